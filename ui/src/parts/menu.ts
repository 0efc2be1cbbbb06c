// What a menu shows: entries, lines between groups, entries with more behind them.

/** One line of a menu. */
export type MenuEntry =
  | { type: 'line' }
  | { type: 'heading'; label: string }
  | {
      type: 'item';
      label: string;
      run: () => void;
      /** Key cap at the end of the line. */
      hint?: string;
      /** Ticked, where the entry is a choice. */
      ticked?: boolean;
      disabled?: boolean;
      tone?: 'danger';
    }
  | { type: 'more'; label: string; entries: MenuEntry[]; disabled?: boolean };

/** Shortens making an entry. */
export function item(label: string, run: () => void, more: Partial<Extract<MenuEntry, { type: 'item' }>> = {}): MenuEntry {
  return { type: 'item', label, run, ...more };
}
