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
/** So few marks are always shown whole. */
const FEW = 8;
/** Share of the marks that counts as most of them. */
const MOST = 0.85;
const MUCH_SHORTER = 3;
const AIR = 1.2;

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

/**
 * Where most marks are, with air: the shortest stretch that holds most of them, so that a few dates of long ago do not flatten
 * the rest; all of them where that stretch is not much shorter than the whole.
 */
export function fitMost(marks: Mark[], now: number): Span {
  if (marks.length < FEW) return fit(marks, now);
  const ordered = marks.toSorted((a, b) => a.from - b.from);
  const held = Math.ceil(ordered.length * MOST);
  const length = (at: number) => (ordered[at + held - 1]?.from ?? 0) - (ordered[at]?.from ?? 0);
  let best = 0;
  for (let at = 1; at + held <= ordered.length; at += 1) if (length(at) < length(best)) best = at;
  const whole = (ordered.at(-1)?.from ?? 0) - (ordered[0]?.from ?? 0);
  if (length(best) * MUCH_SHORTER > whole) return fit(marks, now);
  const dense = fit(ordered.slice(best, best + held), now);
  return zoom(dense, AIR, (dense.from + dense.to) / 2);
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
