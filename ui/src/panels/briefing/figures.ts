// What a figure of a briefing is called in the editor. Drawing it is the program's own business.
import type { Drawing } from '../../lib/contract';
import { counted } from '../../lib/time';

/** "Version strip, 3 articles"; empty for what is no drawing that this window knows. */
export function drawingName(drawing: Drawing): string {
  switch (drawing.kind) {
    case 'version_strip':
      return `Version strip, ${counted(drawing.rows.length, 'article')}`;
    case 'timeline':
      return `Timeline, ${counted(drawing.marks.length, 'event')}`;
    case 'range_board':
      return `Range board of ${drawing.quantity}, ${counted(drawing.marks.length, 'value')}`;
    case 'ledger':
      return `Ledger, ${counted(drawing.rows.length, 'changed fact')}`;
    case 'roster':
      return `Roster, ${counted(drawing.people.length, 'name')}`;
    default:
      return '';
  }
}
