// Offsets between the page and the text, both ways, over texts with emoji, combining marks and right-to-left letters, cut into
// spans as web views without highlights have them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OffsetMap } from '../../lib/offsets';
import { rangesOf, unitAt } from './dom';

const letters = fc.constantFrom('a', 'B', ' ', '.', 'é', 'e\u0301', 'ä\u0323', '🌊', '👩‍🚒', '🇳🇴', 'ש', 'ם', 'مَ', 'ل', 'ब', 'क्ष', '字', '\u200f', '“');
const block = fc.array(letters, { minLength: 1, maxLength: 14 }).map((parts) => parts.join(''));

/** A page of blocks as *Read* draws them, each cut into spans of a few code points. */
function draw(blocks: string[], cut: number): { root: HTMLElement; text: string } {
  const root = document.createElement('article');
  let unit = 0;
  for (const words of blocks) {
    const element = document.createElement('p');
    element.dataset.unit = String(unit);
    const points = Array.from(words);
    for (let at = 0; at < points.length; at += cut) {
      const span = document.createElement('span');
      span.textContent = points.slice(at, at + cut).join('');
      element.append(span);
    }
    root.append(element);
    unit += words.length + 1;
  }
  return { root, text: blocks.join('\n') };
}

describe('offsets between page and text', () => {
  it('agree both ways for every passage, within a block and across blocks', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), fc.integer({ min: 1, max: 5 }), fc.nat(60), fc.nat(60), (blocks, cut, one, other) => {
        const { root, text } = draw(blocks, cut);
        const map = new OffsetMap(text);
        const start = Math.min(one, other, map.length);
        const end = Math.min(Math.max(one, other), map.length);
        const units = { start: map.toUnits(start), end: map.toUnits(end) };
        const ranges = rangesOf(root, units.start, units.end);
        // What is painted are the very words, without the breaks between blocks.
        expect(ranges.map((range) => range.toString()).join('')).toBe(text.slice(units.start, units.end).replaceAll('\n', ''));
        for (const range of ranges) {
          const from = unitAt(root, range.startContainer, range.startOffset);
          const to = unitAt(root, range.endContainer, range.endOffset);
          expect(text.slice(from ?? 0, to ?? 0)).toBe(range.toString());
          // Back in scalar values nothing is lost.
          expect(map.toUnits(map.toScalars(from ?? 0))).toBe(from);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never answer from outside of the text', () => {
    const { root } = draw(['שלום', 'e\u0301🌊'], 1);
    const stranger = document.createElement('p');
    stranger.textContent = 'elsewhere';
    expect(unitAt(root, stranger.firstChild!, 3)).toBeNull();
  });
});
