// Where the analyst is: story, article, version, pair of versions, tab, selection. Remembered
// between starts; it holds ids only and asks nothing of the program.
import type { AnnotationId, ArticleId, ArticleScope, BriefingId, EntityRef, EventId, StoryId, VersionId } from '../lib/contract';
import { recall, remember } from '../lib/remember';
import { LEDGER_ORDER, type LedgerViewId } from '../panels/ledger/names';
import { STANDING_TABS, type Tab } from './tabs';

/** Two versions to compare; they may belong to different articles. */
export interface Pair {
  /** The older. */
  a: VersionId;
  /** The newer. */
  b: VersionId;
}

/** A passage: scalar offsets into the text of a version. */
export interface Passage {
  articleId: ArticleId;
  versionId: VersionId;
  start: number;
  end: number;
  /** The words. */
  exact: string;
}

/** What the inspector speaks of. */
export type Selection =
  | { type: 'passage'; passage: Passage }
  | { type: 'annotation'; id: AnnotationId; versionId: VersionId };

interface Remembered {
  scope: ArticleScope;
  articleId: ArticleId | null;
  tab: Tab;
  ledgerView: LedgerViewId;
}

/** Where the analyst is. */
export class Place {
  /** What the list of articles shows. */
  scope = $state.raw<ArticleScope>({ type: 'all' });
  /** The article at hand. */
  articleId = $state<ArticleId | null>(null);
  /** The version shown by *Read*; `null` for the newest. */
  versionId = $state<VersionId | null>(null);
  /** The pair shown by *Changes*; `null` for the two newest versions of the article. */
  pair = $state.raw<Pair | null>(null);
  /** The articles that *Compare* puts side by side; none for the story at hand. */
  sides = $state.raw<ArticleId[]>([]);
  /** The briefing at hand. */
  briefingId = $state<BriefingId | null>(null);
  /** The entity at hand. */
  entity = $state.raw<EntityRef | null>(null);
  /** Whether *Read* underlines names that are only suggested. */
  namesShown = $state<'shown' | 'hidden'>('hidden');
  /** The view that *Ledger* shows. */
  ledgerView = $state<LedgerViewId>('facts');
  /** The tab in front. */
  tab = $state<Tab>('read');
  /** Visiting tabs that are open. */
  visiting = $state.raw<Tab[]>([]);
  /** What the inspector speaks of; `null` for the article as a whole. */
  selection = $state.raw<Selection | null>(null);
  /** A passage that *Read* is asked to show; *Read* clears it when it has. */
  reveal = $state.raw<Passage | null>(null);
  /** An event that *Timeline* is asked to show; *Timeline* clears it when it has. */
  event = $state<EventId | null>(null);
  /** Counts up when the inspector is asked to take a note. */
  noteAsked = $state(0);
  /** Counts up when *Read* is asked to let the analyst choose where the annotation at hand stands. */
  placeAsked = $state(0);
  /** Path of the tag that every further selection is given with one key; `null` for none. */
  stickyTag = $state<string | null>(null);

  /** The story at hand, where the scope is one. */
  get storyId(): StoryId | null {
    return this.scope.type === 'story' ? this.scope.id : null;
  }

  /** Takes up where the last start left off. */
  restore(): void {
    const was = recall<Partial<Remembered>>('place', {});
    if (was.scope) this.scope = was.scope;
    this.articleId = was.articleId ?? null;
    if (was.ledgerView && LEDGER_ORDER.includes(was.ledgerView)) this.ledgerView = was.ledgerView;
    if (was.tab && STANDING_TABS.includes(was.tab)) this.tab = was.tab;
  }

  /** Remembers where the analyst is. */
  keep(): void {
    const now: Remembered = { scope: this.scope, articleId: this.articleId, tab: this.tab, ledgerView: this.ledgerView };
    remember('place', now);
  }

  /** Shows a story, the inbox, the bin or everything. */
  openScope(scope: ArticleScope): void {
    this.scope = scope;
    this.sides = [];
    this.keep();
  }

  /** Brings a tab to the front, opening it where it is a visiting one. */
  openTab(tab: Tab): void {
    const standing = STANDING_TABS.includes(tab);
    if (!standing && !this.visiting.includes(tab)) this.visiting = [...this.visiting, tab];
    this.tab = tab;
    this.keep();
  }

  /** Brings a view of the ledger to the front. */
  openLedger(view: LedgerViewId): void {
    this.ledgerView = view;
    this.openTab('ledger');
  }

  /** Closes a visiting tab. */
  closeTab(tab: Tab): void {
    this.visiting = this.visiting.filter((open) => open !== tab);
    if (this.tab === tab) this.tab = 'read';
    this.keep();
  }

  /** Takes up an article; its newest version, unless one is named. */
  openArticle(id: ArticleId, versionId: VersionId | null = null): void {
    if (id !== this.articleId) {
      this.articleId = id;
      this.pair = null;
      this.selection = null;
      this.reveal = null;
    }
    this.versionId = versionId;
    this.keep();
  }

  /** Shows a passage in *Read*, on the version it belongs to. */
  openPassage(passage: Passage): void {
    this.openArticle(passage.articleId, passage.versionId);
    this.reveal = passage;
    this.openTab('read');
  }

  /** Shows two versions in *Changes*. */
  openPair(pair: Pair): void {
    this.pair = pair;
    this.openTab('changes');
  }

  /** Shows the page of an entity. */
  openEntity(entity: EntityRef): void {
    this.entity = entity;
    this.openTab('entity');
  }

  /** Shows an event in *Timeline*, with its passages. */
  openEvent(id: EventId): void {
    this.event = id;
    this.openTab('timeline');
  }

  /** Puts articles side by side in *Compare*; none for the whole story. */
  openSides(ids: ArticleId[]): void {
    this.sides = ids;
    this.openTab('compare');
  }

  /** Asks the inspector to take a note on what is selected. */
  askForNote(): void {
    this.noteAsked += 1;
  }

  /** Asks *Read* to let the analyst choose where the annotation at hand stands. */
  askForPlace(): void {
    this.placeAsked += 1;
  }

  /** Puts something into the inspector. */
  select(selection: Selection | null): void {
    this.selection = selection;
  }
}
