// The in-memory client's answers on exchange: one report with a difference and an annotation without a place.
import type { Commands, ConflictView, ExchangeReport } from '../lib/contract';

type Names = 'exchange_export' | 'exchange_reports' | 'exchange_report' | 'conflicts' | 'conflict_settle';
type Handlers = { [N in Names]: (request: Commands[N]['request']) => Commands[N]['reply'] };

/** Answers of a fresh library. */
export function fakeExchange(): Handlers {
  const report: ExchangeReport = {
    id: 'x1',
    at: '2031-05-14T10:00:00.000Z',
    kind: 'bundle',
    path: '/home/analyst/merrow.variorum',
    title: 'Merrow dam',
    added: [{ noun: 'annotation', count: 3 }],
    updated: [],
    conflicts: 1,
    kept_deleted: 0,
    known: 0,
    unplaced: [{ exact: 'twelve people', url: 'https://norvik.example/dam', note: 'Who counted?', tags: ['toll'], reason: 'The article of this address is not here; import it first.' }],
    problems: [],
  };
  const conflicts: ConflictView[] = [
    { id: 'd1', bundle: 'Merrow dam', about: 'Note on annotation “nine people”', field: 'text', here: 'Count them again.', there: 'Nine is right.', choice: 'keep', settled: false, can_join: true, at: report.at },
  ];
  return {
    exchange_export: ({ path }) => ({ path, bytes: 2048, counts: [{ noun: 'annotation', count: 3 }] }),
    exchange_reports: () => [report],
    exchange_report: () => report,
    conflicts: () => conflicts,
    conflict_settle: ({ choice }) => {
      conflicts[0] = { ...conflicts[0]!, choice, settled: true };
      return {};
    },
  };
}
