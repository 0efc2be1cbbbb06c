// A page made to run, load and phone home is imported and read: nothing of it runs and nothing is asked from outside.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { hostilePage } from '../hostile.mjs';
import { importFile, openArticle, openTab, withHost } from './host.mjs';

test('a hostile page is read as text and nothing else', (t) => withHost(async ({ page, folder, asked, address, errors }) => {
  const file = path.join(folder, 'hostile.html');
  writeFileSync(file, hostilePage('http://elsewhere.example'));
  await importFile(page, file);
  await openArticle(page, 'Harbour');

  await t.test('its words are there, its markup is not', async () => {
    const text = page.getByRole('article', { name: /^Text of version/ });
    assert.match(await text.innerText(), /The harbour of Eastmere was closed/);
    assert.equal(await text.locator('script, img, iframe, object, a, form, style, svg').count(), 0);
  });

  await t.test('none of its scripts ran', async () => {
    await openTab(page, 'Timeline');
    await openTab(page, 'Read');
    assert.equal(await page.evaluate(() => window.__ran), undefined);
    assert.deepEqual(errors, []);
  });

  await t.test('nothing was asked from outside', () => {
    assert.deepEqual(asked.filter((url) => !url.startsWith(`${address}/`) && !/^(data|blob):/.test(url)), []);
  });
}));
