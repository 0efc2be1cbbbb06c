// An event as it is typed into the dialog, and times as people type them. Pure.
import type { EventId, Outlook, StoryId, TimelinePassage } from '../../lib/contract';
import type { Passage } from '../../app/place.svelte';
import type { Mark } from './marks';

/** A passage an event rests on. */
export interface Support {
  version_id: string;
  start: number;
  end: number;
  exact: string;
}

/** What the dialog begins with. */
export interface EventDraft {
  /** `null` for a new one. */
  id: EventId | null;
  storyId: StoryId | null;
  title: string;
  from: string;
  to: string;
  planned: boolean;
  outlook: Outlook | null;
  note: string;
  passages: Support[];
  /** Zone in which clock times are typed and shown. */
  zone: string;
}

/** A draft of an event on a day, of a passage that was dropped there. */
export function droppedDraft(storyId: StoryId | null, zone: string, passage: TimelinePassage, day: number): EventDraft {
  const { version_id, start, end, exact } = passage;
  const draft = blankDraft(storyId, zone, null);
  return { ...draft, title: shorten(exact), from: new Date(day).toISOString().slice(0, 10), passages: [{ version_id, start, end, exact }] };
}

/** An empty draft, resting on a passage where one is selected. */
export function blankDraft(storyId: StoryId | null, zone: string, passage: Passage | null): EventDraft {
  const passages = passage === null ? [] : [{ version_id: passage.versionId, start: passage.start, end: passage.end, exact: passage.exact }];
  const title = passage === null ? '' : shorten(passage.exact);
  return { id: null, storyId, title, from: '', to: '', planned: false, outlook: null, note: '', passages, zone };
}

/** A draft from a mark: of the event itself, or of a new one from a date in the text. */
export function draftOf(mark: Mark, storyId: StoryId | null, zone: string): EventDraft {
  const { item } = mark;
  return {
    id: mark.kind === 'suggested' ? null : item.event_id,
    storyId,
    title: item.event_id === null ? shorten(mark.label) : mark.label,
    from: shownTime(item.from, zone),
    to: item.to === null ? '' : shownTime(item.to, zone),
    planned: mark.kind === 'planned' || (mark.kind === 'suggested' && (item.outlook === 'planned' || item.outlook === 'moved')),
    outlook: item.outlook,
    note: mark.kind === 'note' ? '' : item.note,
    passages: item.passages.map(({ version_id, start, end, exact }: TimelinePassage) => ({ version_id, start, end, exact })),
    zone,
  };
}

const TITLE = 90;

function shorten(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length <= TITLE ? plain : `${plain.slice(0, TITLE).replace(/\s\S*$/, '')}…`;
}

/** A stored time as it is typed: the day, or day and clock in a zone. */
export function shownTime(iso: string, zone: string): string {
  if (/^\d{4}(-\d{2}){0,2}$/.test(iso)) return iso;
  // A clock time of no known zone is shown as the text has it.
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(iso)) return iso.slice(0, 16).replace('T', ' ');
  const at = Date.parse(iso);
  if (Number.isNaN(at)) return iso;
  return new Date(at + offset(at, zone)).toISOString().slice(0, 16).replace('T', ' ');
}

/** A typed time as it is stored: a day as it is, a clock time in UTC. `null` where it is neither. */
export function typedTime(text: string, zone: string): string | null {
  const [, day, hour, minute] = /^\s*(\d{4}-\d{2}-\d{2})(?:[ T]+(\d{1,2}):(\d{2}))?\s*$/.exec(text) ?? [];
  if (day === undefined) return null;
  const midnight = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(midnight) || new Date(midnight).toISOString().slice(0, 10) !== day) return null;
  if (hour === undefined || minute === undefined) return day;
  if (Number(hour) > 23 || Number(minute) > 59) return null;
  const wall = midnight + Number(hour) * 3_600_000 + Number(minute) * 60_000;
  // The offset at the wall time is a guess; that at the instant it leads to is right but for the hour that a zone skips.
  const guess = wall - offset(wall, zone);
  return new Date(wall - offset(guess, zone)).toISOString().replace('.000', '');
}

function offset(at: number, zone: string): number {
  const options: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric', hourCycle: 'h23' };
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-US', zone === '' ? options : { ...options, timeZone: zone });
  } catch {
    format = new Intl.DateTimeFormat('en-US', options);
  }
  const parts: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(at)) parts[type] = Number(value);
  const wall = Date.UTC(parts.year ?? 0, (parts.month ?? 1) - 1, parts.day ?? 1, parts.hour ?? 0, parts.minute ?? 0, parts.second ?? 0);
  return Math.round((wall - at) / 60_000) * 60_000;
}
