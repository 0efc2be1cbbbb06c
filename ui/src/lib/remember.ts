// Small things the window remembers between starts (pane sizes, tab, where the analyst was). They
// live in the web view's storage; losing them loses no work.

const PREFIX = 'variorum.';

/** What was remembered under a name, or the fallback. */
export function recall<T>(name: string, fallback: T): T {
  try {
    const stored = localStorage.getItem(PREFIX + name);
    return stored === null ? fallback : (JSON.parse(stored) as T);
  } catch {
    return fallback;
  }
}

/** Remembers a value that JSON can hold. Storage that is full or forbidden is ignored. */
export function remember(name: string, value: unknown): void {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(value));
  } catch {
    // Remembering is a courtesy; the window works without it.
  }
}
