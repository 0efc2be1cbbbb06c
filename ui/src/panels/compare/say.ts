// The comparison in small words: names of sides, places in a text, verdicts; stretches of a sentence that differ.
import type { ComparedSentence, PassageLikeness, RemarkKind, SharedPassage, SideBySideView, Verdict } from '../../lib/contract';
import { OffsetMap } from '../../lib/offsets';

/** A stretch of a sentence, and whether another text has it too. */
export interface Stretch {
  text: string;
  common: boolean;
}

/** Sentences that one side alone has. */
export interface OnlySide {
  side: number;
  sentences: { text: number; sentence: ComparedSentence }[];
}

const COLOURS = 8;

/** The colour of a side; after eight they come round again, so that the name always stands beside it. */
export function sideColour(side: number): string {
  return `var(--tag-${(side % COLOURS) + 1})`;
}

/** `headline`, `paragraph 3`. */
export function placeWords(paragraph: number): string {
  return paragraph === 0 ? 'at the top' : `paragraph ${paragraph}`;
}

/** What kind of likeness. */
export function likenessWords(likeness: PassageLikeness, similarity: number): string {
  return likeness === 'literal' ? 'word for word' : `reworded, ${Math.round(similarity * 100)} % alike`;
}

export const VERDICTS: Record<Verdict, string> = { agree: 'agree', differ: 'told differently', conflict: 'conflict' };

export const REMARKS: Record<RemarkKind, string> = {
  other_words: 'in other words',
  maybe_one: 'may be one remark',
  same_words: 'in the same words',
  one_side: 'one side only',
};

/** `2 sides, 1 origin`; empty where every side is an origin of its own. */
export function originWords(sides: number, origins: number): string {
  if (origins >= sides) return '';
  return `${sides} texts, ${origins} ${origins === 1 ? 'origin' : 'origins'}`;
}

/** A sentence cut where its words begin and cease to be another text's too. */
export function stretchesOf(passage: SharedPassage): Stretch[] {
  const map = new OffsetMap(passage.exact);
  const cut: Stretch[] = [];
  let at = 0;
  const push = (end: number, common: boolean) => {
    if (end > at) cut.push({ text: map.slice(at, end), common });
    at = Math.max(at, end);
  };
  for (const span of passage.common) {
    push(span.start - passage.start, false);
    push(span.end - passage.start, true);
  }
  push(map.length, false);
  // Blanks and marks between common words are no difference.
  return cut.map((stretch) => (/[\p{L}\p{N}]/u.test(stretch.text) ? stretch : { ...stretch, common: true }));
}

/** What each side alone has, in the order of its texts. */
export function onlyOf(view: SideBySideView): OnlySide[] {
  const sides: OnlySide[] = view.sides.map((_, side) => ({ side, sentences: [] }));
  view.texts.forEach((text, number) => {
    for (const sentence of text.sentences) {
      if (sentence.shared === null) sides[text.side]?.sentences.push({ text: number, sentence });
    }
  });
  return sides;
}

/** The side of a text. */
export function sideOf(view: SideBySideView, text: number): number {
  return view.texts[text]?.side ?? 0;
}
