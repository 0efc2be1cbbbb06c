// A hit of the search as a citation: the sentence around what was found, on the version that has it.
import type { App } from '../../app/app.svelte';
import type { SearchHit } from '../../lib/contract';
import { citePassages } from '../read/marking';

/** Cites the sentence around a hit; a tag has none, and a note leads to its passage first. */
export async function citeHit(app: App, hit: SearchHit): Promise<void> {
  if (hit.article_id === null || hit.version_id === null || hit.at === null) {
    app.toasts.say('There are no words of a text to cite here. Open it, and cite from there.');
    return;
  }
  const version = await app.attempt('version', { id: hit.version_id });
  if (version === null) return;
  const { start, end } = sentenceAround(version.text, hit.at);
  const exact = Array.from(version.text).slice(start, end).join('');
  await citePassages(app, [{ articleId: hit.article_id, versionId: hit.version_id, start, end, exact }]);
}

/** The sentence around a scalar value of a text, within its line, without white space at its ends. */
export function sentenceAround(text: string, at: number): { start: number; end: number } {
  const letters = Array.from(text);
  const place = Math.min(Math.max(at, 0), letters.length);
  const from = letters.lastIndexOf('\n', place - 1) + 1;
  const stop = letters.indexOf('\n', place);
  const line = letters.slice(from, stop < 0 ? letters.length : stop).join('');
  let start = from;
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'sentence' }).segment(line)) {
    const length = Array.from(segment).length;
    if (place < start + length) return { start, end: start + Array.from(segment.trimEnd()).length };
    start += length;
  }
  return { start: from, end: from + Array.from(line.trimEnd()).length };
}
