// Where words stand in the editor's document. Pure.
import type { Node as DocNode } from 'prosemirror-model';

/** A stretch of the document. */
export interface Stretch {
  from: number;
  to: number;
}

/** Where a block's words stand; the whole inside of the block where they are not found, `null` where there is no such block. */
export function findWords(doc: DocNode, block: number, words: string): Stretch | null {
  if (block < 0 || block >= doc.childCount) return null;
  let start = 0;
  for (let at = 0; at < block; at += 1) start += doc.child(at).nodeSize;
  const node = doc.child(block);
  const whole = { from: start + 1, to: start + node.nodeSize - 1 };
  if (words === '') return whole;
  // Letters with their positions; citations between them take a position and no letter.
  let text = '';
  const places: number[] = [];
  node.descendants((child, at) => {
    if (!child.isText) return;
    const letters = child.text ?? '';
    for (let i = 0; i < letters.length; i += 1) places.push(start + 1 + at + i);
    text += letters;
  });
  const found = text.indexOf(words);
  const [from, last] = [places[found], places[found + words.length - 1]];
  return found < 0 || from === undefined || last === undefined ? whole : { from, to: last + 1 };
}

/** The blocks that cite one of some citations, by number. */
export function blocksCiting(doc: DocNode, ids: ReadonlySet<string>): number[] {
  const out: number[] = [];
  doc.forEach((node, _offset, at) => {
    let cites = false;
    node.descendants((child) => {
      if (child.type.name === 'citation' && ids.has(String(child.attrs.id))) cites = true;
    });
    if (cites) out.push(at);
  });
  return out;
}
