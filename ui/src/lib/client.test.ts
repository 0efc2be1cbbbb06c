// Refusals as sentences.
import { describe, expect, it } from 'vitest';
import { asCallError, CallError } from './client';

describe('a refused command', () => {
  it('is a sentence with a capital and a full stop', () => {
    expect(asCallError({ code: 'read_only', message: 'the library is read-only; copy it' }).message).toBe('The library is read-only; copy it.');
    expect(new CallError('internal', 'Try again?').message).toBe('Try again?');
  });

  it('keeps the names of files as they are', () => {
    expect(asCallError({ code: 'file', message: '/tmp/x.md could not be written' }).message).toBe('/tmp/x.md could not be written.');
    expect(asCallError({ code: 'file', message: 'page.html could not be read' }).message).toBe('page.html could not be read.');
  });

  it('says nothing of what has no words', () => expect(asCallError('').message).toBe(''));
});
