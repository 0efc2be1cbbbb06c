// Where annotations stand on other versions: which passage asks, confirming its place with one key, choosing other words for
// it, saying that it is gone. What is drawn of it stands beside this file.
import type { App } from '../../app/app.svelte';
import type { AnnotationId, AnnotationView, Ruling, VersionId } from '../../lib/contract';

/** An annotation whose right words the analyst is choosing, and on which version. */
export interface Placing {
  id: AnnotationId;
  versionId: VersionId;
  exact: string;
}

/** Says where an annotation stands on a version; one action, which can be undone. */
export async function rule(app: App, id: AnnotationId, versionId: VersionId, ruling: Ruling): Promise<boolean> {
  if ((await app.attempt('annotation_place', { id, version_id: versionId, ruling })) === null) return false;
  await app.library.refresh();
  const said = { here: 'Placed by you', gone: 'Said to be gone', open: 'Left to the program again' }[ruling.type];
  app.toasts.say(said, { label: 'Undo', run: () => void app.rewind('undo') });
  return true;
}

/** Whether there is a place that one key confirms. */
export function proposed(note: Pick<AnnotationView, 'asks' | 'asked_start' | 'asked_end'>): { start: number; end: number } | null {
  return note.asks && note.asked_start !== null && note.asked_end !== null ? { start: note.asked_start, end: note.asked_end } : null;
}

/** The question after the one at hand, in the order of the text; those without a place come last. */
export function nextQuestion(notes: AnnotationView[], at: AnnotationId | null): AnnotationView | null {
  const asking = notes.filter((note) => note.asks).toSorted((a, b) => (a.asked_start ?? Infinity) - (b.asked_start ?? Infinity));
  const index = asking.findIndex((note) => note.id === at);
  return asking[(index + 1) % Math.max(1, asking.length)] ?? null;
}

/** The deeds of *Read* on passages that ask. */
export class Carrying {
  /** The annotation whose words are being chosen. */
  placing = $state.raw<Placing | null>(null);
  readonly #app: App;
  readonly #notes: () => AnnotationView[];

  constructor(app: App, notes: () => AnnotationView[]) {
    this.#app = app;
    this.#notes = notes;
  }

  /** Passages that ask on the version on show. */
  get asking(): AnnotationView[] {
    return this.#notes().filter((note) => note.asks);
  }

  /** The annotation at hand. */
  get chosen(): AnnotationView | null {
    const selection = this.#app.place.selection;
    return selection?.type === 'annotation' ? (this.#notes().find((note) => note.id === selection.id) ?? null) : null;
  }

  /** Goes to the next passage that asks; replies whether there is one. */
  next(versionId: VersionId | undefined): boolean {
    const note = nextQuestion(this.#notes(), this.chosen?.id ?? null);
    if (note === null || versionId === undefined) return false;
    this.#app.place.select({ type: 'annotation', id: note.id, versionId });
    return true;
  }

  /** Confirms: the words chosen for the passage at hand, else its proposed place. Replies whether there was anything to confirm. */
  confirm(versionId: VersionId | undefined): boolean {
    if (versionId === undefined) return false;
    const selection = this.#app.place.selection;
    const placing = this.placing;
    if (placing?.versionId === versionId && selection?.type === 'passage' && selection.passage.versionId === versionId) {
      const { start, end } = selection.passage;
      void rule(this.#app, placing.id, versionId, { type: 'here', start, end }).then((done) => {
        if (!done) return;
        this.placing = null;
        this.#app.place.select({ type: 'annotation', id: placing.id, versionId });
      });
      return true;
    }
    const note = this.chosen;
    const place = note && proposed(note);
    if (!note || !place) return false;
    // The next question is known before this one is answered.
    const following = nextQuestion(this.#notes(), note.id);
    void rule(this.#app, note.id, versionId, { type: 'here', ...place }).then((done) => {
      if (done && following && following.id !== note.id) this.#app.place.select({ type: 'annotation', id: following.id, versionId });
    });
    return true;
  }

  /** Says that the words of the passage at hand are gone from the version. */
  gone(versionId: VersionId | undefined): boolean {
    const note = this.chosen;
    if (!note || versionId === undefined || note.by === 'home') return false;
    void rule(this.#app, note.id, versionId, { type: 'gone' });
    return true;
  }

  /** Begins to choose other words for the passage at hand, or ends that. */
  place(versionId: VersionId | undefined): boolean {
    if (this.placing !== null) {
      this.placing = null;
      return true;
    }
    const note = this.chosen;
    if (!note || versionId === undefined || note.by === 'home') return false;
    this.placing = { id: note.id, versionId, exact: note.exact };
    return true;
  }
}
