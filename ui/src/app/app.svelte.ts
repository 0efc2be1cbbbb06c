// The state of the whole window, in one object that panels take from the context. It composes;
// what the parts do stands in their own files.
import { getContext, setContext } from 'svelte';
import type { Client, CommandName } from '../lib/client';
import type { AppEvent, Commands } from '../lib/contract';
import { Keymap } from '../lib/keymap.svelte';
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

  constructor(readonly client: Client) {
    this.library = new Library(client);
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
    if (event.type === 'changed') void this.library.refresh();
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
