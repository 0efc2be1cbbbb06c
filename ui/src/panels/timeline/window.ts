// The stretch of time in view: fit, zoom about a point, pan, jump. Pure.
import type { Mark } from './marks';

/** A stretch of time in milliseconds of the wall clock. */
export interface Span {
  from: number;
  to: number;
}

const MINUTE = 60_000;
const DAY = 86_400_000;
/** Nothing shorter or longer is shown: ten minutes, 200 years. */
const SHORTEST = 10 * MINUTE;
const LONGEST = 200 * 366 * DAY;
const RIM = 0.04;

/** All marks with a little air; a day around a single instant; the given moment where there are none. */
export function fit(marks: Mark[], now: number): Span {
  if (marks.length === 0) return { from: now - 7 * DAY, to: now + 7 * DAY };
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const mark of marks) {
    from = Math.min(from, mark.from);
    to = Math.max(to, mark.to);
  }
  const air = Math.max((to - from) * RIM, (DAY - (to - from)) / 2, 30 * MINUTE);
  return { from: from - air, to: to + air };
}

/** The middle of what happened: all but the outermost marks, so that one old date does not flatten the rest. */
export function fitMost(marks: Mark[], now: number): Span {
  const few = 12;
  if (marks.length < few) return fit(marks, now);
  const cut = Math.floor(marks.length * 0.03) + 1;
  const ordered = [...marks].sort((a, b) => a.from - b.from);
  return fit(ordered.slice(cut, ordered.length - cut), now);
}

/** Makes the stretch shorter (`factor` below 1) or longer, while the moment `about` stays where it is. */
export function zoom(span: Span, factor: number, about: number): Span {
  const length = span.to - span.from;
  const next = Math.min(LONGEST, Math.max(SHORTEST, length * factor));
  const share = (about - span.from) / length;
  const from = about - share * next;
  return { from, to: from + next };
}

/** Moves the stretch by a share of its length. */
export function pan(span: Span, share: number): Span {
  const by = (span.to - span.from) * share;
  return { from: span.from + by, to: span.to + by };
}

/** The stretch with a moment in its middle. */
export function centre(span: Span, at: number): Span {
  const half = (span.to - span.from) / 2;
  return { from: at - half, to: at + half };
}

/** A date as typed (`2026`, `2026-03`, `2026-03-14`) as a stretch worth seeing; `null` where it is none. */
export function typedDate(text: string): Span | null {
  const [, year, month, day] = /^\s*(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?\s*$/.exec(text) ?? [];
  if (year === undefined) return null;
  const y = Number(year);
  const m = month === undefined ? 0 : Number(month) - 1;
  const d = day === undefined ? 1 : Number(day);
  const from = Date.UTC(y, m, d);
  const real = new Date(from);
  if (real.getUTCMonth() !== m || real.getUTCDate() !== d) return null;
  if (day !== undefined) return { from: from - DAY, to: from + 2 * DAY };
  return month === undefined ? { from, to: Date.UTC(y + 1, 0, 1) } : { from, to: Date.UTC(y, m + 1, 1) };
}
