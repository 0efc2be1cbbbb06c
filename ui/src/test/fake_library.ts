// State of the in-memory library: the invented story turned into the contract's shapes, plus as
// many filler articles as a test asks for.
import type {
  AnnotationView, ArticleRow, ArticleView, Block, BriefingView, CitationView, HistoryEntry, JobView, Settings, SourceRef, SourceRow,
  Proposal, SplitView, StoryRow, TagRow, TimelineItem, VersionTime, VersionView, ImportedItem,
} from '../lib/contract';
import { ARTICLES, SOURCES, TAGS, type WrittenArticle, type WrittenVersion } from './fake_story';

/** An article with everything under it. */
export interface FakeArticle {
  id: string;
  sourceId: string;
  url: string | null;
  storyIds: string[];
  unread: boolean;
  changed: boolean;
  binned: boolean;
  note: string;
  headline: string | null;
  versions: VersionView[];
  review: string | null;
}

/** Everything the client knows. */
export interface FakeLibrary {
  stories: StoryRow[];
  sources: SourceRow[];
  articles: FakeArticle[];
  tags: TagRow[];
  annotations: AnnotationView[];
  splits: SplitView[];
  jobs: { view: JobView; items: ImportedItem[] }[];
  history: HistoryEntry[];
  briefings: BriefingView[];
  citations: CitationView[];
  proposals: Proposal[];
  events: TimelineItem[];
  settings: Settings;
  revision: number;
  next: number;
}

/** Length in scalar values. */
export const scalars = (text: string): number => Array.from(text).length;

function versionView(articleId: string, source: SourceRef, url: string | null, index: number, written: WrittenVersion): VersionView {
  const blocks: Block[] = [];
  let at = 0;
  for (const [kind, words] of written.blocks) {
    blocks.push({ kind, start: at, end: at + scalars(words) });
    at += scalars(words) + 1;
  }
  const text = written.blocks.map(([, words]) => words).join('\n');
  return {
    id: `${articleId}-v${index}`, article_id: articleId, source, url, reading_id: `${articleId}-r${index}`, text, blocks, boilerplate: [],
    sha256: 'b1946ac92492d2347c6235b4d2611184b1946ac92492d2347c6235b4d2611184', language: 'en', extractor: 'html 1',
    sightings: written.seen === null || written.basis === null ? [] : [{ at: written.seen, basis: written.basis, origin: `page-${written.label}.html`, capture_sha256: '0', capture_bytes: 48213 }],
    label: written.label, headline: written.blocks[0]?.[1] ?? '', published: written.published, updated: written.updated,
    seen_at: written.seen, seen_basis: written.basis, gap: written.gap, substance: written.substance, words: text.split(/\s+/u).length,
  };
}

function fillers(count: number): WrittenArticle[] {
  return Array.from({ length: count }, (_, n) => ({
    source: SOURCES[n % 3]?.name ?? '',
    url: null,
    stories: ['Karsa dam'],
    unread: n % 7 === 0,
    changed: false,
    versions: [{
      label: '1', seen: new Date(Date.UTC(2026, 1, 20) - n * 600_000).toISOString(), basis: 'file_time' as const, published: null, updated: null,
      gap: null, substance: null, blocks: [['headline' as const, `Notice ${n + 1} of the valley administration`], ['paragraph' as const, 'The office is open on weekdays.']],
    }],
  }));
}

/** A fresh library; `extra` adds that many filler articles. */
export function fakeLibrary(extra = 0): FakeLibrary {
  const sources: SourceRow[] = SOURCES.map((source, n) => ({ id: `s${n}`, name: source.name, names: source.names, zone: source.zone, articles: 0, grades: source.grades }));
  const stories: StoryRow[] = ['Karsa dam', 'Harbour strike', 'Old surveys'].map((name, n) => ({ id: `st${n}`, name, zone: '', archived: n === 2, articles: 0, versions: 0, unread: 0 }));
  const articles = [...ARTICLES, ...fillers(extra)].map((written, n): FakeArticle => {
    const source = sources.find((row) => row.name === written.source) ?? sources[0]!;
    source.articles += 1;
    const ref: SourceRef = { id: source.id, name: source.name, grade: source.grades[0]?.grade ?? null };
    const id = `a${n}`;
    return {
      id, sourceId: source.id, url: written.url, storyIds: stories.filter((story) => written.stories.includes(story.name)).map((story) => story.id),
      unread: written.unread, changed: written.changed, binned: false, note: '', headline: null, review: n === 3 ? 'split0' : null,
      versions: written.versions.map((version, index) => versionView(id, ref, written.url, index, version)),
    };
  });
  const tags: TagRow[] = TAGS.map(([path, colour, description, shortcut], n) => ({
    id: `t${n}`, parent_id: path.includes('/') ? `t${TAGS.findIndex(([other]) => other === path.split('/')[0])}` : null,
    name: path.split('/').at(-1) ?? path, path, colour, description, shortcut, count: 0,
  }));
  const library: FakeLibrary = {
    stories, sources, articles, tags, annotations: [], jobs: [], history: [], briefings: [], citations: [], proposals: [], events: [], revision: 1, next: 1,
    splits: [{
      id: 'split0', article_id: 'a3', label_a: '5', label_b: '6',
      rows: [
        { kind: 'title', flat: 'What we know about the Karsa dam What we know about the Karsa dam', old: 'What we know about the Karsa dam', new: 'What we know about the Karsa dam', confidence: 1 },
        { kind: 'body', flat: 'The dam was built in 1961. The dam was built in 1962.', old: 'The dam was built in 1961.', new: 'The dam was built in 1962.', confidence: 0.9 },
        { kind: 'body', flat: 'Nobody has been named. The operator has been asked. A hearing follows.', old: 'Nobody has been named.', new: 'The operator has been asked. A hearing follows.', confidence: 0.4 },
        { kind: 'body', flat: 'Buses ran until noon.', old: null, new: 'Buses ran until noon.', confidence: 0.5 },
      ],
    }],
    settings: { theme: 'system', text_size: 17, zone: 'UTC', author: '', classification: '' },
  };
  mark(library, 'a0-v3', 'Nine people were hurt', ['t2'], 'The Wire had six at 05:40, citing the hospital. **Ask which is first-hand.**', null);
  mark(library, 'a0-v2', 'the operator admitted', ['t4'], '', null);
  mark(library, 'a0-v0', 'Engineers call the structure safe', ['t0'], 'Nobody says which engineers.', null);
  mark(library, 'a0-v3', 'Maud Lindqvar', [], '', { id: 'e1', name: 'Maud Lindqvar', kind: 'person' });
  mark(library, 'a1-v1', 'Sanna Ruud', ['t0'], '', { id: 'e2', name: 'Sanna Ruud', kind: 'person' });
  return library;
}

/** Lays an annotation on the first place of the words. */
function mark(library: FakeLibrary, versionId: string, words: string, tagIds: string[], note: string, entity: AnnotationView['entity']): void {
  const version = library.articles.flatMap((article) => article.versions).find((view) => view.id === versionId)!;
  const start = scalars(version.text.slice(0, version.text.indexOf(words)));
  library.annotations.push({
    id: `n${library.next++}`, home_version_id: versionId, home_label: version.label, article_id: version.article_id, exact: words,
    home_start: start, home_end: start + scalars(words), state: 'in_place', similarity: 1, by: 'home', asks: false, asked_start: null, asked_end: null, start, end: start + scalars(words), tag_ids: tagIds, note, entity,
    created_at: '2026-03-05T08:00:00Z', updated_at: '2026-03-05T08:00:00Z',
  });
}

/** Best known time of a version. */
export function timeOf(view: VersionView): VersionTime | null {
  if (view.updated) return { iso: view.updated, kind: 'updated' };
  if (view.published) return { iso: view.published, kind: 'published' };
  return view.seen_at ? { iso: view.seen_at, kind: 'seen' } : null;
}

/** Its source, as it stands beside an article. */
export function sourceRef(library: FakeLibrary, article: FakeArticle): SourceRef {
  const source = library.sources.find((row) => row.id === article.sourceId)!;
  return { id: source.id, name: source.name, grade: source.grades[0]?.grade ?? null };
}

/** A row of the list. */
export function rowOf(library: FakeLibrary, article: FakeArticle): ArticleRow {
  const newest = article.versions.at(-1)!;
  return {
    id: article.id, headline: article.headline ?? newest.headline, source: sourceRef(library, article), time: timeOf(newest),
    versions: article.versions.map((view) => ({ id: view.id, label: view.label, time: timeOf(view), substance: view.substance })),
    unread: article.unread, changed: article.changed, needs_review: article.review ? 2 : 0,
    annotations: library.annotations.filter((note) => note.article_id === article.id).length,
  };
}

/** The article as one. */
export function viewOf(library: FakeLibrary, article: FakeArticle): ArticleView {
  return {
    id: article.id, headline: article.headline ?? article.versions.at(-1)!.headline, source: sourceRef(library, article), url: article.url,
    story_ids: article.storyIds, versions: article.versions, binned_versions: [], last_read: article.versions[0]?.id ?? null,
    binned: article.binned, note: article.note, review: article.review,
  };
}

/** An annotation as it stands on a version: where the same words are found, else nowhere. */
export function carried(note: AnnotationView, view: VersionView): AnnotationView {
  if (note.home_version_id === view.id) return note;
  const unit = view.text.indexOf(note.exact);
  if (unit < 0) return { ...note, state: 'gone', by: 'program', start: null, end: null };
  const start = scalars(view.text.slice(0, unit));
  return { ...note, state: 'in_place', by: 'program', start, end: start + scalars(note.exact) };
}
