// State of one open briefing: its tree, citations, saving by itself, and what happens when somebody
// else saved first. It knows nothing of the editor but the tree it hands over.
import type { App } from '../../app/app.svelte';
import { asCallError } from '../../lib/client';
import type { Appendix, BriefingId, BriefingTree, BriefingView, CitationId, CitationView, Credibility, DocumentFormat } from '../../lib/contract';
import { Loaded } from '../../lib/loaded.svelte';
import { Watch } from './watch.svelte';

/** Where the words on screen stand against the library. */
export type SaveState = 'saved' | 'changed' | 'saving' | 'conflict' | 'failed';

/** Quiet time after the last change before the evidence is looked at again. Words are saved as they are typed. */
const REST_MS = 700;

/** A passage to be cited. */
export interface Evidence {
  version_id: string;
  start: number;
  end: number;
}

/** One open briefing. */
export class OpenBriefing {
  readonly loaded = new Loaded<BriefingView>();
  /** The words on screen. */
  tree = $state.raw<BriefingTree | null>(null);
  citations = $state.raw<CitationView[]>([]);
  state = $state<SaveState>('saved');
  /** Why the last save was refused. */
  refusal = $state('');
  /** Counts up when the editor must take the tree anew. */
  epoch = $state(0);
  /** Counts up when it gets another look. */
  looks = $state(0);
  readonly watch: Watch;
  #base = '';
  #id: BriefingId | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> | null = null;
  /** Counts edits and saves: an answer to a question asked before one of them is of words that are no more. */
  #round = 0;

  constructor(readonly app: App) {
    this.watch = new Watch(app);
  }

  /** The briefing's id. */
  get id(): BriefingId | null {
    return this.#id;
  }

  /** Opens a briefing; what is unsaved of the one before is saved first. */
  async open(id: BriefingId): Promise<void> {
    await this.flush();
    this.#id = id;
    this.tree = null;
    this.citations = [];
    this.watch.clear();
    const view = await this.loaded.load(() => this.app.client.call('briefing', { id }));
    if (view !== null && this.#id === id) this.#take(view);
  }

  /** Takes what the library has now; words that are not saved yet win, citations are always taken. */
  async refresh(): Promise<void> {
    const id = this.#id;
    if (id === null || this.state === 'conflict') return;
    const round = this.#round;
    const view = await this.loaded.load(() => this.app.client.call('briefing', { id }));
    // A save that ended meanwhile is news of its own, and asks anew.
    if (view === null || this.#id !== id || this.#round !== round) return;
    if (this.state === 'saved' && view.updated_at !== this.#base) this.#take(view);
    else {
      this.citations = view.citations;
      if (this.#timer === undefined) void this.watch.look(id);
    }
  }

  #take(view: BriefingView): void {
    this.tree = view.tree;
    this.citations = view.citations;
    this.#base = view.updated_at;
    this.state = 'saved';
    this.epoch += 1;
    void this.watch.look(view.id);
  }

  /** New words; they are saved at once, or when the save under way has ended. */
  edit(change: Partial<BriefingTree>): void {
    if (this.tree === null) return;
    this.tree = { ...this.tree, ...change };
    if (this.state === 'conflict') return;
    this.state = 'changed';
    this.#round += 1;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#rest(), REST_MS);
    void this.#keep();
  }

  /** Saves what is unsaved. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#saving !== null || this.state === 'changed' || this.state === 'failed') await this.#keep();
  }

  async #rest(): Promise<void> {
    await this.flush();
    if (this.#id !== null) await this.watch.look(this.#id);
  }

  /** Saves one state of the words after the other until none is unsaved. */
  async #keep(): Promise<void> {
    this.#saving ??= this.#saveAll();
    await this.#saving;
  }

  async #saveAll(): Promise<void> {
    do await this.#save();
    while (this.#unsaved());
    this.#saving = null;
  }

  /** Whether words came while a save was under way. */
  #unsaved(): boolean {
    return this.state === 'changed';
  }

  async #save(): Promise<void> {
    const id = this.#id;
    const tree = this.tree;
    if (id === null || tree === null) return;
    this.state = 'saving';
    try {
      const saved = await this.app.client.call('briefing_save', { id, tree, base: this.#base });
      this.#base = saved.updated_at;
      this.refusal = '';
      this.#round += 1;
      // Words typed while the save was under way are still unsaved.
      this.state = this.tree === tree ? 'saved' : 'changed';
    } catch (thrown) {
      const error = asCallError(thrown);
      this.refusal = error.message;
      this.state = error.code === 'conflict' ? 'conflict' : 'failed';
    }
  }

  /** Ends a conflict: the words on screen replace the library's, or the other way round. */
  async settle(whose: 'mine' | 'theirs'): Promise<void> {
    const id = this.#id;
    if (id === null) return;
    const view = await this.app.attempt('briefing', { id });
    if (view === null) return;
    if (whose === 'theirs') return this.#take(view);
    this.#base = view.updated_at;
    this.state = 'changed';
    await this.flush();
  }

  /** Cites a passage; the same passage is cited once. */
  async cite(evidence: Evidence): Promise<CitationView | null> {
    const known = this.citations.find((each) => each.version_id === evidence.version_id && each.start === evidence.start && each.end === evidence.end);
    if (known !== undefined) return known;
    const id = this.#id;
    if (id === null) return null;
    const made = await this.app.attempt('citation_create', { briefing_id: id, version_id: evidence.version_id, start: evidence.start, end: evidence.end });
    if (made !== null) this.citations = [...this.citations.filter((each) => each.id !== made.id), made];
    return made;
  }

  /** Grades the item of a citation. */
  async grade(id: CitationId, credibility: Credibility | null): Promise<void> {
    const before = this.citations;
    this.citations = before.map((each) => (each.id === id ? { ...each, credibility } : each));
    if ((await this.app.attempt('citation_grade', { id, credibility })) === null) this.citations = before;
  }

  /** A citation by id. */
  citation(id: CitationId): CitationView | undefined {
    return this.citations.find((each) => each.id === id);
  }

  /** Saves what is unsaved and asks where the briefing is to be written; `null` where the analyst changed their mind or it could not be saved. */
  async whereTo(format: DocumentFormat): Promise<string | null> {
    if (this.#id === null || this.tree === null) return null;
    await this.flush();
    if (this.state === 'conflict' || this.state === 'failed') return null;
    const suggested = `${fileName(this.tree.title)}.${format}`;
    const [path] = await this.app.client.askPath({ title: 'Export the briefing', kind: 'save', suggested, filters: [{ name: format.toUpperCase(), extensions: [format] }] });
    return path ?? null;
  }

  /** Writes the briefing to a file; says whether it was written. */
  async write(format: DocumentFormat, appendix: Appendix, path: string): Promise<boolean> {
    if (this.#id === null) return false;
    const written = await this.app.attempt('briefing_export', { id: this.#id, format, appendix, path });
    if (written !== null) this.app.toasts.say(`Written: ${written.path}`);
    return written !== null;
  }
}

/** A title as a file name: no separators, no control characters, not too long, never empty. */
export function fileName(title: string): string {
  const plain = title
    .replace(/[\p{Cc}\p{Cf}/\\:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80)
    .replace(/^[. ]+|[. ]+$/g, '');
  return plain === '' ? 'briefing' : plain;
}
