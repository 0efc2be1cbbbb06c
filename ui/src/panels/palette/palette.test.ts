import { describe, expect, it } from 'vitest';
import { linesOf } from './palette';

const act = (name: string, label: string) => ({ name, label, run: () => undefined });
const actions = [act('undo', 'Undo'), act('import_files', 'Import files…'), act('import_folder', 'Import a folder…')];
const tag = { id: 't', parent_id: null, name: 'toll', path: 'casualties/toll', colour: 1, description: '', shortcut: '', count: 0 };

describe('linesOf', () => {
  it('shows actions alone before anything is typed', () => {
    expect(linesOf('', actions, [tag], []).map((line) => line.group)).toEqual(['Actions', 'Actions', 'Actions']);
  });

  it('keeps what holds all the words, in any order', () => {
    expect(linesOf('folder imp', actions, [tag], []).map((line) => line.label)).toEqual(['Import a folder…']);
    expect(linesOf('toll', actions, [tag], []).map((line) => line.label)).toEqual(['casualties/toll']);
  });

  it('puts what begins as typed before what holds the words further on', () => {
    const all = [act('compare', 'Compare sources'), act('sources_more', 'Sources of the story'), act('sources', 'Sources')];
    expect(linesOf('sources', all, [], []).map((line) => line.label)).toEqual(['Sources', 'Sources of the story', 'Compare sources']);
  });
});
