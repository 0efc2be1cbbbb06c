// Annotations in a browser: passages that ask where they stand, tagging with a sticky tag and every place of a phrase, the tag
// matrix, notes that are kept while they are typed and link to other passages.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { answerPath, importFile, openArticle, openTab, withHost } from './host.mjs';

const OPEN = 'The council of Hallin voted late on Tuesday to close the old swing bridge to lorries from the first of May.';
const CRACKS = 'Engineers counted eleven cracks in the northern pier and advised a limit of seven tonnes until it is mended.';
const REWORDED = 'Engineers counted fourteen cracks in the northern pier and urged a limit of five tonnes until it is rebuilt.';
const SHOPS = 'Shopkeepers on the quay say that the swing bridge is all they have, and want a ferry for vans while the works go on.';

function article(outlet, host, paragraphs) {
  const body = paragraphs.map((words) => `<p>${words}</p>`).join('\n');
  return `<!doctype html><html lang=en><head><title>Hallin shuts its bridge</title><link rel=canonical href="https://${host}/hallin"><meta property="og:site_name" content="${outlet}"></head><body><article><h1>Hallin shuts its bridge</h1>${body}</article></body></html>`;
}

/** A library with two outlets, the first of them with one version. */
async function desk(page, folder) {
  const first = path.join(folder, 'first.html');
  const other = path.join(folder, 'other.html');
  writeFileSync(first, article('Quay Courier', 'quay.example', [OPEN, CRACKS, SHOPS]));
  writeFileSync(other, article('Hallin Post', 'post.example', ['Drivers wept when the swing bridge shut for good, the mayor of Hallin told a crowd on the market square on Sunday.', 'A second crossing will be looked into, he said, once the money from the province has come, perhaps after the summer.']));
  await importFile(page, first);
  await importFile(page, other);
}

async function versions(call) {
  const { rows } = await call('articles', { scope: { type: 'all' }, limit: 10, filter: '', sort: 'newest', offset: 0 });
  return rows.find((row) => row.source.name === 'Quay Courier').versions.map((version) => version.id);
}

async function annotate(call, id, words, tags) {
  const { text } = await call('version', { id });
  const start = [...text.slice(0, text.indexOf(words))].length;
  return call('annotation_create', { version_id: id, start, end: start + [...words].length, tags, note: '' });
}

/** The text, with the keyboard in it. */
async function focusText(page) {
  const text = page.getByRole('article', { name: /^Text of version/ });
  await text.focus();
  return text;
}

test('a reworded passage asks, is confirmed with one key, and is carried on from there', () => withHost(async ({ page, folder, call, errors }) => {
  await desk(page, folder);
  const [old] = await versions(call);
  await annotate(call, old, CRACKS, ['safety/cracks']);
  const next = path.join(folder, 'next.html');
  writeFileSync(next, article('Quay Courier', 'quay.example', [OPEN, REWORDED, SHOPS]));
  await importFile(page, next);
  const row = page.getByRole('listbox', { name: 'Articles' }).getByRole('option').filter({ hasText: 'Quay Courier' });
  await row.getByText('The newest version touched 1 annotation').waitFor({ state: 'attached' });
  await openArticle(page, 'Quay Courier');
  const bar = page.getByRole('group', { name: 'Carried passages' });
  await bar.getByText('1 annotation', { exact: true }).waitFor();
  await focusText(page);
  await page.keyboard.press('q');
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await inspector.getByText('Is this the place?').waitFor();
  await inspector.locator('blockquote', { hasText: REWORDED }).waitFor();
  await page.keyboard.press('y');
  await inspector.getByText('placed by you').waitFor();
  await bar.getByText('asks where it stands').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await bar.getByText('asks where it stands').waitFor();
  await page.keyboard.press('q');
  await page.keyboard.press('x');
  await page.getByRole('heading', { name: 'Not placed on this version' }).waitFor();
  await page.getByText('You said that the words are gone').waitFor();
  // Other words are chosen for it with the keyboard alone.
  await page.getByRole('region', { name: 'Not placed on this version' }).getByRole('button', { name: 'Choose the words…' }).click();
  await page.getByText('Select where').waitFor();
  await focusText(page);
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('.');
  await page.keyboard.press('y');
  await inspector.getByText('placed by you').waitFor();
  const [, newest] = await versions(call);
  const [note] = await call('version_annotations', { id: newest });
  assert.equal(note.by, 'analyst');
  assert.ok(note.start !== null);
  await openTab(page, 'Annotations');
  await page.getByLabel('Which').selectOption('waiting');
  await page.getByText('No passage awaits you').waitFor();
  assert.deepEqual(errors, []);
}));

test('a sticky tag goes through the text, and every place of a phrase is tagged after review', () => withHost(async ({ page, folder, call, errors }) => {
  await desk(page, folder);
  await openArticle(page, 'Quay Courier');
  await focusText(page);
  await page.keyboard.press('s');
  await page.getByRole('combobox', { name: 'Tag' }).fill('roads');
  await page.keyboard.press('Enter');
  await page.getByText('Sticky tag').waitFor();
  await focusText(page);
  await page.keyboard.press('Control+ArrowDown');
  for (const expected of [1, 2]) {
    await page.keyboard.press('Enter');
    await page.waitForFunction((count) => document.querySelectorAll('.margin button').length === count, expected);
  }
  await page.keyboard.press('s');
  await page.getByText('Sticky tag').waitFor({ state: 'detached' });

  const [id] = await versions(call);
  const { text } = await call('version', { id });
  const at = [...text.slice(0, text.indexOf('swing bridge'))].length;
  await call('annotation_create', { version_id: id, start: at, end: at + 12, tags: ['places'], note: '' });
  await page.locator('.margin').getByRole('button', { name: /^places/ }).click();
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await inspector.getByRole('button', { name: '1 place in 1 other outlet…' }).waitFor();
  await focusText(page);
  await page.keyboard.press('Shift+T');
  const dialog = page.getByRole('dialog', { name: 'Every place of these words' });
  await dialog.getByText('2 places').waitFor();
  await dialog.getByLabel('Where').selectOption('story');
  await dialog.getByText('3 places').waitFor();
  await dialog.getByRole('textbox', { name: 'Tag' }).or(dialog.getByRole('combobox', { name: 'Tag' })).first().fill('bridge');
  await dialog.getByRole('checkbox', { name: /Hallin Post/ }).uncheck();
  await dialog.getByRole('button', { name: 'Tag 2 passages' }).click();
  await page.getByText('2 passages tagged bridge').waitFor();
  const tags = await call('tags');
  assert.equal(tags.find((tag) => tag.path === 'bridge').count, 2);
  await page.keyboard.press('Control+z');
  await page.getByText('Undone').waitFor();
  assert.equal((await call('tags')).find((tag) => tag.path === 'bridge'), undefined);
  assert.deepEqual(errors, []);
}));

test('the tag matrix leads to its passages and writes a report', () => withHost(async ({ page, folder, call, errors }) => {
  await desk(page, folder);
  const [id] = await versions(call);
  await annotate(call, id, 'eleven cracks', ['safety/cracks']);
  await annotate(call, id, 'a limit of seven tonnes', ['safety']);
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder('Actions, articles, tags, notes').fill('Tag matrix');
  await page.keyboard.press('Enter');
  const table = page.getByRole('region', { name: 'How often tags stand where' });
  await table.getByRole('button', { name: 'safety from Quay Courier: 2 passages' }).click();
  const list = page.getByRole('region', { name: 'Passages tagged safety' });
  await list.getByText('eleven cracks').waitFor();
  const file = path.join(folder, 'report.md');
  answerPath(page, file);
  await list.getByRole('button', { name: 'Report' }).click();
  await page.getByRole('menuitem', { name: 'Markdown…' }).click();
  await page.getByText(`Written to ${file}`).waitFor();
  await list.getByRole('button', { name: /eleven cracks/ }).click();
  await page.getByRole('article', { name: /^Text of version/ }).waitFor();
  assert.deepEqual(errors, []);
}));

test('a note is kept letter by letter, links to a passage and reads as Markdown', () => withHost(async ({ page, folder, call, errors }) => {
  await desk(page, folder);
  const [id] = await versions(call);
  const linked = await annotate(call, id, 'eleven cracks', ['safety']);
  await annotate(call, id, 'a ferry for vans', ['traffic']);
  await openArticle(page, 'Quay Courier');
  await page.locator('.margin').getByRole('button', { name: /^traffic/ }).click();
  const field = page.getByRole('textbox', { name: 'Note', exact: true });
  await field.fill('');
  await field.pressSequentially('Ask **why**, see [[eleven');
  await page.getByRole('listbox', { name: 'Link to' }).getByRole('option', { name: /eleven cracks/ }).first().waitFor();
  const typed = await call('annotations', { query: 'Ask', limit: 5, offset: 0 });
  assert.equal(typed.total, 1, 'the words are in the library while they are typed');
  await page.keyboard.press('Enter');
  await page.waitForFunction((link) => document.activeElement?.value?.includes(link), `](variorum:annotation/${linked.id})`);
  await page.getByRole('button', { name: 'Preview' }).click();
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await inspector.locator('strong', { hasText: 'why' }).waitFor();
  await inspector.getByRole('button', { name: 'eleven cracks', exact: true }).click();
  await inspector.locator('blockquote', { hasText: 'eleven cracks' }).waitFor();
  assert.deepEqual(errors, []);
}));

test('a tag is nested with the keyboard and split with the pointer', () => withHost(async ({ page, folder, call, errors }) => {
  await desk(page, folder);
  const [id] = await versions(call);
  await annotate(call, id, 'eleven cracks', ['alpha']);
  await annotate(call, id, 'seven tonnes', ['beta']);
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder('Actions, articles, tags, notes').fill('Codebook');
  await page.keyboard.press('Enter');
  const tree = page.getByRole('tree', { name: 'Tags' });
  await tree.getByRole('treeitem', { name: /beta/ }).click();
  await page.keyboard.press('Alt+ArrowRight');
  await page.waitForFunction(() => document.querySelector('[role="treeitem"][aria-level="2"]') !== null);
  assert.ok((await call('tags')).some((tag) => tag.path === 'alpha/beta'));
  await page.getByRole('button', { name: 'Split…' }).click();
  const dialog = page.getByRole('dialog', { name: /^Split/ });
  await dialog.getByLabel('Name of the new tag, beside it').fill('gamma');
  await dialog.getByRole('checkbox', { name: /seven tonnes/ }).check();
  await dialog.getByRole('button', { name: 'Move 1 passage' }).click();
  await page.getByText('1 passage moved to alpha/gamma').waitFor();
  assert.deepEqual(errors, []);
}));
