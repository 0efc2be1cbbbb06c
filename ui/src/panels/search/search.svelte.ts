// State of the search: words, filters, hits. A newer question makes older answers void.
import { asCallError, type CallError, type Client } from '../../lib/client';
import type { SearchHit, SearchRequest } from '../../lib/contract';

const PART = 50;
/** Texts that the program looks at for one question; notes and tags come beside them. */
const MOST = 500;

/** A search over the library. */
export class Searching {
  words = $state('');
  /** Ids; empty for all. */
  story = $state('');
  source = $state('');
  tag = $state('');
  /** ISO 8601 days; empty for none. */
  from = $state('');
  to = $state('');
  hits = $state.raw<SearchHit[]>([]);
  total = $state(0);
  pending = $state(false);
  error = $state.raw<CallError | null>(null);
  readonly narrowed = $derived([this.story, this.source, this.tag, this.from, this.to].some((filter) => filter !== ''));
  /** Whether there may be more than are counted. */
  readonly capped = $derived(this.total >= MOST);
  /** The question as it stands. */
  readonly request = $derived<SearchRequest>({
    query: this.words, story_id: this.story || null, source_ids: this.source ? [this.source] : [], tag_id: this.tag || null,
    from: this.from || null, to: this.to || null, limit: PART, offset: 0,
  });
  #client: Client;
  #round = 0;

  constructor(client: Client) {
    this.#client = client;
  }

  /** Asks; with no words it finds nothing. */
  async run(request: SearchRequest): Promise<void> {
    this.#round += 1;
    const mine = this.#round;
    if (request.query.trim() === '') {
      this.hits = [];
      this.total = 0;
      this.error = null;
      this.pending = false;
      return;
    }
    this.pending = true;
    try {
      const reply = await this.#client.call('search', request);
      if (mine !== this.#round) return;
      this.hits = request.offset === 0 ? reply.hits : [...this.hits, ...reply.hits];
      this.total = reply.total;
      this.error = null;
    } catch (thrown) {
      if (mine !== this.#round) return;
      this.error = asCallError(thrown);
      // What was found before is no answer to this question.
      this.hits = [];
      this.total = 0;
    } finally {
      if (mine === this.#round) this.pending = false;
    }
  }

  /** Asks for the next part. */
  async more(): Promise<void> {
    await this.run({ ...this.request, offset: this.hits.length });
  }

  /** Takes all filters away. */
  widen(): void {
    this.story = this.source = this.tag = this.from = this.to = '';
  }
}
