// The state of the whole window, in one object that panels take from the context. It composes;
// what the parts do stands in their own files.
import { getContext, setContext } from 'svelte';
import type { Client, CommandName } from '../lib/client';
import type { AppEvent, Commands, JobView } from '../lib/contract';
import { Keymap } from '../lib/keymap.svelte';
import { actionsOf, type Action } from './actions';
import { Dialogs } from './dialogs.svelte';
import { importPaths } from './imports';
import { tellReport } from '../panels/exchange/exchange';
import { Jobs, outcomeWords } from './jobs.svelte';
import { Library } from './library.svelte';
import { Place } from './place.svelte';
import { Toasts } from './toasts.svelte';

const KEY = Symbol('app');

/** The state of the window. */
export class App {
  readonly library: Library;
  readonly place = new Place();
  readonly toasts = new Toasts();
  readonly keymap = new Keymap();
  readonly dialogs = new Dialogs();
  readonly jobs: Jobs;
  readonly actions: Action[];
  /** How many files hang over the window, as far as that is known; `null` where none do. */
  dragged = $state.raw<{ files: number | null } | null>(null);

  constructor(readonly client: Client) {
    this.library = new Library(client);
    this.jobs = new Jobs(client);
    this.actions = actionsOf(this);
  }

  /** The zone in which times are shown: the story's own, or the analyst's; empty for the machine's. */
  get zone(): string {
    return this.library.story(this.place.storyId)?.zone || (this.library.settings.value?.zone ?? '');
  }

  /** Loads what all panels share; again after another library was opened. */
  async arrive(): Promise<void> {
    await Promise.all([this.library.refresh(), this.library.loadSettings(), this.jobs.load()]);
    const scope = this.place.scope;
    if (scope.type === 'story' && this.library.stories.value && !this.library.story(scope.id)) {
      this.place.openScope({ type: 'all' });
    }
  }

  /** Runs a command for its effect; a refusal becomes a message and `null`. */
  async attempt<N extends CommandName>(
    name: N,
    request: Commands[N]['request'],
  ): Promise<Commands[N]['reply'] | null> {
    try {
      return await this.client.call(name, request);
    } catch (thrown) {
      this.toasts.fail(thrown);
      return null;
    }
  }

  /** Takes back what the analyst did last, or does it again, and says what it was. */
  async rewind(way: 'undo' | 'redo'): Promise<void> {
    const done = await this.attempt(way, {});
    if (done === null) return;
    this.toasts.say(`${way === 'undo' ? 'Undone' : 'Done again'}: ${done.label}`);
    await this.library.refresh();
  }

  /** Hears the program. */
  hear(event: AppEvent): void {
    switch (event.type) {
      case 'changed':
        void this.library.hear();
        break;
      case 'job':
        if (this.jobs.hear(event)) this.#jobEnded(event);
        break;
      case 'drag_over':
        this.dragged = event.files === null ? null : { files: event.files };
        break;
      case 'dropped':
        this.dragged = null;
        void importPaths(this, event.paths);
        break;
      case 'menu':
        this.actions.find((action) => action.name === event.action)?.run();
        break;
    }
  }

  #jobEnded(job: JobView): void {
    void this.library.refresh();
    void tellReport(this);
    if (job.error !== null) this.toasts.fail(job.error);
    // What the program does of itself ends without a word.
    else if (job.kind === 'import' && this.jobs.drawer === 'shut') this.toasts.say(`${job.title}: ${outcomeWords(job)}`, { label: 'Show', run: () => (this.jobs.drawer = 'open') });
  }
}

/** Puts the state into the context of the components below. */
export function provideApp(app: App): App {
  return setContext(KEY, app);
}

/** The state of the window, from the context. */
export function useApp(): App {
  return getContext<App>(KEY);
}
