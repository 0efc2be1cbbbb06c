// The one place where the panel meets the wire shape of a comparison. Everything behind it works
// on `Compared`: sentences with their words, links, facts. No layout here.
import type {
  BlockKind,
  ChangeKind,
  Comparison,
  FactChange,
  Link,
  Span,
  VersionView,
  Weight,
  WordOp,
} from '../../lib/contract';
import { OffsetMap } from '../../lib/offsets';

export type { ChangeKind, Link, Weight, WordOp };

/** The reply of `compare`, as far as the panel uses it: what tests and the fake client can make by hand. */
export interface ComparisonReply {
  a: VersionView;
  b: VersionView;
  comparison: Pick<Comparison, 'sentences_old' | 'sentences_new' | 'links' | 'truncated'> & { facts: Fact[] };
  summary: string;
}

/** A typed change: what it was, what it is, why it matters. */
export type Fact = Omit<FactChange, 'kind' | 'link'> & { kind: string };

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
  facts: Fact[][];
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
  const paired = pairHeadings(links, old, fresh);
  return {
    old,
    new: fresh,
    links: paired,
    facts: factsByLink(paired, comparison.facts, old.sentences, fresh.sentences),
    truncated: comparison.truncated,
    headline: reply.summary,
  };
}

/**
 * Whether a reply says nothing that is not shown already. A comparison follows from its two readings, whose letters never
 * change, so what stands around them decides.
 */
export function saysTheSame(shown: Compared, reply: ComparisonReply): boolean {
  const around = (version: VersionView) => JSON.stringify({ ...version, text: '' });
  return reply.summary === shown.headline && around(reply.a) === around(shown.old.version) && around(reply.b) === around(shown.new.version);
}

/** A headline or standfirst that was wholly replaced is shown as replaced, not as dropped here and added there. */
function pairHeadings(links: Link[], old: Side, fresh: Side): Link[] {
  let out = links;
  for (const block of ['headline', 'standfirst'] as const) {
    const dropped = out.find((link) => link.kind === 'deleted' && old.sentences[link.a[0] ?? -1]?.block === block);
    const added = out.find((link) => link.kind === 'added' && fresh.sentences[link.b[0] ?? -1]?.block === block);
    if (dropped === undefined || added === undefined) continue;
    const replaced: Link = { ...added, a: dropped.a, kind: 'edited', similarity: 0, weight: 'substantive', words: [] };
    out = out.filter((link) => link !== dropped).map((link) => (link === added ? replaced : link));
  }
  return out;
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

function factsByLink(links: Link[], facts: Fact[], old: Sentence[], fresh: Sentence[]): Fact[][] {
  const byOld = new Map<number, number>();
  const byNew = new Map<number, number>();
  links.forEach((link, at) => {
    for (const i of link.a) byOld.set(i, at);
    for (const i of link.b) byNew.set(i, at);
  });
  const out: Fact[][] = links.map(() => []);
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
