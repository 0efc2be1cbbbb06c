// Which passage asks next, and what one key confirms.
import { describe, expect, it } from 'vitest';
import { App } from '../../app/app.svelte';
import type { AnnotationView } from '../../lib/contract';
import { fakeClient } from '../../test/fake';
import { Carrying, nextQuestion, proposed } from './carrying.svelte';

const note = (id: string, asked: number | null, asks = true): AnnotationView => ({
  id, home_version_id: 'v0', home_label: '0', article_id: 'a0', exact: 'words', home_start: 0, home_end: 5, state: asked === null ? 'unsure' : 'edited', start: asked, end: asked === null ? null : asked + 5,
  similarity: 0.6, by: 'program', asks, asked_start: asks ? asked : null, asked_end: asks && asked !== null ? asked + 5 : null, tag_ids: [], note: '', entity: null, created_at: '', updated_at: '',
});

describe('passages that ask', () => {
  it('are gone through in the order of the text, round the end, those without a place last', () => {
    const notes = [note('c', null), note('b', 20), note('x', 5, false), note('a', 10)];
    const order = [null, 'a', 'b', 'c'].map((at) => nextQuestion(notes, at)?.id);
    expect(order).toEqual(['a', 'b', 'c', 'a']);
    expect(nextQuestion([note('x', 5, false)], null)).toBeNull();
  });

  it('offer a place only where one is proposed', () => {
    expect(proposed(note('a', 10))).toEqual({ start: 10, end: 15 });
    expect(proposed(note('c', null))).toBeNull();
    expect(proposed(note('x', 5, false))).toBeNull();
  });

  it('are confirmed with one key, and placed on the words that the analyst chose instead', async () => {
    const client = fakeClient();
    const app = new App(client);
    await app.arrive();
    const carrying = new Carrying(app, () => [note('n1', 10)]);
    expect(carrying.confirm('v1')).toBe(false);
    app.place.select({ type: 'annotation', id: 'n1', versionId: 'v1' });
    expect(carrying.confirm('v1')).toBe(true);
    expect(client.calls.findLast((call) => call.name === 'annotation_place')?.request).toEqual({ id: 'n1', version_id: 'v1', ruling: { type: 'here', start: 10, end: 15 } });
    carrying.place('v1');
    expect(carrying.placing?.id).toBe('n1');
    app.place.select({ type: 'passage', passage: { articleId: 'a0', versionId: 'v1', start: 3, end: 8, exact: 'other' } });
    expect(carrying.confirm('v1')).toBe(true);
    expect(client.calls.findLast((call) => call.name === 'annotation_place')?.request).toEqual({ id: 'n1', version_id: 'v1', ruling: { type: 'here', start: 3, end: 8 } });
  });

  it('cannot be moved on the version that they were made on', async () => {
    const app = new App(fakeClient());
    await app.arrive();
    const carrying = new Carrying(app, () => [{ ...note('n1', 10), by: 'home', asks: false }]);
    app.place.select({ type: 'annotation', id: 'n1', versionId: 'v0' });
    expect([carrying.place('v0'), carrying.gone('v0'), carrying.confirm('v0')]).toEqual([false, false, false]);
  });
});
