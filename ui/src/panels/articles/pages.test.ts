import { describe, expect, it } from 'vitest';
import { CallError } from '../../lib/client';
import { fakeClient } from '../../test/fake';
import { ArticlePages, PAGE } from './pages.svelte';

const all = { scope: { type: 'all' as const }, filter: '', sort: 'newest' as const };

describe('ArticlePages', () => {
  it('asks for the first page alone, however long the list', async () => {
    const client = fakeClient(3000);
    const pages = new ArticlePages(client);
    await pages.show(all);
    expect(pages.total).toBe(3007);
    expect(client.calls.filter((call) => call.name === 'articles')).toHaveLength(1);
    expect(pages.row(0)?.id).toBeDefined();
    expect(pages.row(PAGE)).toBeNull();
  });

  it('loads a page once when its rows come into view', async () => {
    const client = fakeClient(3000);
    const pages = new ArticlePages(client);
    await pages.show(all);
    pages.want(1500, 1520);
    pages.want(1501, 1521);
    await new Promise((done) => setTimeout(done));
    expect(pages.row(1510)).not.toBeNull();
    expect(client.calls.filter((call) => call.name === 'articles')).toHaveLength(2);
  });

  it('keeps rows in view while they are asked for again, and drops the rest', async () => {
    const client = fakeClient(500);
    const pages = new ArticlePages(client);
    await pages.show(all);
    await pages.range(200, 210);
    const again = pages.refresh(0, 20);
    expect(pages.row(3)).not.toBeNull();
    expect(pages.row(205)).toBeNull();
    await again;
    expect(pages.row(3)).not.toBeNull();
  });

  it('gives a range across pages for a selection with Shift', async () => {
    const pages = new ArticlePages(fakeClient(500));
    await pages.show(all);
    expect(await pages.range(90, 210)).toHaveLength(121);
  });

  it('ignores the answer to a question that is no longer asked', async () => {
    const pages = new ArticlePages(fakeClient(10));
    const first = pages.show(all);
    const second = pages.show({ ...all, filter: 'ferry' });
    await Promise.all([first, second]);
    expect(pages.total).toBe(1);
  });

  it('says why it was refused, and can be asked again', async () => {
    const client = fakeClient();
    client.failNext('articles', new CallError('corrupt', 'The library is damaged.'));
    const pages = new ArticlePages(client);
    await pages.show(all);
    expect(pages.error?.code).toBe('corrupt');
    await pages.show(all);
    expect(pages.error).toBeNull();
    expect(pages.total).toBe(7);
  });
});
