// Asks for every place of the selected words: opens the list in which the analyst chooses what is tagged.
import type { App } from '../../app/app.svelte';
import type { ArticleId } from '../../lib/contract';

/** Where the words are looked for. */
export type Reach = 'article' | 'story' | 'beside';

/** Opens the list for words. */
export function openPlaces(app: App, words: string, articleId: ArticleId | null, reach: Reach): void {
  app.dialogs.show({ type: 'places', words, articleId, reach });
}

/** Opens the list for the words that are selected; says so where none are. */
export function askForAll(app: App): void {
  const selection = app.place.selection;
  if (selection === null) {
    app.toasts.say('Select some words first.');
    return;
  }
  if (selection.type === 'passage') {
    openPlaces(app, selection.passage.exact, selection.passage.articleId, 'article');
    return;
  }
  void app.attempt('annotations', { ids: [selection.id], limit: 1, offset: 0, query: '' }).then((reply) => {
    const note = reply?.rows[0];
    if (note) openPlaces(app, note.exact, note.article_id, 'article');
  });
}
