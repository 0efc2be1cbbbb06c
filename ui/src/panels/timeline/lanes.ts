// Which lanes there are and which marks stand in each. Pure.
import { readTime, type Mark, type MarkKind, type WallClock } from './marks';

/** What the filters keep out. */
export interface Filters {
  /** Kinds that are not shown. */
  off: ReadonlySet<MarkKind>;
  /** Name of the only source shown; empty for all. */
  source: string;
  /** Person, organisation or place that must be named; empty for any. */
  name: string;
  /** Id of a tag that must stand on a passage; empty for any. */
  tag: string;
  /** Least confidence, 0 to 1. */
  confidence: number;
}

/** How dates in the text are laid: in one lane, or one for each outlet. */
export type DateLanes = 'together' | 'by source';

/** One lane: marks in order of time. */
export interface Lane {
  id: string;
  kind: MarkKind;
  name: string;
  /** What stands below the name. */
  hint: string;
  marks: Mark[];
}

const NAMES: Record<MarkKind, [string, string]> = {
  event: ['Events', 'accepted by you'],
  planned: ['Planned', 'said to come'],
  suggested: ['Suggested', 'from the texts'],
  mention: ['Mentions', 'of the name chosen'],
  note: ['Notes', 'by you'],
  version: ['Versions', ''],
  date: ['Dates in the text', 'from all sources'],
};
/** Kinds of marks in the order of their lanes. */
export const KINDS = Object.keys(NAMES) as MarkKind[];
const UNNAMED = 'Source not known';

/** Marks that pass the filters. */
export function sift(marks: Mark[], filters: Filters): Mark[] {
  return marks.filter(
    (mark) =>
      !filters.off.has(mark.kind) && mark.confidence >= filters.confidence && saidBy(mark, filters.source) && names(mark, filters.name) && (filters.tag === '' || mark.kind === 'version' || mark.item.tags.includes(filters.tag)),
  );
}

/** Whether a source says it; what the analyst made without a passage is always let through. */
function saidBy(mark: Mark, source: string): boolean {
  if (source === '' || mark.source === source) return true;
  const { passages } = mark.item;
  return mark.source === null && (passages.length === 0 || passages.some((passage) => passage.source === source));
}

/** Versions and mentions are the frame in which the rest is read: a name does not filter them. */
function names(mark: Mark, name: string): boolean {
  if (name === '' || mark.kind === 'version' || mark.kind === 'mention') return true;
  return mark.item.who.includes(name) || mark.item.places.includes(name) || mark.label.includes(name);
}

/** Lanes from top to bottom: events, planned, dates, versions by outlet with the busiest first. Empty ones are left out. */
export function layLanes(marks: Mark[], dates: DateLanes): Lane[] {
  const lanes: Lane[] = [];
  for (const kind of KINDS) {
    const own = marks.filter((mark) => mark.kind === kind);
    if (own.length === 0) continue;
    const split = kind === 'version' || (kind === 'date' && dates === 'by source');
    if (!split) {
      const [name, hint] = NAMES[kind];
      lanes.push({ id: kind, kind, name, hint, marks: own });
      continue;
    }
    const bySource = new Map<string, Mark[]>();
    for (const mark of own) {
      const name = mark.source ?? UNNAMED;
      const known = bySource.get(name);
      if (known === undefined) bySource.set(name, [mark]);
      else known.push(mark);
    }
    const ordered = [...bySource].sort((a, b) => b[1].length - a[1].length || a[0].localeCompare(b[0]));
    for (const [name, list] of ordered) {
      const noun = kind === 'version' ? 'version' : 'date';
      lanes.push({ id: `${kind} ${name}`, kind, name, hint: `${list.length} ${noun}${list.length === 1 ? '' : 's'}`, marks: list });
    }
  }
  return lanes;
}

/** Persons, organisations and places of all marks, those named most often first. */
export function namesOf(marks: Mark[], most: number): string[] {
  const counts = new Map<string, number>();
  for (const mark of marks) for (const name of [...mark.item.who, ...mark.item.places]) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).slice(0, most).map(([name]) => name);
}

/** Marks as they were known at a moment of the wall clock: only what versions say that had appeared by then. */
export function knownBy(marks: Mark[], moment: number, clock: WallClock): Mark[] {
  const early = (at: string | null) => at === null || (readTime(at, clock)?.from ?? moment) <= moment;
  return marks.flatMap((mark) => {
    const { passages } = mark.item;
    if (passages.length === 0) return [mark];
    const kept = passages.filter((passage) => early(passage.at));
    if (kept.length === passages.length) return [mark];
    return kept.length === 0 ? [] : [{ ...mark, item: { ...mark.item, passages: kept } }];
  });
}

/** Names of all sources, in order of the alphabet. */
export function sourcesOf(marks: Mark[]): string[] {
  return [...new Set(marks.flatMap((mark) => mark.source ?? []))].sort((a, b) => a.localeCompare(b));
}
