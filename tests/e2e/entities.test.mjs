// Entities in a real browser: suggestions of the sample, accepted and rejected, the page of one, the roster; each holds the
// rules of WCAG 2.1 AA, light and dark.
import assert from 'node:assert/strict';
import test from 'node:test';
import { stepsOf } from '../steps.mjs';
import { run as visit, violations } from './axe.mjs';
import { openArticle, openSample, withHost } from './host.mjs';

test('entities of the sample story', (t) => withHost(async ({ page, errors, call }) => {
  const step = stepsOf(t);
  await openSample(page);
  await openArticle(page, 'The Lantern');
  const list = page.getByRole('list', { name: 'Entities' });
  const row = (name) => list.getByRole('listitem').filter({ has: page.getByRole('button', { name, exact: true }) });

  await step('suggestions are listed apart from what is accepted', async () => {
    await visit(page, 'Entities: persons');
    await row('Otto Lindqvist').getByRole('button', { name: 'Accept Otto Lindqvist' }).waitFor();
    await row('Klara Venn').getByLabel('Accepted').waitFor();
  });

  await step('accepting is undone from the keyboard', async () => {
    await row('Otto Lindqvist').getByRole('button', { name: 'Accept Otto Lindqvist' }).click();
    await row('Otto Lindqvist').getByLabel('Accepted').waitFor();
    await row('Otto Lindqvist').getByRole('button', { name: 'Otto Lindqvist', exact: true }).focus();
    await page.keyboard.press('Control+z');
    await row('Otto Lindqvist').getByRole('button', { name: 'Accept Otto Lindqvist' }).waitFor();
  });

  await step('what was rejected is not suggested again', async () => {
    await row('Pia Brandt').getByRole('button', { name: 'Reject Pia Brandt' }).click();
    await row('Pia Brandt').waitFor({ state: 'detached' });
    const rejected = await call('entities', { state: 'rejected', limit: 10 });
    assert.deepEqual(rejected.rows.map((one) => one.name), ['Pia Brandt']);
  });

  await step('the page of an entity leads to its sentences', async () => {
    await row('Otto Lindqvist').getByRole('button', { name: 'Otto Lindqvist', exact: true }).click();
    await page.getByRole('heading', { name: 'Otto Lindqvist', level: 1 }).waitFor();
    const sentences = page.getByRole('region', { name: 'Sentences that name Otto Lindqvist' });
    await sentences.getByText('Lindqvist').first().click();
    await page.getByRole('article', { name: /^Text of version/ }).waitFor();
  });

  for (const theme of ['light', 'dark']) {
    for (const [words, heading] of [['Entities: persons', 'Entities'], ['The entity at hand', 'Otto Lindqvist'], ['Roster: who', 'Roster']]) {
      await step(`${heading} can be used by everyone, ${theme}`, async () => {
        await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
        await visit(page, words);
        await page.getByRole('region', { name: heading }).first().waitFor();
        assert.deepEqual(await violations(page), []);
      });
    }
  }

  await step('the roster says who is named in which version', async () => {
    await page.getByRole('region', { name: 'Who is named where' }).getByRole('button', { name: 'Otto Lindqvist', exact: true }).waitFor();
    await page.getByRole('heading', { name: 'From version to version' }).waitFor();
  });

  assert.deepEqual(errors, []);
}));
