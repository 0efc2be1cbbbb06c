// The report of an exchange: named for everybody, and a choice is made and shown.
import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import axe from 'axe-core';
import { expect, it } from 'vitest';
import { App } from '../app/app.svelte';
import ExchangeStage from './ExchangeStage.svelte';
import { fakeClient } from './fake';

it('shows both values of a difference, what has no place, and takes a choice', async () => {
  const client = fakeClient();
  render(ExchangeStage, { app: new App(client) });
  await waitFor(() => expect(screen.getByText('Nine is right.')).toBeTruthy());
  expect(screen.getByText('Count them again.')).toBeTruthy();
  expect(screen.getByText('twelve people')).toBeTruthy();
  const checked = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
  expect(checked.violations.map((one) => one.id)).toEqual([]);
  await fireEvent.click(screen.getByRole('button', { name: 'Keep both' }));
  await waitFor(() => expect(screen.getByText('both stand')).toBeTruthy());
  expect(client.calls.some((call) => call.name === 'conflict_settle')).toBe(true);
});
