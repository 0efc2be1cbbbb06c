import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segments } from './paint';

describe('segments', () => {
  it('cuts where the paint changes and keeps every letter in order', () => {
    const stroke = fc.record({ start: fc.nat(40), end: fc.nat(40), paint: fc.constantFrom('note', 'tag-1', 'found') });
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.nat(10), fc.array(stroke, { maxLength: 6 }), (text, first, strokes) => {
        const proper = strokes.filter((one) => one.start < one.end);
        const cut = segments(text, first, proper);
        expect(cut.map((segment) => segment.text).join('')).toBe(text);
        let at = first;
        for (const segment of cut) {
          for (let unit = at; unit < at + segment.text.length; unit += 1) {
            const expected = new Set(proper.filter((one) => one.start <= unit && unit < one.end).map((one) => one.paint));
            expect(new Set(segment.paints)).toEqual(expected);
          }
          at += segment.text.length;
        }
      }),
    );
  });
});
