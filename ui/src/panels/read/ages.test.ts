// The ages of sentences: groups by the version that brought them, tints that grow with time.
import { describe, expect, it } from 'vitest';
import type { SentenceLives } from '../../lib/contract';
import { agesOf, TINTS } from './ages.svelte';

function lives(brought: number[], versions: number): SentenceLives {
  return {
    version_id: 'v', truncated: false,
    versions: Array.from({ length: versions }, (_, at) => ({ id: `v${at}`, label: String(at + 1), time: null })),
    sentences: brought.map((version, at) => ({ start: at * 10, end: at * 10 + 9, brought: version, turns: [] })),
  };
}

describe('ages of sentences', () => {
  it('group sentences by version, oldest first, and leave the first version untinted', () => {
    const ages = agesOf(lives([2, 0, 2, 1], 3));
    expect(ages.map((age) => [age.version.label, age.sentences.length])).toEqual([['1', 1], ['2', 1], ['3', 2]]);
    expect(ages[0]?.tint).toBe(0);
  });

  it('give later words the stronger tint, the last the strongest, whatever the number of versions', () => {
    for (const count of [1, 2, 5, 6, 7, 40]) {
      const tints = agesOf(lives(Array.from({ length: count + 1 }, (_, at) => at), count + 1)).map((age) => age.tint);
      expect(tints[0]).toBe(0);
      expect(tints.at(-1)).toBe(TINTS);
      expect(tints.every((tint, at) => at === 0 || tint >= (tints[at - 1] ?? 0))).toBe(true);
      expect(tints.slice(1).every((tint) => tint >= 1 && tint <= TINTS)).toBe(true);
    }
  });
});
