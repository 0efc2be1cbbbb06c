// A comparison as one picture: both texts side by side with the marks of the panel. Layout is pure (the width of words is
// asked of the caller); drawing is at the end. What would not fit into a picture is refused, never cut off.
import { foldWords, type Line } from './fold';
import type { Compared } from './model';
import { kindWords } from './say';
import { cellWords, type Stretch } from './words';

/** Width of the picture in CSS pixels. */
export const WIDTH = 1200;
/** The largest height that every web view can draw, at two device pixels a CSS pixel. */
export const TALLEST = 8000;
const SCALE = 2;
const MARGIN = 40;
const GUTTER = 150;
const COLUMN = (WIDTH - 2 * MARGIN - GUTTER) / 2;
const LINE = 24;
const SMALL = 17;

/** Which face words are set in. */
export type Face = 'title' | 'text' | 'small';

/** How wide words are in a face. */
export type Measure = (text: string, face: Face) => number;

/** Words at a place; `y` is their baseline. */
export interface Piece {
  x: number;
  y: number;
  width: number;
  text: string;
  face: Face;
  mark: Stretch['mark'] | 'quiet' | 'kind';
}

/** A coloured edge beside a cell. */
export interface Edge {
  x: number;
  top: number;
  bottom: number;
  tone: 'add' | 'del' | 'edit' | 'move';
}

/** The picture, ready to be drawn. */
export interface Picture {
  height: number;
  pieces: Piece[];
  edges: Edge[];
}

/** Words of the heads: title, summary, and what stands above each column. */
export interface Heads {
  title: string;
  summary: string;
  old: string;
  fresh: string;
}

/** Lays the lines of the panel out. Give the result a look at `height`: above `TALLEST` it cannot be drawn. */
export function layPicture(compared: Compared, lines: Line[], heads: Heads, measure: Measure): Picture {
  const out: Picture = { height: MARGIN, pieces: [], edges: [] };
  const whole = WIDTH - 2 * MARGIN;
  const set = (stretches: { text: string; mark: Piece['mark'] }[], x: number, top: number, width: number, face: Face): number => {
    const step = face === 'small' ? SMALL : face === 'title' ? 32 : LINE;
    const { pieces, rows } = wrap(stretches, width, face, measure);
    for (const piece of pieces) out.pieces.push({ ...piece, x: x + piece.x, y: top + step * (piece.y + 0.75), face });
    return top + rows * step;
  };
  out.height = set([{ text: heads.title, mark: 'same' }], MARGIN, out.height, whole, 'title') + 4;
  out.height = set([{ text: heads.summary, mark: 'quiet' }], MARGIN, out.height, whole, 'small') + 16;
  const right = MARGIN + COLUMN + GUTTER;
  out.height = Math.max(set([{ text: heads.old, mark: 'quiet' }], MARGIN, out.height, COLUMN, 'small'), set([{ text: heads.fresh, mark: 'quiet' }], right, out.height, COLUMN, 'small')) + 10;
  for (const line of lines) {
    const top = out.height;
    if (line.type === 'fold') {
      out.height = set([{ text: foldWords(line.fold), mark: 'quiet' }], MARGIN + COLUMN / 2, top, whole, 'small') + 10;
      continue;
    }
    const words = (which: 'old' | 'new') =>
      cellWords(compared, line.row, which).flatMap(({ stretches }, at): { text: string; mark: Piece['mark'] }[] => [
        ...(at === 0 ? [] : [{ text: ' ', mark: 'same' as const }]),
        ...stretches.map(({ text, mark }) => ({ text, mark: line.quiet ? ('quiet' as const) : mark })),
      ]);
    const ends = [
      set(words('old'), MARGIN, top, COLUMN, 'text'),
      set(words('new'), right, top, COLUMN, 'text'),
      line.quiet ? top : set([{ text: kindWords(line.row.kind), mark: 'kind' }], MARGIN + COLUMN + 24, top + 3, GUTTER - 48, 'small'),
    ];
    const bottom = Math.max(...ends);
    if (!line.quiet) {
      const tone = line.row.kind === 'added' ? 'add' : line.row.kind === 'deleted' ? 'del' : line.row.kind.startsWith('moved') ? 'move' : 'edit';
      if (line.row.old.length > 0) out.edges.push({ x: MARGIN - 12, top, bottom, tone });
      if (line.row.new.length > 0) out.edges.push({ x: right - 12, top, bottom, tone });
    }
    out.height = bottom + 10;
  }
  out.height += MARGIN - 10;
  return out;
}

/** Breaks stretches into lines at spaces; a word that is wider than the column is broken where it must be. */
function wrap(stretches: { text: string; mark: Piece['mark'] }[], width: number, face: Face, measure: Measure) {
  const pieces: Omit<Piece, 'face'>[] = [];
  let x = 0;
  let y = 0;
  for (const { text, mark } of stretches) {
    for (const token of text.replace(/\s+/gu, ' ').match(/ |[^ ]+/gu) ?? []) {
      for (const part of measure(token, face) <= width ? [token] : broken(token, width, face, measure)) {
        const wide = measure(part, face);
        if (x + wide > width && part !== ' ') {
          y += 1;
          x = 0;
        }
        if (part === ' ' && x === 0) continue;
        const last = pieces.at(-1);
        if (last !== undefined && last.mark === mark && last.y === y && last.x + last.width === x) {
          last.text += part;
          last.width += wide;
        } else pieces.push({ x, y, width: wide, text: part, mark });
        x += wide;
      }
    }
  }
  return { pieces, rows: pieces.length === 0 ? 0 : y + 1 };
}

function broken(token: string, width: number, face: Face, measure: Measure): string[] {
  const out = [''];
  for (const letter of token) {
    const last = out.at(-1) ?? '';
    if (last !== '' && measure(last + letter, face) > width) out.push(letter);
    else out[out.length - 1] = last + letter;
  }
  return out;
}

const FACES: Record<Face, string> = { title: '600 24px', text: '400 16px', small: '500 12.5px' };

/** Draws the picture in the colours of the window; `null` where the web view gives no canvas. */
export async function drawPicture(lay: (measure: Measure) => Picture): Promise<Blob | 'too long' | null> {
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  if (pen === null) return null;
  const style = getComputedStyle(document.documentElement);
  const token = (name: string) => style.getPropertyValue(name).trim();
  const font = (face: Face) => `${FACES[face]} ${token(face === 'small' ? '--font-ui' : '--font-text')}`;
  await document.fonts.ready;
  const picture = lay((text, face) => {
    pen.font = font(face);
    return pen.measureText(text).width;
  });
  if (picture.height > TALLEST) return 'too long';
  canvas.width = WIDTH * SCALE;
  canvas.height = Math.ceil(picture.height) * SCALE;
  pen.scale(SCALE, SCALE);
  pen.fillStyle = token('--paper');
  pen.fillRect(0, 0, WIDTH, picture.height);
  for (const edge of picture.edges) {
    pen.fillStyle = token(`--${edge.tone}`);
    pen.fillRect(edge.x, edge.top, 3, edge.bottom - edge.top);
  }
  for (const piece of picture.pieces) {
    pen.font = font(piece.face);
    const height = piece.face === 'text' ? LINE : SMALL;
    if (piece.mark === 'del' || piece.mark === 'ins') {
      pen.fillStyle = token(piece.mark === 'del' ? '--del-word' : '--add-word');
      pen.fillRect(piece.x, piece.y - height * 0.72, piece.width, height * 0.94);
    }
    pen.fillStyle = token(piece.mark === 'quiet' ? '--ink-3' : piece.mark === 'kind' ? '--edit' : '--ink');
    pen.fillText(piece.text, piece.x, piece.y);
    if (piece.mark === 'del') pen.fillRect(piece.x, piece.y - 5, piece.width, 1);
    if (piece.mark === 'ins') {
      pen.fillStyle = token('--add');
      pen.fillRect(piece.x, piece.y + 3, piece.width, 1.5);
    }
  }
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}
