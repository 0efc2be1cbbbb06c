// A long list in pages: rows are asked for when they come into view. What a page is comes from the caller; it knows
// nothing of the screen.
import { asCallError, type CallError } from '../../lib/client';

/** Rows a page. */
export const PAGE = 200;
/** Pages kept at most; the oldest go first. */
const KEPT = 20;

/** A reply with rows. */
export interface Page<Row> {
  rows: Row[];
  total: number;
}

/** Asks for one page. */
export type Ask<Row> = (offset: number, limit: number) => Promise<Page<Row>>;

/** A list that loads itself where it is looked at. */
export class Pages<Row> {
  total = $state(0);
  /** Whether the first answer to the present question is still to come. */
  pending = $state(true);
  error = $state.raw<CallError | null>(null);
  #pages = $state.raw(new Map<number, Row[]>());
  #asked = new Set<number>();
  #round = 0;
  #ask: Ask<Row> | null = null;

  /** Shows other rows; those on show stay until the first of the new ones arrive. */
  async show(ask: Ask<Row>): Promise<void> {
    this.#ask = ask;
    this.#round += 1;
    this.#asked.clear();
    await this.#load(0, 'replace');
  }

  /** The row, where it has arrived. */
  row(index: number): Row | null {
    return this.#pages.get(Math.floor(index / PAGE))?.[index % PAGE] ?? null;
  }

  /** Sees to it that rows are on their way. */
  want(first: number, last: number): void {
    const to = Math.floor(Math.max(0, Math.min(last, this.total - 1)) / PAGE);
    for (let page = Math.floor(Math.max(0, first) / PAGE); page <= to; page += 1) {
      if (!this.#pages.has(page)) void this.#load(page, 'add');
    }
  }

  async #load(page: number, how: 'add' | 'replace'): Promise<void> {
    if (this.#ask === null || this.#asked.has(page)) return;
    this.#asked.add(page);
    const round = this.#round;
    try {
      const reply = await this.#ask(page * PAGE, PAGE);
      if (round !== this.#round) return;
      const pages = how === 'replace' ? new Map<number, Row[]>() : new Map(this.#pages);
      pages.set(page, reply.rows);
      for (const oldest of pages.keys()) {
        if (pages.size <= KEPT) break;
        pages.delete(oldest);
        this.#asked.delete(oldest);
      }
      this.#pages = pages;
      this.total = reply.total;
      this.error = null;
    } catch (thrown) {
      if (round !== this.#round) return;
      this.#asked.delete(page);
      this.error = asCallError(thrown);
    }
    this.pending = false;
  }
}
