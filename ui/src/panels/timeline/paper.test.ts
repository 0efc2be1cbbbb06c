// The timeline as rows of a printed page.
import { describe, expect, it } from 'vitest';
import type { TimelineItem } from '../../lib/contract';
import { readMarks, WallClock } from './marks';
import { byDay } from './paper';

function item(id: string, from: string, more: Partial<TimelineItem> = {}): TimelineItem {
  return { id, kind: 'event', from, to: null, label: id, words: null, source: null, passages: [], confidence: 1, event_id: null, note: '', substance: null, outlook: null, said: [], conflict: false, reported: null, who: [], places: [], tags: [], update: false, ...more };
}

describe('a printed timeline', () => {
  it('stands by day in order of time, with the clock of what has one', () => {
    const marks = readMarks([item('late', '2031-03-14T21:05:00Z'), item('day', '2031-03-14'), item('next', '2031-03-15T00:10:00Z'), item('stretch', '2031-03-14', { to: '2031-03-16' })], new WallClock('UTC'));
    const days = byDay(marks);
    expect(days.map((day) => day.rows.map((row) => [row.mark.id, row.when]))).toEqual([
      [['day', ''], ['stretch', '14 Mar 2031 to 16 Mar 2031'], ['late', '21:05']],
      [['next', '00:10']],
    ]);
  });

  it('says who says it once, and where dates differ', () => {
    const passage = { id: '', article_id: 'a', version_id: 'v', label: '1', source: 'Meridian', start: 0, end: 1, exact: 'x', at: null, stance: null, mark: '' };
    const [day] = byDay(readMarks([item('moved', '2031-03-14', { conflict: true, passages: [passage, passage, { ...passage, source: 'Vireo' }] })], new WallClock('UTC')));
    expect(day?.rows[0]).toMatchObject({ kind: 'event, dates differ', says: 'Meridian, Vireo' });
  });

  it('is empty without marks', () => {
    expect(byDay([])).toEqual([]);
  });
});
