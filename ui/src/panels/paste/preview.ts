// A first look at pasted text, so that the analyst sees what the program will see: the line that
// will most likely be the headline, and how much there is. The import itself reads it properly.

/** What is seen in pasted text at a glance. */
export interface Preview {
  headline: string;
  words: number;
  /** First lines below the headline. */
  lines: string[];
}

const LINES = 6;

/** Looks at pasted text. */
export function previewOf(text: string): Preview {
  const lines = text.split(/\r?\n/u).map((line) => line.trim()).filter((line) => line !== '');
  const first = (lines[0] ?? '').replace(/^date \d{4}-\d{2}-\d{2}\s+/u, '');
  return { headline: first.slice(0, 200), words: text.split(/\s+/u).filter((word) => word !== '').length, lines: lines.slice(1, 1 + LINES) };
}
