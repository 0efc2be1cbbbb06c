// The review of places: what is ticked is tagged, what carries the tag already is not tagged again.
import { fireEvent, render, waitFor } from '@testing-library/svelte';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { App } from '../../app/app.svelte';
import { fakeClient } from '../../test/fake';
import Stage from '../../test/Stage.svelte';
import MatrixPanel from '../matrix/MatrixPanel.svelte';
import { keyOf, Places } from './places.svelte';

const PATIENCE = { timeout: 10_000 };

async function desk() {
  const client = fakeClient();
  const app = new App(client);
  await app.arrive();
  app.place.openArticle('a0');
  return { client, app };
}

describe('places of a phrase', () => {
  it('are all chosen at first, and those taken out stay out of the one call that tags', async () => {
    const { client, app } = await desk();
    const places = new Places(app);
    await places.look('the dam', 'a0', 'article');
    expect(places.rows.length).toBeGreaterThan(1);
    const [out] = places.rows;
    places.toggle(out!);
    expect(places.chosen(null).map(keyOf)).not.toContain(keyOf(out!));
    expect(await places.tag('attribution', 't0')).toBe(true);
    const call = client.calls.findLast((one) => one.name === 'annotate_many')?.request as { passages: unknown[] };
    expect(call.passages).toHaveLength(places.rows.length - 1);
    places.all('out');
    expect(places.chosen(null)).toEqual([]);
  });

  it('leave out what has the tag, but not for another tag', async () => {
    const { app } = await desk();
    const places = new Places(app);
    await places.look('nine people were hurt', 'a0', 'article');
    expect(places.rows[0]?.tag_ids).toEqual(['t2']);
    expect([places.chosen('t2').length, places.chosen('t0').length]).toEqual([0, 1]);
  });
});

describe('the tag matrix', () => {
  it('lists the passages behind a number, and has no fault that axe finds', async () => {
    const { app } = await desk();
    const { container } = render(Stage, { app, panel: MatrixPanel });
    await waitFor(() => expect(container.querySelector('td .total')).not.toBeNull(), PATIENCE);
    await fireEvent.click(container.querySelector('td .total')!);
    await waitFor(() => expect(container.querySelector('section[aria-label^="Passages tagged"]')?.textContent).toMatch(/\d+ passage/u), PATIENCE);
    const found = await axe.run(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
    expect(found.violations.map((one) => one.id)).toEqual([]);
  });
});
