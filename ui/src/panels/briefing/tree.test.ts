// The briefing tree and the editor's document say the same; places; commands.
import fc from 'fast-check';
import { EditorState, TextSelection, type Command } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import type { BriefBlock, Consistency, Inline } from '../../lib/contract';
import { fileName } from './briefing.svelte';
import { backspace, citeAt, enter, insertFigure, leaveList, makeBlock } from './commands';
import { blocksCiting, findWords } from './places';
import { inHypotheses, insertHypotheses, matrixDeed, nextWords, weightAgainst } from './hypotheses';
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

describe('a citation', () => {
  const at = (block: BriefBlock, place: number) => {
    const doc = toDoc([block]);
    return toBlocks(citeAt(EditorState.create({ doc, selection: TextSelection.create(doc, place) }), 'a').doc);
  };

  it('goes behind the cursor, and behind a figure where the cursor is in a caption', () => {
    expect(at({ type: 'paragraph', text: [text('one')] }, 4)).toEqual([{ type: 'paragraph', text: [text('one'), cite('a')] }]);
    const figure: BriefBlock = { type: 'figure', caption: 'Ferry', alt: '', drawing: { kind: 'roster', people: [] } };
    expect(at(figure, 3)).toEqual([figure, { type: 'paragraph', text: [cite('a')] }]);
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

describe('competing hypotheses', () => {
  const block = (marks: Consistency[][]): BriefBlock => ({
    type: 'hypotheses', evidence: [[text('Gates open'), cite('a')], [text('No alarm')]], hypotheses: marks.map((row, at) => ({ text: [text(`H${at}`)], marks: row })),
  });
  const put = (from: BriefBlock, at: number) => {
    const doc = toDoc([from]);
    return EditorState.create({ doc, selection: TextSelection.create(doc, at) });
  };
  const run = (state: EditorState, command: Command) => {
    let next = state;
    command(state, (tr) => (next = state.apply(tr)));
    return next;
  };

  it('come back as they went in, with what is missing not weighed', () => {
    const full = block([['for', 'against'], ['strongly_against', 'open']]);
    expect(toBlocks(toDoc([full]))).toEqual([full]);
    expect(toBlocks(toDoc([block([['for'], []])]))).toEqual([block([['for', 'open'], ['open', 'open']])]);
    expect(numberCitations(toDoc([full])).get('a')).toBe(1);
  });

  it('stay rectangular whatever is added or removed, and the last one takes the block along', () => {
    const state = put(block([['for', 'against'], ['open', 'open']]), 4);
    expect(inHypotheses(state)).toBe(true);
    for (const deed of ['hypothesis', 'evidence', 'drop_hypothesis', 'drop_evidence'] as const) {
      const [after] = toBlocks(run(state, matrixDeed(deed)).doc);
      if (after?.type !== 'hypotheses') throw new Error(deed);
      expect(after.hypotheses.every((row) => row.marks.length === after.evidence.length)).toBe(true);
      expect([after.hypotheses.length, after.evidence.length]).toEqual({ hypothesis: [3, 2], evidence: [2, 3], drop_hypothesis: [1, 2], drop_evidence: [2, 1] }[deed]);
    }
    expect(toBlocks(run(state, matrixDeed('drop')).doc)).toEqual([{ type: 'paragraph', text: [] }]);
    expect(toBlocks(run(put(block([['for', 'against']]), 4), matrixDeed('drop_hypothesis')).doc)).toEqual([{ type: 'paragraph', text: [] }]);
  });

  it('count what speaks against them', () => {
    expect(weightAgainst(['against', 'strongly_against', 'for', 'open', 'neither', 'strongly_for'])).toBe(3);
  });

  it('are put behind the block at hand, with the cursor in the first of them, and Tab goes on', () => {
    const doc = toDoc([{ type: 'paragraph', text: [text('one')] }]);
    let state = EditorState.create({ doc, selection: TextSelection.create(doc, 2) });
    state = run(state, insertHypotheses);
    state = state.apply(state.tr.insertText('An error'));
    state = run(state, nextWords(1));
    state = state.apply(state.tr.insertText('A plan'));
    expect(toBlocks(state.doc)[1]).toMatchObject({ hypotheses: [{ text: [text('An error')] }, { text: [text('A plan')] }] });
  });
});

describe('places', () => {
  const doc = toDoc([{ type: 'heading', level: 2, text: [text('Now')] }, { type: 'paragraph', text: [text('Seven '), cite('a'), text('boats left.')] }, { type: 'list', ordered: false, items: [[text('one')], [text('two'), cite('b')]] }]);

  it('of words are found across citations and in items of lists', () => {
    const boats = findWords(doc, 1, 'Seven boats');
    expect(boats && doc.textBetween(boats.from, boats.to)).toBe('Seven boats');
    const two = findWords(doc, 2, 'two');
    expect(two && doc.textBetween(two.from, two.to)).toBe('two');
  });

  it('of words that are not there are the whole block, and there is no block beyond the last', () => {
    const whole = findWords(doc, 0, 'gulls');
    expect(whole && doc.textBetween(whole.from, whole.to)).toBe('Now');
    expect(findWords(doc, 3, '')).toBeNull();
  });

  it('of blocks that rest on a citation are told by number', () => {
    expect(blocksCiting(doc, new Set(['b', 'x']))).toEqual([2]);
    expect(blocksCiting(doc, new Set(['a', 'b']))).toEqual([1, 2]);
  });
});

describe('file names', () => {
  it('hold nothing that a file system would refuse', () => {
    expect(fileName('Dam / valley: what\u0000 next?')).toBe('Dam valley what next');
    expect(fileName('../..')).toBe('briefing');
  });
});
