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
  if (mark.reported === null) return '';
  // A day has no clock: what is reported within it is reported on the same day.
  if (mark.reported >= mark.from && mark.reported < mark.to) return mark.grain === 'day' ? 'the same day' : 'within that stretch';
  const after = mark.reported >= mark.to;
  const gap = after ? mark.reported - mark.to : mark.from - mark.reported;
  const way = after ? 'after it happened' : 'ahead';
  const coarse = mark.grain !== 'instant' && gap < DAY;
  if (coarse) return after ? 'the day after' : 'the day before';
  const days = Math.floor(gap / DAY) + (mark.grain === 'instant' ? 0 : 1);
  if (gap < 2 * DAY && mark.grain === 'instant') {
    const hours = Math.round(gap / HOUR);
    return hours < 1 ? 'within the hour' : `${hours} ${hours === 1 ? 'hour' : 'hours'} ${way}`;
  }
  return `${days} days ${way}`;
}
