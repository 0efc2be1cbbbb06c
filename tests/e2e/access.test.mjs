// Every tab of the window, light and dark, holds the rules of WCAG 2.1 AA as far as axe can tell.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import test from 'node:test';
import { openArticle, openSample, openTab, withHost } from './host.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function violations(page) {
  // The rule on visible labels is experimental in axe: it takes the key shown on a button for a part of its name.
  const found = await page.evaluate(() => window.axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'], rules: { 'label-content-name-mismatch': { enabled: false } }, resultTypes: ['violations'],
  }));
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).slice(0, 3).join(' | ')}`);
}

test('every tab can be used by everyone', (t) => withHost(async ({ page }) => {
  await t.test('the first screen', async () => {
    await page.getByRole('button', { name: 'Open the sample story' }).waitFor();
    await page.evaluate(axe);
    assert.deepEqual(await violations(page), []);
  });
  await openSample(page);
  await openArticle(page, 'The Lantern');
  for (const theme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    for (const tab of ['Read', 'Changes', 'Compare', 'Timeline', 'Ledger', 'Briefing', 'Annotations']) {
      await t.test(`${tab}, ${theme}`, async () => {
        await openTab(page, tab);
        // Panels that are still loading say so in the accessibility tree; rows that are being measured are hidden.
        await page.waitForFunction(() => document.querySelector('#tab-content')?.childElementCount && !document.querySelector('#tab-content [aria-busy="true"], #tab-content [style*="visibility: hidden"]'));
        assert.deepEqual(await violations(page), []);
      });
    }
  }
}));
