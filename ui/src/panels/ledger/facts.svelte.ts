// State of the view *Facts*: filters, order, the rows in pages, where the analyst stands. Draws nothing.
import type { App } from '../../app/app.svelte';
import type { FactKind, LedgerCount, LedgerQuery, LedgerRow, StoryScope, LedgerSort, LedgerWords, SortWay, SourceId, TableFormat, Weight } from '../../lib/contract';
import { fileName } from '../briefing/briefing.svelte';
import { citePassages } from '../read/marking';
import { Pages } from './pages.svelte';
import { KINDS, WEIGHTS } from './say';

/** State of the view. */
export class Facts {
  readonly pages = new Pages<LedgerRow>();
  /** Kinds and weights that are kept out. */
  off = $state.raw<ReadonlySet<FactKind | Weight>>(new Set(['cosmetic']));
  sourceId = $state<SourceId | ''>('');
  words = $state('');
  sort = $state<LedgerSort>('time');
  way = $state<SortWay>('down');
  counts = $state.raw<LedgerCount[]>([]);
  /** Articles whose ledger is still being made. */
  underWay = $state(0);
  /** Row at which the analyst stands; -1 for none. */
  cursor = $state(-1);
  readonly kindCounts = $derived(tally(this.counts, (count) => count.kind));
  readonly weightCounts = $derived(tally(this.counts, (count) => count.weight));
  readonly sources = $derived([...new Map(this.counts.map((count) => [count.source_id, count.source]))]);
  readonly all = $derived(this.counts.reduce((sum, { count }) => sum + count, 0));

  constructor(readonly app: App) {}

  /** The question that the filters ask of a scope. */
  query(scope: StoryScope): LedgerQuery {
    const kept = <T extends FactKind | Weight>(names: Readonly<Record<T, string>>): T[] => {
      const on = (Object.keys(names) as T[]).filter((name) => !this.off.has(name));
      return on.length === Object.keys(names).length ? [] : on;
    };
    return {
      scope, kinds: kept(KINDS), weights: kept(WEIGHTS), source_id: this.sourceId === '' ? null : this.sourceId,
      words: this.words, sort: this.sort, way: this.way,
    };
  }

  /** Loads what the query lets through. */
  async load(query: LedgerQuery): Promise<void> {
    const everythingOff = (names: object, of: string[]) => of.length === 0 && Object.keys(names).every((name) => this.off.has(name as FactKind));
    const nothing = everythingOff(KINDS, query.kinds) || everythingOff(WEIGHTS, query.weights);
    await this.pages.show(async (offset, limit) => {
      const reply = await this.app.client.call('ledger', { query, offset, limit });
      this.counts = reply.counts;
      this.underWay = reply.pending;
      return nothing ? { rows: [], total: 0 } : reply;
    });
    this.cursor = Math.min(this.cursor, this.pages.total - 1);
  }

  /** Lets a kind or a weight through, or keeps it out. */
  toggle(name: FactKind | Weight): void {
    const off = new Set(this.off);
    if (!off.delete(name)) off.add(name);
    this.off = off;
  }

  /** Lets everything through. */
  clear(): void {
    this.off = new Set();
    this.sourceId = '';
    this.words = '';
  }

  /** Sorts by a column; again turns the order round. */
  order(sort: LedgerSort): void {
    this.way = this.sort === sort ? (this.way === 'up' ? 'down' : 'up') : sort === 'time' ? 'down' : 'up';
    this.sort = sort;
  }

  /** The row at which the analyst stands. */
  get current(): LedgerRow | null {
    return this.cursor < 0 ? null : this.pages.row(this.cursor);
  }

  /** Stands on a row; the inspector speaks of its newer words, or of the older ones. */
  stand(index: number): void {
    this.cursor = Math.max(0, Math.min(index, this.pages.total - 1));
    const row = this.current;
    const words = row?.new ?? row?.old;
    if (row && words) this.app.place.select({ type: 'passage', passage: passageOf(row, words) });
  }

  /** Shows both versions in *Changes*. */
  compare(row: LedgerRow): void {
    this.app.place.openArticle(row.article_id);
    this.app.place.openPair({ a: row.from.version_id, b: row.to.version_id });
  }

  /** Shows the older or the newer words in *Read*. */
  read(row: LedgerRow, words: LedgerWords | null): void {
    if (words !== null) this.app.place.openPassage(passageOf(row, words));
  }

  /** Cites both sides of a row in the briefing at hand. */
  async cite(row: LedgerRow): Promise<void> {
    await citePassages(this.app, [row.old, row.new].flatMap((words) => (words === null ? [] : [passageOf(row, words)])));
  }

  /** Writes what is on show to a file that the analyst chooses. */
  async write(scope: StoryScope, whose: string, format: TableFormat): Promise<void> {
    const [path] = await this.app.client.askPath({
      title: 'Export the ledger', kind: 'save', suggested: `${fileName(`Ledger of ${whose}`)}.${format}`,
      filters: [{ name: format === 'csv' ? 'CSV' : 'Markdown', extensions: [format] }],
    });
    if (path === undefined) return;
    const written = await this.app.attempt('ledger_export', { query: this.query(scope), format, path });
    if (written !== null) this.app.toasts.say(`Written: ${written.path}`);
  }
}

/** Words of a row as a passage. */
export function passageOf(row: { article_id: string }, words: LedgerWords) {
  return { articleId: row.article_id, versionId: words.version_id, start: words.start, end: words.end, exact: words.text };
}

function tally<T>(counts: LedgerCount[], of: (count: LedgerCount) => T): Map<T, number> {
  const out = new Map<T, number>();
  for (const count of counts) out.set(of(count), (out.get(of(count)) ?? 0) + count.count);
  return out;
}
