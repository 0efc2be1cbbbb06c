// What a panel says when one of the commands that it asks is refused: the program's sentence, for each command of each panel.
// The commands are found by drawing the panel once, so that a new one is tried without being named here.
import { render, waitFor } from '@testing-library/svelte';
import { tick, type Component } from 'svelte';
import { describe, expect, it } from 'vitest';
import { App } from '../app/app.svelte';
import { CallError, type Client, type CommandName } from '../lib/client';
import AnnotationsPanel from '../panels/annotations/AnnotationsPanel.svelte';
import ArticlesPanel from '../panels/articles/ArticlesPanel.svelte';
import ChangesPanel from '../panels/changes/ChangesPanel.svelte';
import CodebookPanel from '../panels/codebook/CodebookPanel.svelte';
import ComparePanel from '../panels/compare/ComparePanel.svelte';
import EntitiesPanel from '../panels/entities/EntitiesPanel.svelte';
import EntityPanel from '../panels/entities/EntityPanel.svelte';
import HistoryPanel from '../panels/history/HistoryPanel.svelte';
import InspectorPanel from '../panels/inspector/InspectorPanel.svelte';
import { LedgerPanel } from '../panels/ledger';
import MatrixPanel from '../panels/matrix/MatrixPanel.svelte';
import ProposalsPanel from '../panels/proposals/ProposalsPanel.svelte';
import ReadPanel from '../panels/read/ReadPanel.svelte';
import ReviewPanel from '../panels/review/ReviewPanel.svelte';
import RosterPanel from '../panels/roster/RosterPanel.svelte';
import SourcesPanel from '../panels/sources/SourcesPanel.svelte';
import TimelinePanel from '../panels/timeline/TimelinePanel.svelte';
import { fakeClient } from './fake';
import Stage from './Stage.svelte';

/** Name, panel, and what it shows of what all panels share. */
const panels: [string, Component, CommandName?][] = [
  ['Read', ReadPanel], ['Articles', ArticlesPanel], ['Inspector', InspectorPanel], ['Changes', ChangesPanel], ['Annotations', AnnotationsPanel],
  ['Compare', ComparePanel], ['Timeline', TimelinePanel], ['Ledger', LedgerPanel], ['Proposals', ProposalsPanel], ['Review', ReviewPanel],
  ['Tag matrix', MatrixPanel], ['Codebook', CodebookPanel, 'tags'], ['Sources', SourcesPanel, 'sources'], ['Entities', EntitiesPanel], ['Entity', EntityPanel],
  ['Roster', RosterPanel], ['History', HistoryPanel],
];
/** Of the frame rather than of a panel: *Settings* and the list of articles say that these failed. */
const SHARED = new Set<CommandName>(['library_status', 'stories', 'settings_get', 'jobs']);
const SENTENCE = 'The disk was taken out; put it back and try again.';

/** A client that refuses one command, however often it is asked. */
function refusing(refused: CommandName | null) {
  const fake = fakeClient();
  const asked = new Set<CommandName>();
  const client: Client = {
    ...fake,
    call(name, request) {
      asked.add(name);
      return name === refused ? Promise.reject(new CallError('internal', SENTENCE)) : fake.call(name, request);
    },
  };
  return { client, asked };
}

async function draw(panel: Component, refused: CommandName | null) {
  const { client, asked } = refusing(refused);
  const app = new App(client);
  await app.arrive();
  app.place.openArticle('a0');
  app.place.entity = { type: 'accepted', id: 'e1' };
  asked.clear();
  const drawn = render(Stage, { app, panel });
  return { ...drawn, asked };
}

/** Waits until no further command is asked. */
async function quiet(asked: Set<CommandName>): Promise<void> {
  let before = -1;
  await waitFor(async () => {
    const now = asked.size;
    const same = now === before;
    before = now;
    for (let turn = 0; turn < 20; turn += 1) await tick();
    expect(same && now > 0).toBe(true);
  }, { timeout: 3_000, interval: 150 }).catch(() => undefined);
}

describe('a panel whose command is refused', () => {
  it.each(panels)('%s says so in the words of the program', async (_name, panel, shared) => {
    const whole = await draw(panel, null);
    await quiet(whole.asked);
    whole.unmount();
    const asked = [...whole.asked].filter((name) => !SHARED.has(name));
    if (shared) asked.push(shared);
    const silent: CommandName[] = [];
    for (const name of asked) {
      const { container, unmount } = await draw(panel, name);
      await waitFor(() => expect(container.ownerDocument.body.textContent).toContain(SENTENCE), { timeout: 1_500 }).catch(() => silent.push(name));
      unmount();
    }
    expect(silent).toEqual([]);
  }, 30_000);
});
