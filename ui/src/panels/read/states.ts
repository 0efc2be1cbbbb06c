// Where an annotation stands on another version, in words.
import type { CarryState } from '../../lib/contract';

const WORDS: Record<CarryState, string> = {
  in_place: 'The same words stand here',
  moved: 'The words moved',
  edited: 'The words were edited',
  split: 'The sentence was split',
  merged: 'The sentence was merged with another',
  gone: 'The words are gone',
  returned: 'The words came back',
  unsure: 'It is not sure where the words are',
};

/** A carry state as a sentence without its full stop. */
export function stateWords(state: CarryState): string {
  return WORDS[state];
}
