// The bindings in force: panels lay theirs on a stack while they are shown, the topmost wins, and
// the sheet of shortcuts reads the same list.
import { chords, isTyping, matches, type Binding } from './keys';

/** Bindings of one place, with its name for the sheet. */
export interface KeyLayer {
  /** Name of the place, such as `Read`. */
  name: string;
  bindings: Binding[];
}

/** All layers in force. */
export class Keymap {
  /** Lowest first. */
  layers = $state.raw<KeyLayer[]>([]);

  /** Lays bindings on top; the reply takes them away. */
  lay(name: string, bindings: Binding[]): () => void {
    const layer: KeyLayer = { name, bindings };
    this.layers = [...this.layers, layer];
    return () => {
      this.layers = this.layers.filter((other) => other !== layer);
    };
  }

  /** Runs what the key is bound to, from the topmost layer down. Replies whether something was. */
  press(event: KeyboardEvent): boolean {
    if (event.defaultPrevented || event.isComposing) return false;
    const typing = isTyping(event.target);
    for (const layer of this.layers.toReversed()) {
      for (const binding of layer.bindings) {
        if (!chords(binding).some((chord) => matches(chord, event))) continue;
        if (typing && !event.ctrlKey && !event.metaKey && !binding.whileTyping) continue;
        if (typing && binding.whileTyping === false) continue;
        if (binding.run(event) === false) continue;
        event.preventDefault();
        return true;
      }
    }
    return false;
  }
}
