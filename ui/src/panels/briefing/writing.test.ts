// The sides of a briefing with the in-memory client: points, what moved, a new briefing; each is read by axe.
import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { App } from '../../app/app.svelte';
import { CallError } from '../../lib/client';
import { fakeClient } from '../../test/fake';
import Stage from '../../test/Stage.svelte';
import { BriefingPanel } from '.';
import { sayInterval } from './say';
import { Watch } from './watch.svelte';

const PATIENCE = { timeout: 15_000 };

async function desk() {
  const client = fakeClient();
  const app = new App(client);
  await app.arrive();
  app.place.openScope({ type: 'all' });
  const made = await client.call('briefing_create', { title: 'Dam', story_id: null });
  const words = 'Several people were hurt';
  const first = client.library.articles.map((one) => one.versions[0]).find((version) => version?.text.includes(words));
  if (first === undefined) throw new Error('the story has these words');
  const start = Array.from(first.text.slice(0, first.text.indexOf(words))).length;
  const cited = await client.call('citation_create', { briefing_id: made.id, version_id: first.id, start, end: start + words.length });
  const judgement = { type: 'judgement' as const, likelihood: null, confidence: null, assumptions: '', would_change: '' };
  await client.call('briefing_save', {
    id: made.id,
    base: made.updated_at,
    tree: {
      ...made.tree,
      blocks: [
        ...made.tree.blocks,
        { ...judgement, text: [{ type: 'text', text: 'It holds.', bold: false, italic: false }] },
        { ...judgement, text: [{ type: 'text', text: 'People were hurt.', bold: false, italic: false }, { type: 'citation', id: cited.id }] },
      ],
    },
  });
  return { client, app };
}

async function faults(container: Element) {
  const found = await axe.run(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
  return found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' | ')}`);
}

describe('beside the text', () => {
  it('points are explained, dismissed and brought back', async () => {
    const { app } = await desk();
    const { container } = render(Stage, { app, panel: BriefingPanel });
    await fireEvent.click(await screen.findByRole('tab', { name: /^Points/u }, PATIENCE));
    const dismiss = await screen.findByRole('button', { name: /^Dismiss: This judgement cites nothing/u }, PATIENCE);
    expect(await faults(container)).toEqual([]);
    await fireEvent.click(dismiss);
    await waitFor(() => expect(container.textContent).toContain('1 dismissed'), PATIENCE);
    await fireEvent.click(screen.getByRole('button', { name: /^Bring back/u, hidden: true }));
    await screen.findByRole('button', { name: /^Dismiss: This judgement cites nothing/u }, PATIENCE);
  });

  it('what moved is told in the text and beside it, and is quiet once it is noted', async () => {
    const { app } = await desk();
    const { container } = render(Stage, { app, panel: BriefingPanel });
    await fireEvent.click(await screen.findByRole('button', { name: /^What moved under this briefing/u }, PATIENCE));
    const card = await screen.findByRole('article', { name: 'What moved under citation 1' }, PATIENCE);
    expect(card.querySelector('del')?.textContent).toBe('Several people were hurt');
    expect(container.querySelectorAll('.judgement.stirred')).toHaveLength(1);
    expect(await faults(container)).toEqual([]);
    await fireEvent.click(within(card).getByRole('button', { name: 'Noted' }));
    await waitFor(() => expect(container.querySelectorAll('.judgement.stirred')).toHaveLength(0), PATIENCE);
    expect(screen.queryByRole('button', { name: /^What moved under this briefing/u })).toBeNull();
  });

  it('a question that fails keeps its reason, and the answer before it', async () => {
    const { client, app } = await desk();
    const watch = new Watch(app);
    const id = client.library.briefings[0]?.id ?? '';
    await watch.look(id);
    client.failNext('briefing_lint', new CallError('in_use', 'Another program is writing.'));
    await watch.look(id);
    expect(watch.lint.error?.message).toBe('Another program is writing.');
    expect(watch.points).toHaveLength(1);
  });
});

describe('a new briefing', () => {
  it('begins from the template that was chosen', async () => {
    const { client, app } = await desk();
    render(Stage, { app, panel: BriefingPanel });
    await fireEvent.click(await screen.findByRole('button', { name: 'Briefings of this story' }, PATIENCE));
    await fireEvent.click(await screen.findByRole('menuitem', { name: /^New briefing/u }, PATIENCE));
    const dialog = await screen.findByRole('dialog', { name: 'New briefing' }, PATIENCE);
    await fireEvent.click(await within(dialog).findByRole('radio', { name: /^Situation report/u }, PATIENCE));
    expect(await faults(dialog)).toEqual([]);
    await fireEvent.click(within(dialog).getByRole('button', { name: 'Begin writing' }));
    await waitFor(() => expect(client.calls.find((call) => call.name === 'briefing_create' && (call.request as { template?: string }).template === 'situation-report')).toBeDefined(), PATIENCE);
  });
});

describe('the time of a movement', () => {
  it('is an interval where both ends are known, and never a point', () => {
    const since = { version_id: 'v', label: '3', after: '2026-03-01', by: '2026-03-02' };
    expect(sayInterval(since, (iso) => iso)).toBe('between 2026-03-01 and 2026-03-02');
    expect(sayInterval({ ...since, after: null }, (iso) => iso)).toBe('by 2026-03-02');
    expect(sayInterval(since, () => 'March 2026')).toBe('by March 2026');
    expect(sayInterval({ ...since, after: null, by: null }, (iso) => iso)).toBe('since version 3');
  });
});
