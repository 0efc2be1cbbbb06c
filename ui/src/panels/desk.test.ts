// Changes, Timeline and Briefing drawn with the in-memory client and read by axe; how a briefing
// saves by itself. Contrast needs real colours and is looked at in a browser.
import { render, waitFor } from '@testing-library/svelte';
import axe from 'axe-core';
import type { Component } from 'svelte';
import { describe, expect, it } from 'vitest';
import { App } from '../app/app.svelte';
import { CallError } from '../lib/client';
import { fakeClient } from '../test/fake';
import Stage from '../test/Stage.svelte';
import { BriefingPanel } from './briefing';
import { OpenBriefing } from './briefing/briefing.svelte';
import { ChangesPanel } from './changes';
import { TimelinePanel } from './timeline';

const PATIENCE = { timeout: 15_000 };

async function desk() {
  const client = fakeClient();
  const app = new App(client);
  await app.arrive();
  app.place.openScope({ type: 'all' });
  app.place.openArticle('a1');
  return { client, app };
}

const panels: [string, Component, string][] = [
  ['Changes', ChangesPanel, 'Substantive'],
  ['Timeline', TimelinePanel, 'Suggested'],
  ['Briefing', BriefingPanel, 'Evidence'],
];

describe('panels', () => {
  it.each(panels)('%s shows its content and has no fault that axe finds', async (name, panel, words) => {
    const { app } = await desk();
    if (name === 'Briefing') await app.client.call('briefing_create', { title: 'Dam', story_id: null });
    const { container } = render(Stage, { app, panel });
    await waitFor(() => expect(container.textContent).toContain(words), PATIENCE);
    const found = await axe.run(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
    expect(found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
  });
});

describe('a briefing', () => {
  async function opened() {
    const { client, app } = await desk();
    const made = await client.call('briefing_create', { title: 'Dam', story_id: null });
    const open = new OpenBriefing(app);
    await open.open(made.id);
    return { client, open };
  }

  it('keeps the words on screen when somebody else saved first, and lets the analyst decide', async () => {
    const { client, open } = await opened();
    open.edit({ title: 'Mine' });
    client.failNext('briefing_save', new CallError('conflict', 'It was changed elsewhere.'));
    await open.flush();
    expect(open.state).toBe('conflict');
    expect(open.tree?.title).toBe('Mine');
    await open.settle('mine');
    expect(open.state).toBe('saved');
    expect(client.library.briefings[0]?.tree.title).toBe('Mine');
  });

  it('tries again after a save that failed', async () => {
    const { client, open } = await opened();
    open.edit({ title: 'Again' });
    client.failNext('briefing_save', new CallError('disk_full', 'The disk is full.'));
    await open.flush();
    expect(open.state).toBe('failed');
    await open.flush();
    expect(open.state).toBe('saved');
  });

  it('cites a passage once, however often it is asked', async () => {
    const { client, open } = await opened();
    const version_id = client.library.articles[0]!.versions[0]!.id;
    const first = await open.cite({ version_id, start: 0, end: 5 });
    const second = await open.cite({ version_id, start: 0, end: 5 });
    expect(second?.id).toBe(first?.id);
    expect(open.citations).toHaveLength(1);
  });
});
