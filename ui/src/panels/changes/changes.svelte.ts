// State of *Changes*: which pair is compared, what is filtered and folded, where the analyst
// stands. Loads through the client; draws nothing.
import type { App } from '../../app/app.svelte';
import type { Passage, Pair } from '../../app/place.svelte';
import type { ArticleView, VersionId } from '../../lib/contract';
import { Loaded } from '../../lib/loaded.svelte';
import { recall, remember } from '../../lib/remember';
import { countFacets, foldRows, HIDDEN_AT_FIRST, isMarked, type Facet, type Line, type Unchanged } from './fold';
import { fileName } from '../briefing/briefing.svelte';
import { citePassages } from '../read/marking';
import { readComparison, saysTheSame, type Compared, type Side } from './model';
import { drawPicture, layPicture } from './picture';
import { joins, layRows, type ChangeRow } from './rows';
import { changeCitation, changeMarkdown, seenWords, versionTitle } from './say';

/** How the two texts are shown. */
export type View = 'side' | 'inline' | 'notes';

/** The views in the order of the key that steps through them. */
export const VIEWS: readonly View[] = ['side', 'inline', 'notes'];

/** State of the panel. */
export class Changes {
  readonly article = new Loaded<ArticleView>();
  readonly comparison = new Loaded<Compared>();
  view = $state<View>(recall<View>('changes.view', 'side'));
  off = $state.raw<ReadonlySet<Facet>>(new Set(HIDDEN_AT_FIRST));
  unchanged = $state<Unchanged>('folded');
  opened = $state.raw<ReadonlySet<string>>(new Set());
  /** Row at which the analyst stands. */
  currentId = $state<string | null>(null);
  /** Link under the pointer. */
  litLink = $state<number | null>(null);

  /** The pair to compare: the one chosen, else the two newest versions. */
  readonly pair: Pair | null = $derived.by(() => {
    const chosen = this.app.place.pair;
    if (chosen !== null) return chosen;
    const versions = this.article.value?.versions ?? [];
    const b = versions.at(-1);
    const a = versions.at(-2);
    return a === undefined || b === undefined ? null : { a: a.id, b: b.id };
  });
  readonly rows: ChangeRow[] = $derived(this.comparison.value === null ? [] : layRows(this.comparison.value));
  readonly counts = $derived(countFacets(this.rows));
  readonly lines: Line[] = $derived(foldRows(this.rows, this.off, this.unchanged, this.opened));
  readonly joins = $derived(joins(this.rows.filter((row) => isMarked(row, this.off))));
  readonly marked: ChangeRow[] = $derived(this.rows.filter((row) => row.main && isMarked(row, this.off)));
  /** The row at which the analyst stands. */
  readonly current: ChangeRow | null = $derived(this.rows.find((row) => row.id === this.currentId) ?? null);
  /** Place of the current change among the marked ones, from 0; -1 for none. */
  readonly position = $derived(this.marked.findIndex((row) => row.id === this.currentId));

  constructor(readonly app: App) {}

  /** Loads the article. */
  async loadArticle(id: string): Promise<void> {
    await this.article.load(() => this.app.library.article(id));
  }

  /** Compares the pair; the analyst's place in the text is kept while the pair is the same. */
  async compare(pair: Pair): Promise<void> {
    const before = this.comparison.value;
    const found = await this.comparison.load(async () => {
      const reply = await this.app.client.call('compare', pair);
      const shown = this.comparison.value;
      // What is shown stays as it is while the program writes things that do not concern it.
      return shown !== null && saysTheSame(shown, reply) ? shown : readComparison(reply);
    });
    if (found === null) return;
    const same = before?.old.version.reading_id === found.old.version.reading_id && before.new.version.reading_id === found.new.version.reading_id;
    if (same) return;
    this.opened = new Set();
    this.currentId = null;
    this.litLink = null;
  }

  /** Chooses a pair. */
  choose(pair: Pair): void {
    this.app.place.pair = pair;
  }

  /** Moves one end of the pair to another version; ends never cross, they change places. */
  move(end: 'a' | 'b', to: VersionId): void {
    const pair = this.pair;
    if (pair === null || pair[end] === to) return;
    const order = (id: VersionId) => this.article.value?.versions.findIndex((version) => version.id === id) ?? -1;
    const next = { ...pair, [end]: to };
    if (next.a === next.b) return;
    const crossed = order(next.a) >= 0 && order(next.b) >= 0 && order(next.a) > order(next.b);
    this.choose(crossed ? { a: next.b, b: next.a } : next);
  }

  /** Steps one end to its neighbour. */
  step(end: 'a' | 'b', by: -1 | 1): void {
    const pair = this.pair;
    const versions = this.article.value?.versions ?? [];
    const at = versions.findIndex((version) => version.id === pair?.[end]);
    const to = versions[at + by];
    if (at >= 0 && to !== undefined) this.move(end, to.id);
  }

  /** Steps both ends, so that neighbours stay neighbours. */
  stepBoth(by: -1 | 1): void {
    const pair = this.pair;
    const versions = this.article.value?.versions ?? [];
    if (pair === null) return;
    const at = versions.findIndex((version) => version.id === pair.b);
    const a = versions[at + by - 1];
    const b = versions[at + by];
    if (a !== undefined && b !== undefined) this.choose({ a: a.id, b: b.id });
  }

  /** Whether there is an older reading of the analyst's own to compare with. */
  readonly lastRead: VersionId | null = $derived.by(() => {
    const article = this.article.value;
    const newest = article?.versions.at(-1)?.id;
    const read = article?.last_read ?? null;
    return read !== null && read !== newest && article?.versions.some((version) => version.id === read) ? read : null;
  });

  /** Compares the newest version with the one last read. */
  sinceLastRead(): void {
    const newest = this.article.value?.versions.at(-1);
    if (this.lastRead !== null && newest !== undefined) this.choose({ a: this.lastRead, b: newest.id });
  }

  /** Shows or hides what a chip stands for. */
  toggle(facet: Facet): void {
    const off = new Set(this.off);
    if (!off.delete(facet)) off.add(facet);
    this.off = off;
  }

  /** Hides unchanged sentences altogether, or folds them again. */
  toggleUnchanged(): void {
    this.unchanged = this.unchanged === 'hidden' ? 'folded' : 'hidden';
    this.opened = new Set();
  }

  /** Next way of showing the two texts. */
  cycleView(): void {
    this.show(VIEWS[(VIEWS.indexOf(this.view) + 1) % VIEWS.length] ?? 'side');
  }

  /** Shows the two texts this way. */
  show(view: View): void {
    this.view = view;
    remember('changes.view', view);
  }

  /** Opens a fold. */
  open(foldId: string): void {
    this.opened = new Set([...this.opened, foldId]);
  }

  /** The next or previous marked change; goes round at the ends. */
  go(by: -1 | 1): ChangeRow | null {
    const count = this.marked.length;
    if (count === 0) return null;
    const from = this.position < 0 ? (by > 0 ? -1 : 0) : this.position;
    const row = this.marked[(from + by + count) % count] ?? null;
    if (row !== null) this.pick(row);
    return row;
  }

  /** Takes up a row: it is outlined, and the inspector speaks of its newer words, or of the older ones. */
  pick(row: ChangeRow): void {
    this.currentId = row.id;
    const compared = this.comparison.value;
    const link = compared?.links[row.link];
    if (compared === null || compared === undefined || link === undefined) return;
    const passage = passageIn(compared.new, link.b) ?? passageIn(compared.old, link.a);
    if (passage !== null) this.app.place.select({ type: 'passage', passage });
  }

  /** The current change as Markdown; `null` where none is picked. */
  markdown(zone: string): string | null {
    const compared = this.comparison.value;
    return compared === null || this.current === null ? null : changeMarkdown(compared, this.current, zone);
  }

  /** The current change as a citation for a text of one's own; `null` where none is picked. */
  citation(zone: string): string | null {
    const compared = this.comparison.value;
    return compared === null || this.current === null ? null : changeCitation(compared, this.current, zone);
  }

  /** Cites both sides of the current change in the briefing at hand. */
  async cite(): Promise<void> {
    const compared = this.comparison.value;
    const link = compared?.links[this.current?.link ?? -1];
    if (compared === null || link === undefined) return;
    const sides = [passageIn(compared.old, link.a), passageIn(compared.new, link.b)];
    await citePassages(this.app, sides.flatMap((passage) => passage ?? []));
  }

  /** Writes the comparison to a file that the analyst chooses. */
  async write(format: 'html' | 'md' | 'png', zone: string): Promise<void> {
    const compared = this.comparison.value;
    if (compared === null) return;
    const { old, new: fresh } = compared;
    const suggested = `${fileName(`${fresh.version.headline.slice(0, 50)} v${old.version.label} to v${fresh.version.label}`)}.${format}`;
    const bytes = format === 'png' ? await this.#picture(compared, zone) : '';
    if (bytes === null) return;
    const [path] = await this.app.client.askPath({ title: 'Export the comparison', kind: 'save', suggested, filters: [{ name: format.toUpperCase(), extensions: [format] }] });
    if (path === undefined) return;
    const written = await this.app.attempt('comparison_export', {
      a: old.version.id, b: fresh.version.id, path, format: format === 'png' ? { type: 'png', bytes } : { type: format },
    });
    if (written !== null) this.app.toasts.say(`Written: ${written.path}`);
  }

  /** What is shown, drawn; `null`, with a message, where that cannot be. */
  async #picture(compared: Compared, zone: string): Promise<string | null> {
    const heads = {
      title: compared.new.version.headline, summary: compared.headline,
      old: `${versionTitle(compared.old.version)}, ${seenWords(compared.old.version, zone)}`, fresh: `${versionTitle(compared.new.version)}, ${seenWords(compared.new.version, zone)}`,
    };
    const drawn = await drawPicture((measure) => layPicture(compared, this.lines, heads, measure));
    if (drawn === 'too long') {
      this.app.toasts.say('This is too long for one picture. Hide unchanged sentences, or export it as HTML.');
      return null;
    }
    if (drawn === null) {
      this.app.toasts.say('This window cannot draw pictures. Export the comparison as HTML.');
      return null;
    }
    return base64(new Uint8Array(await drawn.arrayBuffer()));
  }

  /** Opens the current words in *Read*. */
  read(): void {
    const selection = this.app.place.selection;
    if (selection?.type === 'passage') this.app.place.openPassage(selection.passage);
  }
}

/** Sentences of one side as a passage; `null` where there are none. */
function passageIn(side: Side, list: number[]): Passage | null {
  const spans = list.flatMap((at) => side.sentences[at] ?? []);
  if (spans.length === 0) return null;
  const start = Math.min(...spans.map((sentence) => sentence.start));
  const end = Math.max(...spans.map((sentence) => sentence.end));
  const { version, offsets } = side;
  return { articleId: version.article_id, versionId: version.id, start, end, exact: offsets.slice(start, end) };
}

/** Bytes in Base64, in pieces that fit on the stack. */
function base64(bytes: Uint8Array): string {
  const PIECE = 0x8000;
  let letters = '';
  for (let at = 0; at < bytes.length; at += PIECE) letters += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(letters);
}
