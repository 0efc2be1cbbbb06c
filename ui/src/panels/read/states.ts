// Where an annotation stands on another version, in words.
import type { CarryState } from '../../lib/contract';

const WORDS: Record<CarryState, string> = {
  in_place: 'The same words stand here',
  moved: 'The words moved',
  edited: 'The words were reworded',
  split: 'The sentence was split',
  merged: 'The sentence was merged with another',
  gone: 'The words are gone',
  returned: 'The words came back',
  unsure: 'It is not sure where the words are',
};

const SHORT: Record<CarryState, string> = {
  in_place: 'in place', moved: 'moved', edited: 'reworded', split: 'split', merged: 'merged', gone: 'gone', returned: 'returned', unsure: 'unsure',
};

/** A carry state in a word, for badges. */
export function shortState(state: CarryState): string {
  return SHORT[state];
}

/** A carry state as a sentence without its full stop. */
export function stateWords(state: CarryState): string {
  return WORDS[state];
}
