import { describe, expect, it } from 'vitest';
import type { Companions } from '../../lib/contract';
import { BOX, ring, shortName, width } from './graph';

function of(count: number): Companions {
  const nodes = Array.from({ length: count }, (_, n) => ({
    entity: { type: 'suggested' as const, kind: 'person' as const, key: `n${n}` }, state: 'suggested' as const, name: `N ${n}`, kind: 'person' as const, articles: 1, sentences: n,
  }));
  return { nodes, links: [] };
}

describe('the ring of companions', () => {
  it('keeps every companion inside the drawing and apart from the others', () => {
    for (const count of [1, 2, 12]) {
      const nodes = ring(of(count));
      expect(nodes).toHaveLength(count);
      for (const [at, node] of nodes.entries()) {
        expect(node.x - node.r).toBeGreaterThan(0);
        expect(node.x + node.r).toBeLessThan(BOX.width);
        expect(node.y - node.r).toBeGreaterThan(0);
        expect(node.y + node.r).toBeLessThan(BOX.height);
        for (const other of nodes.slice(at + 1)) expect(Math.hypot(node.x - other.x, node.y - other.y)).toBeGreaterThan(node.r + other.r);
      }
    }
  });

  it('has nothing to draw for nobody, and never a line without width', () => {
    expect(ring(of(0))).toEqual([]);
    expect(width(0, 0)).toBeGreaterThan(0);
  });

  it('shortens long names with an ellipsis', () => {
    expect(shortName('Lorne Harbour Board of Works')).toBe('Lorne Harbour…');
    expect(shortName('Anna Reid')).toBe('Anna Reid');
  });
});
