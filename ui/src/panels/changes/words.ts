// The words of a cell in stretches that share a mark: kept, deleted, inserted. Pure; the marks'
// looks are the component's.
import type { Compared, Link, Sentence, Side } from './model';
import type { ChangeRow } from './rows';

/** A stretch of words with one mark. */
export interface Stretch {
  text: string;
  mark: 'same' | 'del' | 'ins';
}

/** A sentence of a cell in stretches. */
export interface MarkedSentence {
  sentence: Sentence;
  stretches: Stretch[];
}

/** Whether words of a link differ at all. */
function differs(link: Link): boolean {
  return link.a.length > 0 && link.b.length > 0 && (link.words.length > 0 || link.weight !== null) && link.kind !== 'unchanged';
}

/** The sentences of one cell; on the left what went is marked, on the right what came. */
export function cellWords(compared: Compared, row: ChangeRow, which: 'old' | 'new'): MarkedSentence[] {
  const side = which === 'old' ? compared.old : compared.new;
  const link = compared.links[row.link];
  return row[which].flatMap((at) => {
    const sentence = side.sentences[at];
    if (sentence === undefined) return [];
    if (link === undefined || !differs(link)) return [{ sentence, stretches: [{ text: sentence.text, mark: 'same' as const }] }];
    return [{ sentence, stretches: stretchesOf(side, sentence, link, which) }];
  });
}

function stretchesOf(side: Side, sentence: Sentence, link: Link, which: 'old' | 'new'): Stretch[] {
  const own = which === 'old' ? 'delete' : 'insert';
  const mark = which === 'old' ? 'del' : 'ins';
  if (link.words.length === 0) return [{ text: sentence.text, mark }];
  const out: Stretch[] = [];
  let at = sentence.start;
  for (const word of link.words) {
    const [start, end] = which === 'old' ? word.a : word.b;
    const from = Math.max(start, at);
    const to = Math.min(end, sentence.end);
    if (to <= from) continue;
    // What no op speaks of is shown as kept: words are never lost from view.
    if (from > at) push(out, side.offsets.slice(at, from), 'same');
    push(out, side.offsets.slice(from, to), word.op === own ? mark : 'same');
    at = to;
  }
  if (at < sentence.end) push(out, side.offsets.slice(at, sentence.end), 'same');
  return out;
}

/** Both sides in one line: what went stands struck before what came. */
export function inlineWords(compared: Compared, row: ChangeRow): Stretch[] {
  const link = compared.links[row.link];
  const whole = (side: Side, list: number[], mark: Stretch['mark']): Stretch[] => {
    const text = list.map((at) => side.sentences[at]?.text ?? '').join(' ');
    return text === '' ? [] : [{ text, mark }];
  };
  const twoSided = row.old.length > 0 && row.new.length > 0;
  if (link === undefined || !twoSided) {
    if (link !== undefined && link.a.length > 0 && link.b.length > 0) {
      return [...whole(compared.old, row.old, 'same'), ...whole(compared.new, row.new, 'same')];
    }
    return [...whole(compared.old, row.old, 'del'), ...whole(compared.new, row.new, 'ins')];
  }
  if (!differs(link)) return whole(compared.new, row.new, 'same');
  if (link.words.length === 0) return [...whole(compared.old, row.old, 'del'), ...whole(compared.new, row.new, 'ins')];
  const out: Stretch[] = [];
  let newEnd: number | null = null;
  for (const word of link.words) {
    if (word.op === 'delete') {
      push(out, compared.old.offsets.slice(...word.a), 'del');
      continue;
    }
    // Between two sentences of a group the ops leave the space out.
    if (newEnd !== null && word.b[0] > newEnd) push(out, compared.new.offsets.slice(newEnd, word.b[0]).replace('\n', ' '), 'same');
    push(out, compared.new.offsets.slice(...word.b), word.op === 'insert' ? 'ins' : 'same');
    newEnd = word.b[1];
  }
  return out;
}

function push(out: Stretch[], text: string, mark: Stretch['mark']): void {
  if (text === '') return;
  const last = out.at(-1);
  if (last?.mark === mark) last.text += text;
  else out.push({ text, mark });
}
