// Keeps a note while it is being typed: every letter goes to the program before the next is sent, and views are told when the
// writing pauses. A note is bound to its subject with its first letter, so that a late save never lands on another passage.

/** Where a note is stored. */
export interface NoteSink {
  /** Stores, and tells the views; replies whether it was stored. */
  save(text: string): Promise<boolean>;
  /** Stores at once; the views need not hear of it. */
  typed(text: string): Promise<boolean>;
}

/** How far a note is stored. */
export type Phase = 'clean' | 'waiting' | 'kept' | 'saving' | 'saved' | 'failed';

/** One stretch of writing on one subject. It goes on until its last letter is stored, also when another note is shown. */
class Writing {
  text: string;
  stored: string;
  #kept: string;
  #busy = false;
  #leaving = false;
  readonly #sink: NoteSink;
  readonly #say: (phase: Phase) => void;

  constructor(before: string, sink: NoteSink, say: (phase: Phase) => void) {
    this.text = this.stored = this.#kept = before;
    this.#sink = sink;
    this.#say = say;
  }

  /** Sends letters, one state of the text at a time. */
  async keep(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    while (this.#kept !== this.text && !this.#leaving) {
      const now = this.text;
      const done = await this.#sink.typed(now);
      if (!done) {
        this.#say('failed');
        break;
      }
      this.#kept = now;
      if (this.text === now) this.#say('kept');
    }
    this.#busy = false;
    if (this.#leaving) await this.save();
  }

  /** Stores the text as it is and tells the views. */
  async save(): Promise<void> {
    if (this.#busy) {
      this.#leaving = true;
      return;
    }
    this.#leaving = false;
    if (this.text === this.stored) return;
    this.#busy = true;
    const now = this.text;
    this.#say('saving');
    const done = await this.#sink.save(now);
    if (done) this.stored = this.#kept = now;
    this.#busy = false;
    this.#say(done ? 'saved' : 'failed');
    if (this.#leaving) await this.save();
    else if (this.text !== now) await this.keep();
  }
}

/** A note that is being typed. */
export class NoteKeeper {
  text = $state('');
  phase = $state<Phase>('clean');
  #writing: Writing | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #open: () => NoteSink;
  readonly #pauseMs: number;

  constructor(value: string, open: () => NoteSink, pauseMs = 700) {
    this.#open = open;
    this.#pauseMs = pauseMs;
    this.text = value;
  }

  /** Shows another note, or the same as it was stored; what was typed before is stored where it belongs. */
  show(value: string): void {
    void this.flush();
    this.#writing = null;
    this.text = value;
    this.phase = 'clean';
  }

  /** Takes what was typed. */
  type(text: string): void {
    const writing = (this.#writing ??= this.#begin());
    this.text = writing.text = text;
    this.phase = 'waiting';
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), this.#pauseMs);
    void writing.keep();
  }

  #begin(): Writing {
    const writing: Writing = new Writing(this.text, this.#open(), (phase) => {
      if (this.#writing === writing) this.phase = phase;
    });
    return writing;
  }

  /** Stores what was typed. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#writing?.save();
  }
}
