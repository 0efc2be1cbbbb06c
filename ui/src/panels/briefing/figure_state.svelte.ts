// One figure of the editor: what it shows, and what would be other if it were made anew.
import type { Drawing, Figure, FigureDrawn, FigureUpdated, Ground, MadeOf } from '../../lib/contract';

/** What a figure asks of the program. */
export interface FigureAsks {
  /** What it would be now; `null` where the program refused. */
  update: (figure: Figure) => Promise<FigureUpdated | null>;
  /** What it looks like in the document; rejects where the program refuses. */
  draw: (figure: Figure, ground: Ground) => Promise<FigureDrawn>;
  /** Is another number when the briefing got another look; reactive. */
  looks: () => number;
}

/** State of a figure. */
export class FigureState {
  figure = $state.raw<Figure>({ caption: '', alt: '', drawing: { kind: 'version_strip', rows: [] } });
  /** What it would be now, once that was asked. */
  offered = $state.raw<FigureUpdated | null>(null);
  asking = $state(false);
  readonly #asks: FigureAsks;
  readonly #set: (drawing: Drawing, made_of: MadeOf) => void;

  constructor(figure: Figure, asks: FigureAsks, set: (drawing: Drawing, made_of: MadeOf) => void) {
    this.#asks = asks;
    this.#set = set;
    this.take(figure);
  }

  /** What the document says now. */
  take(figure: Figure): void {
    this.figure = figure;
  }

  /** Is another number when the figure must be drawn anew. */
  get looks(): number {
    return this.#asks.looks();
  }

  /** The figure as a drawing. */
  draw(ground: Ground): Promise<FigureDrawn> {
    return this.#asks.draw(this.figure, ground);
  }

  /** Asks what it would be now. */
  async look(): Promise<void> {
    this.asking = true;
    this.offered = await this.#asks.update(this.figure);
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
