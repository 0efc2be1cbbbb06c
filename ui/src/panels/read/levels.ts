// Lines below the words for passages that overlap: each passage begins on the first line that no passage before it uses.

/** A passage with as many lines as it has tags. */
export interface Lined {
  start: number;
  end: number;
  lines: number;
}

/** The first line of each passage, 0 for the one next to the words. Passages come by start. */
export function levelsOf(passages: Lined[]): number[] {
  let open: { end: number; from: number; to: number }[] = [];
  return passages.map(({ start, end, lines }) => {
    open = open.filter((one) => one.end > start);
    let from = 0;
    for (const one of open.toSorted((a, b) => a.from - b.from)) if (from < one.to && one.from < from + lines) from = one.to;
    open.push({ end, from, to: from + lines });
    return from;
  });
}
