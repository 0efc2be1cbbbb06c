// Accounts side by side on the sample story: the words, the lists, a chosen time, two chosen articles, the way into the text.
import assert from 'node:assert/strict';
import test from 'node:test';
import { openSample, openTab, withHost } from './host.mjs';

test('accounts side by side', (t) => withHost(async ({ page, errors }) => {
  const panel = page.getByRole('region', { name: 'Compare', exact: true });
  await openSample(page);

  await t.test('the story is compared as a whole, in words first', async () => {
    await openTab(page, 'Compare');
    await panel.getByText(/share \d+ passages|share one passage/).waitFor();
  });

  await t.test('figures that exclude one another are told as a conflict', async () => {
    await panel.getByRole('button', { name: /^Figures/ }).click();
    await panel.getByRole('list', { name: 'quantities' }).getByRole('listitem').first().waitFor();
  });

  await t.test('an earlier time leaves out what had not appeared', async () => {
    const times = panel.getByRole('combobox', { name: 'As of' });
    const values = await times.locator('option').evaluateAll((options) => options.map((option) => option.value));
    await times.selectOption(values.at(-1));
    await page.waitForFunction(() => /not yet published then|One side is no comparison|Nothing could be read yet/.test(document.querySelector('#tab-content')?.textContent ?? ''));
    await times.selectOption('');
    await panel.getByText(/share \d+ passages|share one passage/).waitFor();
  });

  await t.test('two articles are chosen and a shared passage opens in its text', async () => {
    await panel.getByRole('button', { name: /^Articles…/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Articles side by side' });
    for (const words of ['Ostby', 'vireo']) await dialog.getByRole('listitem').filter({ hasText: words }).getByRole('checkbox').check();
    await dialog.getByRole('button', { name: 'Compare 2 articles' }).click();
    await panel.getByRole('heading', { name: '2 articles' }).waitFor();
    await panel.getByRole('button', { name: /^Shared/ }).click();
    await panel.getByRole('list', { name: 'shared passages' }).getByRole('button').first().click();
    await page.getByRole('article', { name: /^Text of version/ }).waitFor();
  });

  await t.test('nothing went wrong unseen', () => assert.deepEqual(errors, []));
}));
