// Generated from the wire contract; run `make contract` after changing it.
/* eslint-disable */

/**
 * Licence texts of what Variorum is built from.
 */
export type About = { 
/**
 * Version of the program.
 */
version: string, 
/**
 * Notices of third parties.
 */
notices: string, };

/**
 * A new annotation.
 */
export type AnnotationCreate = { 
/**
 * The version.
 */
version_id: VersionId, 
/**
 * Unicode scalar values into its text.
 */
start: number, 
/**
 * Unicode scalar values into its text.
 */
end: number, 
/**
 * Paths of tags, such as `casualties/toll`; made where they are new.
 */
tags: Array<string>, 
/**
 * Markdown; empty for none.
 */
note: string, 
/**
 * What the words name.
 */
entity?: EntityKind | null, };

/**
 * An annotation.
 */
export type AnnotationId = string;

/**
 * Which annotation.
 */
export type AnnotationRequest = { 
/**
 * The annotation.
 */
id: AnnotationId, };

/**
 * An annotation in a list.
 */
export type AnnotationRow = { 
/**
 * Headline of that version.
 */
headline: string, 
/**
 * Name of the source.
 */
source: string, 
/**
 * The annotation.
 */
id: AnnotationId, 
/**
 * The version it was made on.
 */
home_version_id: VersionId, 
/**
 * Label of that version.
 */
home_label: string, 
/**
 * Its article.
 */
article_id: ArticleId, 
/**
 * The exact words, as marked.
 */
exact: string, 
/**
 * Where it stands on its own version.
 */
home_start: number, 
/**
 * Where it ends on its own version.
 */
home_end: number, 
/**
 * State on the version asked for.
 */
state: CarryState, 
/**
 * Where it stands on the version asked for; `None` where it is not placed.
 */
start: number | null, 
/**
 * Where it ends on the version asked for.
 */
end: number | null, 
/**
 * How alike the words there are to its own, 0 to 1.
 */
similarity: number, 
/**
 * Its tags.
 */
tag_ids: Array<TagId>, 
/**
 * Its note, Markdown; empty for none.
 */
note: string, 
/**
 * What the words name, where marked so.
 */
entity: EntityMark | null, 
/**
 * RFC 3339.
 */
created_at: string, 
/**
 * RFC 3339.
 */
updated_at: string, };

/**
 * A change of an annotation; what is absent stays.
 */
export type AnnotationUpdate = { 
/**
 * The annotation.
 */
id: AnnotationId, 
/**
 * Paths of tags, all of them.
 */
tags?: Array<string> | null, 
/**
 * Markdown.
 */
note?: string | null, };

/**
 * An annotation as it stands on one version.
 */
export type AnnotationView = { 
/**
 * The annotation.
 */
id: AnnotationId, 
/**
 * The version it was made on.
 */
home_version_id: VersionId, 
/**
 * Label of that version.
 */
home_label: string, 
/**
 * Its article.
 */
article_id: ArticleId, 
/**
 * The exact words, as marked.
 */
exact: string, 
/**
 * Where it stands on its own version.
 */
home_start: number, 
/**
 * Where it ends on its own version.
 */
home_end: number, 
/**
 * State on the version asked for.
 */
state: CarryState, 
/**
 * Where it stands on the version asked for; `None` where it is not placed.
 */
start: number | null, 
/**
 * Where it ends on the version asked for.
 */
end: number | null, 
/**
 * How alike the words there are to its own, 0 to 1.
 */
similarity: number, 
/**
 * Its tags.
 */
tag_ids: Array<TagId>, 
/**
 * Its note, Markdown; empty for none.
 */
note: string, 
/**
 * What the words name, where marked so.
 */
entity: EntityMark | null, 
/**
 * RFC 3339.
 */
created_at: string, 
/**
 * RFC 3339.
 */
updated_at: string, };

/**
 * A page of annotations, newest first.
 */
export type Annotations = { 
/**
 * All that fit.
 */
total: number, 
/**
 * The part asked for.
 */
rows: Array<AnnotationRow>, };

/**
 * Which annotations to list.
 */
export type AnnotationsRequest = { 
/**
 * Of this story.
 */
story_id?: StoryId | null, 
/**
 * Of this article.
 */
article_id?: ArticleId | null, 
/**
 * With this tag or one below it.
 */
tag_id?: TagId | null, 
/**
 * Words in passage or note.
 */
query: string, 
/**
 * Skip this many.
 */
offset: number, 
/**
 * At most this many.
 */
limit: number, };

/**
 * What the program tells the window without being asked.
 */
export type AppEvent = { "type": "job" } & JobView | { "type": "changed", 
/**
 * Revision of the library.
 */
revision: number, } | { "type": "drag_over", 
/**
 * How many files.
 */
files: number | null, 
/**
 * Pointer, in CSS pixels of the window.
 */
x: number, 
/**
 * Pointer, in CSS pixels of the window.
 */
y: number, } | { "type": "dropped", 
/**
 * Their paths.
 */
paths: Array<string>, 
/**
 * Pointer, in CSS pixels of the window.
 */
x: number, 
/**
 * Pointer, in CSS pixels of the window.
 */
y: number, } | { "type": "menu", 
/**
 * Name of the action.
 */
action: string, };

/**
 * Corrections of an article by hand; what is absent stays, an empty text goes back to what was imported.
 */
export type ArticleCorrect = { 
/**
 * The article.
 */
id: ArticleId, 
/**
 * Headline.
 */
headline?: string | null, 
/**
 * Name of the source; made where it is new.
 */
source?: string | null, 
/**
 * Address.
 */
url?: string | null, 
/**
 * Note on the article, Markdown.
 */
note?: string | null, };

/**
 * An article.
 */
export type ArticleId = string;

/**
 * Articles to bin, restore, or mark.
 */
export type ArticleMark = { 
/**
 * The articles.
 */
ids: Array<ArticleId>, 
/**
 * What to do.
 */
mark: Mark, };

/**
 * Two articles are one.
 */
export type ArticleMerge = { 
/**
 * The article that goes; its versions join the other.
 */
from: ArticleId, 
/**
 * The article that stays.
 */
into: ArticleId, };

/**
 * Which article.
 */
export type ArticleRequest = { 
/**
 * The article.
 */
id: ArticleId, };

/**
 * An article in the list.
 */
export type ArticleRow = { 
/**
 * The article.
 */
id: ArticleId, 
/**
 * Headline of the newest version, or the analyst's own.
 */
headline: string, 
/**
 * Who published it.
 */
source: SourceRef, 
/**
 * Time of the newest version.
 */
time: VersionTime | null, 
/**
 * The versions, oldest first.
 */
versions: Array<VersionDot>, 
/**
 * Never opened.
 */
unread: boolean, 
/**
 * A version came since it was last read.
 */
changed: boolean, 
/**
 * Rows that await review.
 */
needs_review: number, 
/**
 * Annotations on it.
 */
annotations: number, };

/**
 * Where to look for articles.
 */
export type ArticleScope = { "type": "all" } | { "type": "inbox" } | { "type": "bin" } | { "type": "story", 
/**
 * The story.
 */
id: StoryId, };

/**
 * Order of articles.
 */
export type ArticleSort = "newest" | "oldest" | "source" | "headline" | "versions";

/**
 * One article.
 */
export type ArticleView = { 
/**
 * The article.
 */
id: ArticleId, 
/**
 * Headline of the newest version, or the analyst's own.
 */
headline: string, 
/**
 * Who published it.
 */
source: SourceRef, 
/**
 * Its address.
 */
url: string | null, 
/**
 * The stories it belongs to.
 */
story_ids: Array<StoryId>, 
/**
 * The versions, oldest first.
 */
versions: Array<VersionSummary>, 
/**
 * Versions in the bin.
 */
binned_versions: Array<VersionSummary>, 
/**
 * The version that was last read.
 */
last_read: VersionId | null, 
/**
 * Whether it is in the bin.
 */
binned: boolean, 
/**
 * A note on the article, Markdown.
 */
note: string, 
/**
 * A page of two versions whose rows await review.
 */
review: SplitId | null, };

/**
 * A page of the list.
 */
export type Articles = { 
/**
 * All that fit the request.
 */
total: number, 
/**
 * Versions of all that fit.
 */
versions: number, 
/**
 * The part asked for.
 */
rows: Array<ArticleRow>, };

/**
 * Which articles to list.
 */
export type ArticlesRequest = { 
/**
 * Where to look.
 */
scope: ArticleScope, 
/**
 * Words that headline or source must hold; empty for all.
 */
filter: string, 
/**
 * Order.
 */
sort: ArticleSort, 
/**
 * Skip this many.
 */
offset: number, 
/**
 * At most this many.
 */
limit: number, };

/**
 * One block of a reading and where its words stand.
 */
export type Block = { 
/**
 * What it is.
 */
kind: BlockKind, 
/**
 * First scalar value inside.
 */
start: number, 
/**
 * First scalar value after.
 */
end: number, };

/**
 * What a block is in the make-up of a news article.
 */
export type BlockKind = "headline" | "standfirst" | "byline" | "dateline" | "paragraph" | "subheading" | "caption" | "list_item" | "block_quotation" | "correction_notice" | "credit";

/**
 * A block is of another kind. Makes a new reading of the same version.
 */
export type BlockKindSet = { 
/**
 * The version.
 */
id: VersionId, 
/**
 * Which block, from 0.
 */
block: number, 
/**
 * What it is.
 */
kind: BlockKind, };

/**
 * One block of a briefing.
 */
export type BriefBlock = { "type": "bottom_line", 
/**
 * Its words.
 */
text: Array<Inline>, } | { "type": "heading", 
/**
 * 1 to 4.
 */
level: number, 
/**
 * Its words.
 */
text: Array<Inline>, } | { "type": "paragraph", 
/**
 * Its words.
 */
text: Array<Inline>, } | { "type": "list", 
/**
 * Numbered rather than bulleted.
 */
ordered: boolean, 
/**
 * The points.
 */
items: Array<Array<Inline>>, } | { "type": "quotation", 
/**
 * The words, with their citation.
 */
text: Array<Inline>, } | { "type": "table", 
/**
 * Rows of cells.
 */
rows: Array<Array<Array<Inline>>>, } | { "type": "judgement" } & Judgement;

/**
 * A new briefing.
 */
export type BriefingCreate = { 
/**
 * Its title.
 */
title: string, 
/**
 * Its story.
 */
story_id?: StoryId | null, };

/**
 * Write a briefing to a file.
 */
export type BriefingExport = { 
/**
 * The briefing.
 */
id: BriefingId, 
/**
 * In which format.
 */
format: DocumentFormat, 
/**
 * Full path of the file.
 */
path: string, };

/**
 * A briefing.
 */
export type BriefingId = string;

/**
 * Which briefing.
 */
export type BriefingRequest = { 
/**
 * The briefing.
 */
id: BriefingId, };

/**
 * A briefing in the list.
 */
export type BriefingRow = { 
/**
 * The briefing.
 */
id: BriefingId, 
/**
 * Its title.
 */
title: string, 
/**
 * Its story.
 */
story_id: StoryId | null, 
/**
 * RFC 3339.
 */
updated_at: string, 
/**
 * Citations in it.
 */
citations: number, };

/**
 * New content.
 */
export type BriefingSave = { 
/**
 * The briefing.
 */
id: BriefingId, 
/**
 * All of its content.
 */
tree: BriefingTree, 
/**
 * What `BriefingView::updated_at` said; a save over a newer one is a conflict.
 */
base: string, };

/**
 * The answer to a save.
 */
export type BriefingSaved = { 
/**
 * RFC 3339.
 */
updated_at: string, };

/**
 * A whole briefing.
 */
export type BriefingTree = { 
/**
 * Title of the document.
 */
title: string, 
/**
 * Classification or handling line, printed in header and footer; empty for none.
 */
classification: string, 
/**
 * Who wrote it; empty for none.
 */
author: string, 
/**
 * The document, top to bottom.
 */
blocks: Array<BriefBlock>, };

/**
 * A briefing.
 */
export type BriefingView = { 
/**
 * The briefing.
 */
id: BriefingId, 
/**
 * Its story.
 */
story_id: StoryId | null, 
/**
 * Its content.
 */
tree: BriefingTree, 
/**
 * Its citations, in the order of the text, those not used in the text last.
 */
citations: Array<CitationView>, 
/**
 * RFC 3339; send it back with a save.
 */
updated_at: string, };

/**
 * Which briefings.
 */
export type BriefingsRequest = { 
/**
 * Of this story; `None` for all.
 */
story_id?: StoryId | null, };

/**
 * Where a passage stands on a version that is not its own.
 */
export type CarryState = "in_place" | "moved" | "edited" | "split" | "merged" | "gone" | "returned" | "unsure";

/**
 * What happened to the sentences of a link.
 */
export type ChangeKind = "unchanged" | "edited" | "added" | "deleted" | "moved" | "moved_edited" | "split" | "merged";

/**
 * A passage becomes a citation of a briefing. The tree is not touched: the window puts the citation where the analyst wants it.
 */
export type CitationCreate = { 
/**
 * The briefing.
 */
briefing_id: BriefingId, 
/**
 * The version.
 */
version_id: VersionId, 
/**
 * Unicode scalar values into the text.
 */
start: number, 
/**
 * Unicode scalar values into the text.
 */
end: number, };

/**
 * A grade for a citation.
 */
export type CitationGrade = { 
/**
 * The citation.
 */
id: CitationId, 
/**
 * 1 to 6.
 */
credibility: Credibility | null, };

/**
 * A citation.
 */
export type CitationId = string;

/**
 * A citation, with everything that is printed of it.
 */
export type CitationView = { 
/**
 * The citation.
 */
id: CitationId, 
/**
 * The version it is pinned to.
 */
version_id: VersionId, 
/**
 * Its article.
 */
article_id: ArticleId, 
/**
 * Unicode scalar values into the text.
 */
start: number, 
/**
 * Unicode scalar values into the text.
 */
end: number, 
/**
 * The exact words.
 */
exact: string, 
/**
 * Name of the source.
 */
source: string, 
/**
 * The source's Admiralty reliability.
 */
reliability: Reliability | null, 
/**
 * Admiralty credibility of the item.
 */
credibility: Credibility | null, 
/**
 * Headline of the version.
 */
headline: string, 
/**
 * Label of the version.
 */
label: string, 
/**
 * ISO 8601.
 */
published: string | null, 
/**
 * RFC 3339.
 */
seen_at: string | null, 
/**
 * Address of the article.
 */
url: string | null, 
/**
 * SHA-256 of the text.
 */
sha256: string, 
/**
 * Label of the newest version of the article, where the words stand there no more.
 */
gone_in: string | null, };

/**
 * Which versions; they may belong to different articles.
 */
export type CompareRequest = { 
/**
 * The older.
 */
a: VersionId, 
/**
 * The newer.
 */
b: VersionId, };

/**
 * A person and the texts that name them.
 */
export type ComparedPerson = { 
/**
 * The fullest name.
 */
name: string, 
/**
 * One entry for each text that names the person, in their order.
 */
texts: Array<ComparedPersonHere>, };

/**
 * A person in one of the texts.
 */
export type ComparedPersonHere = { 
/**
 * The name as this text has it at its fullest.
 */
name: string, 
/**
 * The first role that stands beside it.
 */
role: string | null, 
/**
 * How often it is mentioned.
 */
mentions: number, 
/**
 * Number of the text.
 */
text: number, 
/**
 * The words.
 */
exact: string, 
/**
 * First scalar value inside.
 */
start: number, 
/**
 * First scalar value after.
 */
end: number, };

/**
 * A sentence of a text.
 */
export type ComparedSentence = { 
/**
 * The block that it stands in.
 */
kind: BlockKind, 
/**
 * Number of its paragraph, from 1; 0 for headline, standfirst and captions.
 */
paragraph: number, 
/**
 * Its words.
 */
exact: string, 
/**
 * The shared passage that it belongs to, by its place in [`SideBySide::shared`].
 */
shared: number | null, 
/**
 * First scalar value inside.
 */
start: number, 
/**
 * First scalar value after.
 */
end: number, };

/**
 * A text that was compared.
 */
export type ComparedText = { 
/**
 * The side that it belongs to.
 */
side: number, 
/**
 * Its article.
 */
article_id: ArticleId, 
/**
 * The version that was compared.
 */
version_id: VersionId, 
/**
 * The version's number.
 */
label: string, 
/**
 * Its headline.
 */
headline: string, 
/**
 * Who published it.
 */
source: SourceRef, 
/**
 * When.
 */
time: VersionTime | null, 
/**
 * Its sentences, bylines and credits aside.
 */
sentences: Array<ComparedSentence>, };

/**
 * Everything that one comparison found.
 */
export type Comparison = { 
/**
 * Sentences of the older side, in order.
 */
sentences_old: Array<Span>, 
/**
 * Sentences of the newer side, in order.
 */
sentences_new: Array<Span>, 
/**
 * What block each older sentence stands in, where that is known.
 */
kinds_old: Array<BlockKind | null>, 
/**
 * What block each newer sentence stands in, where that is known.
 */
kinds_new: Array<BlockKind | null>, 
/**
 * The links, in the order in which a reader of the newer text meets them; deletions stand where the words were.
 */
links: Array<Link>, 
/**
 * Typed changes, in the order of the links.
 */
facts: Array<FactChange>, 
/**
 * Whether the budget ran out: the answer is valid but coarser than it could be.
 */
truncated: boolean, 
/**
 * [`ENGINE_VERSION`] of the engine that answered.
 */
engine: number, };

/**
 * What the header says, the most telling first.
 */
export type ComparisonHeadline = { 
/**
 * One sentence on what is shared.
 */
shared: string, 
/**
 * One sentence on how many independent origins stand behind the texts.
 */
origins: string, 
/**
 * Sentences on what differs.
 */
differences: Array<string>, };

/**
 * Two versions and what changed.
 */
export type ComparisonView = { 
/**
 * The older.
 */
a: VersionView, 
/**
 * The newer.
 */
b: VersionView, 
/**
 * What changed between them.
 */
comparison: Comparison, 
/**
 * The same in words, for the header.
 */
summary: string, };

/**
 * Confidence in the evidence under a judgement.
 */
export type Confidence = "low" | "moderate" | "high";

/**
 * Which article's copies.
 */
export type CopiesRequest = { 
/**
 * The article.
 */
id: ArticleId, };

/**
 * An article that carries the same text.
 */
export type CopyView = { 
/**
 * Paragraphs that both have, word for word.
 */
same_paragraphs: number, 
/**
 * Paragraphs of the article that was asked about.
 */
paragraphs: number, 
/**
 * The article.
 */
article_id: ArticleId, 
/**
 * Its newest version.
 */
version_id: VersionId, 
/**
 * Its headline.
 */
headline: string, 
/**
 * Who published it.
 */
source: SourceRef, 
/**
 * When its newest version appeared.
 */
time: VersionTime | null, 
/**
 * Largest share of words that it has in common with another of the family, 0 to 1.
 */
share: number, };

/**
 * Admiralty credibility of one item of information: 1 (confirmed) to 6 (cannot be judged).
 */
export type Credibility = 1 | 2 | 3 | 4 | 5 | 6;

/**
 * A document format.
 */
export type DocumentFormat = "md" | "html" | "docx";

/**
 * Request or reply without content.
 */
export type Empty = Record<symbol, never>;

/**
 * What a passage is marked as.
 */
export type EntityKind = "person" | "organisation" | "place";

/**
 * What a passage names.
 */
export type EntityMark = { 
/**
 * The entity's name.
 */
name: string, 
/**
 * Its kind.
 */
kind: EntityKind, };

/**
 * What kind of error; the window switches on it.
 */
export type ErrorCode = "not_found" | "invalid" | "conflict" | "read_only" | "disk_full" | "corrupt" | "newer_library" | "in_use" | "file" | "nothing_to_undo" | "internal";

/**
 * An event.
 */
export type EventId = string;

/**
 * Which event.
 */
export type EventRequest = { 
/**
 * The event.
 */
id: EventId, };

/**
 * A new or changed event.
 */
export type EventSave = { 
/**
 * The event to change; `None` for a new one.
 */
id?: EventId | null, 
/**
 * Its story.
 */
story_id?: StoryId | null, 
/**
 * What happened.
 */
title: string, 
/**
 * ISO 8601 day or instant.
 */
from: string, 
/**
 * ISO 8601 day or instant, for an interval.
 */
to?: string | null, 
/**
 * Said to come rather than happened.
 */
planned: boolean, 
/**
 * Markdown; absent, the note stays as it is.
 */
note?: string | null, 
/**
 * Passages to add.
 */
passages: Array<PassageRef>, };

/**
 * A passage of one side of a fact change.
 */
export type Fact = { 
/**
 * Its words.
 */
text: string, 
/**
 * First scalar value inside.
 */
start: number, 
/**
 * First scalar value after.
 */
end: number, };

/**
 * A typed change, with what it was and what it is.
 */
export type FactChange = { 
/**
 * What it is about.
 */
kind: FactKind, 
/**
 * Older value; `None` where it was added.
 */
old: Fact | null, 
/**
 * Newer value; `None` where it was dropped.
 */
new: Fact | null, 
/**
 * How much it matters.
 */
weight: Weight, 
/**
 * Why it has that weight, as a sentence fragment for the analyst.
 */
reason: string, 
/**
 * The link in whose sentences it stands.
 */
link: number, };

/**
 * What a typed change inside a link is about.
 */
export type FactKind = "number" | "date" | "name" | "role" | "place" | "quotation" | "saying_verb" | "modality" | "negation" | "headline" | "notice";

/**
 * An article of a family.
 */
export type FamilyMember = { 
/**
 * The article.
 */
article_id: ArticleId, 
/**
 * Its newest version.
 */
version_id: VersionId, 
/**
 * Its headline.
 */
headline: string, 
/**
 * Who published it.
 */
source: SourceRef, 
/**
 * When its newest version appeared.
 */
time: VersionTime | null, 
/**
 * Largest share of words that it has in common with another of the family, 0 to 1.
 */
share: number, };

/**
 * Articles with a common origin.
 */
export type FamilyView = { 
/**
 * The articles, oldest first as far as times are known.
 */
members: Array<FamilyMember>, 
/**
 * Why they are one, in words.
 */
reason: string, };

/**
 * What befell those who are counted.
 */
export type Fate = "killed" | "hurt" | "missing" | "displaced" | "held" | "rescued";

/**
 * A quantity and what the texts say of it.
 */
export type FigureRowView = { 
/**
 * The gravest verdict between two sides.
 */
verdict: Verdict, 
/**
 * Sides that state it.
 */
sides: number, 
/**
 * Independent origins behind the texts that state it.
 */
origins: number, 
/**
 * Where it is stated.
 */
members: Array<FigureView>, };

/**
 * A figure of a text.
 */
export type FigureView = { 
/**
 * The number itself.
 */
value: number, 
/**
 * Least value that the words allow.
 */
low: number, 
/**
 * Greatest value that the words allow; `None` where they set no bound.
 */
high: number | null, 
/**
 * How it is hedged.
 */
hedge: Hedge, 
/**
 * What it measures.
 */
measure: Measure, 
/**
 * The noun as written.
 */
counted: string, 
/**
 * What befell those who are counted.
 */
fate: Fate | null, 
/**
 * The sentence around it.
 */
sentence: string, 
/**
 * Number of the text.
 */
text: number, 
/**
 * The words.
 */
exact: string, 
/**
 * First scalar value inside.
 */
start: number, 
/**
 * First scalar value after.
 */
end: number, };

/**
 * How a figure is hedged.
 */
export type Hedge = "exact" | "at_least" | "at_most" | "about";

/**
 * What the analyst did, newest first.
 */
export type HistoryEntry = { 
/**
 * Number of the action.
 */
key: number, 
/**
 * In words, such as `Tag 2 passages "casualties"`.
 */
label: string, 
/**
 * RFC 3339.
 */
at: string, 
/**
 * Whether it is taken back at present.
 */
undone: boolean, };

/**
 * How many entries to show.
 */
export type HistoryRequest = { 
/**
 * At most this many.
 */
limit: number, };

/**
 * What holds the words.
 */
export type HitKind = "version" | "note" | "tag";

/**
 * How one article of one file ended.
 */
export type ImportOutcome = "imported" | "new_version" | "known" | "failed" | "cancelled";

/**
 * Import files and folders.
 */
export type ImportPaths = { 
/**
 * Files and folders, full paths.
 */
paths: Array<string>, 
/**
 * Put what is imported into this story.
 */
story_id?: StoryId | null, };

/**
 * How many files (or articles in files) ended how.
 */
export type ImportSummary = { 
/**
 * New articles.
 */
imported: number, 
/**
 * New versions of known articles.
 */
new_versions: number, 
/**
 * Nothing new.
 */
known: number, 
/**
 * Failed.
 */
failed: number, 
/**
 * Not begun when the job was cancelled.
 */
cancelled: number, 
/**
 * Rows that await review.
 */
needs_review: number, };

/**
 * Import pasted text.
 */
export type ImportText = { 
/**
 * Plain text of the clipboard.
 */
text: string, 
/**
 * HTML of the clipboard, where it had some.
 */
html?: string | null, 
/**
 * Where it comes from.
 */
url?: string | null, 
/**
 * Put it into this story.
 */
story_id?: StoryId | null, 
/**
 * It is a new version of this article.
 */
article_id?: ArticleId | null, };

/**
 * How one article of one file ended.
 */
export type ImportedItem = { 
/**
 * The file, or `pasted text`.
 */
path: string, 
/**
 * The article inside the file, where it holds several.
 */
item: string | null, 
/**
 * How it ended.
 */
outcome: ImportOutcome, 
/**
 * The article.
 */
article_id: ArticleId | null, 
/**
 * Its versions as the file shows them, oldest first.
 */
version_ids: Array<VersionId>, 
/**
 * Rows that await review.
 */
needs_review: number, 
/**
 * What was wrong, and what to do.
 */
problems: Array<Problem>, };

/**
 * A run of text or a citation.
 */
export type Inline = { "type": "text", 
/**
 * The words.
 */
text: string, 
/**
 * Strong.
 */
bold: boolean, 
/**
 * Emphasised.
 */
italic: boolean, } | { "type": "citation", 
/**
 * Which citation of this briefing.
 */
id: CitationId, };

/**
 * Items of a job, in the order in which they ended.
 */
export type JobItems = { 
/**
 * All there are by now.
 */
total: number, 
/**
 * The part asked for.
 */
items: Array<ImportedItem>, };

/**
 * Which items of a job to show.
 */
export type JobItemsRequest = { 
/**
 * The job.
 */
job: number, 
/**
 * Skip this many.
 */
offset: number, 
/**
 * At most this many.
 */
limit: number, };

/**
 * A job that was started.
 */
export type JobRef = { 
/**
 * Number of the job in this run of the program.
 */
job: number, };

/**
 * State of a job.
 */
export type JobState = "running" | "done" | "cancelled" | "failed";

/**
 * Where a job stands.
 */
export type JobView = { 
/**
 * Number of the job in this run of the program.
 */
job: number, 
/**
 * What it does, in words.
 */
title: string, 
/**
 * State.
 */
state: JobState, 
/**
 * Files in all; grows while folders are read.
 */
total: number, 
/**
 * Files ended.
 */
done: number, 
/**
 * The file at hand.
 */
current: string | null, 
/**
 * Counts of outcomes.
 */
summary: ImportSummary, 
/**
 * Files a second, over the last seconds.
 */
rate: number, 
/**
 * Estimate of the time left, in seconds.
 */
seconds_left: number | null, 
/**
 * Why the job as a whole failed.
 */
error: string | null, };

/**
 * What the analyst concludes, how likely it is and, apart from that, how sure the analyst is of the ground.
 */
export type Judgement = { 
/**
 * The statement, with its citations.
 */
text: Array<Inline>, 
/**
 * How likely, in a word of ICD 203; none for a plain finding.
 */
likelihood: Likelihood | null, 
/**
 * Confidence in the evidence, kept apart from likelihood.
 */
confidence: Confidence | null, 
/**
 * What is taken for granted.
 */
assumptions: string, 
/**
 * What would change it.
 */
would_change: string, };

/**
 * The open library.
 */
export type LibraryStatus = { 
/**
 * Full path of the file.
 */
path: string, 
/**
 * File name.
 */
name: string, 
/**
 * Size of the file in bytes.
 */
bytes: number, 
/**
 * Whether it can only be read, and why.
 */
read_only: string | null, 
/**
 * Articles outside the bin.
 */
articles: number, 
/**
 * Versions outside the bin.
 */
versions: number, 
/**
 * Pages with rows that await review.
 */
needs_review: number, 
/**
 * Articles in the bin.
 */
binned: number, 
/**
 * What undo would take back, in words.
 */
undo: string | null, 
/**
 * What redo would do again, in words.
 */
redo: string | null, 
/**
 * Counts up with every write; when it differs, views are stale.
 */
revision: number, 
/**
 * Version of the program.
 */
program: string, };

/**
 * Likelihood after ICD 203, both rows; the two rows are not to be mixed in one document.
 */
export type Likelihood = "almost_no_chance" | "very_unlikely" | "unlikely" | "roughly_even_chance" | "likely" | "very_likely" | "almost_certain" | "remote" | "highly_improbable" | "improbable" | "roughly_even_odds" | "probable" | "highly_probable" | "nearly_certain";

/**
 * Sentences that belong together. Every sentence of both sides stands in exactly one link; one side has at most one
 * sentence where the other has several.
 */
export type Link = { 
/**
 * Sentences of the older side, by their place in [`Comparison::sentences_old`]; empty where added.
 */
a: Array<number>, 
/**
 * Sentences of the newer side; empty where deleted.
 */
b: Array<number>, 
/**
 * What happened.
 */
kind: ChangeKind, 
/**
 * Weighted share of common words, 0 to 1 (Dice coefficient over inverse document frequencies).
 */
similarity: number, 
/**
 * How much it matters; `None` where the letters are the same.
 */
weight: Weight | null, 
/**
 * Words of an edited link; empty where nothing or everything differs.
 */
words: Array<WordOp>, };

/**
 * What to do with articles.
 */
export type Mark = "bin" | "restore" | "read" | "unread";

/**
 * What a figure measures.
 */
export type Measure = { "type": "persons" } | { "type": "percent" } | { "type": "money", "of": string } | { "type": "things", "of": string };

/**
 * What happens to a stretch of words.
 */
export type Op = "equal" | "delete" | "insert";

/**
 * How alike the words of a shared passage are.
 */
export type PassageLikeness = "literal" | "reworded";

/**
 * A passage of a version.
 */
export type PassageRef = { 
/**
 * The version.
 */
version_id: VersionId, 
/**
 * Unicode scalar values into the text.
 */
start: number, 
/**
 * Unicode scalar values into the text.
 */
end: number, };

/**
 * A path of a file.
 */
export type PathRequest = { 
/**
 * Full path.
 */
path: string, };

/**
 * Something that went wrong, with a sentence for the analyst that says what to do.
 */
export type Problem = { 
/**
 * What kind.
 */
code: ProblemCode, 
/**
 * One or two sentences for the analyst.
 */
message: string, };

/**
 * Closed list of what can be wrong with a file or a text.
 */
export type ProblemCode = "empty" | "binary" | "unsupported_format" | "truncated" | "encoding" | "too_large" | "bomb" | "unreadable" | "malformed" | "no_text" | "not_an_article" | "uncertain_split" | "part_skipped" | "cancelled";

/**
 * Why two clusters may be one.
 */
export type QuotationProposalGround = "other_rendering" | "other_speaker";

/**
 * The quote ledger.
 */
export type QuoteLedgerView = { 
/**
 * The remarks, those that most sources or wordings have first.
 */
remarks: Array<QuotedRemark>, 
/**
 * What may belong together besides.
 */
proposals: Array<RemarkProposal>, 
/**
 * Articles that were read.
 */
articles: number, 
/**
 * Articles beyond the limit, the oldest ones.
 */
left_out: number, };

/**
 * A place where a remark is quoted.
 */
export type QuotedAt = { 
/**
 * The article.
 */
article_id: ArticleId, 
/**
 * The version that had it first.
 */
version_id: VersionId, 
/**
 * That version's number.
 */
label: string, 
/**
 * The last version that has it.
 */
last_label: string, 
/**
 * Whether the newest version still has it.
 */
standing: boolean, 
/**
 * Name of the source.
 */
source: string, 
/**
 * When that version appeared.
 */
time: VersionTime | null, 
/**
 * First scalar value of the quoted words.
 */
start: number, 
/**
 * First after them.
 */
end: number, 
/**
 * The words of that stretch of the text.
 */
exact: string, 
/**
 * Who says it there.
 */
speaker: string | null, 
/**
 * The verb of saying there.
 */
verb: string | null, };

/**
 * A remark with all its wordings.
 */
export type QuotedRemark = { 
/**
 * Who says it: every name that the sources give, first appearance first.
 */
speakers: Array<string>, 
/**
 * The verbs of saying, first appearance first.
 */
verbs: Array<string>, 
/**
 * Sources that quote it.
 */
sources: number, 
/**
 * The wordings, first appearance first.
 */
wordings: Array<QuotedWording>, };

/**
 * One wording of a remark.
 */
export type QuotedWording = { 
/**
 * The words.
 */
words: string, 
/**
 * How it differs from the first wording, word by word; empty for that one.
 */
changes: Array<WordChange>, 
/**
 * Whether it leaves out an end of the first wording.
 */
truncation: Truncation, 
/**
 * Where it is quoted so, first appearance first.
 */
places: Array<QuotedAt>, };

/**
 * The range board.
 */
export type RangeBoard = { 
/**
 * Quantities that two sources state, or that one changed; those with conflicts first.
 */
quantities: Array<RangeQuantity>, 
/**
 * Figures that one source states once.
 */
single: number, 
/**
 * Articles beyond the limit, the oldest ones.
 */
left_out: number, };

/**
 * What one source says of a quantity, from a time on.
 */
export type RangePoint = { 
/**
 * The figure as written, with its hedge.
 */
exact: string, 
/**
 * The number itself.
 */
value: number, 
/**
 * Least value that the words allow.
 */
low: number, 
/**
 * Greatest value that the words allow; `None` where they set no bound.
 */
high: number | null, 
/**
 * How it is hedged.
 */
hedge: Hedge, 
/**
 * The sentence around it.
 */
sentence: string, 
/**
 * The article.
 */
article_id: ArticleId, 
/**
 * The version that says so first.
 */
version_id: VersionId, 
/**
 * That version's number.
 */
label: string, 
/**
 * Name of the source.
 */
source: string, 
/**
 * When that version appeared.
 */
time: VersionTime | null, 
/**
 * When a later version of the article no longer says so, where that is known.
 */
until: string | null, 
/**
 * Whether the newest version of the article says so.
 */
standing: boolean, 
/**
 * First scalar value of the figure.
 */
start: number, 
/**
 * First after it.
 */
end: number, 
/**
 * Places in the list of the points that this one contradicts.
 */
conflicts: Array<number>, };

/**
 * One quantity over sources and time.
 */
export type RangeQuantity = { 
/**
 * What is counted, in words.
 */
name: string, 
/**
 * Words that the sentences have in common.
 */
about: Array<string>, 
/**
 * What it measures.
 */
measure: Measure, 
/**
 * Sources that state it.
 */
sources: number, 
/**
 * Pairs of points that contradict each other while both stood.
 */
conflicts: number, 
/**
 * What is said, by source and time.
 */
points: Array<RangePoint>, };

/**
 * A reading of a version.
 */
export type ReadingId = string;

/**
 * Libraries that were open before, newest first.
 */
export type RecentLibraries = { 
/**
 * Full paths that still exist.
 */
paths: Array<string>, };

/**
 * Admiralty reliability of a source.
 */
export type Reliability = "a" | "b" | "c" | "d" | "e" | "f";

/**
 * A remark and how the texts quote it.
 */
export type Remark = { 
/**
 * How it stands on the sides.
 */
kind: RemarkKind, 
/**
 * The speaker, where known.
 */
speaker: string | null, 
/**
 * The wordings, by text.
 */
variants: Array<RemarkVariant>, };

/**
 * How a remark stands on the sides.
 */
export type RemarkKind = "other_words" | "maybe_one" | "same_words" | "one_side";

/**
 * Two remarks that may be one.
 */
export type RemarkProposal = { 
/**
 * Place of the one in the ledger.
 */
a: number, 
/**
 * Place of the other.
 */
b: number, 
/**
 * Why.
 */
ground: QuotationProposalGround, };

/**
 * A wording of a remark in one text.
 */
export type RemarkVariant = { 
/**
 * The words between the marks alone.
 */
words: string, 
/**
 * Who says it.
 */
speaker: string | null, 
/**
 * The verb of saying.
 */
verb: string | null, 
/**
 * How it differs from the first variant, word by word; empty for that one.
 */
changes: Array<WordChange>, 
/**
 * Whether it leaves out an end of the first variant.
 */
truncation: Truncation, 
/**
 * Number of the text.
 */
text: number, 
/**
 * The words.
 */
exact: string, 
/**
 * First scalar value inside.
 */
start: number, 
/**
 * First scalar value after.
 */
end: number, };

/**
 * One hit.
 */
export type SearchHit = { 
/**
 * What holds the words.
 */
kind: HitKind, 
/**
 * The article, for texts and notes.
 */
article_id: ArticleId | null, 
/**
 * The version, for texts and notes: the newest that holds the words.
 */
version_id: VersionId | null, 
/**
 * Its label.
 */
label: string | null, 
/**
 * How many versions of the article hold the words.
 */
versions: number, 
/**
 * The annotation, for notes.
 */
annotation_id: AnnotationId | null, 
/**
 * The tag, for tags.
 */
tag_id: TagId | null, 
/**
 * Headline or name.
 */
title: string, 
/**
 * Name of the source.
 */
source: string, 
/**
 * ISO 8601.
 */
time: string | null, 
/**
 * Words around the hit, cut into plain and found pieces.
 */
snippet: Array<SnippetPiece>, 
/**
 * First scalar value of the first found word of the snippet, for texts.
 */
at: number | null, };

/**
 * What to search for.
 */
export type SearchRequest = { 
/**
 * Words; `"..."` for a phrase, `-word` to leave out, the last word matches as a beginning.
 */
query: string, 
/**
 * Only in this story.
 */
story_id?: StoryId | null, 
/**
 * Only from these sources.
 */
source_ids: Array<SourceId>, 
/**
 * Only where this tag stands.
 */
tag_id?: TagId | null, 
/**
 * Not before this day.
 */
from?: string | null, 
/**
 * Not after this day.
 */
to?: string | null, 
/**
 * At most this many.
 */
limit: number, 
/**
 * Skip this many.
 */
offset: number, };

/**
 * What was found, at most one hit an article's text: best first, or newest first where the words stand in more than 1,500
 * texts and so tell little.
 */
export type SearchResults = { 
/**
 * Hits in all (counted up to 500).
 */
total: number, 
/**
 * The part asked for.
 */
hits: Array<SearchHit>, };

/**
 * Where a seen-at time comes from, most trusted first.
 */
export type SeenBasis = "archive_record" | "saved_page" | "feed" | "file_time" | "import_time";

/**
 * What the analyst chose for the program as a whole.
 */
export type Settings = { 
/**
 * Light, dark, or as the system.
 */
theme: Theme, 
/**
 * Size of article text in pixels, 13 to 24.
 */
text_size: number, 
/**
 * IANA name of the zone in which times are shown; empty for the machine's.
 */
zone: string, 
/**
 * Name printed as author of briefings.
 */
author: string, 
/**
 * Classification line of new briefings.
 */
classification: string, };

/**
 * A sentence of a shared passage, with the stretches that another text has too.
 */
export type SharedPassage = { 
/**
 * Number of its paragraph, from 1; 0 for headline, standfirst and captions.
 */
paragraph: number, 
/**
 * Stretches in common with another text of the group.
 */
common: Array<Span>, 
/**
 * Number of the text.
 */
text: number, 
/**
 * The words.
 */
exact: string, 
/**
 * First scalar value inside.
 */
start: number, 
/**
 * First scalar value after.
 */
end: number, };

/**
 * A passage that sides share, with the origins behind it.
 */
export type SharedView = { 
/**
 * Independent origins behind the texts that have it.
 */
origins: number, 
/**
 * How alike.
 */
likeness: PassageLikeness, 
/**
 * Similarity of the least alike pair that was joined, 0 to 1.
 */
similarity: number, 
/**
 * The sentences, by text.
 */
passages: Array<SharedPassage>, };

/**
 * A shared passage that one text puts much higher than another.
 */
export type Shift = { 
/**
 * The shared passage.
 */
shared: number, 
/**
 * The text that puts it high.
 */
high_text: number, 
/**
 * The paragraph there, from 1; 0 for headline and standfirst.
 */
high_paragraph: number, 
/**
 * The text that puts it low.
 */
low_text: number, 
/**
 * The paragraph there.
 */
low_paragraph: number, };

/**
 * What a side is.
 */
export type SideBy = "article" | "source";

/**
 * What to put side by side. Named versions come as they are; of named articles, or of all of a story where none is named,
 * the version that could be read at the chosen time.
 */
export type SideBySideRequest = { 
/**
 * These versions.
 */
version_ids: Array<VersionId>, 
/**
 * These articles.
 */
article_ids: Array<ArticleId>, 
/**
 * The story to take articles from where none is named; the whole library where there is no story either.
 */
story_id?: StoryId | null, 
/**
 * What a side is.
 */
by: SideBy, 
/**
 * ISO 8601, a day or an instant: the story as it could be read then. `None` for the newest versions.
 */
as_of?: string | null, };

/**
 * Accounts side by side.
 */
export type SideBySideView = { 
/**
 * Names of the sides, each once.
 */
sides: Array<string>, 
/**
 * The texts, by side.
 */
texts: Array<ComparedText>, 
/**
 * The comparison in words.
 */
headline: ComparisonHeadline, 
/**
 * Shared passages.
 */
shared: Array<SharedView>, 
/**
 * Figures by quantity, those of several sides first, the gravest at the top.
 */
figures: Array<FigureRowView>, 
/**
 * Persons, those that most sides name first.
 */
persons: Array<ComparedPerson>, 
/**
 * Remarks, those in other words first.
 */
remarks: Array<Remark>, 
/**
 * What one text puts much higher than another.
 */
shifts: Array<Shift>, 
/**
 * Texts that are copies of one another; each text is in exactly one.
 */
families: Array<TextFamily>, 
/**
 * Times at which a version in question appeared, oldest first: what `as_of` may step through.
 */
times: Array<string>, 
/**
 * Articles that had not appeared at the chosen time.
 */
not_yet: number, 
/**
 * Articles whose versions bear no time, left out of a chosen time.
 */
undated: number, 
/**
 * Articles beyond the limit of one comparison, the oldest ones.
 */
left_out: number, };

/**
 * A sighting.
 */
export type SightingView = { 
/**
 * RFC 3339 in UTC.
 */
at: string, 
/**
 * How that is known.
 */
basis: SeenBasis, 
/**
 * File or address of the capture.
 */
origin: string, 
/**
 * SHA-256 of the original bytes.
 */
capture_sha256: string, 
/**
 * Size of the original in bytes.
 */
capture_bytes: number, };

/**
 * A piece of a snippet.
 */
export type SnippetPiece = { 
/**
 * The words.
 */
text: string, 
/**
 * Whether they were searched for.
 */
found: boolean, };

/**
 * A grade with its reason.
 */
export type SourceGrade = { 
/**
 * The grade.
 */
grade: Reliability, 
/**
 * Why.
 */
reason: string, 
/**
 * RFC 3339.
 */
at: string, };

/**
 * A new grade.
 */
export type SourceGradeRequest = { 
/**
 * The source.
 */
id: SourceId, 
/**
 * The grade.
 */
grade: Reliability, 
/**
 * Why.
 */
reason: string, };

/**
 * A source.
 */
export type SourceId = string;

/**
 * Two sources are one outlet.
 */
export type SourceMerge = { 
/**
 * The source that goes; its names stay as names of the other.
 */
from: SourceId, 
/**
 * The source that stays.
 */
into: SourceId, };

/**
 * A source as it stands beside an article.
 */
export type SourceRef = { 
/**
 * The source.
 */
id: SourceId, 
/**
 * Its name.
 */
name: string, 
/**
 * Its Admiralty reliability, where graded.
 */
grade: Reliability | null, };

/**
 * A source in the list.
 */
export type SourceRow = { 
/**
 * The source.
 */
id: SourceId, 
/**
 * Its name.
 */
name: string, 
/**
 * Other names and hosts under which it is known.
 */
names: Array<string>, 
/**
 * IANA name of its time zone; empty where unknown.
 */
zone: string, 
/**
 * Articles of it.
 */
articles: number, 
/**
 * Grades, newest first.
 */
grades: Array<SourceGrade>, };

/**
 * A change of a source; what is absent stays.
 */
export type SourceUpdate = { 
/**
 * The source.
 */
id: SourceId, 
/**
 * New name; the old one stays as another name.
 */
name?: string | null, 
/**
 * IANA name of the time zone, or empty.
 */
zone?: string | null, };

/**
 * Half-open stretch `start..end` in Unicode scalar values. The only offset unit of the program: the W3C Web Annotation
 * model asks the same of `TextPositionSelector`; the window converts to UTF-16 at one place.
 */
export type Span = { 
/**
 * First scalar value inside.
 */
start: number, 
/**
 * First scalar value after.
 */
end: number, };

/**
 * One row: what stood on the page and how it was divided.
 */
export type SplitCell = { 
/**
 * `title` or `body`.
 */
kind: string, 
/**
 * The row as it stood on the page.
 */
flat: string, 
/**
 * The older version's words.
 */
old: string | null, 
/**
 * The newer version's words.
 */
new: string | null, 
/**
 * 0 to 1.
 */
confidence: number, };

/**
 * A News Sniffer page whose rows were split between two versions.
 */
export type SplitId = string;

/**
 * Which page.
 */
export type SplitRequest = { 
/**
 * The page.
 */
id: SplitId, };

/**
 * The analyst's division of the rows. Makes a new reading of each version whose text differs.
 */
export type SplitResolve = { 
/**
 * The page.
 */
id: SplitId, 
/**
 * Old and new words of each row, in order.
 */
rows: Array<SplitCell>, };

/**
 * Pages with rows that await review.
 */
export type SplitRow = { 
/**
 * The page.
 */
id: SplitId, 
/**
 * Its article.
 */
article_id: ArticleId, 
/**
 * Headline of the article.
 */
headline: string, 
/**
 * Rows that await review.
 */
uncertain: number, };

/**
 * A page of two versions, row by row.
 */
export type SplitView = { 
/**
 * The page.
 */
id: SplitId, 
/**
 * Its article.
 */
article_id: ArticleId, 
/**
 * Number of the older version.
 */
label_a: string, 
/**
 * Number of the newer version.
 */
label_b: string, 
/**
 * The rows.
 */
rows: Array<SplitCell>, };

/**
 * All stories, and what is in none.
 */
export type Stories = { 
/**
 * Stories by name, archived ones last.
 */
stories: Array<StoryRow>, 
/**
 * Articles in no story.
 */
inbox: number, };

/**
 * The stories that articles belong to, added and taken away.
 */
export type StoryAssign = { 
/**
 * The articles.
 */
article_ids: Array<ArticleId>, 
/**
 * Put them into these.
 */
add: Array<StoryId>, 
/**
 * Take them out of these.
 */
remove: Array<StoryId>, };

/**
 * A new story.
 */
export type StoryCreate = { 
/**
 * Its name.
 */
name: string, };

/**
 * A story.
 */
export type StoryId = string;

/**
 * Put all articles of one story into another and drop the first.
 */
export type StoryMerge = { 
/**
 * The story that goes.
 */
from: StoryId, 
/**
 * The story that stays.
 */
into: StoryId, };

/**
 * A story in the list.
 */
export type StoryRow = { 
/**
 * The story.
 */
id: StoryId, 
/**
 * Its name.
 */
name: string, 
/**
 * Put aside.
 */
archived: boolean, 
/**
 * Articles in it.
 */
articles: number, 
/**
 * Versions of them.
 */
versions: number, 
/**
 * Articles with something unread.
 */
unread: number, };

/**
 * Where to look for families, remarks and figures.
 */
export type StoryScope = { 
/**
 * This story; the whole library where there is none.
 */
story_id?: StoryId | null, 
/**
 * This article alone.
 */
article_id?: ArticleId | null, };

/**
 * A change of a story; what is absent stays.
 */
export type StoryUpdate = { 
/**
 * The story.
 */
id: StoryId, 
/**
 * New name.
 */
name?: string | null, 
/**
 * Put aside, or take back.
 */
archived?: boolean | null, };

/**
 * A new tag; missing parents are made.
 */
export type TagCreate = { 
/**
 * Names from the root, joined by `/`.
 */
path: string, };

/**
 * A tag.
 */
export type TagId = string;

/**
 * Two tags are one.
 */
export type TagMerge = { 
/**
 * The tag that goes.
 */
from: TagId, 
/**
 * The tag that stays.
 */
into: TagId, };

/**
 * Which tag.
 */
export type TagRequest = { 
/**
 * The tag.
 */
id: TagId, };

/**
 * A tag of the codebook.
 */
export type TagRow = { 
/**
 * The tag.
 */
id: TagId, 
/**
 * The tag above it.
 */
parent_id: TagId | null, 
/**
 * Its own name.
 */
name: string, 
/**
 * Names from the root, joined by `/`.
 */
path: string, 
/**
 * Number of its colour in the window's palette, 1 to 8.
 */
colour: number, 
/**
 * What it means and when to use it.
 */
description: string, 
/**
 * Key that sets it, or empty.
 */
shortcut: string, 
/**
 * Annotations that carry it.
 */
count: number, };

/**
 * A change of a tag; what is absent stays.
 */
export type TagUpdate = { 
/**
 * The tag.
 */
id: TagId, 
/**
 * Its own name.
 */
name?: string | null, 
/**
 * The tag above it; an empty id puts it at the root.
 */
parent_id?: TagId | null, 
/**
 * 1 to 8.
 */
colour?: number | null, 
/**
 * What it means.
 */
description?: string | null, 
/**
 * Key that sets it, or empty.
 */
shortcut?: string | null, };

/**
 * The families of a story.
 */
export type TextFamilies = { 
/**
 * Articles looked at.
 */
reports: number, 
/**
 * Independent origins among them: families and articles that stand alone.
 */
origins: number, 
/**
 * Families of two and more, the largest first.
 */
families: Array<FamilyView>, 
/**
 * The count in words.
 */
summary: string, };

/**
 * Texts with a common origin; one that stands alone is a family of one.
 */
export type TextFamily = { 
/**
 * Places in the list that was given, in its order.
 */
members: Array<number>, 
/**
 * Pairs that hold it together, each with the share of the smaller text that both have, 0 to 1.
 */
ties: Array<TextTie>, };

/**
 * Two texts of a family that share words.
 */
export type TextTie = { 
/**
 * One of them.
 */
a: number, 
/**
 * The other.
 */
b: number, 
/**
 * Share of the smaller one's running text, quotations aside.
 */
share: number, };

/**
 * Colours of the window.
 */
export type Theme = "system" | "light" | "dark";

/**
 * Everything to draw.
 */
export type Timeline = { 
/**
 * In order of time.
 */
items: Array<TimelineItem>, 
/**
 * Articles whose dates are still being derived.
 */
pending: number, };

/**
 * One mark on the timeline.
 */
export type TimelineItem = { 
/**
 * Unique among the items.
 */
id: string, 
/**
 * Which lane.
 */
kind: TimelineKind, 
/**
 * ISO 8601: a day or an instant in UTC; the first moment.
 */
from: string, 
/**
 * ISO 8601: the last day or instant, where it is an interval.
 */
to: string | null, 
/**
 * What it says: a headline, the sentence of a date, an event's title.
 */
label: string, 
/**
 * The words of the date, where it is one.
 */
words: string | null, 
/**
 * Name of the source.
 */
source: string | null, 
/**
 * Where it is said.
 */
passages: Array<TimelinePassage>, 
/**
 * How sure, 0 to 1; 1 for what the analyst made.
 */
confidence: number, 
/**
 * The event, where it is one.
 */
event_id: EventId | null, 
/**
 * The note on an event, Markdown; empty for none.
 */
note: string, 
/**
 * How much of substance a version changed since the one before, 0 to 1.
 */
substance: number | null, };

/**
 * Which lane an item belongs to.
 */
export type TimelineKind = "version" | "date" | "event" | "planned";

/**
 * Where something is said.
 */
export type TimelinePassage = { 
/**
 * The article.
 */
article_id: ArticleId, 
/**
 * The version.
 */
version_id: VersionId, 
/**
 * Its label.
 */
label: string, 
/**
 * Name of the source.
 */
source: string, 
/**
 * Unicode scalar values into the text.
 */
start: number, 
/**
 * Unicode scalar values into the text.
 */
end: number, 
/**
 * The words.
 */
exact: string, };

/**
 * What to draw.
 */
export type TimelineRequest = { 
/**
 * Of this story; `None` for the library or the article.
 */
story_id?: StoryId | null, 
/**
 * Of this article only.
 */
article_id?: ArticleId | null, };

/**
 * Which end of the older wording the newer one leaves out.
 */
export type Truncation = "whole" | "beginning" | "end" | "both_ends";

/**
 * What an undo or redo did.
 */
export type Undone = { 
/**
 * The action in words.
 */
label: string, };

/**
 * What two figures on one quantity have to say of each other.
 */
export type Verdict = "agree" | "differ" | "conflict";

/**
 * Corrections of a version by hand; what is absent stays, an empty text removes.
 */
export type VersionCorrect = { 
/**
 * The version.
 */
id: VersionId, 
/**
 * ISO 8601 day or instant.
 */
published?: string | null, 
/**
 * ISO 8601 day or instant.
 */
updated?: string | null, 
/**
 * RFC 3339.
 */
seen_at?: string | null, 
/**
 * Into the bin, or out of it.
 */
binned?: boolean | null, };

/**
 * A version on a strip.
 */
export type VersionDot = { 
/**
 * The version.
 */
id: VersionId, 
/**
 * Its number: the source's own, else counted from 1.
 */
label: string, 
/**
 * When, where a clock time or day is known.
 */
time: VersionTime | null, 
/**
 * How much of substance changed since the version before, 0 to 1; `None` for the first or where not yet computed.
 */
substance: number | null, };

/**
 * A version of an article.
 */
export type VersionId = string;

/**
 * Which version.
 */
export type VersionRequest = { 
/**
 * The version.
 */
id: VersionId, };

/**
 * A version without its text.
 */
export type VersionSummary = { 
/**
 * The version.
 */
id: VersionId, 
/**
 * Its number: the source's own, else counted from 1.
 */
label: string, 
/**
 * Its headline.
 */
headline: string, 
/**
 * ISO 8601, as the outlet states it.
 */
published: string | null, 
/**
 * ISO 8601, as the outlet states it.
 */
updated: string | null, 
/**
 * When it was first seen; RFC 3339 in UTC.
 */
seen_at: string | null, 
/**
 * How that is known.
 */
seen_basis: SeenBasis | null, 
/**
 * What is said of the time since the version before, such as `about 5 hours later`.
 */
gap: string | null, 
/**
 * How much of substance changed since the version before, 0 to 1.
 */
substance: number | null, 
/**
 * Words in it.
 */
words: number, };

/**
 * The best known time of a version, and what it is.
 */
export type VersionTime = { 
/**
 * ISO 8601: a day or an instant.
 */
iso: string, 
/**
 * What it tells.
 */
kind: VersionTimeKind, };

/**
 * What a version's time tells.
 */
export type VersionTimeKind = "updated" | "published" | "seen";

/**
 * A version with its text.
 */
export type VersionView = { 
/**
 * Its article.
 */
article_id: ArticleId, 
/**
 * Its source.
 */
source: SourceRef, 
/**
 * The article's address.
 */
url: string | null, 
/**
 * The current reading.
 */
reading_id: ReadingId, 
/**
 * The normalised text.
 */
text: string, 
/**
 * The blocks; offsets are Unicode scalar values.
 */
blocks: Array<Block>, 
/**
 * SHA-256 of the text.
 */
sha256: string, 
/**
 * ISO 639-1 code, where recognised.
 */
language: string | null, 
/**
 * Extractor and its version, such as `html 3`.
 */
extractor: string, 
/**
 * Where and when it was seen, oldest first.
 */
sightings: Array<SightingView>, 
/**
 * The version.
 */
id: VersionId, 
/**
 * Its number: the source's own, else counted from 1.
 */
label: string, 
/**
 * Its headline.
 */
headline: string, 
/**
 * ISO 8601, as the outlet states it.
 */
published: string | null, 
/**
 * ISO 8601, as the outlet states it.
 */
updated: string | null, 
/**
 * When it was first seen; RFC 3339 in UTC.
 */
seen_at: string | null, 
/**
 * How that is known.
 */
seen_basis: SeenBasis | null, 
/**
 * What is said of the time since the version before, such as `about 5 hours later`.
 */
gap: string | null, 
/**
 * How much of substance changed since the version before, 0 to 1.
 */
substance: number | null, 
/**
 * Words in it.
 */
words: number, };

/**
 * Another order of the versions of an article.
 */
export type VersionsReorder = { 
/**
 * The article.
 */
id: ArticleId, 
/**
 * All its versions outside the bin, oldest first.
 */
version_ids: Array<VersionId>, };

/**
 * How much a change matters.
 */
export type Weight = "cosmetic" | "wording" | "substantive";

/**
 * An error as the window gets it.
 */
export type WireError = { 
/**
 * What kind.
 */
code: ErrorCode, 
/**
 * One or two sentences for the analyst, with what to do.
 */
message: string, };

/**
 * A run of words with one fate.
 */
export type WordChange = { 
/**
 * What happened to it.
 */
kind: WordChangeKind, 
/**
 * The words with their punctuation, joined by single spaces.
 */
words: string, };

/**
 * What happened to a run of words.
 */
export type WordChangeKind = "kept" | "deleted" | "inserted";

/**
 * A stretch of words inside a link. In their order the ops tile the sentences of both sides.
 */
export type WordOp = { 
/**
 * What happens.
 */
op: Op, 
/**
 * Stretch of the older text.
 */
a: [number, number], 
/**
 * Stretch of the newer text.
 */
b: [number, number], };

/**
 * A written file.
 */
export type WrittenFile = { 
/**
 * Full path.
 */
path: string, 
/**
 * Size in bytes.
 */
bytes: number, };

/** Every command with its request and reply. */
export interface Commands {
  /** The open library. */
  library_status: { request: Empty; reply: LibraryStatus };
  /** Opens another library. */
  library_open: { request: PathRequest; reply: LibraryStatus };
  /** Makes a new library and opens it. */
  library_new: { request: PathRequest; reply: LibraryStatus };
  /** Copies the library, whole and consistent, to a file. */
  library_backup: { request: PathRequest; reply: WrittenFile };
  /** Libraries that were open before. */
  library_recent: { request: Empty; reply: RecentLibraries };
  /** What the analyst chose for the program. */
  settings_get: { request: Empty; reply: Settings };
  /** Stores it. */
  settings_set: { request: Settings; reply: Settings };
  /** Version and third-party notices. */
  about: { request: Empty; reply: About };
  /** Takes back what the analyst did last. */
  undo: { request: Empty; reply: Undone };
  /** Does it again. */
  redo: { request: Empty; reply: Undone };
  /** What the analyst did. */
  history: { request: HistoryRequest; reply: Array<HistoryEntry> };
  /** Imports files and folders. */
  import_paths: { request: ImportPaths; reply: JobRef };
  /** Imports pasted text. */
  import_text: { request: ImportText; reply: JobRef };
  /** Imports the bundled sample story. */
  import_sample: { request: Empty; reply: JobRef };
  /** Jobs of this run of the program, newest first. */
  jobs: { request: Empty; reply: Array<JobView> };
  /** What became of the files of a job. */
  job_items: { request: JobItemsRequest; reply: JobItems };
  /** Ends a job; what is done is kept. */
  job_cancel: { request: JobRef; reply: Empty };
  /** All stories. */
  stories: { request: Empty; reply: Stories };
  /** A new story. */
  story_create: { request: StoryCreate; reply: StoryRow };
  /** Renames, archives. */
  story_update: { request: StoryUpdate; reply: Empty };
  /** Joins two stories. */
  story_merge: { request: StoryMerge; reply: Empty };
  /** Puts articles into stories and takes them out. */
  story_assign: { request: StoryAssign; reply: Empty };
  /** All sources. */
  sources: { request: Empty; reply: Array<SourceRow> };
  /** Renames, sets the zone. */
  source_update: { request: SourceUpdate; reply: Empty };
  /** Grades a source. */
  source_grade: { request: SourceGradeRequest; reply: Empty };
  /** Joins two sources. */
  source_merge: { request: SourceMerge; reply: Empty };
  /** A page of the list of articles. */
  articles: { request: ArticlesRequest; reply: Articles };
  /** One article with its versions. */
  article: { request: ArticleRequest; reply: ArticleView };
  /** Corrects it by hand. */
  article_correct: { request: ArticleCorrect; reply: Empty };
  /** Another order of versions. */
  versions_reorder: { request: VersionsReorder; reply: Empty };
  /** Bin, restore, read, unread. */
  article_mark: { request: ArticleMark; reply: Empty };
  /** Joins two articles. */
  article_merge: { request: ArticleMerge; reply: Empty };
  /** A version with its text. */
  version: { request: VersionRequest; reply: VersionView };
  /** Corrects it by hand. */
  version_correct: { request: VersionCorrect; reply: Empty };
  /** Says what a block is. */
  block_kind_set: { request: BlockKindSet; reply: Empty };
  /** Compares two versions. */
  compare: { request: CompareRequest; reply: ComparisonView };
  /** Pages with rows that await review. */
  splits: { request: Empty; reply: Array<SplitRow> };
  /** One of them. */
  split: { request: SplitRequest; reply: SplitView };
  /** The analyst's division of its rows. */
  split_resolve: { request: SplitResolve; reply: Empty };
  /** Annotations of the article of a version, as they stand on that version. */
  version_annotations: { request: VersionRequest; reply: Array<AnnotationView> };
  /** A page of annotations. */
  annotations: { request: AnnotationsRequest; reply: Annotations };
  /** A new annotation. */
  annotation_create: { request: AnnotationCreate; reply: AnnotationView };
  /** Changes tags or note. */
  annotation_update: { request: AnnotationUpdate; reply: Empty };
  /** Deletes an annotation. */
  annotation_delete: { request: AnnotationRequest; reply: Empty };
  /** The codebook, in order of path. */
  tags: { request: Empty; reply: Array<TagRow> };
  /** A new tag. */
  tag_create: { request: TagCreate; reply: TagRow };
  /** Renames, moves, colours, describes. */
  tag_update: { request: TagUpdate; reply: Empty };
  /** Joins two tags. */
  tag_merge: { request: TagMerge; reply: Empty };
  /** Deletes a tag and takes it off its passages; tags below it go too. */
  tag_delete: { request: TagRequest; reply: Empty };
  /** Everything on the timeline. */
  timeline: { request: TimelineRequest; reply: Timeline };
  /** Makes or changes an event. */
  event_save: { request: EventSave; reply: TimelineItem };
  /** Deletes an event. */
  event_delete: { request: EventRequest; reply: Empty };
  /** Searches the library. */
  search: { request: SearchRequest; reply: SearchResults };
  /** Briefings, newest first. */
  briefings: { request: BriefingsRequest; reply: Array<BriefingRow> };
  /** A new briefing with an empty bottom line. */
  briefing_create: { request: BriefingCreate; reply: BriefingView };
  /** One briefing. */
  briefing: { request: BriefingRequest; reply: BriefingView };
  /** Stores its content. */
  briefing_save: { request: BriefingSave; reply: BriefingSaved };
  /** Deletes it. */
  briefing_delete: { request: BriefingRequest; reply: Empty };
  /** Writes it to a file. */
  briefing_export: { request: BriefingExport; reply: WrittenFile };
  /** Cites a passage. */
  citation_create: { request: CitationCreate; reply: CitationView };
  /** Grades the item. */
  citation_grade: { request: CitationGrade; reply: Empty };
  /** Articles, sources or a whole story side by side, now or as they could be read at a time. */
  side_by_side: { request: SideBySideRequest; reply: SideBySideView };
  /** Texts of a story that are copies of one another. */
  text_families: { request: StoryScope; reply: TextFamilies };
  /** Articles that carry the same text as one. */
  article_copies: { request: CopiesRequest; reply: Array<CopyView> };
  /** Every remark that a story quotes, over versions and sources. */
  quote_ledger: { request: StoryScope; reply: QuoteLedgerView };
  /** Quantities of a story over sources and time. */
  range_board: { request: StoryScope; reply: RangeBoard };
}
