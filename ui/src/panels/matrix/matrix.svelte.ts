// The tag matrix: which one, what is in it, and the annotations behind the number at hand.
import type { App } from '../../app/app.svelte';
import type { AnnotationRow, MatrixBy, ReportFormat, TagId, TagMatrix } from '../../lib/contract';
import { Loaded } from '../../lib/loaded.svelte';
import { recall, remember } from '../../lib/remember';

/** A number that was pressed. */
export interface Cell {
  tag: TagId;
  /** Key of the column; `null` for the whole row. */
  column: string | null;
}

const MOST = 500;

/** State of the panel. */
export class Matrix {
  by = $state<MatrixBy>(recall<MatrixBy>('matrix.by', 'sources'));
  readonly matrix = new Loaded<TagMatrix>();
  readonly behind = new Loaded<AnnotationRow[]>();
  cell = $state.raw<Cell | null>(null);
  readonly #app: App;

  constructor(app: App) {
    this.#app = app;
  }

  /** What is asked for. */
  get request() {
    const { storyId, articleId } = this.#app.place;
    return this.by === 'versions' ? { by: this.by, article_id: articleId, story_id: null } : { by: this.by, story_id: storyId, article_id: null };
  }

  /** Whether there is enough to ask with. */
  get asks(): boolean {
    return this.by !== 'versions' || this.#app.place.articleId !== null;
  }

  /** Counts by something else. */
  choose(by: MatrixBy): void {
    this.by = by;
    remember('matrix.by', by);
    this.close();
  }

  /** Loads the matrix, and the list where one is open. */
  async load(): Promise<void> {
    if (!this.asks) {
      this.matrix.clear();
      return;
    }
    await this.matrix.load(() => this.#app.client.call('tag_matrix', this.request));
    if (this.cell !== null) await this.open(this.cell);
  }

  /** Lists the annotations behind a number. */
  async open(cell: Cell): Promise<void> {
    this.cell = cell;
    const { client } = this.#app;
    await this.behind.load(async () => {
      const ids = await client.call('tag_cell', { matrix: this.request, tag_id: cell.tag, column: cell.column });
      return (await client.call('annotations', { ids, query: '', offset: 0, limit: MOST })).rows;
    });
  }

  /** Puts the list away. */
  close(): void {
    this.cell = null;
    this.behind.clear();
  }
}

/** Asks where to write the passages of a tag, and writes them. */
export async function writeReport(app: App, tag: { id: TagId; path: string }, format: ReportFormat): Promise<void> {
  const names: Record<ReportFormat, string> = { md: 'Markdown', docx: 'Word', csv: 'CSV' };
  const suggested = `${tag.path.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}.${format}`;
  const [path] = await app.client.askPath({ title: `Passages tagged ${tag.path}`, kind: 'save', suggested, filters: [{ name: names[format], extensions: [format] }] });
  if (path === undefined) return;
  const done = await app.attempt('tag_report', { tag_id: tag.id, story_id: app.place.storyId, format, path });
  if (done !== null) app.toasts.say(`Written to ${done.path}`);
}
