// The list of articles in pages: rows are asked for when they come into view, so that a list of
// 100,000 rows costs what is seen of it. It knows nothing of the screen.
import { asCallError, type CallError, type Client } from '../../lib/client';
import type { ArticleRow, ArticleScope, ArticleSort } from '../../lib/contract';

/** Rows a page. */
export const PAGE = 100;
/** Pages kept at most; those asked for longest ago go first. */
const KEPT = 40;

/** What the list shows. */
export interface Query {
  scope: ArticleScope;
  filter: string;
  sort: ArticleSort;
}

/** A list that loads itself where it is looked at. */
export class ArticlePages {
  total = $state(0);
  versions = $state(0);
  /** Whether the first answer to the present query is still to come. */
  pending = $state(true);
  error = $state.raw<CallError | null>(null);
  #pages = $state.raw(new Map<number, ArticleRow[]>());
  #asked = new Set<number>();
  #round = 0;
  #query: Query | null = null;
  #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /** Shows something else: forgets all rows and asks for the first page. */
  async show(query: Query): Promise<void> {
    this.#query = query;
    this.pending = true;
    this.#round += 1;
    this.#pages = new Map();
    this.#asked.clear();
    await this.#ask(0);
  }

  /** Asks again for what is in view; rows stay until their successors arrive. */
  async refresh(first: number, last: number): Promise<void> {
    if (this.#query === null) return;
    this.#round += 1;
    this.#asked.clear();
    const seen = pagesOf(first, last);
    const kept = new Map([...this.#pages].filter(([page]) => seen.includes(page)));
    this.#pages = kept;
    await Promise.all(seen.map((page) => this.#ask(page)));
  }

  /** The row, where it has arrived. */
  row(index: number): ArticleRow | null {
    return this.#pages.get(Math.floor(index / PAGE))?.[index % PAGE] ?? null;
  }

  /** Sees to it that rows are on their way. */
  want(first: number, last: number): void {
    for (const page of pagesOf(first, Math.min(last, this.total - 1))) {
      if (!this.#pages.has(page)) void this.#ask(page);
    }
  }

  /** Rows of a range, loading what is missing. */
  async range(first: number, last: number): Promise<ArticleRow[]> {
    await Promise.all(pagesOf(first, last).filter((page) => !this.#pages.has(page)).map((page) => this.#ask(page)));
    const rows: ArticleRow[] = [];
    for (let index = first; index <= last; index += 1) {
      const row = this.row(index);
      if (row) rows.push(row);
    }
    return rows;
  }

  /** Where an article stands among the rows that have arrived; -1 where it is not among them. */
  indexOf(id: string): number {
    for (const [page, rows] of this.#pages) {
      const within = rows.findIndex((row) => row.id === id);
      if (within >= 0) return page * PAGE + within;
    }
    return -1;
  }

  async #ask(page: number): Promise<void> {
    const query = this.#query;
    if (query === null || this.#asked.has(page)) return;
    this.#asked.add(page);
    const round = this.#round;
    try {
      const reply = await this.#client.call('articles', { ...query, offset: page * PAGE, limit: PAGE });
      if (round !== this.#round) return;
      const pages = new Map(this.#pages);
      pages.delete(page);
      pages.set(page, reply.rows);
      for (const oldest of pages.keys()) {
        if (pages.size <= KEPT) break;
        pages.delete(oldest);
        this.#asked.delete(oldest);
      }
      this.#pages = pages;
      this.total = reply.total;
      this.versions = reply.versions;
      this.error = null;
      this.pending = false;
    } catch (thrown) {
      if (round !== this.#round) return;
      this.#asked.delete(page);
      this.error = asCallError(thrown);
      this.pending = false;
    }
  }
}

function pagesOf(first: number, last: number): number[] {
  const from = Math.floor(Math.max(0, first) / PAGE);
  const to = Math.floor(Math.max(0, last) / PAGE);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
