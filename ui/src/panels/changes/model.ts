// The one place where the panel meets the wire shape of a comparison. Everything behind it works
// on `Compared`: sentences with their words, links, facts. No layout here.
import type { BlockKind, VersionView } from '../../lib/contract';
import { OffsetMap } from '../../lib/offsets';

/** What became of sentences between two versions. */
export type ChangeKind = 'unchanged' | 'edited' | 'added' | 'deleted' | 'moved' | 'moved_edited' | 'split' | 'merged';

/** How much a change matters. */
export type Weight = 'substantive' | 'wording' | 'cosmetic';

/** A stretch of words inside a link; offsets are scalar values into the two texts. */
export interface WordOp {
  op: 'equal' | 'delete' | 'insert';
  a: [number, number];
  b: [number, number];
}

/** Sentences that belong together. */
export interface Link {
  a: number[];
  b: number[];
  kind: ChangeKind;
  similarity: number;
  weight: Weight | null;
  words: WordOp[];
}

interface FactSide {
  start: number;
  end: number;
  text: string;
}

/** A typed change: what it was, what it is, why it matters. */
export interface FactChange {
  kind: string;
  old: FactSide | null;
  new: FactSide | null;
  weight: Weight;
  reason: string;
}

interface Span {
  start: number;
  end: number;
}

/** The reply of `compare`, as far as the panel uses it. */
export interface ComparisonReply {
  a: VersionView;
  b: VersionView;
  comparison: {
    sentences_old: Span[];
    sentences_new: Span[];
    links: Link[];
    facts: FactChange[];
    truncated: boolean;
  };
  summary: { headline: string };
}

/** A sentence with the block it stands in. */
export interface Sentence {
  start: number;
  end: number;
  text: string;
  /** `null` where no block holds it. */
  block: BlockKind | null;
  /** First sentence of its block. */
  opens: boolean;
}

/** One version with its sentences. */
export interface Side {
  version: VersionView;
  offsets: OffsetMap;
  sentences: Sentence[];
}

/** A comparison ready to be laid out. */
export interface Compared {
  old: Side;
  new: Side;
  links: Link[];
  /** Facts of each link, by its number. */
  facts: FactChange[][];
  truncated: boolean;
  headline: string;
}

/** Reads the wire shape; links that point outside the sentences lose those sentences. */
export function readComparison(reply: ComparisonReply): Compared {
  const { comparison } = reply;
  const old = side(reply.a, comparison.sentences_old);
  const fresh = side(reply.b, comparison.sentences_new);
  const links = comparison.links.map((link) => ({
    ...link,
    a: link.a.filter((at) => at < old.sentences.length),
    b: link.b.filter((at) => at < fresh.sentences.length),
  }));
  return {
    old,
    new: fresh,
    links,
    facts: factsByLink(links, comparison.facts, old.sentences, fresh.sentences),
    truncated: comparison.truncated,
    headline: reply.summary.headline,
  };
}

function side(version: VersionView, spans: Span[]): Side {
  const offsets = new OffsetMap(version.text);
  let block = 0;
  let last = -1;
  const sentences = spans.map(({ start, end }) => {
    while (block < version.blocks.length && (version.blocks[block]?.end ?? 0) <= start) block += 1;
    const holder = version.blocks[block];
    const inside = holder !== undefined && holder.start <= start;
    const opens = !inside || block !== last;
    if (inside) last = block;
    return { start, end, text: offsets.slice(start, end), block: inside ? holder.kind : null, opens };
  });
  return { version, offsets, sentences };
}

function factsByLink(links: Link[], facts: FactChange[], old: Sentence[], fresh: Sentence[]): FactChange[][] {
  const byOld = new Map<number, number>();
  const byNew = new Map<number, number>();
  links.forEach((link, at) => {
    for (const i of link.a) byOld.set(i, at);
    for (const i of link.b) byNew.set(i, at);
  });
  const out: FactChange[][] = links.map(() => []);
  for (const fact of facts) {
    const inNew = fact.new === null ? undefined : byNew.get(sentenceAt(fresh, fact.new.start));
    const inOld = fact.old === null ? undefined : byOld.get(sentenceAt(old, fact.old.start));
    const at = inNew ?? inOld;
    if (at !== undefined) out[at]?.push(fact);
  }
  return out;
}

/** Number of the sentence that holds an offset, or of the last one before it; -1 before the first. */
export function sentenceAt(sentences: Sentence[], offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
