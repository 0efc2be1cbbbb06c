import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelsOf } from './levels';
import { lined } from './strokes';

describe('lines below overlapping passages', () => {
  it('are shared by passages that do not overlap', () => {
    expect(levelsOf([{ start: 0, end: 9, lines: 1 }, { start: 3, end: 6, lines: 2 }, { start: 4, end: 20, lines: 1 }, { start: 9, end: 12, lines: 1 }])).toEqual([0, 1, 3, 0]);
  });

  it('are never shared by passages that overlap', () => {
    const passage = fc.record({ start: fc.nat(30), length: fc.integer({ min: 1, max: 12 }), lines: fc.integer({ min: 1, max: 3 }) });
    fc.assert(
      fc.property(fc.array(passage, { maxLength: 12 }), (drawn) => {
        const list = drawn.map(({ start, length, lines }) => ({ start, end: start + length, lines })).sort((a, b) => a.start - b.start || b.end - a.end);
        const levels = levelsOf(list);
        list.forEach((one, i) =>
          list.forEach((other, j) => {
            if (i >= j || one.end <= other.start || other.end <= one.start) return;
            const [from, to] = [levels[i]!, levels[j]!];
            expect(from + one.lines <= to || to + other.lines <= from).toBe(true);
          }),
        );
      }),
    );
  });

  it('have as many paints as the style sheet knows', () => {
    expect([0, 1, 2, 7].map((line) => lined('tag-3', line))).toEqual(['tag-3', 'tag-3-line-2', 'tag-3-line-3', 'tag-3-line-3']);
    expect(lined('entity', 2)).toBe('entity');
  });
});
