// Filters and folds: which changes are marked, which rows are quiet, and where runs of quiet rows
// shrink to one line. Pure.
import type { ChangeKind, Weight } from './model';
import type { ChangeRow } from './rows';

/** What a filter chip switches: a weight, or a kind of change. */
export type Facet = Weight | 'added' | 'deleted' | 'edited' | 'moved' | 'regrouped';

/** How unchanged sentences are shown. */
export type Unchanged = 'folded' | 'hidden' | 'shown';

/** A run of quiet rows in one line. */
export interface FoldRow {
  id: string;
  /** The rows behind it. */
  rows: ChangeRow[];
  /** Sentences that are the same on both sides. */
  unchanged: number;
  /** Changes that the filters keep out. */
  filtered: number;
}

/** A line of the list. */
export type Line = { type: 'change'; row: ChangeRow; quiet: boolean } | { type: 'fold'; fold: FoldRow };

/** Every facet in the order of the chips. */
export const FACETS: readonly Facet[] = [
  'substantive',
  'wording',
  'cosmetic',
  'moved',
  'added',
  'deleted',
  'edited',
  'regrouped',
];

/** What is off before the analyst asks: noise. */
export const HIDDEN_AT_FIRST: readonly Facet[] = ['cosmetic'];

const KIND_FACET: Record<ChangeKind, Facet | null> = {
  unchanged: null,
  edited: 'edited',
  added: 'added',
  deleted: 'deleted',
  moved: 'moved',
  moved_edited: 'moved',
  split: 'regrouped',
  merged: 'regrouped',
};

/** Unchanged lines kept beside a change for context. */
const CONTEXT = 1;
/** A fold must save at least this many rows. */
const LEAST = 2;

/** The facets of a row: its kind and, where letters differ, its weight. */
export function facetsOf(row: ChangeRow): Facet[] {
  const kind = KIND_FACET[row.kind];
  if (kind === null) return [];
  return row.weight === null ? [kind] : [kind, row.weight];
}

/** Whether a row is marked as a change under the filters. */
export function isMarked(row: ChangeRow, off: ReadonlySet<Facet>): boolean {
  const facets = facetsOf(row);
  return facets.length > 0 && !facets.some((facet) => off.has(facet));
}

/** Changes by facet, each link counted once. */
export function countFacets(rows: ChangeRow[]): Map<Facet, number> {
  const counts = new Map<Facet, number>();
  for (const row of rows) {
    if (!row.main) continue;
    for (const facet of facetsOf(row)) counts.set(facet, (counts.get(facet) ?? 0) + 1);
  }
  return counts;
}

/** The lines to show: marked rows, quiet rows near them, folds for the rest. */
export function foldRows(
  rows: ChangeRow[],
  off: ReadonlySet<Facet>,
  unchanged: Unchanged,
  opened: ReadonlySet<string>,
): Line[] {
  const lines: Line[] = [];
  const quietLine = (row: ChangeRow): Line => ({ type: 'change', row, quiet: true });
  const context = unchanged === 'hidden' ? 0 : CONTEXT;
  for (let i = 0; i < rows.length; ) {
    const row = rows[i];
    if (row === undefined) break;
    if (isMarked(row, off)) {
      lines.push({ type: 'change', row, quiet: false });
      i += 1;
      continue;
    }
    let end = i;
    while (end < rows.length && !isMarked(rows[end] as ChangeRow, off)) end += 1;
    // At the ends of the text there is no change on that side to give context to.
    const head = i === 0 ? 0 : context;
    const tail = end === rows.length ? 0 : context;
    const inner = rows.slice(i + head, end - tail);
    const id = `fold ${row.id}`;
    const folds = unchanged !== 'shown' && !opened.has(id) && inner.length >= (context === 0 ? 1 : LEAST);
    if (folds) {
      lines.push(...rows.slice(i, i + head).map(quietLine));
      lines.push({ type: 'fold', fold: makeFold(id, inner) });
      lines.push(...rows.slice(end - tail, end).map(quietLine));
    } else {
      lines.push(...rows.slice(i, end).map(quietLine));
    }
    i = end;
  }
  return lines;
}

function makeFold(id: string, rows: ChangeRow[]): FoldRow {
  let unchanged = 0;
  let filtered = 0;
  for (const row of rows) {
    if (row.kind === 'unchanged') unchanged += Math.max(row.old.length, row.new.length);
    else if (row.main) filtered += 1;
  }
  return { id, rows, unchanged, filtered };
}

/** What a fold says. */
export function foldWords(fold: FoldRow): string {
  const parts: string[] = [];
  if (fold.unchanged > 0) parts.push(`${fold.unchanged} ${fold.unchanged === 1 ? 'sentence' : 'sentences'} unchanged`);
  if (fold.filtered > 0) parts.push(`${fold.filtered} ${fold.filtered === 1 ? 'change' : 'changes'} filtered out`);
  return parts.length > 0 ? parts.join(', ') : 'Other ends of moved sentences';
}

/** Identity of a line in the list. */
export function lineKey(line: Line): string {
  return line.type === 'fold' ? line.fold.id : line.row.id;
}
