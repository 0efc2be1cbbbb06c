// The dialog that asks which field of a table is which, by role and name.
import { render, screen, waitFor } from '@testing-library/svelte';
import axe from 'axe-core';
import { expect, it } from 'vitest';
import { App } from '../../app/app.svelte';
import DialogHost from '../../app/DialogHost.svelte';
import { fakeClient } from '../../test/fake';
import Stage from '../../test/Stage.svelte';

it('asks for the text, gives one role to one field, and imports with the answer', async () => {
  const client = fakeClient();
  const app = new App(client);
  await app.arrive();
  render(Stage, { app, panel: DialogHost });
  app.dialogs.show({ type: 'mapping', table: { path: '/home/analyst/een.csv', item: null } });
  const text = await screen.findByRole<HTMLSelectElement>('combobox', { name: 'What brood is' }, { timeout: 10_000 });
  expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'What kop is' }).value).toBe('headline');
  const store = screen.getByRole<HTMLButtonElement>('button', { name: 'Import' });
  expect(store.disabled).toBe(true);
  const found = await axe.run(screen.getByRole('dialog'), { rules: { 'color-contrast': { enabled: false } } });
  expect(found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
  text.value = 'text';
  text.dispatchEvent(new Event('change', { bubbles: true }));
  await waitFor(() => expect(store.disabled).toBe(false));
  store.click();
  await waitFor(() => expect(app.dialogs.open).toBeNull());
  expect(client.calls.find((call) => call.name === 'import_mapped')?.request).toMatchObject({
    choices: [{ role: 'headline', field: 'kop' }, { role: 'text', field: 'brood' }],
  });
  expect(app.jobs.drawer).toBe('open');
});
