// Which lanes there are and which marks stand in each. Pure.
import type { Mark, MarkKind } from './marks';

/** What the filters keep out. */
export interface Filters {
  /** Kinds that are not shown. */
  off: ReadonlySet<MarkKind>;
  /** Name of the only source shown; empty for all. */
  source: string;
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
  event: ['Events', 'made by you'],
  planned: ['Planned', 'said to come'],
  date: ['Dates in the text', 'from all sources'],
  version: ['Versions', ''],
};
const UNNAMED = 'Source not known';

/** Marks that pass the filters. */
export function sift(marks: Mark[], filters: Filters): Mark[] {
  return marks.filter(
    (mark) =>
      !filters.off.has(mark.kind) && mark.confidence >= filters.confidence && (filters.source === '' || mark.source === filters.source || mark.source === null),
  );
}

/** Lanes from top to bottom: events, planned, dates, versions by outlet with the busiest first. Empty ones are left out. */
export function layLanes(marks: Mark[], dates: DateLanes): Lane[] {
  const lanes: Lane[] = [];
  for (const kind of ['event', 'planned', 'date', 'version'] as const) {
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

/** Names of all sources, in order of the alphabet. */
export function sourcesOf(marks: Mark[]): string[] {
  return [...new Set(marks.flatMap((mark) => mark.source ?? []))].sort((a, b) => a.localeCompare(b));
}
