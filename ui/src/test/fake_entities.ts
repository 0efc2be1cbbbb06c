// Entities of the in-memory client: a few invented names, accepted, suggested and rejected, over two versions.
import { CallError } from '../lib/client';
import type { Commands, EntityBrief, EntityListRow, EntityRef, EntityState, NameKind } from '../lib/contract';

type EntityCommand =
  | 'entities' | 'entity' | 'entity_mentions' | 'version_entities' | 'roster' | 'entity_accept' | 'entity_reject' | 'entity_restore'
  | 'entity_update' | 'entity_merge' | 'entity_split' | 'entity_alias_add' | 'entity_alias_remove' | 'entity_delete' | 'entity_apart';
type Handlers = { [N in EntityCommand]: (request: Commands[N]['request']) => Commands[N]['reply'] };

interface FakeEntity {
  id: string;
  name: string;
  kind: NameKind;
  state: EntityState;
  names: string[];
  note: string;
}

/** The handlers, over a list of their own. */
export function fakeEntities(wrote: (label: string) => void): Handlers {
  const make = (id: string, name: string, kind: NameKind, state: EntityState, ...names: string[]): FakeEntity => ({ id, name, kind, state, names: [name, ...names], note: '' });
  let all = [
    make('e1', 'Ines Karsten', 'person', 'accepted', 'Karsten'),
    make('e2', 'Tomas Orlu', 'person', 'suggested'),
    make('e3', 'I. Karsten', 'person', 'suggested'),
    make('e4', 'Karsa Water Board', 'organisation', 'suggested', 'KWB'),
    make('e5', 'Monday Club', 'organisation', 'rejected'),
  ];
  const ref = (one: FakeEntity): EntityRef => (one.state === 'accepted' ? { type: 'accepted', id: one.id } : { type: 'suggested', kind: one.kind, key: one.id });
  const brief = (one: FakeEntity): EntityBrief => ({ entity: ref(one), state: one.state, name: one.name, kind: one.kind });
  const find = (entity: EntityRef): FakeEntity => {
    const id = entity.type === 'accepted' ? entity.id : entity.key;
    const found = all.find((one) => one.id === id);
    if (!found) throw new CallError('not_found', 'This entity is not in the library any more.');
    return found;
  };
  const set = (entity: EntityRef, state: EntityState, label: string): EntityRef => {
    const one = find(entity);
    one.state = state;
    wrote(label);
    return ref(one);
  };
  const maybe = (one: FakeEntity) => (one.id === 'e3' ? all.filter((other) => other.id === 'e1').map(brief) : []);
  const passage = { article_id: 'a0', version_id: 'a0-v3', label: '4', source: 'Norvik Wire', start: 0, end: 9, exact: 'Karsa dam' };
  const listed = (one: FakeEntity): EntityListRow => ({
    ...brief(one), names: one.names.slice(1), mentions: 6, articles: 2, outlets: 2, first: '2026-03-01', last: '2026-03-04T09:00:00Z', may_be: maybe(one),
  });
  return {
    entities: ({ state, kind, query, offset, limit }) => {
      const count = (wanted: EntityState) => all.filter((one) => one.state === wanted).length;
      const fitting = all.filter((one) => (state ? one.state === state : one.state !== 'rejected') && (!kind || one.kind === kind) && one.names.join(' ').toLowerCase().includes((query ?? '').toLowerCase()));
      return { total: fitting.length, accepted: count('accepted'), suggested: count('suggested'), rejected: count('rejected'), pending: 0, rows: fitting.slice(offset ?? 0, (offset ?? 0) + limit).map(listed) };
    },
    entity: ({ entity }) => {
      const one = find(entity);
      return {
        ...brief(one), names: one.names.map((name) => ({ kind: one.kind, key: name.toLowerCase(), name, forms: [], mentions: 3, articles: 2 })),
        roles: [{ words: 'Chief Engineer', first: '2026-03-01', last: '2026-03-04T09:00:00Z', versions: 3, outlets: ['Norvik Wire'] }],
        outlets: [{ source_id: 's0', name: 'Norvik Wire', articles: 2, mentions: 6, first: '2026-03-01', last: '2026-03-04T09:00:00Z' }],
        mentions: 6, articles: 2, versions: 4, first: '2026-03-01', last: '2026-03-04T09:00:00Z', note: one.note, marks: [passage],
        events: [{ id: 'ev0', title: 'The dam gives way', from: '2026-03-01', to: null }],
        companions: { nodes: all.filter((other) => other !== one && other.state !== 'rejected').map((other, n) => ({ ...brief(other), articles: 2, sentences: n + 1 })), links: [{ one: 0, other: 1, articles: 1 }] },
        may_be: maybe(one),
      };
    },
    entity_mentions: ({ what, offset }) => {
      const told = { article_id: 'a0', headline: 'Karsa dam', source: 'Norvik Wire', version_id: 'a0-v3', label: '4', time: '2026-03-04T09:00:00Z', versions: 2, of_versions: 4, current: false };
      const rows = what === 'quoted'
        ? [{ ...told, sentence: 'Nobody told me that the sluices were open.', names: [], verb: 'said', start: 10, end: 52 }]
        : [{ ...told, sentence: 'Karsten left the Karsa dam.', names: [{ start: 0, end: 7 }], verb: null, start: 0, end: 7 }];
      return { total: 1, rows: (offset ?? 0) > 0 ? [] : rows };
    },
    version_entities: () => ({ reading: 'done', rows: all.filter((one) => one.state !== 'rejected').map((one) => ({ ...brief(one), roles: [], places: [{ start: 0, end: 9 }] })) }),
    roster: () => ({
      columns: [1, 2].map((n) => ({ version_id: `a0-v${n}`, source_id: null, label: `${n + 1}`, time: '2026-03-01', articles: 1 })),
      rows: all.filter((one) => one.kind === 'person').map((one, n) => ({ ...brief(one), cells: (n === 0 ? [0, 1] : [1]).map((column) => ({ column, mentions: 2, name: one.name, roles: ['Chief Engineer'], passage })) })),
      total: 3, steps: [{ to: 1, joined: [1], left: [], renamed: [], retitled: [{ row: 0, before: 'Engineer', after: 'Chief Engineer' }] }],
      pictures: [{ column: 0, caption: { ...passage, exact: 'From left: Ines Karsten and Tomas Orlu' }, order: 'from_left', people: all.slice(0, 2).map((one) => ({ ...brief(one), place: null })) }], pending: 0,
    }),
    entity_accept: ({ entity }) => set(entity, 'accepted', 'Accept'),
    entity_reject: ({ entity }) => (set(entity, 'rejected', 'Reject'), {}),
    entity_restore: ({ entity }) => (set(entity, 'suggested', 'Suggest again'), {}),
    entity_update: ({ entity, name, kind, note }) => {
      const one = find(entity);
      Object.assign(one, { state: 'accepted', name: name ?? one.name, kind: kind ?? one.kind, note: note ?? one.note });
      wrote('Change');
      return ref(one);
    },
    entity_merge: ({ from, into }) => {
      const [gone, kept] = [find(from), find(into)];
      kept.names.push(...gone.names);
      all = all.filter((one) => one !== gone);
      return set(into, 'accepted', 'Merge');
    },
    entity_split: ({ entity }) => (wrote('Split'), entity),
    entity_alias_add: ({ entity, name }) => (find(entity).names.push(name), set(entity, 'accepted', 'Name')),
    entity_alias_remove: () => (wrote('Take a name off'), {}),
    entity_delete: ({ entity }) => (set(entity, 'suggested', 'Give up'), {}),
    entity_apart: () => (wrote('Keep apart'), {}),
  };
}
