import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OffsetMap } from './offsets';

const text = fc.string({ unit: 'binary', maxLength: 60 });

describe('OffsetMap', () => {
  it('agrees with the iterator over code points', () => {
    fc.assert(
      fc.property(text, (words) => {
        const map = new OffsetMap(words);
        const points = Array.from(words);
        expect(map.length).toBe(points.length);
        for (let scalar = 0; scalar <= points.length; scalar += 1) {
          const units = points.slice(0, scalar).join('').length;
          expect(map.toUnits(scalar)).toBe(units);
          expect(map.toScalars(units)).toBe(scalar);
        }
      }),
    );
  });

  it('never answers with an offset outside the text', () => {
    fc.assert(
      fc.property(text, fc.integer(), (words, offset) => {
        const map = new OffsetMap(words);
        expect(map.toUnits(offset)).toBeGreaterThanOrEqual(0);
        expect(map.toUnits(offset)).toBeLessThanOrEqual(words.length);
        expect(map.toScalars(offset)).toBeGreaterThanOrEqual(0);
        expect(map.toScalars(offset)).toBeLessThanOrEqual(map.length);
      }),
    );
  });

  it('moves an offset inside a surrogate pair to the start of the pair', () => {
    expect(new OffsetMap('a🌊b').toScalars(2)).toBe(1);
  });
});
