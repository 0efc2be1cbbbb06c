// The briefing tree and the editor's document, each made from the other. Pure; the two agree on
// everything but what has no look: empty stretches of text, neighbours of one style, levels out of range.
import type { Mark, Node as DocNode } from 'prosemirror-model';
import type { BriefBlock, Confidence, Consistency, Drawing, Hypothesis, Inline, Likelihood, MadeOf } from '../../lib/contract';
import { schema } from './schema';

const HIGHEST = 4;

/** The document that shows these blocks; a tree without blocks is one empty paragraph. */
export function toDoc(blocks: BriefBlock[]): DocNode {
  const nodes = blocks.map(blockNode);
  return schema.node('doc', null, nodes.length > 0 ? nodes : [schema.node('paragraph')]);
}

/** The blocks that a document holds. */
export function toBlocks(doc: DocNode): BriefBlock[] {
  return children(doc).map(nodeBlock);
}

function blockNode(block: BriefBlock): DocNode {
  switch (block.type) {
    case 'bottom_line':
    case 'paragraph':
    case 'quotation':
      return schema.node(block.type, null, inlineNodes(block.text));
    case 'heading':
      return schema.node('heading', { level: levelOf(block.level) }, inlineNodes(block.text));
    case 'list': {
      const items = block.items.map((item) => schema.node('list_item', null, inlineNodes(item)));
      return schema.node('list', { ordered: block.ordered }, items.length > 0 ? items : [schema.node('list_item')]);
    }
    case 'table': {
      const cell = (content: Inline[]) => schema.node('table_cell', null, inlineNodes(content));
      const rows = block.rows.map((row) => schema.node('table_row', null, row.length > 0 ? row.map(cell) : [cell([])]));
      return schema.node('table', null, rows.length > 0 ? rows : [schema.node('table_row', null, [cell([])])]);
    }
    case 'judgement': {
      const { likelihood, confidence, assumptions, would_change } = block;
      return schema.node('judgement', { likelihood, confidence, assumptions, would_change }, inlineNodes(block.text));
    }
    case 'hypotheses': {
      const evidence: Inline[][] = block.evidence.length > 0 ? block.evidence : [[]];
      const rows: Hypothesis[] = block.hypotheses.length > 0 ? block.hypotheses : [{ text: [], marks: [] }];
      const cell = (content: Inline[]) => schema.node('table_cell', null, inlineNodes(content));
      const head = schema.node('evidence_row', null, [schema.node('matrix_corner'), ...evidence.map(cell)]);
      // What is missing is not weighed yet, what lies beyond the evidence is left out.
      const row = ({ text, marks }: Hypothesis) => schema.node('hypothesis_row', null, [cell(text), ...evidence.map((_, at) => schema.node('matrix_mark', { mark: marks[at] ?? 'open' }))]);
      return schema.node('hypotheses', null, [head, ...rows.map(row)]);
    }
    case 'figure':
      return schema.node('figure', { alt: block.alt, drawing: block.drawing, made_of: block.made_of ?? null }, block.caption === '' ? [] : [schema.text(block.caption)]);
  }
}

function nodeBlock(node: DocNode): BriefBlock {
  switch (node.type.name) {
    case 'bottom_line':
    case 'quotation':
      return { type: node.type.name, text: inlines(node) };
    case 'heading':
      return { type: 'heading', level: levelOf(Number(node.attrs.level)), text: inlines(node) };
    case 'list':
      return { type: 'list', ordered: Boolean(node.attrs.ordered), items: children(node).map(inlines) };
    case 'table':
      return { type: 'table', rows: children(node).map((row) => children(row).map(inlines)) };
    case 'judgement':
      return {
        type: 'judgement',
        text: inlines(node),
        likelihood: (node.attrs.likelihood as Likelihood | null) ?? null,
        confidence: (node.attrs.confidence as Confidence | null) ?? null,
        assumptions: String(node.attrs.assumptions),
        would_change: String(node.attrs.would_change),
      };
    case 'hypotheses': {
      const [head, ...rows] = children(node);
      return {
        type: 'hypotheses',
        evidence: head === undefined ? [] : children(head).slice(1).map(inlines),
        hypotheses: rows.map((row) => {
          const [text, ...marks] = children(row);
          return { text: text === undefined ? [] : inlines(text), marks: marks.map((mark) => mark.attrs.mark as Consistency) };
        }),
      };
    }
    case 'figure': {
      const made_of = node.attrs.made_of as MadeOf | null;
      return { type: 'figure', caption: node.textContent, alt: String(node.attrs.alt), drawing: node.attrs.drawing as Drawing, ...(made_of === null ? {} : { made_of }) };
    }
    default:
      return { type: 'paragraph', text: inlines(node) };
  }
}

function inlineNodes(list: Inline[]): DocNode[] {
  return list.flatMap((inline) => {
    if (inline.type === 'citation') return [schema.node('citation', { id: inline.id })];
    if (inline.text === '') return [];
    const marks: Mark[] = [];
    if (inline.bold) marks.push(schema.mark('bold'));
    if (inline.italic) marks.push(schema.mark('italic'));
    return [schema.text(inline.text, marks)];
  });
}

function inlines(node: DocNode): Inline[] {
  const out: Inline[] = [];
  for (const child of children(node)) {
    if (child.type.name === 'citation') {
      out.push({ type: 'citation', id: String(child.attrs.id) });
      continue;
    }
    const has = (name: 'bold' | 'italic') => child.marks.some((mark) => mark.type.name === name);
    const text: Inline = { type: 'text', text: child.text ?? '', bold: has('bold'), italic: has('italic') };
    const last = out.at(-1);
    if (last?.type === 'text' && last.bold === text.bold && last.italic === text.italic) last.text += text.text;
    else out.push(text);
  }
  return out;
}

function children(node: DocNode): DocNode[] {
  const out: DocNode[] = [];
  node.forEach((child) => out.push(child));
  return out;
}

function levelOf(level: number): number {
  return Math.min(HIGHEST, Math.max(1, Math.round(level) || 1));
}
