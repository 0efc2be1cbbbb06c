// Which single keys a panel may answer to: never while the analyst types, never with a modifier,
// never while the panel is hidden or a dialog is open.

/** The key pressed, or `null` where it is not the panel's to take. */
export function plainKey(event: KeyboardEvent, panel: HTMLElement | undefined): string | null {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return null;
  if (panel === undefined || !panel.isConnected || panel.closest('[hidden], [inert]') !== null) return null;
  const target = event.target;
  if (target instanceof HTMLElement) {
    if (target.isContentEditable || target.closest('input, textarea, select, [contenteditable="true"]') !== null) return null;
    if (target.closest('[role="dialog"], [role="menu"], [role="listbox"]') !== null) return null;
  }
  if (document.querySelector('[role="dialog"][data-state="open"]') !== null) return null;
  return event.key;
}
