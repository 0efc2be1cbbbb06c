// Names of rules and movements as the panel says them, and the interval in which something moved. Pure.
import type { LintRule, MovedSince, Movement } from '../../lib/contract';

const RULES: Record<LintRule, string> = {
  bottom_line: 'Bottom line',
  uncited: 'No citation',
  unstated: 'Not stated',
  one_origin: 'One origin',
  mixed_rows: 'Two rows of likelihood',
  likelihood_and_confidence: 'Likelihood and confidence',
  weak_source: 'Strong word, weak source',
  stale: 'Evidence moved',
  unplaced: 'Cited nowhere',
  misquoted: 'Not letter by letter',
  other_number: 'Another number',
  two_spellings: 'Two spellings',
};

const MOVEMENTS: Record<Movement, string> = {
  dropped: 'Dropped',
  corrected: 'Corrected',
  changed: 'Changed',
  unsure: 'Perhaps changed',
  contradicted: 'Contradicted',
};

/** What a rule is called. */
export function ruleName(rule: LintRule): string {
  return RULES[rule];
}

/** What befell a passage, in a word. */
export function movementName(movement: Movement): string {
  return MOVEMENTS[movement];
}

/** When something moved: an interval between two versions, never a point. */
export function sayInterval(since: MovedSince, say: (iso: string) => string): string {
  const [after, by] = [since.after, since.by].map((iso) => (iso === null ? null : say(iso)));
  if (after != null && by != null && after !== by) return `between ${after} and ${by}`;
  if (by != null) return `by ${by}`;
  return `since version ${since.label}`;
}
