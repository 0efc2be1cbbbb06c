// What was typed is in the library before the next letter: the program is killed without notice and started again. The
// page's clock stands still meanwhile, so that nothing that waits for a pause in the writing can come to its help.
import assert from 'node:assert/strict';
import test from 'node:test';
import { run } from './axe.mjs';
import { openArticle, openSample, openTab, withHost } from './host.mjs';

const WORDS = 'Ask the engineer again';

/** Types into a field and waits until the field says that every letter is kept. */
async function type(page, field, kept) {
  await field.click();
  await page.clock.pauseAt(new Date(Date.now() + 60_000));
  await page.keyboard.type(WORDS);
  await kept.waitFor();
}

test('notes and briefings that were being typed survive a kill', (t) => withHost(async ({ page, call, killed }) => {
  await page.clock.install();
  await page.reload();
  await openSample(page);
  await openArticle(page, 'The Lantern');

  await t.test('the note on an article', async () => {
    await type(page, page.getByRole('textbox', { name: 'Note on the article' }), page.getByRole('complementary', { name: 'Inspector' }).getByText('Kept', { exact: true }));
    await killed(page);
    const { rows } = await call('articles', { scope: { type: 'all' }, limit: 50, filter: '', sort: 'newest', offset: 0 });
    const notes = await Promise.all(rows.map(async ({ id }) => (await call('article', { id })).note));
    assert.deepEqual(notes.filter((note) => note !== ''), [WORDS]);
  });

  await t.test('the note on a suggested entity, which its first letter accepts', async () => {
    await page.clock.resume();
    await run(page, 'Entities: persons');
    await page.getByRole('list', { name: 'Entities' }).getByRole('button', { name: 'Otto Lindqvist', exact: true }).click();
    const field = page.getByRole('textbox', { name: 'Note on Otto Lindqvist' });
    await field.waitFor();
    await type(page, field, page.getByRole('region', { name: 'Otto Lindqvist', exact: true }).getByText('Kept', { exact: true }));
    assert.equal(await field.evaluate((element) => element === document.activeElement), true, 'the field keeps the keyboard');
    await killed(page);
    const { rows } = await call('entities', { state: 'accepted', limit: 50 });
    const { entity } = rows.find((row) => row.name === 'Otto Lindqvist');
    assert.equal((await call('entity', { entity })).note, WORDS);
  });

  await t.test('the words of a briefing', async () => {
    await page.clock.resume();
    await openTab(page, 'Briefing');
    const words = page.getByRole('textbox', { name: 'Text of the briefing' });
    await type(page, words.locator('p').first(), words.getByText(WORDS));
    await page.getByRole('main').getByText('Saved', { exact: true }).waitFor();
    await killed(page);
    const [briefing] = await call('briefings');
    assert.ok(JSON.stringify(await call('briefing', { id: briefing.id })).includes(WORDS));
  });
}));
