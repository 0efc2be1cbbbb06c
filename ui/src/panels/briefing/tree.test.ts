// The briefing tree and the editor's document say the same; warnings; commands.
import fc from 'fast-check';
import { EditorState, TextSelection } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import type { BriefBlock, CitationView, Inline } from '../../lib/contract';
import { fileName } from './briefing.svelte';
import { backspace, enter, insertFigure, leaveList, makeBlock } from './commands';
import { lint } from './lint';
import { numberCitations } from './numbers';
import { schema } from './schema';
import { tableDeed } from './table';
import { toBlocks, toDoc } from './tree';

const text = (words: string, bold = false, italic = false): Inline => ({ type: 'text', text: words, bold, italic });
const cite = (id: string): Inline => ({ type: 'citation', id });

// Trees as the editor would leave them: no empty stretches, no two neighbours of one style.
const inlines = fc
  .array(fc.oneof(fc.record({ words: fc.string({ minLength: 1, maxLength: 12 }), bold: fc.boolean(), italic: fc.boolean() }), fc.constantFrom('c1', 'c2', 'c3')), { maxLength: 5 })
  .map((parts) => {
    const out: Inline[] = [];
    for (const part of parts) {
      if (typeof part === 'string') out.push(cite(part));
      else {
        const last = out.at(-1);
        if (last?.type === 'text' && last.bold === part.bold && last.italic === part.italic) continue;
        out.push(text(part.words, part.bold, part.italic));
      }
    }
    return out;
  });

const block: fc.Arbitrary<BriefBlock> = fc.oneof(
  fc.record({ type: fc.constantFrom('bottom_line' as const, 'paragraph' as const, 'quotation' as const), text: inlines }),
  fc.record({ type: fc.constant('heading' as const), level: fc.integer({ min: 1, max: 4 }), text: inlines }),
  fc.record({ type: fc.constant('list' as const), ordered: fc.boolean(), items: fc.array(inlines, { minLength: 1, maxLength: 4 }) }),
  fc.record({ type: fc.constant('table' as const), rows: fc.array(fc.array(inlines, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }) }),
  fc.record({
    type: fc.constant('judgement' as const),
    text: inlines,
    likelihood: fc.constantFrom(null, 'likely' as const, 'remote' as const),
    confidence: fc.constantFrom(null, 'low' as const, 'high' as const),
    assumptions: fc.string({ maxLength: 20 }),
    would_change: fc.string({ maxLength: 20 }),
  }),
  fc.record({
    type: fc.constant('figure' as const),
    caption: fc.string({ maxLength: 12 }),
    alt: fc.string({ maxLength: 12 }),
    drawing: fc.record({ kind: fc.constant('timeline' as const), marks: fc.array(fc.record({ from: fc.string(), to: fc.constant(null), label: fc.string(), source: fc.string() }), { maxLength: 3 }) }),
  }),
);

describe('tree and document', () => {
  it('say the same in both directions', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 6 }), (blocks) => {
        const doc = toDoc(blocks);
        doc.check();
        expect(toBlocks(doc)).toEqual(blocks);
        expect(toDoc(toBlocks(doc)).eq(doc)).toBe(true);
      }),
    );
  });

  it('make something to write into out of an empty tree', () => {
    expect(toBlocks(toDoc([]))).toEqual([{ type: 'paragraph', text: [] }]);
    expect(toBlocks(toDoc([{ type: 'list', ordered: false, items: [] }]))).toEqual([{ type: 'list', ordered: false, items: [[]] }]);
  });

  it('number citations by their first place', () => {
    const doc = toDoc([{ type: 'paragraph', text: [cite('b'), cite('a')] }, { type: 'paragraph', text: [cite('b'), cite('c')] }]);
    expect([...numberCitations(doc)]).toEqual([['b', 1], ['a', 2], ['c', 3]]);
  });
});

describe('figures', () => {
  const figure = { caption: 'Ferry', alt: '', drawing: { kind: 'roster' as const, people: [] } };

  it('are put behind the block at hand, and their captions are never cut in two', () => {
    const doc = toDoc([{ type: 'paragraph', text: [text('one')] }]);
    let state = EditorState.create({ doc, selection: TextSelection.create(doc, 2) });
    insertFigure(figure)(state, (tr) => (state = state.apply(tr)));
    expect(toBlocks(state.doc)[1]).toEqual({ type: 'figure', ...figure });
    state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 8)));
    enter(state, (tr) => (state = state.apply(tr)));
    expect(toBlocks(state.doc).filter((block) => block.type === 'figure')).toEqual([{ type: 'figure', ...figure }]);
    expect(toBlocks(state.doc)).toHaveLength(4);
  });
});

describe('commands', () => {
  const stateAt = (blocks: BriefBlock[], at: number) => {
    const doc = toDoc(blocks);
    return EditorState.create({ doc, selection: TextSelection.create(doc, at) });
  };
  const after = (state: EditorState, command: (state: EditorState, dispatch: (tr: EditorState['tr']) => void) => boolean) => {
    let next = state;
    command(state, (tr) => (next = state.apply(tr)));
    return next;
  };

  it('begin a paragraph behind a heading', () => {
    const next = after(stateAt([{ type: 'heading', level: 2, text: [text('Now')] }], 4), enter);
    expect(toBlocks(next.doc).map((each) => each.type)).toEqual(['heading', 'paragraph']);
    expect(next.selection.$from.parent.type.name).toBe('paragraph');
  });

  it('take an item out of the middle of a list and keep the cursor in it', () => {
    const next = after(stateAt([{ type: 'list', ordered: true, items: [[text('a')], [text('b')], [text('c')]] }], 5), leaveList(schema.nodes.paragraph, null));
    expect(toBlocks(next.doc).map((each) => each.type)).toEqual(['list', 'paragraph', 'list']);
    expect(next.selection.$from.parent.textContent).toBe('b');
  });

  it('make a list of a paragraph, and a paragraph of its first item on backspace', () => {
    const listed = after(stateAt([{ type: 'paragraph', text: [text('a')] }], 1), makeBlock('bullets'));
    expect(toBlocks(listed.doc)).toEqual([{ type: 'list', ordered: false, items: [[text('a')]] }]);
    expect(toBlocks(after(listed, backspace).doc)).toEqual([{ type: 'paragraph', text: [text('a')] }]);
  });

  it('keep tables rectangular', () => {
    const state = stateAt([{ type: 'table', rows: [[[text('a')], []], [[], []]] }], 4);
    const wider = after(state, tableDeed('column'));
    expect(toBlocks(wider.doc)).toMatchObject([{ rows: [[[text('a')], [], []], [[], [], []]] }]);
    expect(toBlocks(after(state, tableDeed('drop_row')).doc)).toMatchObject([{ rows: [[[], []]] }]);
  });
});

describe('warnings', () => {
  const judgement = (more: Partial<Extract<BriefBlock, { type: 'judgement' }>>): BriefBlock => ({
    type: 'judgement', text: [text('It will hold.')], likelihood: 'likely', confidence: 'low', assumptions: '', would_change: '', ...more,
  });
  const lead: BriefBlock = { type: 'bottom_line', text: [text('It holds.')] };
  const citation = (id: string, gone_in: string | null): CitationView => ({
    id, version_id: 'v', article_id: 'a', start: 0, end: 1, exact: 'x', source: 's', reliability: 'e', credibility: null, headline: '', label: '1', published: null, seen_at: null, url: null, sha256: '', gone_in,
  });

  it('name what rests on nothing, what is stale, and what is mixed', () => {
    const said = lint([judgement({}), lead, judgement({ text: [text('Sure.'), cite('g')], likelihood: 'remote' })], [citation('g', 'v9')]).map((warning) => warning.message);
    expect(said).toContain('The bottom line does not come first.');
    expect(said).toContain('This judgement cites nothing.');
    expect(said).toContain('Words cited here are not in the newest version.');
    expect(said).toContain('A strong word rests on weak sources alone.');
    expect(said).toContain('Likelihood words of two rows are mixed. Keep to one row.');
  });

  it('are silent where all is well', () => {
    expect(lint([lead, judgement({ text: [text('So.'), cite('g')] })], [citation('g', null)])).toEqual([]);
  });
});

describe('file names', () => {
  it('hold nothing that a file system would refuse', () => {
    expect(fileName('Dam / valley: what\u0000 next?')).toBe('Dam valley what next');
    expect(fileName('../..')).toBe('briefing');
  });
});
