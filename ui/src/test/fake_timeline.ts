// The timeline of the in-memory client: versions, a few dates, suggested events of the invented story, and what is made of them.
import type { CommandName } from '../lib/client';
import type { Commands, TimelineItem, TimelinePassage } from '../lib/contract';
import { scalars, sourceRef, timeOf, type FakeLibrary } from './fake_library';

type Some<N extends CommandName> = { [K in N]: (request: Commands[K]['request']) => Commands[K]['reply'] };

/** An item with nothing but what is given. */
export function fakeItem(id: string, kind: TimelineItem['kind'], from: string, label: string, more: Partial<TimelineItem> = {}): TimelineItem {
  return {
    id, kind, from, to: null, label, words: null, source: null, passages: [], confidence: 1, event_id: null, note: '', substance: null,
    outlook: null, said: [], conflict: false, reported: null, who: [], places: [], tags: [], update: false, ...more,
  };
}

/** Commands of the timeline over the invented library. */
export function fakeTimeline(library: FakeLibrary, wrote: (label: string) => void): Some<'timeline' | 'event_save' | 'event_delete' | 'event_join' | 'event_split' | 'event_dismiss' | 'event_restore' | 'timeline_export'> {
  const dismissed = new Set<string>();
  const passages = (): TimelinePassage[] =>
    library.articles.filter((one) => !one.binned).flatMap((one) => one.versions.map((view) => ({
      id: '', article_id: one.id, version_id: view.id, label: view.label, source: sourceRef(library, one).name, start: 0, end: scalars(view.headline), exact: view.headline, at: timeOf(view)?.iso ?? null, stance: null, mark: `m-${view.id}`,
    })));
  const suggested = (): TimelineItem[] => {
    const said = passages().slice(0, 3).map((one) => ({ ...one, stance: 'happened' as const, mark: 's-1' }));
    return [
      fakeItem('s-1', 'suggested', '2026-03-02', 'The sluices were opened above Tolland', {
        passages: said, confidence: 0.8, outlook: 'happened', conflict: true, reported: said[0]?.at ?? null, who: ['Norvik'], places: ['Tolland'],
        said: [{ from: '2026-03-02', to: null, sources: ['The Tolland Courier v1'] }, { from: '2026-03-03', to: null, sources: ['Norvik Wire v2'] }],
      }),
      fakeItem('s-2', 'suggested', '2026-03-08', 'The administration expects them to be back', { passages: said.slice(0, 1).map((one) => ({ ...one, stance: 'planned' as const, mark: 's-2' })), confidence: 0.7, outlook: 'planned' }),
    ];
  };
  return {
    timeline: ({ story_id, article_id }) => ({
      pending: 0,
      dismissed: dismissed.size,
      items: [
        ...library.articles.filter((one) => !one.binned && (!story_id || one.storyIds.includes(story_id)) && (!article_id || one.id === article_id)).flatMap((one) =>
          one.versions.filter((view) => timeOf(view)).map((view) => fakeItem(`v-${view.id}`, 'version', timeOf(view)!.iso, view.headline, { source: sourceRef(library, one).name, passages: passages().filter((at) => at.version_id === view.id) })),
        ),
        fakeItem('d-1', 'date', '2026-03-02', 'The sluices should have been opened on Monday', { words: 'Monday', source: 'The Tolland Courier', confidence: 0.9 }),
        fakeItem('d-2', 'date', '2026-01-12', 'A letter of 12 January warned the operator', { words: '12 January', source: 'The Tolland Courier', confidence: 0.95 }),
        ...suggested().filter((one) => !one.passages.some((at) => dismissed.has(at.mark)) && !library.events.some((event) => event.label === one.label)),
        ...library.events,
      ].sort((a, b) => a.from.localeCompare(b.from)),
    }),
    event_save: ({ id, title, from, to, planned, outlook, passages: refs }) => {
      const made = id ?? `e${library.next++}`;
      const kept = (refs ?? []).flatMap((ref, at) => passages().filter((one) => one.version_id === ref.version_id).slice(0, 1).map((one) => ({ ...one, id: `${made}-${at}` })));
      const item = fakeItem(made, planned ? 'planned' : 'event', from, title, { to: to ?? null, event_id: made, outlook: outlook ?? null, passages: kept });
      library.events = [...library.events.filter((one) => one.id !== id), item];
      wrote(`Save event “${title}”`);
      return item;
    },
    event_delete: ({ id }) => {
      library.events = library.events.filter((one) => one.event_id !== id);
      wrote('Delete event');
      return {};
    },
    event_join: ({ ids: [first, ...others] }) => {
      library.events = library.events.filter((one) => one.event_id === first || !others.includes(one.event_id ?? ''));
      wrote('Join events');
      return {};
    },
    event_split: ({ id, title, passages: gone }) => {
      const from = library.events.find((one) => one.event_id === id);
      if (from === undefined) return {};
      const made = `e${library.next++}`;
      library.events = [
        ...library.events.map((one) => (one === from ? { ...one, passages: one.passages.filter((at) => !gone.includes(at.id)) } : one)),
        { ...from, id: made, event_id: made, label: title, passages: from.passages.filter((at) => gone.includes(at.id)) },
      ];
      wrote('Split event');
      return {};
    },
    event_dismiss: ({ marks }) => {
      marks.forEach((mark) => dismissed.add(mark));
      wrote('Dismiss event');
      return {};
    },
    event_restore: () => {
      dismissed.clear();
      wrote('Offer dismissed events again');
      return {};
    },
    timeline_export: ({ path }) => ({ path, bytes: 1200 }),
  };
}
