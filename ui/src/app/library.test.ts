// An article is asked for once per state of the library, and a refusal is not kept.
import { describe, expect, it } from 'vitest';
import { CallError } from '../lib/client';
import { fakeClient } from '../test/fake';
import { Library } from './library.svelte';

function open() {
  const client = fakeClient();
  const id = client.library.articles[0]!.id;
  const asked = () => client.calls.filter((call) => call.name === 'article').length;
  return { client, id, asked, library: new Library(client) };
}

describe('an article of the library', () => {
  it('is asked for once, however many panels show it', async () => {
    const { library, id, asked } = open();
    const [one, other] = await Promise.all([library.article(id), library.article(id)]);
    expect(other).toBe(one);
    expect(asked()).toBe(1);
  });

  it('is asked for again after a write', async () => {
    const { client, library, id, asked } = open();
    await library.article(id);
    client.library.articles[0]!.headline = 'Ferry trials are put off';
    library.revision += 1;
    expect((await library.article(id)).headline).toBe('Ferry trials are put off');
    expect(asked()).toBe(2);
  });

  it('is asked for again when it was refused', async () => {
    const { client, library, id } = open();
    client.failNext('article', new CallError('in_use', 'The library is busy.'));
    await expect(library.article(id)).rejects.toThrow('The library is busy.');
    expect((await library.article(id)).id).toBe(id);
  });
});
