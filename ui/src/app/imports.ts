// The ways into the library: files, folders, the clipboard, the sample. Each starts one job; how it
// goes is told by the jobs.
import type { App } from './app.svelte';

const READABLE = ['html', 'htm', 'xhtml', 'txt', 'text', 'md', 'markdown', 'rss', 'atom', 'xml', 'opml', 'json', 'jsonl', 'ndjson', 'csv', 'tsv', 'zip', 'db', 'url', 'webloc'];

/** Asks for files or a folder and imports them into the story at hand. */
export async function importChosen(app: App, kind: 'files' | 'folder'): Promise<void> {
  const filters = kind === 'files' ? [{ name: 'Articles', extensions: READABLE }, { name: 'All files', extensions: ['*'] }] : undefined;
  const title = kind === 'files' ? 'Import articles' : 'Import a folder';
  await importPaths(app, await app.client.askPath({ title, kind, filters }));
}

/** Imports files and folders into the story at hand. */
export async function importPaths(app: App, paths: string[]): Promise<void> {
  if (paths.length === 0) return;
  const started = await app.attempt('import_paths', { paths, story_id: app.place.storyId });
  if (started !== null) app.jobs.drawer = 'open';
}

/** Imports the bundled sample story. */
export async function importSample(app: App): Promise<void> {
  await app.attempt('import_sample', {});
}

/** Where imported articles go at present, in words. */
export function destination(app: App): string {
  return app.library.story(app.place.storyId)?.name ?? 'the inbox';
}
