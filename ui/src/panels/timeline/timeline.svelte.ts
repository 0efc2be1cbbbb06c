// State of the timeline: what is loaded, what the filters let through, which stretch is in view,
// what is picked. Layout and drawing are elsewhere.
import type { App } from '../../app/app.svelte';
import type { EventSave, Timeline as TimelineReply } from '../../lib/contract';
import { Loaded } from '../../lib/loaded.svelte';
import { recall, remember } from '../../lib/remember';
import { layLanes, sift, sourcesOf, type DateLanes, type Filters, type Lane } from './lanes';
import { middleOf, readMarks, WallClock, type Mark, type MarkKind } from './marks';
import { centre, fit, fitMost, pan, zoom, type Span } from './window';

/** State of the panel. */
export class TimelineState {
  readonly loaded = new Loaded<TimelineReply>();
  filters = $state.raw<Filters>({ off: new Set(), source: '', confidence: 0 });
  dates = $state<DateLanes>(recall<DateLanes>('timeline.dates', 'together'));
  face = $state<'drawing' | 'table'>('drawing');
  /** `null` until something was loaded. */
  span = $state.raw<Span | null>(null);
  /** Marks whose passages are shown. */
  picked = $state.raw<Mark[]>([]);
  /** The mark that the keyboard is at. */
  focusId = $state<string | null>(null);

  readonly clock = $derived.by(() => new WallClock(this.app.library.settings.value?.zone ?? ''));
  readonly marks: Mark[] = $derived(readMarks(this.loaded.value?.items ?? [], this.clock));
  readonly sources = $derived(sourcesOf(this.marks));
  readonly shown: Mark[] = $derived(sift(this.marks, this.filters));
  readonly lanes: Lane[] = $derived(layLanes(this.shown, this.dates));
  readonly whole: Span = $derived(fit(this.marks, this.clock.at(Date.now())));
  /** Marks of each kind, before the filters. */
  readonly counts = $derived.by(() => {
    const counts: Record<MarkKind, number> = { event: 0, planned: 0, date: 0, version: 0 };
    for (const mark of this.marks) counts[mark.kind] += 1;
    return counts;
  });

  constructor(readonly app: App) {}

  /** Loads the marks; the stretch in view stays where something was shown already. */
  async load(storyId: string | null): Promise<void> {
    const found = await this.loaded.load(() => this.app.client.call('timeline', { story_id: storyId }));
    if (found === null) return;
    if (this.span === null) this.span = fitMost(this.marks, this.clock.at(Date.now()));
    const ids = new Set(this.picked.map((mark) => mark.id));
    this.picked = this.marks.filter((mark) => ids.has(mark.id));
  }

  /** Forgets the stretch in view, for another story. */
  forget(): void {
    this.span = null;
    this.picked = [];
    this.focusId = null;
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
    await this.load(this.app.place.storyId);
    const made = this.marks.find((mark) => mark.id === saved.id);
    if (made !== undefined) {
      this.picked = [made];
      this.reveal(made);
    }
    return true;
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
