// Light, dark or as the system, and the size of article text, put on the document.
import type { Theme } from './contract';

/** Puts the colours on the document; with `system` it follows the system. The reply ends that. */
export function applyTheme(theme: Theme): () => void {
  const dark = window.matchMedia?.('(prefers-color-scheme: dark)');
  const asked = new URLSearchParams(location.search).get('theme');
  const put = () => {
    const system = dark?.matches ? 'dark' : 'light';
    document.documentElement.dataset.theme = asked ?? (theme === 'system' ? system : theme);
  };
  put();
  if (theme !== 'system' || !dark) return () => undefined;
  dark.addEventListener('change', put);
  return () => dark.removeEventListener('change', put);
}

/** Puts the size of article text on the document, in pixels. */
export function applyTextSize(pixels: number): void {
  const inside = Math.min(24, Math.max(13, pixels || 16.5));
  document.documentElement.style.setProperty('--t-read', `${inside}px`);
}
