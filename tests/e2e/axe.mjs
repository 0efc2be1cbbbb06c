// Looks at what is on the page with axe, and visits what opens by its words alone. Knows no panel.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Which rules of WCAG 2.1 AA the page breaks, as far as axe can tell: a line a rule. */
export async function violations(page) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  // The rule on visible labels is experimental in axe: it takes the key shown on a button for a part of its name.
  const found = await page.evaluate(() => window.axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'], rules: { 'label-content-name-mismatch': { enabled: false } }, resultTypes: ['violations'],
  }));
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).slice(0, 3).join(' | ')}`);
}

/** Waits until the tab in front shows what it has: panels that load say so, rows that are measured are hidden. */
export async function settled(page) {
  await page.waitForFunction(() => document.querySelector('#tab-content')?.childElementCount && !document.querySelector('#tab-content [aria-busy="true"], #tab-content [style*="visibility: hidden"]'));
}

/** Does what the palette offers under the given words. */
export async function run(page, words) {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /^Find an action/ }).fill(words);
  await page.getByRole('option', { name: words }).first().waitFor();
  await page.keyboard.press('Enter');
}
