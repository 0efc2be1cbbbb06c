// Between the text on the page and offsets: where a point of the page stands in the text, and
// which stretches of the page hold a span of it. Blocks carry their first code unit in `data-unit`.

/** Code-unit offset in the version's text of a point of the page; `null` outside the text. */
export function unitAt(root: HTMLElement, node: Node, offset: number): number | null {
  if (!root.contains(node)) return null;
  const element = node instanceof Element ? node : node.parentElement;
  const block = element?.closest<HTMLElement>('[data-unit]') ?? blockAfter(root, node, offset);
  if (!block) return null;
  const start = Number(block.dataset.unit);
  if (!block.contains(node)) return start;
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEnd(node, offset);
  return start + before.toString().length;
}

/** A selection that ends between two blocks ends at the start of the second. */
function blockAfter(root: HTMLElement, node: Node, offset: number): HTMLElement | null {
  const child = node.childNodes[offset];
  if (child instanceof HTMLElement) return child.matches('[data-unit]') ? child : child.querySelector('[data-unit]');
  return [...root.querySelectorAll<HTMLElement>('[data-unit]')].at(-1) ?? null;
}

/** Ranges of the page that hold a span of the text, one a block. Code units. */
export function rangesOf(root: HTMLElement, start: number, end: number): Range[] {
  const ranges: Range[] = [];
  for (const block of root.querySelectorAll<HTMLElement>('[data-unit]')) {
    const first = Number(block.dataset.unit);
    const length = block.textContent.length;
    const from = Math.max(start, first) - first;
    const to = Math.min(end, first + length) - first;
    if (from >= to) continue;
    const range = document.createRange();
    const head = pointIn(block, from);
    const tail = pointIn(block, to);
    if (!head || !tail) continue;
    range.setStart(head.node, head.offset);
    range.setEnd(tail.node, tail.offset);
    ranges.push(range);
  }
  return ranges;
}

function pointIn(block: HTMLElement, offset: number): { node: Text; offset: number } | null {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let left = offset;
  let last: Text | null = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    last = node as Text;
    if (left <= last.length) return { node: last, offset: left };
    left -= last.length;
  }
  return last ? { node: last, offset: last.length } : null;
}

/** Code-unit offset under the pointer; `null` where there is no text. */
export function unitUnder(root: HTMLElement, x: number, y: number): number | null {
  // WebKit and Chromium know this one; its successor is not in WebKit.
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? unitAt(root, range.startContainer, range.startOffset) : null;
}
