// How a figure looks in the editor: what it is, the drawing, its caption, and, for one that was made from the library, what would be
// other by now. Nothing is taken unless the analyst takes it.
import { mount, unmount } from 'svelte';
import type { Node as DocNode } from 'prosemirror-model';
import type { EditorView, NodeView } from 'prosemirror-view';
import type { Drawing, Figure, MadeOf } from '../../lib/contract';
import FigureHead from './FigureHead.svelte';
import { FigureState, type FigureAsks } from './figure_state.svelte';

/** A figure in the editor. */
export class FigureView implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;
  readonly #head: HTMLElement;
  readonly #state: FigureState;
  readonly #component: Record<string, unknown>;

  constructor(node: DocNode, view: EditorView, place: () => number | undefined, asks: FigureAsks) {
    this.dom = document.createElement('figure');
    this.#head = document.createElement('div');
    this.#head.contentEditable = 'false';
    this.contentDOM = document.createElement('figcaption');
    this.contentDOM.dir = 'auto';
    this.dom.append(this.#head, this.contentDOM);
    this.#state = new FigureState(figureOf(node), asks, (drawing, made_of) => {
      const at = place();
      const now = at === undefined ? null : view.state.doc.nodeAt(at);
      if (at !== undefined && now !== null) view.dispatch(view.state.tr.setNodeMarkup(at, null, { ...now.attrs, drawing, made_of }));
    });
    this.#component = mount(FigureHead, { target: this.#head, props: { state: this.#state } });
  }

  update(node: DocNode): boolean {
    if (node.type.name !== 'figure') return false;
    this.#state.take(figureOf(node));
    return true;
  }

  /** Keys and clicks in the head are its own. */
  stopEvent(event: Event): boolean {
    return event.target instanceof Node && this.#head.contains(event.target);
  }

  ignoreMutation(mutation: { target: Node }): boolean {
    return !this.contentDOM.contains(mutation.target) && mutation.target !== this.contentDOM;
  }

  destroy(): void {
    void unmount(this.#component);
  }
}

/** The figure that a node holds. */
export function figureOf(node: DocNode): Figure {
  const made_of = node.attrs.made_of as MadeOf | null;
  return { caption: node.textContent, alt: String(node.attrs.alt), drawing: node.attrs.drawing as Drawing, ...(made_of === null ? {} : { made_of }) };
}
