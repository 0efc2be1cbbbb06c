// A table whose fields are to be named, for the in-memory client.
import type { Commands, ImportedItem, JobRef } from '../lib/contract';

type Answers = { [N in 'table_preview' | 'import_mapped']: (request: Commands[N]['request']) => Commands[N]['reply'] };

/** Answers of the commands on tables; `start` begins a job with the items it ends with. */
export function fakeMapping(start: (title: string, items: ImportedItem[]) => JobRef): Answers {
  return {
    table_preview: () => ({
      fields: ['kop', 'brood', 'adres', 'rubriek'],
      rows: [
        ['Mist op zee', 'De boot bleef liggen.', 'https://ostby.example/mist', ''],
        ['Dam houdt stand', 'Het water zakte in de nacht.', 'https://ostby.example/dam', ''],
      ],
      total: 2,
      guess: [{ role: 'headline', field: 'kop' }],
    }),
    import_mapped: ({ table }) =>
      start('Import table', [{ path: table.path, item: 'Mist op zee', outcome: 'imported', article_id: 'a2', version_ids: ['a2-v0'], needs_review: 0, problems: [] }]),
  };
}
