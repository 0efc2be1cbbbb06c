// What the timeline says of events in words: what became of them, how a passage tells of them, how late they were reported. Pure.
import type { Outlook, Stance } from '../../lib/contract';
import type { Mark } from './marks';

/** What became of an event. */
export const OUTLOOKS: Record<Outlook, string> = {
  happened: 'Told as done.',
  planned: 'Said to come.',
  confirmed: 'Planned, and later told as done.',
  moved: 'Moved to another day.',
  cancelled: 'Called off.',
};

/** How a passage tells of it. */
export const STANCES: Record<Stance, string> = {
  happened: 'tells it as done',
  planned: 'says that it is to come',
  moved: 'says that it was moved',
  cancelled: 'says that it was called off',
  said: 'dates what was said of it',
};

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** How long after it happened, or before it was to come, an event was first reported. */
export function sayDelay(mark: Mark): string {
  const { reported } = mark;
  if (reported === null) return '';
  const exact = mark.grain === 'instant' && reported.grain === 'instant';
  // A day has no clock: what is reported within it is reported on the same day.
  const after = reported.from >= mark.to && (exact || reported.from > mark.from);
  const before = reported.to <= mark.from && reported.from < mark.from;
  if (!after && !before) return mark.grain === 'span' ? 'within that stretch' : exact ? 'at the same time' : 'the same day';
  const gap = after ? reported.from - mark.to : mark.from - reported.to;
  const way = after ? 'after it happened' : 'ahead';
  if (exact && gap < 2 * DAY) {
    const hours = Math.round(gap / HOUR);
    return hours < 1 ? 'within the hour' : `${hours} ${hours === 1 ? 'hour' : 'hours'} ${way}`;
  }
  const days = Math.floor(gap / DAY) + (exact ? 0 : 1);
  if (days <= 1) return after ? 'the day after' : 'the day before';
  return `${days} days ${way}`;
}
