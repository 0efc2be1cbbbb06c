// Which tags are offered while an analyst types: those whose path fits, best first, and the typed
// words as a new tag where none is just that.
import type { TagRow } from '../../lib/contract';

/** A tag on offer; without `tag` it is to be made. */
export interface Offer {
  path: string;
  tag: TagRow | null;
}

const MOST = 60;

/** What is offered for the words typed so far. */
export function offers(tags: TagRow[], typed: string): Offer[] {
  const words = typed.trim().toLowerCase();
  const fitting = tags
    .map((tag) => ({ tag, rank: rank(tag.path.toLowerCase(), words) }))
    .filter((one) => one.rank > 0)
    .sort((a, b) => b.rank - a.rank || b.tag.count - a.tag.count || a.tag.path.localeCompare(b.tag.path))
    .slice(0, MOST)
    .map(({ tag }): Offer => ({ path: tag.path, tag }));
  const path = tidy(typed);
  const known = tags.some((tag) => tag.path.toLowerCase() === path.toLowerCase());
  return path === '' || known ? fitting : [...fitting, { path, tag: null }];
}

/** Names between slashes, without blanks at their ends or empty ones. */
export function tidy(typed: string): string {
  return typed.split('/').map((name) => name.trim()).filter((name) => name !== '').join('/');
}

/** 0 for no fit; higher for a path that begins with the words, then a name that does, then any place. */
function rank(path: string, words: string): number {
  if (words === '') return 1;
  if (path === words) return 5;
  if (path.startsWith(words)) return 4;
  if (path.split('/').some((name) => name.startsWith(words))) return 3;
  if (path.includes(words)) return 2;
  return words.split(/[\s/]+/u).every((part) => path.includes(part)) ? 1 : 0;
}
