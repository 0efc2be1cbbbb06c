// What the frame may use of the panel *Ledger*. It takes no properties: where the analyst is comes from the context.
export { default as LedgerPanel } from './LedgerPanel.svelte';
