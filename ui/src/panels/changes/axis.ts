// Where versions stand on the strip above the comparison. On a time axis where every version has a
// time that agrees with their order, else evenly. Pure; positions are pixels.
import { bestTime, isWitnessed } from '../../lib/version_time';
import type { VersionId, VersionSummary } from '../../lib/contract';

/** One version on the strip. */
export interface AxisPoint {
  id: VersionId;
  label: string;
  x: number;
  /** ISO 8601; `null` where no time is known. */
  time: string | null;
  substance: number | null;
  /** Whether there is room for its label. */
  named: boolean;
}

/** A stretch between two versions that deserves a word: long unwatched, or known by its length only. */
export interface AxisGap {
  from: number;
  to: number;
  words: string;
}

/** The strip. */
export interface Axis {
  points: AxisPoint[];
  gaps: AxisGap[];
  /** `order` where the clock is not known and distances mean nothing. */
  scale: 'time' | 'order';
}

/** Least distance between two versions, so that each can be hit. */
const APART = 20;
const LABEL_WIDTH = 92;
const GAP_WORDS_WIDTH = 110;
/** A gap is worth a word when it is this much longer than the middle one. */
const LONG = 3;

/** The best known time of a version. */
export function timeOf(version: VersionSummary): string | null {
  return bestTime(version)?.iso ?? null;
}

/** Lays versions, oldest first, out over a width. Labels of `keep` win over their neighbours'. */
export function layAxis(versions: VersionSummary[], width: number, keep: readonly VersionId[]): Axis {
  const times = versions.map(timeOf);
  const clock = times.map((time) => (time === null ? Number.NaN : Date.parse(time)));
  const ordered = clock.every((at, i) => !Number.isNaN(at) && (i === 0 || at >= (clock[i - 1] ?? 0)));
  const span = (clock.at(-1) ?? 0) - (clock[0] ?? 0);
  const room = versions.length * APART <= width;
  const scale = ordered && span > 0 && room ? 'time' : 'order';
  const even = versions.length > 1 ? width / (versions.length - 1) : 0;
  const xs =
    scale === 'time'
      ? spread(clock.map((at) => ((at - (clock[0] ?? 0)) / span) * width), width)
      : versions.map((_, i) => (versions.length > 1 ? i * even : width / 2));
  const points = versions.map((version, i) => ({
    id: version.id,
    label: version.label,
    x: xs[i] ?? 0,
    time: times[i] ?? null,
    substance: version.substance,
    named: false,
  }));
  nameThem(points, keep);
  return { points, gaps: findGaps(versions, points, clock, scale), scale };
}

/** Pushes points apart to the least distance, keeping all inside. */
function spread(xs: number[], width: number): number[] {
  const out = [...xs];
  for (let i = 1; i < out.length; i += 1) out[i] = Math.max(out[i] ?? 0, (out[i - 1] ?? 0) + APART);
  let limit = width;
  for (let i = out.length - 1; i >= 0; i -= 1) {
    out[i] = Math.min(out[i] ?? 0, limit);
    limit = (out[i] ?? 0) - APART;
  }
  return out;
}

function nameThem(points: AxisPoint[], keep: readonly VersionId[]): void {
  const taken: number[] = [];
  const free = (x: number): boolean => taken.every((other) => Math.abs(other - x) >= LABEL_WIDTH);
  const chosen = points.filter((point) => keep.includes(point.id));
  const ends = points.filter((_, i) => i === 0 || i === points.length - 1);
  for (const point of chosen) {
    point.named = true;
    taken.push(point.x);
  }
  for (const point of [...ends, ...points]) {
    if (point.named || !free(point.x)) continue;
    point.named = true;
    taken.push(point.x);
  }
}

function findGaps(versions: VersionSummary[], points: AxisPoint[], clock: number[], scale: Axis['scale']): AxisGap[] {
  const steps = clock.slice(1).map((at, i) => at - (clock[i] ?? 0));
  const middle = [...steps].sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0;
  return versions.slice(1).flatMap((version, i) => {
    const from = points[i]?.x ?? 0;
    const to = points[i + 1]?.x ?? 0;
    const step = steps[i] ?? 0;
    const before = versions[i];
    const seen = isWitnessed(version) && before !== undefined && isWitnessed(before);
    const long = scale === 'time' && seen && step > middle * LONG;
    const words = scale === 'order' && version.gap !== null ? version.gap : long ? `${lasting(step)} not watched` : '';
    const fits = to - from >= GAP_WORDS_WIDTH;
    return words === '' || (!fits && !long) ? [] : [{ from, to, words: fits ? words : '' }];
  });
}

function lasting(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  if (minutes < 90) return `${minutes} min`;
  const hours = Math.round(minutes / 60);
  return hours < 48 ? `${hours} h` : `${Math.round(hours / 24)} days`;
}

/** The point nearest to a position. */
export function nearest(points: AxisPoint[], x: number): AxisPoint | null {
  let best: AxisPoint | null = null;
  for (const point of points) {
    if (best === null || Math.abs(point.x - x) < Math.abs(best.x - x)) best = point;
  }
  return best;
}
