// Transport in a real browser against the loopback development host: HTTP for calls, server-sent
// events for news, and a plain prompt where the app would open a file dialog.
import { asCallError, CallError, type Client } from './client';
import type { AppEvent } from './contract';

/** A client over HTTP to the host that served the page. */
export function loopbackClient(): Client {
  return {
    async call(name, request) {
      let reply: Response;
      try {
        reply = await fetch(`/call/${name}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(request),
        });
      } catch {
        throw new CallError('internal', 'The program does not answer. Start it again; everything acknowledged is stored.');
      }
      const body: unknown = await reply.json().catch(() => null);
      if (!reply.ok) throw asCallError(body ?? `The program answered with status ${reply.status}.`);
      return body as never;
    },
    listen(hear) {
      const source = new EventSource('/events');
      source.addEventListener('message', (message: MessageEvent<string>) => {
        hear(JSON.parse(message.data) as AppEvent);
      });
      return () => source.close();
    },
    askPath(question) {
      const path = window.prompt(question.title, question.suggested ?? '');
      return Promise.resolve(path ? [path] : []);
    },
  };
}
