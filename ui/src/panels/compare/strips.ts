// Where the cells of the strips and the ribbons between them stand. Pure: a comparison and a width in, a drawing out.
import type { PassageLikeness, SideBySideView } from '../../lib/contract';

/** A sentence. */
export interface Cell {
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
  shared: number | null;
  likeness: PassageLikeness | null;
  words: string;
}

/** A curve between two sentences of neighbouring strips. */
export interface Ribbon {
  id: string;
  d: string;
  shared: number;
  likeness: PassageLikeness;
}

/** The whole drawing. */
export interface Drawing {
  width: number;
  height: number;
  strips: { text: number; side: number; y: number }[];
  cells: Cell[];
  ribbons: Ribbon[];
}

const STRIP = 18;
const LOOSE = 30;
const TIGHT = 4;
/** More strips than this are drawn close together, without ribbons. */
const FEW = 6;

/** Lays the texts out from top to bottom, each over the whole width. */
export function layStrips(view: SideBySideView, width: number): Drawing {
  const few = view.texts.length <= FEW;
  const step = STRIP + (few ? LOOSE : TIGHT);
  const cells: Cell[] = [];
  const seats = new Map<number, { text: number; x: number; y: number }[]>();
  const strips = view.texts.map((text, number) => {
    const y = number * step;
    const letters = text.sentences.reduce((sum, one) => sum + one.end - one.start, 0) || 1;
    let x = 0;
    text.sentences.forEach((sentence, nth) => {
      const wide = ((sentence.end - sentence.start) / letters) * width;
      const shared = sentence.shared;
      const likeness = shared === null ? null : (view.shared[shared]?.likeness ?? null);
      cells.push({ id: `${number} ${nth}`, x: x + 0.5, y, width: Math.max(1, wide - 1), height: STRIP, shared, likeness, words: sentence.exact });
      if (shared !== null) seats.set(shared, [...(seats.get(shared) ?? []), { text: number, x: x + wide / 2, y }]);
      x += wide;
    });
    return { text: number, side: text.side, y };
  });
  const ribbons = few ? [...seats].flatMap(([shared, places]) => join(shared, places, view.shared[shared]?.likeness ?? 'reworded')) : [];
  return { width, height: Math.max(STRIP, view.texts.length * step - (step - STRIP)), strips, cells, ribbons };
}

/** Joins a passage's sentences from strip to strip downwards. */
function join(shared: number, places: { text: number; x: number; y: number }[], likeness: PassageLikeness): Ribbon[] {
  const ribbons: Ribbon[] = [];
  for (let at = 1; at < places.length; at += 1) {
    const a = places[at - 1];
    const b = places[at];
    if (a === undefined || b === undefined || a.text === b.text) continue;
    const from = a.y + STRIP;
    const middle = (from + b.y) / 2;
    ribbons.push({ id: `${shared} ${at}`, shared, likeness, d: `M${a.x} ${from} C${a.x} ${middle} ${b.x} ${middle} ${b.x} ${b.y}` });
  }
  return ribbons;
}
