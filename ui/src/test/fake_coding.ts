// Carrying, phrases, the tag matrix and links of notes in the in-memory client: the same words are the same passage, nothing
// is worked out. Enough to draw; the program's own engine is elsewhere.
import { CallError } from '../lib/client';
import type { Commands, MatrixColumn, PhrasePlace, TagMatrixRequest } from '../lib/contract';
import { carried, rowOf, scalars, sourceRef, timeOf, type FakeLibrary } from './fake_library';

type Names = 'annotation_place' | 'carry_board' | 'version_touches' | 'note_typed' | 'link_targets' | 'phrase_places' | 'annotate_many' | 'tag_split' | 'tag_matrix' | 'tag_cell' | 'tag_report';
type Handlers = { [N in Names]: (request: Commands[N]['request']) => Commands[N]['reply'] };

function places(library: FakeLibrary, words: string, fits: (article: FakeLibrary['articles'][number]) => boolean): PhrasePlace[] {
  const wanted = words.toLowerCase();
  return library.articles.filter((article) => !article.binned && fits(article)).flatMap((article) => {
    const view = article.versions.findLast((version) => version.text.toLowerCase().includes(wanted));
    if (!view || wanted === '') return [];
    const rows: PhrasePlace[] = [];
    for (let at = view.text.toLowerCase().indexOf(wanted); at >= 0; at = view.text.toLowerCase().indexOf(wanted, at + wanted.length)) {
      const start = scalars(view.text.slice(0, at));
      const exact = view.text.slice(at, at + wanted.length);
      const end = start + scalars(exact);
      const had = library.annotations.find((note) => note.home_version_id === view.id && note.home_start === start && note.home_end === end);
      rows.push({
        article_id: article.id, version_id: view.id, label: view.label, headline: view.headline, source: sourceRef(library, article).name, start, end,
        before: view.text.slice(Math.max(0, at - 40), at).replaceAll('\n', ' '), exact, after: view.text.slice(at + wanted.length, at + wanted.length + 40).replaceAll('\n', ' '), tag_ids: had?.tag_ids ?? [],
      });
    }
    return rows;
  });
}

function counted(library: FakeLibrary, { by, article_id, story_id }: TagMatrixRequest) {
  const articleOf = (id: string) => library.articles.find((one) => one.id === id)!;
  const notes = library.annotations.filter((note) => note.tag_ids.length > 0 && (article_id ? note.article_id === article_id : !story_id || articleOf(note.article_id).storyIds.includes(story_id)));
  const keysOf = (note: (typeof notes)[number]): MatrixColumn[] => {
    const article = articleOf(note.article_id);
    const source = sourceRef(library, article);
    const time = timeOf(article.versions.find((view) => view.id === note.home_version_id)!)?.iso.slice(0, 10) ?? 'untimed';
    if (by === 'sources') return [{ key: source.id, label: source.name, time: null }];
    if (by === 'time') return [{ key: time, label: time, time }];
    if (by === 'tags') return note.tag_ids.map((id) => ({ key: id, label: library.tags.find((tag) => tag.id === id)!.path, time: null }));
    return article.versions.filter((view) => carried(note, view).start !== null).map((view) => ({ key: view.id, label: view.label, time: null }));
  };
  const columns = [...new Map(notes.flatMap(keysOf).map((column) => [column.key, column])).values()];
  const of = (tagId: string, column: string | null) => notes.filter((note) => note.tag_ids.includes(tagId) && (column === null || keysOf(note).some((one) => one.key === column && one.key !== tagId)));
  return { notes, columns, of };
}

/** Handlers over a library. */
export function fakeCoding(library: FakeLibrary, wrote: (label: string) => void): Handlers {
  const note = (id: string) => {
    const found = library.annotations.find((one) => one.id === id);
    if (!found) throw new CallError('not_found', 'This annotation is not in the library any more.');
    return found;
  };
  return {
    annotation_place: ({ id }) => {
      wrote(`Place “${library.annotations.find((one) => one.id === id)?.exact ?? ''}”`);
      return {};
    },
    carry_board: ({ story_id, offset, limit }) => {
      const rows = library.annotations.flatMap((one) => {
        const article = library.articles.find((each) => each.id === one.article_id)!;
        const newest = article.versions.at(-1)!;
        const there = carried(one, newest);
        if (there.state !== 'gone' || (story_id && !article.storyIds.includes(story_id))) return [];
        return [{ ...there, version_id: newest.id, label: newest.label, words: null, headline: rowOf(library, article).headline, source: sourceRef(library, article).name }];
      });
      const touched = [...new Set(rows.map((row) => row.article_id))];
      return { asks: 0, gone: rows.length, articles: touched.map((article_id) => ({ article_id, asks: 0, annotations: 1, citations: 0, briefings: 0 })), rows: rows.slice(offset, offset + limit) };
    },
    version_touches: ({ id }) => {
      const article = library.articles.find((one) => one.versions.some((view) => view.id === id))!;
      const at = article.versions.findIndex((view) => view.id === id);
      const before = article.versions[at - 1];
      const view = article.versions[at]!;
      const lost = before ? library.annotations.filter((one) => one.article_id === article.id && carried(one, before).start !== null && carried(one, view).start === null) : [];
      return { version_id: id, before: before?.label ?? null, annotations: lost.map((one) => ({ id: one.id, exact: one.exact, state: 'gone' as const })), citations: [] };
    },
    note_typed: ({ id, note: words }) => {
      note(id).note = words;
      return {};
    },
    link_targets: ({ query, links }) => {
      const all = library.annotations.map((one) => {
        const article = library.articles.find((each) => each.id === one.article_id)!;
        const source = sourceRef(library, article).name;
        const passage: PhrasePlace = { article_id: one.article_id, version_id: one.home_version_id, label: one.home_label, headline: rowOf(library, article).headline, source, start: one.home_start, end: one.home_end, before: '', exact: one.exact, after: '', tag_ids: one.tag_ids };
        return { kind: 'annotation' as const, id: one.id, title: one.exact, detail: source, passage };
      });
      return links.length > 0 ? all.filter((one) => links.includes(`annotation/${one.id}`)) : all.filter((one) => one.title.toLowerCase().includes(query.toLowerCase()));
    },
    phrase_places: ({ words, article_id, story_id, beside }) => {
      const own = library.articles.find((one) => one.id === beside)?.sourceId;
      const rows = places(library, words, (one) => (!article_id || one.id === article_id) && (!story_id || one.storyIds.includes(story_id)) && (!beside || one.sourceId !== own));
      return { more: false, sources: new Set(rows.map((row) => row.source)).size, rows };
    },
    annotate_many: ({ passages, tags }) => {
      const ids = tags.map((path) => library.tags.find((tag) => tag.path === path)?.id).filter((id) => id !== undefined);
      for (const { version_id, start, end } of passages) {
        const view = library.articles.flatMap((one) => one.versions).find((one) => one.id === version_id)!;
        const exact = Array.from(view.text).slice(start, end).join('');
        const now = new Date().toISOString();
        library.annotations.unshift({
          id: `n${library.next++ + 100}`, home_version_id: version_id, home_label: view.label, article_id: view.article_id, exact, home_start: start, home_end: end, state: 'in_place', start, end,
          similarity: 1, by: 'home', asks: false, asked_start: null, asked_end: null, tag_ids: ids, note: '', entity: null, created_at: now, updated_at: now,
        });
      }
      wrote(`Tag ${passages.length} passages`);
      return { made: passages.length, joined: 0 };
    },
    tag_split: ({ id, name, annotation_ids }) => {
      const of = library.tags.find((tag) => tag.id === id)!;
      const made = { ...of, id: `t${library.next++ + 100}`, name, path: [...of.path.split('/').slice(0, -1), name].join('/'), count: annotation_ids.length };
      library.tags.push(made);
      library.annotations.filter((one) => annotation_ids.includes(one.id)).forEach((one) => (one.tag_ids = one.tag_ids.map((tag) => (tag === id ? made.id : tag))));
      wrote(`Split “${name}” off`);
      return made;
    },
    tag_matrix: (request) => {
      const { notes, columns, of } = counted(library, request);
      const rows = library.tags.filter((tag) => of(tag.id, null).length > 0).map((tag) => ({ tag_id: tag.id, total: of(tag.id, null).length, counts: columns.map((column) => of(tag.id, column.key).length) }));
      return { columns, rows, annotations: notes.length };
    },
    tag_cell: ({ matrix, tag_id, column }) => counted(library, matrix).of(tag_id, column ?? null).map((one) => one.id),
    tag_report: ({ path }) => ({ path, bytes: 1200 }),
  };
}
