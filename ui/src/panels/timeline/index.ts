// What the frame may use of the panel *Timeline*. It takes no properties: where the analyst is comes from the context.
export { default as TimelinePanel } from './TimelinePanel.svelte';
