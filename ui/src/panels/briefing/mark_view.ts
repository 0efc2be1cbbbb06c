// The mark of a piece of evidence on a hypothesis, as a choice in its cell.
import type { Node as DocNode } from 'prosemirror-model';
import type { EditorView, NodeView } from 'prosemirror-view';
import type { Consistency } from '../../lib/contract';
import { CONSISTENCIES } from './hypotheses';

/** A mark in the editor. */
export class MarkView implements NodeView {
  readonly dom: HTMLElement;
  readonly #choice: HTMLSelectElement;
  readonly #sign: HTMLElement;

  constructor(node: DocNode, view: EditorView, place: () => number | undefined) {
    this.dom = document.createElement('td');
    this.dom.contentEditable = 'false';
    this.#choice = document.createElement('select');
    this.#choice.setAttribute('aria-label', 'How the evidence stands to the hypothesis');
    for (const { value, sign, word } of CONSISTENCIES) this.#choice.add(new Option(`${sign} ${word}`, value));
    this.#choice.addEventListener('change', () => {
      const at = place();
      if (at !== undefined) view.dispatch(view.state.tr.setNodeMarkup(at, null, { mark: this.#choice.value }));
    });
    // The sign alone stands in the cell; the choice lies over it and says the words.
    this.#sign = document.createElement('span');
    this.#sign.setAttribute('aria-hidden', 'true');
    this.dom.append(this.#sign, this.#choice);
    this.#draw(node);
  }

  #draw(node: DocNode): void {
    const mark = node.attrs.mark as Consistency;
    this.dom.className = `matrix-mark ${mark}`;
    this.#choice.value = mark;
    const said = CONSISTENCIES.find((each) => each.value === mark);
    this.#sign.textContent = said?.sign ?? '';
    this.dom.title = said?.word ?? '';
  }

  update(node: DocNode): boolean {
    if (node.type.name !== 'matrix_mark') return false;
    this.#draw(node);
    return true;
  }

  /** Keys and clicks in the choice are the choice's own. */
  stopEvent(event: Event): boolean {
    return event.target === this.#choice;
  }

  ignoreMutation(): boolean {
    return true;
  }
}
