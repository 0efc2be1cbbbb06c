// What the analyst does on the timeline, over the in-memory client.
import { render, screen, waitFor, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { App } from '../../app/app.svelte';
import { fakeClient } from '../../test/fake';
import Stage from '../../test/Stage.svelte';
import { TimelinePanel } from '.';
import { TimelineState } from './timeline.svelte';

const PATIENCE = { timeout: 15_000 };

async function desk() {
  const client = fakeClient();
  const app = new App(client);
  await app.arrive();
  return { client, app };
}

async function loaded() {
  const { client, app } = await desk();
  const timeline = new TimelineState(app);
  await timeline.load(null);
  const mark = (id: string) => timeline.marks.find((one) => one.id === id)!;
  return { client, timeline, mark };
}

beforeEach(() => localStorage.clear());

describe('a suggested event', () => {
  it('is accepted with all its passages on the date that the analyst keeps, and suggested no more', async () => {
    const { client, timeline, mark } = await loaded();
    await timeline.accept(mark('s-1'), { from: '2026-03-03', to: null });
    const saved = client.calls.findLast((call) => call.name === 'event_save')?.request as { from: string; passages: unknown[]; planned: boolean };
    expect(saved.from).toBe('2026-03-03');
    expect(saved.passages).toHaveLength(3);
    expect(saved.planned).toBe(false);
    expect(mark('s-1')).toBeUndefined();
    expect(timeline.marks.filter((one) => one.kind === 'event')).toHaveLength(1);
  });

  it('said to come is accepted as planned', async () => {
    const { timeline, mark } = await loaded();
    await timeline.accept(mark('s-2'));
    expect(timeline.marks.some((one) => one.kind === 'planned' && one.label === 'The administration expects them to be back')).toBe(true);
  });

  it('stays away once dismissed, until dismissals are taken back', async () => {
    const { timeline, mark } = await loaded();
    await timeline.dismiss(mark('s-1'));
    expect(mark('s-1')).toBeUndefined();
    await timeline.load(null);
    expect(mark('s-1')).toBeUndefined();
    await timeline.restore();
    expect(mark('s-1')).toBeDefined();
  });
});

describe('an event that a note names', () => {
  it('is shown with its passages although its kind is hidden and another story is at hand', async () => {
    const { app } = await desk();
    const state = new TimelineState(app);
    await state.load(null);
    await state.accept(state.marks.find((one) => one.id === 's-1')!);
    const event = state.marks.find((one) => one.kind === 'event')!;
    state.toggle('event');
    app.place.openScope({ type: 'story', id: 'a story without events' });
    app.place.openEvent(event.item.event_id!);
    render(Stage, { app, panel: TimelinePanel });
    await waitFor(() => expect(screen.getByRole('complementary', { name: 'Passages' }).textContent).toContain(event.label), PATIENCE);
    expect(app.place.event).toBeNull();
  });

  it('and is gone is said to be gone', async () => {
    const { app } = await desk();
    app.place.openEvent('no such event');
    render(Stage, { app, panel: TimelinePanel });
    await waitFor(() => expect(app.toasts.list.at(-1)?.text).toContain('does not have this event'), PATIENCE);
  });
});

describe('accepted events', () => {
  it('go into the briefing as a figure and a table, and suggested ones do not', async () => {
    const { client, timeline, mark } = await loaded();
    await timeline.toBriefing();
    expect(client.library.briefings).toHaveLength(0);
    await timeline.accept(mark('s-2'));
    await timeline.toBriefing();
    const table = client.library.briefings[0]?.tree.blocks.at(-1);
    expect(table?.type).toBe('table');
    const figure = client.library.briefings[0]?.tree.blocks.at(-2);
    expect(figure).toMatchObject({ type: 'figure', drawing: { kind: 'timeline', marks: [{ label: 'The administration expects them to be back (planned)' }] } });
    expect(JSON.stringify(table)).toContain('The administration expects them to be back (planned)');
    expect(JSON.stringify(table)).not.toContain('The sluices were opened');
  });
});

describe('the panel', () => {
  it('shows which dates differ and keeps the one that is chosen', async () => {
    const { client, app } = await desk();
    const user = userEvent.setup();
    render(Stage, { app, panel: TimelinePanel });
    (await screen.findByRole('group', { name: /^Timeline/ }, PATIENCE)).focus();
    await user.keyboard('{Home}{Enter}');
    const card = await screen.findByRole('complementary', { name: 'Passages' }, PATIENCE);
    expect(within(card).getByText('dates differ')).toBeTruthy();
    await user.click(within(card).getByRole('button', { name: 'Keep 3 Mar 2026' }));
    await waitFor(() => expect(client.library.events[0]?.from).toBe('2026-03-03'), PATIENCE);
  });

  it('goes back in time on the slider and says so', async () => {
    const { app } = await desk();
    const user = userEvent.setup();
    render(Stage, { app, panel: TimelinePanel });
    await user.click(await screen.findByRole('button', { name: 'More' }, PATIENCE));
    await user.click(await screen.findByRole('menuitem', { name: /as of/ }, PATIENCE));
    expect(screen.getByRole('region', { name: 'As of' })).toBeTruthy();
    expect(screen.getByRole('slider', { name: /^As of/ }).getAttribute('aria-valuetext')).toContain('versions appeared');
  });
});
