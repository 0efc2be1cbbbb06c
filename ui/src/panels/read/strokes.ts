// What *Read* paints: names where they are wanted, annotations in the colour of their first tag, what is selected, what was
// found, what the analyst was led to.
import type { Selection } from '../../app/place.svelte';
import type { AnnotationView, TagId, TagRow } from '../../lib/contract';
import type { Age } from './ages.svelte';
import type { Finding } from './finding.svelte';
import type { Stroke } from './paint';
import type { Reading } from './read.svelte';
import type { Span } from './units';

/** All strokes, in code units. */
export function strokesOf(
  reading: Reading,
  finding: Finding,
  selection: Selection | null,
  revealed: Span | null,
  tags: Map<TagId, TagRow>,
  ages: Age[] = [],
): Stroke[] {
  const units = (start: number, end: number) => ({ start: reading.offsets.toUnits(start), end: reading.offsets.toUnits(end) });
  const strokes: Stroke[] = ages.flatMap(({ tint, sentences }) => (tint === 0 ? [] : sentences.map(({ start, end }) => ({ ...units(start, end), paint: `age-${tint}` }))));
  strokes.push(...reading.placed.map((note) => ({ ...units(note.start ?? 0, note.end ?? 0), paint: paintOf(note, tags) })));
  for (const named of reading.names.value?.rows ?? []) {
    const paint = named.state === 'accepted' ? 'entity' : 'suggested';
    for (const place of named.places) strokes.push({ ...units(place.start, place.end), paint });
  }
  if (selection?.type === 'annotation') {
    const note = reading.placed.find((one) => one.id === selection.id);
    if (note) strokes.push({ ...units(note.start ?? 0, note.end ?? 0), paint: 'chosen' });
  }
  if (selection?.type === 'passage' && selection.passage.versionId === reading.version.value?.id) {
    strokes.push({ ...units(selection.passage.start, selection.passage.end), paint: 'passage' });
  }
  for (const place of finding.places) strokes.push({ ...place, paint: place === finding.current ? 'found-now' : 'found' });
  if (revealed) strokes.push({ ...revealed, paint: 'reveal' });
  return strokes;
}

/** The colour of an annotation: its first tag's, else that of a note or a name. */
export function paintOf(note: AnnotationView, tags: Map<TagId, TagRow>): string {
  const colour = tags.get(note.tag_ids[0] ?? '')?.colour;
  if (colour) return `tag-${colour}`;
  return note.note === '' && note.entity ? 'entity' : 'note';
}
