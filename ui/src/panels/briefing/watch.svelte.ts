// What the program says of the briefing as it is stored: points to look at, and what moved under it. The newest question wins;
// what the analyst does about either is one action, and can be undone.
import type { App } from '../../app/app.svelte';
import type { BriefingId, BriefingMoved, CitationId, Lint, LintPointView, MovedItem } from '../../lib/contract';
import { Loaded } from '../../lib/loaded.svelte';

/** The watch over one open briefing. */
export class Watch {
  readonly lint = new Loaded<Lint>();
  readonly moved = new Loaded<BriefingMoved>();
  /** Points that were not dismissed. */
  readonly points: LintPointView[] = $derived((this.lint.value?.points ?? []).filter((point) => !point.dismissed));
  /** Points that were. */
  readonly dismissed: LintPointView[] = $derived((this.lint.value?.points ?? []).filter((point) => point.dismissed));
  /** Movements that were not noted. */
  readonly news: MovedItem[] = $derived((this.moved.value?.items ?? []).filter((item) => !item.noted));
  /** Movements that were. */
  readonly noted: MovedItem[] = $derived((this.moved.value?.items ?? []).filter((item) => item.noted));
  /** Citations whose passage moved and was not noted. */
  readonly stirred: ReadonlySet<CitationId> = $derived(new Set(this.news.map((item) => item.citation_id)));

  constructor(readonly app: App) {}

  /** Forgets the briefing before. */
  clear(): void {
    this.lint.clear();
    this.moved.clear();
  }

  /** Asks anew. */
  async look(id: BriefingId): Promise<void> {
    await Promise.all([this.lint.load(() => this.app.client.call('briefing_lint', { id })), this.moved.load(() => this.app.client.call('briefing_moved', { id }))]);
  }

  /** Dismisses a point. */
  async dismiss(id: BriefingId, point: LintPointView): Promise<void> {
    if ((await this.app.attempt('lint_dismiss', { id, mark: point.mark, dismissed: true })) === null) return;
    this.app.toasts.say('Dismissed. It comes back if these words change.', { label: 'Undo', run: () => void this.app.rewind('undo') });
    await this.look(id);
  }

  /** Brings a dismissed point back. */
  async restore(id: BriefingId, point: LintPointView): Promise<void> {
    if ((await this.app.attempt('lint_dismiss', { id, mark: point.mark, dismissed: false })) !== null) await this.look(id);
  }

  /** Notes what moved; it is shown again when it moves again. */
  async note(id: BriefingId, item: MovedItem): Promise<void> {
    if ((await this.app.attempt('moved_note', { id: item.citation_id, mark: item.mark })) === null) return;
    this.app.toasts.say('Noted. It is shown again when it moves again.', { label: 'Undo', run: () => void this.app.rewind('undo') });
    await this.look(id);
  }

  /** Takes a note back. */
  async unnote(id: BriefingId, item: MovedItem): Promise<void> {
    if ((await this.app.attempt('moved_note', { id: item.citation_id, mark: null })) !== null) await this.look(id);
  }

  /** Pins a citation to where its passage stands now; says whether it was. */
  async repin(id: BriefingId, item: MovedItem): Promise<boolean> {
    if (item.now === null) return false;
    const made = await this.app.attempt('citation_repin', { id: item.citation_id, version_id: item.newest_id, start: item.now.start, end: item.now.end });
    if (made === null) return false;
    this.app.toasts.say(`The citation is pinned to version ${item.newest_label}.`, { label: 'Undo', run: () => void this.app.rewind('undo') });
    await this.look(id);
    return true;
  }
}
