// The timeline as rows of a printed page: by day, each with what it is and who says it. Pure.
import { sayTime } from './axis';
import type { Mark } from './marks';

/** What a mark is, in a word. */
export const KIND_WORDS: Readonly<Record<Mark['kind'], string>> = { event: 'event', planned: 'planned', suggested: 'suggested', mention: 'mention', note: 'note', date: 'date in the text', version: 'version' };

/** Who says what a mark says: its source, else those of its passages. */
export function sourcesOf(mark: Mark): string {
  return mark.source ?? [...new Set(mark.item.passages.map((passage) => passage.source))].join(', ');
}

/** A row of a printed page. */
export interface PaperRow {
  mark: Mark;
  /** The clock, or the span of what lasts longer; empty for a whole day. */
  when: string;
  kind: string;
  says: string;
}

/** The rows of a day. */
export interface PaperDay {
  /** Midnight, in milliseconds of the wall clock. */
  from: number;
  name: string;
  rows: PaperRow[];
}

const DAY_MS = 86_400_000;

/** Marks in order of time, by the day on which they begin. What lasts longer than a day is told with its span. */
export function byDay(marks: Mark[]): PaperDay[] {
  const days = new Map<number, PaperDay>();
  for (const mark of [...marks].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const from = Math.floor(mark.from / DAY_MS) * DAY_MS;
    const day = days.get(from) ?? { from, name: sayTime(from, from + DAY_MS, 'day'), rows: [] };
    const kind = [KIND_WORDS[mark.kind], mark.item.conflict ? 'dates differ' : ''].filter((part) => part !== '').join(', ');
    const when = mark.grain === 'instant' ? new Date(mark.from).toISOString().slice(11, 16) : mark.grain === 'span' ? sayTime(mark.from, mark.to, 'span') : '';
    day.rows.push({ mark, when, kind, says: sourcesOf(mark) });
    days.set(from, day);
  }
  return [...days.values()];
}
