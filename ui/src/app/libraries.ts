// Opening, making and backing up libraries from the window.
import type { App } from './app.svelte';
import { sizeWords } from '../lib/time';

const FILTERS = [{ name: 'Variorum libraries', extensions: ['sqlite'] }];

/** Opens another library, one that is asked for unless it is named. */
export async function openLibrary(app: App, path?: string): Promise<void> {
  const chosen = path ?? (await app.client.askPath({ title: 'Open a library', kind: 'open', filters: FILTERS }))[0];
  if (chosen === undefined) return;
  const status = await app.attempt('library_open', { path: chosen });
  if (status !== null) await app.arrive();
}

/** Makes a library where the analyst says, and opens it. */
export async function newLibrary(app: App): Promise<void> {
  const [path] = await app.client.askPath({ title: 'Make a library', kind: 'save', filters: FILTERS, suggested: 'library.sqlite' });
  if (path === undefined) return;
  const status = await app.attempt('library_new', { path });
  if (status !== null) await app.arrive();
}

/** Copies the library to a file that the analyst names. */
export async function backUpLibrary(app: App): Promise<void> {
  const name = app.library.status.value?.name.replace(/\.sqlite$/u, '') ?? 'library';
  const [path] = await app.client.askPath({ title: 'Back up the library', kind: 'save', filters: FILTERS, suggested: `${name} backup.sqlite` });
  if (path === undefined) return;
  const written = await app.attempt('library_backup', { path });
  if (written !== null) app.toasts.say(`Backed up to ${written.path}, ${sizeWords(written.bytes)}`);
}
