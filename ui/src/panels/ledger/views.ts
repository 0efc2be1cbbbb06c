// The views of the ledger. A view is a component that takes `ViewProps` and does the rest itself: it loads, filters,
// draws and exports its own rows.
import type { Component } from 'svelte';
import type { StoryScope } from '../../lib/contract';
import CorrectionsView from './CorrectionsView.svelte';
import FactsView from './FactsView.svelte';
import type { LedgerViewId } from './names';
import QuotesView from './quotes/QuotesView.svelte';
import RangesView from './ranges/RangesView.svelte';

/** What the shell gives to a view. */
export interface ViewProps {
  /** Whose ledger: an article, a story, or the library where neither is named. */
  scope: StoryScope;
  /** The same in words, for empty states and file names. */
  whose: string;
}

/** The component of each view. */
export const VIEWS: Readonly<Record<LedgerViewId, Component<ViewProps>>> = {
  facts: FactsView,
  quotations: QuotesView,
  ranges: RangesView,
  corrections: CorrectionsView,
};
