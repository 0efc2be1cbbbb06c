// Blocks of rows and cells, tables and competing hypotheses alike: where the cursor is in one, and where a cell begins.
import type { Node as DocNode, NodeType } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';

/** The cursor in a block of rows. */
export interface Cell {
  block: DocNode;
  /** Position before the block. */
  start: number;
  row: number;
  column: number;
}

/** The cell of the cursor in the nearest block of that kind; `null` outside of one. */
export function cellOf(state: EditorState, kind: NodeType): Cell | null {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const block = $from.node(depth);
    if (block.type === kind) return { block, start: $from.before(depth), row: $from.index(depth), column: $from.index(depth + 1) };
  }
  return null;
}

/** The cells of a block, row by row. */
export function cellsOf(block: DocNode): DocNode[][] {
  return children(block).map(children);
}

/** Position inside a cell of a block that begins at `start`; rows and columns beyond the last one count as the last. */
export function cellAt(block: DocNode, start: number, row: number, column: number): number {
  const r = Math.min(row, block.childCount - 1);
  let at = start + 1;
  for (let i = 0; i < r; i += 1) at += block.child(i).nodeSize;
  const cells = block.child(r);
  at += 1;
  for (let i = 0; i < Math.min(column, cells.childCount - 1); i += 1) at += cells.child(i).nodeSize;
  return at + 1;
}

function children(node: DocNode): DocNode[] {
  const out: DocNode[] = [];
  node.forEach((child) => out.push(child));
  return out;
}
