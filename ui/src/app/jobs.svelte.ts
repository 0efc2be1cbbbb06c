// The jobs of this run of the program, as the drawer and the footer show them.
import type { Client } from '../lib/client';
import type { JobView } from '../lib/contract';

/** Jobs, newest first, and whether their drawer is open. */
export class Jobs {
  list = $state.raw<JobView[]>([]);
  drawer = $state<'open' | 'shut'>('shut');
  /** The job that runs at present, else none. */
  readonly running = $derived(this.list.find((job) => job.state === 'running') ?? null);
  #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /** Loads the jobs that ran before the window was there. */
  async load(): Promise<void> {
    try {
      this.list = await this.#client.call('jobs', {});
    } catch {
      // Jobs are told by events as well; without the list the drawer begins empty.
      this.list = [];
    }
  }

  /** Hears how a job stands. Replies whether it ended with this news. */
  hear(news: JobView): boolean {
    const before = this.list.find((job) => job.job === news.job);
    this.list = before ? this.list.map((job) => (job.job === news.job ? news : job)) : [news, ...this.list];
    return news.state !== 'running' && before?.state !== news.state;
  }
}

/** How a job ended, in words: `12 imported, 1 new version, 2 failed`, or `1,200 texts read`. */
export function outcomeWords(job: JobView): string {
  if (job.kind === 'background') return `${job.done.toLocaleString('en-GB')} ${job.done === 1 ? 'text' : 'texts'} read`;
  const { imported, new_versions, known, noted, reread, failed, cancelled } = job.summary;
  const parts = [
    imported > 0 && `${imported} imported`,
    new_versions > 0 && `${new_versions} new ${new_versions === 1 ? 'version' : 'versions'}`,
    known > 0 && `${known} already known`,
    noted > 0 && `${noted} noted`,
    reread > 0 && `${reread} new ${reread === 1 ? 'reading' : 'readings'}`,
    failed > 0 && `${failed} failed`,
    cancelled > 0 && `${cancelled} cancelled`,
  ].filter((part) => part !== false);
  return parts.length > 0 ? parts.join(', ') : 'nothing to import';
}
