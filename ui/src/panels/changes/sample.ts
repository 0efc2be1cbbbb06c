// A small invented comparison for the tests of this panel.
import type { VersionView } from '../../lib/contract';
import { readComparison, type ChangeKind, type Compared, type ComparisonReply, type Weight } from './model';

function version(id: string, sentences: string[]): VersionView {
  const text = sentences.join(' ');
  return {
    id, article_id: 'a', source: { id: 's', name: 'Norvik Wire', grade: null }, url: null, reading_id: `r-${id}`, text,
    blocks: [{ kind: 'paragraph', start: 0, end: text.length }], sha256: '', language: 'en', extractor: 'test 1', sightings: [], boilerplate: [],
    label: id, headline: 'Ferry delayed', published: null, updated: null, seen_at: null, seen_basis: null, gap: null, substance: null, words: 0,
  };
}

function spans(sentences: string[]): { start: number; end: number }[] {
  let at = 0;
  return sentences.map((sentence) => {
    const span = { start: at, end: at + sentence.length };
    at = span.end + 1;
    return span;
  });
}

/** A comparison of sentences with links given as `[kind, old, new, weight]`. */
export function sample(old: string[], fresh: string[], links: [ChangeKind, number[], number[], Weight?][]): Compared {
  const reply: ComparisonReply = {
    a: version('1', old),
    b: version('2', fresh),
    comparison: {
      sentences_old: spans(old),
      sentences_new: spans(fresh),
      links: links.map(([kind, a, b, weight]) => ({ kind, a, b, similarity: 1, weight: weight ?? null, words: [] })),
      facts: [],
      truncated: false,
    },
    summary: 'Something changed.',
  };
  return readComparison(reply);
}

/** A comparison of numbered sentences that are all the same but for the links given. */
export function unchangedBut(count: number, edited: number[]): Compared {
  const list = Array.from({ length: count }, (_, at) => `Sentence ${at}.`);
  return sample(list, list, list.map((_, at) => (edited.includes(at) ? ['edited', [at], [at], 'wording'] : ['unchanged', [at], [at]])));
}
