// A small comparison for the in-memory client, good enough to draw with; the program's own engine
// is elsewhere and far better.
import type { VersionView } from '../lib/contract';

interface Span {
  start: number;
  end: number;
}

interface Step {
  op: 'equal' | 'delete' | 'insert';
  a: number;
  b: number;
}

function sentences(view: VersionView): Span[] {
  const spans: Span[] = [];
  const points = Array.from(view.text);
  for (const block of view.blocks) {
    const words = points.slice(block.start, block.end).join('');
    let at = block.start;
    for (const piece of words.match(/[^.!?]+[.!?]*[”’"]*\s*/gu) ?? [words]) {
      const length = Array.from(piece).length;
      spans.push({ start: at, end: at + Array.from(piece.trimEnd()).length });
      at += length;
    }
  }
  return spans;
}

/** Longest common subsequence as steps. */
function steps(a: string[], b: string[]): Step[] {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      table[i]![j] = a[i] === b[j] ? table[i + 1]![j + 1]! + 1 : Math.max(table[i + 1]![j]!, table[i]![j + 1]!);
    }
  }
  const found: Step[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) found.push({ op: 'equal', a: i++, b: j++ });
    else if (i < a.length && (j >= b.length || table[i + 1]![j]! >= table[i]![j + 1]!)) found.push({ op: 'delete', a: i++, b: j });
    else found.push({ op: 'insert', a: i, b: j++ });
  }
  return found;
}

function pieces(text: string, span: Span): { words: string[]; starts: number[] } {
  const words = Array.from(text).slice(span.start, span.end).join('').match(/\s+|\p{L}+|\p{N}+|[^\s\p{L}\p{N}]/gu) ?? [];
  const starts: number[] = [];
  let at = span.start;
  for (const word of words) {
    starts.push(at);
    at += Array.from(word).length;
  }
  starts.push(at);
  return { words: [...words], starts };
}

function alike(a: string[], b: string[]): number {
  const equal = steps(a, b).filter((step) => step.op === 'equal').length;
  return (2 * equal) / Math.max(1, a.length + b.length);
}

/** What changed between two versions, roughly. */
export function fakeComparison(a: VersionView, b: VersionView) {
  const old = sentences(a);
  const fresh = sentences(b);
  const textA = old.map((span) => pieces(a.text, span));
  const textB = fresh.map((span) => pieces(b.text, span));
  const linkA = new Map<number, number>();
  for (const step of steps(textA.map((t) => t.words.join('')), textB.map((t) => t.words.join('')))) {
    if (step.op === 'equal') linkA.set(step.a, step.b);
  }
  const usedB = new Set(linkA.values());
  const similar = new Map<number, number>();
  for (let i = 0; i < old.length; i += 1) {
    if (linkA.has(i)) continue;
    let best = -1;
    let score = 0.5;
    for (let j = 0; j < fresh.length; j += 1) {
      const likeness = usedB.has(j) ? 0 : alike(textA[i]!.words, textB[j]!.words);
      if (likeness > score) [best, score] = [j, likeness];
    }
    if (best >= 0) {
      linkA.set(i, best);
      usedB.add(best);
      similar.set(i, score);
    }
  }
  let high = -1;
  const links: object[] = [];
  for (let i = 0; i < old.length; i += 1) {
    const j = linkA.get(i);
    if (j === undefined) {
      links.push({ a: [i], b: [], kind: 'deleted', similarity: 0, weight: 'substantive', words: [] });
      continue;
    }
    const moved = j < high;
    high = Math.max(high, j);
    const exact = !similar.has(i);
    const words = steps(textA[i]!.words, textB[j]!.words).map((step) => ({
      op: step.op,
      a: [textA[i]!.starts[step.a], textA[i]!.starts[step.op === 'insert' ? step.a : step.a + 1]],
      b: [textB[j]!.starts[step.b], textB[j]!.starts[step.op === 'delete' ? step.b : step.b + 1]],
    }));
    const kind = exact ? (moved ? 'moved' : 'unchanged') : moved ? 'moved_edited' : 'edited';
    const number = !exact && /\d|one|two|four|six|nine|several/i.test(words.filter((w) => w.op !== 'equal').map((w) => Array.from(a.text).slice(w.a[0], w.a[1]).join('')).join(' '));
    links.push({ a: [i], b: [j], kind, similarity: similar.get(i) ?? 1, weight: exact ? null : number ? 'substantive' : 'wording', words });
  }
  fresh.forEach((_, j) => {
    if (!usedB.has(j)) links.push({ a: [], b: [j], kind: 'added', similarity: 0, weight: 'substantive', words: [] });
  });
  const count = (kind: string) => links.filter((link) => (link as { kind: string }).kind.startsWith(kind)).length;
  const headline = `${count('added')} sentences added, ${count('deleted')} dropped, ${count('edited')} reworded, ${count('moved')} moved.`;
  return { a, b, comparison: { sentences_old: old, sentences_new: fresh, links, facts: [], truncated: false }, summary: { headline } };
}
