// Paints stretches of text without touching the page, through the CSS Custom Highlight API. Where a
// web view has none, `segments` cuts a block into spans that carry the same names as classes.
import { rangesOf } from './dom';

/** A stretch to paint, in code units of the text. */
export interface Stroke {
  start: number;
  end: number;
  /** Name of the paint, such as `tag-3`, `note`, `found`; a class or a highlight of that name. */
  paint: string;
}

/** A piece of a block that is painted alike. */
export interface Segment {
  text: string;
  paints: string[];
}

/** Whether the web view paints by itself. */
export function paintsNatively(): boolean {
  return typeof CSS !== 'undefined' && 'highlights' in CSS && typeof Highlight !== 'undefined';
}

/** Later names lie over earlier ones. */
const MARKS = ['note', 'tag-1', 'tag-2', 'tag-3', 'tag-4', 'tag-5', 'tag-6', 'tag-7', 'tag-8'];
const LAYERS = [
  'age-1', 'age-2', 'age-3', 'age-4', 'age-5', 'age-6', 'suggested', 'entity', ...MARKS, ...MARKS.map((mark) => `${mark}-line-2`), ...MARKS.map((mark) => `${mark}-line-3`),
  'asks', 'chosen', 'passage', 'found', 'found-now', 'reveal',
];

/** Paints on the page; the reply takes the paint away. */
export function paint(root: HTMLElement, strokes: Stroke[]): () => void {
  if (!paintsNatively()) return () => undefined;
  const names = new Set(strokes.map((stroke) => stroke.paint));
  for (const name of names) {
    const ranges = strokes.filter((stroke) => stroke.paint === name).flatMap((stroke) => rangesOf(root, stroke.start, stroke.end));
    const highlight = new Highlight(...ranges);
    highlight.priority = LAYERS.indexOf(name);
    CSS.highlights.set(name, highlight);
  }
  return () => names.forEach((name) => CSS.highlights.delete(name));
}

/** Cuts a block (its text and first code unit) where the paint changes. */
export function segments(text: string, first: number, strokes: Stroke[]): Segment[] {
  const last = first + text.length;
  const over = strokes.filter((stroke) => stroke.start < last && stroke.end > first);
  const cuts = new Set([first, last]);
  for (const stroke of over) {
    cuts.add(Math.max(first, stroke.start));
    cuts.add(Math.min(last, stroke.end));
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((from, index) => {
    const to = sorted[index + 1] ?? last;
    const paints = over.filter((stroke) => stroke.start <= from && stroke.end >= to).map((stroke) => stroke.paint);
    return { text: text.slice(from - first, to - first), paints: [...new Set(paints)] };
  });
}
