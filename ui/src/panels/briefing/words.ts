// Words of the trade: likelihood after ICD 203 with its ranges, confidence, credibility of items
// after the Admiralty code. Only names and figures; no judgement is made here.
import type { Confidence, Credibility, Likelihood } from '../../lib/contract';

/** A likelihood word, its range in percent, and the row of ICD 203 that it belongs to. */
export interface LikelihoodWord {
  value: Likelihood;
  word: string;
  range: string;
  row: 1 | 2;
}

const RANGES = ['1–5 %', '5–20 %', '20–45 %', '45–55 %', '55–80 %', '80–95 %', '95–99 %'];
const ROWS: Likelihood[][] = [
  ['almost_no_chance', 'very_unlikely', 'unlikely', 'roughly_even_chance', 'likely', 'very_likely', 'almost_certain'],
  ['remote', 'highly_improbable', 'improbable', 'roughly_even_odds', 'probable', 'highly_probable', 'nearly_certain'],
];

/** Both rows of ICD 203, from the least to the most likely. */
export const LIKELIHOODS: LikelihoodWord[] = ROWS.flatMap((row, at) =>
  row.map((value, rank) => ({ value, word: value.replaceAll('_', ' '), range: RANGES[rank] ?? '', row: at === 0 ? (1 as const) : (2 as const) })),
);

/** Confidence in the judgement, kept apart from its likelihood. */
export const CONFIDENCES: { value: Confidence; word: string }[] = [
  { value: 'low', word: 'Low' },
  { value: 'moderate', word: 'Moderate' },
  { value: 'high', word: 'High' },
];

/** Credibility of an item, 1 to 6, after the Admiralty code. */
export const CREDIBILITIES: { value: Credibility; word: string }[] = [
  { value: 1, word: 'confirmed' },
  { value: 2, word: 'probably true' },
  { value: 3, word: 'possibly true' },
  { value: 4, word: 'doubtful' },
  { value: 5, word: 'improbable' },
  { value: 6, word: 'cannot be judged' },
];

/** The range of a likelihood word; empty for none. */
export function rangeOf(value: Likelihood | null): string {
  return LIKELIHOODS.find((each) => each.value === value)?.range ?? '';
}
