// The annotations of a story, page by page as they come into view: by words, by tag, or those that await the analyst.
import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import type { App } from '../../app/app.svelte';
import { asCallError, type CallError } from '../../lib/client';
import type { AnnotationRow, CarryRow } from '../../lib/contract';

/** Which annotations are listed. */
export type Which = 'all' | 'waiting';

/** A row of the list: of those that await the analyst, with the version that they await him on. */
export type Listed = AnnotationRow | CarryRow;

const PART = 100;

/** The list. */
export class Annotations {
  which = $state<Which>('all');
  query = $state('');
  tagId = $state('');
  total = $state(0);
  /** Of those that await the analyst: how many ask, how many are gone. */
  asks = $state(0);
  gone = $state(0);
  pending = $state(true);
  error = $state.raw<CallError | null>(null);
  readonly rows = new SvelteMap<number, Listed>();
  #asked = new SvelteSet<number>();
  #round = 0;
  readonly #app: App;

  constructor(app: App) {
    this.#app = app;
  }

  /** Loads anew, from the rows in view; rows that were there stay until newer ones come. */
  async load(first = 0): Promise<void> {
    this.#round += 1;
    this.#asked.clear();
    await this.#part(Math.floor(first / PART), 'fresh');
  }

  /** Sees to it that rows come. */
  want(from: number, to: number): void {
    for (let part = Math.floor(from / PART); part <= Math.floor(to / PART); part += 1) if (!this.#asked.has(part)) void this.#part(part, 'more');
  }

  async #part(part: number, how: 'fresh' | 'more'): Promise<void> {
    const mine = this.#round;
    this.#asked.add(part);
    try {
      const { total, rows } = await this.#ask(part * PART);
      if (mine !== this.#round) return;
      if (how === 'fresh') this.rows.clear();
      this.total = total;
      rows.forEach((row, nth) => this.rows.set(part * PART + nth, row));
      this.error = null;
    } catch (thrown) {
      if (mine === this.#round) this.error = asCallError(thrown);
    } finally {
      if (mine === this.#round) this.pending = false;
    }
  }

  async #ask(offset: number): Promise<{ total: number; rows: Listed[] }> {
    const { client, place } = this.#app;
    if (this.which === 'waiting') {
      const board = await client.call('carry_board', { story_id: place.storyId, offset, limit: PART });
      this.asks = board.asks;
      this.gone = board.gone;
      return { total: board.asks + board.gone, rows: board.rows };
    }
    return client.call('annotations', { story_id: place.storyId, article_id: null, tag_id: this.tagId || null, query: this.query, offset, limit: PART });
  }
}

/** Whether a row awaits the analyst on another version. */
export function awaits(row: Listed): row is CarryRow {
  return 'version_id' in row;
}
