// The ledger, the history of a sentence and the export of a comparison, as an analyst meets them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { answerPath, openArticle, openSample, openTab, withHost } from './host.mjs';

test('fact changes, lives of sentences and files of a comparison', (t) => withHost(async ({ page, folder, errors }) => {
  await openSample(page);
  await openArticle(page, 'The Lantern');

  await t.test('a row of the ledger leads to both versions and is cited with one key', async () => {
    await openTab(page, 'Ledger');
    const grid = page.getByRole('grid', { name: 'Fact changes' });
    await grid.getByRole('row').nth(1).waitFor();
    await grid.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('c');
    await page.getByText(/cited in|Cited in/u).first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'Aligned texts' }).waitFor();
  });

  await t.test('the ledger is written as CSV', async () => {
    await openTab(page, 'Ledger');
    await page.getByRole('grid', { name: 'Fact changes' }).waitFor();
    const file = path.join(folder, 'ledger.csv');
    await page.getByRole('button', { name: 'Export what is shown' }).click();
    answerPath(page, file);
    await page.getByRole('menuitem', { name: /CSV/u }).click();
    await page.getByText(`Written: ${file}`).waitFor();
    assert.match(readFileSync(file, 'utf8'), /^"Source","Headline","What"/u);
  });

  await t.test('notices stand beside what they explain', async () => {
    await page.getByRole('button', { name: 'Corrections', exact: true }).click();
    await page.getByRole('group', { name: 'State' }).waitFor();
  });

  await t.test('sentences are tinted by the version that brought them and tell their lives', async () => {
    await openTab(page, 'Read');
    await page.getByRole('article', { name: /^Text of version/ }).waitFor();
    await page.getByRole('button', { name: /^History/u }).click();
    const legend = page.getByRole('group', { name: 'Which version brought the words' });
    await legend.getByRole('button').last().click();
    await page.getByRole('heading', { name: 'History of this sentence' }).waitFor();
  });

  await t.test('a comparison is written as a page and as a whole picture', async () => {
    await openTab(page, 'Changes');
    await page.getByRole('region', { name: 'Aligned texts' }).waitFor();
    for (const [ending, name] of [['html', /Self-contained HTML/u], ['png', /Picture/u]]) {
      const file = path.join(folder, `comparison.${ending}`);
      await page.getByRole('button', { name: 'Export or copy' }).click();
      answerPath(page, file);
      await page.getByRole('menuitem', { name }).click();
      await page.getByText(`Written: ${file}`).waitFor();
    }
    assert.match(readFileSync(path.join(folder, 'comparison.html'), 'utf8'), /<\/html>\n$/u);
    assert.equal(readFileSync(path.join(folder, 'comparison.png')).subarray(-8).toString('latin1'), 'IEND\xaeB`\x82');
  });

  await t.test('a handle of the strip is dragged to another version', async () => {
    const handle = page.getByRole('slider', { name: 'Older version' });
    const before = await handle.getAttribute('aria-valuenow');
    const box = await handle.boundingBox();
    const first = await page.getByRole('button', { name: /^Compare with version/u }).first().boundingBox();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(first.x + first.width / 2, first.y + first.height / 2, { steps: 4 });
    await page.mouse.up();
    assert.ok(Number(await handle.getAttribute('aria-valuenow')) <= Number(before));
  });
  assert.deepEqual(errors, []);
}));
