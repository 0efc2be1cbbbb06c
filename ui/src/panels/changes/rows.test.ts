// Rows, folds and ribbons of a comparison.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { VersionSummary } from '../../lib/contract';
import { LABEL_WIDTH, layAxis, RIM } from './axis';
import { countFacets, foldRows, foldWords, HIDDEN_AT_FIRST } from './fold';
import { joins, layRows } from './rows';
import { unchangedBut, sample } from './sample';
import { changeMarkdown, gutterLabels } from './say';
import { cellWords, inlineWords } from './words';

describe('rows', () => {
  it('keep edited sentences level and let what came or went stand alone', () => {
    const rows = layRows(sample(['A.', 'B.', 'C.'], ['A.', 'X.', 'C.'], [['unchanged', [0], [0]], ['deleted', [1], []], ['added', [], [1]], ['edited', [2], [2], 'wording']]));
    expect(rows.map((row) => [row.kind, row.old, row.new])).toEqual([['unchanged', [0], [0]], ['deleted', [1], []], ['added', [], [1]], ['edited', [2], [2]]]);
  });

  it('show a moved sentence at both places, joined, and count it once', () => {
    const rows = layRows(sample(['M.', 'A.', 'B.'], ['A.', 'B.', 'M.'], [['unchanged', [1], [0]], ['unchanged', [2], [1]], ['moved', [0], [2]]]));
    expect(rows.map((row) => [row.kind, row.old, row.new])).toEqual([['moved', [0], []], ['unchanged', [1], [0]], ['unchanged', [2], [1]], ['moved', [], [2]]]);
    expect(joins(rows)).toHaveLength(1);
    expect(countFacets(rows).get('moved')).toBe(1);
  });

  it('hold every sentence of both sides in exactly one cell, whatever the links', () => {
    const permuted = fc.integer({ min: 1, max: 14 }).chain((size) =>
      fc.record({ order: fc.shuffledSubarray([...Array(size).keys()], { minLength: size }), kept: fc.array(fc.boolean(), { minLength: size, maxLength: size }), kinds: fc.array(fc.constantFrom('unchanged', 'edited', 'moved'), { minLength: size, maxLength: size }) }),
    );
    fc.assert(
      fc.property(permuted, ({ order, kept, kinds }) => {
        const list = order.map((_, at) => `S${at}.`);
        const links = order.flatMap((to, from): Parameters<typeof sample>[2] =>
          kept[from] ? [[kinds[from] as 'edited', [from], [to]]] : [['deleted', [from], []], ['added', [], [to]]],
        );
        const rows = layRows(sample(list, list, links));
        const all = [...order].sort((a, b) => a - b);
        expect(rows.flatMap((row) => row.old)).toEqual(all);
        expect(rows.flatMap((row) => row.new)).toEqual(all);
      }),
    );
  });
});

describe('folds', () => {
  const off = new Set(HIDDEN_AT_FIRST);

  it('shrink a run of unchanged sentences and say how long it is', () => {
    const lines = foldRows(layRows(unchangedBut(20, [10])), off, 'folded', new Set());
    const folds = lines.flatMap((line) => (line.type === 'fold' ? [foldWords(line.fold)] : []));
    expect(folds).toEqual(['9 sentences unchanged', '8 sentences unchanged']);
    expect(lines).toHaveLength(5);
  });

  it('open where asked, and hide everything unchanged where asked', () => {
    const rows = layRows(unchangedBut(8, [0]));
    const folded = foldRows(rows, off, 'folded', new Set());
    const fold = folded.find((line) => line.type === 'fold');
    expect(foldRows(rows, off, 'folded', new Set(fold?.type === 'fold' ? [fold.fold.id] : []))).toHaveLength(8);
    expect(foldRows(rows, off, 'hidden', new Set())).toHaveLength(2);
  });

  it('count changes that the filters keep out', () => {
    const lines = foldRows(layRows(unchangedBut(3, [1])), new Set(['wording' as const]), 'folded', new Set());
    expect(lines.map((line) => (line.type === 'fold' ? foldWords(line.fold) : 'row'))).toEqual(['2 sentences unchanged, 1 change filtered out']);
  });
});

describe('words', () => {
  it('mark what went on the left, what came on the right, and both in one line', () => {
    const compared = sample(['Six hurt.'], ['Nine hurt.'], [['edited', [0], [0], 'substantive']]);
    const link = compared.links[0]!;
    link.words = [{ op: 'delete', a: [0, 3], b: [0, 0] }, { op: 'insert', a: [3, 3], b: [0, 4] }, { op: 'equal', a: [3, 9], b: [4, 10] }];
    const row = layRows(compared)[0]!;
    expect(cellWords(compared, row, 'old')[0]?.stretches).toEqual([{ text: 'Six', mark: 'del' }, { text: ' hurt.', mark: 'same' }]);
    expect(inlineWords(compared, row)).toEqual([{ text: 'Six', mark: 'del' }, { text: 'Nine', mark: 'ins' }, { text: ' hurt.', mark: 'same' }]);
    expect(changeMarkdown(compared, row, 'UTC')).toContain('~~Six~~**Nine** hurt.');
  });
});

describe('the version strip', () => {
  const version = (id: string, seen_at: string | null): VersionSummary => ({ id, label: id, headline: '', published: null, updated: null, seen_at, seen_basis: null, gap: null, substance: null, words: 1 });

  it('keeps versions in order, apart and inside, and admits where no clock is known', () => {
    const timed = layAxis([version('1', '2026-03-04T10:00:00Z'), version('2', '2026-03-04T10:00:30Z'), version('3', '2026-03-05T10:00:00Z')], 300, []);
    expect(timed.scale).toBe('time');
    expect(timed.points.map((point) => Math.round(point.x))).toEqual([0, 20, 300]);
    expect(layAxis([version('1', null), version('2', '2026-03-04T10:00:00Z')], 300, []).scale).toBe('order');
  });

  it('keeps labels inside the strip and off each other, those of the chosen two above all', () => {
    const many = Array.from({ length: 12 }, (_, i) => version(String(i), `2026-03-${String(i + 1).padStart(2, '0')}T10:00:00Z`));
    for (const width of [260, 500, 900]) {
      for (const keep of [['0', '1'], ['10', '11'], ['4', '5'], ['0', '11']]) {
        const { points } = layAxis(many, width, keep);
        const lefts = points.flatMap((point) => (point.name === null ? [] : [point.name.left])).sort((a, b) => a - b);
        expect(lefts.every((left) => left >= -RIM && left + LABEL_WIDTH <= width + RIM)).toBe(true);
        expect(lefts.every((left, i) => i === 0 || left - (lefts[i - 1] ?? 0) >= LABEL_WIDTH)).toBe(true);
        expect(keep.every((id) => points.find((point) => point.id === id)?.name)).toBeTruthy();
      }
    }
  });
});

describe('the gutter', () => {
  const [row] = layRows(sample(['A ferry sank.'], ['Boats were late.'], [['edited', [0], [0], 'substantive']]));

  it('says where it is unsure that two sentences belong together', () => {
    expect(gutterLabels(row!, [], 0.4).labels.map((label) => label.kind)).toEqual(['reworded', 'pair unsure']);
    expect(gutterLabels(row!, [], 0.9).labels).toHaveLength(1);
    expect(gutterLabels(row!, []).labels).toHaveLength(1);
  });
});
