// What the frame may use of the panel *Changes*. It takes no properties: where the analyst is comes from the context.
export { default as ChangesPanel } from './ChangesPanel.svelte';
