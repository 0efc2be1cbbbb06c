// Accounts side by side, remarks and quantities of the invented story, for tests and for `?fake`.
import type { CopyView, QuoteLedgerView, RangeBoard, SideBySideView, TextFamilies } from '../lib/contract';

const source = (name: string) => ({ id: `s-${name}`, name, grade: null });
const time = (iso: string) => ({ iso, kind: 'published' as const });

/** Two articles with one shared passage, one figure told differently, one remark in other words. */
export function fakeSideBySide(): SideBySideView {
  const toll = 'The flood left nine people hurt.';
  const other = 'The flood left nine residents hurt.';
  return {
    sides: ['The Tolland Courier', 'Norvik Wire'],
    texts: [
      {
        side: 0, article_id: 'a0', version_id: 'a0-v3', label: '3', headline: 'Karsa dam', source: source('The Tolland Courier'), time: time('2026-03-04'),
        sentences: [
          { start: 0, end: 32, kind: 'paragraph', paragraph: 1, exact: toll, shared: 0 },
          { start: 33, end: 48, kind: 'paragraph', paragraph: 2, exact: 'Nobody told me.', shared: null },
        ],
      },
      {
        side: 1, article_id: 'a1', version_id: 'a1-v1', label: '1', headline: 'Flood at Karsa', source: source('Norvik Wire'), time: time('2026-03-05'),
        sentences: [
          { start: 0, end: 21, kind: 'paragraph', paragraph: 1, exact: 'Two roads are closed.', shared: null },
          { start: 22, end: 57, kind: 'paragraph', paragraph: 2, exact: other, shared: 0 },
        ],
      },
    ],
    headline: { shared: 'The Tolland Courier and Norvik Wire share one passage, all reworded.', origins: '2 reports, 2 independent origins: no text is a copy of another.', differences: ['A figure is told differently: The Tolland Courier has “nine people” and Norvik Wire has “nine residents”.'] },
    shared: [
      {
        likeness: 'reworded', similarity: 0.82, origins: 2,
        passages: [
          { text: 0, start: 0, end: 32, exact: toll, paragraph: 1, common: [{ start: 0, end: 19 }, { start: 27, end: 31 }] },
          { text: 1, start: 22, end: 57, exact: other, paragraph: 2, common: [{ start: 22, end: 41 }, { start: 52, end: 56 }] },
        ],
      },
    ],
    figures: [
      {
        verdict: 'differ', sides: 2, origins: 2,
        members: [
          { text: 0, start: 15, end: 26, exact: 'nine people', value: 9, low: 9, high: 9, hedge: 'exact', measure: { type: 'persons' }, counted: 'people', fate: 'hurt', sentence: toll },
          { text: 1, start: 37, end: 51, exact: 'nine residents', value: 9, low: 9, high: 9, hedge: 'exact', measure: { type: 'persons' }, counted: 'residents', fate: 'hurt', sentence: other },
        ],
      },
    ],
    persons: [{ name: 'Mirja Holt', texts: [{ text: 0, start: 33, end: 39, exact: 'Nobody', name: 'Mirja Holt', role: 'mayor', mentions: 2 }] }],
    remarks: [
      {
        kind: 'other_words', speaker: 'Mirja Holt',
        variants: [
          { text: 0, start: 33, end: 47, exact: 'Nobody told me', words: 'Nobody told me', speaker: 'Mirja Holt', verb: 'said', changes: [], truncation: 'whole' },
          { text: 1, start: 0, end: 20, exact: 'Two roads are closed', words: 'Nobody warned me', speaker: 'Mirja Holt', verb: 'says', changes: [{ kind: 'kept', words: 'Nobody' }, { kind: 'deleted', words: 'told' }, { kind: 'inserted', words: 'warned' }, { kind: 'kept', words: 'me' }], truncation: 'whole' },
        ],
      },
    ],
    shifts: [],
    families: [{ members: [0], ties: [] }, { members: [1], ties: [] }],
    times: ['2026-03-04', '2026-03-05'],
    not_yet: 0, undated: 0, left_out: 0,
  };
}

/** One remark in two wordings, and one that may be the same. */
export function fakeQuotes(): QuoteLedgerView {
  const at = (name: string, words: string, iso: string) => ({
    article_id: 'a0', version_id: 'a0-v3', label: '3', last_label: '3', standing: true, source: name, time: time(iso), start: 0, end: words.length, exact: words, speaker: 'Mirja Holt', verb: 'said',
  });
  return {
    remarks: [
      {
        speakers: ['Mirja Holt'], verbs: ['said', 'wrote'], sources: 2,
        wordings: [
          { words: 'Nobody told me', changes: [], truncation: 'whole', places: [at('The Tolland Courier', 'Nobody told me', '2026-03-04')] },
          { words: 'Nobody warned me', changes: [{ kind: 'kept', words: 'Nobody' }, { kind: 'deleted', words: 'told' }, { kind: 'inserted', words: 'warned' }, { kind: 'kept', words: 'me' }], truncation: 'whole', places: [at('Norvik Wire', 'Nobody warned me', '2026-03-05')] },
        ],
      },
      { speakers: ['Mirja Holt'], verbs: ['said'], sources: 1, wordings: [{ words: 'I was not told by anybody', changes: [], truncation: 'whole', places: [at('Norvik Wire', 'I was not told by anybody', '2026-03-05')] }] },
    ],
    proposals: [{ a: 0, b: 1, ground: 'other_rendering' }],
    articles: 2, left_out: 0,
  };
}

/** Two sources that count the hurt differently. */
export function fakeRanges(): RangeBoard {
  const point = (name: string, iso: string, value: number, conflicts: number[]) => ({
    exact: `${value} people`, value, low: value, high: value, hedge: 'exact' as const, sentence: `The flood left ${value} people hurt.`, article_id: 'a0', version_id: 'a0-v3', label: '3', source: name,
    time: time(iso), until: null, standing: true, start: 0, end: 9, conflicts,
  });
  return {
    quantities: [{ name: 'People hurt', about: ['flood', 'Karsa'], measure: { type: 'persons' }, sources: 2, conflicts: 1, points: [point('Norvik Wire', '2026-03-05', 9, [1]), point('The Tolland Courier', '2026-03-04', 7, [0])] }],
    single: 3, left_out: 0,
  };
}

/** The commands of this piece. */
export function accountHandlers() {
  return {
    side_by_side: (): SideBySideView => fakeSideBySide(),
    text_families: (): TextFamilies => ({ reports: 2, origins: 2, families: [], summary: '2 reports, 2 independent origins: no text is a copy of another.' }),
    article_copies: (): CopyView[] => [],
    quote_ledger: (): QuoteLedgerView => fakeQuotes(),
    range_board: (): RangeBoard => fakeRanges(),
  };
}
