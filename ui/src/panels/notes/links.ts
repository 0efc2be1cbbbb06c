// Following a link of a note to what it names.
import type { App } from '../../app/app.svelte';
import type { LinkTarget } from '../../lib/contract';

/** Opens what a link names; says so where it is not there any more. */
export async function follow(app: App, link: string): Promise<void> {
  const found = await app.attempt('link_targets', { query: '', links: [link] });
  if (found === null) return;
  const [target] = found;
  if (target === undefined) app.toasts.say('What this link named is not in the library any more.');
  else open(app, target);
}

/** Opens a target. */
export function open(app: App, { kind, id, passage }: LinkTarget): void {
  if (kind === 'entity') app.place.openEntity({ type: 'accepted', id });
  else if (kind === 'event') app.place.openEvent(id);
  else if (kind === 'article') {
    app.place.openArticle(id);
    app.place.openTab('read');
  } else if (passage !== null) {
    const { article_id, version_id, start, end, exact } = passage;
    app.place.openPassage({ articleId: article_id, versionId: version_id, start, end, exact });
  }
}
