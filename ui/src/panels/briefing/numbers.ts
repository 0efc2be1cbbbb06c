// Which number a citation carries: that of its first place in the text. Pure.
import type { Node as DocNode } from 'prosemirror-model';
import type { CitationId } from '../../lib/contract';

/** Numbers of the citations in a document, from 1 in order of first appearance. */
export function numberCitations(doc: DocNode): Map<CitationId, number> {
  const numbers = new Map<CitationId, number>();
  doc.descendants((node) => {
    if (node.type.name !== 'citation') return;
    const id = String(node.attrs.id);
    if (!numbers.has(id)) numbers.set(id, numbers.size + 1);
  });
  return numbers;
}
