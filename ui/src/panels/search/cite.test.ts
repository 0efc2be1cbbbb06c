// Which sentence a hit stands in.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceAround } from './cite';

const cut = (text: string, at: number) => {
  const { start, end } = sentenceAround(text, at);
  return Array.from(text).slice(start, end).join('');
};

describe('the sentence around a hit', () => {
  const text = 'Ferries return 🚢\nSeven boats left. More were to follow.\nA vote is near.';

  it('ends at the line and counts in scalar values', () => {
    expect(cut(text, 3)).toBe('Ferries return 🚢');
    expect(cut(text, 19)).toBe('Seven boats left.');
    expect(cut(text, 40)).toBe('More were to follow.');
    expect(cut(text, text.length)).toBe('A vote is near.');
  });

  it('lies in the text whatever is asked', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '.', ' ', '\n', 'É', '🚢', 'B') }), fc.integer({ min: -2, max: 40 }), (words, at) => {
        const { start, end } = sentenceAround(words, at);
        expect(start).toBeLessThanOrEqual(end);
        expect(end).toBeLessThanOrEqual(Array.from(words).length);
      }),
    );
  });
});
