// The main job on the sample story in a real browser: read, compare, tag, undo, date, search, brief, export.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { answerPath, openArticle, openSample, openTab, withHost } from './host.mjs';
import { stepsOf } from '../steps.mjs';

const TAG = 'casualties/injured';

test('the main job on the sample story', (t) => withHost(async ({ page, folder, errors }) => {
  const step = stepsOf(t);
  const mark = page.getByRole('button', { name: new RegExp(`^${TAG}.*:`) });
  const text = page.getByRole('article', { name: /^Text of version/ });

  await step('a first start offers the sample, which fills the list', async () => {
    await openSample(page);
    const status = page.getByRole('contentinfo', { name: 'Status' });
    await status.getByText(/articles, \d+ versions/).waitFor();
  });

  await step('an article opens at its newest version, with the versions before it at hand', async () => {
    await openArticle(page, 'The Lantern');
    const newest = await text.getAttribute('aria-label');
    await text.focus();
    await page.keyboard.press('[');
    await page.waitForFunction((label) => document.querySelector('article')?.getAttribute('aria-label') !== label, newest);
    await page.keyboard.press(']');
    await page.getByRole('article', { name: newest }).waitFor();
  });

  await step('the next-change key goes from change to change', async () => {
    await openTab(page, 'Changes');
    const next = page.getByRole('button', { name: 'Next change' });
    await next.waitFor();
    for (const nth of [1, 2]) {
      await page.keyboard.press('n');
      await next.getByText(new RegExp(`Change ${nth} of \\d+`)).waitFor();
    }
    await page.keyboard.press('p');
    await next.getByText(/Change 1 of/).waitFor();
  });

  await step('a sentence is tagged from the keyboard alone', async () => {
    await page.keyboard.press('Control+1');
    await text.waitFor();
    await text.focus();
    await page.keyboard.press('.');
    await page.keyboard.press('.');
    await page.keyboard.press('t');
    await page.getByRole('combobox', { name: 'Tag', exact: true }).fill(TAG);
    await page.keyboard.press('Enter');
    await mark.waitFor();
  });

  await step('undo takes the tag away and redo brings it back', async () => {
    await page.keyboard.press('Control+z');
    await mark.waitFor({ state: 'detached' });
    await page.keyboard.press('Control+Shift+z');
    await mark.waitFor();
  });

  await step('the timeline has versions and the dates that texts name', async () => {
    await openTab(page, 'Timeline');
    const timeline = page.getByRole('region', { name: 'Timeline' });
    await timeline.getByRole('button', { name: /^Table/ }).click();
    await timeline.getByRole('row').nth(3).waitFor();
  });

  await step('search finds words of the library and opens them', async () => {
    await page.keyboard.press('Control+Shift+f');
    await page.getByRole('searchbox', { name: 'Words to search for' }).fill('sensor');
    const hit = page.getByRole('search').getByRole('button').filter({ has: page.locator('mark') }).first();
    await hit.waitFor();
    await hit.click();
    await text.waitFor();
    assert.match(await text.innerText(), /sensor/i);
  });

  await step('the briefing of the story is exported as a page that stands alone', async () => {
    const target = path.join(folder, 'briefing.html');
    await openTab(page, 'Briefing');
    await page.getByRole('button', { name: 'Export…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Export the briefing' });
    await dialog.getByRole('radio', { name: /Web page/ }).check();
    await dialog.getByLabel('Appendix').selectOption('passages');
    await dialog.getByText(/\d+ passages? in context/).waitFor();
    answerPath(page, target);
    await dialog.getByRole('button', { name: 'Export…' }).click();
    await page.getByText(`Written: ${target}`).waitFor();
    const written = readFileSync(target, 'utf8');
    assert.match(written, /^<!doctype html>/i);
    assert.match(written, /Appendix: cited passages in context/);
    assert.doesNotMatch(written, /<(script|link|img)[^>]+(src|href)="https?:/i);
  });

  await step('what was done is there after the window is opened anew', async () => {
    await page.reload();
    await openTab(page, 'Read');
    await openArticle(page, 'The Lantern');
    await mark.waitFor();
    assert.ok(existsSync(path.join(folder, 'library.variorum')));
  });

  await step('nothing went wrong unseen', () => assert.deepEqual(errors, []));
}));
