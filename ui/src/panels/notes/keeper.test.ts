// A note while it is typed: nothing is lost, nothing lands on another subject.
import { describe, expect, it } from 'vitest';
import { NoteKeeper, type NoteSink } from './keeper.svelte';

/** A sink whose answers are given by hand. */
function slow() {
  const log: string[] = [];
  const waiting: ((done: boolean) => void)[] = [];
  const sink: NoteSink = {
    save: (text) => (log.push(`save ${text}`), new Promise((done) => waiting.push(done))),
    typed: (text) => (log.push(`typed ${text}`), new Promise((done) => waiting.push(done))),
  };
  const answer = async (done = true) => {
    waiting.shift()?.(done);
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  };
  return { log, sink, answer };
}

describe('a note that is typed', () => {
  it('is stored letter by letter, one at a time, the newest last', async () => {
    const { log, sink, answer } = slow();
    const keeper = new NoteKeeper('', () => sink, 60_000);
    for (const text of ['W', 'Wh', 'Why']) keeper.type(text);
    expect(log).toEqual(['typed W']);
    await answer();
    expect(log).toEqual(['typed W', 'typed Why']);
    await answer();
    expect(keeper.phase).toBe('kept');
  });

  it('waits for a letter on its way before it is saved, and is saved once', async () => {
    const { log, sink, answer } = slow();
    const keeper = new NoteKeeper('', () => sink, 60_000);
    keeper.type('W');
    void keeper.flush();
    expect(log).toEqual(['typed W']);
    await answer();
    await answer();
    expect(log).toEqual(['typed W', 'save W']);
    expect(keeper.phase).toBe('saved');
    await keeper.flush();
    expect(log).toHaveLength(2);
  });

  it('goes to the passage that it was begun on, whichever is selected when it is saved', async () => {
    const saved: string[] = [];
    let subject = 'one';
    const keeper = new NoteKeeper('', () => {
      const of = subject;
      return { typed: () => Promise.resolve(true), save: (text) => (saved.push(`${of}: ${text}`), Promise.resolve(true)) };
    }, 60_000);
    keeper.type('First');
    subject = 'two';
    await keeper.flush();
    keeper.show('');
    keeper.type('Second');
    await keeper.flush();
    expect(saved).toEqual(['one: First', 'two: Second']);
  });

  it('is stored to its last letter on its own passage when another is shown meanwhile', async () => {
    const { log, sink, answer } = slow();
    const keeper = new NoteKeeper('', () => sink, 60_000);
    keeper.type('W');
    keeper.type('Wh');
    keeper.show('Another note');
    await answer();
    await answer();
    expect(log).toEqual(['typed W', 'save Wh']);
    expect([keeper.text, keeper.phase]).toEqual(['Another note', 'clean']);
  });

  it('says so when it could not be stored, and tries again with the next letter', async () => {
    const { log, sink, answer } = slow();
    const keeper = new NoteKeeper('', () => sink, 60_000);
    keeper.type('W');
    await answer(false);
    expect(keeper.phase).toBe('failed');
    keeper.type('Wh');
    expect(log).toEqual(['typed W', 'typed Wh']);
  });
});
