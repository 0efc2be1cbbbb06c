// Every panel of the frame, drawn with the in-memory client and read by axe: names, roles, order.
// Contrast needs real colours and is looked at in a browser.
import { render, waitFor } from '@testing-library/svelte';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import type { Component } from 'svelte';
import { App } from '../app/app.svelte';
import AnnotationsPanel from '../panels/annotations/AnnotationsPanel.svelte';
import ComparePanel from '../panels/compare/ComparePanel.svelte';
import CodebookPanel from '../panels/codebook/CodebookPanel.svelte';
import EntitiesPanel from '../panels/entities/EntitiesPanel.svelte';
import EntityPanel from '../panels/entities/EntityPanel.svelte';
import MatrixPanel from '../panels/matrix/MatrixPanel.svelte';
import HistoryPanel from '../panels/history/HistoryPanel.svelte';
import InspectorPanel from '../panels/inspector/InspectorPanel.svelte';
import JobsDrawer from '../panels/jobs/JobsDrawer.svelte';
import ProposalsPanel from '../panels/proposals/ProposalsPanel.svelte';
import ReadPanel from '../panels/read/ReadPanel.svelte';
import ReviewPanel from '../panels/review/ReviewPanel.svelte';
import RosterPanel from '../panels/roster/RosterPanel.svelte';
import SearchPanel from '../panels/search/SearchPanel.svelte';
import SourcesPanel from '../panels/sources/SourcesPanel.svelte';
import { fakeClient } from './fake';
import Stage from './Stage.svelte';

const panels: [string, Component, string][] = [
  ['Read', ReadPanel, 'Nobody told me'],
  ['Inspector', InspectorPanel, 'usually reliable'],
  ['Annotations', AnnotationsPanel, '5 annotations'],
  ['Compare', ComparePanel, 'share one passage'],
  ['Search', SearchPanel, 'Every version, note and tag'],
  ['Proposals', ProposalsPanel, '92 % of the text'],
  ['Review', ReviewPanel, 'rows in doubt'],
  ['Tag matrix', MatrixPanel, 'tagged passage'],
  ['Codebook', CodebookPanel, 'attribution'],
  ['Sources', SourcesPanel, 'Norvik Wire'],
  ['Entities', EntitiesPanel, 'entities'],
  ['Entity', EntityPanel, 'Chief Engineer'],
  ['Roster', RosterPanel, 're-titled'],
  ['History', HistoryPanel, 'Nothing done yet'],
  ['Imports', JobsDrawer, 'Nothing was imported'],
];

async function stage(panel: Component) {
  const app = new App(fakeClient());
  await app.arrive();
  app.place.openArticle('a0');
  app.place.entity = { type: 'accepted', id: 'e1' };
  return { app, ...render(Stage, { app, panel }) };
}

describe('panels', () => {
  it.each(panels)('%s shows its content and has no fault that axe finds', async (_name, panel, words) => {
    const { container } = await stage(panel);
    await waitFor(() => expect(container.textContent).toContain(words), { timeout: 10_000 });
    const found = await axe.run(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
    expect(found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
  });
});

describe('Read', () => {
  it('lists an annotation whose words are not in the version on show, and never places it', async () => {
    const { container } = await stage(ReadPanel);
    await waitFor(() => expect(container.textContent).toContain('Not placed on this version'), { timeout: 10_000 });
    const unplaced = container.querySelector('[aria-labelledby="unplaced"]');
    expect(unplaced?.textContent).toContain('Engineers call the structure safe');
    expect(container.querySelector('.margin')?.textContent).not.toContain('Engineers');
  });

  it('tags a selected passage and puts the mark into the inspector', async () => {
    const { app, container } = await stage(ReadPanel);
    await waitFor(() => expect(container.textContent).toContain('Nobody told me'), { timeout: 10_000 });
    const { tagSelection } = await import('../panels/read/marking');
    app.place.select({ type: 'passage', passage: { articleId: 'a0', versionId: 'a0-v3', start: 0, end: 9, exact: 'Karsa dam' } });
    await tagSelection(app, 'casualties/toll');
    expect(app.place.selection?.type).toBe('annotation');
    await waitFor(() => expect(container.querySelector('.margin')?.textContent).toContain('casualties/toll'), { timeout: 10_000 });
  });
});
