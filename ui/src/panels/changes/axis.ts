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
  /** Where its label stands; `null` where there is no room for one. */
  name: AxisName | null;
}

/** Box of a label, `LABEL_WIDTH` wide. It stands under its point, unless that would take it past an end of the strip or
 * over the label of the other chosen version. */
export interface AxisName {
  left: number;
  align: 'start' | 'center' | 'end';
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
/** Width of a label: `v12 14 Mar, 18:20` in the smallest type. */
export const LABEL_WIDTH = 104;
/** How far labels may reach past the first and the last point; the strip is inset by a little more. */
export const RIM = 36;
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
  const points: AxisPoint[] = versions.map((version, i) => ({
    id: version.id,
    label: version.label,
    x: xs[i] ?? 0,
    time: times[i] ?? null,
    substance: version.substance,
    name: null,
  }));
  nameThem(points, keep, width);
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

function nameThem(points: AxisPoint[], keep: readonly VersionId[], width: number): void {
  const taken: number[] = [];
  const give = (point: AxisPoint, name: AxisName): void => {
    point.name = name;
    taken.push(name.left);
  };
  const chosen = points.filter((point) => keep.includes(point.id)).sort((a, b) => a.x - b.x);
  const [first, second] = chosen;
  if (first !== undefined && second !== undefined && under(second.x, width).left - under(first.x, width).left < LABEL_WIDTH) {
    const middle = Math.min(width + RIM - LABEL_WIDTH, Math.max(LABEL_WIDTH - RIM, (first.x + second.x) / 2));
    give(first, { left: middle - LABEL_WIDTH, align: 'end' });
    give(second, { left: middle, align: 'start' });
  } else {
    for (const point of chosen) give(point, under(point.x, width));
  }
  const ends = points.filter((_, i) => i === 0 || i === points.length - 1);
  for (const point of [...ends, ...points]) {
    const name = under(point.x, width);
    if (point.name === null && taken.every((left) => Math.abs(left - name.left) >= LABEL_WIDTH)) give(point, name);
  }
}

/** The box under a point, kept inside the strip. */
function under(x: number, width: number): AxisName {
  const wanted = x - LABEL_WIDTH / 2;
  const left = Math.min(width + RIM - LABEL_WIDTH, Math.max(-RIM, wanted));
  return { left, align: left > wanted ? 'start' : left < wanted ? 'end' : 'center' };
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
