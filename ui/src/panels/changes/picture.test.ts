// The layout of a comparison as a picture: nothing leaves its column, no word is lost, what is too tall is known to be.
import { describe, expect, it } from 'vitest';
import { foldRows } from './fold';
import { layPicture, TALLEST, WIDTH } from './picture';
import { layRows } from './rows';
import { unchangedBut } from './sample';

const measure = (text: string) => text.length * 8;
const heads = { title: 'A title', summary: 'Nine became seven.', old: 'Version 1', fresh: 'Version 2' };

function picture() {
  const compared = unchangedBut(30, [3, 17]);
  const lines = foldRows(layRows(compared), new Set(), 'shown', new Set());
  return { compared, lines, drawn: layPicture(compared, lines, heads, measure) };
}

describe('the picture of a comparison', () => {
  it('keeps every piece inside the picture and columns apart', () => {
    const { drawn } = picture();
    for (const piece of drawn.pieces) {
      expect(piece.x + piece.width).toBeLessThanOrEqual(WIDTH);
      expect(piece.y).toBeLessThan(drawn.height);
      if (piece.face === 'text' && piece.x < WIDTH / 2) expect(piece.x + piece.width).toBeLessThan(WIDTH / 2);
    }
  });

  it('loses no word of either side', () => {
    const { compared, drawn } = picture();
    const letters = (text: string) => text.replace(/\s/gu, '');
    const column = (left: boolean) => letters(drawn.pieces.filter((piece) => piece.face === 'text' && piece.x < WIDTH / 2 === left).map((piece) => piece.text).join(''));
    for (const sentence of compared.old.sentences) expect(column(true)).toContain(letters(sentence.text));
    for (const sentence of compared.new.sentences) expect(column(false)).toContain(letters(sentence.text));
  });

  it('grows past what can be drawn rather than dropping lines', () => {
    const { compared, lines } = picture();
    const many = Array.from({ length: 400 }, () => lines).flat();
    expect(layPicture(compared, many, heads, measure).height).toBeGreaterThan(TALLEST);
  });

  it('breaks a word that is wider than its column', () => {
    const { compared, lines } = picture();
    const wide = layPicture(compared, lines, { ...heads, old: 'x'.repeat(400) }, measure);
    expect(wide.pieces.every((piece) => piece.x + piece.width <= WIDTH)).toBe(true);
  });
});
