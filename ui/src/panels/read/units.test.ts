import { describe, expect, it } from 'vitest';
import { OffsetMap } from '../../lib/offsets';
import { extended, grainOf, neighbour, unitsOf } from './units';

const text = 'The dam holds 🌊. Nobody knows.\nBuses left.';
const offsets = new OffsetMap(text);
const blocks = [
  { kind: 'paragraph' as const, start: 0, end: 30 },
  { kind: 'paragraph' as const, start: 31, end: 42 },
];
const words = (span: { start: number; end: number } | null) => (span ? text.slice(span.start, span.end) : null);

describe('units of the text', () => {
  it('finds words, sentences and paragraphs in code units', () => {
    expect(unitsOf(blocks, offsets, 'sentence').map(words)).toEqual(['The dam holds 🌊.', 'Nobody knows.', 'Buses left.']);
    expect(unitsOf(blocks, offsets, 'word').map(words)).toEqual(['The', 'dam', 'holds', 'Nobody', 'knows', 'Buses', 'left']);
    expect(unitsOf(blocks, offsets, 'paragraph').map(words)).toEqual(['The dam holds 🌊. Nobody knows.', 'Buses left.']);
  });

  it('moves to neighbours and stops at the ends', () => {
    const units = unitsOf(blocks, offsets, 'sentence');
    expect(words(neighbour(units, null, 1))).toBe('The dam holds 🌊.');
    expect(words(neighbour(units, units[0]!, 1))).toBe('Nobody knows.');
    expect(words(neighbour(units, units[2]!, -1))).toBe('Nobody knows.');
    expect(neighbour(units, units[2]!, 1)).toBeNull();
  });

  it('extends and shortens a selection at its end', () => {
    const units = unitsOf(blocks, offsets, 'word');
    const two = extended(units, units[0]!, 1);
    expect(words(two)).toBe('The dam');
    expect(words(extended(units, two, -1))).toBe('The');
    expect(words(extended(units, units[0]!, -1))).toBe('The');
  });

  it('tells what a selection was made of', () => {
    const at = (start: number, end: number) => grainOf(blocks, offsets, { start, end });
    expect([at(0, 3), at(0, 16), at(0, 30), at(31, 42), at(4, 13)]).toEqual(['word', 'sentence', 'paragraph', 'paragraph', 'word']);
  });
});
