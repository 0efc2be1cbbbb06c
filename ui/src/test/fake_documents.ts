// Documents of the in-memory client: a look, what is private, a figure, and what would leave.
import type { BriefingLook, Commands, PrivateMarks } from '../lib/contract';
import type { FakeLibrary } from './fake_library';

type Name = 'briefing_leaving' | 'briefing_look' | 'briefing_look_set' | 'private_marks' | 'private_set';
type Handlers = { [N in Name]: (request: Commands[N]['request']) => Commands[N]['reply'] };

/** Handlers over an invented library. */
export function documents(library: FakeLibrary, wrote: (label: string) => void): Handlers {
  let look: BriefingLook = { accent: '#2b5c8a', logo: null };
  let marks: PrivateMarks = { tags: [], annotations: [] };
  return {
    briefing_leaving: ({ id, appendix }) => {
      const one = library.briefings.find((briefing) => briefing.id === id);
      const cited = one?.citations ?? [];
      return {
        title: one?.tree.title ?? '', classification: one?.tree.classification ?? '', author: one?.tree.author ?? '', citations: cited.length, sources: [...new Set(cited.map((each) => each.source))],
        figures: 0, tables: 0, judgements: one?.tree.blocks.filter((block) => block.type === 'judgement').length ?? 0, passages: (appendix ?? 'none') === 'none' ? 0 : cited.length, notes: [], withheld: marks.annotations.length, warnings: [],
      };
    },
    briefing_look: () => look,
    briefing_look_set: ({ accent, logo }) => {
      const changed = logo.type === 'keep' ? look.logo : logo.type === 'remove' ? null : { width: 320, height: 80, bytes: 4_096 };
      look = { accent, logo: changed };
      wrote('Set the look of a briefing');
      return look;
    },
    private_marks: () => marks,
    private_set: ({ what, private: hide }) => {
      const without = { tags: marks.tags.filter((id) => id !== what.id), annotations: marks.annotations.filter((id) => id !== what.id) };
      if (hide && what.type === 'tag') without.tags.push(what.id);
      if (hide && what.type === 'annotation') without.annotations.push(what.id);
      marks = without;
      wrote('Mark private');
      return {};
    },
  };
}
