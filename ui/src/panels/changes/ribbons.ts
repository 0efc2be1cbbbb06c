// Where ribbons run, from the places of rows in the list. Pure.
import type { Line } from './fold';
import type { Join } from './rows';

/** A ribbon in pixels from the top of what is in view. */
export interface Ribbon {
  key: string;
  link: number;
  kind: string;
  from: number;
  to: number;
}

/** Where a line of the list stands, measured or guessed, in pixels from the top of the list. */
export interface Places {
  offset(line: number): number;
  size(line: number): number;
}

/** A row's middle is taken no further than this below its top, so that ribbons meet the first lines. */
const REACH = 22;
/** Ribbons never run further than this out of view: steeper than needed helps nobody. */
const BEYOND = 400;

/** The ribbons that cross what is in view. */
export function ribbonsInView(joins: Join[], lines: Line[], places: Places, top: number, height: number): Ribbon[] {
  if (joins.length === 0) return [];
  const lineOf = new Map<string, number>();
  lines.forEach((line, at) => {
    if (line.type === 'change') lineOf.set(line.row.id, at);
    else for (const row of line.fold.rows) lineOf.set(row.id, at);
  });
  const middle = (line: number): number => places.offset(line) + Math.min(places.size(line) / 2, REACH) - top;
  return joins.flatMap((join) => {
    const a = lineOf.get(join.from);
    const b = lineOf.get(join.to);
    if (a === undefined || b === undefined) return [];
    const from = middle(a);
    const to = middle(b);
    if (Math.max(from, to) < 0 || Math.min(from, to) > height) return [];
    const clip = (y: number) => Math.min(height + BEYOND, Math.max(-BEYOND, y));
    return [{ key: `${join.from} ${join.to}`, link: join.link, kind: join.kind, from: clip(from), to: clip(to) }];
  });
}

/** The curve of a ribbon over a gutter of a width. */
export function ribbonPath(ribbon: Pick<Ribbon, 'from' | 'to'>, width: number): string {
  const { from, to } = ribbon;
  const bend = width * 0.6;
  // Most of the way straight down the middle, so that several ribbons stay apart from the text.
  return `M0,${from} C${bend},${from} ${width - bend},${to} ${width},${to}`;
}
