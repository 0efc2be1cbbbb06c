// State of the proposals: pairs of articles that may be one, and what the analyst rules on them.
import type { App } from '../../app/app.svelte';
import { Loaded } from '../../lib/loaded.svelte';
import type { Proposal, Proposals } from '../../lib/contract';

const PAGE = 50;

/** Pairs that await a ruling. */
export class ProposalList {
  readonly loaded = new Loaded<Proposals>();
  /** The pair at hand. */
  index = $state(0);
  readonly list = $derived(this.loaded.value?.list ?? []);
  readonly total = $derived(this.loaded.value?.total ?? 0);
  #app: App;
  #limit = PAGE;

  constructor(app: App) {
    this.#app = app;
  }

  /** Loads the pairs, as many as were shown. */
  async load(): Promise<void> {
    await this.loaded.load(() => this.#app.client.call('proposals', { offset: 0, limit: this.#limit }));
    this.go(this.index);
  }

  /** Shows more of them. */
  async more(): Promise<void> {
    this.#limit += PAGE;
    await this.load();
  }

  /** Goes to a pair. */
  go(index: number): void {
    this.index = Math.max(0, Math.min(this.list.length - 1, index));
  }

  /** Makes the two one article. */
  async merge(pair: Proposal): Promise<void> {
    if ((await this.#app.attempt('article_merge', { from: pair.joins.id, into: pair.stays.id })) === null) return;
    // What is on show must not be an article that is gone.
    if (this.#app.place.articleId === pair.joins.id) this.#app.place.openArticle(pair.stays.id);
    await this.#settled('Merged: the versions of both are one article now');
  }

  /** Rules that they are two. */
  async dismiss(pair: Proposal): Promise<void> {
    if ((await this.#app.attempt('proposal_dismiss', { one: pair.stays.id, other: pair.joins.id })) === null) return;
    await this.#settled('Kept apart: the two are not proposed again');
  }

  /** Shows the newest texts of both side by side. */
  compare(pair: Proposal): void {
    this.#app.place.openPair({ a: pair.stays.newest, b: pair.joins.newest });
  }

  async #settled(words: string): Promise<void> {
    this.#app.toasts.say(words, { label: 'Undo', run: () => void this.#app.rewind('undo') });
    await this.#app.library.refresh();
    await this.load();
  }
}
