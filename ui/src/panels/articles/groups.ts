// Where the headings of the list stand: above the first row that changed since it was last read,
// and above the first that did not.
import type { ArticleRow } from '../../lib/contract';

/** Heading above a row, given the row before it; `null` for none. */
export function headingAbove(before: ArticleRow | null, row: ArticleRow, index: number): string | null {
  const fresh = isFresh(row);
  // Where a row above was not fresh, the list is not in groups: one heading more would mislead.
  if (index > 0 && (before === null || isFresh(before) === fresh || fresh)) return null;
  return fresh ? 'Changed since you last read' : 'Read';
}

/** Whether the row has something that was not read. */
export function isFresh(row: ArticleRow): boolean {
  return row.unread || row.changed;
}
