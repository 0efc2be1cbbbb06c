// What keys and buttons do to the document. Small commands of ProseMirror's shape; no keys are named here.
import { setBlockType, splitBlock } from 'prosemirror-commands';
import { Fragment, type Attrs, type Node as DocNode, type NodeType } from 'prosemirror-model';
import { NodeSelection, Selection, TextSelection, type Command, type EditorState, type Transaction } from 'prosemirror-state';
import type { Figure } from '../../lib/contract';
import { schema } from './schema';

const { nodes } = schema;

/** Kinds of block that the tool bar offers. */
export type BlockChoice = 'paragraph' | 'bottom_line' | 'heading1' | 'heading2' | 'heading3' | 'heading4' | 'quotation' | 'judgement' | 'bullets' | 'numbers';

/** The kind of block at the cursor; `null` inside a table. */
export function blockAt(state: EditorState): BlockChoice | null {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const node = $from.node(depth);
    if (node.type === nodes.table || node.type === nodes.hypotheses) return null;
    if (node.type === nodes.list) return node.attrs.ordered ? 'numbers' : 'bullets';
    if (depth === 1) {
      if (node.type === nodes.heading) return `heading${node.attrs.level as 1 | 2 | 3 | 4}`;
      return node.type.name as BlockChoice;
    }
  }
  return 'paragraph';
}

/** Whether words at the selection, or the next ones typed, carry a style. */
export function hasMark(state: EditorState, name: 'bold' | 'italic'): boolean {
  const { from, to, empty, $from } = state.selection;
  const mark = schema.marks[name];
  return empty ? (state.storedMarks ?? $from.marks()).some((each) => each.type === mark) : state.doc.rangeHasMark(from, to, mark);
}

/** Makes the blocks at the selection blocks of another kind. */
export function makeBlock(choice: BlockChoice): Command {
  if (choice === 'bullets' || choice === 'numbers') return makeList(choice === 'numbers' ? 'ordered' : 'bulleted');
  const [type, attrs] = textblock(choice);
  return (state, dispatch) => {
    if (listDepth(state) > 0) return leaveList(type, attrs)(state, dispatch);
    return setBlockType(type, attrs)(state, dispatch);
  };
}

function textblock(choice: BlockChoice): [NodeType, Attrs | null] {
  const level = /^heading(\d)$/.exec(choice)?.[1];
  if (level !== undefined) return [nodes.heading, { level: Number(level) }];
  return [schema.nodes[choice as 'paragraph' | 'bottom_line' | 'quotation' | 'judgement'], null];
}

/** Depth of the list around the cursor; 0 for none. */
function listDepth(state: EditorState): number {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) if ($from.node(depth).type === nodes.list) return depth;
  return 0;
}

/** Turns blocks into the items of a list, or a list of one kind into the other. */
function makeList(kind: 'ordered' | 'bulleted'): Command {
  const ordered = kind === 'ordered';
  return (state, dispatch) => {
    const depth = listDepth(state);
    const { $from, $to } = state.selection;
    if (depth > 0) {
      const list = $from.node(depth);
      if (list.attrs.ordered === ordered) return leaveList(nodes.paragraph, null)(state, dispatch);
      dispatch?.(state.tr.setNodeMarkup($from.before(depth), null, { ordered }));
      return true;
    }
    const range = $from.blockRange($to);
    if (range === null || range.depth !== 0) return false;
    const items: DocNode[] = [];
    for (let at = range.startIndex; at < range.endIndex; at += 1) {
      const block = range.parent.child(at);
      if (!block.isTextblock) return false;
      items.push(nodes.list_item.create(null, block.content));
    }
    if (dispatch) {
      const list = nodes.list.create({ ordered }, items);
      const tr = state.tr.replaceRangeWith(range.start, range.end, list);
      // Inside the list everything stands one token further in.
      dispatch(tr.setSelection(Selection.near(tr.doc.resolve(Math.min($from.pos + 1, tr.doc.content.size)))).scrollIntoView());
    }
    return true;
  };
}

/** Takes the item at the cursor out of its list; the list is divided around it. */
export function leaveList(type: NodeType, attrs: Attrs | null): Command {
  return (state, dispatch) => {
    const depth = listDepth(state);
    if (depth === 0) return false;
    const { $from } = state.selection;
    const list = $from.node(depth);
    const index = $from.index(depth);
    const parts: DocNode[] = [];
    const before = list.content.cut(0, offsetOf(list, index));
    const after = list.content.cut(offsetOf(list, index + 1));
    if (before.size > 0) parts.push(list.copy(before));
    const block = type.create(attrs, list.child(index).content);
    const at = $from.before(depth) + (before.size > 0 ? before.size + 2 : 0);
    parts.push(block);
    if (after.size > 0) parts.push(list.copy(after));
    if (dispatch) {
      const tr = state.tr.replaceWith($from.before(depth), $from.after(depth), Fragment.from(parts));
      dispatch(tr.setSelection(TextSelection.create(tr.doc, at + 1 + $from.parentOffset)).scrollIntoView());
    }
    return true;
  };
}

function offsetOf(list: DocNode, index: number): number {
  let offset = 0;
  for (let at = 0; at < index; at += 1) offset += list.child(at).nodeSize;
  return offset;
}

/** Enter: an empty item leaves the list; what follows a heading, bottom line or judgement is a paragraph. */
export const enter: Command = (state, dispatch, view) => {
  const { $from, empty } = state.selection;
  if ($from.parent.type === nodes.list_item && $from.parent.content.size === 0) return leaveList(nodes.paragraph, null)(state, dispatch);
  if ($from.parent.type === nodes.table_cell) return true;
  // A caption is never cut in two: that would double its figure.
  const ends = $from.parent.type === nodes.figure || (empty && $from.parentOffset === $from.parent.content.size);
  const plain = [nodes.paragraph, nodes.list_item].includes($from.parent.type);
  if (!ends || plain || $from.depth !== 1) return splitBlock(state, dispatch, view);
  if (dispatch) {
    const tr = state.tr.insert($from.after(), nodes.paragraph.create());
    dispatch(tr.setSelection(TextSelection.create(tr.doc, $from.after() + 1)).scrollIntoView());
  }
  return true;
};

/** Backspace at the very start: a block of any kind becomes a paragraph first. */
export const backspace: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset > 0) return false;
  if ($from.parent.type === nodes.list_item) return leaveList(nodes.paragraph, null)(state, dispatch);
  if ($from.parent.type === nodes.table_cell) return true;
  if ($from.depth !== 1 || $from.parent.type === nodes.paragraph) return false;
  return setBlockType(nodes.paragraph)(state, dispatch);
};

/** Puts a table of two columns and three rows after the cursor's block. */
export const insertTable: Command = (state, dispatch) => {
  const row = () => nodes.table_row.create(null, [nodes.table_cell.create(), nodes.table_cell.create()]);
  const { $from } = state.selection;
  const at = $from.depth === 0 ? state.selection.to : $from.after(1);
  if (dispatch) {
    const tr = state.tr.insert(at, [nodes.table.create(null, [row(), row(), row()]), ...(at === state.doc.content.size ? [nodes.paragraph.create()] : [])]);
    dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(at + 3))).scrollIntoView());
  }
  return true;
};

/** Puts a figure after the cursor's block, with the cursor in its caption. */
export function insertFigure(figure: Figure): Command {
  return (state, dispatch) => {
    const { $from } = state.selection;
    const at = $from.depth === 0 ? state.selection.to : $from.after(1);
    if (dispatch) {
      const caption = figure.caption === '' ? [] : [schema.text(figure.caption)];
      const node = nodes.figure.create({ alt: figure.alt, drawing: figure.drawing, made_of: figure.made_of ?? null }, caption);
      const tr = state.tr.insert(at, [node, ...(at === state.doc.content.size ? [nodes.paragraph.create()] : [])]);
      dispatch(tr.setSelection(TextSelection.create(tr.doc, at + node.nodeSize - 1)).scrollIntoView());
    }
    return true;
  };
}

/** Puts a citation at the cursor, or at a place of the document. A caption holds none: there it begins a paragraph behind the figure. */
export function citeAt(state: EditorState, id: string, at: number | null = null): Transaction {
  const node = nodes.citation.create({ id });
  const { tr, selection } = state;
  // Words that are selected are what is cited: the number goes behind them.
  const end = at ?? (selection instanceof NodeSelection ? selection.to : selection.$to.pos);
  const $end = state.doc.resolve(end);
  if ($end.parent.type === nodes.figure) return tr.insert($end.after(), nodes.paragraph.create(null, node)).scrollIntoView();
  tr.insert(end, node);
  if (at !== null) return tr.scrollIntoView();
  return tr.setSelection(Selection.near(tr.doc.resolve(Math.min(end + 1, tr.doc.content.size)))).scrollIntoView();
}
