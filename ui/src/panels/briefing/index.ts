// What the frame may use of the panel *Briefing*.
export { default as BriefingPanel } from './BriefingPanel.svelte';
export type { BriefingProps } from './props';
