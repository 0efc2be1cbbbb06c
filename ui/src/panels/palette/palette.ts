// What the palette offers for the words typed so far: actions, then tags, then what the library's
// search finds. Actions whose names begin as typed come first, the others keep
// the order of the list.
import type { Action } from '../../app/actions';
import type { SearchHit, TagRow } from '../../lib/contract';

/** One line of the palette. */
export interface Line {
  id: string;
  group: 'Actions' | 'Tags' | 'Articles' | 'Notes';
  label: string;
  /** Said behind the label. */
  aside: string;
  hint: string;
  what: { type: 'action'; action: Action } | { type: 'tag'; tag: TagRow } | { type: 'hit'; hit: SearchHit };
}

const MOST_ACTIONS = 24;
const MOST_TAGS = 6;

/** How far a label is from what was typed: the same, begun so, a word begun so, anywhere. */
function distance(typed: string, label: string): number {
  const [sought, words] = [typed.trim().toLowerCase(), label.toLowerCase()];
  if (words === sought) return 0;
  if (words.startsWith(sought)) return 1;
  return words.includes(` ${sought}`) ? 2 : 3;
}

/** All lines, in the order in which they are shown. */
export function linesOf(typed: string, actions: Action[], tags: TagRow[], hits: SearchHit[]): Line[] {
  const words = typed.trim().toLowerCase().split(/\s+/u).filter((word) => word !== '');
  const fits = (label: string) => words.every((word) => label.toLowerCase().includes(word));
  const acted = actions
    .filter((action) => action.name !== 'palette' && fits(action.label))
    .sort((a, b) => (words.length === 0 ? 0 : distance(typed, a.label) - distance(typed, b.label)))
    .slice(0, words.length === 0 ? MOST_ACTIONS : 8);
  const tagged = words.length === 0 ? [] : tags.filter((tag) => fits(tag.path)).slice(0, MOST_TAGS);
  return [
    ...acted.map((action): Line => ({ id: `action-${action.name}`, group: 'Actions', label: action.label, aside: '', hint: action.keys?.[0]?.replaceAll('+', ' ') ?? '', what: { type: 'action', action } })),
    ...tagged.map((tag): Line => ({ id: `tag-${tag.id}`, group: 'Tags', label: tag.path, aside: tag.description, hint: '', what: { type: 'tag', tag } })),
    ...hits.filter((hit) => hit.kind === 'version').map((hit, nth): Line => ({ id: `hit-${nth}`, group: 'Articles', label: hit.title, aside: [hit.source, hit.label && `v${hit.label}`].filter(Boolean).join(', '), hint: '', what: { type: 'hit', hit } })),
    ...hits.filter((hit) => hit.kind === 'note').map((hit, nth): Line => ({ id: `note-${nth}`, group: 'Notes', label: hit.snippet.map((piece) => piece.text).join(''), aside: hit.title, hint: '', what: { type: 'hit', hit } })),
  ];
}
