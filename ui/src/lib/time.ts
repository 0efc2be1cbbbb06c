// Times as the window says them: in the analyst's zone, a day where only a day is known, in words
// for the span between. It reads no clock; `now` comes from outside.
import type { SeenBasis, VersionTime, VersionTimeKind } from './contract';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Whether an ISO 8601 text names a day and no time of the day. */
export function isDay(iso: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/u.test(iso);
}

/** Milliseconds of a day (its noon in UTC) or an instant; `null` where it is neither. */
export function millis(iso: string | null | undefined): number | null {
  if (!iso) return null;
  const at = Date.parse(isDay(iso) ? `${iso}T12:00:00Z` : iso);
  return Number.isNaN(at) ? null : at;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${zone} ${JSON.stringify(options)}`;
  let found = formats.get(key);
  if (!found) {
    try {
      found = new Intl.DateTimeFormat('en-GB', { ...options, timeZone: zone || undefined });
    } catch {
      // A zone that this web view does not know is shown in UTC rather than not at all.
      found = new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' });
    }
    formats.set(key, found);
  }
  return found;
}

/** `4 March 2026, 18:42`, or the day alone where only a day is known. */
export function longTime(iso: string | null, zone: string): string {
  const at = millis(iso);
  if (iso === null || at === null) return '';
  const day: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' };
  if (isDay(iso)) return format('UTC', day).format(at);
  return `${format(zone, day).format(at)}, ${clock(iso, zone)}`;
}

/** `18:42`; empty for a day. */
export function clock(iso: string, zone: string): string {
  const at = millis(iso);
  if (at === null || isDay(iso)) return '';
  return format(zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);
}

/** Short for a list: `18:42` today, `4 Mar` this year, else `4 Mar 2025`. */
export function shortTime(iso: string, zone: string, now: number): string {
  const at = millis(iso);
  if (at === null) return '';
  const place = isDay(iso) ? 'UTC' : zone;
  const day = format(place, { dateStyle: 'short' });
  if (!isDay(iso) && day.format(at) === day.format(now)) return clock(iso, zone);
  const year = format(place, { year: 'numeric' });
  const same = year.format(at) === year.format(now);
  return format(place, { day: 'numeric', month: 'short', ...(same ? {} : { year: 'numeric' }) }).format(at);
}

const KINDS: Record<VersionTimeKind, string> = { updated: 'updated', published: 'published', seen: 'seen' };

/** What a version's time tells, with the time: `updated 4 March 2026, 18:20`. */
export function saidTime(time: VersionTime | null, zone: string): string {
  return time === null ? 'time not known' : `${KINDS[time.kind]} ${longTime(time.iso, zone)}`;
}

const BASES: Record<SeenBasis, string> = {
  archive_record: 'by the archive’s record',
  saved_page: 'by the saved page',
  feed: 'by the feed',
  file_time: 'by the file’s time',
  import_time: 'when it was imported',
};

/** How a seen-at time is known. */
export function basisWords(basis: SeenBasis | null): string {
  return basis === null ? '' : BASES[basis];
}

/** A span in words: `3 minutes`, `about 5 hours`, `12 days`. */
export function spanWords(from: number, to: number): string {
  const span = Math.abs(to - from);
  const said = (count: number, unit: string) => `${count} ${unit}${count === 1 ? '' : 's'}`;
  if (span < HOUR) return said(Math.max(1, Math.round(span / MINUTE)), 'minute');
  if (span < 2 * DAY) return said(Math.round(span / HOUR), 'hour');
  if (span < 60 * DAY) return said(Math.round(span / DAY), 'day');
  if (span < 730 * DAY) return said(Math.round(span / (30.44 * DAY)), 'month');
  return said(Math.round(span / (365.25 * DAY)), 'year');
}

/** Time left of a job: `about 2 minutes left`. */
export function leftWords(seconds: number | null): string {
  if (seconds === null) return '';
  if (seconds < 60) return `${Math.max(1, Math.round(seconds))} s left`;
  return `about ${spanWords(0, seconds * 1000)} left`;
}

/** A count with its noun, grouped by thousands: `1,204 versions`. */
export function counted(count: number, noun: string, many = `${noun}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? noun : many}`;
}

/** A size in bytes, as people say it. */
export function sizeWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  const units = ['KB', 'MB', 'GB', 'TB'];
  let size = bytes;
  let unit = -1;
  while (size >= 1024 && unit < units.length - 1) {
    size /= 1024;
    unit += 1;
  }
  return `${size < 10 ? size.toFixed(1) : Math.round(size)} ${units[unit]}`;
}
