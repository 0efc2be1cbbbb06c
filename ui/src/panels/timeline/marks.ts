// Items of the timeline as marks on a wall clock: milliseconds that read as UTC what the analyst's
// clock shows. A day is the whole day and is never shifted; an instant is shifted by its zone. Pure.
import type { TimelineItem, TimelineKind } from '../../lib/contract';
import { plain } from '../notes/markdown';

/** Which lane a mark may stand in. */
export type MarkKind = TimelineKind;

/** A time on the wall clock: its first moment, the one after its last, and how exactly it is known. */
export interface Moment {
  from: number;
  to: number;
  grain: 'instant' | 'day' | 'span';
}

/** One mark. */
export interface Mark {
  id: string;
  kind: MarkKind;
  /** First moment, in milliseconds of the wall clock. */
  from: number;
  /** Moment after the last one; equal to `from` for an instant. */
  to: number;
  /** How exactly the time is known. */
  grain: 'instant' | 'day' | 'span';
  label: string;
  source: string | null;
  /** 0 to 1. */
  confidence: number;
  /** When it was first reported, on the wall clock: an instant, or a whole day where only that is known. */
  reported: Moment | null;
  item: TimelineItem;
}

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** Difference between a zone's wall clock and UTC, remembered for each day. */
export class WallClock {
  readonly #known = new Map<number, number>();
  readonly #format: Intl.DateTimeFormat;

  /** `zone` is an IANA name; empty or unknown means the machine's own. */
  constructor(zone: string) {
    const options: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', hourCycle: 'h23' };
    let format: Intl.DateTimeFormat;
    try {
      format = new Intl.DateTimeFormat('en-US', zone === '' ? options : { ...options, timeZone: zone });
    } catch {
      format = new Intl.DateTimeFormat('en-US', options);
    }
    this.#format = format;
  }

  /** What the wall clock shows at an instant, as milliseconds that read as UTC. */
  at(instant: number): number {
    // A day whose ends have one shift has it throughout; only a day on which the clock changes is looked at hour by hour.
    const day = Math.floor(instant / DAY_MS) * DAY_MS;
    const shift = this.#shiftAt(day);
    if (shift === this.#shiftAt(day + DAY_MS)) return instant + shift;
    return instant + this.#shiftAt(Math.floor(instant / HOUR_MS) * HOUR_MS);
  }

  #shiftAt(instant: number): number {
    let shift = this.#known.get(instant);
    if (shift === undefined) {
      shift = this.#shift(instant);
      this.#known.set(instant, shift);
    }
    return shift;
  }

  /** The instant at which the wall clock shows this, in ISO 8601. */
  instant(wall: number): string {
    const guess = wall - (this.at(wall) - wall);
    return new Date(wall - (this.at(guess) - guess)).toISOString();
  }

  #shift(instant: number): number {
    const parts: Record<string, number> = {};
    for (const { type, value } of this.#format.formatToParts(instant)) parts[type] = Number(value);
    const { year = 1970, month = 1, day = 1, hour = 0, minute = 0 } = parts;
    const wall = new Date(0);
    wall.setUTCFullYear(year, month - 1, day);
    wall.setUTCHours(hour, minute);
    return Math.round((wall.getTime() - instant) / 60_000) * 60_000;
  }
}

/** A moment as ISO 8601 says it: a year, a month, a day or an instant. `null` where it cannot be read. */
export function readTime(iso: string, clock: WallClock): Moment | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(iso) ?? [];
  if (year !== undefined) {
    const y = Number(year);
    const m = month === undefined ? 0 : Number(month) - 1;
    const from = utc(y, m, day === undefined ? 1 : Number(day));
    if (Number.isNaN(from)) return null;
    if (day !== undefined) return { from, to: from + DAY_MS, grain: 'day' };
    return { from, to: month === undefined ? utc(y + 1, 0, 1) : utc(y, m + 1, 1), grain: 'span' };
  }
  // A clock time without a zone is what the text says, where nobody knows the zone: it stands as it is.
  const floating = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?$/.test(iso);
  const instant = Date.parse(floating ? `${iso}Z` : iso);
  if (Number.isNaN(instant)) return null;
  if (floating) return { from: instant, to: instant, grain: 'instant' };
  const at = clock.at(instant);
  return { from: at, to: at, grain: 'instant' };
}

// Date.UTC reads years below 100 as those of the last century.
function utc(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return date.getTime();
}

/** Items as marks in order of time; items whose time cannot be read are left out. */
export function readMarks(items: TimelineItem[], clock: WallClock): Mark[] {
  const marks: Mark[] = [];
  for (const item of items) {
    const first = readTime(item.from, clock);
    if (first === null) continue;
    const last = item.to === null ? null : readTime(item.to, clock);
    const to = last === null ? first.to : Math.max(first.to, last.to);
    const grain = last !== null && last.to > first.to ? 'span' : first.grain;
    const { id, kind, source, confidence } = item;
    const label = kind === 'note' ? plain(item.label) : item.label;
    const reported = item.reported === null ? null : readTime(item.reported, clock);
    marks.push({ id, kind, from: first.from, to, grain, label, source, confidence, reported, item });
  }
  return marks.sort((a, b) => a.from - b.from || a.to - b.to);
}

/** Middle of a mark, where its sign stands. */
export function middleOf(mark: Mark): number {
  return (mark.from + mark.to) / 2;
}
