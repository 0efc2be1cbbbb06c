// Which rows of the list are chosen: one by a click, more with Ctrl, a run of them with Shift. The
// row that the keys move from is the cursor.
import type { ArticleId } from '../../lib/contract';
import type { ArticlePages } from './pages.svelte';

/** The chosen rows and the cursor. */
export class Chosen {
  ids = $state.raw<ReadonlySet<ArticleId>>(new Set());
  /** Index of the row that the keys move from; -1 where there is none. */
  cursor = $state(-1);
  #anchor = -1;
  #pages: ArticlePages;

  constructor(pages: ArticlePages) {
    this.#pages = pages;
  }

  /** Chooses one row and no other. */
  only(index: number, id: ArticleId): void {
    this.ids = new Set([id]);
    this.cursor = index;
    this.#anchor = index;
  }

  /** Adds a row, or takes it away. */
  toggle(index: number, id: ArticleId): void {
    const ids = new Set(this.ids);
    if (!ids.delete(id)) ids.add(id);
    this.ids = ids;
    this.cursor = index;
    this.#anchor = index;
  }

  /** Chooses all rows from the last plain choice to this one. */
  async extend(index: number): Promise<void> {
    const anchor = this.#anchor < 0 ? index : this.#anchor;
    this.cursor = index;
    const rows = await this.#pages.range(Math.min(anchor, index), Math.max(anchor, index));
    this.ids = new Set(rows.map((row) => row.id));
  }

  /** Chooses nothing. */
  clear(): void {
    this.ids = new Set();
    this.cursor = -1;
    this.#anchor = -1;
  }
}
