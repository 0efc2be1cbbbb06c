// State of the view *Corrections*: which state is shown, the rows in pages, where the analyst stands. Draws nothing.
import type { App } from '../../app/app.svelte';
import type { CorrectionRow, CorrectionState, StoryScope, LedgerWords, TableFormat } from '../../lib/contract';
import { fileName } from '../briefing/briefing.svelte';
import { citePassages } from '../read/marking';
import { passageOf } from './facts.svelte';
import { Pages } from './pages.svelte';

/** State of the view. */
export class Audit {
  readonly pages = new Pages<CorrectionRow>();
  /** The state that is shown; `null` for all. */
  state = $state<CorrectionState | null>(null);
  counts = $state.raw<Record<CorrectionState, number>>({ explained: 0, silent: 0, uncaptured: 0 });
  /** Articles that are still being audited. */
  underWay = $state(0);
  /** Row at which the analyst stands; -1 for none. */
  cursor = $state(-1);

  constructor(readonly app: App) {}

  /** Loads what is asked for. */
  async load(scope: StoryScope): Promise<void> {
    const state = this.state;
    await this.pages.show(async (offset, limit) => {
      const { rows, pending, ...counts } = await this.app.client.call('corrections', { scope, state, offset, limit });
      this.counts = counts;
      this.underWay = pending;
      return { rows, total: state === null ? counts.explained + counts.silent + counts.uncaptured : counts[state] };
    });
    this.cursor = Math.min(this.cursor, this.pages.total - 1);
  }

  /** The row at which the analyst stands. */
  get current(): CorrectionRow | null {
    return this.cursor < 0 ? null : this.pages.row(this.cursor);
  }

  /** Stands on a row; the inspector speaks of the change, or of the notice alone. */
  stand(index: number): void {
    this.cursor = Math.max(0, Math.min(index, this.pages.total - 1));
    const row = this.current;
    const words = row?.new ?? row?.old ?? row?.notice;
    if (row && words) this.app.place.select({ type: 'passage', passage: passageOf(row, words) });
  }

  /** Shows the versions of the change in *Changes*; a notice alone is shown in *Read*. */
  async compare(row: CorrectionRow): Promise<void> {
    this.app.place.openArticle(row.article_id);
    if (row.old !== null && row.new !== null) return this.app.place.openPair({ a: row.old.version_id, b: row.new.version_id });
    const alone = row.old ?? row.new;
    if (alone === null) return this.read(row, row.notice);
    const article = await this.app.attempt('article', { id: row.article_id });
    const at = article?.versions.findIndex((version) => version.id === alone.version_id) ?? -1;
    const next = article?.versions[at + 1];
    if (at >= 0 && next !== undefined) this.app.place.openPair({ a: alone.version_id, b: next.id });
  }

  /** Shows words in *Read*. */
  read(row: CorrectionRow, words: LedgerWords | null): void {
    if (words !== null) this.app.place.openPassage(passageOf(row, words));
  }

  /** Cites change and notice in the briefing at hand. */
  async cite(row: CorrectionRow): Promise<void> {
    await citePassages(this.app, [row.old, row.new, row.notice].flatMap((words) => (words === null ? [] : [passageOf(row, words)])));
  }

  /** Writes what is on show to a file that the analyst chooses. */
  async write(scope: StoryScope, whose: string, format: TableFormat): Promise<void> {
    const [path] = await this.app.client.askPath({
      title: 'Export the correction audit', kind: 'save', suggested: `${fileName(`Corrections of ${whose}`)}.${format}`,
      filters: [{ name: format === 'csv' ? 'CSV' : 'Markdown', extensions: [format] }],
    });
    if (path === undefined) return;
    const written = await this.app.attempt('corrections_export', { scope, state: this.state, format, path });
    if (written !== null) this.app.toasts.say(`Written: ${written.path}`);
  }
}
