// The files of a job while news of it comes faster than its answers.
import { describe, expect, it } from 'vitest';
import type { Client } from '../../lib/client';
import type { ImportedItem, JobItems } from '../../lib/contract';
import { JobItemsList } from './items.svelte';

const item = (path: string): ImportedItem => ({ path, item: null, outcome: 'failed', article_id: null, version_ids: [], needs_review: 0, problems: [] });

/** A program whose answers are given by hand; each holds what the job had when it was asked. */
function slow() {
  const jobs = new Map<number, ImportedItem[]>();
  const waiting: (() => void)[] = [];
  const call = (_name: string, { job, offset }: { job: number; offset: number }) => {
    const items = jobs.get(job) ?? [];
    const reply: JobItems = { items: items.slice(offset), total: items.length };
    return new Promise<JobItems>((done) => waiting.push(() => done(reply)));
  };
  const answer = async () => {
    waiting.shift()?.();
    for (let turn = 0; turn < 8; turn += 1) await Promise.resolve();
  };
  return { client: { call } as unknown as Client, jobs, waiting, answer };
}

describe('the files of a job', () => {
  it('are all shown when the last ended while an answer was on its way', async () => {
    const { client, jobs, answer, waiting } = slow();
    const list = new JobItemsList(client);
    jobs.set(1, [item('one')]);
    void list.follow(1);
    jobs.set(1, [item('one'), item('two')]);
    void list.follow(1);
    await answer();
    await answer();
    expect(list.list.map((one) => one.path)).toEqual(['one', 'two']);
    expect(waiting).toHaveLength(0);
  });

  it('are those of the job that was chosen while an answer on another was on its way', async () => {
    const { client, jobs, answer } = slow();
    const list = new JobItemsList(client);
    jobs.set(1, [item('of the first')]);
    jobs.set(2, [item('of the second')]);
    void list.follow(1);
    void list.follow(2);
    await answer();
    await answer();
    expect(list.list.map((one) => one.path)).toEqual(['of the second']);
  });
});
