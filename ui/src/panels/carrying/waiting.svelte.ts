// What awaits the analyst, by article: for the badges of the list. Asked a moment after the library changed, and once for
// several changes.
import type { App } from '../../app/app.svelte';
import type { ArticleId, CarryCount } from '../../lib/contract';
import { counted } from '../../lib/time';

const PAUSE_MS = 400;

/** Counts of articles where there is anything to tell. */
export class Waiting {
  counts = $state.raw(new Map<ArticleId, CarryCount>());
  #round = 0;
  readonly #app: App;

  constructor(app: App) {
    this.#app = app;
  }

  /** Asks again after a pause; the reply calls it off. */
  soon(): () => void {
    const timer = setTimeout(() => void this.load(), PAUSE_MS);
    return () => clearTimeout(timer);
  }

  /** Asks. A refusal leaves the badges as they are: they are told where it matters. */
  async load(): Promise<void> {
    this.#round += 1;
    const mine = this.#round;
    try {
      const board = await this.#app.client.call('carry_board', { story_id: null, offset: 0, limit: 0 });
      if (mine === this.#round) this.counts = new Map(board.articles.map((count) => [count.article_id, count]));
    } catch {
      return;
    }
  }
}

/** What the badge of an article says: what its new version touched, else what asks; `null` for nothing. */
export function badgeOf(count: CarryCount | undefined, changed: boolean): { short: string; long: string } | null {
  if (count === undefined) return null;
  const touched = count.annotations + count.citations;
  if (changed && touched > 0) {
    const parts = [
      ...(count.annotations > 0 ? [counted(count.annotations, 'annotation')] : []),
      ...(count.citations > 0 ? [`${counted(count.citations, 'citation')} in ${counted(count.briefings, 'briefing')}`] : []),
    ];
    return { short: `touched ${touched}`, long: `The newest version touched ${parts.join(' and ')}` };
  }
  return count.asks > 0 ? { short: `${count.asks} ?`, long: `${counted(count.asks, 'passage')} ${count.asks === 1 ? 'asks where it stands' : 'ask where they stand'}` } : null;
}
