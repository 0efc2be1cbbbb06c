import { expect, it } from 'vitest';
import { countWords } from './exchange';

it('counts nouns in words and leaves the rest out', () => {
  const counts = [
    { noun: 'story', count: 1 },
    { noun: 'annotation', count: 1200 },
    { noun: 'annotation_tag', count: 3 },
    { noun: 'entity', count: 2 },
  ];
  expect(countWords(counts)).toBe('1 story, 1,200 annotations, 2 entities');
  expect(countWords([])).toBe('nothing');
});
