// The ledger and the sentence lives of the in-memory client: one headline change a pair of versions, and a figure with a notice. Enough to draw
// and to filter; the program's own engine is elsewhere.
import { CallError } from '../lib/client';
import type { Commands, CorrectionRow, LedgerEnd, LedgerRow, LedgerWords, VersionView } from '../lib/contract';
import { scalars, timeOf, type FakeLibrary } from './fake_library';

type Handler<N extends keyof Commands> = (request: Commands[N]['request']) => Commands[N]['reply'];
type Handlers = { [N in 'ledger' | 'ledger_export' | 'corrections' | 'corrections_export' | 'comparison_export' | 'sentence_lives']: Handler<N> };

const NOTICE = 'This article was amended to give the right number of people hurt.';

function end(version: VersionView): LedgerEnd {
  return { version_id: version.id, label: version.label, time: timeOf(version), witnessed: version.seen_at };
}

function headline(version: VersionView): LedgerWords {
  return { version_id: version.id, label: version.label, start: 0, end: scalars(version.headline), text: version.headline };
}

function rowsOf(library: FakeLibrary): LedgerRow[] {
  return library.articles.flatMap((article) =>
    article.versions.slice(1).map((to, at): LedgerRow => {
      const from = article.versions[at] ?? to;
      const figure = at === 0;
      return {
        id: `${article.id} ${at}`, article_id: article.id, headline: to.headline, source: to.source.name,
        kind: figure ? 'number' : 'headline', weight: figure ? 'substantive' : 'wording', reason: figure ? 'a figure changed' : 'headline or standfirst rewritten',
        from: end(from), to: end(to), old: headline(from), new: figure ? null : headline(to), sentence: to.headline, notice: figure ? NOTICE : null,
      };
    }),
  );
}

/** Handlers over a library. */
export function fakeLedger(library: FakeLibrary): Handlers {
  const inScope = (of: { article_id?: string | null; story_id?: string | null }) =>
    rowsOf(library).filter((row) => (of.article_id ? row.article_id === of.article_id : !of.story_id || library.articles.find((one) => one.id === row.article_id)?.storyIds.includes(of.story_id)));
  return {
    ledger: ({ query, offset, limit }) => {
      const all = inScope(query.scope);
      const rows = all.filter((row) => (query.kinds.length === 0 || query.kinds.includes(row.kind)) && (query.weights.length === 0 || query.weights.includes(row.weight)) && row.sentence.includes(query.words));
      return {
        total: rows.length, rows: rows.slice(offset, offset + limit), pending: 0,
        counts: all.map((row) => ({ kind: row.kind, weight: row.weight, source_id: row.source, source: row.source, count: 1 })),
      };
    },
    ledger_export: ({ path }) => ({ path, bytes: 1200 }),
    corrections: ({ scope, state, offset, limit }) => {
      const all = inScope(scope).map((row): CorrectionRow => ({
        id: row.id, article_id: row.article_id, headline: row.headline, source: row.source, state: row.notice === null ? 'silent' : 'explained',
        old: row.old, new: row.new, notice: row.notice === null || row.old === null ? null : { ...row.old, text: row.notice },
      }));
      const rows = all.filter((row) => !state || row.state === state);
      const count = (of: string) => all.filter((row) => row.state === of).length;
      return { explained: count('explained'), silent: count('silent'), uncaptured: 0, pending: 0, rows: rows.slice(offset, offset + limit) };
    },
    corrections_export: ({ path }) => ({ path, bytes: 900 }),
    comparison_export: ({ path }) => ({ path, bytes: 4800 }),
    sentence_lives: ({ id }) => {
      const article = library.articles.find((one) => one.versions.some((version) => version.id === id));
      const version = article?.versions.find((one) => one.id === id);
      if (article === undefined || version === undefined) throw new CallError('not_found', 'This version is not in the library any more.');
      const last = article.versions.findIndex((one) => one.id === id);
      const text = Array.from(version.text);
      return {
        version_id: id, truncated: false, versions: article.versions.map((one) => ({ id: one.id, label: one.label, time: timeOf(one) })),
        sentences: version.blocks.map(({ start, end }, at) => {
          const words = { start, end, text: text.slice(start, end).join('') };
          const brought = Math.min(at % 3, last);
          const came = { version: 0, turn: 'came' as const, weight: null, words };
          return { start, end, brought, turns: brought === 0 ? [came] : [came, { version: brought, turn: 'reworded' as const, weight: 'wording' as const, words }] };
        }),
      };
    },
  };
}
