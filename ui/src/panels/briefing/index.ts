// What the frame may use of the panel *Briefing*. It takes no properties: where the analyst is comes from the context.
export { default as BriefingPanel } from './BriefingPanel.svelte';
