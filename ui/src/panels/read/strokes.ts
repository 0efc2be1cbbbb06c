// What *Read* paints: names where they are wanted, annotations in the colour of their first tag, what is selected, what was
// found, what the analyst was led to.
import type { Selection } from '../../app/place.svelte';
import type { AnnotationView, TagId, TagRow } from '../../lib/contract';
import type { Age } from './ages.svelte';
import type { Finding } from './finding.svelte';
import { levelsOf } from './levels';
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
  const levels = levelsOf(reading.placed.map((note) => ({ start: note.start ?? 0, end: note.end ?? 0, lines: Math.max(1, note.tag_ids.length) })));
  reading.placed.forEach((note, at) => {
    const span = units(note.start ?? 0, note.end ?? 0);
    paintsOf(note, tags).forEach((paint, line) => strokes.push({ ...span, paint: lined(paint, (levels[at] ?? 0) + line) }));
  });
  // A passage that asks is dashed; where it has no place, the one that is proposed.
  for (const note of reading.annotations.value ?? []) {
    if (note.asks && note.asked_start !== null && note.asked_end !== null) strokes.push({ ...units(note.asked_start, note.asked_end), paint: 'asks' });
  }
  for (const named of reading.names.value?.rows ?? []) {
    const paint = named.state === 'accepted' ? 'entity' : 'suggested';
    for (const place of named.places) strokes.push({ ...units(place.start, place.end), paint });
  }
  if (selection?.type === 'annotation') {
    const note = reading.annotations.value?.find((one) => one.id === selection.id);
    const start = note?.start ?? note?.asked_start ?? null;
    const end = note?.end ?? note?.asked_end ?? null;
    if (start !== null && end !== null) strokes.push({ ...units(start, end), paint: 'chosen' });
  }
  if (selection?.type === 'passage' && selection.passage.versionId === reading.version.value?.id) {
    strokes.push({ ...units(selection.passage.start, selection.passage.end), paint: 'passage' });
  }
  for (const place of finding.places) strokes.push({ ...place, paint: place === finding.current ? 'found-now' : 'found' });
  if (revealed) strokes.push({ ...revealed, paint: 'reveal' });
  return strokes;
}

/** Lines below the words: as many as are told apart. */
const LINES = 3;

/** A paint on a line below the words, 0 for the one next to them. */
export function lined(paint: string, line: number): string {
  return line === 0 || paint === 'entity' ? paint : `${paint}-line-${Math.min(line, LINES - 1) + 1}`;
}

/** One paint a tag, so that several tags on a passage show as several lines. */
function paintsOf(note: AnnotationView, tags: Map<TagId, TagRow>): string[] {
  const coloured = note.tag_ids.flatMap((id) => {
    const colour = tags.get(id)?.colour;
    return colour ? [`tag-${colour}`] : [];
  });
  return coloured.length > 0 ? coloured.slice(0, LINES) : [paintOf(note, tags)];
}

/** The colour of an annotation: its first tag's, else that of a note or a name. */
export function paintOf(note: AnnotationView, tags: Map<TagId, TagRow>): string {
  const colour = tags.get(note.tag_ids[0] ?? '')?.colour;
  if (colour) return `tag-${colour}`;
  return note.note === '' && note.entity ? 'entity' : 'note';
}
