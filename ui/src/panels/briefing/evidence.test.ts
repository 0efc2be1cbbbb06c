// The evidence beside a briefing, drawn with the in-memory client: kinds, words, keys, and what a row puts into the text.
import { fireEvent, render, waitFor } from '@testing-library/svelte';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { App } from '../../app/app.svelte';
import type { RangeBoard, RangeQuantity } from '../../lib/contract';
import { fakeClient } from '../../test/fake';
import Stage from '../../test/Stage.svelte';
import { BriefingPanel } from '.';
import { figureOffers } from './evidence_words';
import { Found } from './found.svelte';

const PATIENCE = { timeout: 15_000 };

async function desk(extra = 0) {
  const client = fakeClient(extra);
  const app = new App(client);
  await app.arrive();
  app.place.openScope({ type: 'all' });
  return { client, app };
}

async function beside() {
  const { client, app } = await desk();
  await client.call('briefing_create', { title: 'Dam', story_id: null });
  const { container } = render(Stage, { app, panel: BriefingPanel });
  const tab = await waitFor(() => {
    const found = [...container.querySelectorAll('[role=tab]')].find((one) => one.textContent?.trim() === 'Find');
    if (found === undefined) throw new Error('the tab is there');
    return found;
  }, PATIENCE);
  await fireEvent.click(tab);
  await waitFor(() => expect(container.querySelectorAll('[role=option]').length).toBeGreaterThan(2), PATIENCE);
  const field = container.querySelector('[aria-label="Find evidence to cite"]') as HTMLInputElement;
  const cited = () => client.calls.filter((call) => call.name === 'citation_create').map((call) => call.request as { start: number; end: number });
  const kind = (name: RegExp) => [...container.querySelectorAll('[aria-label="Kinds of evidence"] button')].find((one) => name.test(one.textContent ?? '')) as HTMLElement;
  return { client, app, container, field, cited, kind };
}

describe('evidence beside a briefing', () => {
  it('has no fault that axe finds', async () => {
    const { container } = await beside();
    const found = await axe.run(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
    expect(found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
  });

  it('cites the row at hand with Enter and goes on to the next with an arrow', async () => {
    const { field, cited } = await beside();
    await fireEvent.keyDown(field, { key: 'Enter' });
    await waitFor(() => expect(cited()).toHaveLength(1), PATIENCE);
    await fireEvent.keyDown(field, { key: 'ArrowDown' });
    const active = field.getAttribute('aria-activedescendant');
    expect(document.getElementById(active ?? '')?.getAttribute('aria-posinset')).toBe('2');
  });

  it('cites both sides of a change with Shift and Enter', async () => {
    const { container, field, cited, kind } = await beside();
    await fireEvent.click(kind(/^Changes/u));
    await waitFor(() => expect([...container.querySelectorAll('[role=option]')].every((one) => one.querySelector('[data-older]') !== null)).toBe(true), PATIENCE);
    await fireEvent.keyDown(field, { key: 'Enter', shiftKey: true });
    await waitFor(() => expect(cited()).toHaveLength(2), PATIENCE);
    expect(cited()[0]?.end).toBe(5);
  });

  it('offers figures and puts one in as a figure', async () => {
    const { client, container, field, kind } = await beside();
    await fireEvent.click(kind(/^Figures/u));
    await waitFor(() => expect(container.textContent).toContain('Timeline of the events'), PATIENCE);
    await fireEvent.keyDown(field, { key: 'Enter' });
    await waitFor(() => expect(client.calls.some((call) => call.name === 'briefing_figure')).toBe(true), PATIENCE);
    await waitFor(() => expect(container.querySelector('.briefing-words figure')).not.toBeNull(), PATIENCE);
  });
});

describe('what is found', () => {
  it('asks for rows where they are looked at and knows how many there are of each kind', async () => {
    const { client, app } = await desk(400);
    const found = new Found(app);
    await found.load({}, '', null);
    expect(found.total).toBe(['passage', 'event', 'change', 'quotation'].reduce((sum, kind) => sum + (found.count(kind as 'passage') ?? 0), 0));
    expect(found.pages.row(found.total - 1)).toBeNull();
    found.pages.want(found.total - 1, found.total - 1);
    await waitFor(() => expect(found.pages.row(found.total - 1)).not.toBeNull(), PATIENCE);
    expect(client.calls.filter((call) => call.name === 'evidence').length).toBeLessThan(4);
  });

  it('puts nothing in where the words have no place', async () => {
    const { app } = await desk();
    const found = new Found(app);
    await found.load({}, '', null);
    const row = found.pages.row(0);
    if (row === null) throw new Error('there is a row');
    row.place = null;
    expect(found.put(0)).toBeNull();
    expect(found.put(100_000)).toBeNull();
  });

  it('stays on its row when the library changed, and never stands outside the list', async () => {
    const { app } = await desk();
    const found = new Found(app);
    await found.load({}, '', null);
    found.stand(2);
    await found.load({}, '', null);
    expect(found.cursor).toBe(2);
    await found.load({}, 'no such words', null);
    expect([found.total, found.cursor]).toEqual([0, 0]);
  });
});

it('offers each quantity once, and all words must fit', () => {
  const quantity = (name: string, conflicts: number): RangeQuantity => ({ name, about: [], measure: { type: 'persons' }, sources: 2, conflicts, points: [] });
  const board: RangeBoard = { quantities: [quantity('People hurt', 2), quantity('People hurt', 0), quantity('Boats', 0)], single: 0, left_out: 0 };
  const boards = figureOffers(board, 'range').map((offer) => offer.quantity);
  expect(boards).toEqual(['People hurt', 'Boats']);
  expect(figureOffers(board, 'CONFLICT hurt').map((offer) => offer.quantity)).toEqual(['People hurt']);
  expect(figureOffers(null, 'nothing like it')).toEqual([]);
});
