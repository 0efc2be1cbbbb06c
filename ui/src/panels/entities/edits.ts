// What the analyst does with entities, from whichever panel: each deed with its message and an undo.
import type { App } from '../../app/app.svelte';
import type { EntityBrief, EntityRef, NameKind } from '../../lib/contract';

/** Kinds in words, in the order of their choice. */
export const KINDS: { value: NameKind; label: string; many: string }[] = [
  { value: 'person', label: 'Person', many: 'Persons' },
  { value: 'organisation', label: 'Organisation', many: 'Organisations' },
  { value: 'place', label: 'Place', many: 'Places' },
  { value: 'other', label: 'Other', many: 'Others' },
];

/** A kind as a word of a sentence. */
export function kindWord(kind: NameKind): string {
  return KINDS.find((one) => one.value === kind)?.label ?? kind;
}

/** A text that is the same for the same entity. */
export function keyOf(entity: EntityRef): string {
  return entity.type === 'accepted' ? entity.id : `${entity.kind} ${entity.key}`;
}

async function told(app: App, words: string): Promise<void> {
  await app.library.refresh();
  app.toasts.say(words, { label: 'Undo', run: () => void app.rewind('undo') });
}

/** Accepts a suggestion. */
export async function accept(app: App, one: EntityBrief): Promise<EntityRef | null> {
  const entity = await app.attempt('entity_accept', { entity: one.entity });
  if (entity !== null) await told(app, `${one.name} accepted`);
  return entity;
}

/** Rejects a suggestion, or an entity with all its names. */
export async function reject(app: App, one: EntityBrief): Promise<boolean> {
  const done = (await app.attempt('entity_reject', { entity: one.entity })) !== null;
  if (done) await told(app, `${one.name} rejected; it is not suggested again`);
  return done;
}

/** Suggests a rejected name again. */
export async function restore(app: App, one: EntityBrief): Promise<void> {
  if ((await app.attempt('entity_restore', { entity: one.entity })) !== null) await told(app, `${one.name} is suggested again`);
}

/** Joins the first into the second. */
export async function merge(app: App, from: EntityBrief, into: EntityBrief): Promise<EntityRef | null> {
  const entity = await app.attempt('entity_merge', { from: from.entity, into: into.entity });
  if (entity !== null) await told(app, `${from.name} merged into ${into.name}`);
  return entity;
}

/** Rules that two are not one. */
export async function apart(app: App, one: EntityBrief, other: EntityBrief): Promise<void> {
  if ((await app.attempt('entity_apart', { one: one.entity, other: other.entity })) !== null) await told(app, `${one.name} and ${other.name} are kept apart`);
}

/** Asks for another name. */
export function rename(app: App, one: EntityBrief, done: (entity: EntityRef) => void): void {
  app.dialogs.show({
    type: 'name', title: `Rename ${one.name}`, label: 'Name', value: one.name, confirm: 'Rename',
    run: (name) => void app.attempt('entity_update', { entity: one.entity, name }).then(async (entity) => {
      if (entity === null) return;
      await told(app, `Renamed to ${name}`);
      done(entity);
    }),
  });
}

/** Asks which other entity this one is. */
export async function askMerge(app: App, one: EntityBrief, done: (entity: EntityRef) => void): Promise<void> {
  const others = await app.attempt('entities', { query: '', offset: 0, limit: 500, kind: one.kind });
  const rows = (others?.rows ?? []).filter((row) => keyOf(row.entity) !== keyOf(one.entity));
  if (rows.length === 0) {
    app.toasts.say('There is no other entity of this kind.');
    return;
  }
  app.dialogs.show({
    type: 'choose', title: `Merge ${one.name} into another`, label: 'The one that stays; all names and marks join it', confirm: 'Merge',
    options: rows.map((row) => ({ value: keyOf(row.entity), label: row.state === 'accepted' ? row.name : `${row.name} (suggested)` })),
    run: (value) => {
      const into = rows.find((row) => keyOf(row.entity) === value);
      if (into) void merge(app, one, into).then((entity) => entity && done(entity));
    },
  });
}
