// Which article is this: proposals, splitting, and texts that are extracted again, as an analyst meets them.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { importFile, openArticle, openTab, withHost } from './host.mjs';

const BODY = [
  'A crane fell onto the northern quay of Lorne harbour on Tuesday morning and blocked two berths for most of the day.',
  'Nobody was hurt, the port authority said, but three ferries had to turn back to the islands before noon.',
  'Engineers from the mainland were expected in the evening, and the quay could reopen by the end of the week.',
];
const page = (address, headline, body) => `<!doctype html><html lang=en><head><title>${headline}</title><link rel=canonical href="https://www.kestrel.example/${address}">
<meta property="og:site_name" content="Kestrel Daily"></head><body><article><h1>${headline}</h1>${body.map((words) => `<p>${words}</p>`).join('\n')}</article></body></html>`;

test('articles are proposed, merged, split and extracted again', (t) => withHost(async ({ page: window, folder, errors, call }) => {
  const drop = async (name, ...content) => {
    writeFileSync(path.join(folder, name), page(...content));
    await importFile(window, path.join(folder, name));
  };
  await drop('one.html', '2031/crane', 'Crane falls onto quay in Lorne', BODY);
  await drop('two.html', 'harbour/88', 'Crane falls onto quay', BODY);
  const tabs = window.getByRole('tablist', { name: 'Views' });

  await t.test('the same text under two addresses is proposed, and kept apart with one key', async () => {
    await tabs.getByRole('tab', { name: /^Proposals/u }).click();
    await window.getByText('the same text', { exact: true }).waitFor();
    const pairs = window.getByRole('group', { name: 'Pairs' });
    await pairs.focus();
    await window.keyboard.press('d');
    await window.getByText('No two articles look like one').waitFor();
    await window.keyboard.press('Control+z');
    await window.getByText('the same text', { exact: true }).waitFor();
  });

  await t.test('Enter merges them, and both addresses lead to the one that is left', async () => {
    await window.getByRole('group', { name: 'Pairs' }).focus();
    await window.keyboard.press('Enter');
    await window.getByRole('listbox', { name: 'Articles' }).getByRole('option').nth(1).waitFor({ state: 'detached' });
    await drop('three.html', 'harbour/88', 'Crane falls onto quay', [...BODY, 'The port authority opened an inquiry on Wednesday.']);
    assert.equal((await call('articles', { scope: { type: 'all' }, limit: 10 })).total, 1);
  });

  await t.test('a version is split off by the menu of the article, and comes back with undo', async () => {
    await window.getByRole('listbox', { name: 'Articles' }).getByRole('option').first().click({ button: 'right' });
    await window.getByRole('menuitem', { name: 'Split versions off…' }).click();
    const dialog = window.getByRole('dialog', { name: 'Split versions off' });
    await dialog.getByRole('checkbox').last().check();
    await dialog.getByRole('button', { name: 'Split 1 version off' }).click();
    await window.getByRole('listbox', { name: 'Articles' }).getByRole('option').nth(1).waitFor();
    await window.getByRole('button', { name: 'Undo' }).first().click();
    await window.getByRole('listbox', { name: 'Articles' }).getByRole('option').nth(1).waitFor({ state: 'detached' });
  });

  await t.test('extract again says what it does and ends with nothing to change', async () => {
    await window.keyboard.press('Control+k');
    await window.keyboard.type('Extract again');
    await window.keyboard.press('Enter');
    const dialog = window.getByRole('dialog', { name: 'Extract again' });
    await dialog.getByText('nothing needs it').waitFor();
    await dialog.getByRole('button', { name: 'Extract again' }).click();
    await window.getByRole('region', { name: 'Imports' }).getByText('3 already known').waitFor();
  });
  await openTab(window, 'Read');
  await openArticle(window, 'Crane falls');
  assert.deepEqual(errors, []);
}));
