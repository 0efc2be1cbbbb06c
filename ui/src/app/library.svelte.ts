// What every panel needs of the open library: its status and revision, stories, codebook, settings.
// Kept fresh by the program's own events.
import type { Client } from '../lib/client';
import type { ArticleView, LibraryStatus, Settings, SourceRow, Stories, StoryRow, TagId, TagRow } from '../lib/contract';
import { Loaded } from '../lib/loaded.svelte';

/** The open library, as far as all panels share it. */
export class Library {
  readonly status = new Loaded<LibraryStatus>();
  readonly stories = new Loaded<Stories>();
  readonly tags = new Loaded<TagRow[]>();
  readonly sources = new Loaded<SourceRow[]>();
  readonly settings = new Loaded<Settings>();
  /** Counts up with every write: read it where a view must load again. */
  revision = $state(0);
  /** The codebook by id. */
  readonly tagById = $derived(new Map<TagId, TagRow>((this.tags.value ?? []).map((tag) => [tag.id, tag])));
  #client: Client;
  /** Articles asked for since the last write. */
  #articles = new Map<string, Promise<ArticleView>>();
  #asOf = 0;
  /** Whether news of a write is being taken, and whether more came meanwhile. */
  #hearing = false;
  #news = false;

  constructor(client: Client) {
    this.#client = client;
  }

  /** A story by id. */
  story(id: string | null): StoryRow | null {
    return this.stories.value?.stories.find((story) => story.id === id) ?? null;
  }

  /** An article as it stands at this revision: asked for once, however many panels show it. */
  article(id: string): Promise<ArticleView> {
    if (this.#asOf !== this.revision) {
      this.#articles.clear();
      this.#asOf = this.revision;
    }
    const asked = this.#articles.get(id) ?? this.#client.call('article', { id });
    this.#articles.set(id, asked);
    // A refusal is not kept: the next panel asks again.
    asked.catch(() => this.#articles.delete(id));
    return asked;
  }

  /** Loads everything shared. */
  async refresh(): Promise<void> {
    const client = this.#client;
    this.#articles.clear();
    await Promise.all([
      this.status.load(() => client.call('library_status', {})),
      this.stories.load(() => client.call('stories', {})),
      this.tags.load(() => client.call('tags', {})),
      this.sources.load(() => client.call('sources', {})),
    ]);
    const revision = this.status.value?.revision;
    if (revision !== undefined) this.revision = revision;
  }

  /** Takes news of a write: loads again, and once more where news came meanwhile. One at a time, however fast letters are kept. */
  async hear(): Promise<void> {
    this.#news = true;
    if (this.#hearing) return;
    this.#hearing = true;
    while (this.#news) {
      this.#news = false;
      await this.refresh();
    }
    this.#hearing = false;
  }

  /** Loads the settings. */
  async loadSettings(): Promise<void> {
    await this.settings.load(() => this.#client.call('settings_get', {}));
  }
}
