// Places labels in a margin: each level with its words where it can be, none over another.

/** Tops of labels of these heights, wanted in ascending order, at least a gap apart. */
export function stack(wanted: number[], heights: number[], gap: number): number[] {
  let free = -Infinity;
  return wanted.map((top, index) => {
    const placed = Math.max(top, free);
    free = placed + (heights[index] ?? 0) + gap;
    return placed;
  });
}
