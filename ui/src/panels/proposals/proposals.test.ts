// Proposals and readings as the analyst works them, over the in-memory client.
import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import type { Component } from 'svelte';
import { App } from '../../app/app.svelte';
import type { OpenDialog } from '../../app/dialogs.svelte';
import { fakeClient } from '../../test/fake';
import Stage from '../../test/Stage.svelte';
import { readBy } from '../readings/say';
import DialogHost from '../../app/DialogHost.svelte';
import ProposalsPanel from './ProposalsPanel.svelte';

async function stage(panel: Component) {
  const client = fakeClient();
  const app = new App(client);
  await app.arrive();
  app.place.openArticle('a0');
  return { client, app, ...render(Stage, { app, panel }) };
}

describe('proposals', () => {
  it('merges the pair at hand with Enter, the article with more versions staying', async () => {
    const { client } = await stage(ProposalsPanel);
    const pairs = await screen.findByRole('group', { name: 'Pairs' });
    await screen.findByText('Stays');
    await fireEvent.keyDown(pairs, { key: 'Enter' });
    await waitFor(() => expect(client.calls.find((call) => call.name === 'article_merge')?.request).toEqual({ from: 'a1', into: 'a0' }));
  });

  it('rules with D that they are two, and says when nothing is left', async () => {
    const { client } = await stage(ProposalsPanel);
    await screen.findByText('Stays');
    await fireEvent.keyDown(screen.getByRole('group', { name: 'Pairs' }), { key: 'd' });
    await screen.findByText('No two articles look like one');
    expect(client.calls.some((call) => call.name === 'proposal_dismiss')).toBe(true);
  });

  it('a button keeps its own Enter', async () => {
    const { client } = await stage(ProposalsPanel);
    const apart = await screen.findByRole('button', { name: /Two articles/u });
    await fireEvent.keyDown(apart, { key: 'Enter' });
    expect(client.calls.some((call) => call.name === 'article_merge')).toBe(false);
  });
});

describe('dialogs on what is which text', () => {
  const dialogs: [OpenDialog, string][] = [
    [{ type: 'readings', versionId: 'a0-v0' }, 'Sign up to the morning letter.'],
    [{ type: 'extract_again', articleIds: [] }, '3 versions were read by an extractor'],
    [{ type: 'split_article', articleId: 'a0' }, 'Versions that go'],
  ];
  it.each(dialogs)('%o shows its words and has no fault that axe finds', async (dialog, words) => {
    const { app } = await stage(DialogHost);
    app.dialogs.show(dialog);
    await waitFor(() => expect(document.body.textContent).toContain(words));
    const found = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
    expect(found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
  });

  it('never splits all versions off', async () => {
    const { app, client } = await stage(DialogHost);
    app.dialogs.show({ type: 'split_article', articleId: 'a0' });
    const boxes = await screen.findAllByRole('checkbox');
    for (const box of boxes) await fireEvent.click(box);
    expect(screen.getByRole('alert').textContent).toContain('has to stay');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: /^Split/u }).disabled).toBe(true);
    await fireEvent.click(boxes[0]!);
    await fireEvent.click(screen.getByRole('button', { name: /^Split/u }));
    await waitFor(() => expect(client.calls.some((call) => call.name === 'article_split')).toBe(true));
  });
});

describe('who read a text', () => {
  it('is said in words', () => {
    expect(readBy('html 3')).toBe('Web page, extractor 3');
    expect(readBy('by hand 1')).toBe('Kinds of blocks set by hand');
    expect(readBy('newssniffer by hand')).toBe('Rows divided by hand');
    expect(readBy('unheard of')).toBe('unheard, extractor of');
  });
});
