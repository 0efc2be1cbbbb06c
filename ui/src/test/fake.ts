// An in-memory client with an invented story, for tests and for `?fake` while developing.
import { CallError, type Client } from '../lib/client';

/** A client that knows an invented library. */
export function fakeClient(): Client {
  return {
    call: () => Promise.reject(new CallError('not_found', 'Nothing is here yet.')),
    listen: () => () => undefined,
    askPath: () => Promise.resolve([]),
  };
}
