// The places of words and which of them are chosen. Places that carry the tag already are not chosen again.
import type { App } from '../../app/app.svelte';
import type { ArticleId, PhrasePlace, PhrasePlaces, TagId } from '../../lib/contract';
import { Loaded } from '../../lib/loaded.svelte';
import type { Reach } from './ask';

/** What names a place. */
export function keyOf(place: Pick<PhrasePlace, 'version_id' | 'start' | 'end'>): string {
  return `${place.version_id} ${place.start} ${place.end}`;
}

/** State of the list. */
export class Places {
  readonly found = new Loaded<PhrasePlaces>();
  /** Keys of places that the analyst took out. */
  left = $state.raw(new Set<string>());
  readonly rows = $derived(this.found.value?.rows ?? []);
  readonly #app: App;

  constructor(app: App) {
    this.#app = app;
  }

  /** Looks for words. */
  async look(words: string, articleId: ArticleId | null, reach: Reach): Promise<void> {
    this.left = new Set();
    const storyId = this.#app.place.storyId;
    await this.found.load(() => this.#app.client.call('phrase_places', {
      words, article_id: reach === 'article' ? articleId : null, story_id: reach === 'story' ? storyId : null, beside: reach === 'beside' ? articleId : null,
    }));
  }

  /** Whether a place carries a tag already. */
  has(place: PhrasePlace, tag: TagId | null): boolean {
    return tag !== null && place.tag_ids.includes(tag);
  }

  /** The places that would be tagged. */
  chosen(tag: TagId | null): PhrasePlace[] {
    return this.rows.filter((place) => !this.left.has(keyOf(place)) && !this.has(place, tag));
  }

  /** Takes a place out, or in again. */
  toggle(place: PhrasePlace): void {
    const key = keyOf(place);
    this.left = this.left.has(key) ? new Set([...this.left].filter((one) => one !== key)) : new Set([...this.left, key]);
  }

  /** Takes all out, or all in. */
  all(how: 'in' | 'out'): void {
    this.left = how === 'in' ? new Set() : new Set(this.rows.map(keyOf));
  }

  /** Tags the chosen places as one action; replies whether that was done. */
  async tag(path: string, tag: TagId | null): Promise<boolean> {
    const passages = this.chosen(tag).map(({ version_id, start, end }) => ({ version_id, start, end }));
    const done = await this.#app.attempt('annotate_many', { passages, tags: [path] });
    if (done === null) return false;
    await this.#app.library.refresh();
    const count = done.made + done.joined;
    this.#app.toasts.say(`${count} ${count === 1 ? 'passage' : 'passages'} tagged ${path}`, { label: 'Undo', run: () => void this.#app.rewind('undo') });
    return true;
  }
}
