// Which rows stand beside each other: sentences that kept their place are level, what moved stands
// at both of its places, what came or went stands alone. Pure; nothing is measured or drawn.
import type { ChangeKind, Compared, Link, Weight } from './model';

/** One row of the comparison. */
export interface ChangeRow {
  /** Stable while the comparison is the same. */
  id: string;
  /** Number of its link. */
  link: number;
  kind: ChangeKind;
  /** `null` where the letters are the same. */
  weight: Weight | null;
  /** Sentences shown on the left. */
  old: number[];
  /** Sentences shown on the right. */
  new: number[];
  /** The row that stands for its link when changes are counted and stepped through. */
  main: boolean;
}

/** Two rows of one link, to be joined by a ribbon. */
export interface Join {
  link: number;
  kind: ChangeKind;
  /** Row whose left cell it leaves. */
  from: string;
  /** Row whose right cell it reaches. */
  to: string;
}

const LEVEL: ReadonlySet<ChangeKind> = new Set<ChangeKind>(['unchanged', 'edited', 'split', 'merged']);

/** The weight that filters see: what came or went counts as substantive unless said otherwise. */
export function weightOf(link: Link): Weight | null {
  if (link.weight !== null) return link.weight;
  return link.kind === 'added' || link.kind === 'deleted' ? 'substantive' : null;
}

/** Rows in reading order. Every sentence of both sides stands in exactly one cell. */
export function layRows(compared: Compared): ChangeRow[] {
  const { links } = compared;
  const linkOfOld = owners(links, compared.old.sentences.length, (link) => link.a);
  const linkOfNew = owners(links, compared.new.sentences.length, (link) => link.b);
  const rows: ChangeRow[] = [];
  const shown = new Set<number>();
  const doneOld = new Set<number>();
  const doneNew = new Set<number>();

  const push = (at: number, old: number[], fresh: number[]): void => {
    const link = links[at];
    if (link === undefined) return;
    const main = link.b.length === 0 ? !shown.has(at) : fresh.length > 0 && !shown.has(at);
    if (main) shown.add(at);
    for (const i of old) doneOld.add(i);
    for (const i of fresh) doneNew.add(i);
    const id = `${at}:${old[0] ?? ''}:${fresh[0] ?? ''}`;
    rows.push({ id, link: at, kind: link.kind, weight: weightOf(link), old, new: fresh, main });
  };
  // Sentences of one side up to `limit`, those of one link together.
  const passOld = (from: number, limit: number): void => {
    for (let i = from; i < limit; i += 1) {
      const owner = linkOfOld[i];
      if (owner === undefined || doneOld.has(i)) continue;
      push(owner, run(i, limit, doneOld, (j) => linkOfOld[j] === owner), []);
    }
  };
  const passNew = (from: number, limit: number): void => {
    for (let i = from; i < limit; i += 1) {
      const owner = linkOfNew[i];
      if (owner === undefined || doneNew.has(i)) continue;
      push(owner, [], run(i, limit, doneNew, (j) => linkOfNew[j] === owner));
    }
  };

  let old = 0;
  let fresh = 0;
  for (const at of anchors(links)) {
    const link = links[at];
    if (link === undefined) continue;
    const toOld = Math.min(...link.a);
    const toNew = Math.min(...link.b);
    passOld(old, toOld);
    passNew(fresh, toNew);
    const left = run(toOld, compared.old.sentences.length, doneOld, (j) => linkOfOld[j] === at);
    const right = run(toNew, compared.new.sentences.length, doneNew, (j) => linkOfNew[j] === at);
    push(at, left, right);
    old = toOld + left.length;
    fresh = toNew + right.length;
  }
  passOld(old, compared.old.sentences.length);
  passNew(fresh, compared.new.sentences.length);
  return rows;
}

/** Ribbons: every pair of rows that one link has apart. */
export function joins(rows: ChangeRow[]): Join[] {
  const byLink = new Map<number, ChangeRow[]>();
  for (const row of rows) {
    const known = byLink.get(row.link);
    if (known === undefined) byLink.set(row.link, [row]);
    else known.push(row);
  }
  const out: Join[] = [];
  for (const [link, places] of byLink) {
    if (places.length < 2) continue;
    const left = places.filter((row) => row.old.length > 0);
    const right = places.filter((row) => row.new.length > 0);
    for (const from of left) {
      for (const to of right) {
        if (from !== to) out.push({ link, kind: from.kind, from: from.id, to: to.id });
      }
    }
  }
  return out;
}

function owners(links: Link[], length: number, of: (link: Link) => number[]): (number | undefined)[] {
  const out = new Array<number | undefined>(length).fill(undefined);
  links.forEach((link, at) => {
    for (const i of of(link)) out[i] = at;
  });
  return out;
}

function run(from: number, limit: number, done: Set<number>, fits: (i: number) => boolean): number[] {
  const out: number[] = [];
  for (let i = from; i < limit && fits(i) && !done.has(i); i += 1) out.push(i);
  return out;
}

/** Links that keep their place: the longest run of them that does not cross (patience sorting). */
function anchors(links: Link[]): number[] {
  const level = links
    .map((link, at) => ({ at, link }))
    .filter(({ link }) => LEVEL.has(link.kind) && link.a.length > 0 && link.b.length > 0)
    .map(({ at, link }) => ({ at, a: Math.min(...link.a), b: Math.min(...link.b) }))
    .sort((x, y) => x.b - y.b);
  const tails: number[] = [];
  const before: number[] = [];
  level.forEach((item, i) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((level[tails[middle] ?? 0]?.a ?? 0) < item.a) low = middle + 1;
      else high = middle;
    }
    before[i] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = i;
  });
  const out: number[] = [];
  for (let i = tails.at(-1) ?? -1; i >= 0; i = before[i] ?? -1) out.push(level[i]?.at ?? 0);
  return out.reverse();
}
