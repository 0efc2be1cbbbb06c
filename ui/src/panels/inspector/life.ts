// The life of a sentence in words. Pure.
import type { SentenceLife, SentenceLives, Turn } from '../../lib/contract';

/** What happened, as the inspector says it. */
export const TURNS: Readonly<Record<Turn, string>> = {
  came: 'Came',
  reworded: 'Reworded',
  reverted: 'Back to earlier words',
  moved: 'Moved',
  split: 'Split',
  merged: 'Merged',
  gone: 'Gone',
  returned: 'Returned',
};

/** The life of the sentence at a place of the text, or of the next one; `null` behind the last. */
export function lifeAt(lives: SentenceLives, place: number): SentenceLife | null {
  return lives.sentences.find((sentence) => sentence.end > place) ?? null;
}

/** How often words came back that had been replaced or dropped. */
export function flips(life: SentenceLife): number {
  return life.turns.filter(({ turn }) => turn === 'reverted' || turn === 'returned').length;
}
