// Competing hypotheses in the editor: rows, columns and marks. Every row has as many marks as there is evidence.
import { Fragment, type Node as DocNode } from 'prosemirror-model';
import { TextSelection, type Command, type EditorState } from 'prosemirror-state';
import type { Consistency } from '../../lib/contract';
import { cellAt, cellOf, cellsOf } from './cells';
import { schema } from './schema';

const { nodes } = schema;

/** How evidence stands to a hypothesis, with the sign that is printed. */
export const CONSISTENCIES: { value: Consistency; sign: string; word: string }[] = [
  { value: 'open', sign: '·', word: 'not weighed yet' },
  { value: 'strongly_for', sign: '++', word: 'strongly consistent' },
  { value: 'for', sign: '+', word: 'consistent' },
  { value: 'neither', sign: '0', word: 'tells nothing apart' },
  { value: 'against', sign: '−', word: 'inconsistent' },
  { value: 'strongly_against', sign: '−−', word: 'strongly inconsistent' },
];

/** What speaks against a hypothesis: one for each mark against it, two for each strong one. */
export function weightAgainst(marks: Consistency[]): number {
  return marks.reduce((sum, mark) => sum + (mark === 'strongly_against' ? 2 : mark === 'against' ? 1 : 0), 0);
}

/** The marks of a row. */
export function marksOf(row: DocNode): Consistency[] {
  const out: Consistency[] = [];
  row.forEach((cell) => {
    if (cell.type === nodes.matrix_mark) out.push(cell.attrs.mark as Consistency);
  });
  return out;
}

/** A block with empty hypotheses and evidence. */
export function emptyHypotheses(): DocNode {
  const cell = () => nodes.table_cell.create();
  const head = nodes.evidence_row.create(null, [nodes.matrix_corner.create(), cell(), cell()]);
  const row = () => nodes.hypothesis_row.create(null, [cell(), nodes.matrix_mark.create(), nodes.matrix_mark.create()]);
  return nodes.hypotheses.create(null, [head, row(), row()]);
}

/** Puts a block of hypotheses after the cursor's block, with the cursor in the first hypothesis. */
export const insertHypotheses: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const at = $from.depth === 0 ? state.selection.to : $from.after(1);
  if (dispatch) {
    const made = emptyHypotheses();
    const tr = state.tr.insert(at, [made, ...(at === state.doc.content.size ? [nodes.paragraph.create()] : [])]);
    // Behind the first row and into the first cell of the second.
    const row = made.firstChild?.nodeSize ?? 0;
    dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(at + 1 + row + 2))).scrollIntoView());
  }
  return true;
};

/** Whether the cursor is among hypotheses. */
export function inHypotheses(state: EditorState): boolean {
  return cellOf(state, nodes.hypotheses) !== null;
}

/** What can be done to a block of hypotheses. */
export type MatrixDeed = 'hypothesis' | 'evidence' | 'drop_hypothesis' | 'drop_evidence' | 'drop';

/** Adds a hypothesis or a piece of evidence behind the cursor's, or takes the cursor's away; the last one takes the block along. */
export function matrixDeed(deed: MatrixDeed): Command {
  return (state, dispatch) => {
    const at = cellOf(state, nodes.hypotheses);
    if (at === null) return false;
    // Row 0 is the evidence, column 0 the hypotheses.
    const rows = cellsOf(at.block);
    const evidence = (rows[0]?.length ?? 1) - 1;
    const column = Math.max(at.column, 1);
    const row = Math.max(at.row, 1);
    if (deed === 'hypothesis') rows.splice(at.row + 1, 0, [nodes.table_cell.create(), ...Array.from({ length: evidence }, () => nodes.matrix_mark.create())]);
    if (deed === 'evidence') rows.forEach((cells, nth) => cells.splice(at.column + 1, 0, nth === 0 ? nodes.table_cell.create() : nodes.matrix_mark.create()));
    if (deed === 'drop_hypothesis') rows.splice(row, 1);
    if (deed === 'drop_evidence') rows.forEach((cells) => cells.splice(column, 1));
    const whole = deed !== 'drop' && rows.length > 1 && (rows[0]?.length ?? 0) > 1;
    if (dispatch) {
      const made = rows.map((cells, nth) => (nth === 0 ? nodes.evidence_row : nodes.hypothesis_row).create(null, cells));
      const next = whole ? at.block.copy(Fragment.from(made)) : nodes.paragraph.create();
      const tr = state.tr.replaceWith(at.start, at.start + at.block.nodeSize, next);
      const place = whole ? cellAt(next, at.start, deed === 'hypothesis' ? at.row + 1 : 0, deed === 'evidence' ? at.column + 1 : 0) : at.start + 1;
      dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(place))).scrollIntoView());
    }
    return true;
  };
}

/** Goes to the next or the previous cell that holds words. */
export function nextWords(by: -1 | 1): Command {
  return (state, dispatch) => {
    const at = cellOf(state, nodes.hypotheses);
    if (at === null) return false;
    const cells: number[] = [];
    at.block.descendants((node, place) => {
      if (node.type === nodes.table_cell) cells.push(at.start + 1 + place + 1);
    });
    const { $from } = state.selection;
    const next = cells[cells.indexOf($from.start()) + by];
    if (next !== undefined) dispatch?.(state.tr.setSelection(TextSelection.near(state.doc.resolve(next))).scrollIntoView());
    return true;
  };
}
