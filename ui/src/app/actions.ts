// Every action of the window that is not tied to a selection, once: name, words, keys, deed. The
// palette, the keys, the menus and the shell's own menu all read this list.
import type { App } from './app.svelte';
import { importChosen, importSample } from './imports';
import { exportAnnotations, exportStory, importExchange } from '../panels/exchange/exchange';
import { LEDGER_ORDER, LEDGER_VIEWS } from '../panels/ledger/names';
import { newLibrary, openLibrary, backUpLibrary } from './libraries';
import { TAB_ORDER, TABS } from './tabs';

/** An action of the window. */
export interface Action {
  /** Stable name, which the shell's menu sends. */
  name: string;
  /** In words, as the palette shows it. */
  label: string;
  keys?: string[];
  /** `false` leaves the keys to the field while typing into one. */
  whileTyping?: boolean;
  run: () => void;
}

/** All actions for a window. */
export function actionsOf(app: App): Action[] {
  const show = (type: 'palette' | 'shortcuts' | 'settings' | 'about') => () => app.dialogs.show({ type });
  return [
    { name: 'palette', label: 'Find an action, an article or a tag', keys: ['Ctrl+K'], run: show('palette') },
    ...TAB_ORDER.map((tab): Action => ({ name: tab, label: TABS[tab].label, keys: TABS[tab].keys ?? [], run: () => app.place.openTab(tab) })),
    ...LEDGER_ORDER.map((view): Action => ({ name: `ledger_${view}`, label: LEDGER_VIEWS[view].label, run: () => app.place.openLedger(view) })),
    { name: 'undo', label: 'Undo', keys: ['Ctrl+Z'], whileTyping: false, run: () => void app.rewind('undo') },
    { name: 'redo', label: 'Redo', keys: ['Ctrl+Shift+Z', 'Ctrl+Y'], whileTyping: false, run: () => void app.rewind('redo') },
    { name: 'import_files', label: 'Import files…', keys: ['Ctrl+O'], run: () => void importChosen(app, 'files') },
    { name: 'import_folder', label: 'Import a folder…', run: () => void importChosen(app, 'folder') },
    { name: 'import_paste', label: 'Import pasted text…', run: () => app.dialogs.show({ type: 'paste', text: '', html: null }) },
    { name: 'import_sample', label: 'Import the sample story', run: () => void importSample(app) },
    { name: 'extract_again', label: 'Extract again…', run: () => app.dialogs.show({ type: 'extract_again', articleIds: [] }) },
    { name: 'story_export', label: 'Export the story…', run: () => void exportStory(app) },
    { name: 'annotations_export', label: 'Export annotations…', run: () => exportAnnotations(app) },
    { name: 'annotations_import', label: 'Import annotations or a story…', run: () => void importExchange(app) },
    { name: 'exchange_report', label: 'Exchange report: differences and what has no place…', run: () => app.dialogs.show({ type: 'exchange', reportId: null }) },
    { name: 'story_new', label: 'New story…', run: () => newStory(app) },
    { name: 'jobs', label: 'Show imports', keys: ['Ctrl+J'], run: () => (app.jobs.drawer = app.jobs.drawer === 'open' ? 'shut' : 'open') },
    { name: 'library_open', label: 'Open library…', run: () => void openLibrary(app) },
    { name: 'library_new', label: 'New library…', run: () => void newLibrary(app) },
    { name: 'library_backup', label: 'Back up the library…', run: () => void backUpLibrary(app) },
    { name: 'settings', label: 'Settings', keys: ['Ctrl+,'], run: show('settings') },
    { name: 'shortcuts', label: 'Keyboard shortcuts', keys: ['?'], run: show('shortcuts') },
    { name: 'about', label: 'About Variorum', run: show('about') },
  ];
}

/** Asks for a name and makes a story, which becomes the one at hand. */
export function newStory(app: App): void {
  app.dialogs.show({
    type: 'name',
    title: 'New story',
    label: 'Name',
    value: '',
    confirm: 'Make story',
    run: (name) =>
      void app.attempt('story_create', { name }).then((story) => {
        if (story === null) return;
        app.place.openScope({ type: 'story', id: story.id });
        void app.library.refresh();
      }),
  });
}
