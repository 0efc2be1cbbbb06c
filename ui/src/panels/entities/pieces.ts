// A sentence cut where names begin and end. Offsets are scalar values, as everywhere outside the window.
import { OffsetMap } from '../../lib/offsets';

/** A piece of a sentence. */
export interface Piece {
  text: string;
  name: boolean;
}

/** The sentence in pieces; names in order, without overlap. */
export function pieces(sentence: string, names: { start: number; end: number }[]): Piece[] {
  const offsets = new OffsetMap(sentence);
  const out: Piece[] = [];
  let at = 0;
  for (const name of names) {
    const [from, to] = [offsets.toUnits(name.start), offsets.toUnits(name.end)];
    if (from < at || to <= from) continue;
    if (from > at) out.push({ text: sentence.slice(at, from), name: false });
    out.push({ text: sentence.slice(from, to), name: true });
    at = to;
  }
  if (at < sentence.length) out.push({ text: sentence.slice(at), name: false });
  return out;
}
