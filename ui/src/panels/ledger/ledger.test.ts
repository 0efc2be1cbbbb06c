// The ledger drawn with the in-memory client and read by axe; its keys, filters and words.
import { fireEvent, render, waitFor } from '@testing-library/svelte';
import axe from 'axe-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { App } from '../../app/app.svelte';
import { fakeClient } from '../../test/fake';
import Stage from '../../test/Stage.svelte';
import { LedgerPanel } from '.';
import { Facts } from './facts.svelte';
import { between } from './say';
import { LEDGER_ORDER, LEDGER_VIEWS, type LedgerViewId } from './names';

const PATIENCE = { timeout: 15_000 };

/** Words that a view shows when its rows are there. */
const CONTENT: Readonly<Record<LedgerViewId, string>> = { facts: 'shown', quotations: '2 wordings', ranges: 'People hurt', corrections: 'notice' };

async function desk(view: LedgerViewId = 'facts') {
  const client = fakeClient();
  const app = new App(client);
  await app.arrive();
  app.place.openScope({ type: 'all' });
  app.place.openArticle('a0');
  app.place.openLedger(view);
  return { client, app, ...render(Stage, { app, panel: LedgerPanel }) };
}

beforeEach(() => localStorage.clear());

describe('the ledger', () => {
  it.each(LEDGER_ORDER.map((view) => [LEDGER_VIEWS[view].name, view] as const))('%s shows its content and has no fault that axe finds', async (_name, view) => {
    const { container } = await desk(view);
    await waitFor(() => expect(container.textContent).toContain(CONTENT[view]), PATIENCE);
    const found = await axe.run(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
    expect(found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
  });

  it('shows one article or everything, by a key', async () => {
    const { app, client } = await desk();
    const asked = () => client.calls.filter((call) => call.name === 'ledger').map((call) => (call.request as { query: { scope: object } }).query.scope);
    await waitFor(() => expect(asked()).toContainEqual({ story_id: null, article_id: null }), PATIENCE);
    app.keymap.press(new KeyboardEvent('keydown', { key: 'a' }));
    await waitFor(() => expect(asked()).toContainEqual({ story_id: null, article_id: 'a0' }), PATIENCE);
  });

  it('cites both sides of the row at hand with one key', async () => {
    const { app, client, container } = await desk();
    await waitFor(() => expect(container.querySelectorAll('[role=row]').length).toBeGreaterThan(2), PATIENCE);
    const changed = [...container.querySelectorAll('[role=row]')].find((row) => row.querySelector('.old') !== null && row.querySelector('.new') !== null);
    if (changed === undefined) throw new Error('a row has both sides');
    await fireEvent.click(changed);
    app.keymap.press(new KeyboardEvent('keydown', { key: 'c' }));
    await waitFor(() => expect(client.calls.filter((call) => call.name === 'citation_create')).toHaveLength(2), PATIENCE);
    expect(app.place.selection?.type).toBe('passage');
  });
});

describe('filters of facts', () => {
  it('ask for nothing where every weight is off, though an empty list would ask for all', async () => {
    const app = new App(fakeClient());
    const facts = new Facts(app);
    const scope = { story_id: null, article_id: null };
    await facts.load(facts.query(scope));
    expect(facts.pages.total).toBeGreaterThan(0);
    for (const weight of ['substantive', 'wording'] as const) facts.toggle(weight);
    await facts.load(facts.query(scope));
    expect(facts.pages.total).toBe(0);
    expect(facts.all).toBeGreaterThan(0);
  });
});

describe('between', () => {
  const end = (witnessed: string | null, iso: string | null) => ({ version_id: 'v', label: '1', witnessed, time: iso === null ? null : { iso, kind: 'published' as const } });

  it('is an interval where both versions were witnessed, and never a point', () => {
    const found = between({ from: end('2031-03-04T18:20:00Z', null), to: end('2031-03-04T19:05:00Z', null) }, 'UTC');
    expect(found.words).toBe('4 Mar, 18:20 – 19:05');
  });

  it('says by when where only the newer version has a time, and nothing where none is known', () => {
    expect(between({ from: end(null, null), to: end(null, '2031-03-04') }, 'UTC').words).toBe('by 4 Mar');
    expect(between({ from: end(null, null), to: end(null, null) }, 'UTC').words).toBe('');
  });
});
