import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeDots } from './strip';

const dot = (id: string, iso: string | null) => ({ id, label: id, substance: 0.5, time: iso === null ? null : { iso, kind: 'seen' as const } });

describe('placeDots', () => {
  it('places by time where times are known', () => {
    const ats = placeDots([dot('a', '2026-03-04T00:00:00Z'), dot('b', '2026-03-04T06:00:00Z'), dot('c', '2026-03-05T00:00:00Z')]).map((one) => one.at);
    expect(ats).toEqual([0, 0.25, 1]);
  });

  it('is ordinal where no clock time is known', () => {
    const ats = placeDots([dot('a', null), dot('b', null), dot('c', null)]).map((one) => one.at);
    expect(ats[1]! - ats[0]!).toBeCloseTo(ats[2]! - ats[1]!);
  });

  it('puts a version without a time between its neighbours', () => {
    const ats = placeDots([dot('a', '2026-03-04T00:00:00Z'), dot('b', null), dot('c', '2026-03-05T00:00:00Z')]).map((one) => one.at);
    expect(ats[1]).toBeCloseTo(0.5);
  });

  it('keeps order, stays on the axis and keeps dots apart, whatever the times', () => {
    const time = fc.option(fc.integer({ min: 0, max: 2_000_000_000_000 }).map((ms) => new Date(ms).toISOString()), { nil: null });
    fc.assert(
      fc.property(fc.array(time, { maxLength: 30 }), (times) => {
        const ats = placeDots(times.map((iso, index) => dot(String(index), iso))).map((one) => one.at);
        for (const [index, at] of ats.entries()) {
          expect(at).toBeGreaterThanOrEqual(0);
          expect(at).toBeLessThanOrEqual(1 + 1e-9);
          if (index > 0) expect(at).toBeGreaterThan(ats[index - 1]! - 1e-9);
        }
      }),
    );
  });
});
