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
 * Gives passages tags. An annotation that stands at exactly a passage's place takes them; elsewhere one is made.
 */
export type AnnotateMany = { 
/**
 * The passages.
 */
passages: Array<PassageAt>, 
/**
 * Paths of tags, made where they are new.
 */
tags: Array<string>, };

/**
 * What came of it.
 */
export type Annotated = { 
/**
 * Annotations that were made.
 */
made: number, 
/**
 * Annotations that were there and took the tags.
 */
joined: number, };

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
entity?: NameKind | null, };

/**
 * An annotation.
 */
export type AnnotationId = string;

/**
 * Says where an annotation stands on a version.
 */
export type AnnotationPlace = { 
/**
 * The annotation.
 */
id: AnnotationId, 
/**
 * A version of its article that it was not made on.
 */
version_id: VersionId, 
/**
 * Where.
 */
ruling: Ruling, };

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
 * Who says so.
 */
by: PlacedBy, 
/**
 * Whether the analyst is asked where it stands there.
 */
asks: boolean, 
/**
 * Where it may stand, where the analyst is asked; `None` where nothing is proposed.
 */
asked_start: number | null, 
/**
 * Where that ends.
 */
asked_end: number | null, 
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
 * Who says so.
 */
by: PlacedBy, 
/**
 * Whether the analyst is asked where it stands there.
 */
asks: boolean, 
/**
 * Where it may stand, where the analyst is asked; `None` where nothing is proposed.
 */
asked_start: number | null, 
/**
 * Where that ends.
 */
asked_end: number | null, 
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
 * Exactly these; absent for any.
 */
ids?: Array<AnnotationId> | null, 
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
 * What is printed behind the sources.
 */
export type Appendix = "none" | "passages" | "notes";

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
 * Versions that are an article of their own; replies that one.
 */
export type ArticleSplit = { 
/**
 * The article that they are in.
 */
id: ArticleId, 
/**
 * The versions that go; at least one has to stay.
 */
version_ids: Array<VersionId>, };

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
 * What the analyst says of a line that an outlet repeats, or does not.
 */
export type BoilerplateRule = { 
/**
 * A version that has the line.
 */
version_id: VersionId, 
/**
 * Place of the block.
 */
block: number, 
/**
 * What it is, in every article of the outlet.
 */
ruling: LineRuling, };

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
rows: Array<Array<Array<Inline>>>, } | { "type": "judgement" } & Judgement | { "type": "hypotheses" } & Hypotheses | { "type": "figure" } & Figure;

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
story_id?: StoryId | null, 
/**
 * Id of a template; `None` for an empty bottom line. Its title counts where none is given.
 */
template?: string | null, };

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
 * What is printed behind the sources.
 */
appendix?: Appendix, 
/**
 * Full path of the file.
 */
path: string, };

/**
 * A briefing.
 */
export type BriefingId = string;

/**
 * How a briefing looks.
 */
export type BriefingLook = { 
/**
 * `#rrggbb`.
 */
accent: string, 
/**
 * The logo, where there is one.
 */
logo: LogoView | null, };

/**
 * Sets the look of a briefing.
 */
export type BriefingLookSet = { 
/**
 * The briefing.
 */
id: BriefingId, 
/**
 * `#rrggbb`.
 */
accent: string, 
/**
 * What becomes of the logo.
 */
logo: LogoChange, };

/**
 * What moved under a briefing.
 */
export type BriefingMoved = { 
/**
 * In the order of the text; those noted too.
 */
items: Array<MovedItem>, };

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
 * What awaits the analyst on the newest version of each article.
 */
export type CarryBoard = { 
/**
 * Passages that ask where they stand.
 */
asks: number, 
/**
 * Passages whose words are gone.
 */
gone: number, 
/**
 * Counts by article, where there is anything to tell.
 */
articles: Array<CarryCount>, 
/**
 * The part asked for: those that ask first, then those that are gone, newest articles first.
 */
rows: Array<CarryRow>, };

/**
 * Which passages to list.
 */
export type CarryBoardRequest = { 
/**
 * Of this story; absent for the library.
 */
story_id?: StoryId | null, 
/**
 * Skip this many.
 */
offset: number, 
/**
 * At most this many.
 */
limit: number, };

/**
 * Counts of one article.
 */
export type CarryCount = { 
/**
 * The article.
 */
article_id: ArticleId, 
/**
 * Passages that ask where they stand on its newest version.
 */
asks: number, 
/**
 * Annotations whose words its newest version touched.
 */
annotations: number, 
/**
 * Citations whose words it touched.
 */
citations: number, 
/**
 * Briefings that these citations stand in.
 */
briefings: number, };

/**
 * A passage that awaits the analyst.
 */
export type CarryRow = { 
/**
 * That version.
 */
version_id: VersionId, 
/**
 * Its label.
 */
label: string, 
/**
 * Words at the place that is proposed; `None` where none is.
 */
words: string | null, 
/**
 * Headline of the article.
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
 * Who says so.
 */
by: PlacedBy, 
/**
 * Whether the analyst is asked where it stands there.
 */
asks: boolean, 
/**
 * Where it may stand, where the analyst is asked; `None` where nothing is proposed.
 */
asked_start: number | null, 
/**
 * Where that ends.
 */
asked_end: number | null, 
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
 * Pins a citation to another passage of its article.
 */
export type CitationRepin = { 
/**
 * The citation.
 */
id: CitationId, 
/**
 * A version of the same article.
 */
version_id: VersionId, 
/**
 * Unicode scalar values into its text.
 */
start: number, 
/**
 * Unicode scalar values into its text.
 */
end: number, };

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
 * An entity that is named beside another.
 */
export type Companion = { 
/**
 * Articles that name both.
 */
articles: number, 
/**
 * Sentences that name both, each counted once however many versions have it.
 */
sentences: number, 
/**
 * Which.
 */
entity: EntityRef, 
/**
 * What the analyst made of it.
 */
state: EntityState, 
/**
 * Its name.
 */
name: string, 
/**
 * What it is.
 */
kind: NameKind, };

/**
 * Two companions.
 */
export type CompanionLink = { 
/**
 * Index of one.
 */
one: number, 
/**
 * Index of the other, larger.
 */
other: number, 
/**
 * Articles that name both.
 */
articles: number, };

/**
 * Entities that are named beside one, most often first, and how often each two of them are named in one article.
 */
export type Companions = { 
/**
 * The companions.
 */
nodes: Array<Companion>, 
/**
 * Pairs of companions.
 */
links: Array<CompanionLink>, };

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
 * Writes a comparison to a file.
 */
export type ComparisonExport = { 
/**
 * The older.
 */
a: VersionId, 
/**
 * The newer.
 */
b: VersionId, 
/**
 * In which format.
 */
format: ComparisonFormat, 
/**
 * Full path of the file.
 */
path: string, };

/**
 * A file format of comparisons.
 */
export type ComparisonFormat = { "type": "html" } | { "type": "md" } | { "type": "png", 
/**
 * The file's bytes in Base64 (RFC 4648).
 */
bytes: string, };

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
 * Which of two values stands.
 */
export type ConflictChoice = "keep" | "take" | "join";

/**
 * Choose between two values.
 */
export type ConflictSettle = { 
/**
 * The difference.
 */
id: string, 
/**
 * Which is to stand.
 */
choice: ConflictChoice, };

/**
 * A difference between two analysts.
 */
export type ConflictView = { 
/**
 * The difference.
 */
id: string, 
/**
 * Title of the bundle that the other value came in.
 */
bundle: string, 
/**
 * What it is on, in words.
 */
about: string, 
/**
 * The column in words, such as `name`.
 */
field: string, 
/**
 * What was here.
 */
here: string, 
/**
 * What came.
 */
there: string, 
/**
 * Which of them stands at present.
 */
choice: ConflictChoice, 
/**
 * Whether the analyst has chosen.
 */
settled: boolean, 
/**
 * Whether both can stand one after the other.
 */
can_join: boolean, 
/**
 * RFC 3339.
 */
at: string, };

/**
 * How a piece of evidence stands to a hypothesis.
 */
export type Consistency = "open" | "strongly_for" | "for" | "neither" | "against" | "strongly_against";

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
 * A notice and a change; one of them may be missing.
 */
export type CorrectionRow = { 
/**
 * Stable while the versions of the article are the same.
 */
id: string, 
/**
 * Its article.
 */
article_id: ArticleId, 
/**
 * Its headline.
 */
headline: string, 
/**
 * Name of the source.
 */
source: string, 
/**
 * How notice and change stand to each other.
 */
state: CorrectionState, 
/**
 * Older sentences of the change.
 */
old: LedgerWords | null, 
/**
 * Newer sentences of the change; `None` where they went.
 */
new: LedgerWords | null, 
/**
 * The notice.
 */
notice: LedgerWords | null, };

/**
 * How a notice and a change stand to each other.
 */
export type CorrectionState = "explained" | "silent" | "uncaptured";

/**
 * A page of the correction audit.
 */
export type Corrections = { 
/**
 * Pairs of a notice and a change that it explains.
 */
explained: number, 
/**
 * Substantive changes without a notice.
 */
silent: number, 
/**
 * Notices without a captured change.
 */
uncaptured: number, 
/**
 * The page: notices without a change, then pairs, then changes without a notice.
 */
rows: Array<CorrectionRow>, 
/**
 * Articles in scope that are still being audited.
 */
pending: number, };

/**
 * Writes the correction audit to a file.
 */
export type CorrectionsExport = { 
/**
 * Whose.
 */
scope: StoryScope, 
/**
 * In this state only.
 */
state?: CorrectionState | null, 
/**
 * In which format.
 */
format: TableFormat, 
/**
 * Full path of the file.
 */
path: string, };

/**
 * A page of the correction audit.
 */
export type CorrectionsRequest = { 
/**
 * Whose.
 */
scope: StoryScope, 
/**
 * In this state only.
 */
state?: CorrectionState | null, 
/**
 * Rows to skip.
 */
offset: number, 
/**
 * Rows to send, at most 500.
 */
limit: number, };

/**
 * How many of a noun.
 */
export type Count = { 
/**
 * The noun, such as `annotation`.
 */
noun: string, 
/**
 * How many.
 */
count: number, };

/**
 * Admiralty credibility of one item of information: 1 (confirmed) to 6 (cannot be judged).
 */
export type Credibility = 1 | 2 | 3 | 4 | 5 | 6;

/**
 * A document format.
 */
export type DocumentFormat = "md" | "html" | "docx" | "pdf" | "json";

/**
 * What a figure shows.
 */
export type Drawing = { "kind": "version_strip", 
/**
 * An article each.
 */
rows: Array<StripRow>, } | { "kind": "timeline", 
/**
 * In the order of time.
 */
marks: Array<TimelineMark>, } | { "kind": "range_board", 
/**
 * What is counted, with its unit: "people moved".
 */
quantity: string, 
/**
 * What was said.
 */
marks: Array<RangeMark>, } | { "kind": "ledger", 
/**
 * The newest first.
 */
rows: Array<LedgerMark>, } | { "kind": "roster", 
/**
 * The weightiest first.
 */
people: Array<RosterEntry>, };

/**
 * Request or reply without content.
 */
export type Empty = Record<symbol, never>;

/**
 * A page of entities: those of most articles first, accepted ones before suggested ones of as many.
 */
export type Entities = { 
/**
 * All that fit.
 */
total: number, 
/**
 * How many of the scope are accepted, whatever state is asked for.
 */
accepted: number, 
/**
 * How many are suggested.
 */
suggested: number, 
/**
 * How many are rejected.
 */
rejected: number, 
/**
 * Texts of the library that the recogniser has not read yet.
 */
pending: number, 
/**
 * The part asked for.
 */
rows: Array<EntityListRow>, };

/**
 * Which entities to list. Scopes narrow each other.
 */
export type EntitiesRequest = { 
/**
 * Named in this story.
 */
story_id?: StoryId | null, 
/**
 * Named in this article.
 */
article_id?: ArticleId | null, 
/**
 * Named in this version.
 */
version_id?: VersionId | null, 
/**
 * In this state; `None` for accepted and suggested ones.
 */
state?: EntityState | null, 
/**
 * Of this kind.
 */
kind?: NameKind | null, 
/**
 * Letters in one of its names.
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
 * Accepts a suggestion.
 */
export type EntityAccept = { 
/**
 * The suggestion.
 */
entity: EntityRef, };

/**
 * One more name for an entity; a suggestion is accepted by it.
 */
export type EntityAliasAdd = { 
/**
 * The entity.
 */
entity: EntityRef, 
/**
 * The name.
 */
name: string, };

/**
 * A name means the entity no more; it is a suggestion again.
 */
export type EntityAliasRemove = { 
/**
 * The entity.
 */
id: EntityId, 
/**
 * The name.
 */
name: NameRef, };

/**
 * Two entities are not one; the merge is not proposed again.
 */
export type EntityApart = { 
/**
 * One.
 */
one: EntityRef, 
/**
 * The other.
 */
other: EntityRef, };

/**
 * An entity in few words.
 */
export type EntityBrief = { 
/**
 * Which.
 */
entity: EntityRef, 
/**
 * What the analyst made of it.
 */
state: EntityState, 
/**
 * Its name.
 */
name: string, 
/**
 * What it is.
 */
kind: NameKind, };

/**
 * An event of an entity.
 */
export type EntityEvent = { 
/**
 * The event.
 */
id: EventId, 
/**
 * What happened.
 */
title: string, 
/**
 * ISO 8601.
 */
from: string, 
/**
 * ISO 8601, for an interval.
 */
to: string | null, };

/**
 * An entity.
 */
export type EntityId = string;

/**
 * An entity in a list, with counts inside the scope.
 */
export type EntityListRow = { 
/**
 * Its other names.
 */
names: Array<string>, 
/**
 * Places that name it, in all versions.
 */
mentions: number, 
/**
 * Articles that name it.
 */
articles: number, 
/**
 * Sources that name it.
 */
outlets: number, 
/**
 * ISO 8601: time of the first version that names it, where one is known.
 */
first: string | null, 
/**
 * ISO 8601: time of the last.
 */
last: string | null, 
/**
 * What it may be one with.
 */
may_be: Array<EntityBrief>, 
/**
 * Which.
 */
entity: EntityRef, 
/**
 * What the analyst made of it.
 */
state: EntityState, 
/**
 * Its name.
 */
name: string, 
/**
 * What it is.
 */
kind: NameKind, };

/**
 * What a passage names.
 */
export type EntityMark = { 
/**
 * The entity.
 */
id: EntityId, 
/**
 * The entity's name.
 */
name: string, 
/**
 * Its kind.
 */
kind: NameKind, };

/**
 * A sentence that names an entity; once for an article, however many versions have it.
 */
export type EntityMention = { 
/**
 * The article.
 */
article_id: ArticleId, 
/**
 * Headline of the article.
 */
headline: string, 
/**
 * Name of the source.
 */
source: string, 
/**
 * The first version that has the sentence.
 */
version_id: VersionId, 
/**
 * Label of that version.
 */
label: string, 
/**
 * ISO 8601: time of that version, where known.
 */
time: string | null, 
/**
 * How many versions have the sentence.
 */
versions: number, 
/**
 * How many versions the article has.
 */
of_versions: number, 
/**
 * Whether the newest version has it.
 */
current: boolean, 
/**
 * The sentence, or what is quoted.
 */
sentence: string, 
/**
 * The verb of saying, of what is quoted.
 */
verb: string | null, 
/**
 * Where the name stands in the sentence.
 */
names: Array<Span>, 
/**
 * Where the first name stands: Unicode scalar values into the text of the version.
 */
start: number, 
/**
 * Where it ends.
 */
end: number, };

/**
 * A page of sentences that name an entity, by article, newest first, then by place.
 */
export type EntityMentions = { 
/**
 * All there are.
 */
total: number, 
/**
 * The part asked for.
 */
rows: Array<EntityMention>, };

/**
 * Which mentions to list.
 */
export type EntityMentionsRequest = { 
/**
 * The entity.
 */
entity: EntityRef, 
/**
 * Sentences that name it, or what it says.
 */
what: MentionWhat, 
/**
 * Of this source only.
 */
source_id?: SourceId | null, 
/**
 * Skip this many.
 */
offset: number, 
/**
 * At most this many.
 */
limit: number, };

/**
 * Two entities are one, accepted by it.
 */
export type EntityMerge = { 
/**
 * The one that goes.
 */
from: EntityRef, 
/**
 * The one that stays.
 */
into: EntityRef, };

/**
 * A passage of a version that concerns an entity.
 */
export type EntityPassage = { 
/**
 * The article.
 */
article_id: ArticleId, 
/**
 * The version.
 */
version_id: VersionId, 
/**
 * Label of the version.
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
 * Which entity: an accepted one, or the one suggested under a name. A suggestion that was accepted meanwhile is followed to
 * what it became.
 */
export type EntityRef = { "type": "accepted", 
/**
 * The entity.
 */
id: EntityId, } | { "type": "suggested", 
/**
 * What the recogniser takes the name for.
 */
kind: NameKind, 
/**
 * The name in its form of look-up: lower case, without titles and diacritics.
 */
key: string, };

/**
 * Rejects a suggestion, or takes that back.
 */
export type EntityReject = { 
/**
 * The suggestion.
 */
entity: EntityRef, };

/**
 * Which entity.
 */
export type EntityRequest = { 
/**
 * The entity.
 */
entity: EntityRef, };

/**
 * Some names of an entity mean another: of an accepted one they become an entity of their own, of a suggestion they are
 * suggested apart from now on.
 */
export type EntitySplit = { 
/**
 * The entity.
 */
entity: EntityRef, 
/**
 * The names that go; some must stay.
 */
names: Array<NameRef>, };

/**
 * What the analyst made of it.
 */
export type EntityState = "accepted" | "suggested" | "rejected";

/**
 * A change of an entity; what is absent stays. A suggestion is accepted by it.
 */
export type EntityUpdate = { 
/**
 * The entity.
 */
entity: EntityRef, 
/**
 * Its name.
 */
name?: string | null, 
/**
 * What it is.
 */
kind?: NameKind | null, 
/**
 * The note, Markdown.
 */
note?: string | null, };

/**
 * Everything that is known of an entity.
 */
export type EntityView = { 
/**
 * Its names, the most used first.
 */
names: Array<NameUse>, 
/**
 * Titles and roles that stand beside its name, by the time they were last seen, newest first.
 */
roles: Array<RoleUse>, 
/**
 * By outlet, most articles first.
 */
outlets: Array<OutletUse>, 
/**
 * Places that name it, in all versions.
 */
mentions: number, 
/**
 * Articles that name it.
 */
articles: number, 
/**
 * Versions that name it.
 */
versions: number, 
/**
 * ISO 8601: time of the first version that names it, where one is known.
 */
first: string | null, 
/**
 * ISO 8601: time of the last.
 */
last: string | null, 
/**
 * The analyst's note, Markdown; empty for none.
 */
note: string, 
/**
 * Passages that the analyst marked as naming it.
 */
marks: Array<EntityPassage>, 
/**
 * Events with a passage in a sentence that names it, or whose title does.
 */
events: Array<EntityEvent>, 
/**
 * Whom and what it is named beside.
 */
companions: Companions, 
/**
 * What it may be one with; the analyst decides.
 */
may_be: Array<EntityBrief>, 
/**
 * Which.
 */
entity: EntityRef, 
/**
 * What the analyst made of it.
 */
state: EntityState, 
/**
 * Its name.
 */
name: string, 
/**
 * What it is.
 */
kind: NameKind, };

/**
 * What kind of error; the window switches on it.
 */
export type ErrorCode = "not_found" | "invalid" | "conflict" | "read_only" | "disk_full" | "corrupt" | "newer_library" | "in_use" | "file" | "nothing_to_undo" | "internal";

/**
 * Dismiss a suggested event: it is not offered again, also when more versions say it.
 */
export type EventDismiss = { 
/**
 * What it says, for the history.
 */
title: string, 
/**
 * `TimelinePassage::mark` of its passages.
 */
marks: Array<string>, };

/**
 * An event.
 */
export type EventId = string;

/**
 * Join events: passages and notes of the others go to the first.
 */
export type EventJoin = { 
/**
 * The event that stays, then those that end in it.
 */
ids: Array<EventId>, };

/**
 * Which event.
 */
export type EventRequest = { 
/**
 * The event.
 */
id: EventId, };

/**
 * Offer every dismissed event again.
 */
export type EventRestore = { 
/**
 * Of this story; `None` for all.
 */
story_id?: StoryId | null, };

/**
 * A new or changed event. A suggested event is accepted by saving it with its passages: those are suggested no more.
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
 * What became of it; absent, nothing is said.
 */
outlook?: Outlook | null, 
/**
 * Markdown; absent, the note stays as it is.
 */
note?: string | null, 
/**
 * All passages that it rests on; absent, they stay as they are.
 */
passages?: Array<PassageRef> | null, };

/**
 * Split an event: some of its passages become an event of their own, on the same date.
 */
export type EventSplit = { 
/**
 * The event.
 */
id: EventId, 
/**
 * Title of the new one.
 */
title: string, 
/**
 * Which passages go, by `TimelinePassage::id`; one at least must stay.
 */
passages: Array<string>, };

/**
 * A page of what can be cited: by kind in the order of [`EvidenceKind`], in each the newest first.
 */
export type Evidence = { 
/**
 * Rows of the kind asked for, or of all.
 */
total: number, 
/**
 * How many rows of each kind fit the words, whichever kind is asked for.
 */
counts: Array<EvidenceCount>, 
/**
 * The page.
 */
rows: Array<EvidenceRow>, 
/**
 * Texts and ledgers that are still being read, whose quotations, dates and changes are missing so far.
 */
pending: number, };

/**
 * How many rows of a kind fit.
 */
export type EvidenceCount = { 
/**
 * The kind.
 */
kind: EvidenceKind, 
/**
 * How many.
 */
count: number, };

/**
 * A kind of evidence.
 */
export type EvidenceKind = "passage" | "event" | "change" | "quotation";

/**
 * A passage that can be cited.
 */
export type EvidencePlace = { 
/**
 * The version.
 */
version_id: VersionId, 
/**
 * Its label.
 */
label: string, 
/**
 * Unicode scalar values into its text.
 */
start: number, 
/**
 * Unicode scalar values into its text.
 */
end: number, 
/**
 * The words: of a changed fact, the sentence around it.
 */
exact: string, };

/**
 * What to look for.
 */
export type EvidenceRequest = { 
/**
 * Whose.
 */
scope: StoryScope, 
/**
 * Words that must all stand in a row, its note, speaker, source or headline; letters of English count alike in both cases.
 */
words: string, 
/**
 * Of this kind only.
 */
kind?: EvidenceKind | null, 
/**
 * Rows to skip.
 */
offset: number, 
/**
 * Rows to send, at most 200.
 */
limit: number, };

/**
 * Something that can be cited.
 */
export type EvidenceRow = { 
/**
 * Unique among the rows.
 */
id: string, 
/**
 * Its article.
 */
article_id: ArticleId, 
/**
 * Headline of the article.
 */
headline: string, 
/**
 * Name of the source.
 */
source: string, 
/**
 * Best known time of the version; ISO 8601.
 */
time: string | null, 
/**
 * The words.
 */
exact: string, 
/**
 * Label of the version that they stand in.
 */
label: string, 
/**
 * What a citation would be pinned to; `None` where the version was read anew and the words stand there no more.
 */
place: EvidencePlace | null, 
/**
 * What else there is to say.
 */
told: EvidenceTold, };

/**
 * What a row tells beside its words.
 */
export type EvidenceTold = { "kind": "passage", 
/**
 * Its note, Markdown; empty for none.
 */
note: string, } | { "kind": "event", 
/**
 * What happened.
 */
title: string, 
/**
 * ISO 8601.
 */
from: string, 
/**
 * ISO 8601, for an interval.
 */
to: string | null, 
/**
 * Whether the texts suggest it and nobody has accepted it.
 */
suggested: boolean, 
/**
 * Whether the newest version of the article has the words; `None` where that is not known.
 */
standing: boolean | null, } | { "kind": "change", 
/**
 * What it is about.
 */
fact: FactKind, 
/**
 * How much it matters.
 */
weight: Weight, 
/**
 * Older value; `None` where it was added.
 */
was: string | null, 
/**
 * Newer value; `None` where it was dropped.
 */
now: string | null, 
/**
 * The older sentence, where the row's own words are the newer one.
 */
older: EvidencePlace | null, } | { "kind": "quotation", 
/**
 * Whom the text names as the speaker.
 */
speaker: string | null, 
/**
 * The verb of saying.
 */
verb: string | null, 
/**
 * Whether the newest version of the article has the words.
 */
standing: boolean, };

/**
 * Write something for others.
 */
export type ExchangeExport = { 
/**
 * In which form.
 */
format: ExchangeFormat, 
/**
 * The file.
 */
path: string, 
/**
 * Of this story; of the whole library where none is named.
 */
story_id?: StoryId | null, };

/**
 * A form that others read.
 */
export type ExchangeFormat = "bundle" | "w3c" | "qdc" | "qdpx" | "csv";

/**
 * What kind of file was taken in.
 */
export type ExchangeKind = "bundle" | "w3c" | "hypothesis" | "qdc" | "qdpx";

/**
 * What a file of others came to.
 */
export type ExchangeReport = { 
/**
 * The report.
 */
id: string, 
/**
 * RFC 3339.
 */
at: string, 
/**
 * What kind of file.
 */
kind: ExchangeKind, 
/**
 * The file.
 */
path: string, 
/**
 * Its title, or the file's name.
 */
title: string, 
/**
 * What is new, by noun.
 */
added: Array<Count>, 
/**
 * What the others changed and nobody here, by noun.
 */
updated: Array<Count>, 
/**
 * Where both differ: both values are kept.
 */
conflicts: number, 
/**
 * What stays deleted here although the file has it.
 */
kept_deleted: number, 
/**
 * Annotations that were there already.
 */
known: number, 
/**
 * Annotations that have no place here.
 */
unplaced: Array<Unplaced>, 
/**
 * What was left out, and why.
 */
problems: Array<string>, };

/**
 * Which report.
 */
export type ExchangeReportRequest = { 
/**
 * The report.
 */
id: string, };

/**
 * A file that was written.
 */
export type ExchangeWritten = { 
/**
 * The file.
 */
path: string, 
/**
 * Its size in bytes.
 */
bytes: number, 
/**
 * What is in it.
 */
counts: Array<Count>, };

/**
 * Whose captures are read again.
 */
export type ExtractAgain = { 
/**
 * Those of these articles; none for all of the library.
 */
article_ids: Array<ArticleId>, };

/**
 * What was read by whom.
 */
export type ExtractionState = { 
/**
 * Captures whose bytes are kept.
 */
captures: number, 
/**
 * Versions whose text comes from an extractor that has been improved since.
 */
outdated: number, };

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
link: number, 
/**
 * What became of a quotation that stands on both sides.
 */
turn?: QuotationTurn | null, };

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
 * One field and what it is.
 */
export type FieldChoice = { 
/**
 * What it is.
 */
role: FieldRole, 
/**
 * Its name in the table; of a field inside another, both names with a stop between.
 */
field: string, };

/**
 * What a field of a table can be.
 */
export type FieldRole = "headline" | "text" | "url" | "source" | "published" | "updated" | "seen" | "standfirst" | "byline" | "language" | "guid" | "version";

/**
 * A figure with its caption.
 */
export type Figure = { 
/**
 * Stands below it, after its number.
 */
caption: string, 
/**
 * What it shows, for those who cannot see it; empty to have it told from the data.
 */
alt: string, 
/**
 * What it shows.
 */
drawing: Drawing, 
/**
 * What it was made of, so that it can be made again; `None` for a figure that stays as it is.
 */
made_of?: MadeOf, };

/**
 * Asks for a figure as a drawing. Nothing is stored.
 */
export type FigureDraw = { 
/**
 * In whose look.
 */
briefing_id: BriefingId, 
/**
 * The figure.
 */
figure: Figure, 
/**
 * On which ground.
 */
ground: Ground, };

/**
 * A figure as a drawing.
 */
export type FigureDrawn = { 
/**
 * An SVG document of shapes and words alone, to be shown as a picture; `None` where there is nothing to show, and the document
 * leaves the figure out.
 */
svg: string | null, 
/**
 * Units across; a unit is a quarter of a millimetre on an A4 page.
 */
width: number, 
/**
 * Units down.
 */
height: number, 
/**
 * What it shows, for those who cannot see it: the figure's own words, else told from its data.
 */
alt: string, };

/**
 * Figures that are made from a library.
 */
export type FigureKind = "version_strip" | "timeline" | "roster" | "ledger" | "range_board";

/**
 * Asks for a figure made from the library.
 */
export type FigureRequest = { 
/**
 * Of which story; `None` for all articles.
 */
story_id?: StoryId | null, 
/**
 * Which figure.
 */
figure: FigureKind, 
/**
 * Which quantity, for a range board; empty for the most disputed one.
 */
quantity?: string, };

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
 * Asks for a figure as it would be now. Nothing is stored.
 */
export type FigureUpdate = { 
/**
 * The figure as it stands in the briefing.
 */
figure: Figure, };

/**
 * A figure as it would be now, and what is other in it.
 */
export type FigureUpdated = { 
/**
 * The figure with the caption that it had.
 */
figure: Figure, 
/**
 * Rows that came, in words.
 */
came: Array<string>, 
/**
 * Rows that went, in words.
 */
went: Array<string>, };

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
 * On which ground a figure is drawn.
 */
export type Ground = "light" | "dark";

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
 * Hypotheses in rows, evidence in columns.
 */
export type Hypotheses = { 
/**
 * Heads of the columns, with their citations.
 */
evidence: Array<Array<Inline>>, 
/**
 * The rows.
 */
hypotheses: Array<Hypothesis>, };

/**
 * A hypothesis and how the evidence stands to it.
 */
export type Hypothesis = { 
/**
 * What may be so.
 */
text: Array<Inline>, 
/**
 * One mark a piece of evidence; what is missing counts as not weighed, what is beyond is left out.
 */
marks: Array<Consistency>, };

/**
 * What the fields are.
 */
export type ImportMapped = { 
/**
 * The table.
 */
table: TableRequest, 
/**
 * At most one field a role; the text, and the headline or the address, are needed.
 */
choices: Array<FieldChoice>, 
/**
 * Put what is imported into this story.
 */
story_id?: StoryId | null, };

/**
 * How one article of one file ended.
 */
export type ImportOutcome = "imported" | "new_version" | "known" | "noted" | "reread" | "failed" | "cancelled";

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
 * No article, but something that was noted.
 */
noted: number, 
/**
 * New readings of known versions, from bytes that were kept.
 */
reread: number, 
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
 * What sort of work a job is.
 */
export type JobKind = "import" | "background";

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
 * What sort of work it is.
 */
kind: JobKind, 
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
 * What would leave, and what would stay.
 */
export type Leaving = { 
/**
 * Title; "Untitled briefing" where there is none.
 */
title: string, 
/**
 * Handling line; empty for none.
 */
classification: string, 
/**
 * Author; empty for none.
 */
author: string, 
/**
 * Citations used in the text.
 */
citations: number, 
/**
 * The outlets cited, by first use.
 */
sources: Array<string>, 
/**
 * Figures.
 */
figures: number, 
/**
 * Tables.
 */
tables: number, 
/**
 * Judgements.
 */
judgements: number, 
/**
 * Passages in the appendix.
 */
passages: number, 
/**
 * The analyst's tags and notes that leave, as they are printed.
 */
notes: Array<string>, 
/**
 * How many notes and tag marks on cited passages stay because they are private.
 */
withheld: number, 
/**
 * What the analyst should know before it leaves, in sentences.
 */
warnings: Array<string>, };

/**
 * Asks what would leave.
 */
export type LeavingRequest = { 
/**
 * The briefing.
 */
id: BriefingId, 
/**
 * In which format.
 */
format: DocumentFormat, 
/**
 * What is printed behind the sources.
 */
appendix?: Appendix, };

/**
 * A page of fact changes.
 */
export type Ledger = { 
/**
 * Rows that the query lets through.
 */
total: number, 
/**
 * The page.
 */
rows: Array<LedgerRow>, 
/**
 * How many of each kind, weight and source are in scope, before any filter.
 */
counts: Array<LedgerCount>, 
/**
 * Articles in scope whose fact changes are still being found.
 */
pending: number, };

/**
 * How many fact changes of one kind, weight and source.
 */
export type LedgerCount = { 
/**
 * Kind.
 */
kind: FactKind, 
/**
 * Weight.
 */
weight: Weight, 
/**
 * Source.
 */
source_id: SourceId, 
/**
 * Its name.
 */
source: string, 
/**
 * How many.
 */
count: number, };

/**
 * A version at one end of a change.
 */
export type LedgerEnd = { 
/**
 * The version.
 */
version_id: VersionId, 
/**
 * Its label.
 */
label: string, 
/**
 * Its best known time.
 */
time: VersionTime | null, 
/**
 * Of the older version when it was last witnessed, of the newer one when it was first; RFC 3339. The change lies between
 * the two, where both are known.
 */
witnessed: string | null, };

/**
 * Writes fact changes to a file.
 */
export type LedgerExport = { 
/**
 * Which.
 */
query: LedgerQuery, 
/**
 * In which format.
 */
format: TableFormat, 
/**
 * Full path of the file.
 */
path: string, };

/**
 * A fact that changed.
 */
export type LedgerMark = { 
/**
 * When the newer version was shown, ISO 8601; `None` where it is not known.
 */
at: string | null, 
/**
 * Name of the source.
 */
source: string, 
/**
 * Labels of the two versions: "2 to 3".
 */
versions: string, 
/**
 * Older words; empty where it was added.
 */
was: string, 
/**
 * Newer words; empty where it was dropped.
 */
now: string, };

/**
 * Which fact changes, and in which order. Empty lists let everything through.
 */
export type LedgerQuery = { 
/**
 * Whose.
 */
scope: StoryScope, 
/**
 * Of these kinds.
 */
kinds: Array<FactKind>, 
/**
 * Of these weights.
 */
weights: Array<Weight>, 
/**
 * Of this source.
 */
source_id?: SourceId | null, 
/**
 * With these words in a value, in the sentence or in the headline; letters of English count alike in both cases.
 */
words: string, 
/**
 * Sorted by.
 */
sort: LedgerSort, 
/**
 * Which end first.
 */
way: SortWay, };

/**
 * A page of fact changes.
 */
export type LedgerRequest = { 
/**
 * Which.
 */
query: LedgerQuery, 
/**
 * Rows to skip.
 */
offset: number, 
/**
 * Rows to send, at most 500.
 */
limit: number, };

/**
 * A fact change.
 */
export type LedgerRow = { 
/**
 * Stable while the versions of the article are the same.
 */
id: string, 
/**
 * Its article.
 */
article_id: ArticleId, 
/**
 * Headline of the newer version.
 */
headline: string, 
/**
 * Name of the source.
 */
source: string, 
/**
 * What it is about.
 */
kind: FactKind, 
/**
 * How much it matters.
 */
weight: Weight, 
/**
 * Why, as a sentence fragment.
 */
reason: string, 
/**
 * The older version.
 */
from: LedgerEnd, 
/**
 * The newer version.
 */
to: LedgerEnd, 
/**
 * Older value; `None` where it was added.
 */
old: LedgerWords | null, 
/**
 * Newer value; `None` where it was dropped.
 */
new: LedgerWords | null, 
/**
 * The newer sentence around it, or the older one where it was dropped.
 */
sentence: string, 
/**
 * Words of the correction notice that explains it.
 */
notice: string | null, };

/**
 * By what a list of fact changes is sorted.
 */
export type LedgerSort = "time" | "source" | "kind" | "weight" | "old" | "new" | "notice";

/**
 * Words of a version.
 */
export type LedgerWords = { 
/**
 * The version.
 */
version_id: VersionId, 
/**
 * Its label.
 */
label: string, 
/**
 * Unicode scalar values into its text.
 */
start: number, 
/**
 * Unicode scalar values into its text.
 */
end: number, 
/**
 * The words.
 */
text: string, };

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
 * Pairs of articles that may be one and await a ruling.
 */
proposals: number, 
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
 * One turn of a life.
 */
export type LifeTurn = { 
/**
 * The version that shows it.
 */
version: number, 
/**
 * What happened.
 */
turn: Turn, 
/**
 * How much it matters, where the words changed.
 */
weight: Weight | null, 
/**
 * Its words in that version; `None` where it was gone.
 */
words: LifeWords | null, };

/**
 * A version, as far as lives name it.
 */
export type LifeVersion = { 
/**
 * The version.
 */
id: VersionId, 
/**
 * Its label.
 */
label: string, 
/**
 * Its best known time.
 */
time: VersionTime | null, };

/**
 * Words of a sentence in one version.
 */
export type LifeWords = { 
/**
 * Unicode scalar values into the text of that version.
 */
start: number, 
/**
 * Unicode scalar values into the text of that version.
 */
end: number, 
/**
 * The words.
 */
text: string, };

/**
 * Likelihood after ICD 203, both rows; the two rows are not to be mixed in one document.
 */
export type Likelihood = "almost_no_chance" | "very_unlikely" | "unlikely" | "roughly_even_chance" | "likely" | "very_likely" | "almost_certain" | "remote" | "highly_improbable" | "improbable" | "roughly_even_odds" | "probable" | "highly_probable" | "nearly_certain";

/**
 * What a line of an outlet is.
 */
export type LineRuling = "text" | "boilerplate";

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
 * How likely it is that these sentences belong together, 0 to 1, where they differ: an estimate that was
 * fitted to drafts aligned by hand. `None` where the letters are the same or one side stands alone.
 */
trust?: number | null, 
/**
 * How much it matters; `None` where the letters are the same.
 */
weight: Weight | null, 
/**
 * Words of an edited link; empty where nothing or everything differs.
 */
words: Array<WordOp>, };

/**
 * What a link in a note leads to.
 */
export type LinkKind = "annotation" | "entity" | "event" | "article";

/**
 * Something that a note may link to.
 */
export type LinkTarget = { 
/**
 * What it is.
 */
kind: LinkKind, 
/**
 * Its id.
 */
id: string, 
/**
 * How it is called in the link.
 */
title: string, 
/**
 * What tells it from others.
 */
detail: string, 
/**
 * Where a passage stands, to be shown in its version.
 */
passage: PhrasePlace | null, };

/**
 * What is looked for while a link is typed.
 */
export type LinkTargetsRequest = { 
/**
 * Words typed so far; empty for the newest of each kind.
 */
query: string, 
/**
 * Events and passages of this story alone; absent for the library.
 */
story_id?: StoryId | null, 
/**
 * Exactly what these links name, such as `annotation/0190…`, instead of a search.
 */
links: Array<string>, };

/**
 * What a careful colleague would point at.
 */
export type Lint = { 
/**
 * Points on the whole first, then in the order of the text; those dismissed too.
 */
points: Array<LintPointView>, };

/**
 * Dismisses a point, or brings it back.
 */
export type LintDismiss = { 
/**
 * The briefing.
 */
id: BriefingId, 
/**
 * The point's `mark`.
 */
mark: string, 
/**
 * Whether it is to be dismissed.
 */
dismissed: boolean, };

/**
 * One thing to look at.
 */
export type LintPointView = { 
/**
 * Why it matters.
 */
because: string, 
/**
 * Whether the analyst dismissed it.
 */
dismissed: boolean, 
/**
 * Which rule points.
 */
rule: LintRule, 
/**
 * Number of the block that it is about, from 0; `None` for the briefing as a whole.
 */
block: number | null, 
/**
 * The words of the block that it is about; empty for all of them.
 */
words: string, 
/**
 * What is to be looked at, in a sentence.
 */
message: string, 
/**
 * The citations that it is about.
 */
citations: Array<CitationId>, 
/**
 * Names this point over saves: the same as long as the words that it is about are the same.
 */
mark: string, };

/**
 * A rule of the linter.
 */
export type LintRule = "bottom_line" | "uncited" | "unstated" | "one_origin" | "mixed_rows" | "likelihood_and_confidence" | "weak_source" | "stale" | "unplaced" | "misquoted" | "other_number" | "two_spellings";

/**
 * What becomes of a logo.
 */
export type LogoChange = { "type": "keep" } | { "type": "remove" } | { "type": "file", 
/**
 * Full path.
 */
path: string, };

/**
 * A logo.
 */
export type LogoView = { 
/**
 * Pixels across.
 */
width: number, 
/**
 * Pixels down.
 */
height: number, 
/**
 * Size in bytes.
 */
bytes: number, };

/**
 * What a figure was made of.
 */
export type MadeOf = { 
/**
 * Which figure.
 */
figure: FigureKind, 
/**
 * Of which story; `None` for all articles.
 */
story_id: StoryId | null, 
/**
 * Which quantity, for a range board; empty for the most disputed one.
 */
quantity: string, 
/**
 * When it was made, RFC 3339.
 */
at: string, };

/**
 * What to do with articles.
 */
export type Mark = "bin" | "restore" | "read" | "unread";

/**
 * What the columns of a matrix are.
 */
export type MatrixBy = "sources" | "versions" | "time" | "tags";

/**
 * A column.
 */
export type MatrixColumn = { 
/**
 * What names it in [`TagCell`].
 */
key: string, 
/**
 * On its head.
 */
label: string, 
/**
 * ISO 8601: the time of the version, the first day of the stretch of time.
 */
time: string | null, };

/**
 * A row.
 */
export type MatrixRow = { 
/**
 * The tag.
 */
tag_id: TagId, 
/**
 * Different annotations of the row.
 */
total: number, 
/**
 * One number a column.
 */
counts: Array<number>, };

/**
 * What a figure measures.
 */
export type Measure = { "type": "persons" } | { "type": "percent" } | { "type": "money", "of": string } | { "type": "things", "of": string };

/**
 * What to list of an entity.
 */
export type MentionWhat = "named" | "quoted";

/**
 * A citation of the text whose passage moved.
 */
export type MovedItem = { 
/**
 * The citation.
 */
citation_id: CitationId, 
/**
 * The blocks that rest on it, by number from 0.
 */
blocks: Array<number>, 
/**
 * What befell it, the gravest first where several things did.
 */
movement: Movement, 
/**
 * Its article.
 */
article_id: ArticleId, 
/**
 * Headline of the article.
 */
headline: string, 
/**
 * Name of the source.
 */
source: string, 
/**
 * The version it is pinned to.
 */
version_id: VersionId, 
/**
 * Label of that version.
 */
label: string, 
/**
 * The words as cited.
 */
was: string, 
/**
 * Where it stands in the newest version; `None` where it has no place.
 */
now: MovedSpot | null, 
/**
 * The newest version.
 */
newest_id: VersionId, 
/**
 * Label of the newest version.
 */
newest_label: string, 
/**
 * Older against newest words; empty where the words are the same or gone.
 */
pieces: Array<MovedPiece>, 
/**
 * When it moved; `None` for what was contradicted alone.
 */
since: MovedSince | null, 
/**
 * Words of the correction notice that speaks of it.
 */
notice: string | null, 
/**
 * What others have said since that cannot be true beside it.
 */
rivals: Array<Rival>, 
/**
 * Names this movement; another movement of the passage has another.
 */
mark: string, 
/**
 * Whether the analyst noted it.
 */
noted: boolean, };

/**
 * Notes a movement, or takes the note back.
 */
export type MovedNote = { 
/**
 * The citation.
 */
id: CitationId, 
/**
 * The movement's `mark`; `None` takes the note back.
 */
mark: string | null, };

/**
 * A stretch of a passage and what became of it.
 */
export type MovedPiece = { 
/**
 * What became of it.
 */
kind: MovedPieceKind, 
/**
 * The words, with the white space before them.
 */
text: string, };

/**
 * What became of a stretch.
 */
export type MovedPieceKind = "kept" | "deleted" | "added";

/**
 * The first version that had it otherwise. The change lies between two sightings.
 */
export type MovedSince = { 
/**
 * That version.
 */
version_id: VersionId, 
/**
 * Its label.
 */
label: string, 
/**
 * RFC 3339: when the version before it was seen, where known.
 */
after: string | null, 
/**
 * RFC 3339: when that version was seen, where known.
 */
by: string | null, };

/**
 * A passage of the newest version.
 */
export type MovedSpot = { 
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
 * What befell a cited passage. The gravest comes first.
 */
export type Movement = "dropped" | "corrected" | "changed" | "unsure" | "contradicted";

/**
 * What a name names.
 */
export type NameKind = "person" | "organisation" | "place" | "other";

/**
 * A name of a library.
 */
export type NameRef = { 
/**
 * What the recogniser takes it for.
 */
kind: NameKind, 
/**
 * Its form of look-up.
 */
key: string, };

/**
 * A name of an entity.
 */
export type NameUse = { 
/**
 * What the recogniser takes it for.
 */
kind: NameKind, 
/**
 * Its form of look-up.
 */
key: string, 
/**
 * As it is written.
 */
name: string, 
/**
 * How texts that use it write it, shortened or respelt.
 */
forms: Array<string>, 
/**
 * Places that use it.
 */
mentions: number, 
/**
 * Articles that use it.
 */
articles: number, };

/**
 * How far the recogniser is with a text.
 */
export type NamesRead = "awaiting" | "done" | "other_language";

/**
 * A note while it is being typed.
 */
export type NoteTyped = { 
/**
 * The annotation.
 */
id: AnnotationId, 
/**
 * Markdown, all of it.
 */
note: string, };

/**
 * What happens to a stretch of words.
 */
export type Op = "equal" | "delete" | "insert";

/**
 * How an outlet names an entity.
 */
export type OutletUse = { 
/**
 * The source.
 */
source_id: SourceId, 
/**
 * Its name.
 */
name: string, 
/**
 * Its articles that name the entity.
 */
articles: number, 
/**
 * Places that do, in all versions.
 */
mentions: number, 
/**
 * ISO 8601: time of the first version that does, where known.
 */
first: string | null, 
/**
 * ISO 8601: time of the last.
 */
last: string | null, };

/**
 * What became of an event, as far as the texts tell.
 */
export type Outlook = "happened" | "planned" | "confirmed" | "moved" | "cancelled";

/**
 * A passage by its place.
 */
export type PassageAt = { 
/**
 * The version.
 */
version_id: VersionId, 
/**
 * Unicode scalar values into its text.
 */
start: number, 
/**
 * The first one after.
 */
end: number, };

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
 * One place of words.
 */
export type PhrasePlace = { 
/**
 * The article.
 */
article_id: ArticleId, 
/**
 * The version.
 */
version_id: VersionId, 
/**
 * Label of the version.
 */
label: string, 
/**
 * Headline of the article.
 */
headline: string, 
/**
 * Name of the source.
 */
source: string, 
/**
 * Unicode scalar values into the text of the version.
 */
start: number, 
/**
 * The first one after.
 */
end: number, 
/**
 * Words before.
 */
before: string, 
/**
 * The words as they stand there.
 */
exact: string, 
/**
 * Words after.
 */
after: string, 
/**
 * Tags of the annotation that stands at exactly this place.
 */
tag_ids: Array<TagId>, };

/**
 * Places of words, each in the newest version of its article that has them.
 */
export type PhrasePlaces = { 
/**
 * Whether there are more than are listed.
 */
more: boolean, 
/**
 * Different sources among them.
 */
sources: number, 
/**
 * The places, newest articles first, in the order of the text.
 */
rows: Array<PhrasePlace>, };

/**
 * Which words are looked for, and where.
 */
export type PhraseRequest = { 
/**
 * The words; case, diacritics and signs between them do not count.
 */
words: string, 
/**
 * In this article only.
 */
article_id?: ArticleId | null, 
/**
 * In this story only.
 */
story_id?: StoryId | null, 
/**
 * In articles of other sources than this article's.
 */
beside?: ArticleId | null, };

/**
 * How the caption counts those whom it names.
 */
export type PictureOrder = "from_left" | "from_right" | "clockwise" | "unstated";

/**
 * Where somebody stands in a picture.
 */
export type PicturePlace = "left" | "centre" | "right";

/**
 * Somebody in a picture.
 */
export type Pictured = { 
/**
 * Where the caption says that they stand.
 */
place: PicturePlace | null, 
/**
 * Which.
 */
entity: EntityRef, 
/**
 * What the analyst made of it.
 */
state: EntityState, 
/**
 * Its name.
 */
name: string, 
/**
 * What it is.
 */
kind: NameKind, };

/**
 * Who says where an annotation stands.
 */
export type PlacedBy = "home" | "program" | "analyst";

/**
 * What is private.
 */
export type PrivateMarks = { 
/**
 * Tags; those below them are private too and not listed.
 */
tags: Array<TagId>, 
/**
 * Annotations.
 */
annotations: Array<AnnotationId>, };

/**
 * Marks a tag or an annotation as private, or takes the mark off.
 */
export type PrivateSet = { 
/**
 * What.
 */
what: PrivateThing, 
/**
 * Whether it is to be private.
 */
private: boolean, };

/**
 * What can be private.
 */
export type PrivateThing = { "type": "tag", 
/**
 * Which.
 */
id: TagId, } | { "type": "annotation", 
/**
 * Which.
 */
id: AnnotationId, };

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
export type ProblemCode = "empty" | "binary" | "unsupported_format" | "truncated" | "encoding" | "too_large" | "bomb" | "unreadable" | "malformed" | "no_text" | "not_an_article" | "uncertain_split" | "part_skipped" | "needs_mapping" | "link_only" | "listed_only" | "source_only" | "summary_only" | "cancelled";

/**
 * Two articles of one source that may be one.
 */
export type Proposal = { 
/**
 * Their source.
 */
source: SourceRef, 
/**
 * The one that would stay: it has more versions, or is older.
 */
stays: ProposedArticle, 
/**
 * The one whose versions would join it.
 */
joins: ProposedArticle, 
/**
 * Why, in words, the strongest reason first.
 */
reasons: Array<string>, 
/**
 * Words of both headlines in common, 0 to 1.
 */
headline: number, 
/**
 * Words in paragraphs that are the same in both newest texts, of the longer one's, 0 to 1.
 */
paragraphs: number, 
/**
 * Runs of five words in both, of the longer one's, 0 to 1.
 */
words: number, };

/**
 * Articles that may be one, the most alike first.
 */
export type Proposals = { 
/**
 * All that await a ruling.
 */
total: number, 
/**
 * The part asked for.
 */
list: Array<Proposal>, };

/**
 * Which proposals to show.
 */
export type ProposalsRequest = { 
/**
 * Skip this many.
 */
offset: number, 
/**
 * At most this many.
 */
limit: number, };

/**
 * One side of a proposal.
 */
export type ProposedArticle = { 
/**
 * The article.
 */
id: ArticleId, 
/**
 * Headline of its newest version.
 */
headline: string, 
/**
 * Its address.
 */
url: string | null, 
/**
 * Versions outside the bin.
 */
versions: number, 
/**
 * The newest of them.
 */
newest: VersionId, 
/**
 * Words of that one.
 */
words: number, 
/**
 * Best known time of the first version.
 */
time: VersionTime | null, 
/**
 * Annotations on its versions.
 */
annotations: number, };

/**
 * Why two clusters may be one.
 */
export type QuotationProposalGround = "other_rendering" | "other_speaker";

/**
 * What became of a quotation that stands on both sides.
 */
export type QuotationTurn = "reworded" | "unquoted" | "reattributed";

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
 * A value that was said.
 */
export type RangeMark = { 
/**
 * Name of the source.
 */
source: string, 
/**
 * When it was said, ISO 8601; `None` where it is not known.
 */
at: string | null, 
/**
 * Lowest value that the words allow.
 */
low: number, 
/**
 * Highest value that they allow; `None` for "at least".
 */
high: number | null, 
/**
 * The words.
 */
words: string, };

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
 * One reading of a version, and how it differs from the one before.
 */
export type ReadingStep = { 
/**
 * The reading.
 */
id: ReadingId, 
/**
 * Extractor and its version, or that it was made by hand.
 */
extractor: string, 
/**
 * RFC 3339 in UTC.
 */
at: string, 
/**
 * Words of its text.
 */
words: number, 
/**
 * Whether it is the one that counts now.
 */
current: boolean, 
/**
 * Blocks that the reading before did not have.
 */
gained: Array<string>, 
/**
 * Blocks of the reading before that it does not have.
 */
lost: Array<string>, 
/**
 * Blocks of the same words that are of another kind now.
 */
rekinded: number, };

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
 * A file format of a report.
 */
export type ReportFormat = "md" | "docx" | "csv";

/**
 * A statement of another source.
 */
export type Rival = { 
/**
 * Name of the source.
 */
source: string, 
/**
 * Its article.
 */
article_id: ArticleId, 
/**
 * The version that first says so.
 */
version_id: VersionId, 
/**
 * Label of that version.
 */
label: string, 
/**
 * Unicode scalar values into its text.
 */
start: number, 
/**
 * Unicode scalar values into its text.
 */
end: number, 
/**
 * The words.
 */
exact: string, 
/**
 * The sentence around them.
 */
sentence: string, 
/**
 * ISO 8601, where known.
 */
time: string | null, };

/**
 * A title or role, and when it was used.
 */
export type RoleUse = { 
/**
 * As it is written most often.
 */
words: string, 
/**
 * ISO 8601: time of the first version that has it, where known.
 */
first: string | null, 
/**
 * ISO 8601: time of the last.
 */
last: string | null, 
/**
 * Versions that have it.
 */
versions: number, 
/**
 * Names of the sources that use it.
 */
outlets: Array<string>, };

/**
 * Who is named where: rows of entities, columns of versions or outlets.
 */
export type Roster = { 
/**
 * Versions in their order, or outlets by name.
 */
columns: Array<RosterColumn>, 
/**
 * Entities, by the first column that names them, then by how many do.
 */
rows: Array<RosterRow>, 
/**
 * Rows in all, also those beyond the limit.
 */
total: number, 
/**
 * What changed from one version to the next; empty for outlets.
 */
steps: Array<RosterStep>, 
/**
 * Pictures of several people; empty for outlets.
 */
pictures: Array<RosterPicture>, 
/**
 * Texts of the library that the recogniser has not read yet.
 */
pending: number, };

/**
 * How a column names an entity.
 */
export type RosterCell = { 
/**
 * Index of the column.
 */
column: number, 
/**
 * Places that name it.
 */
mentions: number, 
/**
 * Its fullest name there.
 */
name: string, 
/**
 * Titles and roles beside it.
 */
roles: Array<string>, 
/**
 * The first place.
 */
passage: EntityPassage, };

/**
 * How somebody is named otherwise.
 */
export type RosterChange = { 
/**
 * Index of the row.
 */
row: number, 
/**
 * Before.
 */
before: string, 
/**
 * After.
 */
after: string, };

/**
 * A version or an outlet.
 */
export type RosterColumn = { 
/**
 * The version, where it is one.
 */
version_id: VersionId | null, 
/**
 * The source, where it is one.
 */
source_id: SourceId | null, 
/**
 * Label of the version, name of the outlet.
 */
label: string, 
/**
 * ISO 8601: time of the version, where known.
 */
time: string | null, 
/**
 * Articles behind the column.
 */
articles: number, };

/**
 * A person or body on a roster.
 */
export type RosterEntry = { 
/**
 * Name.
 */
name: string, 
/**
 * In which role; empty for none.
 */
role: string, 
/**
 * How many times they are quoted.
 */
quoted: number, 
/**
 * How many times they are named.
 */
named: number, 
/**
 * Which outlets have them.
 */
sources: Array<string>, };

/**
 * A picture of several people, as its caption tells.
 */
export type RosterPicture = { 
/**
 * Index of the first column that has the caption.
 */
column: number, 
/**
 * The caption.
 */
caption: EntityPassage, 
/**
 * How it counts the people.
 */
order: PictureOrder, 
/**
 * Who is shown, in the order of the caption.
 */
people: Array<Pictured>, };

/**
 * Which roster.
 */
export type RosterRequest = { 
/**
 * Whose.
 */
scope: RosterScope, 
/**
 * Which kinds; persons where empty.
 */
kinds: Array<NameKind>, 
/**
 * At most this many rows.
 */
limit: number, };

/**
 * An entity over the columns.
 */
export type RosterRow = { 
/**
 * Where it is named; columns that do not name it have none.
 */
cells: Array<RosterCell>, 
/**
 * Which.
 */
entity: EntityRef, 
/**
 * What the analyst made of it.
 */
state: EntityState, 
/**
 * Its name.
 */
name: string, 
/**
 * What it is.
 */
kind: NameKind, };

/**
 * Whose roster.
 */
export type RosterScope = { "type": "article", 
/**
 * The article.
 */
id: ArticleId, } | { "type": "story", 
/**
 * The story.
 */
id: StoryId, } | { "type": "library" };

/**
 * What changed from a version to the next. Rows by index, also of those beyond the limit left out.
 */
export type RosterStep = { 
/**
 * Index of the later column.
 */
to: number, 
/**
 * Who is named anew.
 */
joined: Array<number>, 
/**
 * Who is named no more.
 */
left: Array<number>, 
/**
 * Whose fullest name is another, and not only a shorter form.
 */
renamed: Array<RosterChange>, 
/**
 * Beside whose name other titles or roles stand.
 */
retitled: Array<RosterChange>, };

/**
 * What the analyst says of an annotation on a version.
 */
export type Ruling = { "type": "here", 
/**
 * Unicode scalar values into the text of the version.
 */
start: number, 
/**
 * The first one after.
 */
end: number, } | { "type": "gone" } | { "type": "open" };

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
 * A sentence of the version that was asked for, and what became of it over the versions.
 */
export type SentenceLife = { 
/**
 * Unicode scalar values into the text of the version.
 */
start: number, 
/**
 * Unicode scalar values into the text of the version.
 */
end: number, 
/**
 * The version that brought these words.
 */
brought: number, 
/**
 * What happened to it, oldest first; versions in which nothing happened are left out.
 */
turns: Array<LifeTurn>, };

/**
 * Sentences of a version with their lives.
 */
export type SentenceLives = { 
/**
 * The version.
 */
version_id: VersionId, 
/**
 * All versions of its article outside the bin, oldest first; other fields name them by their place here.
 */
versions: Array<LifeVersion>, 
/**
 * Its sentences, in order.
 */
sentences: Array<SentenceLife>, 
/**
 * Whether a comparison was cut short: some sentences may count as new that are not.
 */
truncated: boolean, };

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
 * Which end of a sorted list comes first.
 */
export type SortWay = "up" | "down";

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
 * How a statement is told.
 */
export type Stance = "happened" | "planned" | "moved" | "cancelled" | "said";

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
 * IANA name of the zone that its times are told in; empty for the analyst's own.
 */
zone: string, 
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
 * A story, an article, or the library where neither is named.
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
 * IANA name of the zone that its times are told in; empty for the analyst's own.
 */
zone?: string | null, 
/**
 * Put aside, or take back.
 */
archived?: boolean | null, };

/**
 * An article of a version strip.
 */
export type StripRow = { 
/**
 * Name of the source.
 */
source: string, 
/**
 * Headline.
 */
headline: string, 
/**
 * Its versions, oldest first.
 */
versions: Array<StripVersion>, };

/**
 * A version on a strip.
 */
export type StripVersion = { 
/**
 * Its label.
 */
label: string, 
/**
 * When it was seen, RFC 3339; strips without all their times are drawn by order alone.
 */
seen_at: string | null, 
/**
 * Share of substance that changed since the version before, in per cent.
 */
changed: number | null, };

/**
 * A file format of tables.
 */
export type TableFormat = "csv" | "md";

/**
 * The beginning of a table.
 */
export type TablePreview = { 
/**
 * Names of its fields.
 */
fields: Array<string>, 
/**
 * Its first rows, a cell a field, cut short.
 */
rows: Array<Array<string>>, 
/**
 * Rows in all.
 */
total: number, 
/**
 * What the names tell, or what was answered before.
 */
guess: Array<FieldChoice>, };

/**
 * Which table.
 */
export type TableRequest = { 
/**
 * The file, full path.
 */
path: string, 
/**
 * Where it lies in that file, where that is an archive: the item of the import.
 */
item?: string | null, };

/**
 * One number of a matrix.
 */
export type TagCell = { 
/**
 * The matrix.
 */
matrix: TagMatrixRequest, 
/**
 * The row.
 */
tag_id: TagId, 
/**
 * Key of the column; absent for the whole row.
 */
column?: string | null, };

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
 * How often tags stand where.
 */
export type TagMatrix = { 
/**
 * What is counted by.
 */
columns: Array<MatrixColumn>, 
/**
 * Tags that are used, in order of path; counts of a tag include those of the tags below it.
 */
rows: Array<MatrixRow>, 
/**
 * Annotations with a tag.
 */
annotations: number, };

/**
 * Which matrix.
 */
export type TagMatrixRequest = { 
/**
 * Of this story; absent for the library.
 */
story_id?: StoryId | null, 
/**
 * Of this article; needed for versions.
 */
article_id?: ArticleId | null, 
/**
 * What the columns are.
 */
by: MatrixBy, };

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
 * Writes the passages of a tag, and of those below it, to a file. What is private stays.
 */
export type TagReport = { 
/**
 * The tag.
 */
tag_id: TagId, 
/**
 * Of this story; absent for the library.
 */
story_id?: StoryId | null, 
/**
 * In which format.
 */
format: ReportFormat, 
/**
 * Full path of the file.
 */
path: string, };

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
 * Makes some passages of a tag a tag of their own, beside it.
 */
export type TagSplit = { 
/**
 * The tag that is split.
 */
id: TagId, 
/**
 * Name of the new one, which stands beside it.
 */
name: string, 
/**
 * Annotations that go over.
 */
annotation_ids: Array<AnnotationId>, };

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
 * A template.
 */
export type TemplateView = { 
/**
 * Name of its file without the ending.
 */
id: string, 
/**
 * What it is called.
 */
name: string, 
/**
 * What it is for; empty where the file does not say.
 */
about: string, 
/**
 * Whether it is a file of the analyst's.
 */
own: boolean, 
/**
 * Its headings, in order, for a look before it is chosen.
 */
headings: Array<string>, };

/**
 * Templates of briefings.
 */
export type Templates = { 
/**
 * The folder where the analyst's own lie; it may not exist yet.
 */
folder: string, 
/**
 * The bundled ones first, an own one of the same file name in its place; then the analyst's own by name.
 */
templates: Array<TemplateView>, };

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
pending: number, 
/**
 * Suggested events that the analyst dismissed.
 */
dismissed: number, };

/**
 * A date that was said of an event.
 */
export type TimelineDate = { 
/**
 * ISO 8601.
 */
from: string, 
/**
 * ISO 8601, for an interval.
 */
to: string | null, 
/**
 * Who says it, with the label of the version: `The Meridian v2`.
 */
sources: Array<string>, };

/**
 * Write a timeline to a file.
 */
export type TimelineExport = { 
/**
 * Of this story; `None` for the library.
 */
story_id?: StoryId | null, 
/**
 * In which format.
 */
format: TimelineFormat, 
/**
 * Full path of the file.
 */
path: string, 
/**
 * ISO 8601: only what versions that had appeared by then say; absent, everything.
 */
as_of?: string | null, };

/**
 * A format that a timeline is written in.
 */
export type TimelineFormat = "json" | "csv" | "ics" | "svg" | "png" | "timelinejs";

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
 * ISO 8601: a day, an instant, or a clock time without a zone where none is known; the first moment.
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
 * Name of the source; `None` for what several say.
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
 * The event, where it is one; of a suggestion, the accepted event that it has more passages for.
 */
event_id: EventId | null, 
/**
 * The note on an event, or the note itself, Markdown; empty for none.
 */
note: string, 
/**
 * How much of substance a version changed since the one before, 0 to 1.
 */
substance: number | null, 
/**
 * What became of an event, as far as the texts tell.
 */
outlook: Outlook | null, 
/**
 * Every date that was said of an event, where they cannot all be true; else empty.
 */
said: Array<TimelineDate>, 
/**
 * Whether those dates contradict each other (no text says that it was moved).
 */
conflict: boolean, 
/**
 * When it was first reported: ISO 8601 of the earliest version that says it.
 */
reported: string | null, 
/**
 * Persons and organisations, most often named first.
 */
who: Array<string>, 
/**
 * Places, most often named first.
 */
places: Array<string>, 
/**
 * Tags on the passages.
 */
tags: Array<TagId>, 
/**
 * Whether a version's time is that of its update rather than of its first publication.
 */
update: boolean, };

/**
 * Which lane an item belongs to.
 */
export type TimelineKind = "version" | "date" | "event" | "planned" | "suggested" | "note" | "mention";

/**
 * Something on a timeline.
 */
export type TimelineMark = { 
/**
 * First day or moment, ISO 8601.
 */
from: string, 
/**
 * Last day or moment of an interval.
 */
to: string | null, 
/**
 * What happened.
 */
label: string, 
/**
 * Who says so; empty for none.
 */
source: string, };

/**
 * Where something is said.
 */
export type TimelinePassage = { 
/**
 * The passage of an event, where it is one; empty else.
 */
id: string, 
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
exact: string, 
/**
 * ISO 8601: when that version appeared.
 */
at: string | null, 
/**
 * How the passage tells of the event: as done, to come, moved, called off.
 */
stance: Stance | null, 
/**
 * What stays the same while the article keeps the sentence; empty where none was derived.
 */
mark: string, };

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
article_id?: ArticleId | null, 
/**
 * Also where this name is mentioned, in a lane of its own.
 */
mentions_of?: string | null, };

/**
 * An annotation that a version touched.
 */
export type TouchedAnnotation = { 
/**
 * The annotation.
 */
id: AnnotationId, 
/**
 * Its words.
 */
exact: string, 
/**
 * What the version did with them.
 */
state: CarryState, };

/**
 * A citation that a version touched.
 */
export type TouchedCitation = { 
/**
 * The citation.
 */
id: CitationId, 
/**
 * The briefing that it stands in.
 */
briefing_id: BriefingId, 
/**
 * Its title.
 */
briefing: string, 
/**
 * The words cited.
 */
exact: string, 
/**
 * What the version did with them.
 */
state: CarryState, };

/**
 * Of which version.
 */
export type TouchesRequest = { 
/**
 * The version.
 */
id: VersionId, };

/**
 * Which end of the older wording the newer one leaves out.
 */
export type Truncation = "whole" | "beginning" | "end" | "both_ends";

/**
 * What happened to a sentence in a version.
 */
export type Turn = "came" | "reworded" | "reverted" | "moved" | "split" | "merged" | "gone" | "returned";

/**
 * Two articles that are two.
 */
export type TwinRequest = { 
/**
 * One of them.
 */
one: ArticleId, 
/**
 * The other.
 */
other: ArticleId, };

/**
 * What an undo or redo did.
 */
export type Undone = { 
/**
 * The action in words.
 */
label: string, };

/**
 * An annotation of others that has no place in this library.
 */
export type Unplaced = { 
/**
 * The words it was on.
 */
exact: string, 
/**
 * Where it was made.
 */
url: string, 
/**
 * Its note.
 */
note: string, 
/**
 * Its tags.
 */
tags: Array<string>, 
/**
 * Why, in words, and what to do.
 */
reason: string, };

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
 * Whom and what a version names.
 */
export type VersionEntities = { 
/**
 * How far the recogniser is with it.
 */
reading: NamesRead, 
/**
 * In the order of the text; rejected ones are left out.
 */
rows: Array<VersionEntity>, };

/**
 * Which version.
 */
export type VersionEntitiesRequest = { 
/**
 * The version.
 */
version_id: VersionId, };

/**
 * An entity in a version.
 */
export type VersionEntity = { 
/**
 * Titles and roles beside its name in this version.
 */
roles: Array<string>, 
/**
 * Where it is named: Unicode scalar values into the text.
 */
places: Array<Span>, 
/**
 * Which.
 */
entity: EntityRef, 
/**
 * What the analyst made of it.
 */
state: EntityState, 
/**
 * Its name.
 */
name: string, 
/**
 * What it is.
 */
kind: NameKind, };

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
 * What a version touched: passages whose words it changed, cut or scattered.
 */
export type VersionTouches = { 
/**
 * The version.
 */
version_id: VersionId, 
/**
 * Label of the version before; `None` where this is the first.
 */
before: string | null, 
/**
 * Annotations made on earlier versions.
 */
annotations: Array<TouchedAnnotation>, 
/**
 * Citations of earlier versions.
 */
citations: Array<TouchedCitation>, };

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
 * Places of the blocks that the outlet repeats under different articles: shown, and left out of comparisons.
 */
boilerplate: Array<number>, 
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
  /** Says where an annotation stands on a version, or takes that back. */
  annotation_place: { request: AnnotationPlace; reply: Empty };
  /** Passages that await the analyst on the newest versions, and what those versions touched. */
  carry_board: { request: CarryBoardRequest; reply: CarryBoard };
  /** What a version touched that the analyst made on earlier ones. */
  version_touches: { request: TouchesRequest; reply: VersionTouches };
  /** Stores a note while it is being typed; the views are told later, by `annotation_update`. */
  note_typed: { request: NoteTyped; reply: Empty };
  /** What a note may link to. */
  link_targets: { request: LinkTargetsRequest; reply: Array<LinkTarget> };
  /** Where the same words stand. */
  phrase_places: { request: PhraseRequest; reply: PhrasePlaces };
  /** Tags many passages at once. */
  annotate_many: { request: AnnotateMany; reply: Annotated };
  /** Makes some passages of a tag a tag of their own. */
  tag_split: { request: TagSplit; reply: TagRow };
  /** How often tags stand where. */
  tag_matrix: { request: TagMatrixRequest; reply: TagMatrix };
  /** Annotations behind one number of it, by id. */
  tag_cell: { request: TagCell; reply: Array<AnnotationId> };
  /** Writes the passages of a tag to a file. */
  tag_report: { request: TagReport; reply: WrittenFile };
  /** Everything on the timeline. */
  timeline: { request: TimelineRequest; reply: Timeline };
  /** Makes or changes an event. */
  event_save: { request: EventSave; reply: TimelineItem };
  /** Deletes an event. */
  event_delete: { request: EventRequest; reply: Empty };
  /** Joins events. */
  event_join: { request: EventJoin; reply: Empty };
  /** Makes some passages of an event an event of their own. */
  event_split: { request: EventSplit; reply: Empty };
  /** Dismisses a suggested event. */
  event_dismiss: { request: EventDismiss; reply: Empty };
  /** Offers dismissed events again. */
  event_restore: { request: EventRestore; reply: Empty };
  /** Writes the timeline to a file. */
  timeline_export: { request: TimelineExport; reply: WrittenFile };
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
  /** The beginning of a table whose fields are to be named. */
  table_preview: { request: TableRequest; reply: TablePreview };
  /** Remembers what the fields of a table are, and imports it. */
  import_mapped: { request: ImportMapped; reply: JobRef };
  /** Cites a passage. */
  citation_create: { request: CitationCreate; reply: CitationView };
  /** A page of what can be cited. */
  evidence: { request: EvidenceRequest; reply: Evidence };
  /** Grades the item. */
  citation_grade: { request: CitationGrade; reply: Empty };
  /** What a careful colleague would point at in a briefing. */
  briefing_lint: { request: BriefingRequest; reply: Lint };
  /** Dismisses a point, or brings it back. */
  lint_dismiss: { request: LintDismiss; reply: Empty };
  /** What moved under a briefing. */
  briefing_moved: { request: BriefingRequest; reply: BriefingMoved };
  /** Notes what moved under a citation, or takes the note back. */
  moved_note: { request: MovedNote; reply: Empty };
  /** Pins a citation to another passage of its article. */
  citation_repin: { request: CitationRepin; reply: CitationView };
  /** A figure of a briefing as it will stand in the document. */
  figure_draw: { request: FigureDraw; reply: FigureDrawn };
  /** A figure of a briefing as it would be now. */
  figure_update: { request: FigureUpdate; reply: FigureUpdated };
  /** Templates of briefings. */
  templates: { request: Empty; reply: Templates };
  /** Writes the bundled templates into the analyst's folder; files that are there stay. */
  templates_unpack: { request: Empty; reply: Templates };
  /** A page of fact changes. */
  ledger: { request: LedgerRequest; reply: Ledger };
  /** Writes fact changes to a file. */
  ledger_export: { request: LedgerExport; reply: WrittenFile };
  /** A page of the correction audit. */
  corrections: { request: CorrectionsRequest; reply: Corrections };
  /** Writes it to a file. */
  corrections_export: { request: CorrectionsExport; reply: WrittenFile };
  /** Writes a comparison of two versions to a file. */
  comparison_export: { request: ComparisonExport; reply: WrittenFile };
  /** The life of each sentence of a version. */
  sentence_lives: { request: VersionRequest; reply: SentenceLives };
  /** A page of entities, accepted and suggested. */
  entities: { request: EntitiesRequest; reply: Entities };
  /** Everything that is known of one. */
  entity: { request: EntityRequest; reply: EntityView };
  /** A page of the sentences that name one. */
  entity_mentions: { request: EntityMentionsRequest; reply: EntityMentions };
  /** Whom and what a version names, with places. */
  version_entities: { request: VersionEntitiesRequest; reply: VersionEntities };
  /** Who is named in which version, or by which outlet. */
  roster: { request: RosterRequest; reply: Roster };
  /** Accepts a suggestion. */
  entity_accept: { request: EntityAccept; reply: EntityRef };
  /** Rejects a suggestion: it is not made again. */
  entity_reject: { request: EntityReject; reply: Empty };
  /** Suggests a rejected one again. */
  entity_restore: { request: EntityReject; reply: Empty };
  /** Renames, changes kind or note. */
  entity_update: { request: EntityUpdate; reply: EntityRef };
  /** Joins two entities. */
  entity_merge: { request: EntityMerge; reply: EntityRef };
  /** Makes some names of an entity another one; replies that one. */
  entity_split: { request: EntitySplit; reply: EntityRef };
  /** Gives an entity a name. */
  entity_alias_add: { request: EntityAliasAdd; reply: EntityRef };
  /** Takes a name off an entity. */
  entity_alias_remove: { request: EntityAliasRemove; reply: Empty };
  /** Gives an accepted entity up; its names are suggestions again. */
  entity_delete: { request: EntityRequest; reply: Empty };
  /** Rules that two entities are not one. */
  entity_apart: { request: EntityApart; reply: Empty };
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
  /** What would leave with a briefing, and what would stay. */
  briefing_leaving: { request: LeavingRequest; reply: Leaving };
  /** How a briefing looks when it is printed. */
  briefing_look: { request: BriefingRequest; reply: BriefingLook };
  /** Sets accent and logo. */
  briefing_look_set: { request: BriefingLookSet; reply: BriefingLook };
  /** Makes a figure from the library. */
  briefing_figure: { request: FigureRequest; reply: Figure };
  /** What never leaves in a document. */
  private_marks: { request: Empty; reply: PrivateMarks };
  /** Marks a tag or an annotation private, or lets it leave. */
  private_set: { request: PrivateSet; reply: Empty };
  /** Writes a story, annotations or the codebook in a form that others read. */
  exchange_export: { request: ExchangeExport; reply: ExchangeWritten };
  /** What the files of others that were taken in came to, newest first. */
  exchange_reports: { request: Empty; reply: Array<ExchangeReport> };
  /** One of these reports. */
  exchange_report: { request: ExchangeReportRequest; reply: ExchangeReport };
  /** Where this library and another one differ, both values. */
  conflicts: { request: Empty; reply: Array<ConflictView> };
  /** Chooses between the two values of a difference. */
  conflict_settle: { request: ConflictSettle; reply: Empty };
  /** Articles that may be one. */
  proposals: { request: ProposalsRequest; reply: Proposals };
  /** Rules that two of them are two. */
  proposal_dismiss: { request: TwinRequest; reply: Empty };
  /** Makes some versions of an article an article of their own; replies that one. */
  article_split: { request: ArticleSplit; reply: ArticleId };
  /** Reads the kept bytes again with the present extractors. */
  extract_again: { request: ExtractAgain; reply: JobRef };
  /** How many texts come from an extractor that has been improved since. */
  extraction_state: { request: Empty; reply: ExtractionState };
  /** Says of a line whether it is boilerplate of its outlet. */
  boilerplate_rule: { request: BoilerplateRule; reply: Empty };
  /** Every reading of a version, oldest first. */
  version_readings: { request: VersionRequest; reply: Array<ReadingStep> };
}
