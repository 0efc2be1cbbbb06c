// State of *Compare*: which sides, as of when, which list is shown. Loads through the client; draws nothing.
import type { App } from '../../app/app.svelte';
import type { SideBy, SideBySideView, Span } from '../../lib/contract';
import { Loaded } from '../../lib/loaded.svelte';
import { recall, remember } from '../../lib/remember';
import { onlyOf } from './say';

/** What the list below the drawing shows. */
export type Facet = 'shared' | 'only' | 'figures' | 'remarks' | 'people' | 'order' | 'copies';

/** The facets in the order of the switch. */
export const FACETS: readonly Facet[] = ['shared', 'only', 'figures', 'remarks', 'people', 'order', 'copies'];

/** A span of one of the texts, with its words. */
interface Passage extends Span {
  text: number;
  exact: string;
}

/** State of the panel. */
export class Compare {
  readonly loaded = new Loaded<SideBySideView>();
  by = $state<SideBy>(recall<SideBy>('compare.by', 'article'));
  /** ISO 8601; `null` for the newest versions. */
  asOf = $state<string | null>(null);
  facet = $state<Facet>('shared');
  /** Shared passage under the pointer or the focus. */
  lit = $state<number | null>(null);

  readonly view = $derived(this.loaded.value);
  readonly counts: Record<Facet, number> = $derived.by(() => {
    const view = this.view;
    if (view === null) return { shared: 0, only: 0, figures: 0, remarks: 0, people: 0, order: 0, copies: 0 };
    return {
      shared: view.shared.length,
      only: onlyOf(view).reduce((sum, side) => sum + side.sentences.length, 0),
      figures: view.figures.filter((row) => row.sides > 1).length,
      remarks: view.remarks.length,
      people: view.persons.length,
      order: view.shifts.length,
      copies: view.families.filter((family) => family.members.length > 1).length,
    };
  });

  constructor(readonly app: App) {}

  /** Compares the articles chosen, or the coverage of the story at hand. */
  async load(): Promise<void> {
    const article_ids = this.app.place.sides;
    await this.loaded.load(() =>
      this.app.client.call('side_by_side', { version_ids: [], article_ids, story_id: this.app.place.storyId, by: this.by, as_of: this.asOf }),
    );
  }

  /** Each article a side, or each source. */
  choose(by: SideBy): void {
    this.by = by;
    remember('compare.by', by);
  }

  /** Steps the chosen time to its neighbour; past the last one stands the present. */
  step(by: -1 | 1): void {
    const times = this.view?.times ?? [];
    if (times.length === 0) return;
    const at = this.asOf === null ? times.length : times.indexOf(this.asOf);
    const to = Math.max(0, at + by);
    this.asOf = to >= times.length ? null : (times[to] ?? null);
  }

  /** Next list. */
  cycle(by: -1 | 1): void {
    const shown = FACETS.filter((facet) => this.counts[facet] > 0 || facet === this.facet);
    const at = shown.indexOf(this.facet);
    this.facet = shown[(at + by + shown.length) % shown.length] ?? 'shared';
  }

  /** Shows a passage in *Read*. */
  read(passage: Passage): void {
    const text = this.view?.texts[passage.text];
    if (text === undefined) return;
    const { start, end, exact } = passage;
    this.app.place.openPassage({ articleId: text.article_id, versionId: text.version_id, start, end, exact });
  }
}
