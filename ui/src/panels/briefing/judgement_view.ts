// How a judgement looks in the editor: its words, and beside them fields for likelihood, confidence,
// assumptions and what would change it. The fields are a Svelte component inside ProseMirror's node.
import { mount, unmount } from 'svelte';
import type { Node as DocNode } from 'prosemirror-model';
import type { EditorView, NodeView } from 'prosemirror-view';
import JudgementFields from './JudgementFields.svelte';
import { Fields } from './fields.svelte';

/** A judgement in the editor. */
export class JudgementView implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;
  readonly #aside: HTMLElement;
  readonly #fields: Fields;
  readonly #component: Record<string, unknown>;

  constructor(node: DocNode, view: EditorView, place: () => number | undefined) {
    this.dom = document.createElement('div');
    this.dom.className = 'judgement';
    this.contentDOM = document.createElement('div');
    this.contentDOM.className = 'judgement-words';
    this.contentDOM.dir = 'auto';
    this.#aside = document.createElement('div');
    this.#aside.contentEditable = 'false';
    this.dom.append(this.contentDOM, this.#aside);
    this.#fields = new Fields(node.attrs, (change) => {
      const at = place();
      const now = at === undefined ? null : view.state.doc.nodeAt(at);
      if (at === undefined || now === null) return;
      view.dispatch(view.state.tr.setNodeMarkup(at, null, { ...now.attrs, ...change }));
    });
    this.#component = mount(JudgementFields, { target: this.#aside, props: { fields: this.#fields } });
  }

  update(node: DocNode): boolean {
    if (node.type.name !== 'judgement') return false;
    this.#fields.take(node.attrs);
    return true;
  }

  /** Keys and clicks in the fields are the fields' own. */
  stopEvent(event: Event): boolean {
    return event.target instanceof Node && this.#aside.contains(event.target);
  }

  ignoreMutation(mutation: { target: Node }): boolean {
    return !this.contentDOM.contains(mutation.target) && mutation.target !== this.contentDOM;
  }

  destroy(): void {
    void unmount(this.#component);
  }
}
