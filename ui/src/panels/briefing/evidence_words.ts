// Evidence in words: kinds, what a row says beside its words, figures that can be put in. Pure.
import type { EvidenceKind, EvidenceRow, FigureKind, RangeBoard } from '../../lib/contract';

/** Kinds in the order of the list. */
export const EVIDENCE_KINDS: Readonly<Record<EvidenceKind, string>> = { passage: 'Passages', event: 'Events', change: 'Changes', quotation: 'Quotations' };

/** "The Meridian, v2"; of a changed fact both versions. */
export function fromWhere(row: EvidenceRow): string {
  const older = row.told.kind === 'change' ? row.told.older : null;
  return `${row.source}, ${older === null ? `v${row.label}` : `v${older.label} to v${row.label}`}`;
}

/** Whether the newest version of the article is known to have the words no more. */
export function isDropped(row: EvidenceRow): boolean {
  return (row.told.kind === 'quotation' || row.told.kind === 'event') && row.told.standing === false;
}

/** A figure that the list offers. */
export interface FigureOffer {
  kind: FigureKind;
  /** Of a range board, which quantity; empty for the most disputed one. */
  quantity: string;
  label: string;
  about: string;
}

const STANDING: readonly FigureOffer[] = [
  { kind: 'timeline', quantity: '', label: 'Timeline of the events', about: 'What happened when, as you accepted it' },
  { kind: 'version_strip', quantity: '', label: 'Version strip of the story', about: 'When each article showed which version' },
  { kind: 'roster', quantity: '', label: 'Roster of people', about: 'Who is named and quoted, by which outlets' },
  { kind: 'ledger', quantity: '', label: 'Ledger of changed facts', about: 'What was changed from version to version' },
];

/** Every figure of a story that holds all the words: timeline, versions, people, changes, then each quantity over outlets. */
export function figureOffers(board: RangeBoard | null, words: string): FigureOffer[] {
  const named = new Set<string>();
  const boards = (board?.quantities ?? []).flatMap((quantity): FigureOffer[] => {
    // Of quantities of one name the first, the most disputed one, is what the program draws.
    if (named.has(quantity.name)) return [];
    named.add(quantity.name);
    const conflicts = quantity.conflicts === 0 ? '' : `, ${quantity.conflicts} in conflict`;
    return [{ kind: 'range_board', quantity: quantity.name, label: `Range board: ${quantity.name}`, about: `${quantity.points.length} values of ${quantity.sources} outlets${conflicts}` }];
  });
  const wanted = words.toLowerCase().split(/\s+/u).filter((word) => word !== '');
  return [...STANDING, ...boards].filter((offer) => wanted.every((word) => `${offer.label} ${offer.about}`.toLowerCase().includes(word)));
}
