// State of the timeline: what is loaded, what the filters let through, which stretch is in view,
// what is picked. Layout and drawing are elsewhere.
import type { App } from '../../app/app.svelte';
import type { EventSave, Timeline as TimelineReply, TimelineFormat } from '../../lib/contract';
import { Loaded } from '../../lib/loaded.svelte';
import { recall, remember } from '../../lib/remember';
import { briefingBlocks } from './briefing';
import { KINDS, knownBy, layLanes, namesOf, sift, sourcesOf, type DateLanes, type Filters, type Lane } from './lanes';
import { middleOf, readMarks, WallClock, type Mark, type MarkKind } from './marks';
import { centre, fit, fitMost, pan, zoom, type Span } from './window';

const NAMES_OFFERED = 60;

/** State of the panel. */
export class TimelineState {
  readonly loaded = new Loaded<TimelineReply>();
  filters = $state.raw<Filters>({ off: new Set(recall<MarkKind[]>('timeline.off', ['date'])), source: '', name: '', tag: '', confidence: 0 });
  /** Moment of the wall clock by which things were known; `null` for now. */
  asOf = $state<number | null>(null);
  /** Whether the delay between what happened and its first report is drawn for every event. */
  reports = $state<'picked' | 'all'>('picked');
  dates = $state<DateLanes>(recall<DateLanes>('timeline.dates', 'together'));
  face = $state<'drawing' | 'table'>('drawing');
  /** `null` until something was loaded. */
  span = $state.raw<Span | null>(null);
  /** Marks whose passages are shown. */
  picked = $state.raw<Mark[]>([]);
  /** The mark that the keyboard is at. */
  focusId = $state<string | null>(null);

  readonly clock = $derived.by(() => new WallClock(this.app.library.settings.value?.zone ?? ''));
  /** The zone in which clock times stand; days stand in none. */
  readonly zoneName = $derived.by(() => {
    const zone = this.app.library.settings.value?.zone ?? '';
    return zone === '' ? new Intl.DateTimeFormat().resolvedOptions().timeZone : zone;
  });
  readonly marks: Mark[] = $derived(readMarks(this.loaded.value?.items ?? [], this.clock));
  readonly sources = $derived(sourcesOf(this.marks));
  readonly names = $derived(namesOf(this.marks, NAMES_OFFERED));
  readonly known: Mark[] = $derived(this.asOf === null ? this.marks : knownBy(this.marks, this.asOf, this.clock));
  readonly shown: Mark[] = $derived(sift(this.known, this.filters));
  /** Moments at which versions appeared, in order: the stops of the *as of* slider. */
  readonly stops: number[] = $derived([...new Set(this.marks.filter((mark) => mark.kind === 'version').map((mark) => mark.from))]);
  readonly lanes: Lane[] = $derived(layLanes(this.shown, this.dates));
  readonly whole: Span = $derived(fit(this.marks, this.clock.at(Date.now())));
  /** Marks of each kind, before the filters. */
  readonly counts = $derived.by(() => {
    const counts = Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Record<MarkKind, number>;
    for (const mark of this.known) counts[mark.kind] += 1;
    return counts;
  });

  #fitted: Span | null = null;
  /** The event that was saved and is not among the marks yet. */
  #awaited: string | null = null;

  constructor(readonly app: App) {}

  /** Loads the marks; the stretch in view stays where something was shown already. */
  async load(storyId: string | null): Promise<void> {
    const found = await this.loaded.load(() => this.app.client.call('timeline', { story_id: storyId, mentions_of: this.filters.name === '' ? null : this.filters.name }));
    if (found === null) return;
    // While texts are still being read, the stretch follows what is found, until the analyst moves it.
    if (this.span === null || this.span === this.#fitted) this.span = this.#fitted = fitMost(this.shown, this.clock.at(Date.now()));
    const made = this.marks.find((mark) => mark.id === this.#awaited);
    if (made !== undefined) {
      this.#awaited = null;
      this.picked = [made];
      this.reveal(made);
      return;
    }
    const ids = new Set(this.picked.map((mark) => mark.id));
    this.picked = this.marks.filter((mark) => ids.has(mark.id));
  }

  /** Forgets the stretch in view, for another story. */
  forget(): void {
    this.span = null;
    this.picked = [];
    this.focusId = null;
    this.asOf = null;
    this.filters = { ...this.filters, source: '', name: '', tag: '' };
  }

  /** Shows everything that passes the filters. */
  fit(): void {
    this.span = fit(this.shown, this.clock.at(Date.now()));
  }

  /** Shortens or lengthens the stretch in view about a moment, its middle if none is given. */
  zoom(factor: number, about: number | null = null): void {
    if (this.span !== null) this.span = zoom(this.span, factor, about ?? (this.span.from + this.span.to) / 2);
  }

  /** Moves the stretch in view by a share of its length. */
  pan(share: number): void {
    if (this.span !== null) this.span = pan(this.span, share);
  }

  /** Shows an event with its passages, whatever filters would hide it; replies whether it is here. */
  show(id: string): boolean {
    const mark = this.marks.find((one) => one.item.event_id === id && one.kind !== 'suggested');
    if (mark === undefined) return false;
    this.asOf = null;
    if (!sift([mark], this.filters).includes(mark)) {
      const off = new Set([...this.filters.off].filter((kind) => kind !== mark.kind));
      this.filters = { ...this.filters, off, source: '', name: '', tag: '', confidence: 0 };
    }
    this.picked = [mark];
    this.focusId = mark.id;
    this.reveal(mark);
    return true;
  }

  /** Brings a mark into view. */
  reveal(mark: Mark): void {
    if (this.span === null) return;
    const at = middleOf(mark);
    const rim = (this.span.to - this.span.from) * 0.06;
    if (at < this.span.from + rim || at > this.span.to - rim) this.span = centre(this.span, at);
  }

  /** Shows or hides a kind of mark. */
  toggle(kind: MarkKind): void {
    const off = new Set(this.filters.off);
    if (!off.delete(kind)) off.add(kind);
    this.filters = { ...this.filters, off };
    remember('timeline.off', [...off]);
  }

  /** Asks for a person, organisation or place: a lane of its mentions, and only the events that name it. */
  async choose(name: string): Promise<void> {
    this.filters = { ...this.filters, name };
    await this.load(this.app.place.storyId);
  }

  /** Shows what was known when the newest version in view had appeared, or what is known now. */
  toggleAsOf(): void {
    const until = this.span?.to ?? Number.POSITIVE_INFINITY;
    this.asOf = this.asOf !== null ? null : (this.stops.findLast((stop) => stop <= until) ?? this.stops.at(-1) ?? null);
  }

  /** One lane of dates for all, or one for each outlet. */
  toggleDates(): void {
    this.dates = this.dates === 'together' ? 'by source' : 'together';
    remember('timeline.dates', this.dates);
  }

  /** Goes from mark to mark: along a lane, or to the nearest one of the next lane. */
  walk(way: 'left' | 'right' | 'up' | 'down' | 'first' | 'last'): Mark | null {
    const at = this.lanes.findIndex((lane) => lane.marks.some((mark) => mark.id === this.focusId));
    const lane = this.lanes[Math.max(0, at)];
    if (lane === undefined) return null;
    const index = lane.marks.findIndex((mark) => mark.id === this.focusId);
    const next = index < 0 ? this.#nearestInView(lane) : this.#next(way, at, lane, index);
    if (next === null) return null;
    this.focusId = next.id;
    this.reveal(next);
    return next;
  }

  #next(way: string, at: number, lane: Lane, index: number): Mark | null {
    if (way === 'first') return lane.marks[0] ?? null;
    if (way === 'last') return lane.marks.at(-1) ?? null;
    if (way === 'left') return lane.marks[index - 1] ?? null;
    if (way === 'right') return lane.marks[index + 1] ?? null;
    const other = this.lanes[at + (way === 'up' ? -1 : 1)];
    const here = lane.marks[index];
    return other === undefined || here === undefined ? null : nearestMark(other.marks, middleOf(here));
  }

  #nearestInView(lane: Lane): Mark | null {
    const middle = this.span === null ? 0 : (this.span.from + this.span.to) / 2;
    return nearestMark(lane.marks, middle);
  }

  /** The mark that the keyboard is at. */
  get focused(): Mark | null {
    return this.shown.find((mark) => mark.id === this.focusId) ?? null;
  }

  /** Makes or changes an event. Replies whether it was stored. */
  async save(event: EventSave): Promise<boolean> {
    const saved = await this.app.attempt('event_save', event);
    if (saved === null) return false;
    // Another load may be under way, and end this one early: whichever brings the event shows it.
    this.#awaited = saved.id;
    await this.load(this.app.place.storyId);
    return true;
  }

  /** Accepts a suggested event as it stands, or on another of the dates that were said of it. */
  async accept(mark: Mark, date: { from: string; to: string | null } = mark.item): Promise<boolean> {
    const { item } = mark;
    const accepted = this.marks.find((other) => item.event_id !== null && other.item.event_id === item.event_id && other.kind !== 'suggested');
    const passages = [...(accepted?.item.passages ?? []), ...item.passages].map(({ version_id, start, end }) => ({ version_id, start, end }));
    const kept = accepted === undefined ? { title: item.label, from: date.from, to: date.to } : { id: item.event_id, title: accepted.label, from: accepted.item.from, to: accepted.item.to };
    const planned = accepted === undefined ? item.outlook === 'planned' || item.outlook === 'moved' : accepted.kind === 'planned';
    return this.save({ ...kept, story_id: this.app.place.storyId, planned, outlook: item.outlook, passages });
  }

  /** Dismisses a suggested event; it can be taken back. */
  async dismiss(mark: Mark): Promise<void> {
    const marks = mark.item.passages.map((passage) => passage.mark);
    if ((await this.app.attempt('event_dismiss', { title: mark.label, marks })) === null) return;
    this.picked = this.picked.filter((other) => other.id !== mark.id);
    this.app.toasts.say('Dismissed. It will not be suggested again.', { label: 'Undo', run: () => void this.app.rewind('undo') });
    await this.load(this.app.place.storyId);
  }

  /** Offers everything again that was dismissed. */
  async restore(): Promise<void> {
    if ((await this.app.attempt('event_restore', { story_id: this.app.place.storyId })) !== null) await this.load(this.app.place.storyId);
  }

  /** Joins events into the first of them. */
  async join(ids: string[]): Promise<void> {
    if ((await this.app.attempt('event_join', { ids })) === null) return;
    await this.load(this.app.place.storyId);
    this.picked = this.marks.filter((mark) => mark.item.event_id === ids[0] && mark.kind !== 'suggested');
    this.app.toasts.say('The events are one now.', { label: 'Undo', run: () => void this.app.rewind('undo') });
  }

  /** Makes some passages of an event an event of their own. */
  async split(id: string, title: string, passages: string[]): Promise<void> {
    if ((await this.app.attempt('event_split', { id, title, passages })) === null) return;
    this.app.toasts.say('Split into two events.', { label: 'Undo', run: () => void this.app.rewind('undo') });
    await this.load(this.app.place.storyId);
  }

  /** Puts the accepted events that are shown into the briefing at hand, as a figure and a table at its end. */
  async toBriefing(): Promise<void> {
    const { app } = this;
    const blocks = briefingBlocks(this.shown);
    if (blocks === null) {
      app.toasts.say('Only accepted events go into a briefing. Accept or add one first.');
      return;
    }
    const story_id = app.place.storyId;
    const known = app.place.briefingId ?? (await app.attempt('briefings', { story_id }))?.[0]?.id ?? null;
    const view = known === null ? await app.attempt('briefing_create', { title: 'New briefing', story_id }) : await app.attempt('briefing', { id: known });
    if (view === null) return;
    const tree = { ...view.tree, blocks: [...view.tree.blocks, ...blocks] };
    if ((await app.attempt('briefing_save', { id: view.id, tree, base: view.updated_at })) === null) return;
    app.place.briefingId = view.id;
    app.toasts.say(`The timeline stands at the end of “${view.tree.title}”.`, { label: 'Show', run: () => app.place.openTab('briefing') });
  }

  /** Writes the timeline to a file that the analyst names. */
  async write(format: TimelineFormat): Promise<void> {
    const ending = format === 'timelinejs' ? 'json' : format;
    const suggested = `timeline.${ending}`;
    const [path] = await this.app.client.askPath({ title: 'Export the timeline', kind: 'save', suggested, filters: [{ name: ending.toUpperCase(), extensions: [ending] }] });
    if (path === undefined) return;
    const as_of = this.asOf === null ? null : this.clock.instant(this.asOf);
    const written = await this.app.attempt('timeline_export', { story_id: this.app.place.storyId, format, path, as_of });
    if (written !== null) this.app.toasts.say(`Written to ${written.path}`);
  }

  /** Deletes an event; it can be taken back. */
  async remove(id: string): Promise<void> {
    if ((await this.app.attempt('event_delete', { id })) === null) return;
    this.picked = [];
    this.app.toasts.say('The event was deleted.', { label: 'Undo', run: () => void this.app.rewind('undo') });
    await this.load(this.app.place.storyId);
  }
}

function nearestMark(marks: Mark[], at: number): Mark | null {
  let best: Mark | null = null;
  for (const mark of marks) {
    if (best === null || Math.abs(middleOf(mark) - at) < Math.abs(middleOf(best) - at)) best = mark;
  }
  return best;
}
