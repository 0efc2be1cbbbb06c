// State of the quote ledger: what is loaded, which remarks are shown. Draws nothing.
import type { App } from '../../../app/app.svelte';
import type { QuotedRemark, QuoteLedgerView, StoryScope } from '../../../lib/contract';
import { Loaded } from '../../../lib/loaded.svelte';

/** Which remarks to show. */
export type Show = 'all' | 'changed' | 'speaker' | 'several' | 'maybe';

/** The choices in their order. */
export const SHOWS: readonly { id: Show; name: string }[] = [
  { id: 'all', name: 'All' },
  { id: 'changed', name: 'In other words' },
  { id: 'speaker', name: 'Name or verb changes' },
  { id: 'several', name: 'Several outlets' },
  { id: 'maybe', name: 'May be one' },
];

/** A remark with its place in the ledger. */
export interface Entry {
  at: number;
  remark: QuotedRemark;
}

/** State of the view. */
export class Quotes {
  readonly loaded = new Loaded<QuoteLedgerView>();
  show = $state<Show>('all');
  filter = $state('');

  readonly entries: Entry[] = $derived((this.loaded.value?.remarks ?? []).map((remark, at) => ({ at, remark })));
  readonly proposed: ReadonlyMap<number, number[]> = $derived.by(() => {
    const partners = new Map<number, number[]>();
    for (const { a, b } of this.loaded.value?.proposals ?? []) {
      partners.set(a, [...(partners.get(a) ?? []), b]);
      partners.set(b, [...(partners.get(b) ?? []), a]);
    }
    return partners;
  });
  readonly counts: Record<Show, number> = $derived.by(() => {
    const count = (show: Show) => this.entries.filter((entry) => this.#fits(entry, show)).length;
    return { all: this.entries.length, changed: count('changed'), speaker: count('speaker'), several: count('several'), maybe: count('maybe') };
  });
  readonly shown: Entry[] = $derived.by(() => {
    const words = this.filter.trim().toLowerCase();
    return this.entries.filter((entry) => this.#fits(entry, this.show) && (words === '' || textOf(entry.remark).includes(words)));
  });

  constructor(readonly app: App) {}

  /** Loads the remarks of a story, or of an article. */
  async load(scope: StoryScope): Promise<void> {
    await this.loaded.load(() => this.app.client.call('quote_ledger', scope));
  }

  /** Remarks that may be the same as one. */
  partnersOf(at: number): QuotedRemark[] {
    return (this.proposed.get(at) ?? []).flatMap((other) => this.loaded.value?.remarks[other] ?? []);
  }

  #fits({ at, remark }: Entry, show: Show): boolean {
    switch (show) {
      case 'all':
        return true;
      case 'changed':
        return remark.wordings.length > 1;
      case 'speaker':
        return remark.speakers.length > 1 || remark.verbs.length > 1;
      case 'several':
        return remark.sources > 1;
      case 'maybe':
        return this.proposed.has(at);
    }
  }
}

function textOf(remark: QuotedRemark): string {
  return [...remark.speakers, ...remark.wordings.map((wording) => wording.words)].join(' ').toLowerCase();
}
