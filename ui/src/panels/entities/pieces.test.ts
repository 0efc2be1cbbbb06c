import { describe, expect, it } from 'vitest';
import { pieces } from './pieces';

describe('pieces of a sentence', () => {
  it('sets names off by scalar values, also behind letters of two code units', () => {
    expect(pieces('𝒜 Anna Reid met Hall.', [{ start: 2, end: 11 }, { start: 16, end: 20 }])).toEqual([
      { text: '𝒜 ', name: false }, { text: 'Anna Reid', name: true }, { text: ' met ', name: false }, { text: 'Hall', name: true }, { text: '.', name: false },
    ]);
  });

  it('loses no letter when names overlap or are empty', () => {
    const cut = pieces('Anna Reid', [{ start: 0, end: 4 }, { start: 2, end: 9 }, { start: 5, end: 5 }]);
    expect(cut.map((piece) => piece.text).join('')).toBe('Anna Reid');
  });
});
