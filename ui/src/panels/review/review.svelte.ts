// State of the review of one page: its rows as the analyst has divided them so far.
import type { App } from '../../app/app.svelte';
import { asCallError, type CallError, type Client } from '../../lib/client';
import type { SplitCell, SplitId } from '../../lib/contract';
import { cutAt, onBoth, shifted, SURE } from './rows';

/** A page under review. */
export class Reviewing {
  id = $state<SplitId | null>(null);
  rows = $state.raw<SplitCell[]>([]);
  /** The row at hand. */
  index = $state(0);
  /** Rows that the analyst has decided; they stay in view. */
  touched = $state.raw<ReadonlySet<number>>(new Set());
  /** Labels of the two versions. */
  labels = $state.raw({ old: '', new: '' });
  error = $state.raw<CallError | null>(null);
  #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /** Loads a page and goes to its first doubtful row. */
  async open(id: SplitId): Promise<void> {
    try {
      const page = await this.#client.call('split', { id });
      this.id = id;
      this.rows = page.rows;
      this.labels = { old: page.label_a, new: page.label_b };
      this.touched = new Set();
      this.index = Math.max(0, page.rows.findIndex((row) => row.confidence < SURE));
      this.error = null;
    } catch (thrown) {
      this.error = asCallError(thrown);
    }
  }

  /** Goes to a row. */
  go(index: number): void {
    this.index = Math.min(this.rows.length - 1, Math.max(0, index));
  }

  /** Moves the boundary of the row at hand by one place. */
  shift(by: 1 | -1): void {
    this.#change(this.index, (row) => shifted(row, by));
  }

  /** Sets the boundary of a row. */
  cut(index: number, at: number): void {
    this.index = index;
    this.#change(index, (row) => cutAt(row, at));
  }

  /** Gives the row at hand to one version, or to both. */
  give(side: 'old' | 'new' | 'both'): void {
    this.#change(this.index, (row) => (side === 'both' ? onBoth(row) : cutAt(row, side === 'old' ? row.flat.length : 0)));
  }

  /** Takes the row at hand as it stands and goes to the next doubtful one. */
  accept(): void {
    this.#change(this.index, (row) => ({ ...row, confidence: 1 }));
    const next = this.rows.findIndex((row, index) => index > this.index && row.confidence < SURE);
    this.index = next >= 0 ? next : this.index;
  }

  /** Stores the division; replies whether it was stored. */
  async store(app: App): Promise<boolean> {
    if (this.id === null) return false;
    const rows = this.rows.map((row) => ({ ...row, confidence: 1 }));
    const done = (await app.attempt('split_resolve', { id: this.id, rows })) !== null;
    if (done) {
      this.id = null;
      this.rows = [];
    }
    return done;
  }

  #change(index: number, change: (row: SplitCell) => SplitCell): void {
    this.rows = this.rows.map((row, nth) => (nth === index ? change(row) : row));
    this.touched = new Set(this.touched).add(index);
  }
}
