// Marks, lanes and the stretch of time in view.
import { describe, expect, it } from 'vitest';
import type { TimelineItem } from '../../lib/contract';
import { ticks } from './axis';
import { shownTime, typedTime } from './event';
import { knownBy, layLanes, namesOf, sift } from './lanes';
import { histogram, layAll, layLane, marksOf } from './layout';
import { readMarks, WallClock } from './marks';
import { sayDelay } from './say';
import { fit, fitMost, typedDate, zoom } from './window';

function item(id: string, from: string, more: Partial<TimelineItem> = {}): TimelineItem {
  return { id, kind: 'date', from, to: null, label: `Item ${id}`, words: null, source: 'Norvik Wire', passages: [], confidence: 1, event_id: null, note: '', substance: null, outlook: null, said: [], conflict: false, reported: null, who: [], places: [], tags: [], update: false, ...more };
}

const utc = new WallClock('UTC');
const DAY = 86_400_000;

describe('marks', () => {
  it('never shift a day, and shift an instant by its zone', () => {
    const [day, instant] = readMarks([item('a', '2026-03-04'), item('b', '2026-03-04T23:30:00Z')], new WallClock('Asia/Tokyo'));
    expect(new Date(day!.from).toISOString()).toBe('2026-03-04T00:00:00.000Z');
    expect(day!.to - day!.from).toBe(DAY);
    expect(new Date(instant!.from).toISOString()).toBe('2026-03-05T08:30:00.000Z');
  });

  it('leave a clock time of no known zone as the text has it, in every zone', () => {
    for (const zone of ['UTC', 'Asia/Tokyo', 'America/Los_Angeles']) {
      const [mark] = readMarks([item('a', '2026-03-04T09:30:00')], new WallClock(zone));
      expect(new Date(mark!.from).toISOString()).toBe('2026-03-04T09:30:00.000Z');
    }
  });

  it('follow a zone through the hours of a day on which its clock changes', () => {
    const berlin = new WallClock('Europe/Berlin');
    const shown = (iso: string) => new Date(berlin.at(Date.parse(iso))).toISOString().slice(0, 16);
    expect(shown('2026-03-29T00:30:00Z')).toBe('2026-03-29T01:30');
    expect(shown('2026-03-29T01:30:00Z')).toBe('2026-03-29T03:30');
    expect(shown('2026-10-25T00:30:00Z')).toBe('2026-10-25T02:30');
    expect(shown('2026-10-25T01:30:00Z')).toBe('2026-10-25T02:30');
  });

  it('give the instant back that a wall clock shows, also over a change of the clock', () => {
    const berlin = new WallClock('Europe/Berlin');
    for (const iso of ['2026-03-28T12:00:00.000Z', '2026-03-29T12:00:00.000Z', '2026-10-25T12:00:00.000Z']) expect(berlin.instant(berlin.at(Date.parse(iso)))).toBe(iso);
  });

  it('leave out what cannot be read and keep the rest in order', () => {
    expect(readMarks([item('b', '2026-05'), item('x', 'soon'), item('a', '2026')], utc).map((mark) => mark.id)).toEqual(['a', 'b']);
  });
});

describe('lanes', () => {
  const marks = readMarks([item('a', '2026-03-01', { kind: 'event', confidence: 1, source: null }), item('b', '2026-03-02', { confidence: 0.4 }), item('c', '2026-03-03', { kind: 'version', source: 'Tolland Courier' })], utc);

  it('stand apart by kind, versions by outlet', () => {
    expect(layLanes(marks, 'together').map((lane) => lane.name)).toEqual(['Events', 'Tolland Courier', 'Dates in the text']);
  });

  it('keep out what is unsure or from another source, but not what the analyst made', () => {
    expect(sift(marks, { off: new Set(), source: 'Tolland Courier', name: '', tag: '', confidence: 0.5 }).map((mark) => mark.id)).toEqual(['a', 'c']);
  });
});

describe('filters', () => {
  const passage = (source: string, at: string) => ({ id: '', article_id: 'a', version_id: at, label: '1', source, start: 0, end: 3, exact: 'abc', at, stance: null, mark: '' });
  const marks = readMarks(
    [
      item('a', '2026-03-01', { kind: 'suggested', source: null, who: ['Ilse Maron'], passages: [passage('Norvik Wire', '2026-03-02T08:00:00Z'), passage('Tolland Courier', '2026-03-05T08:00:00Z')] }),
      item('b', '2026-03-04', { kind: 'suggested', source: null, who: ['Ilse Maron'], places: ['Lorne'], tags: ['t1'], passages: [passage('Tolland Courier', '2026-03-05T08:00:00Z')] }),
      item('c', '2026-03-04', { kind: 'event', source: null }),
    ],
    utc,
  );
  const all = { off: new Set<never>(), source: '', name: '', tag: '', confidence: 0 };
  const ids = (found: { id: string }[]) => found.map((mark) => mark.id);

  it('let through what a source says among others, names, and tags', () => {
    expect(ids(sift(marks, { ...all, source: 'Norvik Wire' }))).toEqual(['a', 'c']);
    expect(ids(sift(marks, { ...all, name: 'Lorne' }))).toEqual(['b']);
    expect(ids(sift(marks, { ...all, tag: 't1' }))).toEqual(['b']);
    expect(namesOf(marks, 1)).toEqual(['Ilse Maron']);
  });

  it('show as of a time only what versions that had appeared say, and what the analyst knows', () => {
    const known = knownBy(marks, Date.UTC(2026, 2, 3), utc);
    expect(ids(known)).toEqual(['a', 'c']);
    expect(known[0]?.item.passages.map((one) => one.source)).toEqual(['Norvik Wire']);
    expect(ids(knownBy(marks, Date.UTC(2026, 2, 6), utc))).toEqual(['a', 'b', 'c']);
  });

  it('say how late something was reported, in days where only a day is known', () => {
    const delay = (from: string, reported: string) => sayDelay(readMarks([item('x', from, { reported })], utc)[0]!);
    expect(delay('2026-03-01', '2026-03-01T22:00:00Z')).toBe('the same day');
    expect(delay('2026-03-01', '2026-03-02T07:00:00Z')).toBe('the day after');
    expect(delay('2026-03-01', '2026-03-04T07:00:00Z')).toBe('3 days after it happened');
    expect(delay('2026-03-09', '2026-03-04T07:00:00Z')).toBe('5 days ahead');
    expect(delay('2026-03-01T02:20:00Z', '2026-03-01')).toBe('the same day');
    expect(delay('2026-03-01T10:00:00Z', '2026-03-01T13:00:00Z')).toBe('3 hours after it happened');
  });
});

describe('layout', () => {
  it('puts the words of an interval behind its end where they would cross it, as long as there is room', () => {
    const window = { from: Date.UTC(2026, 2, 1), to: Date.UTC(2026, 2, 31), width: 900 };
    const placed = (from: string, to: string) => {
      const [lane] = layLanes(readMarks([item('a', from, { to, label: 'Harbour closed to ferries' })], utc), 'together');
      const [shape] = layLane(lane!, window).shapes;
      return shape?.type === 'mark' ? shape : null;
    };
    const short = placed('2026-03-02', '2026-03-08');
    expect(short?.labelX).toBeGreaterThan(short?.x1 ?? Infinity);
    const long = placed('2026-03-02', '2026-03-28');
    expect(long?.labelX).toBeLessThan(long?.x1 ?? 0);
    const late = placed('2026-03-24', '2026-03-30');
    expect(late?.labelX).toBeLessThan(late?.x1 ?? 0);
  });

  const many = readMarks(Array.from({ length: 20_000 }, (_, at) => item(String(at), new Date(Date.UTC(2026, 0, 1) + at * 60_000).toISOString())), utc);

  it('shows every mark in view exactly once, alone or in a cluster', () => {
    const window = { ...fit(many, 0), width: 1000 };
    const [laid] = layAll(layLanes(many, 'together'), window);
    const ids = laid!.shapes.flatMap((shape) => marksOf(shape).map((mark) => mark.id));
    expect(ids).toHaveLength(20_000);
    expect(new Set(ids).size).toBe(20_000);
    expect(laid!.shapes.length).toBeLessThan(60);
  });

  it('gives marks of one row room for their signs', () => {
    const [lane] = layLanes(readMarks([item('a', '2026-03-01T10:00:00Z'), item('b', '2026-03-01T10:01:00Z'), item('c', '2026-03-01T20:00:00Z')], utc), 'together');
    const { shapes } = layLane(lane!, { from: Date.UTC(2026, 2, 1), to: Date.UTC(2026, 2, 2), width: 800 });
    expect(new Set(shapes.map((shape) => `${Math.round(shape.x / 14)} ${shape.y}`)).size).toBe(3);
  });

  it('counts into equal parts', () => {
    const counts = histogram(many, many[0]!.from, many.at(-1)!.to + 60_000, 10);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(20_000);
    expect(counts[0]).toBe(2000);
  });
});

describe('the stretch in view', () => {
  it('zooms about a moment that stays where it is', () => {
    const next = zoom({ from: 0, to: 10 * DAY }, 0.5, 2 * DAY);
    expect((2 * DAY - next.from) / (next.to - next.from)).toBeCloseTo(0.2);
  });

  it('reads typed dates and refuses those that are none', () => {
    expect(typedDate('2026-02-30')).toBeNull();
    expect(typedDate('2026-03')).toEqual({ from: Date.UTC(2026, 2, 1), to: Date.UTC(2026, 3, 1) });
  });

  it('has ticks from minutes to decades', () => {
    for (const length of [600_000, DAY, 30 * DAY, 400 * DAY, 40 * 365 * DAY]) {
      const found = ticks({ from: Date.UTC(2020, 0, 1), to: Date.UTC(2020, 0, 1) + length, width: 900 });
      expect(found.length).toBeGreaterThan(2);
      expect(found.length).toBeLessThan(25);
    }
  });
});

describe('times of events', () => {
  it('go to UTC and come back as they were typed, also over a change of the clock', () => {
    for (const text of ['2026-03-04 18:42', '2026-03-29 12:00', '2026-10-25 12:00', '2026-07-01 00:30']) {
      const stored = typedTime(text, 'Europe/Berlin');
      expect(stored).not.toBeNull();
      expect(shownTime(stored!, 'Europe/Berlin')).toBe(text);
    }
    expect(typedTime('2026-03-04', 'Europe/Berlin')).toBe('2026-03-04');
    expect(typedTime('2026-13-04', '')).toBeNull();
  });
});

describe('the first tick', () => {
  it('stands whole at the left edge, without the words of the next where they would collide', () => {
    const from = Date.UTC(2030, 7, 28);
    const [first, second, third] = ticks({ from, to: from + 280 * DAY, width: 620 });
    expect([first?.text, first?.words, second?.text, third?.text]).toEqual(['Sep 2030', 'after', '', 'Nov']);
  });
});

describe('the stretch in view at first', () => {
  const days = Array.from({ length: 12 }, (_, at) => item(`n${at}`, `2026-03-${String(at + 1).padStart(2, '0')}`));

  it('is where most marks are, whatever a few texts say of long ago', () => {
    const span = fitMost(readMarks([item('dam', '1974'), item('war', '1918'), ...days], utc), 0);
    expect(span.from).toBeGreaterThan(Date.UTC(2026, 1, 20));
    expect(span.from).toBeLessThanOrEqual(Date.UTC(2026, 2, 1));
    expect(span.to).toBeGreaterThanOrEqual(Date.UTC(2026, 2, 12));
  });

  it('is all of them where none lies far off, and where they are few', () => {
    const marks = readMarks(days, utc);
    expect(fitMost(marks, 0)).toEqual(fit(marks, 0));
    const few = readMarks([item('dam', '1974'), ...days.slice(0, 3)], utc);
    expect(fitMost(few, 0)).toEqual(fit(few, 0));
  });
});
