// Names of the ledger's views, apart from their components: the palette lists them without loading a panel.

/** A view of the ledger by name. */
export type LedgerViewId = 'facts' | 'quotations' | 'ranges' | 'corrections';

/** On the switch, and in the palette. */
export const LEDGER_VIEWS: Readonly<Record<LedgerViewId, { name: string; label: string }>> = {
  facts: { name: 'Facts', label: 'Fact ledger: what changed' },
  quotations: { name: 'Quotations', label: 'Quote ledger: who said what, in which words' },
  ranges: { name: 'Ranges', label: 'Range board: one quantity over outlets and time' },
  corrections: { name: 'Corrections', label: 'Correction audit: notices and what they explain' },
};
/** Their ids, in the order of the switch. */
export const LEDGER_ORDER = Object.keys(LEDGER_VIEWS) as LedgerViewId[];
