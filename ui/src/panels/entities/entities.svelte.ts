// State of the list of entities: what is asked for, and the pages that came.
import type { Client } from '../../lib/client';
import { asCallError, type CallError } from '../../lib/client';
import type { Entities, EntitiesRequest, EntityListRow, EntityState, NameKind } from '../../lib/contract';

const PART = 100;

/** The list as far as it is loaded. */
export class EntityList {
  rows = $state.raw<EntityListRow[]>([]);
  head = $state.raw<Omit<Entities, 'rows'> | null>(null);
  error = $state.raw<CallError | null>(null);
  #round = 0;
  #asked: EntitiesRequest | null = null;

  constructor(readonly client: Client) {}

  /** Asks anew; as many rows as were shown before come back. */
  async show(storyId: string | null, state: EntityState | 'open', kind: NameKind | 'any', query: string): Promise<void> {
    const same = this.#asked?.query === query && this.#asked.kind === (kind === 'any' ? null : kind);
    this.#asked = { story_id: storyId, state: state === 'open' ? null : state, kind: kind === 'any' ? null : kind, query, offset: 0, limit: same ? Math.max(PART, this.rows.length) : PART };
    await this.#load(this.#asked);
  }

  /** Loads the next page, if there is one. */
  async more(): Promise<void> {
    if (this.#asked === null || this.head === null || this.rows.length >= this.head.total) return;
    await this.#load({ ...this.#asked, offset: this.rows.length, limit: PART });
  }

  async #load(request: EntitiesRequest): Promise<void> {
    this.#round += 1;
    const mine = this.#round;
    try {
      const { rows, ...head } = await this.client.call('entities', request);
      if (mine !== this.#round) return;
      this.rows = request.offset === 0 ? rows : [...this.rows, ...rows];
      this.head = head;
      this.error = null;
    } catch (thrown) {
      if (mine === this.#round) this.error = asCallError(thrown);
    }
  }
}
