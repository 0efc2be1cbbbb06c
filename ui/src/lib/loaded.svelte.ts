// A value that comes from a call: what is here, whether more is coming, what went wrong. The last
// question asked wins, however late the answers to earlier ones arrive.
import { asCallError, type CallError } from './client';

/** A value loaded from the program. */
export class Loaded<T> {
  /** The newest answer; stays while a newer one is on its way. */
  value = $state.raw<T | null>(null);
  /** Whether an answer is on its way. */
  loading = $state(false);
  /** Why the newest question was refused. */
  error = $state.raw<CallError | null>(null);
  #asked = 0;

  /** Asks; answers to earlier questions are dropped from now on. Never rejects. */
  async load(ask: () => Promise<T>): Promise<T | null> {
    this.#asked += 1;
    const mine = this.#asked;
    this.loading = true;
    try {
      const answer = await ask();
      if (mine !== this.#asked) return null;
      this.value = answer;
      this.error = null;
      return answer;
    } catch (thrown) {
      if (mine === this.#asked) this.error = asCallError(thrown);
      return null;
    } finally {
      if (mine === this.#asked) this.loading = false;
    }
  }

  /** Forgets the value and every question under way. */
  clear(): void {
    this.#asked += 1;
    this.value = null;
    this.error = null;
    this.loading = false;
  }
}
