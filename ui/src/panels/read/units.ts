// Words, sentences and paragraphs to move and select by with the keyboard. Spans are code units of
// the version's text; blocks never share a unit.
import type { Block } from '../../lib/contract';
import type { OffsetMap } from '../../lib/offsets';

/** What a key moves by. */
export type Grain = 'word' | 'sentence' | 'paragraph';

/** A stretch in code units. */
export interface Span {
  start: number;
  end: number;
}

const segmenters = {
  word: new Intl.Segmenter(undefined, { granularity: 'word' }),
  sentence: new Intl.Segmenter(undefined, { granularity: 'sentence' }),
};

/** All units of a grain, in order. */
export function unitsOf(blocks: Block[], offsets: OffsetMap, grain: Grain): Span[] {
  return blocks.flatMap((block) => {
    const first = offsets.toUnits(block.start);
    const text = offsets.slice(block.start, block.end);
    if (grain === 'paragraph') return text === '' ? [] : [{ start: first, end: first + text.length }];
    const found: Span[] = [];
    for (const piece of segmenters[grain].segment(text)) {
      if (grain === 'word' && !piece.isWordLike) continue;
      const words = piece.segment.trimEnd();
      if (words !== '') found.push({ start: first + piece.index, end: first + piece.index + words.length });
    }
    return found;
  });
}

/** The unit after (or before) a selection; the first one where nothing is selected. */
export function neighbour(units: Span[], from: Span | null, way: 1 | -1): Span | null {
  if (from === null) return units[0] ?? null;
  if (way === 1) {
    const whole = units.some((unit) => unit.start === from.start && unit.end === from.end);
    const bound = whole || from.end > from.start ? from.end : from.start;
    return units.find((unit) => unit.start >= bound) ?? null;
  }
  return units.findLast((unit) => unit.end <= from.start) ?? null;
}

/** A selection made longer (or shorter from its end) by one unit. */
export function extended(units: Span[], from: Span | null, way: 1 | -1): Span | null {
  if (from === null) return units[0] ?? null;
  if (way === 1) {
    const next = units.find((unit) => unit.end > from.end);
    return next ? { start: from.start, end: next.end } : from;
  }
  const shorter = units.findLast((unit) => unit.end < from.end && unit.end > from.start);
  return shorter ? { start: from.start, end: shorter.end } : from;
}

/** What a selection was made of: a paragraph, else a sentence, else words. Scalar offsets. */
export function grainOf(blocks: Block[], offsets: OffsetMap, selected: Span): Grain {
  const [start, end] = [offsets.toUnits(selected.start), offsets.toUnits(selected.end)];
  const grains: Grain[] = ['paragraph', 'sentence'];
  return grains.find((grain) => unitsOf(blocks, offsets, grain).some((unit) => unit.start === start && unit.end === end)) ?? 'word';
}
