// Ticks of the time axis and what they say, from minutes to decades. Pure.
import { scaleUtc } from 'd3-scale';
import type { Window } from './layout';
import { toX } from './layout';

/** A tick: where, what it says, and whether it opens a larger unit. */
export interface Tick {
  at: number;
  x: number;
  text: string;
  rank: 'major' | 'minor';
  /** Where its words stand: in its middle or, at the left edge, from there on. */
  words: 'middle' | 'after';
}

const LABEL = 84;
const RIM = 40;
/** Width of a letter, roughly, with its share of the air around words. */
const LETTER = 8;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Ticks for a window, about one for every label's width. */
export function ticks(window: Window): Tick[] {
  const scale = scaleUtc().domain([window.from, window.to]).range([0, window.width]);
  const dates = scale.ticks(Math.max(2, Math.floor(window.width / LABEL)));
  const found = dates.map((date, at): Tick => {
    const time = date.getTime();
    const x = toX(time, window);
    return { at: time, x, ...say(date, dates[at - 1] ?? null), words: x < RIM ? 'after' : 'middle' };
  });
  const [first, second] = found;
  // The words at the edge stand where the next tick's would begin.
  if (first?.words === 'after' && second !== undefined && first.x + first.text.length * LETTER > second.x - (second.text.length * LETTER) / 2) second.text = '';
  return found;
}

/** A tick says its own unit; the first one, and those that open a larger unit, say that too. */
function say(date: Date, before: Date | null): { text: string; rank: Tick['rank'] } {
  const year = date.getUTCFullYear();
  const month = MONTHS[date.getUTCMonth()] ?? '';
  const day = date.getUTCDate();
  const clock = `${pad(date.getUTCHours())}:${pad(date.getUTCMinutes())}`;
  const newYear = before?.getUTCFullYear() !== year;
  const newMonth = newYear || before?.getUTCMonth() !== date.getUTCMonth();
  const newDay = newMonth || before?.getUTCDate() !== day;
  if (clock !== '00:00') return newDay && before === null ? { text: `${day} ${month} ${clock}`, rank: 'minor' } : { text: clock, rank: 'minor' };
  if (day !== 1) return newMonth ? { text: `${day} ${month}${before === null ? ` ${year}` : ''}`, rank: 'major' } : { text: String(day), rank: 'minor' };
  if (date.getUTCMonth() !== 0) return { text: before === null ? `${month} ${year}` : month, rank: 'major' };
  return { text: String(year), rank: 'major' };
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

/** A mark's time in words, on the wall clock: a day, a span or an instant. */
export function sayTime(from: number, to: number, grain: 'instant' | 'day' | 'span'): string {
  const day = (at: number) => {
    const date = new Date(at);
    return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()] ?? ''} ${date.getUTCFullYear()}`;
  };
  const clock = (at: number) => `${pad(new Date(at).getUTCHours())}:${pad(new Date(at).getUTCMinutes())}`;
  if (grain === 'instant') return `${day(from)}, ${clock(from)}`;
  if (grain === 'day') return day(from);
  const wholeDays = from % 86_400_000 === 0 && to % 86_400_000 === 0;
  const last = wholeDays ? to - 1 : to;
  if (wholeDays) return `${day(from)} to ${day(last)}`;
  return `${day(from)}, ${clock(from)} to ${day(last)}, ${clock(last)}`;
}
