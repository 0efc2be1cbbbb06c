// Lets the keyboard scroll what overflows: a scrolling box that holds nothing to stop at becomes a stop itself.
// Boxes with buttons or fields in them are scrolled by going through these, and stay as they are.
import type { Attachment } from 'svelte/attachments';

const STOPS = 'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex="0"], [contenteditable="true"]';

/** Attaches to a scrolling box; `name` is what it is called where it is a stop. */
export function reachable(name: () => string): Attachment<HTMLElement> {
  return (box) => {
    let frame = 0;
    const look = () => {
      frame = 0;
      const needed = box.scrollHeight > box.clientHeight && box.querySelector(STOPS) === null;
      if (needed === box.hasAttribute('tabindex')) return;
      if (needed) {
        box.tabIndex = 0;
        box.setAttribute('role', 'group');
        box.setAttribute('aria-label', name());
      } else for (const attribute of ['tabindex', 'role', 'aria-label']) box.removeAttribute(attribute);
    };
    const soon = () => {
      if (frame === 0) frame = requestAnimationFrame(look);
    };
    const sizes = new ResizeObserver(soon);
    const content = new MutationObserver(soon);
    sizes.observe(box);
    content.observe(box, { childList: true, subtree: true });
    soon();
    return () => {
      cancelAnimationFrame(frame);
      sizes.disconnect();
      content.disconnect();
    };
  };
}
