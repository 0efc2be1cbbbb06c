// Finding words in the text on show, whatever their case.

/** Where the words stand, in code units of the text, at most `most` of them. */
export function findAll(text: string, words: string, most = 2000): { start: number; end: number }[] {
  const wanted = words.trim();
  if (wanted === '') return [];
  const pattern = new RegExp(wanted.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, '\\$&').replaceAll(/\s+/gu, '\\s+'), 'giu');
  const found: { start: number; end: number }[] = [];
  for (const match of text.matchAll(pattern)) {
    found.push({ start: match.index, end: match.index + match[0].length });
    if (found.length >= most) break;
  }
  return found;
}
