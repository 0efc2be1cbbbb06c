// Sending work to others and taking theirs in: the questions that are asked, and the report that follows.
import type { App } from '../../app/app.svelte';
import type { Count, ExchangeFormat, ExchangeReport } from '../../lib/contract';
import { sizeWords } from '../../lib/time';

const FORMS: Record<ExchangeFormat, { label: string; ending: string }> = {
  bundle: { label: 'Variorum story (.variorum)', ending: 'variorum' },
  w3c: { label: 'Web Annotations, W3C (.jsonld)', ending: 'jsonld' },
  qdpx: { label: 'Project for ATLAS.ti, MAXQDA, NVivo, QualCoder (.qdpx)', ending: 'qdpx' },
  qdc: { label: 'Codebook alone (.qdc)', ending: 'qdc' },
  csv: { label: 'Table (.csv)', ending: 'csv' },
};
const READABLE = ['variorum', 'jsonld', 'json', 'qdpx', 'qdc'];

/** Writes the story at hand, or everything, as one file for another library. */
export function exportStory(app: App): Promise<void> {
  return exportAs(app, 'bundle');
}

/** Asks in which form, and writes the annotations of the story at hand, or all. */
export function exportAnnotations(app: App): void {
  const options = (['w3c', 'qdpx', 'qdc', 'csv'] as const).map((value) => ({ value, label: FORMS[value].label }));
  app.dialogs.show({ type: 'choose', title: `Export annotations of ${scope(app)}`, label: 'Form', options, confirm: 'Choose a file…', run: (form) => void exportAs(app, form as ExchangeFormat) });
}

function scope(app: App): string {
  const story = app.library.story(app.place.storyId);
  return story ? `“${story.name}”` : 'the whole library';
}

async function exportAs(app: App, format: ExchangeFormat): Promise<void> {
  const { label, ending } = FORMS[format];
  const name = (app.library.story(app.place.storyId)?.name ?? 'library').replaceAll(/[\\/:*?"<>|]/gu, ' ').trim();
  const [path] = await app.client.askPath({ title: `Export ${scope(app)}`, kind: 'save', filters: [{ name: label, extensions: [ending] }], suggested: `${name}.${ending}` });
  if (path === undefined) return;
  const written = await app.attempt('exchange_export', { format, path, story_id: app.place.storyId });
  if (written !== null) app.toasts.say(`Wrote ${countWords(written.counts)} to ${written.path}, ${sizeWords(written.bytes)}`);
}

/** Asks for files of others and takes them in. */
export async function importExchange(app: App): Promise<void> {
  const paths = await app.client.askPath({ title: 'Import annotations or a story', kind: 'files', filters: [{ name: 'Stories, annotations, codebooks', extensions: READABLE }] });
  if (paths.length === 0) return;
  const started = await app.attempt('import_paths', { paths, story_id: app.place.storyId });
  if (started !== null) app.jobs.drawer = 'open';
}

const opened = new Date().toISOString();
const shown = new Set<string>();

/** Shows the newest report once, where it has something that the analyst should see. */
export async function tellReport(app: App): Promise<void> {
  const reports = await app.client.call('exchange_reports', {}).catch(() => []);
  const newest = reports.find((report) => report.at > opened && !shown.has(report.id));
  if (!newest) return;
  reports.forEach((report) => shown.add(report.id));
  if (newest.conflicts > 0 || newest.unplaced.length > 0 || newest.problems.length > 0) app.dialogs.show({ type: 'exchange', reportId: newest.id });
}

const PLAIN = new Set(['story', 'article', 'version', 'capture', 'tag', 'annotation', 'note', 'entity', 'event', 'briefing', 'citation', 'source']);
const PLURALS: Record<string, string> = { story: 'stories', entity: 'entities' };

/** Counts in words: `2 articles, 5 annotations`; rows that are no nouns of the analyst are left out. */
export function countWords(counts: Count[]): string {
  const parts = counts
    .filter(({ noun, count }) => PLAIN.has(noun) && count > 0)
    .map(({ noun, count }) => `${count.toLocaleString('en-GB')} ${count === 1 ? noun : (PLURALS[noun] ?? `${noun}s`)}`);
  return parts.length > 0 ? parts.join(', ') : 'nothing';
}

/** What a report says in one line. */
export function summary(report: ExchangeReport): string {
  const parts = [`New: ${countWords(report.added)}.`];
  if (report.updated.length > 0) parts.push(`Brought up to date: ${countWords(report.updated)}.`);
  if (report.known > 0) parts.push(`${report.known} already here.`);
  if (report.kept_deleted > 0) parts.push(`${report.kept_deleted} stay deleted.`);
  return parts.join(' ');
}
