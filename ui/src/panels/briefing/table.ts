// Rows and columns of tables. Every row has as many cells as the tree says; nothing spans.
import type { Node as DocNode } from 'prosemirror-model';
import { TextSelection, type Command, type EditorState } from 'prosemirror-state';
import { schema } from './schema';

const { nodes } = schema;

interface Where {
  table: DocNode;
  /** Position before the table. */
  start: number;
  row: number;
  column: number;
}

function where(state: EditorState): Where | null {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    if ($from.node(depth).type !== nodes.table) continue;
    return { table: $from.node(depth), start: $from.before(depth), row: $from.index(depth), column: $from.index(depth + 1) };
  }
  return null;
}

/** Whether the cursor is in a table. */
export function inTable(state: EditorState): boolean {
  return where(state) !== null;
}

/** What can be done to a table. */
export type TableDeed = 'row' | 'column' | 'drop_row' | 'drop_column' | 'drop_table';

/** Adds a row or column behind the cursor's, or takes the cursor's away; the last one takes the table along. */
export function tableDeed(deed: TableDeed): Command {
  return (state, dispatch) => {
    const at = where(state);
    if (at === null) return false;
    const rows = grid(at.table);
    const width = Math.max(...rows.map((row) => row.length));
    if (deed === 'row') rows.splice(at.row + 1, 0, Array.from({ length: width }, () => nodes.table_cell.create()));
    if (deed === 'column') rows.forEach((row) => row.splice(at.column + 1, 0, nodes.table_cell.create()));
    if (deed === 'drop_row') rows.splice(at.row, 1);
    if (deed === 'drop_column') rows.forEach((row) => row.splice(at.column, 1));
    const left = deed === 'drop_table' ? [] : rows.filter((row) => row.length > 0);
    if (dispatch) {
      const end = at.start + at.table.nodeSize;
      const next = left.length > 0 ? nodes.table.create(null, left.map((row) => nodes.table_row.create(null, row))) : nodes.paragraph.create();
      const tr = state.tr.replaceWith(at.start, end, next);
      const place = left.length > 0 ? cellAt(next, at.start, at.row + (deed === 'row' ? 1 : 0), at.column + (deed === 'column' ? 1 : 0)) : at.start + 1;
      dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(place))).scrollIntoView());
    }
    return true;
  };
}

/** Goes to the next or the previous cell; behind the last one a row is added. */
export function nextCell(by: -1 | 1): Command {
  return (state, dispatch, view) => {
    const at = where(state);
    if (at === null) return false;
    const cells = grid(at.table).flatMap((row, r) => row.map((_, c) => ({ r, c })));
    const next = cells[cells.findIndex(({ r, c }) => r === at.row && c === at.column) + by];
    if (next === undefined) return by === 1 ? tableDeed('row')(state, dispatch, view) : true;
    dispatch?.(state.tr.setSelection(TextSelection.near(state.doc.resolve(cellAt(at.table, at.start, next.r, next.c)))).scrollIntoView());
    return true;
  };
}

function grid(table: DocNode): DocNode[][] {
  const rows: DocNode[][] = [];
  table.forEach((row) => {
    const cells: DocNode[] = [];
    row.forEach((cell) => cells.push(cell));
    rows.push(cells);
  });
  return rows;
}

/** Position inside a cell; rows and columns beyond the last one count as the last. */
function cellAt(table: DocNode, start: number, row: number, column: number): number {
  const r = Math.min(row, table.childCount - 1);
  let at = start + 1;
  for (let i = 0; i < r; i += 1) at += table.child(i).nodeSize;
  const cells = table.child(r);
  at += 1;
  for (let i = 0; i < Math.min(column, cells.childCount - 1); i += 1) at += cells.child(i).nodeSize;
  return at + 1;
}
