// State of the list of an entity's mentions, or of what it is quoted as saying: pages as far as they were wanted.
import type { Client } from '../../lib/client';
import { asCallError, type CallError } from '../../lib/client';
import type { EntityMention, EntityRef, MentionWhat } from '../../lib/contract';

const PART = 60;

/** The sentences as far as they are loaded. */
export class MentionList {
  /** Sentences that name it, or its quotations. */
  what = $state<MentionWhat>('named');
  rows = $state.raw<EntityMention[]>([]);
  total = $state(0);
  error = $state.raw<CallError | null>(null);
  #round = 0;

  constructor(readonly client: Client) {}

  /** Loads the first page, or the next one. */
  async load(entity: EntityRef, sourceId: string | null, from: 'start' | 'next'): Promise<void> {
    if (from === 'next' && this.rows.length >= this.total) return;
    this.#round += 1;
    const mine = this.#round;
    const offset = from === 'next' ? this.rows.length : 0;
    try {
      const reply = await this.client.call('entity_mentions', { entity, what: this.what, source_id: sourceId, offset, limit: PART });
      if (mine !== this.#round) return;
      this.rows = offset === 0 ? reply.rows : [...this.rows, ...reply.rows];
      this.total = reply.total;
      this.error = null;
    } catch (thrown) {
      if (mine === this.#round) this.error = asCallError(thrown);
    }
  }
}
