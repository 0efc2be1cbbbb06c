// Writing with evidence in a real browser: templates, points to look at, what moved, hypotheses, live figures, dragging a passage.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { importFile, openTab, withHost } from './host.mjs';

const page = (boats, paragraphs = []) => `<!doctype html><html lang=en><head><title>Ferry crews end their strike</title>
<link rel=canonical href="https://www.kestrel.example/2031/ferry"><meta property="og:site_name" content="Kestrel Daily">
<meta property="article:published_time" content="2031-03-14T07:10:00Z"></head><body><article><h1>Ferry crews end their strike</h1>
<p>Ferry crews in Lorne ended their strike on Friday after nine days without a crossing to the islands.</p>
<p>${boats} boats left the harbour before noon, the port authority said, and more were to follow in the evening.</p>
<p>The union said that the talks had been frank and that a vote of its members would be held next week.</p>
${paragraphs.map((words) => `<p>${words}</p>`).join('\n')}</article></body></html>`;

const WORDS = 'Seven boats left the harbour before noon';

test('a briefing is begun, checked, moved under and figured', (t) => withHost(async ({ page: tab, folder, errors, call }) => {
  const file = (name, content) => {
    const at = path.join(folder, name);
    writeFileSync(at, content);
    return at;
  };
  await importFile(tab, file('first.html', page('Seven')));
  const version = (await call('articles', { scope: { type: 'all' }, limit: 10 })).rows[0].versions[0].id;
  const text = (await call('version', { id: version })).text;
  const start = Array.from(text.slice(0, text.indexOf(WORDS))).length;
  const span = { version_id: version, start, end: start + WORDS.length };
  const words = tab.getByRole('textbox', { name: 'Text of the briefing' });
  const beside = (name) => tab.getByRole('tablist', { name: 'Beside the text' }).getByRole('tab', { name });
  const stored = async () => (await call('briefing', { id: (await call('briefings'))[0].id })).tree.blocks;
  // What is typed is stored a moment later: asks until it is there.
  const storing = async (what, fits) => {
    for (let ask = 0; ask < 200; ask += 1) {
      if (fits(await stored())) return;
      await new Promise((done) => setTimeout(done, 50));
    }
    assert.fail(`${what} was never stored: ${JSON.stringify(await stored())}`);
  };
  const cites = (block) => block.type === 'judgement' && block.text.some((inline) => inline.type === 'citation');

  await t.test('a template gives the new briefing its parts', async () => {
    await openTab(tab, 'Briefing');
    await tab.getByRole('button', { name: 'Write the first one' }).click();
    const dialog = tab.getByRole('dialog', { name: 'New briefing' });
    await dialog.getByRole('radio', { name: /^Key judgements/u }).check();
    await dialog.getByLabel('Title').fill('Crossings');
    await dialog.getByRole('button', { name: 'Begin writing' }).click();
    await words.waitFor();
    assert.equal((await stored()).filter((block) => block.type === 'judgement').length, 3);
    assert.equal((await call('briefings'))[0].title, 'Crossings');
  });

  await t.test('a passage is dragged into a judgement', async () => {
    await call('annotation_create', { ...span, tags: ['count'], note: '' });
    await beside(/^Find/u).click();
    const row = tab.getByRole('listbox', { name: 'Evidence found' }).getByRole('option').first();
    await row.waitFor();
    const from = await row.boundingBox();
    const to = await words.locator('.judgement-words').first().boundingBox();
    await tab.mouse.move(from.x + 20, from.y + 12);
    await tab.mouse.down();
    await tab.mouse.move(to.x + 60, to.y + to.height / 2, { steps: 6 });
    await tab.mouse.up();
    await words.getByRole('note', { name: /^Citation 1/u }).waitFor();
    await storing('one judgement with the citation', (blocks) => blocks.filter(cites).length === 1);
  });

  await t.test('a point is explained, shown in its place, dismissed and brought back', async () => {
    await beside(/^Points/u).click();
    const points = tab.getByRole('list', { name: 'Points to look at' });
    const uncited = points.getByRole('listitem').filter({ hasText: 'This judgement cites nothing.' });
    await tab.waitForFunction(() => document.querySelectorAll('[aria-label^="Dismiss: This judgement cites nothing"]').length === 2);
    await uncited.first().getByText('Why').click();
    await uncited.first().getByText(/cannot be checked/u).waitFor();
    await uncited.first().getByRole('button', { name: /^Dismiss/u }).click();
    await tab.waitForFunction(() => document.querySelectorAll('[aria-label^="Dismiss: This judgement cites nothing"]').length === 1);
    await tab.getByText('1 dismissed').click();
    await tab.getByRole('button', { name: /^Bring back/u }).click();
    await tab.waitForFunction(() => document.querySelectorAll('[aria-label^="Dismiss: This judgement cites nothing"]').length === 2);
    await points.getByRole('button', { name: 'This judgement cites nothing.', exact: true }).first().click();
    assert.equal(await tab.evaluate(() => document.activeElement?.getAttribute('aria-label')), 'Text of the briefing');
  });

  await t.test('what moved is marked, shown word by word, noted, and pinned anew by the analyst alone', async () => {
    await importFile(tab, file('second.html', page('Nine')));
    await openTab(tab, 'Briefing');
    await tab.getByRole('button', { name: /^What moved under this briefing/u }).click();
    const card = tab.getByRole('article', { name: /^What moved under citation/u });
    await card.locator('del', { hasText: 'Seven' }).waitFor();
    await card.locator('ins', { hasText: 'Nine' }).waitFor();
    assert.equal(await words.locator('.judgement.stirred').count(), 1);
    await card.getByRole('button', { name: 'Noted', exact: true }).click();
    await card.getByText('Noted', { exact: true }).waitFor();
    await tab.waitForFunction(() => document.querySelectorAll('.judgement.stirred').length === 0);
    await card.getByRole('button', { name: 'Look again' }).click();
    await card.getByRole('button', { name: /^Pin version/u }).click();
    await tab.getByText(/^Nothing moved/u).waitFor();
    const [one] = (await call('briefing', { id: (await call('briefings'))[0].id })).citations;
    assert.match(one.exact, /^Nine boats/u);
    await call('undo');
    await card.locator('del', { hasText: 'Seven' }).waitFor();
  });

  await t.test('quotations, changes and figures of the story are found beside the text and put in by key', async () => {
    await tab.keyboard.press('Control+Shift+E');
    const field = tab.getByRole('combobox', { name: 'Find evidence to cite' });
    const kinds = tab.getByRole('group', { name: 'Kinds of evidence' });
    const found = tab.getByRole('listbox', { name: 'Evidence found' });
    const cited = async () => (await call('briefing', { id: (await call('briefings'))[0].id })).citations.map((one) => one.exact);
    const asking = async (fits) => {
      for (let ask = 0; ask < 200 && !fits(await cited()); ask += 1) await new Promise((done) => setTimeout(done, 50));
      assert.ok(fits(await cited()), (await cited()).join('\n'));
    };
    // The ledger is made in the background.
    await kinds.getByRole('button', { name: /^Changes\s+[1-9]/u }).click();
    await found.locator('del', { hasText: 'Seven' }).waitFor();
    await field.fill('seven');
    await found.getByRole('option').first().locator('del', { hasText: 'Seven' }).waitFor();
    await field.press('Shift+Enter');
    await asking((words) => words.some((exact) => exact.startsWith('Seven boats') && exact.endsWith('evening.')) && words.some((exact) => exact.startsWith('Nine boats') && exact.endsWith('evening.')));
    await found.getByRole('option').first().locator('.beside-number').waitFor();
    await field.fill('');
    await kinds.getByRole('button', { name: 'Figures' }).click();
    await found.getByRole('option').filter({ hasText: 'Timeline of the events' }).waitFor();
    await kinds.getByRole('button', { name: 'Figures' }).click();
  });

  await t.test('hypotheses are weighed and what speaks against each is counted', async () => {
    await words.locator('p').first().click();
    await tab.getByRole('button', { name: 'Competing hypotheses' }).click();
    await tab.keyboard.type('The strike is over');
    await tab.keyboard.press('Tab');
    await tab.keyboard.type('It only rests');
    const marks = words.getByRole('combobox', { name: 'How the evidence stands to the hypothesis' });
    await marks.nth(0).selectOption('strongly_against');
    await marks.nth(1).selectOption('against');
    await words.locator('tr.hypothesis[data-against="3"]').waitFor();
    await words.locator('tr.hypothesis.least[data-against="0"]').waitFor();
    await storing('both hypotheses with their marks', (blocks) => {
      const rows = blocks.find((one) => one.type === 'hypotheses')?.hypotheses ?? [];
      return JSON.stringify(rows.map((row) => [row.text[0]?.text, row.marks[0]])) === JSON.stringify([['The strike is over', 'strongly_against'], ['It only rests', 'open']]);
    });
  });

  await t.test('a live figure says what is new and takes it when asked', async () => {
    await words.locator('p').first().click();
    await tab.getByRole('button', { name: 'Figure', exact: true }).click();
    await tab.getByRole('menuitem', { name: 'Version strip of the story' }).click();
    const figure = words.locator('figure');
    await figure.getByText('Version strip, 1 article').waitFor();
    const holds = (count) => (blocks) => blocks.find((block) => block.type === 'figure')?.drawing.rows[0]?.versions.length === count;
    await storing('the figure of two versions', holds(2));
    // Drawn as it will stand in the document, as a picture.
    const picture = figure.getByRole('img', { name: /^Version strip of 1 article, 2 versions/u });
    await tab.waitForFunction((drawn) => drawn.complete && drawn.naturalWidth === 640, await picture.elementHandle());
    assert.match(await picture.getAttribute('src'), /^data:image\/svg\+xml/u);
    await importFile(tab, file('third.html', page('Nine', ['A minister called the outcome a relief for everybody on the islands.'])));
    await openTab(tab, 'Briefing');
    await figure.getByRole('button', { name: 'What is new?' }).click();
    await figure.getByRole('list', { name: 'What came' }).getByRole('listitem').first().waitFor();
    await figure.getByRole('button', { name: 'Take what is new' }).click();
    await storing('the figure of three versions', holds(3));
  });

  await t.test('a sentence found in the library is cited with one key', async () => {
    await tab.keyboard.press('Escape');
    await tab.keyboard.press('Control+Shift+F');
    await tab.getByRole('searchbox', { name: 'Words to search for' }).fill('frank');
    await tab.locator('button.hit').first().waitFor();
    await tab.keyboard.press('ArrowDown');
    await tab.keyboard.press('c');
    await tab.getByText(/^Cited in/u).first().waitFor();
    const cited = (await call('briefing', { id: (await call('briefings'))[0].id })).citations.map((one) => one.exact);
    assert.ok(cited.some((exact) => exact.startsWith('The union said that the talks had been frank') && exact.endsWith('next week.')), cited.join('\n'));
  });
  assert.deepEqual(errors, []);
}));
