// The whole comparison in one narrow column: where changes of which kind stand. Pure; heights are
// guessed from the length of the words so that nothing has to be rendered first.
import type { Compared } from './model';
import type { Line } from './fold';

/** The look of a mark; also its shape in the legend. */
export type Tone = 'edit' | 'add' | 'del' | 'move' | 'quiet';

/** A mark of the column; places are shares of the whole, 0 to 1. */
export interface MiniMark {
  top: number;
  height: number;
  tone: Tone;
  /** The line it stands for. */
  line: number;
}

const TONES: Record<string, Tone> = {
  unchanged: 'quiet',
  edited: 'edit',
  added: 'add',
  deleted: 'del',
  moved: 'move',
  moved_edited: 'move',
  split: 'edit',
  merged: 'edit',
};
/** Letters in a line of a column of a middling window. */
const LINE = 46;
const PADDING = 0.5;

/** The look of a kind of change. */
export function toneOf(kind: string): Tone {
  return TONES[kind] ?? 'edit';
}

/** How many text lines a line of the list is likely to take. */
export function guessHeight(compared: Compared, line: Line): number {
  if (line.type === 'fold') return 1.4;
  const length = (list: number[], side: 'old' | 'new') =>
    list.reduce((sum, at) => sum + (compared[side].sentences[at]?.text.length ?? 0), 0);
  const letters = Math.max(length(line.row.old, 'old'), length(line.row.new, 'new'));
  return Math.ceil(letters / LINE) + PADDING;
}

/** Marks from top to bottom, at most one for each of `slots` places. */
export function miniMarks(compared: Compared, lines: Line[], slots: number): MiniMark[] {
  const heights = lines.map((line) => guessHeight(compared, line));
  const total = heights.reduce((sum, height) => sum + height, 0) || 1;
  const out: MiniMark[] = [];
  let top = 0;
  let lastSlot = -1;
  lines.forEach((line, at) => {
    const height = (heights[at] ?? 0) / total;
    if (line.type === 'change' && !line.quiet) {
      const slot = Math.floor(top * slots);
      const tone = toneOf(line.row.kind);
      const last = out.at(-1);
      if (slot !== lastSlot) out.push({ top, height, tone, line: at });
      else if (last !== undefined) last.height = top + height - last.top;
      lastSlot = slot;
    }
    top += height;
  });
  return out;
}
