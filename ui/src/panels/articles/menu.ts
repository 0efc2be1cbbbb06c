// What can be done with the chosen articles, as their context menu offers it.
import type { App } from '../../app/app.svelte';
import type { ArticleId, Mark } from '../../lib/contract';
import { counted } from '../../lib/time';
import { item, type MenuEntry } from '../../parts/menu';

/** The menu for some articles. */
export function articleMenu(app: App, ids: ArticleId[]): MenuEntry[] {
  const many = ids.length > 1;
  const binned = app.place.scope.type === 'bin';
  const [only] = ids;
  if (binned) return [item(many ? `Restore ${counted(ids.length, 'article')}` : 'Restore', () => void mark(app, ids, 'restore'), { hint: 'Del' })];
  const stories = (app.library.stories.value?.stories ?? []).filter((story) => !story.archived);
  const here = app.place.storyId;
  return [
    ...(only && !many
      ? [
          item('Read', () => (app.place.openArticle(only), app.place.openTab('read')), { hint: 'Enter' }),
          item('Compare its newest versions', () => (app.place.openArticle(only), app.place.openTab('changes'))),
          { type: 'line' } as MenuEntry,
        ]
      : [
          { type: 'heading', label: counted(ids.length, 'article') } as MenuEntry,
          item('Compare side by side', () => app.place.openSides(ids)),
          { type: 'line' } as MenuEntry,
        ]),
    item('Mark as read', () => void mark(app, ids, 'read'), { hint: 'M' }),
    item('Mark as unread', () => void mark(app, ids, 'unread'), { hint: 'Shift M' }),
    { type: 'line' },
    {
      type: 'more', label: 'Add to story', disabled: stories.length === 0,
      entries: stories.map((story) => item(story.name, () => void assign(app, ids, [story.id], []))),
    },
    ...(here
      ? [
          { type: 'more', label: 'Move to story', entries: stories.filter((story) => story.id !== here).map((story) => item(story.name, () => void assign(app, ids, [story.id], [here]))) } as MenuEntry,
          item('Take out of this story', () => void assign(app, ids, [], [here])),
        ]
      : []),
    { type: 'line' },
    ...(only && !many
      ? [item('Correct details…', () => app.dialogs.show({ type: 'details', articleId: only })), item('Merge into another article…', () => void mergeInto(app, only)), item('Split versions off…', () => app.dialogs.show({ type: 'split_article', articleId: only }))]
      : []),
    item('Extract again…', () => app.dialogs.show({ type: 'extract_again', articleIds: ids })),
    item('Put into the bin', () => void mark(app, ids, 'bin'), { hint: 'Del', tone: 'danger' }),
  ];
}

/** Marks articles, and says so where they leave the list. */
export async function mark(app: App, ids: ArticleId[], how: Mark): Promise<void> {
  if (ids.length === 0 || (await app.attempt('article_mark', { ids, mark: how })) === null) return;
  await app.library.refresh();
  const undo = { label: 'Undo', run: () => void app.rewind('undo') };
  if (how === 'bin') app.toasts.say(`${counted(ids.length, 'article')} put into the bin`, undo);
  if (how === 'restore') app.toasts.say(`${counted(ids.length, 'article')} restored`, undo);
}

async function assign(app: App, ids: ArticleId[], add: string[], remove: string[]): Promise<void> {
  if ((await app.attempt('story_assign', { article_ids: ids, add, remove })) === null) return;
  await app.library.refresh();
  const into = app.library.story(add[0] ?? null)?.name;
  const words = `${counted(ids.length, 'article')} ${into ? `now in ${into}` : 'taken out of the story'}`;
  app.toasts.say(words, { label: 'Undo', run: () => void app.rewind('undo') });
}

async function mergeInto(app: App, id: ArticleId): Promise<void> {
  const reply = await app.attempt('articles', { scope: app.place.scope, filter: '', sort: 'newest', offset: 0, limit: 500 });
  if (reply === null) return;
  app.dialogs.show({
    type: 'choose', title: 'Merge into another article', label: 'Article that stays; the versions join it', confirm: 'Merge',
    options: reply.rows.filter((row) => row.id !== id).map((row) => ({ value: row.id, label: `${row.source.name}: ${row.headline}` })),
    run: async (into) => {
      if ((await app.attempt('article_merge', { from: id, into })) === null) return;
      app.place.openArticle(into);
      await app.library.refresh();
    },
  });
}
