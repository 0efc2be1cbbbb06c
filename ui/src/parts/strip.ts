// Where the dots of a version strip stand. Known times make a time axis; where a version has only
// an order, it stands between its neighbours, and where none has a time the axis is ordinal.
import type { VersionDot } from '../lib/contract';
import { millis } from '../lib/time';

/** A dot: place from 0 to 1 along the axis and size from 0 to 1. */
export interface PlacedDot {
  dot: VersionDot;
  /** 0 to 1 along the axis. */
  at: number;
  /** 0 (nothing of substance) to 1. */
  size: number;
}

/** Closest that two dots may stand, so that each can be told apart and hit. */
const APART = 0.045;
/** A small set on an ordinal axis need not fill it. */
const ORDINAL_STEP = 0.18;

/** Places the versions of an article, oldest first, on an axis from 0 to 1. */
export function placeDots(dots: VersionDot[], apart = APART): PlacedDot[] {
  const times = dots.map((dot) => millis(dot.time?.iso));
  const known = times.filter((time) => time !== null);
  const first = Math.min(...known);
  const span = Math.max(...known) - first;
  const ats = known.length < 2 || span <= 0 ? ordinal(dots.length) : byTime(times, first, span);
  return spread(ats, apart).map((at, index) => {
    const dot = dots[index] as VersionDot;
    return { dot, at, size: Math.min(1, Math.max(0, dot.substance ?? 0)) };
  });
}

function ordinal(count: number): number[] {
  const step = Math.min(ORDINAL_STEP, 1 / Math.max(1, count - 1));
  return Array.from({ length: count }, (_, index) => index * step);
}

function byTime(times: (number | null)[], first: number, span: number): number[] {
  const ats = times.map((time) => (time === null ? null : (time - first) / span));
  return ats.map((at, index) => {
    if (at !== null) return at;
    const before = ats.slice(0, index).findLast((other) => other !== null) ?? 0;
    const after = ats.slice(index + 1).find((other) => other !== null) ?? 1;
    return (before + after) / 2;
  });
}

/** Keeps the order of the versions and a least distance between them, inside 0 to 1. */
function spread(ats: number[], apart: number): number[] {
  const least = Math.min(apart, 1 / Math.max(1, ats.length - 1));
  const placed: number[] = [];
  for (const at of ats) placed.push(Math.max(at, (placed.at(-1) ?? -least) + least));
  for (let index = placed.length - 1, limit = 1; index >= 0; index -= 1, limit -= least) {
    placed[index] = Math.max(0, Math.min(placed[index] as number, limit));
  }
  return placed;
}
