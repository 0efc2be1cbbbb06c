// What an analyst does to a passage: tag it, note it, say what it names, cite it. Each is one call,
// said in one message, and can be undone.
import type { App } from '../../app/app.svelte';
import type { Passage } from '../../app/place.svelte';
import { isTyping } from '../../lib/keys';
import type { AnnotationId, AnnotationView, NameKind } from '../../lib/contract';

/** A passage with what it shall carry. */
export interface Marking {
  tags?: string[];
  note?: string;
  entity?: NameKind;
}

/** Makes an annotation on a passage and puts it into the inspector. */
export async function annotate(app: App, passage: Passage, marking: Marking): Promise<AnnotationView | null> {
  const made = await app.attempt('annotation_create', {
    version_id: passage.versionId, start: passage.start, end: passage.end,
    tags: marking.tags ?? [], note: marking.note ?? '', entity: marking.entity ?? null,
  });
  if (made === null) return null;
  // The analyst may have gone on to other words while the program wrote.
  const selection = app.place.selection;
  if (selection?.type === 'passage' && selection.passage === passage) {
    app.place.select({ type: 'annotation', id: made.id, versionId: passage.versionId });
    if (!isTyping(document.activeElement)) window.getSelection()?.removeAllRanges();
  }
  await app.library.refresh();
  return made;
}

/** Adds a tag to what is selected: a new annotation on a passage, one tag more on an annotation. */
export async function tagSelection(app: App, path: string): Promise<void> {
  const selection = app.place.selection;
  if (selection === null) return;
  const undo = { label: 'Undo', run: () => void app.rewind('undo') };
  if (selection.type === 'passage') {
    if ((await annotate(app, selection.passage, { tags: [path] })) !== null) app.toasts.say(`Tagged ${path}`, undo);
    return;
  }
  const note = await findAnnotation(app, selection.id, selection.versionId);
  if (note === null) return;
  const had = tagPaths(app, note);
  const tags = had.includes(path) ? had.filter((other) => other !== path) : [...had, path];
  await setTags(app, note.id, tags);
}

/** Gives an annotation exactly these tags. */
export async function setTags(app: App, id: AnnotationId, tags: string[]): Promise<void> {
  if ((await app.attempt('annotation_update', { id, tags })) !== null) await app.library.refresh();
}

/** Paths of the tags of an annotation. */
export function tagPaths(app: App, note: Pick<AnnotationView, 'tag_ids'>): string[] {
  return note.tag_ids.map((id) => app.library.tagById.get(id)?.path).filter((path) => path !== undefined);
}

/** Says what the selected words name. */
export async function markEntity(app: App, kind: NameKind): Promise<void> {
  const passage = await selectedPassage(app);
  if (passage === null) return;
  const made = await annotate(app, passage, { entity: kind });
  if (made !== null) app.toasts.say(`“${made.exact}” marked as ${kind}`, { label: 'Undo', run: () => void app.rewind('undo') });
}

/** Cites the selected words in the briefing at hand, or the newest of the story, or a new one. */
export async function citeSelection(app: App): Promise<void> {
  const passage = await selectedPassage(app);
  if (passage !== null) await citePassages(app, [passage]);
}

/** Cites passages in the briefing at hand, or the newest of the story, or a new one. Replies whether all were cited. */
export async function citePassages(app: App, passages: Passage[]): Promise<boolean> {
  const briefing = await briefingAtHand(app);
  if (briefing === null) return false;
  for (const { versionId, start, end } of passages) {
    if ((await app.attempt('citation_create', { briefing_id: briefing.id, version_id: versionId, start, end })) === null) return false;
  }
  app.place.briefingId = briefing.id;
  const what = passages.length > 1 ? `${passages.length} passages cited` : 'Cited';
  app.toasts.say(`${what} in “${briefing.title}”`, { label: 'Open', run: () => app.place.openTab('briefing') });
  return true;
}

async function briefingAtHand(app: App): Promise<{ id: string; title: string } | null> {
  const storyId = app.place.storyId;
  const list = await app.attempt('briefings', { story_id: storyId });
  if (list === null) return null;
  const known = list.find((row) => row.id === app.place.briefingId) ?? list[0];
  if (known) return known;
  const title = app.library.story(storyId)?.name ?? 'Briefing';
  const made = await app.attempt('briefing_create', { title, story_id: storyId });
  return made === null ? null : { id: made.id, title };
}

/** The selected passage, or the words of the selected annotation on the version on show. */
async function selectedPassage(app: App): Promise<Passage | null> {
  const selection = app.place.selection;
  if (selection === null) {
    app.toasts.say('Select some words first.');
    return null;
  }
  if (selection.type === 'passage') return selection.passage;
  const note = await findAnnotation(app, selection.id, selection.versionId);
  if (note === null) return null;
  const here = note.start !== null && note.end !== null;
  return {
    articleId: note.article_id, versionId: here ? selection.versionId : note.home_version_id,
    start: here ? (note.start ?? 0) : note.home_start, end: here ? (note.end ?? 0) : note.home_end, exact: note.exact,
  };
}

async function findAnnotation(app: App, id: AnnotationId, versionId: string): Promise<AnnotationView | null> {
  const list = await app.attempt('version_annotations', { id: versionId });
  return list?.find((note) => note.id === id) ?? null;
}
