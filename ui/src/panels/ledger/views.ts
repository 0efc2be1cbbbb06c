// The views of the ledger, in the order of the switch. A view is a component that takes `ViewProps` and does the rest
// itself: it loads, filters, draws and exports its own rows.
import type { Component } from 'svelte';
import type { LedgerScope } from '../../lib/contract';
import CorrectionsView from './CorrectionsView.svelte';
import FactsView from './FactsView.svelte';

/** What the shell gives to a view. */
export interface ViewProps {
  /** Whose ledger: an article, a story, or the library where neither is named. */
  scope: LedgerScope;
  /** The same in words, for empty states and file names. */
  whose: string;
}

/** A view of the ledger. */
export interface LedgerView {
  id: string;
  /** On the switch. */
  name: string;
  component: Component<ViewProps>;
}

/** Every view. */
export const VIEWS: readonly LedgerView[] = [
  { id: 'facts', name: 'Facts', component: FactsView },
  { id: 'corrections', name: 'Corrections', component: CorrectionsView },
];
