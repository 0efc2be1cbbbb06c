// The keys of *Read*: going through versions, selecting, marking, finding.
import type { App } from '../../app/app.svelte';
import type { NameKind, TagRow } from '../../lib/contract';
import type { Binding } from '../../lib/keys';
import type { Carrying } from '../carrying/carrying.svelte';
import { askForAll } from '../phrases/ask';
import type { Ages } from './ages.svelte';
import type { Finding } from './finding.svelte';
import { citeSelection, markEntity, tagSelection } from './marking';
import type { Reading } from './read.svelte';
import { grainOf, type Grain } from './units';

/** What the keys act on. */
export interface ReadDesk {
  app: App;
  reading: Reading;
  finding: Finding;
  ages: Ages;
  /** The codebook. */
  tags: TagRow[];
  text: () => { select(grain: Grain, way: 1 | -1, how: 'move' | 'extend'): void } | undefined;
  tag: () => void;
  carrying: Carrying;
  /** Chooses the sticky tag, or lets go of it. */
  sticky: () => void;
  /** Whether the next key says what the words name. */
  naming: { get: () => boolean; set: (now: boolean) => void };
}

/** The bindings of *Read*. */
export function readKeys(desk: ReadDesk): Binding[] {
  const { app, reading, finding } = desk;
  const select = (grain: Grain, way: 1 | -1, how: 'move' | 'extend') => () => desk.text()?.select(grain, way, how);
  const grains: [Grain, string, string, string, string][] = [
    ['word', 'Right', 'Left', 'Shift+Right', 'Shift+Left'],
    ['sentence', '.', ',', '>', '<'],
    ['paragraph', 'Ctrl+Down', 'Ctrl+Up', 'Ctrl+Shift+Down', 'Ctrl+Shift+Up'],
  ];
  return [
    // First, because while a kind is asked for, other keys mean nothing else.
    { keys: ['P', 'O', 'L', 'Escape'], label: 'After E: person, organisation, place', run: (event) => name(desk, event.key.toLowerCase()) },
    ...tagKeys(desk),
    { keys: '[', label: 'Older version', run: () => reading.step(-1) },
    { keys: ']', label: 'Newer version', run: () => reading.step(1) },
    ...grains.flatMap(([grain, next, previous, more, less]): Binding[] => [
      { keys: next, label: `Select the next ${grain}`, run: select(grain, 1, 'move') },
      { keys: previous, label: `Select the ${grain} before`, run: select(grain, -1, 'move') },
      { keys: more, label: `Extend the selection by a ${grain}`, run: select(grain, 1, 'extend') },
      { keys: less, label: `Shorten the selection by a ${grain}`, run: select(grain, -1, 'extend') },
    ]),
    { keys: 'T', label: 'Tag the selected words', run: desk.tag },
    { keys: 'Shift+T', label: 'Tag every place of the selected words', run: () => askForAll(app) },
    { keys: 'S', label: 'Choose a sticky tag, or let go of it', run: desk.sticky },
    { keys: 'Enter', label: 'Give the selected words the sticky tag, and go on to the next', run: (event) => stick(desk, event) },
    { keys: 'Q', label: 'Next passage that asks where it stands', run: () => desk.carrying.next(reading.version.value?.id) },
    { keys: 'Y', label: 'Confirm the place of the passage', run: () => desk.carrying.confirm(reading.version.value?.id) },
    { keys: 'R', label: 'Choose other words for the passage', run: () => desk.carrying.place(reading.version.value?.id) },
    { keys: 'X', label: 'Say that the passage is gone from this version', run: () => desk.carrying.gone(reading.version.value?.id) },
    { keys: 'N', label: 'Write a note on the selected words', run: () => app.place.askForNote() },
    { keys: 'E', label: 'Say what the selected words name', run: () => desk.naming.set(app.place.selection !== null) },
    { keys: 'C', label: 'Cite the selected words in the briefing', run: () => void citeSelection(app) },
    { keys: 'H', label: 'Tint sentences by the version that brought them', run: () => desk.ages.toggle() },
    { keys: 'Ctrl+F', label: 'Find in this text', run: () => finding.start() },
    { keys: ['F3', 'Ctrl+G'], label: 'Next place found', run: () => finding.step(1) },
    { keys: 'Escape', label: 'Select nothing', run: () => clear(desk) },
  ];
}

function name(desk: ReadDesk, key: string): boolean {
  if (!desk.naming.get()) return false;
  desk.naming.set(false);
  const kinds: Record<string, NameKind> = { p: 'person', o: 'organisation', l: 'place' };
  const kind = kinds[key];
  if (kind) void markEntity(desk.app, kind);
  return true;
}

/** Keys that the codebook gives to tags; they act on a selection alone. */
function tagKeys({ app, tags }: ReadDesk): Binding[] {
  const keyed = tags.filter((tag) => tag.shortcut !== '');
  return keyed.map((tag) => ({
    keys: tag.shortcut.length === 1 ? tag.shortcut.toUpperCase() : tag.shortcut,
    label: `Tag ${tag.path}`,
    run: () => {
      if (app.place.selection === null) return false;
      void tagSelection(app, tag.path);
    },
  }));
}

/** Tags what is selected and selects the next words of the same kind. */
function stick({ app, reading, text }: ReadDesk, event: KeyboardEvent): boolean {
  const path = app.place.stickyTag;
  // On a button, Enter presses the button.
  if (event.target instanceof Element && event.target.closest('button, a, [role="option"], [role="menuitem"]')) return false;
  if (path === null || app.place.selection === null) return false;
  const passage = app.place.selection.type === 'passage' ? app.place.selection.passage : null;
  const version = reading.version.value;
  void tagSelection(app, path);
  if (passage && version) text()?.select(grainOf(version.blocks, reading.offsets, passage), 1, 'move');
  return true;
}

function clear({ app, finding, carrying }: ReadDesk): boolean {
  if (finding.open) finding.open = false;
  else if (carrying.placing !== null) carrying.placing = null;
  else if (app.place.selection !== null) {
    window.getSelection()?.removeAllRanges();
    app.place.select(null);
  } else return false;
  return true;
}
