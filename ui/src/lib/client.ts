// The one door to the program behind the window: typed calls and events. It knows the two real
// transports and leaves what the commands mean to the panels.
import type { AppEvent, Commands, WireError } from './contract';

/** Name of a command of the wire contract. */
export type CommandName = keyof Commands;

/** A file kind offered by a file dialog. */
export interface FileFilter {
  name: string;
  extensions: string[];
}

/** How to ask the analyst for a path. */
export interface PathQuestion {
  title: string;
  /** `open` one file, `files` several, `folder` one folder, `save` a file to be written. */
  kind: 'open' | 'files' | 'folder' | 'save';
  filters?: FileFilter[];
  /** File name offered where one is to be written. */
  suggested?: string;
}

/** What panels need from the program. Tests put an in-memory one in its place. */
export interface Client {
  /** Runs a command. Rejects with a `CallError`. */
  call<N extends CommandName>(name: N, request: Commands[N]['request']): Promise<Commands[N]['reply']>;
  /** Listens to events; the reply ends it. */
  listen(hear: (event: AppEvent) => void): () => void;
  /** Asks for paths; empty where the analyst changed their mind. */
  askPath(question: PathQuestion): Promise<string[]>;
}

/** A refused command: a closed code to switch on and a sentence for the analyst. */
export class CallError extends Error implements WireError {
  constructor(
    readonly code: WireError['code'],
    message: string,
  ) {
    super(asSentence(message));
    this.name = 'CallError';
  }
}

/** The program's words as a sentence: with a capital, unless they begin with a name of a file, and a full stop. */
function asSentence(words: string): string {
  const [first = ''] = words.split(' ');
  const begun = /^\p{Ll}[\p{Ll}']*$/u.test(first) ? first.charAt(0).toUpperCase() + words.slice(1) : words;
  return begun === '' || /[.!?…]$/u.test(begun) ? begun : `${begun}.`;
}

/** Any thrown thing as a `CallError`. */
export function asCallError(thrown: unknown): CallError {
  if (thrown instanceof CallError) return thrown;
  if (typeof thrown === 'object' && thrown !== null && 'code' in thrown && 'message' in thrown) {
    const wire = thrown as WireError;
    return new CallError(wire.code, String(wire.message));
  }
  const words = thrown instanceof Error ? thrown.message : String(thrown);
  return new CallError('internal', words);
}

/** Whether the window runs inside the desktop app rather than in a browser. */
export function insideApp(): boolean {
  return '__TAURI_INTERNALS__' in window;
}

/** The client for where the window runs. */
export async function connect(): Promise<Client> {
  if (insideApp()) return (await import('./transport_app')).appClient();
  return (await import('./transport_loopback')).loopbackClient();
}
