import { describe, expect, it } from 'vitest';
import { badgeOf } from './waiting.svelte';

describe('the badge of an article', () => {
  const count = { article_id: 'a', asks: 2, annotations: 3, citations: 1, briefings: 1 };

  it('says what the new version touched until that was read, then what still asks', () => {
    expect(badgeOf(count, true)).toEqual({ short: 'touched 4', long: 'The newest version touched 3 annotations and 1 citation in 1 briefing' });
    expect(badgeOf(count, false)?.long).toBe('2 passages ask where they stand');
    expect(badgeOf({ ...count, annotations: 0 }, true)?.long).toBe('The newest version touched 1 citation in 1 briefing');
  });

  it('says nothing where there is nothing to say', () => {
    expect(badgeOf(undefined, true)).toBeNull();
    expect(badgeOf({ ...count, asks: 0 }, false)).toBeNull();
  });
});
