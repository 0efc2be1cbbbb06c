// Where marks stand on the screen: rows within a lane so that words do not collide, and clusters
// where marks are too dense for signs of their own. Pure; pixels from the left of the plot and the top of the lane.
import type { Lane } from './lanes';
import { middleOf, type Mark } from './marks';

/** A stretch of time shown over a width. */
export interface Window {
  /** Milliseconds of the wall clock. */
  from: number;
  to: number;
  /** Pixels. */
  width: number;
}

/** A mark drawn by itself. */
export interface Placed {
  type: 'mark';
  mark: Mark;
  /** Left and right end of its time; equal for an instant. */
  x0: number;
  x1: number;
  /** Where its sign stands. */
  x: number;
  y: number;
  /** Room for words from `labelX` on, in pixels; 0 for none. */
  labelX: number;
  labelRoom: number;
}

/** Many marks drawn as one. */
export interface Cluster {
  type: 'cluster';
  marks: Mark[];
  x0: number;
  x1: number;
  x: number;
  y: number;
}

/** Something to draw and to point at. */
export type Shape = Placed | Cluster;

/** A lane ready to be drawn. */
export interface LaidLane {
  lane: Lane;
  shapes: Shape[];
  height: number;
}

/** Height of a row of marks with words. */
export const ROW = 22;
const PADDING = 9;
/** Room for the name of a lane and what stands below it. */
const LEAST_LANE = 46;
/** Marks nearer to each other than this share a cluster where rows run out. */
const CLUSTER_WIDTH = 26;
/** More marks than this in view, and words are not looked at: the lane is drawn as clusters. */
const CROWDED = 400;
const SIGN = 7;
const LETTER = 6.1;
const LONGEST_LABEL = 230;
/** Words are worth moving where so much of them can be read. */
const SHORT_LABEL = 120;
const ROWS: Record<Lane['kind'], number> = { event: 6, planned: 3, suggested: 6, mention: 1, note: 3, version: 1, date: 4 };

/** Position of a moment in a window. */
export function toX(at: number, window: Window): number {
  return ((at - window.from) / (window.to - window.from)) * window.width;
}

/** Moment at a position in a window. */
export function toTime(x: number, window: Window): number {
  return window.from + (x / window.width) * (window.to - window.from);
}

/** Lays a lane out for a window. Only what is in view costs anything. */
export function layLane(lane: Lane, window: Window): LaidLane {
  const seen = inView(lane.marks, window);
  const rows = ROWS[lane.kind];
  const reach = rows === 1 ? SIGN * 1.6 : CLUSTER_WIDTH;
  const shapes = seen.length > CROWDED ? slots(seen, window, reach) : rows === 1 ? clusters(seen, window, reach) : stacked(seen, window, rows);
  const used = shapes.reduce((most, shape) => Math.max(most, shape.y), 0);
  return { lane, shapes, height: Math.max(LEAST_LANE, Math.round((used + ROW / 2) / ROW) * ROW + PADDING * 2) };
}

function inView(marks: Mark[], window: Window): Mark[] {
  // Marks are in order of their beginning; long ones that began earlier are rare and looked for one by one.
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.from ?? 0) <= window.to) low = middle + 1;
    else high = middle;
  }
  const out: Mark[] = [];
  for (let at = 0; at < low; at += 1) {
    const mark = marks[at];
    if (mark !== undefined && mark.to >= window.from) out.push(mark);
  }
  return out;
}

function ends(mark: Mark, window: Window): { x0: number; x1: number; x: number } {
  const x0 = toX(mark.from, window);
  const x1 = toX(mark.to, window);
  // The sign of a long interval stays in view as long as any of the interval is.
  const middle = toX(middleOf(mark), window);
  const x = Math.min(Math.max(middle, Math.min(x1, SIGN)), Math.max(x0, window.width - SIGN));
  return { x0, x1, x };
}

/** Greedy rows: each mark takes the first row that is free at its place; what finds none joins a cluster. */
function stacked(marks: Mark[], window: Window, rows: number): Shape[] {
  const free = new Array<number>(rows).fill(Number.NEGATIVE_INFINITY);
  const last = new Array<Placed | null>(rows).fill(null);
  const shapes: Shape[] = [];
  const crowd: Mark[] = [];
  const places = marks.map((mark) => ({ mark, ...ends(mark, window) })).sort((a, b) => a.x - b.x);
  for (const { mark, x0, x1, x } of places) {
    const wide = x1 - x0 > SIGN * 3;
    const left = wide ? Math.min(x0, x - SIGN) : x - SIGN;
    const row = free.findIndex((until) => until <= left);
    if (row < 0) {
      crowd.push(mark);
      continue;
    }
    const wanted = Math.min(LONGEST_LABEL, mark.label.length * LETTER + 4);
    const labelX = besideOf({ x1, x }, wanted, window);
    const placed: Placed = { type: 'mark', mark, x0, x1, x, y: PADDING + row * ROW + ROW / 2, labelX, labelRoom: Math.min(wanted, Math.max(0, window.width - labelX)) };
    free[row] = Math.max(wide ? x1 : 0, labelX + Math.min(wanted, 90)) + 6;
    trim(last[row] ?? null, left);
    last[row] = placed;
    shapes.push(placed);
  }
  if (crowd.length > 0) {
    const y = PADDING + (rows - 1) * ROW + ROW / 2;
    const bottom = shapes.filter((shape) => shape.y === y);
    for (const cluster of clusters(crowd, window, CLUSTER_WIDTH)) {
      // A crowd may swallow the marks of the last row that it would cover.
      shapes.push({ ...cluster, y: y + ROW * (bottom.length > 0 ? 1 : 0) });
    }
  }
  return shapes;
}

/** Where the words of a mark begin: after its sign, but after the end of an interval that they would cross. */
function besideOf({ x1, x }: { x1: number; x: number }, wanted: number, window: Window): number {
  const inside = x + SIGN + 5;
  const crosses = inside < x1 && inside + wanted > x1;
  return crosses && x1 + 6 + Math.min(wanted, SHORT_LABEL) <= window.width ? x1 + 6 : inside;
}

function trim(placed: Placed | null, next: number): void {
  if (placed !== null && placed.labelX + placed.labelRoom > next - 6) placed.labelRoom = Math.max(0, next - 6 - placed.labelX);
}

/** Neighbours closer than `reach` together; alone, a mark stays a mark. */
function clusters(marks: Mark[], window: Window, reach: number): Shape[] {
  const places = marks.map((mark) => ({ mark, ...ends(mark, window) })).sort((a, b) => a.x - b.x);
  const shapes: Shape[] = [];
  const y = PADDING + ROW / 2;
  for (let i = 0; i < places.length; ) {
    const first = places[i];
    if (first === undefined) break;
    let end = i + 1;
    while (end < places.length && (places[end]?.x ?? 0) - first.x < reach) end += 1;
    const group = places.slice(i, end);
    if (group.length === 1) shapes.push({ type: 'mark', mark: first.mark, x0: first.x0, x1: first.x1, x: first.x, y, labelX: first.x + SIGN + 5, labelRoom: 0 });
    else {
      const lastX = group.at(-1)?.x ?? first.x;
      shapes.push({ type: 'cluster', marks: group.map(({ mark }) => mark), x0: first.x, x1: lastX, x: (first.x + lastX) / 2, y });
    }
    i = end;
  }
  return shapes;
}

/** Crowds by slots of equal width, without putting them in order: a frame has no time to sort tens of thousands. */
function slots(marks: Mark[], window: Window, reach: number): Shape[] {
  const found = new Map<number, Cluster>();
  const y = PADDING + ROW / 2;
  for (const mark of marks) {
    const x = Math.min(Math.max(toX(middleOf(mark), window), SIGN), window.width - SIGN);
    const slot = Math.floor(x / reach);
    const cluster = found.get(slot);
    if (cluster === undefined) found.set(slot, { type: 'cluster', marks: [mark], x0: x, x1: x, x, y });
    else {
      cluster.marks.push(mark);
      cluster.x0 = Math.min(cluster.x0, x);
      cluster.x1 = Math.max(cluster.x1, x);
    }
  }
  return [...found.values()].map((cluster): Shape => {
    const [only] = cluster.marks;
    if (cluster.marks.length > 1 || only === undefined) return { ...cluster, x: (cluster.x0 + cluster.x1) / 2 };
    return { type: 'mark', mark: only, ...ends(only, window), y, labelX: cluster.x + SIGN + 5, labelRoom: 0 };
  });
}

/** Everything in lanes from top to bottom. */
export function layAll(lanes: Lane[], window: Window): LaidLane[] {
  return lanes.map((lane) => layLane(lane, window));
}

/** The shape under a point of a lane, the nearest one where several are. */
export function hit(laid: LaidLane, x: number, y: number): Shape | null {
  let best: Shape | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const shape of laid.shapes) {
    if (Math.abs(shape.y - y) > ROW / 2) continue;
    const label = shape.type === 'mark' ? shape.labelX + shape.labelRoom : shape.x1 + SIGN;
    const left = Math.min(shape.x0, shape.x) - SIGN;
    const right = Math.max(shape.x1, shape.x + SIGN, label);
    if (x < left || x > right) continue;
    const distance = Math.abs(shape.x - x);
    if (distance < least) {
      least = distance;
      best = shape;
    }
  }
  return best;
}

/** Marks behind a shape. */
export function marksOf(shape: Shape): Mark[] {
  return shape.type === 'mark' ? [shape.mark] : shape.marks;
}

/** How many marks stand in each of `slots` equal parts of a stretch of time. */
export function histogram(marks: Mark[], from: number, to: number, slots: number): number[] {
  const counts = new Array<number>(slots).fill(0);
  const span = to - from;
  if (span <= 0) return counts;
  for (const mark of marks) {
    const slot = Math.floor(((middleOf(mark) - from) / span) * slots);
    if (slot >= 0 && slot < slots) counts[slot] = (counts[slot] ?? 0) + 1;
  }
  return counts;
}
