// Transport inside the desktop app: one Tauri command for all calls, one event for all news,
// and the system's file dialogs.
import { invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import { documentDir, homeDir } from '@tauri-apps/api/path';
import { open, save } from '@tauri-apps/plugin-dialog';
import { asCallError, type Client } from './client';
import type { AppEvent } from './contract';
import { SaveFolder } from './save_folder';

/** A client over Tauri's own bridge. */
export function appClient(): Client {
  const folder = new SaveFolder(() => documentDir().catch(() => homeDir()));
  return {
    async call(name, request) {
      try {
        return await invoke('call', { name, request });
      } catch (thrown) {
        throw asCallError(thrown);
      }
    },
    listen(hear) {
      let ended = false;
      let stop: (() => void) | undefined;
      void listen<AppEvent>('variorum', (event) => hear(event.payload)).then((unlisten) => {
        stop = unlisten;
        if (ended) unlisten();
      });
      return () => {
        ended = true;
        stop?.();
      };
    },
    async askPath(question) {
      const { title, filters } = question;
      if (question.kind === 'save') {
        const path = await save({ title, filters, defaultPath: await folder.offer(question.suggested ?? '') });
        if (path === null) return [];
        folder.chose(path);
        return [path];
      }
      const chosen = await open({
        title,
        filters,
        directory: question.kind === 'folder',
        multiple: question.kind === 'files',
      });
      if (chosen === null) return [];
      return Array.isArray(chosen) ? chosen : [chosen];
    },
  };
}
