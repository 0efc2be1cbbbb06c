// State of *Read*: the article, the version on show, its annotations, where they stand. What is
// selected lives in the state of the window, because the inspector speaks of it too.
import type { App } from '../../app/app.svelte';
import type { AnnotationView, ArticleView, VersionEntities, VersionId, VersionView } from '../../lib/contract';
import { Loaded } from '../../lib/loaded.svelte';
import { OffsetMap } from '../../lib/offsets';

/** What *Read* shows. */
export class Reading {
  readonly article = new Loaded<ArticleView>();
  readonly version = new Loaded<VersionView>();
  readonly annotations = new Loaded<AnnotationView[]>();
  /** Names of the version on show, where they are wanted. */
  readonly names = new Loaded<VersionEntities>();
  /** Offsets of the text on show. */
  readonly offsets = $derived(new OffsetMap(this.version.value?.text ?? ''));
  /** Annotations that stand on the version on show, in the order of the text. */
  readonly placed = $derived(
    (this.annotations.value ?? [])
      .filter((note) => note.start !== null && note.end !== null)
      .toSorted((a, b) => (a.start ?? 0) - (b.start ?? 0) || (b.end ?? 0) - (a.end ?? 0)),
  );
  /** Annotations of the article that have no place on the version on show. */
  readonly unplaced = $derived((this.annotations.value ?? []).filter((note) => note.start === null || note.end === null));
  /** Index of the version on show among those of the article. */
  readonly index = $derived(this.article.value?.versions.findIndex((one) => one.id === this.version.value?.id) ?? -1);
  #app: App;

  constructor(app: App) {
    this.#app = app;
  }

  /** Loads an article and one of its versions, the newest unless one is named. */
  async open(articleId: string | null, versionId: VersionId | null): Promise<void> {
    if (articleId === null) {
      this.article.clear();
      this.version.clear();
      this.annotations.clear();
      return;
    }
    const { client, library } = this.#app;
    if (this.article.value?.id !== articleId) this.version.clear();
    const article = await this.article.load(() => library.article(articleId));
    if (article === null) return;
    const named = article.versions.find((one) => one.id === versionId);
    const shown = named ?? article.versions.at(-1);
    if (shown === undefined) {
      this.version.clear();
      return;
    }
    await Promise.all([
      this.version.load(() => client.call('version', { id: shown.id })),
      this.annotations.load(() => client.call('version_annotations', { id: shown.id })),
    ]);
  }

  /** Loads the names of the version on show, or forgets them. */
  async showNames(wanted: 'shown' | 'hidden'): Promise<void> {
    const version_id = this.version.value?.id;
    if (wanted === 'hidden' || version_id === undefined) this.names.clear();
    else await this.names.load(() => this.#app.client.call('version_entities', { version_id }));
  }

  /** Shows a neighbouring version, later for a positive step. */
  step(by: number): void {
    const versions = this.article.value?.versions ?? [];
    const next = versions[Math.min(versions.length - 1, Math.max(0, this.index + by))];
    if (next && this.article.value) this.#app.place.openArticle(this.article.value.id, next.id);
  }

  /** The innermost annotation at a place of the text. */
  at(scalar: number): AnnotationView | null {
    const over = this.placed.filter((note) => (note.start ?? 0) <= scalar && scalar < (note.end ?? 0));
    return over.toSorted((a, b) => (a.end ?? 0) - (a.start ?? 0) - ((b.end ?? 0) - (b.start ?? 0)))[0] ?? null;
  }
}
