// Keys as the window writes and hears them: `Ctrl+Shift+F`, `T`, `[`, `?`, `Escape`. It parses and
// matches; which key does what is said by the panels.

/** One binding: keys, what it does in words, and the deed. */
export interface Binding {
  /** One or more ways to press it, such as `Ctrl+K`; the first is shown. */
  keys: string | string[];
  /** What it does, for the sheet of shortcuts. */
  label: string;
  /** The deed; `false` lets the key go on to whoever else wants it. */
  run: (event: KeyboardEvent) => void | boolean;
  /** Whether it also works while typing into a field. Combinations with Ctrl do by themselves. */
  whileTyping?: boolean;
}

/** What a chord is compared with. */
export type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

const NAMES: Record<string, string> = { Space: ' ', Esc: 'Escape', Up: 'ArrowUp', Down: 'ArrowDown', Left: 'ArrowLeft', Right: 'ArrowRight' };

/** Whether a key press is the chord. Command counts as Ctrl. */
export function matches(chord: string, pressed: Pressed): boolean {
  const parts = chord === '+' ? ['+'] : chord.split(/\+(?=.)/u);
  const last = parts.pop() ?? '';
  const key = NAMES[last] ?? last;
  const has = (name: string) => parts.includes(name);
  if ((pressed.ctrlKey || pressed.metaKey) !== has('Ctrl')) return false;
  if (pressed.altKey !== has('Alt')) return false;
  const letter = /^\p{L}$/u.test(key);
  // A sign such as `?` or `{` needs Shift on most keyboards, which its name does not say.
  const sign = key.length === 1 && !letter && key !== ' ' && !/^\d$/u.test(key);
  if (!sign && pressed.shiftKey !== has('Shift')) return false;
  return letter ? pressed.key.toLowerCase() === key.toLowerCase() : pressed.key === key;
}

/** The ways to press a binding. */
export function chords(binding: Pick<Binding, 'keys'>): string[] {
  return typeof binding.keys === 'string' ? [binding.keys] : binding.keys;
}

/** A chord as it is printed on a key cap. */
export function printed(chord: string): string {
  return chord.split(/\+(?=.)/u).join(' ').replace('Arrow', '');
}

/** Whether keys pressed on this element are meant as text. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range', 'color'].includes(target.type);
}
