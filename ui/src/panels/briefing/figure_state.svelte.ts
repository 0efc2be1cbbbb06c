// One figure of the editor: what it shows, and what would be other if it were made anew.
import type { Drawing, Figure, FigureUpdated, MadeOf } from '../../lib/contract';

/** State of a figure. */
export class FigureState {
  figure = $state.raw<Figure>({ caption: '', alt: '', drawing: { kind: 'version_strip', rows: [] } });
  /** What it would be now, once that was asked. */
  offered = $state.raw<FigureUpdated | null>(null);
  asking = $state(false);
  readonly #ask: (figure: Figure) => Promise<FigureUpdated | null>;
  readonly #set: (drawing: Drawing, made_of: MadeOf) => void;

  constructor(figure: Figure, ask: (figure: Figure) => Promise<FigureUpdated | null>, set: (drawing: Drawing, made_of: MadeOf) => void) {
    this.#ask = ask;
    this.#set = set;
    this.take(figure);
  }

  /** What the document says now. */
  take(figure: Figure): void {
    this.figure = figure;
  }

  /** Asks what it would be now. */
  async look(): Promise<void> {
    this.asking = true;
    this.offered = await this.#ask(this.figure);
    this.asking = false;
  }

  /** Takes what was offered. */
  accept(): void {
    const offered = this.offered?.figure;
    this.offered = null;
    if (offered?.made_of !== undefined) this.#set(offered.drawing, offered.made_of);
  }

  /** Leaves the figure as it is. */
  leave(): void {
    this.offered = null;
  }
}
