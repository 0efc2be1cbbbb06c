// Short messages at the foot of the window: what was just done, what was refused.
import { asCallError } from '../lib/client';

/** A message; with an action it stays longer. */
export interface Toast {
  id: number;
  tone: 'said' | 'failed';
  text: string;
  action?: { label: string; run: () => void };
}

const SHOWN_MS = 4200;
const SHOWN_WITH_ACTION_MS = 8000;

/** The messages shown at present. */
export class Toasts {
  list = $state.raw<Toast[]>([]);
  #next = 1;

  /** Says what was done. */
  say(text: string, action?: Toast['action']): void {
    this.#show({ tone: 'said', text, action });
  }

  /** Says what was refused, in the program's own words. */
  fail(thrown: unknown): void {
    this.#show({ tone: 'failed', text: asCallError(thrown).message });
  }

  /** Takes a message away. */
  dismiss(id: number): void {
    this.list = this.list.filter((toast) => toast.id !== id);
  }

  #show(toast: Omit<Toast, 'id'>): void {
    const id = this.#next;
    this.#next += 1;
    // The same words again take the place of the first: a refusal of every letter is said once.
    const others = this.list.filter((one) => one.text !== toast.text || one.tone !== toast.tone);
    this.list = [...others.slice(-3), { ...toast, id }];
    const lasting = toast.action || toast.tone === 'failed' ? SHOWN_WITH_ACTION_MS : SHOWN_MS;
    setTimeout(() => this.dismiss(id), lasting);
  }
}
