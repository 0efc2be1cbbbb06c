import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundaries, cutAt, cutOf, onBoth, shifted } from './rows';

const row = (flat: string, old: string | null, fresh: string | null) => ({ kind: 'body', flat, old, new: fresh, confidence: 0.4 });

describe('dividing a row', () => {
  it('finds the cut of a divided row', () => {
    expect(cutOf(row('One gate stuck. Two gates stuck.', 'One gate stuck.', 'Two gates stuck.'))).toBe(16);
    expect(cutOf(row('New words.', null, 'New words.'))).toBe(0);
    expect(cutOf(row('Old words.', 'Old words.', null))).toBe(10);
    expect(cutOf(row('Same.Same.', 'Same.', 'Same.'))).toBeNull();
  });

  it('moves the boundary by a word, and between glued sentences', () => {
    const start = row('It held.Nobody knew.', null, 'It held.Nobody knew.');
    const once = shifted(start, 1);
    expect([once.old, once.new]).toEqual(['It', 'held.Nobody knew.']);
    const twice = shifted(once, 1);
    expect([twice.old, twice.new]).toEqual(['It held.', 'Nobody knew.']);
    expect(shifted(twice, -1)).toEqual(once);
  });

  it('takes half of a doubled row for both versions', () => {
    expect(onBoth(row('The dam held.The dam held.', null, null)).old).toBe('The dam held.');
    expect(onBoth(row('The dam held. The dam held.', null, null)).new).toBe('The dam held.');
  });

  it('loses no word wherever the boundary is set', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.nat(), (flat, nth) => {
        const cuts = boundaries(flat);
        const cut = cutAt(row(flat, null, flat), cuts[nth % cuts.length] ?? 0);
        const bare = (words: string) => words.replaceAll(/\s/gu, '');
        expect(bare((cut.old ?? '') + (cut.new ?? ''))).toBe(bare(flat));
      }),
    );
  });
});
