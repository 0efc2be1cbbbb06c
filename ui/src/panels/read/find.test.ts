import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAll } from './find';

describe('findAll', () => {
  it('finds whatever the case and across a line break', () => {
    expect(findAll('The Gate\nwas stuck. The gate held.', 'the gate')).toEqual([
      { start: 0, end: 8 },
      { start: 20, end: 28 },
    ]);
    expect(findAll('The Gate\nwas', 'gate was')).toEqual([{ start: 4, end: 12 }]);
  });

  it('takes signs as they are and never fails on any input', () => {
    expect(findAll('(nine) of 10.5', '(nine)')).toEqual([{ start: 0, end: 6 }]);
    fc.assert(fc.property(fc.string(), fc.string(), (text, words) => void findAll(text, words)));
  });
});
