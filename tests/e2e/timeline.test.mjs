// The timeline in a real browser: a suggested event is read, accepted by keyboard, taken back; a passage is dragged onto a day;
// the timeline as of an earlier time; files for other programs.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { answerPath, openSample, openTab, withHost } from './host.mjs';
import { stepsOf } from '../steps.mjs';

test('the timeline of the sample story', (t) => withHost(async ({ page, folder, errors, call }) => {
  const step = stepsOf(t);
  const panel = page.getByRole('region', { name: 'Timeline', exact: true });
  const card = page.getByRole('complementary', { name: 'Passages' });
  const kinds = async (kind) => (await call('timeline')).items.filter((item) => item.kind === kind);

  await openSample(page);
  await openTab(page, 'Timeline');

  await step('a suggested event is accepted with a key, and suggested again after undo', async () => {
    await panel.getByRole('button', { name: /^Suggested \d+/ }).waitFor();
    const [first] = await kinds('suggested');
    await panel.getByRole('button', { name: /^Table/ }).click();
    await panel.getByRole('table').getByRole('button', { name: first.label }).first().click();
    await card.getByText('Suggested event').waitFor();
    const before = (await kinds('event')).length + (await kinds('planned')).length;
    await page.keyboard.press('y');
    await card.getByRole('button', { name: 'Change…' }).waitFor();
    assert.equal((await kinds('event')).length + (await kinds('planned')).length, before + 1);
    assert.ok(!(await kinds('suggested')).some((item) => item.id === first.id));
    await call('undo');
    assert.ok((await kinds('suggested')).some((item) => item.id === first.id));
  });

  await step('a passage that is dragged onto a day becomes an event of that day', async () => {
    const [first] = await kinds('suggested');
    await panel.getByRole('table').getByRole('button', { name: first.label }).first().click();
    await panel.getByRole('button', { name: /^Table/ }).click();
    const passage = await card.getByRole('button', { name: /^“/ }).first().boundingBox();
    const drawing = await panel.locator('canvas').boundingBox();
    await page.mouse.move(passage.x + 20, passage.y + 10);
    await page.mouse.down();
    await page.mouse.move(drawing.x + drawing.width / 2, drawing.y + 40, { steps: 5 });
    await page.mouse.up();
    const dialog = page.getByRole('dialog', { name: 'New event' });
    assert.match(await dialog.getByRole('textbox', { name: 'On, or from' }).inputValue(), /^\d{4}-\d{2}-\d{2}$/);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  await step('as of the first version, less is known', async () => {
    await panel.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: /as of/ }).click();
    const slider = panel.getByRole('slider', { name: /^As of/ });
    await slider.focus();
    await page.keyboard.press('Home');
    await panel.getByRole('button', { name: 'Versions 1', exact: false }).waitFor();
    await panel.getByRole('button', { name: 'Show what is known now' }).click();
    await slider.waitFor({ state: 'detached' });
  });

  await step('it is written as a calendar and as a picture', async () => {
    for (const [name, file, begins] of [['Calendar (iCalendar)', 'story.ics', 'BEGIN:VCALENDAR'], ['Picture (PNG)', 'story.png', '\x89PNG']]) {
      answerPath(page, path.join(folder, file));
      await panel.getByRole('button', { name: 'Export' }).click();
      await page.getByRole('menuitem', { name }).click();
      await page.getByText(`Written to ${path.join(folder, file)}`).first().waitFor();
      assert.equal(readFileSync(path.join(folder, file), 'latin1').slice(0, begins.length), begins);
    }
  });

  assert.deepEqual(errors, []);
}));
