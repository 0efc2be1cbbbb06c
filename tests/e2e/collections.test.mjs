// Files that hold many articles, as an analyst meets them: an archive file by file, a table whose fields must be named.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { withHost } from './host.mjs';

test('a table of unknown fields is named in a dialog and imported', async () => {
  await withHost(async ({ page, folder, errors, call }) => {
    const file = path.join(folder, 'artikelen.csv');
    writeFileSync(file, 'kop,brood,adres\nMist op zee,De boot bleef de hele dag in de haven liggen.,https://ostby.example/mist\n');
    await call('import_paths', { paths: [file] });
    await page.keyboard.press('Control+j');
    const drawer = page.getByRole('region', { name: 'Imports' });
    await drawer.getByRole('button', { name: 'Map fields…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Which field is which?' });
    await dialog.getByText('De boot bleef de hele dag').waitFor();
    assert.equal(await dialog.getByRole('button', { name: 'Import' }).isDisabled(), true);
    await dialog.getByRole('combobox', { name: 'What kop is' }).selectOption('headline');
    await dialog.getByRole('combobox', { name: 'What brood is' }).selectOption('text');
    await dialog.getByRole('combobox', { name: 'What adres is' }).selectOption('url');
    await dialog.getByRole('button', { name: 'Import' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await drawer.getByRole('button', { name: 'Mist op zee' }).waitFor();
    assert.deepEqual(errors, []);
  });
});
