// Dragging evidence into the text with pointer events, since the window keeps the system's drags for files from outside. What is
// dragged follows the pointer; Escape and a drop outside the text take it back.

/** How far the pointer goes before a press is a drag, in pixels. */
const SLACK = 5;

/** Where the words of the briefing are. */
export const DROP_TARGET = '.briefing-words';

/** Begins to watch a press; `ondrop` gets the point of a drop on the text. A press that is no drag stays a click. */
export function dragEvidence(event: PointerEvent, label: string, onhover: (x: number, y: number) => void, ondrop: (x: number, y: number) => void): void {
  if (event.button !== 0 || event.pointerType === 'touch') return;
  const from = { x: event.clientX, y: event.clientY };
  let ghost: HTMLElement | null = null;

  const onText = (x: number, y: number) => document.elementFromPoint(x, y)?.closest(DROP_TARGET) != null;

  const move = (now: PointerEvent) => {
    if (ghost === null) {
      if (Math.hypot(now.clientX - from.x, now.clientY - from.y) < SLACK) return;
      ghost = makeGhost(label);
    }
    ghost.style.transform = `translate(${now.clientX + 12}px, ${now.clientY + 8}px)`;
    const over = onText(now.clientX, now.clientY);
    ghost.dataset.over = String(over);
    if (over) onhover(now.clientX, now.clientY);
  };
  const end = (dropped: { x: number; y: number } | null) => {
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', up);
    window.removeEventListener('pointercancel', cancel);
    window.removeEventListener('keydown', key, true);
    if (ghost === null) return;
    ghost.remove();
    // The click that ends a drag is no click on the row.
    window.addEventListener('click', swallow, { capture: true, once: true });
    setTimeout(() => window.removeEventListener('click', swallow, { capture: true }));
    if (dropped !== null && onText(dropped.x, dropped.y)) ondrop(dropped.x, dropped.y);
  };
  const up = (now: PointerEvent) => end({ x: now.clientX, y: now.clientY });
  const cancel = () => end(null);
  const key = (pressed: KeyboardEvent) => {
    if (pressed.key !== 'Escape' || ghost === null) return;
    pressed.preventDefault();
    pressed.stopPropagation();
    end(null);
  };
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', up);
  window.addEventListener('pointercancel', cancel);
  window.addEventListener('keydown', key, true);
}

function swallow(event: MouseEvent): void {
  event.preventDefault();
  event.stopPropagation();
}

function makeGhost(label: string): HTMLElement {
  const ghost = document.createElement('div');
  ghost.className = 'evidence-ghost';
  ghost.textContent = label;
  ghost.setAttribute('aria-hidden', 'true');
  document.body.append(ghost);
  return ghost;
}
