// The ledger in words: kinds, weights, between which sightings a change lies. Pure.
import type { CorrectionState, FactKind, LedgerEnd, LedgerRow, Weight } from '../../lib/contract';
import { when } from '../when';

/** Kinds in the order of the filter. */
export const KINDS: Readonly<Record<FactKind, string>> = {
  number: 'Figure',
  date: 'Date',
  name: 'Name',
  role: 'Role',
  place: 'Place',
  quotation: 'Quotation',
  saying_verb: 'Verb of saying',
  modality: 'Certainty',
  negation: 'Denial',
  headline: 'Headline',
  notice: 'Notice',
};

/** Weights, heaviest first. */
export const WEIGHTS: Readonly<Record<Weight, string>> = {
  substantive: 'Substantive',
  wording: 'Wording',
  cosmetic: 'Cosmetic',
};

/** States of the correction audit, in the order of the filter. */
export const STATES: Readonly<Record<CorrectionState, string>> = {
  uncaptured: 'Notice, change not captured',
  explained: 'Notice and change',
  silent: 'Change without a notice',
};

/** Two times with what they have in common said once. */
export interface Between {
  /** `4 Mar, 18:20 – 19:05`; empty where no time is known. */
  words: string;
  /** The whole of it, for the tooltip. */
  full: string;
}

function ending(end: LedgerEnd, zone: string): string {
  const at = end.witnessed ?? end.time?.iso;
  return at === undefined ? `version ${end.label}, time not known` : `version ${end.label}, ${end.witnessed === null ? end.time?.kind : 'seen'} ${when(at, 'full', zone)}`;
}

/** Between which sightings a change lies; where those are not known, the time of the newer version. */
export function between(row: Pick<LedgerRow, 'from' | 'to'>, zone: string): Between {
  const { from, to } = row;
  const full = `Between ${ending(from, zone)} and ${ending(to, zone)}`;
  if (from.witnessed !== null && to.witnessed !== null && from.witnessed < to.witnessed) {
    const oneDay = when(from.witnessed, 'day', zone) === when(to.witnessed, 'day', zone);
    return { words: `${when(from.witnessed, 'short', zone)} – ${when(to.witnessed, oneDay ? 'clock' : 'short', zone)}`, full };
  }
  const at = to.witnessed ?? to.time?.iso;
  return { words: at === undefined ? '' : `by ${when(at, 'short', zone)}`, full };
}
