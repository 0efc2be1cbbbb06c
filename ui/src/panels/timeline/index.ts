// What the frame may use of the panel *Timeline*.
export { default as TimelinePanel } from './TimelinePanel.svelte';
export type { TimelineProps } from './props';
