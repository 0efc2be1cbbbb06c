// Events as a figure and a table of a briefing: when, what, who says it. What is only suggested has no place in a briefing. Pure.
import type { BriefBlock, Inline, TimelineMark } from '../../lib/contract';
import { counted } from '../../lib/time';
import { sayTime } from './axis';
import type { Mark } from './marks';

/** A heading, a figure and a table of the accepted events among some marks, in order of time; `null` where there are none. */
export function briefingBlocks(marks: Mark[]): BriefBlock[] | null {
  const events = marks.filter((mark) => mark.kind === 'event' || mark.kind === 'planned');
  if (events.length === 0) return null;
  const rows = events.map((mark) => [words(sayTime(mark.from, mark.to, mark.grain)), words(said(mark)), words(sources(mark))]);
  return [
    { type: 'heading', level: 2, text: words('Timeline') },
    { type: 'figure', caption: 'Events in the order of time', alt: `Timeline of ${counted(events.length, 'event')}; the table below says the same.`, drawing: { kind: 'timeline', marks: events.map(drawn) } },
    { type: 'table', rows: [[words('When'), words('What'), words('Sources')], ...rows] },
  ];
}

function drawn(mark: Mark): TimelineMark {
  return { from: mark.item.from, to: mark.item.to, label: said(mark), source: sources(mark) };
}

function words(text: string): Inline[] {
  return [{ type: 'text', text, bold: false, italic: false }];
}

function said(mark: Mark): string {
  const { outlook, conflict } = mark.item;
  const become = mark.kind === 'planned' && outlook !== 'moved' && outlook !== 'cancelled' ? ' (planned)' : outlook === 'cancelled' || outlook === 'moved' ? ` (${outlook})` : '';
  return `${mark.label}${become}${conflict ? '; sources differ on the date' : ''}`;
}

function sources(mark: Mark): string {
  return [...new Set(mark.item.passages.map((passage) => `${passage.source} v${passage.label}`))].join(', ');
}
