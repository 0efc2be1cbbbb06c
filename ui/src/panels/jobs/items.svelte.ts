// What became of the files of a job, in the order in which they ended; read in parts, so that a job
// of many thousand files stays cheap to follow.
import type { Client } from '../../lib/client';
import type { ImportedItem } from '../../lib/contract';

const PART = 200;

/** The items of one job, as far as they were read. */
export class JobItemsList {
  list = $state.raw<ImportedItem[]>([]);
  /** How many there are by now. */
  total = $state(0);
  #client: Client;
  #job: number | null = null;
  #busy = false;
  /** Whether news came while an answer was on its way, which may not hold it. */
  #stale = false;

  constructor(client: Client) {
    this.#client = client;
  }

  /** Reads on in the first part of a job; another job starts afresh. */
  async follow(job: number): Promise<void> {
    if (job !== this.#job) {
      this.#job = job;
      this.list = [];
      this.total = 0;
    }
    if (this.list.length < PART) await this.more();
  }

  /** Reads the next part. */
  async more(): Promise<void> {
    if (this.#busy) {
      this.#stale = true;
      return;
    }
    this.#busy = true;
    do {
      this.#stale = false;
      await this.#read();
    } while (this.#stale);
    this.#busy = false;
  }

  async #read(): Promise<void> {
    const job = this.#job;
    if (job === null) return;
    try {
      const reply = await this.#client.call('job_items', { job, offset: this.list.length, limit: PART });
      if (job !== this.#job) return;
      this.list = [...this.list, ...reply.items];
      this.total = reply.total;
    } catch {
      // The job's own state tells what went wrong; the next news asks again.
      if (job === this.#job) this.total = this.list.length;
    }
  }
}
