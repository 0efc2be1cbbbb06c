// Rows and columns of tables. Every row has as many cells as the tree says; nothing spans.
import { TextSelection, type Command, type EditorState } from 'prosemirror-state';
import { cellAt, cellOf, cellsOf } from './cells';
import { schema } from './schema';

const { nodes } = schema;

/** Whether the cursor is in a table. */
export function inTable(state: EditorState): boolean {
  return cellOf(state, nodes.table) !== null;
}

/** What can be done to a table. */
export type TableDeed = 'row' | 'column' | 'drop_row' | 'drop_column' | 'drop_table';

/** Adds a row or column behind the cursor's, or takes the cursor's away; the last one takes the table along. */
export function tableDeed(deed: TableDeed): Command {
  return (state, dispatch) => {
    const at = cellOf(state, nodes.table);
    if (at === null) return false;
    const rows = cellsOf(at.block);
    const width = Math.max(...rows.map((row) => row.length));
    if (deed === 'row') rows.splice(at.row + 1, 0, Array.from({ length: width }, () => nodes.table_cell.create()));
    if (deed === 'column') rows.forEach((row) => row.splice(at.column + 1, 0, nodes.table_cell.create()));
    if (deed === 'drop_row') rows.splice(at.row, 1);
    if (deed === 'drop_column') rows.forEach((row) => row.splice(at.column, 1));
    const left = deed === 'drop_table' ? [] : rows.filter((row) => row.length > 0);
    if (dispatch) {
      const end = at.start + at.block.nodeSize;
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
    const at = cellOf(state, nodes.table);
    if (at === null) return false;
    const cells = cellsOf(at.block).flatMap((row, r) => row.map((_, c) => ({ r, c })));
    const next = cells[cells.findIndex(({ r, c }) => r === at.row && c === at.column) + by];
    if (next === undefined) return by === 1 ? tableDeed('row')(state, dispatch, view) : true;
    dispatch?.(state.tr.setSelection(TextSelection.near(state.doc.resolve(cellAt(at.block, at.start, next.r, next.c)))).scrollIntoView());
    return true;
  };
}
