// Proposals, readings and splitting of articles, for the in-memory client.
import type { Commands, ImportedItem, JobRef, Proposal } from '../lib/contract';
import type { FakeArticle, FakeLibrary } from './fake_library';
import { timeOf } from './fake_library';

type Names = 'proposals' | 'proposal_dismiss' | 'article_split' | 'extract_again' | 'extraction_state' | 'version_readings' | 'boilerplate_rule';
type Answers = { [N in Names]: (request: Commands[N]['request']) => Commands[N]['reply'] };

function side(article: FakeArticle): Proposal['stays'] {
  const [first, newest] = [article.versions[0], article.versions.at(-1)];
  return {
    id: article.id, headline: article.headline ?? newest?.headline ?? '', url: article.url, versions: article.versions.length,
    newest: newest?.id ?? '', words: newest?.words ?? 0, time: first ? timeOf(first) : null, annotations: 2,
  };
}

/** A pair of the invented story that may be one article. */
export function fakeProposals(articles: FakeArticle[]): Proposal[] {
  const [stays, joins] = articles;
  const source = stays?.versions[0]?.source;
  if (!stays || !joins || !source) return [];
  return [{ source, stays: side(stays), joins: side(joins), reasons: ['92 % of the text in the same paragraphs', 'the same headline', 'two addresses'], headline: 1, paragraphs: 0.92, words: 0.94 }];
}

/** Answers of the commands on what is which article. */
export function fakeIdentity(library: FakeLibrary, wrote: (label: string) => void, start: (title: string, items: ImportedItem[]) => JobRef): Answers {
  return {
    proposals: ({ offset, limit }) => ({ total: library.proposals.length, list: library.proposals.slice(offset, offset + limit) }),
    proposal_dismiss: ({ one, other }) => {
      library.proposals = library.proposals.filter((pair) => ![one, other].includes(pair.stays.id) || ![one, other].includes(pair.joins.id));
      wrote('Keep two articles apart');
      return {};
    },
    article_split: ({ id }) => {
      wrote('Split versions off');
      return id;
    },
    boilerplate_rule: ({ version_id, block, ruling }) => {
      const view = library.articles.flatMap((one) => one.versions).find((one) => one.id === version_id);
      if (view) view.boilerplate = ruling === 'boilerplate' ? [...view.boilerplate, block] : view.boilerplate.filter((at) => at !== block);
      wrote('Rule on a line');
      return {};
    },
    extract_again: () => start('Extract again', [{ path: 'page-2.html', item: 'Nine hurt at the dam', outcome: 'reread', article_id: 'a0', version_ids: ['a0-v1'], needs_review: 0, problems: [] }]),
    extraction_state: () => ({ captures: 12, outdated: 3 }),
    version_readings: ({ id }) => [
      { id: `${id}-old`, extractor: 'html 0', at: '2026-02-20T09:00:00Z', words: 412, current: false, gained: [], lost: [], rekinded: 0 },
      { id: `${id}-new`, extractor: 'html 1', at: '2026-03-01T09:00:00Z', words: 398, current: true, gained: [], lost: ['Sign up to the morning letter.'], rekinded: 1 },
    ],
  };
}
