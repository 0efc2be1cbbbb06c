// The pure parts of *Compare*: what is cut, what is alone, what is drawn where.
import { describe, expect, it } from 'vitest';
import { fakeSideBySide } from '../../test/fake_accounts';
import { onlyOf, originWords, stretchesOf } from './say';
import { layStrips } from './strips';

const view = fakeSideBySide();

describe('a shared passage', () => {
  it('is cut where its words begin and cease to be the other text’s, by scalar values', () => {
    const passage = { text: 0, start: 100, end: 116, exact: '🌊 seven men hurt', paragraph: 1, common: [{ start: 108, end: 116 }] };
    expect(stretchesOf(passage)).toEqual([
      { text: '🌊 seven ', common: false },
      { text: 'men hurt', common: true },
    ]);
  });

  it('shows no difference in blanks and marks alone', () => {
    const passage = { text: 0, start: 0, end: 9, exact: 'one, two.', paragraph: 1, common: [{ start: 0, end: 3 }, { start: 5, end: 8 }] };
    expect(stretchesOf(passage).every((stretch) => stretch.common)).toBe(true);
  });
});

describe('the drawing', () => {
  it('gives every sentence a cell inside the width and joins shared ones', () => {
    const drawn = layStrips(view, 600);
    expect(drawn.cells).toHaveLength(view.texts.reduce((sum, text) => sum + text.sentences.length, 0));
    expect(Math.max(...drawn.cells.map((cell) => cell.x + cell.width))).toBeLessThanOrEqual(600.5);
    expect(drawn.ribbons.map((ribbon) => ribbon.shared)).toEqual([0]);
  });
});

describe('words', () => {
  it('tell what one side alone has', () => {
    expect(onlyOf(view).map((side) => side.sentences.map((one) => one.sentence.exact))).toEqual([['Nobody told me.'], ['Two roads are closed.']]);
  });

  it('tell of origins only where texts are copies', () => {
    expect(originWords(2, 2)).toBe('');
    expect(originWords(3, 1)).toBe('3 texts, 1 origin');
  });
});
