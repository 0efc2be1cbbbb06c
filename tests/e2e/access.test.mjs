// Every tab and dialog of the window, light and dark, holds the rules of WCAG 2.1 AA as far as axe can tell.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { run, settled, violations } from './axe.mjs';
import { importFile, openArticle, openSample, openTab, withHost } from './host.mjs';

const THEMES = ['light', 'dark'];
const BODY = ['A crane fell onto the northern quay of Lorne harbour on Tuesday morning and blocked two berths for most of the day.', 'Nobody was hurt, the port authority said, but three ferries had to turn back to the islands before noon.'];
const twin = (address) => `<!doctype html><html lang=en><head><title>Crane falls onto quay</title><link rel=canonical href="https://www.kestrel.example/${address}">
<meta property="og:site_name" content="Kestrel Daily"></head><body><article><h1>Crane falls onto quay</h1>${BODY.map((words) => `<p>${words}</p>`).join('\n')}</article></body></html>`;

/** Wears a theme and sees that nothing is moving. */
const wear = (page, theme) => page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });

/** Tags and notes on the newest version of the article at hand, so that lists and matrices have rows. */
async function annotated(call) {
  const { rows } = await call('articles', { scope: { type: 'all' }, limit: 50, filter: '', sort: 'newest', offset: 0 });
  for (const [nth, tags] of [['casualties/injured', 'numbers'], ['promises'], ['promises', 'numbers']].entries()) {
    const id = rows.find((row) => row.versions.length > 2).versions[nth].id;
    await call('annotation_create', { version_id: id, start: 10, end: 60, tags, note: 'Who **counted**?' });
  }
}

test('every tab can be used by everyone', (t) => withHost(async ({ page, call, folder, errors }) => {
  await t.test('the first screen', async () => {
    await page.getByRole('button', { name: 'Open the sample story' }).waitFor();
    assert.deepEqual(await violations(page), []);
  });
  await openSample(page);
  for (const name of ['one', 'two']) {
    writeFileSync(path.join(folder, `${name}.html`), twin(name));
    await importFile(page, path.join(folder, `${name}.html`));
  }
  await annotated(call);
  await openArticle(page, 'The Lantern');
  for (const theme of THEMES) {
    await wear(page, theme);
    for (const tab of ['Read', 'Changes', 'Compare', 'Timeline', 'Ledger', 'Briefing', 'Annotations']) {
      await t.test(`${tab}, ${theme}`, async () => {
        await openTab(page, tab);
        await settled(page);
        assert.deepEqual(await violations(page), []);
      });
    }
  }
  const entity = (await call('entities', { state: 'suggested', limit: 1 })).rows[0].name;
  // Words of the palette, and what must be on the page before it is looked at.
  const visiting = [
    ['Tag matrix: tags by', () => page.getByRole('region', { name: 'How often tags stand where' }).getByRole('button').first()],
    ['Codebook', () => page.getByRole('tree', { name: 'Tags' }).getByRole('treeitem').first()],
    ['Sources', () => page.getByRole('region', { name: 'Sources', exact: true }).getByRole('button').first()],
    ['Entities: persons', () => page.getByRole('list', { name: 'Entities' }).getByRole('button', { name: entity, exact: true })],
    ['Roster: who', () => page.getByRole('region', { name: 'Who is named where' })],
    ['History', () => page.getByRole('region', { name: 'History', exact: true }).getByRole('listitem').first()],
    ['Articles that may be one', () => page.getByRole('group', { name: 'Pairs' })],
    ['Pages that await review', () => page.getByRole('group', { name: 'Rows of the page' })],
    ['Search the library', () => page.getByRole('searchbox', { name: 'Words to search for' })],
  ];
  for (const theme of THEMES) {
    await wear(page, theme);
    for (const [words, there] of visiting) {
      await t.test(`${words}, ${theme}`, async () => {
        await run(page, words);
        await there().waitFor();
        await settled(page);
        assert.deepEqual(await violations(page), []);
      });
    }
    await t.test(`the page of an entity, ${theme}`, async () => {
      await run(page, 'Entities: persons');
      await page.getByRole('list', { name: 'Entities' }).getByRole('button', { name: entity, exact: true }).click();
      await page.getByRole('heading', { name: entity, level: 1 }).waitFor();
      assert.deepEqual(await violations(page), []);
    });
    await t.test(`a tag of the codebook and the passages behind a number, ${theme}`, async () => {
      await run(page, 'Codebook');
      await page.getByRole('treeitem').first().click();
      assert.deepEqual(await violations(page), []);
      await run(page, 'Tag matrix: tags by');
      await page.getByRole('button', { name: /in all$/ }).first().click();
      await page.getByRole('region', { name: /^Passages tagged/ }).waitFor();
      assert.deepEqual(await violations(page), []);
    });
  }
  assert.deepEqual(errors, []);
}));

test('every dialog can be used by everyone', (t) => withHost(async ({ page, call, errors }) => {
  await openSample(page);
  await openArticle(page, 'The Lantern');
  const dialogs = [
    ['the palette', 'Find an action', async () => {
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox', { name: /^Find an action/ }).fill('sensor');
      await page.getByRole('listbox', { name: 'Found' }).getByRole('option').nth(1).waitFor();
    }],
    ['settings', /^Settings/, () => run(page, 'Settings')],
    ['shortcuts', /shortcuts/i, () => run(page, 'Keyboard shortcuts')],
    ['about', /^Variorum/, () => run(page, 'About Variorum')],
    ['pasting', /.*/, () => run(page, 'Import pasted text…')],
    ['extracting again', /^Extract again/, () => run(page, 'Extract again…')],
    ['exporting annotations', /^Export annotations/, () => run(page, 'Export annotations…')],
    ['the exchange report', /^Exchange report/, () => run(page, 'Exchange report')],
    ['a new story', /^New story/, () => run(page, 'New story…')],
    ['facts of an article', /.*/, () => page.getByRole('button', { name: 'Correct…' }).click()],
    ['exporting the briefing', 'Export the briefing', async () => {
      await openTab(page, 'Briefing');
      await page.getByRole('button', { name: 'Export…' }).click();
      await page.getByText(/^Leaves$/).waitFor();
    }],
  ];
  for (const theme of THEMES) {
    await wear(page, theme);
    for (const [what, name, open] of dialogs) {
      await t.test(`${what}, ${theme}`, async () => {
        await open();
        await page.getByRole('dialog', { name }).last().waitFor();
        const found = await violations(page);
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'detached' });
        assert.deepEqual(found, []);
      });
    }
    await t.test(`the drawer of imports, ${theme}`, async () => {
      await call('import_paths', { paths: ['/nowhere/at/all.txt'] });
      await run(page, 'Show imports');
      await page.getByRole('region', { name: 'Imports' }).getByText(/failed/i).first().waitFor();
      assert.deepEqual(await violations(page), []);
      await page.keyboard.press('Control+j');
    });
  }
  assert.deepEqual(errors, []);
}));
