import { describe, expect, it } from 'vitest';
import { bestTime, isWitnessed, type Timed } from './version_time';

const version: Timed = { seen_at: '2031-05-20T08:00:00Z', seen_basis: 'import_time', updated: null, published: null };

describe('the time of a version', () => {
  it('is what a witness saw, before what the outlet states', () => {
    const seen: Timed = { ...version, seen_basis: 'archive_record', updated: '2031-05-14' };
    expect(bestTime(seen)).toEqual({ iso: seen.seen_at, kind: 'seen' });
    expect(isWitnessed(seen)).toBe(true);
  });

  it('is what the outlet states, before the time of a copy', () => {
    expect(bestTime({ ...version, updated: '2031-05-14', published: '2031-05-13' })).toEqual({ iso: '2031-05-14', kind: 'updated' });
    expect(bestTime({ ...version, published: '2031-05-13' })?.kind).toBe('published');
  });

  it('is the time of a copy where nothing better is known, or nothing', () => {
    expect(bestTime(version)?.kind).toBe('seen');
    expect(bestTime({ ...version, seen_at: null })).toBeNull();
  });
});
