import { describe, expect, it } from 'vitest';
import { mayNest, stepped, treeOf } from './tree';

const tag = (id: string, parent_id: string | null) => ({ id, parent_id, name: id, path: id, colour: 1, description: '', shortcut: '', count: 0 });
const tags = [tag('b', null), tag('a', null), tag('a2', 'a'), tag('a1', 'a'), tag('a11', 'a1'), tag('lost', 'not here')];

describe('the tree of the codebook', () => {
  it('puts every tag behind the one above it', () => {
    expect(treeOf(tags).map((node) => `${node.depth} ${node.tag.id} ${node.below}`)).toEqual(['0 a 3', '1 a1 1', '2 a11 0', '1 a2 0', '0 b 0', '0 lost 0']);
  });

  it('never nests a tag below itself', () => {
    expect(mayNest(tags, 'a', 'a11')).toBe(false);
    expect(mayNest(tags, 'a', 'a')).toBe(false);
    expect(mayNest(tags, 'a11', 'b')).toBe(true);
    expect(mayNest(tags, 'a11', null)).toBe(true);
    expect(mayNest(tags, 'a1', 'a')).toBe(false);
  });

  it('moves a tag below the sibling before it, or beside the one above it', () => {
    const nodes = treeOf(tags);
    expect([stepped(nodes, 'a2', 'in'), stepped(nodes, 'b', 'in'), stepped(nodes, 'a11', 'out'), stepped(nodes, 'a1', 'out')]).toEqual(['a1', 'a', 'a', null]);
    expect([stepped(nodes, 'a', 'in'), stepped(nodes, 'a1', 'in'), stepped(nodes, 'b', 'out'), stepped(nodes, 'nobody', 'in')]).toEqual([undefined, undefined, undefined, undefined]);
  });
});
