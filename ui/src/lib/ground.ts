// Whether the window is light or dark at present, for pictures that cannot take colours from the style sheet.
import { createSubscriber } from 'svelte/reactivity';

const watch = createSubscriber((update) => {
  const seen = new MutationObserver(update);
  seen.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => seen.disconnect();
});

/** Light or dark; what reads it in an effect is run again when it changes. */
export function ground(): 'light' | 'dark' {
  watch();
  return document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light';
}
