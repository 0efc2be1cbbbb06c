// Writing in the in-memory client: one point of the linter for each judgement without a citation, and one movement for each
// citation whose words the newest version of its article does not have.
import type { Commands, LintPointView, MovedItem, Templates } from '../lib/contract';
import type { FakeLibrary } from './fake_library';

type Name = 'briefing_lint' | 'lint_dismiss' | 'briefing_moved' | 'moved_note' | 'citation_repin' | 'briefing_figure' | 'figure_draw' | 'figure_update' | 'templates' | 'templates_unpack';
type Handlers = { [N in Name]: (request: Commands[N]['request']) => Commands[N]['reply'] };

/** Handlers over an invented library. */
export function fakeWriting(library: FakeLibrary, wrote: (label: string) => void): Handlers {
  const dismissed = new Set<string>();
  const noted = new Map<string, string>();
  const briefing = (id: string) => library.briefings.find((one) => one.id === id);
  const citation = (id: string) => library.briefings.flatMap((one) => one.citations).find((one) => one.id === id);
  let own = false;
  const listed = (): Templates => ({
    folder: '/home/analyst/.config/variorum/templates',
    templates: [{ id: 'situation-report', name: 'Situation report', about: 'Where things stand.', own, headings: ['What happened', 'What comes next'] }],
  });
  return {
    briefing_figure: ({ figure, story_id }) => ({ caption: 'Versions of the articles', alt: '', drawing: { kind: 'version_strip', rows: [] }, made_of: { figure, story_id: story_id ?? null, quantity: '', at: '2026-03-04T09:00:00Z' } }),
    figure_draw: ({ figure, ground }) => ({ svg: `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="60"><text>${figure.drawing.kind} ${ground}</text></svg>`, width: 640, height: 60, alt: 'Version strip of 1 article.' }),
    figure_update: ({ figure }) => ({ figure: { ...figure, drawing: { kind: 'version_strip', rows: [{ source: 'Norvik Wire', headline: 'Flood', versions: [] }] } }, came: ['Norvik Wire · Flood · 4'], went: [] }),
    templates: listed,
    templates_unpack: () => {
      own = true;
      return listed();
    },
    briefing_lint: ({ id }) => {
      const points: LintPointView[] = [];
      briefing(id)?.tree.blocks.forEach((block, at) => {
        if (block.type !== 'judgement' || block.text.some((inline) => inline.type === 'citation')) return;
        const mark = JSON.stringify(block.text);
        points.push({ rule: 'uncited', block: at, words: '', message: 'This judgement cites nothing.', citations: [], mark, because: 'A claim without a passage cannot be checked.', dismissed: dismissed.has(mark) });
      });
      return { points };
    },
    lint_dismiss: ({ mark, dismissed: away }) => {
      if (away) dismissed.add(mark);
      else dismissed.delete(mark);
      wrote('Dismiss a point of the linter');
      return {};
    },
    briefing_moved: ({ id }) => {
      const one = briefing(id);
      const items: MovedItem[] = [];
      for (const cited of one?.citations ?? []) {
        const newest = library.articles.find((article) => article.id === cited.article_id)?.versions.at(-1);
        const blocks = (one?.tree.blocks ?? []).flatMap((block, at) => ('text' in block && block.text.some((inline) => inline.type === 'citation' && inline.id === cited.id) ? [at] : []));
        if (newest === undefined || newest.text.includes(cited.exact) || blocks.length === 0) continue;
        const end = Math.min(20, Array.from(newest.text).length);
        items.push({
          citation_id: cited.id, blocks, movement: 'changed', article_id: cited.article_id, headline: cited.headline, source: cited.source, version_id: cited.version_id, label: cited.label,
          was: cited.exact, now: { start: 0, end, exact: Array.from(newest.text).slice(0, end).join('') }, newest_id: newest.id, newest_label: newest.label,
          pieces: [{ kind: 'deleted', text: cited.exact }, { kind: 'added', text: 'Other words' }], since: { version_id: newest.id, label: newest.label, after: null, by: newest.seen_at },
          notice: null, rivals: [], mark: newest.id, noted: noted.get(cited.id) === newest.id,
        });
      }
      return { items };
    },
    moved_note: ({ id, mark }) => {
      if (mark === null) noted.delete(id);
      else noted.set(id, mark);
      wrote('Note what moved');
      return {};
    },
    citation_repin: ({ id, version_id, start, end }) => {
      const cited = citation(id);
      const view = library.articles.flatMap((one) => one.versions).find((one) => one.id === version_id);
      if (cited === undefined || view === undefined) throw new Error('no such citation');
      Object.assign(cited, { version_id, start, end, label: view.label, exact: Array.from(view.text).slice(start, end).join('') });
      wrote('Pin a citation to another version');
      return cited;
    },
  };
}
