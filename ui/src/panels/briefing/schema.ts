// The editor's document: one node for each kind of block of the briefing tree, nothing that the
// tree cannot hold. How nodes look is CSS; how they map is in tree.ts.
import type { Drawing, MadeOf } from '../../lib/contract';
import { drawingName } from './figures';
import { Schema, type DOMOutputSpec, type Node as DocNode } from 'prosemirror-model';

/** Type under which a citation travels when words are dragged or copied inside the window. */
export const CITATION_CLASS = 'cite';

/** Marks that pasted cells may carry. */
const MARKS = ['open', 'strongly_for', 'for', 'neither', 'against', 'strongly_against'];

const words = { content: 'inline*', group: 'block' } as const;

function judgementDom(node: DocNode): DOMOutputSpec {
  const { likelihood, confidence, assumptions, would_change } = node.attrs;
  return ['div', { class: 'judgement', 'data-likelihood': likelihood ?? '', 'data-confidence': confidence ?? '', 'data-assumptions': assumptions, 'data-would-change': would_change }, 0];
}

function drawingOf(dom: HTMLElement): { alt: string; drawing: Drawing; made_of: MadeOf | null } | false {
  try {
    const drawing = JSON.parse(dom.dataset.drawing ?? '') as Drawing;
    const made_of = JSON.parse(dom.dataset.madeOf ?? 'null') as MadeOf | null;
    return drawingName(drawing) === '' ? false : { alt: dom.dataset.alt ?? '', drawing, made_of };
  } catch {
    return false;
  }
}

/** The schema of the editor. */
export const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { ...words, parseDOM: [{ tag: 'p' }], toDOM: () => ['p', { dir: 'auto' }, 0] },
    bottom_line: {
      ...words,
      defining: true,
      parseDOM: [{ tag: 'div.bottom-line', priority: 60 }],
      toDOM: () => ['div', { class: 'bottom-line', dir: 'auto', 'data-name': 'Bottom line' }, 0],
    },
    heading: {
      ...words,
      attrs: { level: { default: 2, validate: 'number' } },
      defining: true,
      parseDOM: [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level: Math.min(level, 4) } })),
      // The title of the briefing is the first heading of the page; those inside begin below it.
      toDOM: (node) => [`h${Number(node.attrs.level) + 1}`, { dir: 'auto', 'data-level': String(node.attrs.level) }, 0],
    },
    quotation: { ...words, defining: true, parseDOM: [{ tag: 'blockquote' }], toDOM: () => ['blockquote', { dir: 'auto' }, 0] },
    judgement: {
      ...words,
      attrs: { likelihood: { default: null }, confidence: { default: null }, assumptions: { default: '' }, would_change: { default: '' } },
      defining: true,
      parseDOM: [
        {
          tag: 'div.judgement',
          priority: 60,
          getAttrs: (dom) => ({
            likelihood: dom.dataset.likelihood || null,
            confidence: dom.dataset.confidence || null,
            assumptions: dom.dataset.assumptions ?? '',
            would_change: dom.dataset.wouldChange ?? '',
          }),
        },
      ],
      toDOM: judgementDom,
    },
    list: {
      content: 'list_item+',
      group: 'block',
      attrs: { ordered: { default: false, validate: 'boolean' } },
      parseDOM: [
        { tag: 'ul', attrs: { ordered: false } },
        { tag: 'ol', attrs: { ordered: true } },
      ],
      toDOM: (node) => [node.attrs.ordered ? 'ol' : 'ul', 0],
    },
    list_item: { content: 'inline*', defining: true, parseDOM: [{ tag: 'li' }], toDOM: () => ['li', { dir: 'auto' }, 0] },
    table: { content: 'table_row+', group: 'block', isolating: true, parseDOM: [{ tag: 'table' }], toDOM: () => ['table', ['tbody', 0]] },
    table_row: { content: 'table_cell+', parseDOM: [{ tag: 'tr' }], toDOM: () => ['tr', 0] },
    table_cell: {
      content: 'inline*',
      isolating: true,
      parseDOM: [{ tag: 'td' }, { tag: 'th' }],
      toDOM: () => ['td', { dir: 'auto' }, 0],
    },
    // Competing hypotheses: evidence in the first row, then a row a hypothesis, with a mark for each piece of evidence.
    hypotheses: { content: 'evidence_row hypothesis_row+', group: 'block', isolating: true, parseDOM: [{ tag: 'table.hypotheses', priority: 60 }], toDOM: () => ['table', { class: 'hypotheses' }, ['tbody', 0]] },
    evidence_row: { content: 'matrix_corner table_cell+', parseDOM: [{ tag: 'tr.evidence', priority: 60 }], toDOM: () => ['tr', { class: 'evidence' }, 0] },
    hypothesis_row: { content: 'table_cell matrix_mark+', parseDOM: [{ tag: 'tr.hypothesis', priority: 60 }], toDOM: () => ['tr', { class: 'hypothesis' }, 0] },
    matrix_corner: { atom: true, selectable: false, parseDOM: [{ tag: 'th.corner' }], toDOM: () => ['th', { class: 'corner', contenteditable: 'false' }, 'Hypothesis'] },
    matrix_mark: {
      atom: true,
      selectable: false,
      attrs: { mark: { default: 'open', validate: 'string' } },
      parseDOM: [{ tag: 'td[data-mark]', priority: 60, getAttrs: (dom) => ({ mark: MARKS.includes(dom.dataset.mark ?? '') ? dom.dataset.mark : 'open' }) }],
      toDOM: (node) => ['td', { 'data-mark': String(node.attrs.mark) }],
    },
    // What a figure shows is data; only its caption is written here.
    figure: {
      content: 'text*',
      marks: '',
      group: 'block',
      isolating: true,
      defining: true,
      attrs: { alt: { default: '' }, drawing: { default: { kind: 'version_strip', rows: [] } }, made_of: { default: null } },
      parseDOM: [{ tag: 'figure[data-drawing]', contentElement: 'figcaption', getAttrs: (dom) => drawingOf(dom) }],
      toDOM: (node) => [
        'figure',
        {
          'data-drawing': JSON.stringify(node.attrs.drawing),
          'data-alt': String(node.attrs.alt),
          'data-made-of': JSON.stringify(node.attrs.made_of),
        },
        ['figcaption', { dir: 'auto' }, 0],
      ],
    },
    text: { group: 'inline' },
    citation: {
      group: 'inline',
      inline: true,
      atom: true,
      selectable: true,
      draggable: true,
      attrs: { id: { validate: 'string' } },
      parseDOM: [{ tag: `span.${CITATION_CLASS}[data-citation]`, getAttrs: (dom) => ({ id: dom.dataset.citation ?? '' }) }],
      toDOM: (node) => ['span', { class: CITATION_CLASS, 'data-citation': String(node.attrs.id) }],
    },
  },
  marks: {
    bold: { parseDOM: [{ tag: 'strong' }, { tag: 'b' }], toDOM: () => ['strong', 0] },
    italic: { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: () => ['em', 0] },
  },
});
