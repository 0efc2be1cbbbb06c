// An in-memory client with an invented story, for tests and for `?fake` while developing. Every
// command of the contract answers; none of it is in the built window.
import { CallError, type Client, type CommandName } from '../lib/client';
import type { AnnotationView, AppEvent, ArticleScope, ArticlesRequest, Commands, ImportedItem, JobView, SearchHit, SearchRequest, TagRow } from '../lib/contract';
import { accountHandlers } from './fake_accounts';
import { fakeCoding } from './fake_coding';
import { fakeComparison } from './fake_compare';
import { fakeEvidence } from './fake_evidence';
import { fakeLedger } from './fake_ledger';
import { fakeEntities } from './fake_entities';
import { fakeTimeline } from './fake_timeline';
import { fakeMapping } from './fake_mapping';
import { documents } from './fake_documents';
import { fakeExchange } from './fake_exchange';
import { fakeIdentity, fakeProposals } from './fake_identity';
import { fakeWriting } from './fake_writing';
import { carried, fakeLibrary, rowOf, scalars, sourceRef, timeOf, viewOf, type FakeArticle, type FakeLibrary } from './fake_library';

type Handlers = { [N in CommandName]: (request: Commands[N]['request']) => Commands[N]['reply'] };

/** The client, with what tests look into. */
export interface FakeClient extends Client {
  library: FakeLibrary;
  /** Calls so far. */
  calls: { name: CommandName; request: unknown }[];
  /** Tells the window something. */
  tell(event: AppEvent): void;
  /** Makes the next call of a command fail. */
  failNext(name: CommandName, error: CallError): void;
}

/** A client over a fresh invented library with `extra` filler articles. */
export function fakeClient(extra = 0): FakeClient {
  const library = fakeLibrary(extra);
  library.proposals = fakeProposals(library.articles);
  const ears = new Set<(event: AppEvent) => void>();
  const failures = new Map<CommandName, CallError>();
  const calls: FakeClient['calls'] = [];
  const tell = (event: AppEvent) => ears.forEach((hear) => hear(event));
  const wrote = (label: string) => {
    library.revision += 1;
    library.history.unshift({ key: library.revision, label, at: new Date().toISOString(), undone: false });
    queueMicrotask(() => tell({ type: 'changed', revision: library.revision }));
  };
  const handlers = answer(library, wrote, tell);
  return {
    library,
    calls,
    tell,
    failNext: (name, error) => failures.set(name, error),
    async call(name, request) {
      calls.push({ name, request });
      await Promise.resolve();
      const failure = failures.get(name);
      failures.delete(name);
      if (failure) throw failure;
      const handler = handlers[name] as (request: unknown) => unknown;
      return structuredClone(handler(JSON.parse(JSON.stringify(request)))) as never;
    },
    listen(hear) {
      ears.add(hear);
      return () => ears.delete(hear);
    },
    askPath: (question) => Promise.resolve([`/home/analyst/${question.suggested ?? 'page.html'}`]),
  };
}

function missing(what: string): never {
  throw new CallError('not_found', `This ${what} is not in the library any more.`);
}

function answer(library: FakeLibrary, wrote: (label: string) => void, tell: (event: AppEvent) => void): Handlers {
  const article = (id: string) => library.articles.find((one) => one.id === id) ?? missing('article');
  const version = (id: string) => library.articles.flatMap((one) => one.versions).find((one) => one.id === id) ?? missing('version');
  const story = (id: string) => library.stories.find((one) => one.id === id) ?? missing('story');
  const tag = (id: string) => library.tags.find((one) => one.id === id) ?? missing('tag');
  const source = (id: string) => library.sources.find((one) => one.id === id) ?? missing('source');
  const note = (id: string) => library.annotations.find((one) => one.id === id) ?? missing('annotation');
  const split = (id: string) => library.splits.find((one) => one.id === id) ?? missing('page');
  const briefing = (id: string) => library.briefings.find((one) => one.id === id) ?? missing('briefing');
  const live = () => library.articles.filter((one) => !one.binned);
  const tagFor = (path: string): TagRow => {
    const known = library.tags.find((one) => one.path === path);
    if (known) return known;
    const parts = path.split('/');
    const parent = parts.length > 1 ? tagFor(parts.slice(0, -1).join('/')) : null;
    const made: TagRow = { id: `t${library.next++ + 100}`, parent_id: parent?.id ?? null, name: parts.at(-1)!, path, colour: (library.tags.length % 8) + 1, description: '', shortcut: '', count: 0 };
    library.tags.push(made);
    library.tags.sort((a, b) => a.path.localeCompare(b.path));
    return made;
  };
  const counted = () => library.tags.map((one) => ({ ...one, count: library.annotations.filter((mark) => mark.tag_ids.includes(one.id)).length }));
  const repath = () => library.tags.forEach((one) => {
    one.path = pathOf(library, one);
  });
  const rewind = (undone: boolean) => {
    const entry = undone ? library.history.find((one) => !one.undone) : library.history.findLast((one) => one.undone);
    if (!entry) throw new CallError('nothing_to_undo', undone ? 'There is nothing to take back.' : 'There is nothing to do again.');
    entry.undone = undone;
    return { label: entry.label };
  };
  const startJob = (title: string, items: ImportedItem[]) => {
    const job = library.jobs.length + 1;
    const count = (outcome: string) => items.filter((item) => item.outcome === outcome).length;
    const view: JobView = {
      job, kind: 'import', title, state: 'done', total: items.length, done: items.length, current: null, rate: 120, seconds_left: null, error: null,
      summary: { imported: count('imported'), new_versions: count('new_version'), known: count('known'), noted: count('noted'), reread: count('reread'), failed: count('failed'), cancelled: 0, needs_review: 0 },
    };
    library.jobs.unshift({ view, items });
    queueMicrotask(() => tell({ type: 'job', ...view }));
    return { job };
  };

  return {
    ...fakeLedger(library),
    ...fakeEntities(wrote),
    ...accountHandlers(),
    ...fakeExchange(),
    ...fakeIdentity(library, wrote, startJob),
    library_status: () => ({
      path: '/home/analyst/variorum/karsa.sqlite', name: 'karsa.sqlite', bytes: 4_200_000, read_only: null, articles: live().length,
      versions: live().reduce((sum, one) => sum + one.versions.length, 0), needs_review: library.splits.length, proposals: library.proposals.length, binned: library.articles.length - live().length,
      undo: library.history.find((one) => !one.undone)?.label ?? null, redo: library.history.findLast((one) => one.undone)?.label ?? null, revision: library.revision, program: '0.1.0',
    }),
    library_open: () => answer(library, wrote, tell).library_status({}),
    library_new: () => answer(library, wrote, tell).library_status({}),
    library_backup: ({ path }) => ({ path, bytes: 4_200_000 }),
    library_recent: () => ({ paths: ['/home/analyst/variorum/karsa.sqlite', '/home/analyst/variorum/harbour.sqlite'] }),
    settings_get: () => library.settings,
    settings_set: (settings) => (library.settings = settings),
    about: () => ({ version: '0.1.0', notices: 'svelte (MIT)\n\nPermission is hereby granted, free of charge, …' }),
    undo: () => rewind(true),
    redo: () => rewind(false),
    history: ({ limit }) => library.history.slice(0, limit),
    import_paths: ({ paths }) => startJob(`Import of ${paths.length} files`, paths.map((path, n): ImportedItem => n % 3 === 2
      ? { path, item: null, outcome: 'failed', article_id: null, version_ids: [], needs_review: 0, problems: [{ code: 'empty', message: 'The file is empty. Save the page again.' }] }
      : { path, item: null, outcome: n % 3 ? 'known' : 'imported', article_id: 'a2', version_ids: ['a2-v0'], needs_review: 0, problems: [] })),
    import_text: () => startJob('Pasted text', [{ path: 'pasted text', item: null, outcome: 'imported', article_id: 'a2', version_ids: ['a2-v0'], needs_review: 0, problems: [] }]),
    import_sample: () => startJob('Sample story', []),
    ...fakeMapping(startJob),
    jobs: () => library.jobs.map((one) => one.view),
    job_items: ({ job, offset, limit }) => {
      const items = library.jobs.find((one) => one.view.job === job)?.items ?? [];
      return { total: items.length, items: items.slice(offset, offset + limit) };
    },
    job_cancel: () => ({}),
    stories: () => ({
      stories: library.stories.map((one) => {
        const inside = live().filter((item) => item.storyIds.includes(one.id));
        return { ...one, articles: inside.length, versions: inside.reduce((sum, item) => sum + item.versions.length, 0), unread: inside.filter((item) => item.unread || item.changed).length };
      }),
      inbox: live().filter((one) => one.storyIds.length === 0).length,
    }),
    story_create: ({ name }) => {
      const made = { id: `st${library.next++ + 10}`, name, zone: '', archived: false, articles: 0, versions: 0, unread: 0 };
      library.stories.push(made);
      wrote(`Make story “${name}”`);
      return made;
    },
    story_update: ({ id, name, zone, archived }) => {
      Object.assign(story(id), name == null ? {} : { name }, zone == null ? {} : { zone }, archived == null ? {} : { archived });
      wrote('Change story');
      return {};
    },
    story_merge: ({ from, into }) => {
      library.articles.forEach((one) => (one.storyIds = [...new Set(one.storyIds.map((id) => (id === from ? into : id)))]));
      library.stories = library.stories.filter((one) => one.id !== from);
      wrote('Merge stories');
      return {};
    },
    story_assign: ({ article_ids, add, remove }) => {
      article_ids.map(article).forEach((one) => (one.storyIds = [...new Set([...one.storyIds, ...add])].filter((id) => !remove.includes(id))));
      wrote('Move articles');
      return {};
    },
    sources: () => library.sources,
    source_update: ({ id, name, zone }) => {
      Object.assign(source(id), name == null ? {} : { name }, zone == null ? {} : { zone });
      wrote('Change source');
      return {};
    },
    source_grade: ({ id, grade, reason }) => {
      source(id).grades.unshift({ grade, reason, at: new Date().toISOString() });
      wrote('Grade source');
      return {};
    },
    source_merge: ({ from, into }) => {
      library.articles.forEach((one) => (one.sourceId = one.sourceId === from ? into : one.sourceId));
      source(into).names.push(source(from).name);
      library.sources = library.sources.filter((one) => one.id !== from);
      wrote('Merge sources');
      return {};
    },
    articles: (request) => listArticles(library, request),
    article: ({ id }) => viewOf(library, article(id)),
    article_correct: ({ id, headline, url, note: words }) => {
      const one = article(id);
      if (headline != null) one.headline = headline || null;
      if (url != null) one.url = url || null;
      if (words != null) one.note = words;
      wrote('Correct article');
      return {};
    },
    versions_reorder: () => ({}),
    article_mark: ({ ids, mark }) => {
      for (const one of ids.map(article)) {
        if (mark === 'bin' || mark === 'restore') one.binned = mark === 'bin';
        if (mark === 'unread') one.unread = true;
        if (mark === 'read') one.unread = one.changed = false;
      }
      wrote(`Mark ${ids.length} articles: ${mark}`);
      return {};
    },
    article_merge: () => ({}),
    version: ({ id }) => version(id),
    version_correct: ({ id, published, updated, seen_at }) => {
      Object.assign(version(id), published == null ? {} : { published }, updated == null ? {} : { updated }, seen_at == null ? {} : { seen_at });
      wrote('Correct version');
      return {};
    },
    block_kind_set: ({ id, block, kind }) => {
      version(id).blocks[block]!.kind = kind;
      wrote('Change block');
      return {};
    },
    compare: ({ a, b }) => fakeComparison(version(a), version(b)) as never,
    splits: () => library.splits.map((one) => ({ id: one.id, article_id: one.article_id, headline: rowOf(library, article(one.article_id)).headline, uncertain: one.rows.filter((row) => row.confidence < 0.8).length })),
    split: ({ id }) => split(id),
    split_resolve: ({ id }) => {
      library.splits = library.splits.filter((one) => one.id !== id);
      library.articles.forEach((one) => (one.review = one.review === id ? null : one.review));
      wrote('Review page');
      return {};
    },
    version_annotations: ({ id }) => {
      const view = version(id);
      return library.annotations.filter((one) => one.article_id === view.article_id).map((one) => carried(one, view));
    },
    annotations: ({ story_id, article_id, tag_id, ids, query, offset, limit }) => {
      const fits = library.annotations.filter((one) => {
        const home = article(one.article_id);
        const path = tag_id ? tag(tag_id).path : '';
        return (!ids || ids.includes(one.id)) && (!story_id || home.storyIds.includes(story_id)) && (!article_id || home.id === article_id)
          && (!tag_id || one.tag_ids.some((id) => `${tag(id).path}/`.startsWith(`${path}/`)))
          && `${one.exact} ${one.note}`.toLowerCase().includes(query.toLowerCase());
      });
      const rows = fits.slice(offset, offset + limit).map((one) => ({ ...one, headline: rowOf(library, article(one.article_id)).headline, source: sourceRef(library, article(one.article_id)).name }));
      return { total: fits.length, rows };
    },
    annotation_create: ({ version_id, start, end, tags, note: words, entity }) => {
      const view = version(version_id);
      const exact = Array.from(view.text).slice(start, end).join('');
      const now = new Date().toISOString();
      const made: AnnotationView = {
        id: `n${library.next++ + 100}`, home_version_id: version_id, home_label: view.label, article_id: view.article_id, exact, home_start: start, home_end: end,
        state: 'in_place', start, end, similarity: 1, by: 'home', asks: false, asked_start: null, asked_end: null, tag_ids: tags.map((path) => tagFor(path).id), note: words, entity: entity ? { id: `e-${exact}`, name: exact, kind: entity } : null, created_at: now, updated_at: now,
      };
      library.annotations.unshift(made);
      wrote(tags.length > 0 ? `Tag “${exact}” ${tags.join(', ')}` : `Annotate “${exact}”`);
      return made;
    },
    annotation_update: ({ id, tags, note: words }) => {
      const one = note(id);
      if (tags != null) one.tag_ids = tags.map((path) => tagFor(path).id);
      if (words != null) one.note = words;
      wrote(`Change annotation “${one.exact}”`);
      return {};
    },
    annotation_delete: ({ id }) => {
      library.annotations = library.annotations.filter((one) => one !== note(id));
      wrote('Delete annotation');
      return {};
    },
    tags: counted,
    tag_create: ({ path }) => {
      const made = tagFor(path);
      wrote(`Make tag “${path}”`);
      return made;
    },
    tag_update: ({ id, ...change }) => {
      const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value != null));
      if (given.parent_id === '') given.parent_id = null;
      Object.assign(tag(id), given);
      repath();
      wrote('Change tag');
      return {};
    },
    tag_merge: ({ from, into }) => {
      library.annotations.forEach((one) => (one.tag_ids = [...new Set(one.tag_ids.map((id) => (id === from ? into : id)))]));
      library.tags = library.tags.filter((one) => one.id !== from);
      wrote('Merge tags');
      return {};
    },
    tag_delete: ({ id }) => {
      const path = tag(id).path;
      const gone = library.tags.filter((one) => `${one.path}/`.startsWith(`${path}/`)).map((one) => one.id);
      library.annotations.forEach((one) => (one.tag_ids = one.tag_ids.filter((tagId) => !gone.includes(tagId))));
      library.tags = library.tags.filter((one) => !gone.includes(one.id));
      wrote(`Delete tag “${path}”`);
      return {};
    },
    ...fakeCoding(library, wrote),
    ...fakeTimeline(library, wrote),
    search: (request) => search(library, request),
    briefings: ({ story_id }) => library.briefings.filter((one) => !story_id || one.story_id === story_id).map((one) => ({ id: one.id, title: one.tree.title, story_id: one.story_id, updated_at: one.updated_at, citations: one.citations.length })),
    briefing_create: ({ title, story_id }) => {
      const made = { id: `b${library.next++}`, story_id: story_id ?? null, tree: { title, classification: library.settings.classification, author: library.settings.author, blocks: [{ type: 'bottom_line' as const, text: [] }] }, citations: [], updated_at: new Date().toISOString() };
      library.briefings.unshift(made);
      wrote(`Make briefing “${title}”`);
      return made;
    },
    briefing: ({ id }) => briefing(id),
    briefing_save: ({ id, tree, base }) => {
      const one = briefing(id);
      if (one.updated_at !== base) throw new CallError('conflict', 'This briefing was changed elsewhere. Load it again, or keep yours as a copy.');
      one.tree = tree;
      one.updated_at = new Date().toISOString();
      return { updated_at: one.updated_at };
    },
    briefing_delete: ({ id }) => {
      library.briefings = library.briefings.filter((one) => one.id !== id);
      wrote('Delete briefing');
      return {};
    },
    ...documents(library, wrote),
    ...fakeWriting(library, wrote),
    ...fakeEvidence(library),
    briefing_export: ({ path }) => ({ path, bytes: 20_480 }),
    citation_create: ({ briefing_id, version_id, start, end }) => {
      const view = version(version_id);
      const made = {
        id: `c${library.next++}`, version_id, article_id: view.article_id, start, end, exact: Array.from(view.text).slice(start, end).join(''), source: view.source.name, reliability: view.source.grade,
        credibility: null, headline: view.headline, label: view.label, published: view.published, seen_at: view.seen_at, url: view.url, sha256: view.sha256, gone_in: null,
      };
      briefing(briefing_id).citations.push(made);
      wrote(`Cite “${made.exact}”`);
      return made;
    },
    citation_grade: ({ id, credibility }) => {
      library.briefings.flatMap((one) => one.citations).filter((one) => one.id === id).forEach((one) => (one.credibility = credibility));
      return {};
    },
  };
}

function pathOf(library: FakeLibrary, tag: TagRow): string {
  const parent = library.tags.find((one) => one.id === tag.parent_id);
  return parent ? `${pathOf(library, parent)}/${tag.name}` : tag.name;
}

function inScope(article: FakeArticle, scope: ArticleScope): boolean {
  if (scope.type === 'bin') return article.binned;
  if (article.binned) return false;
  if (scope.type === 'inbox') return article.storyIds.length === 0;
  return scope.type === 'all' || article.storyIds.includes(scope.id);
}

function listArticles(library: FakeLibrary, { scope, filter, sort, offset, limit }: ArticlesRequest) {
  const fits = library.articles.filter((one) => inScope(one, scope)).filter((one) => {
    const row = `${one.headline ?? one.versions.at(-1)?.headline} ${sourceRef(library, one).name}`.toLowerCase();
    return filter.toLowerCase().split(/\s+/u).every((word) => row.includes(word));
  });
  const newest = (one: FakeArticle) => timeOf(one.versions.at(-1)!)?.iso ?? '';
  const orders: Record<ArticlesRequest['sort'], (a: FakeArticle, b: FakeArticle) => number> = {
    newest: (a, b) => newest(b).localeCompare(newest(a)),
    oldest: (a, b) => newest(a).localeCompare(newest(b)),
    source: (a, b) => sourceRef(library, a).name.localeCompare(sourceRef(library, b).name),
    headline: (a, b) => (a.versions.at(-1)?.headline ?? '').localeCompare(b.versions.at(-1)?.headline ?? ''),
    versions: (a, b) => b.versions.length - a.versions.length,
  };
  const fresh = (one: FakeArticle) => Number(one.unread || one.changed);
  fits.sort((a, b) => fresh(b) - fresh(a) || orders[sort](a, b));
  return {
    total: fits.length,
    versions: fits.reduce((sum, one) => sum + one.versions.length, 0),
    rows: fits.slice(offset, offset + limit).map((one) => rowOf(library, one)),
  };
}

function search(library: FakeLibrary, { query, story_id, source_ids, limit, offset }: SearchRequest) {
  const words = query.toLowerCase().replaceAll('"', '').trim();
  if (words === '') return { total: 0, hits: [] };
  const hits: SearchHit[] = [];
  for (const article of library.articles) {
    if (article.binned || (story_id && !article.storyIds.includes(story_id)) || (source_ids.length > 0 && !source_ids.includes(article.sourceId))) continue;
    const holding = article.versions.filter((view) => view.text.toLowerCase().includes(words));
    const view = holding.at(-1);
    if (!view) continue;
    const unit = view.text.toLowerCase().indexOf(words);
    hits.push({
      kind: 'version', article_id: article.id, version_id: view.id, label: view.label, versions: holding.length, annotation_id: null, tag_id: null, title: view.headline,
      source: view.source.name, time: timeOf(view)?.iso ?? null, at: scalars(view.text.slice(0, unit)),
      snippet: [
        { text: view.text.slice(Math.max(0, unit - 50), unit).replaceAll('\n', ' '), found: false },
        { text: view.text.slice(unit, unit + words.length), found: true },
        { text: view.text.slice(unit + words.length, unit + words.length + 80).replaceAll('\n', ' '), found: false },
      ],
    });
  }
  for (const tag of library.tags.filter((one) => one.path.includes(words))) {
    hits.push({ kind: 'tag', article_id: null, version_id: null, label: null, versions: 0, annotation_id: null, tag_id: tag.id, title: tag.path, source: '', time: null, snippet: [{ text: tag.description, found: false }], at: null });
  }
  return { total: hits.length, hits: hits.slice(offset, offset + limit) };
}
