// The Markdown of notes as a tree that components draw: headings, lists, quotations, emphasis, code, links. Nothing in it is
// markup of the page; links that lead out of the library are words with an address.

/** A run of words. */
export type Run =
  | { type: 'words'; text: string }
  | { type: 'strong'; runs: Run[] }
  | { type: 'em'; runs: Run[] }
  | { type: 'code'; text: string }
  | { type: 'link'; runs: Run[]; to: string };

/** A block of a note. */
export type NoteBlock =
  | { type: 'heading'; level: number; runs: Run[] }
  | { type: 'paragraph' | 'quote'; lines: Run[][] }
  | { type: 'list'; ordered: boolean; items: Run[][] }
  | { type: 'code'; text: string };

/** Where links into the library begin. */
export const SCHEME = 'variorum:';

const LIST = /^\s*(?:[-*+]|(\d+)[.)])\s+(.*)$/u;
const HEADING = /^(#{1,4})\s+(.*)$/u;
/** Emphasis inside emphasis ends here. */
const DEPTH = 6;

/** Blocks of a note. */
export function parse(note: string): NoteBlock[] {
  const blocks: NoteBlock[] = [];
  const lines = note.replaceAll('\r\n', '\n').split('\n');
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const last = blocks.at(-1);
    const fresh = at === 0 || (lines[at - 1] ?? '').trim() === '';
    const heading = HEADING.exec(line);
    const item = LIST.exec(line);
    if (line.trim() === '') continue;
    if (line.startsWith('```')) {
      const end = lines.findIndex((other, nth) => nth > at && other.startsWith('```'));
      const stop = end < 0 ? lines.length : end;
      blocks.push({ type: 'code', text: lines.slice(at + 1, stop).join('\n') });
      at = stop;
    } else if (heading) {
      blocks.push({ type: 'heading', level: heading[1]?.length ?? 1, runs: runs(heading[2] ?? '') });
    } else if (item) {
      const ordered = item[1] !== undefined;
      if (last?.type === 'list' && last.ordered === ordered) last.items.push(runs(item[2] ?? ''));
      else blocks.push({ type: 'list', ordered, items: [runs(item[2] ?? '')] });
    } else if (line.startsWith('>')) {
      const words = runs(line.replace(/^>\s?/u, ''));
      if (last?.type === 'quote' && !fresh) last.lines.push(words);
      else blocks.push({ type: 'quote', lines: [words] });
    } else if (last?.type === 'paragraph' && !fresh) {
      last.lines.push(runs(line));
    } else {
      blocks.push({ type: 'paragraph', lines: [runs(line)] });
    }
  }
  return blocks;
}

const INLINE = /`([^`\n]+)`|\[([^\]\n]*)\]\(([^()\s]+)\)|\*\*(?=\S)(.+?)\*\*|(?<![\p{L}\p{N}*_])([*_])(?=\S)(.+?)\5(?![\p{L}\p{N}])/u;

/** Runs of a line. */
export function runs(line: string, depth = 0): Run[] {
  const out: Run[] = [];
  let rest = line;
  while (rest !== '') {
    const found = depth < DEPTH ? INLINE.exec(rest) : null;
    if (!found) break;
    if (found.index > 0) out.push({ type: 'words', text: rest.slice(0, found.index) });
    const [all, code, words, to, strong, , em] = found;
    if (code !== undefined) out.push({ type: 'code', text: code });
    else if (to !== undefined) out.push({ type: 'link', runs: runs(words ?? '', depth + 1), to });
    else if (strong !== undefined) out.push({ type: 'strong', runs: runs(strong, depth + 1) });
    else out.push({ type: 'em', runs: runs(em ?? '', depth + 1) });
    rest = rest.slice(found.index + all.length);
  }
  if (rest !== '') out.push({ type: 'words', text: rest });
  return out;
}

/** The words of a note without its marks, in one line: for lists. */
export function plain(note: string): string {
  const said = (run: Run): string => ('text' in run ? run.text : run.runs.map(said).join(''));
  const line = (words: Run[]) => words.map(said).join('');
  return parse(note)
    .map((block) => {
      if (block.type === 'code') return block.text;
      if (block.type === 'heading') return line(block.runs);
      return (block.type === 'list' ? block.items : block.lines).map(line).join(' ');
    })
    .join(' ');
}

/** What a link into the library names, such as `entity/0190…`; `null` for any other address. */
export function linkOf(to: string): string | null {
  return to.startsWith(SCHEME) ? to.slice(SCHEME.length) : null;
}

/** The link that is being typed before the caret: where `[[` stands, and the words after it. */
export function opened(text: string, caret: number): { from: number; query: string } | null {
  const from = text.lastIndexOf('[[', caret);
  if (from < 0 || from + 2 > caret) return null;
  const query = text.slice(from + 2, caret);
  return /[\]\n]/u.test(query) || query.length > 60 ? null : { from, query };
}

/** A note with the link that was chosen in the place of what was typed, and where the caret stands then. */
export function linked(text: string, caret: number, from: number, title: string, to: string): { text: string; caret: number } {
  const link = `[${title.replaceAll('[', '(').replaceAll(']', ')')}](${SCHEME}${to})`;
  return { text: text.slice(0, from) + link + text.slice(caret), caret: from + link.length };
}
