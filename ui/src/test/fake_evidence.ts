// Evidence of the in-memory client: annotations as passages, and of each article one event, one change and one quotation. Enough to
// draw, to filter and to page; the program's own rules are elsewhere.
import type { Commands, EvidenceKind, EvidencePlace, EvidenceRow, EvidenceTold } from '../lib/contract';
import { scalars, type FakeArticle, type FakeLibrary } from './fake_library';

type Handlers = { evidence: (request: Commands['evidence']['request']) => Commands['evidence']['reply'] };

const ORDER: EvidenceKind[] = ['passage', 'event', 'change', 'quotation'];

/** Handlers over an invented library. */
export function fakeEvidence(library: FakeLibrary): Handlers {
  const cut = (article: FakeArticle, exact: string): EvidencePlace => {
    const newest = article.versions.at(-1);
    return { version_id: newest?.id ?? '', label: newest?.label ?? '', start: 0, end: scalars(exact), exact };
  };
  const row = (article: FakeArticle, exact: string, told: EvidenceTold, id: string): EvidenceRow => {
    const place = cut(article, exact);
    const newest = article.versions.at(-1);
    return { id: `${told.kind} ${id}`, article_id: article.id, headline: newest?.headline ?? '', source: newest?.source.name ?? '', time: newest?.seen_at ?? null, exact, label: place.label, place, told };
  };
  const all = (): EvidenceRow[] => [
    ...library.annotations.flatMap((one) => {
      const article = library.articles.find((each) => each.id === one.article_id);
      return article === undefined ? [] : [row(article, one.exact, { kind: 'passage', note: one.note }, one.id)];
    }),
    ...library.articles.flatMap((article) => {
      const headline = article.versions.at(-1)?.headline ?? '';
      return [
        row(article, headline, { kind: 'event', title: 'Dam opened', from: '2026-03-04', to: null, suggested: true, standing: true }, article.id),
        row(article, headline, { kind: 'change', fact: 'number', weight: 'substantive', was: 'two', now: 'three', older: cut(article, headline.slice(0, 5)) }, article.id),
        row(article, headline, { kind: 'quotation', speaker: 'Mira Holt', verb: 'said', standing: false }, article.id),
      ];
    }),
  ];
  return {
    evidence: ({ scope, words, kind, offset, limit }) => {
      const inStory = (id: string) => !scope.story_id || library.articles.some((one) => one.id === id && one.storyIds.includes(scope.story_id ?? ''));
      const fits = all().filter((one) => inStory(one.article_id) && JSON.stringify(one).toLowerCase().includes((words ?? '').toLowerCase()));
      const sorted = ORDER.flatMap((each) => fits.filter((one) => one.told.kind === each));
      const rows = sorted.filter((one) => !kind || one.told.kind === kind);
      return { total: rows.length, counts: ORDER.map((each) => ({ kind: each, count: fits.filter((one) => one.told.kind === each).length })), rows: rows.slice(offset, (offset ?? 0) + limit), pending: 0 };
    },
  };
}
