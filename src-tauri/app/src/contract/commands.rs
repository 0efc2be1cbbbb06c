//! The one list of commands: name, request, reply. The router, the TypeScript declarations and the tests come from it.

use super::Empty;
use super::annotations::{
    AnnotationCreate, AnnotationRequest, AnnotationUpdate, AnnotationView, Annotations, AnnotationsRequest,
    TagCreate, TagMerge, TagRequest, TagRow, TagUpdate,
};
use super::articles::{
    ArticleCorrect, ArticleMark, ArticleMerge, ArticleRequest, ArticleView, Articles, ArticlesRequest,
    VersionsReorder,
};
use super::briefings::{
    BriefingCreate, BriefingExport, BriefingRequest, BriefingRow, BriefingSave, BriefingSaved, BriefingView,
    BriefingsRequest, CitationCreate, CitationGrade, CitationView, WrittenFile,
};
use super::carrying::{AnnotationPlace, CarryBoard, CarryBoardRequest, TouchesRequest, VersionTouches};
use super::changes::{CompareRequest, ComparisonExport, ComparisonView};
use super::coding::{
    AnnotateMany, Annotated, LinkTarget, LinkTargetsRequest, NoteTyped, PhrasePlaces, PhraseRequest, TagCell,
    TagMatrix, TagMatrixRequest, TagReport, TagSplit,
};
use super::compare::{
    CopiesRequest, CopyView, QuoteLedgerView, RangeBoard, SideBySideRequest, SideBySideView, TextFamilies,
};
use super::documents::{BriefingLook, BriefingLookSet, Leaving, LeavingRequest, PrivateMarks, PrivateSet};
use super::drawn::{FigureDraw, FigureDrawn};
use super::entities::{
    Entities, EntitiesRequest, EntityMentions, EntityMentionsRequest, EntityRef, EntityRequest, EntityView,
    VersionEntities, VersionEntitiesRequest,
};
use super::entity_edits::{
    EntityAccept, EntityAliasAdd, EntityAliasRemove, EntityApart, EntityMerge, EntityReject, EntitySplit,
    EntityUpdate,
};
use super::error::{ErrorCode, WireError};
use super::events::{
    EventDismiss, EventJoin, EventRequest, EventRestore, EventSave, EventSplit, TimelineExport,
};
use super::evidence::{Evidence, EvidenceRequest};
use super::exchange::{
    ConflictSettle, ConflictView, ExchangeExport, ExchangeReport, ExchangeReportRequest, ExchangeWritten,
};
use super::identity::{
    ArticleSplit, BoilerplateRule, ExtractAgain, ExtractionState, Proposals, ProposalsRequest, ReadingStep,
    TwinRequest,
};
use super::jobs::{ImportPaths, ImportText, JobItems, JobItemsRequest, JobRef, JobView};
use super::ledger::{
    Corrections, CorrectionsExport, CorrectionsRequest, Ledger, LedgerExport, LedgerRequest,
};
use super::library::{
    About, HistoryEntry, HistoryRequest, LibraryStatus, PathRequest, RecentLibraries, Settings, Undone,
};
use super::lives::SentenceLives;
use super::mapping::{ImportMapped, TablePreview, TableRequest};
use super::roster::{Roster, RosterRequest};
use super::scope::StoryScope;
use super::search::{SearchRequest, SearchResults};
use super::sources::{SourceGradeRequest, SourceMerge, SourceRow, SourceUpdate};
use super::stories::{Stories, StoryAssign, StoryCreate, StoryMerge, StoryRow, StoryUpdate};
use super::timeline::{Timeline, TimelineItem, TimelineRequest};
use super::typescript::Declarations;
use super::versions::{
    BlockKindSet, SplitRequest, SplitResolve, SplitRow, SplitView, VersionCorrect, VersionRequest,
    VersionView,
};
use super::writing::{
    BriefingMoved, CitationRepin, FigureRequest, FigureUpdate, FigureUpdated, Lint, LintDismiss, MovedNote,
    Templates,
};
use crate::App;
use serde_json::Value;
use variorum_core::briefing::Figure;
use variorum_core::ids::{AnnotationId, ArticleId};

macro_rules! commands {
    ($($(#[doc = $doc:literal])+ $name:ident($request:ty) -> $reply:ty;)+) => {
        /// Names of all commands, in the order of the list.
        pub const NAMES: &[&str] = &[$(stringify!($name)),+];

        impl App {
            /// Runs the command `name` with a JSON request and gives its JSON reply. The only door between a window (or a
            /// test's browser) and the program.
            ///
            /// # Errors
            /// [`WireError`]: the command's own, or `invalid` for an unknown name or a request that does not fit.
            pub fn call(&self, name: &str, request: Value) -> Result<Value, WireError> {
                match name {
                    $(stringify!($name) => {
                        let request: $request = serde_json::from_value(request).map_err(|error| {
                            WireError::new(ErrorCode::Invalid, format!("{name}: {error}"))
                        })?;
                        let reply: $reply = self.$name(request)?;
                        serde_json::to_value(reply)
                            .map_err(|error| WireError::new(ErrorCode::Internal, format!("{name}: {error}")))
                    })+
                    _ => Err(WireError::new(ErrorCode::Invalid, format!("there is no command {name}"))),
                }
            }
        }

        /// Declares every command and every type it uses.
        pub(super) fn declare(out: &mut Declarations) {
            $(out.command::<$request, $reply>(stringify!($name), concat!($($doc),+));)+
        }
    };
}

commands! {
    /// The open library.
    library_status(Empty) -> LibraryStatus;
    /// Opens another library.
    library_open(PathRequest) -> LibraryStatus;
    /// Makes a new library and opens it.
    library_new(PathRequest) -> LibraryStatus;
    /// Copies the library, whole and consistent, to a file.
    library_backup(PathRequest) -> WrittenFile;
    /// Libraries that were open before.
    library_recent(Empty) -> RecentLibraries;
    /// What the analyst chose for the program.
    settings_get(Empty) -> Settings;
    /// Stores it.
    settings_set(Settings) -> Settings;
    /// Version and third-party notices.
    about(Empty) -> About;
    /// Takes back what the analyst did last.
    undo(Empty) -> Undone;
    /// Does it again.
    redo(Empty) -> Undone;
    /// What the analyst did.
    history(HistoryRequest) -> Vec<HistoryEntry>;

    /// Imports files and folders.
    import_paths(ImportPaths) -> JobRef;
    /// Imports pasted text.
    import_text(ImportText) -> JobRef;
    /// Imports the bundled sample story.
    import_sample(Empty) -> JobRef;
    /// Jobs of this run of the program, newest first.
    jobs(Empty) -> Vec<JobView>;
    /// What became of the files of a job.
    job_items(JobItemsRequest) -> JobItems;
    /// Ends a job; what is done is kept.
    job_cancel(JobRef) -> Empty;

    /// All stories.
    stories(Empty) -> Stories;
    /// A new story.
    story_create(StoryCreate) -> StoryRow;
    /// Renames, archives.
    story_update(StoryUpdate) -> Empty;
    /// Joins two stories.
    story_merge(StoryMerge) -> Empty;
    /// Puts articles into stories and takes them out.
    story_assign(StoryAssign) -> Empty;

    /// All sources.
    sources(Empty) -> Vec<SourceRow>;
    /// Renames, sets the zone.
    source_update(SourceUpdate) -> Empty;
    /// Grades a source.
    source_grade(SourceGradeRequest) -> Empty;
    /// Joins two sources.
    source_merge(SourceMerge) -> Empty;

    /// A page of the list of articles.
    articles(ArticlesRequest) -> Articles;
    /// One article with its versions.
    article(ArticleRequest) -> ArticleView;
    /// Corrects it by hand.
    article_correct(ArticleCorrect) -> Empty;
    /// Another order of versions.
    versions_reorder(VersionsReorder) -> Empty;
    /// Bin, restore, read, unread.
    article_mark(ArticleMark) -> Empty;
    /// Joins two articles.
    article_merge(ArticleMerge) -> Empty;

    /// A version with its text.
    version(VersionRequest) -> VersionView;
    /// Corrects it by hand.
    version_correct(VersionCorrect) -> Empty;
    /// Says what a block is.
    block_kind_set(BlockKindSet) -> Empty;
    /// Compares two versions.
    compare(CompareRequest) -> ComparisonView;
    /// Pages with rows that await review.
    splits(Empty) -> Vec<SplitRow>;
    /// One of them.
    split(SplitRequest) -> SplitView;
    /// The analyst's division of its rows.
    split_resolve(SplitResolve) -> Empty;

    /// Annotations of the article of a version, as they stand on that version.
    version_annotations(VersionRequest) -> Vec<AnnotationView>;
    /// A page of annotations.
    annotations(AnnotationsRequest) -> Annotations;
    /// A new annotation.
    annotation_create(AnnotationCreate) -> AnnotationView;
    /// Changes tags or note.
    annotation_update(AnnotationUpdate) -> Empty;
    /// Deletes an annotation.
    annotation_delete(AnnotationRequest) -> Empty;
    /// The codebook, in order of path.
    tags(Empty) -> Vec<TagRow>;
    /// A new tag.
    tag_create(TagCreate) -> TagRow;
    /// Renames, moves, colours, describes.
    tag_update(TagUpdate) -> Empty;
    /// Joins two tags.
    tag_merge(TagMerge) -> Empty;
    /// Deletes a tag and takes it off its passages; tags below it go too.
    tag_delete(TagRequest) -> Empty;

    /// Says where an annotation stands on a version, or takes that back.
    annotation_place(AnnotationPlace) -> Empty;
    /// Passages that await the analyst on the newest versions, and what those versions touched.
    carry_board(CarryBoardRequest) -> CarryBoard;
    /// What a version touched that the analyst made on earlier ones.
    version_touches(TouchesRequest) -> VersionTouches;
    /// Stores a note while it is being typed; the views are told later, by `annotation_update`.
    note_typed(NoteTyped) -> Empty;
    /// What a note may link to.
    link_targets(LinkTargetsRequest) -> Vec<LinkTarget>;
    /// Where the same words stand.
    phrase_places(PhraseRequest) -> PhrasePlaces;
    /// Tags many passages at once.
    annotate_many(AnnotateMany) -> Annotated;
    /// Makes some passages of a tag a tag of their own.
    tag_split(TagSplit) -> TagRow;
    /// How often tags stand where.
    tag_matrix(TagMatrixRequest) -> TagMatrix;
    /// Annotations behind one number of it, by id.
    tag_cell(TagCell) -> Vec<AnnotationId>;
    /// Writes the passages of a tag to a file.
    tag_report(TagReport) -> WrittenFile;

    /// Everything on the timeline.
    timeline(TimelineRequest) -> Timeline;
    /// Makes or changes an event.
    event_save(EventSave) -> TimelineItem;
    /// Deletes an event.
    event_delete(EventRequest) -> Empty;
    /// Joins events.
    event_join(EventJoin) -> Empty;
    /// Makes some passages of an event an event of their own.
    event_split(EventSplit) -> Empty;
    /// Dismisses a suggested event.
    event_dismiss(EventDismiss) -> Empty;
    /// Offers dismissed events again.
    event_restore(EventRestore) -> Empty;
    /// Writes the timeline to a file.
    timeline_export(TimelineExport) -> WrittenFile;

    /// Searches the library.
    search(SearchRequest) -> SearchResults;

    /// Briefings, newest first.
    briefings(BriefingsRequest) -> Vec<BriefingRow>;
    /// A new briefing with an empty bottom line.
    briefing_create(BriefingCreate) -> BriefingView;
    /// One briefing.
    briefing(BriefingRequest) -> BriefingView;
    /// Stores its content.
    briefing_save(BriefingSave) -> BriefingSaved;
    /// Deletes it.
    briefing_delete(BriefingRequest) -> Empty;
    /// Writes it to a file.
    briefing_export(BriefingExport) -> WrittenFile;
    /// The beginning of a table whose fields are to be named.
    table_preview(TableRequest) -> TablePreview;
    /// Remembers what the fields of a table are, and imports it.
    import_mapped(ImportMapped) -> JobRef;

    /// Cites a passage.
    citation_create(CitationCreate) -> CitationView;
    /// A page of what can be cited.
    evidence(EvidenceRequest) -> Evidence;
    /// Grades the item.
    citation_grade(CitationGrade) -> Empty;

    /// What a careful colleague would point at in a briefing.
    briefing_lint(BriefingRequest) -> Lint;
    /// Dismisses a point, or brings it back.
    lint_dismiss(LintDismiss) -> Empty;
    /// What moved under a briefing.
    briefing_moved(BriefingRequest) -> BriefingMoved;
    /// Notes what moved under a citation, or takes the note back.
    moved_note(MovedNote) -> Empty;
    /// Pins a citation to another passage of its article.
    citation_repin(CitationRepin) -> CitationView;
    /// A figure of a briefing as it will stand in the document.
    figure_draw(FigureDraw) -> FigureDrawn;
    /// A figure of a briefing as it would be now.
    figure_update(FigureUpdate) -> FigureUpdated;
    /// Templates of briefings.
    templates(Empty) -> Templates;
    /// Writes the bundled templates into the analyst's folder; files that are there stay.
    templates_unpack(Empty) -> Templates;

    /// A page of fact changes.
    ledger(LedgerRequest) -> Ledger;
    /// Writes fact changes to a file.
    ledger_export(LedgerExport) -> WrittenFile;
    /// A page of the correction audit.
    corrections(CorrectionsRequest) -> Corrections;
    /// Writes it to a file.
    corrections_export(CorrectionsExport) -> WrittenFile;
    /// Writes a comparison of two versions to a file.
    comparison_export(ComparisonExport) -> WrittenFile;
    /// The life of each sentence of a version.
    sentence_lives(VersionRequest) -> SentenceLives;
    /// A page of entities, accepted and suggested.
    entities(EntitiesRequest) -> Entities;
    /// Everything that is known of one.
    entity(EntityRequest) -> EntityView;
    /// A page of the sentences that name one.
    entity_mentions(EntityMentionsRequest) -> EntityMentions;
    /// Whom and what a version names, with places.
    version_entities(VersionEntitiesRequest) -> VersionEntities;
    /// Who is named in which version, or by which outlet.
    roster(RosterRequest) -> Roster;
    /// Accepts a suggestion.
    entity_accept(EntityAccept) -> EntityRef;
    /// Rejects a suggestion: it is not made again.
    entity_reject(EntityReject) -> Empty;
    /// Suggests a rejected one again.
    entity_restore(EntityReject) -> Empty;
    /// Renames, changes kind or note.
    entity_update(EntityUpdate) -> EntityRef;
    /// Joins two entities.
    entity_merge(EntityMerge) -> EntityRef;
    /// Makes some names of an entity another one; replies that one.
    entity_split(EntitySplit) -> EntityRef;
    /// Gives an entity a name.
    entity_alias_add(EntityAliasAdd) -> EntityRef;
    /// Takes a name off an entity.
    entity_alias_remove(EntityAliasRemove) -> Empty;
    /// Gives an accepted entity up; its names are suggestions again.
    entity_delete(EntityRequest) -> Empty;
    /// Rules that two entities are not one.
    entity_apart(EntityApart) -> Empty;
    /// Articles, sources or a whole story side by side, now or as they could be read at a time.
    side_by_side(SideBySideRequest) -> SideBySideView;
    /// Texts of a story that are copies of one another.
    text_families(StoryScope) -> TextFamilies;
    /// Articles that carry the same text as one.
    article_copies(CopiesRequest) -> Vec<CopyView>;
    /// Every remark that a story quotes, over versions and sources.
    quote_ledger(StoryScope) -> QuoteLedgerView;
    /// Quantities of a story over sources and time.
    range_board(StoryScope) -> RangeBoard;
    /// What would leave with a briefing, and what would stay.
    briefing_leaving(LeavingRequest) -> Leaving;
    /// How a briefing looks when it is printed.
    briefing_look(BriefingRequest) -> BriefingLook;
    /// Sets accent and logo.
    briefing_look_set(BriefingLookSet) -> BriefingLook;
    /// Makes a figure from the library.
    briefing_figure(FigureRequest) -> Figure;
    /// What never leaves in a document.
    private_marks(Empty) -> PrivateMarks;
    /// Marks a tag or an annotation private, or lets it leave.
    private_set(PrivateSet) -> Empty;
    /// Writes a story, annotations or the codebook in a form that others read.
    exchange_export(ExchangeExport) -> ExchangeWritten;
    /// What the files of others that were taken in came to, newest first.
    exchange_reports(Empty) -> Vec<ExchangeReport>;
    /// One of these reports.
    exchange_report(ExchangeReportRequest) -> ExchangeReport;
    /// Where this library and another one differ, both values.
    conflicts(Empty) -> Vec<ConflictView>;
    /// Chooses between the two values of a difference.
    conflict_settle(ConflictSettle) -> Empty;

    /// Articles that may be one.
    proposals(ProposalsRequest) -> Proposals;
    /// Rules that two of them are two.
    proposal_dismiss(TwinRequest) -> Empty;
    /// Makes some versions of an article an article of their own; replies that one.
    article_split(ArticleSplit) -> ArticleId;
    /// Reads the kept bytes again with the present extractors.
    extract_again(ExtractAgain) -> JobRef;
    /// How many texts come from an extractor that has been improved since.
    extraction_state(Empty) -> ExtractionState;
    /// Says of a line whether it is boilerplate of its outlet.
    boilerplate_rule(BoilerplateRule) -> Empty;
    /// Every reading of a version, oldest first.
    version_readings(VersionRequest) -> Vec<ReadingStep>;
}
