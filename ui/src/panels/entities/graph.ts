// Where the companions of an entity stand in a small drawing: on a ring around it, the nearest at the
// top and clockwise from there, so that the drawing is the same whenever it is drawn.
import type { Companions } from '../../lib/contract';

/** A companion in the drawing; units of a view box of 360 by 280. */
export interface Node {
  x: number;
  y: number;
  /** Radius. */
  r: number;
  /** Where its name begins or ends. */
  anchor: 'start' | 'middle' | 'end';
  labelX: number;
  labelY: number;
}

/** Size of the view box. */
export const BOX = { width: 360, height: 280 };

/** Lays the ring out. */
export function ring(companions: Companions): Node[] {
  const count = companions.nodes.length;
  const most = Math.max(1, ...companions.nodes.map((node) => node.sentences));
  return companions.nodes.map((node, index) => {
    const turn = (index / Math.max(1, count)) * 2 * Math.PI - Math.PI / 2;
    const [across, down] = [Math.cos(turn), Math.sin(turn)];
    const r = 4 + 5 * Math.sqrt(node.sentences / most);
    const x = BOX.width / 2 + 86 * across;
    const y = BOX.height / 2 + 104 * down;
    const anchor = across > 0.3 ? 'start' : across < -0.3 ? 'end' : 'middle';
    return { x, y, r, anchor, labelX: x + (anchor === 'start' ? r + 4 : anchor === 'end' ? -r - 4 : 0), labelY: anchor === 'middle' ? y + (down < 0 ? -r - 6 : r + 13) : y + 4 };
  });
}

/** How wide a line is that stands for some articles out of the most. */
export function width(articles: number, most: number): number {
  return 0.75 + 3.25 * (articles / Math.max(1, most));
}

/** A name short enough for the drawing. */
export function shortName(name: string): string {
  return name.length > 14 ? `${name.slice(0, 13).trimEnd()}…` : name;
}
