// Find in the text on show: the words, where they stand, which of them is at hand.
import { findAll } from './find';
import type { Reading } from './read.svelte';

/** The state of a search in the text. */
export class Finding {
  open = $state(false);
  words = $state('');
  /** Index of the place at hand. */
  index = $state(0);
  readonly places = $derived.by(() => (this.open ? findAll(this.#reading.version.value?.text ?? '', this.words) : []));
  readonly current = $derived(this.places[Math.min(this.index, this.places.length - 1)] ?? null);
  #reading: Reading;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  /** Goes on by so many places, round the end. */
  step(by: number): void {
    const count = this.places.length;
    if (count > 0) this.index = (this.index + by + count) % count;
  }

  /** Opens, with words to begin with. */
  start(words = ''): void {
    this.open = true;
    if (words !== '') this.words = words;
    this.index = 0;
  }
}
