// What the frame may use of the panel *Changes*.
export { default as ChangesPanel } from './ChangesPanel.svelte';
export type { ChangeSelection, ChangesProps } from './props';
