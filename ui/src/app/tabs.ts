// The tabs of the centre: name, words for the palette, keys, and whether one is always there. Which panel
// a tab shows stands in TabContent.svelte, so that state may read this list without loading panels.

/** What is known of a tab. */
export interface TabFacts {
  /** On the tab itself. */
  name: string;
  /** In the palette and among the shortcuts. */
  label: string;
  keys?: string[];
  /** Always there; the others open when asked for, or when there is work in them. */
  standing?: true;
  /** Has nothing to show while the library is empty, when the welcome stands in its place. */
  needsArticles?: true;
}

const LIST = {
  read: { name: 'Read', label: 'Read', keys: ['Ctrl+1'], standing: true, needsArticles: true },
  changes: { name: 'Changes', label: 'Changes', keys: ['Ctrl+2'], standing: true, needsArticles: true },
  compare: { name: 'Compare', label: 'Compare sources', standing: true, needsArticles: true },
  timeline: { name: 'Timeline', label: 'Timeline', keys: ['Ctrl+3'], standing: true, needsArticles: true },
  ledger: { name: 'Ledger', label: 'Ledger', keys: ['Ctrl+4'], standing: true, needsArticles: true },
  briefing: { name: 'Briefing', label: 'Briefing', keys: ['Ctrl+5'], standing: true },
  annotations: { name: 'Annotations', label: 'Annotations', keys: ['Ctrl+6'], standing: true, needsArticles: true },
  search: { name: 'Search', label: 'Search the library', keys: ['Ctrl+Shift+F'] },
  matrix: { name: 'Tag matrix', label: 'Tag matrix: tags by sources, versions, time and each other', needsArticles: true },
  codebook: { name: 'Codebook', label: 'Codebook' },
  sources: { name: 'Sources', label: 'Sources' },
  entities: { name: 'Entities', label: 'Entities: persons, organisations, places', needsArticles: true },
  entity: { name: 'Entity', label: 'The entity at hand' },
  roster: { name: 'Roster', label: 'Roster: who is named where', needsArticles: true },
  history: { name: 'History', label: 'History' },
  proposals: { name: 'Proposals', label: 'Articles that may be one' },
  review: { name: 'Review', label: 'Pages that await review' },
} satisfies Record<string, TabFacts>;

/** A tab of the centre. */
export type Tab = keyof typeof LIST;

/** All tabs, in their order. */
export const TABS: Readonly<Record<Tab, TabFacts>> = LIST;
/** Their names, in that order. */
export const TAB_ORDER = Object.keys(LIST) as Tab[];
/** Tabs that are always there. */
export const STANDING_TABS = TAB_ORDER.filter((tab) => TABS[tab].standing);
