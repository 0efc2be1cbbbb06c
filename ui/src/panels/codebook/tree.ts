// The codebook as a tree: rows in order of path with their depth, and which nesting is allowed.
import type { TagId, TagRow } from '../../lib/contract';

/** A tag with its depth below the root and the number of tags below it. */
export interface TagNode {
  tag: TagRow;
  depth: number;
  below: number;
}

/** All tags, each behind the one above it, siblings by name. */
export function treeOf(tags: TagRow[]): TagNode[] {
  const children = new Map<TagId | null, TagRow[]>();
  const known = new Set(tags.map((tag) => tag.id));
  for (const tag of tags) {
    const parent = tag.parent_id !== null && known.has(tag.parent_id) ? tag.parent_id : null;
    children.set(parent, [...(children.get(parent) ?? []), tag]);
  }
  const nodes: TagNode[] = [];
  const walk = (parent: TagId | null, depth: number): number => {
    let count = 0;
    for (const tag of (children.get(parent) ?? []).toSorted((a, b) => a.name.localeCompare(b.name))) {
      const node: TagNode = { tag, depth, below: 0 };
      nodes.push(node);
      node.below = walk(tag.id, depth + 1);
      count += 1 + node.below;
    }
    return count;
  };
  walk(null, 0);
  return nodes;
}

/** Where a tag goes by one step to the side: below the sibling before it, or beside the one above it; `undefined` for nowhere. */
export function stepped(nodes: TagNode[], id: TagId, way: 'in' | 'out'): TagId | null | undefined {
  const index = nodes.findIndex((node) => node.tag.id === id);
  const node = nodes[index];
  if (!node) return undefined;
  if (way === 'out') return node.depth === 0 ? undefined : (nodes.find((one) => one.tag.id === node.tag.parent_id)?.tag.parent_id ?? null);
  const before = nodes.slice(0, index).findLast((one) => one.depth <= node.depth);
  return before?.depth === node.depth ? before.tag.id : undefined;
}

/** Whether a tag may go below another (or to the root): not below itself, not where it is already. */
export function mayNest(tags: TagRow[], id: TagId, under: TagId | null): boolean {
  const byId = new Map(tags.map((tag) => [tag.id, tag]));
  const tag = byId.get(id);
  if (!tag || tag.parent_id === under) return false;
  for (let at: TagId | null = under; at !== null; at = byId.get(at)?.parent_id ?? null) {
    if (at === id) return false;
  }
  return true;
}
