// Dividing a row of a copied page between the older and the newer version: where a boundary may
// stand, where it stands now, what moving it makes of the row.
import type { SplitCell } from '../../lib/contract';

/** Code-unit offsets at which a row may be cut, from 0 to its length, ascending. */
export function boundaries(flat: string): number[] {
  const cuts = new Set([0, flat.length]);
  for (const gap of flat.matchAll(/\s+/gu)) cuts.add(gap.index + gap[0].length);
  // Copied cells are often glued: a full stop and the next capital without a blank.
  for (const glue of flat.matchAll(/[.!?…][”’"')\]]*(?=[\p{Lu}“‘"'(])/gu)) cuts.add(glue.index + glue[0].length);
  return [...cuts].sort((a, b) => a - b);
}

/** The row cut at a boundary: words before it are old, words after it new. */
export function cutAt(row: SplitCell, at: number): SplitCell {
  return { ...row, old: row.flat.slice(0, at).trim() || null, new: row.flat.slice(at).trim() || null };
}

/** Where the row is cut at present; `null` where both versions have the same words. */
export function cutOf(row: SplitCell): number | null {
  if (row.old === null) return 0;
  if (row.new === null) return row.flat.length;
  if (row.old === row.new) return null;
  const at = row.flat.indexOf(row.new, row.old.length);
  return at >= 0 ? at : Math.min(row.old.length, row.flat.length);
}

/** The row cut one boundary further on (or back). */
export function shifted(row: SplitCell, by: 1 | -1): SplitCell {
  const cuts = boundaries(row.flat);
  const now = cutOf(row) ?? Math.floor(row.flat.length / 2);
  const next = by === 1 ? cuts.find((cut) => cut > now) : cuts.findLast((cut) => cut < now);
  return next === undefined ? row : cutAt(row, next);
}

/** The same words in both versions: the row's half where it is doubled, else the whole row. */
export function onBoth(row: SplitCell): SplitCell {
  const words = halfOf(row.flat) ?? row.flat.trim();
  return { ...row, old: words, new: words };
}

function halfOf(flat: string): string | null {
  for (const glue of [0, 1]) {
    const half = (flat.length - glue) / 2;
    if (!Number.isInteger(half) || half === 0) continue;
    if (flat.slice(0, half) === flat.slice(half + glue)) return flat.slice(0, half);
  }
  return null;
}

/** Below this the program was not sure and asks. */
export const SURE = 0.8;
