// Files that cannot be read fail with a sentence, and do not keep the others of the same import from going on.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { answerPath, importFile, openTab, withHost } from './host.mjs';

const GOOD = ` date 2031-03-04 Bridge at Halm reopens after repairs

The bridge at Halm was opened to traffic again on Tuesday after eleven weeks of repairs, the town said.

Buses will use the eastern lane alone until the end of the month.
`;

const BAD = {
  'empty.txt': Buffer.alloc(0),
  'binary.html': Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 89 + (at >> 3)) % 256)),
  'cut.docx': Buffer.concat([Buffer.from('PK\x03\x04\x14\x00\x08\x08'), Buffer.alloc(90, 0x5a)]),
  'wall.html': Buffer.from('<!doctype html><title>404 Not Found</title><h1>404 Not Found</h1><p>The page that you asked for was not found.</p>'),
};

test('bad files fail with a sentence while the others go on', (t) => withHost(async ({ page, folder, errors, call }) => {
  const drop = path.join(folder, 'drop');
  mkdirSync(drop);
  for (const [name, bytes] of Object.entries(BAD)) writeFileSync(path.join(drop, name), bytes);
  writeFileSync(path.join(drop, 'good.txt'), GOOD);
  answerPath(page, drop);
  await page.getByRole('button', { name: 'Import a folder…' }).click();
  const rows = page.getByRole('region', { name: 'Imports' }).getByRole('listitem');
  await rows.nth(Object.keys(BAD).length).waitFor();

  for (const name of Object.keys(BAD)) {
    await t.test(`${name} is refused with a reason`, async () => {
      const words = await rows.filter({ hasText: name }).innerText();
      assert.match(words, /failed/i);
      assert.match(words, /\w+ \w+ \w+.*\./s, words);
    });
  }

  await t.test('the readable file of the same drop is imported', async () => {
    assert.match(await rows.filter({ hasText: /good\.txt|Bridge at Halm/ }).innerText(), /imported/i);
    assert.equal((await call('library_status')).articles, 1);
  });

  await t.test('the same bytes again change nothing', async () => {
    const again = await importFile(page, path.join(drop, 'good.txt'));
    await again.filter({ hasText: /known/i }).waitFor();
    const status = await call('library_status');
    assert.deepEqual([status.articles, status.versions], [1, 1]);
  });

  await t.test('a path that is not there is said', async () => {
    const row = await importFile(page, path.join(folder, 'nowhere.txt'));
    await row.filter({ hasText: /failed/i }).waitFor();
  });

  await t.test('nothing went wrong unseen', async () => {
    await openTab(page, 'Read');
    assert.deepEqual(errors, []);
  });
}));
