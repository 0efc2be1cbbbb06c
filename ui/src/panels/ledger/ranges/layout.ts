// Where the claims of one quantity stand on the range board: a lane a source, values across. Pure.
import type { RangeQuantity } from '../../../lib/contract';

/** A claim as drawn. */
export interface Bar {
  at: number;
  lane: number;
  y: number;
  /** The number. */
  x: number;
  /** The span of values that the words allow. */
  from: number;
  to: number;
  /** Whether the words set no bound upwards: the bar fades out. */
  open: boolean;
  conflict: boolean;
}

/** The board. */
export interface Board {
  height: number;
  lanes: { source: string; y: number }[];
  ticks: { value: number; x: number }[];
  bars: Bar[];
}

export const LANE = 26;
const HEAD = 22;
const SIDE = 12;

/** Round steps over a span of values, five or so of them, none smaller than `least`. */
export function ticksOf(low: number, high: number, least = 0): number[] {
  if (high <= low) return [low];
  const raw = Math.max((high - low) / 4, least);
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((one) => one >= raw) ?? raw;
  const ticks: number[] = [];
  for (let value = Math.ceil(low / step) * step; value <= high + step / 1000 && ticks.length < 12; value += step) ticks.push(Number(value.toPrecision(12)));
  return ticks;
}

/** Lays a quantity out over a width. Claims of one source stand under one another, oldest first. */
export function layBoard(quantity: RangeQuantity, width: number): Board {
  const values = quantity.points.flatMap((point) => [point.value, point.low > 0 ? point.low : point.value, point.high ?? point.value]);
  const least = Math.min(...values);
  const most = Math.max(...values);
  const pad = (most - least || Math.max(1, most)) * 0.12;
  const [low, high] = [Math.max(0, least - pad), most + pad];
  const x = (value: number) => SIDE + ((Math.min(Math.max(value, low), high) - low) / (high - low || 1)) * (width - 2 * SIDE);
  const lanes: Board['lanes'] = [];
  const bars = quantity.points.map((point, at): Bar => {
    const y = HEAD + at * LANE;
    if (lanes.at(-1)?.source !== point.source) lanes.push({ source: point.source, y });
    return {
      at, lane: lanes.length - 1, y, x: x(point.value), from: x(point.low), to: x(point.high ?? high), open: point.high === null, conflict: point.conflicts.length > 0,
    };
  });
  return { height: HEAD + quantity.points.length * LANE, lanes, ticks: ticksOf(low, high, quantity.points.every((point) => Number.isInteger(point.value)) ? 1 : 0).map((value) => ({ value, x: x(value) })), bars };
}
