import { describe, expect, it } from 'vitest';
import { Keymap } from './keymap.svelte';
import { matches } from './keys';

const key = (name: string, more: Partial<KeyboardEventInit> = {}) => new KeyboardEvent('keydown', { key: name, cancelable: true, ...more });

describe('matches', () => {
  it('takes letters whatever their case, and Shift only where it is named', () => {
    expect(matches('T', key('t'))).toBe(true);
    expect(matches('T', key('T', { shiftKey: true }))).toBe(false);
    expect(matches('Ctrl+Shift+F', key('F', { ctrlKey: true, shiftKey: true }))).toBe(true);
    expect(matches('Ctrl+F', key('F', { ctrlKey: true, shiftKey: true }))).toBe(false);
  });

  it('does not ask whether a sign needed Shift', () => {
    expect(matches('?', key('?', { shiftKey: true }))).toBe(true);
    expect(matches('{', key('{', { shiftKey: true }))).toBe(true);
    expect(matches('[', key('['))).toBe(true);
  });

  it('counts Command as Ctrl and knows the arrows by short names', () => {
    expect(matches('Ctrl+K', key('k', { metaKey: true }))).toBe(true);
    expect(matches('Alt+Down', key('ArrowDown', { altKey: true }))).toBe(true);
    expect(matches('Ctrl++', key('+', { ctrlKey: true }))).toBe(true);
  });
});

describe('Keymap', () => {
  it('lets the topmost layer win and gives the key back when it goes', () => {
    const map = new Keymap();
    const heard: string[] = [];
    map.lay('below', [{ keys: 'T', label: 'below', run: () => void heard.push('below') }]);
    const away = map.lay('above', [{ keys: 'T', label: 'above', run: () => void heard.push('above') }]);
    map.press(key('t'));
    away();
    map.press(key('t'));
    expect(heard).toEqual(['above', 'below']);
  });

  it('passes a key on that the topmost layer does not want', () => {
    const map = new Keymap();
    const heard: string[] = [];
    map.lay('below', [{ keys: 'Escape', label: 'below', run: () => void heard.push('below') }]);
    map.lay('above', [{ keys: 'Escape', label: 'above', run: () => false }]);
    expect(map.press(key('Escape'))).toBe(true);
    expect(heard).toEqual(['below']);
  });

  it('leaves plain letters to a field, and Ctrl+Z where the binding says so', () => {
    const map = new Keymap();
    const heard: string[] = [];
    map.lay('all', [
      { keys: 'T', label: 'tag', run: () => void heard.push('tag') },
      { keys: 'Ctrl+K', label: 'palette', run: () => void heard.push('palette') },
      { keys: 'Ctrl+Z', label: 'undo', whileTyping: false, run: () => void heard.push('undo') },
    ]);
    const field = document.body.appendChild(document.createElement('input'));
    field.addEventListener('keydown', (event) => map.press(event));
    field.dispatchEvent(key('t'));
    field.dispatchEvent(key('z', { ctrlKey: true }));
    field.dispatchEvent(key('k', { ctrlKey: true }));
    field.remove();
    expect(heard).toEqual(['palette']);
  });
});
