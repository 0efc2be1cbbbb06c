// State of the evidence that is looked for beside a briefing: the words, one kind or all, the rows in pages, where the analyst
// stands. Draws nothing.
import type { App } from '../../app/app.svelte';
import type { EvidenceCount, EvidenceKind, EvidencePlace, EvidenceRow, RangeBoard, StoryScope } from '../../lib/contract';
import { Loaded } from '../../lib/loaded.svelte';
import { Pages } from '../ledger/pages.svelte';
import { figureOffers, type FigureOffer } from './evidence_words';

/** What is listed: evidence of one kind, of all kinds (`null`), or figures. */
export type Listed = EvidenceKind | 'figure' | null;

/** What a row puts into the text. */
export type Put = { type: 'cite'; places: EvidencePlace[] } | { type: 'figure'; offer: FigureOffer };

/** The evidence found. */
export class Found {
  readonly pages = new Pages<EvidenceRow>();
  readonly board = new Loaded<RangeBoard>();
  words = $state('');
  listed = $state<Listed>(null);
  /** Row at which the analyst stands. */
  cursor = $state(0);
  counts = $state.raw<EvidenceCount[]>([]);
  /** Texts that are still being read. */
  underWay = $state(0);
  readonly offers = $derived(this.listed === 'figure' ? figureOffers(this.board.value, this.words) : []);
  readonly total = $derived(this.listed === 'figure' ? this.offers.length : this.pages.total);

  constructor(readonly app: App) {}

  /** Loads what the words and the kind let through. */
  async load(scope: StoryScope, words: string, listed: Listed): Promise<void> {
    if (listed === 'figure') {
      await this.board.load(() => this.app.client.call('range_board', scope));
    } else {
      await this.pages.show(async (offset, limit) => {
        const reply = await this.app.client.call('evidence', { scope, words, kind: listed, offset, limit });
        this.counts = reply.counts;
        this.underWay = reply.pending;
        return reply;
      });
    }
    this.cursor = Math.max(0, Math.min(this.cursor, this.total - 1));
  }

  /** How many rows of a kind fit the words; `null` until that is known. */
  count(kind: EvidenceKind): number | null {
    return this.counts.find((one) => one.kind === kind)?.count ?? null;
  }

  /** Lists one kind; again lists all. */
  list(what: Listed): void {
    this.listed = this.listed === what ? null : what;
    this.cursor = 0;
  }

  /** Stands on a row. */
  stand(index: number): void {
    this.cursor = Math.max(0, Math.min(index, this.total - 1));
  }

  /** What the row puts into the text; with `both`, of a changed fact the older words before the newer ones. `null` for nothing. */
  put(index: number, which: 'newer' | 'older' | 'both' = 'newer'): Put | null {
    if (this.listed === 'figure') {
      const offer = this.offers[index];
      return offer === undefined ? null : { type: 'figure', offer };
    }
    const row = this.pages.row(index);
    if (row === null) return null;
    const older = row.told.kind === 'change' ? row.told.older : null;
    const places = which === 'newer' || older === null ? [row.place] : which === 'older' ? [older] : [older, row.place];
    const known = places.filter((place) => place !== null);
    return known.length === 0 ? null : { type: 'cite', places: known };
  }

  /** Shows the words in their place. */
  read(index: number): void {
    const row = this.listed === 'figure' ? null : this.pages.row(index);
    if (row?.place == null) return;
    const { version_id, start, end, exact } = row.place;
    this.app.place.openPassage({ articleId: row.article_id, versionId: version_id, start, end, exact });
  }
}
