//! Coding with tags: the same words elsewhere, many passages at once, splitting a tag, counts and reports; and what a note may
//! link to.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use variorum_core::ids::{AnnotationId, ArticleId, StoryId, TagId, VersionId};

/// A note while it is being typed.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct NoteTyped {
    /// The annotation.
    pub id: AnnotationId,
    /// Markdown, all of it.
    pub note: String,
}

/// What is looked for while a link is typed.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct LinkTargetsRequest {
    /// Words typed so far; empty for the newest of each kind.
    #[serde(default)]
    pub query: String,
    /// Events and passages of this story alone; absent for the library.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub story_id: Option<StoryId>,
    /// Exactly what these links name, such as `annotation/0190…`, instead of a search.
    #[serde(default)]
    pub links: Vec<String>,
}

/// What a link in a note leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LinkKind {
    /// An annotated passage, with its note where it has one.
    Annotation,
    /// An accepted entity.
    Entity,
    /// An event.
    Event,
    /// An article.
    Article,
}

/// Something that a note may link to.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct LinkTarget {
    /// What it is.
    pub kind: LinkKind,
    /// Its id.
    pub id: String,
    /// How it is called in the link.
    pub title: String,
    /// What tells it from others.
    pub detail: String,
    /// Where a passage stands, to be shown in its version.
    pub passage: Option<PhrasePlace>,
}

/// Which words are looked for, and where.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PhraseRequest {
    /// The words; case, diacritics and signs between them do not count.
    pub words: String,
    /// In this article only.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub article_id: Option<ArticleId>,
    /// In this story only.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub story_id: Option<StoryId>,
    /// In articles of other sources than this article's.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub beside: Option<ArticleId>,
}

/// Places of words, each in the newest version of its article that has them.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PhrasePlaces {
    /// Whether there are more than are listed.
    pub more: bool,
    /// Different sources among them.
    pub sources: u32,
    /// The places, newest articles first, in the order of the text.
    pub rows: Vec<PhrasePlace>,
}

/// One place of words.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PhrasePlace {
    /// The article.
    pub article_id: ArticleId,
    /// The version.
    pub version_id: VersionId,
    /// Label of the version.
    pub label: String,
    /// Headline of the article.
    pub headline: String,
    /// Name of the source.
    pub source: String,
    /// Unicode scalar values into the text of the version.
    pub start: u32,
    /// The first one after.
    pub end: u32,
    /// Words before.
    pub before: String,
    /// The words as they stand there.
    pub exact: String,
    /// Words after.
    pub after: String,
    /// Tags of the annotation that stands at exactly this place.
    pub tag_ids: Vec<TagId>,
}

/// A passage by its place.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PassageAt {
    /// The version.
    pub version_id: VersionId,
    /// Unicode scalar values into its text.
    pub start: u32,
    /// The first one after.
    pub end: u32,
}

/// Gives passages tags. An annotation that stands at exactly a passage's place takes them; elsewhere one is made.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct AnnotateMany {
    /// The passages.
    pub passages: Vec<PassageAt>,
    /// Paths of tags, made where they are new.
    pub tags: Vec<String>,
}

/// What came of it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Annotated {
    /// Annotations that were made.
    pub made: u32,
    /// Annotations that were there and took the tags.
    pub joined: u32,
}

/// Makes some passages of a tag a tag of their own, beside it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TagSplit {
    /// The tag that is split.
    pub id: TagId,
    /// Name of the new one, which stands beside it.
    pub name: String,
    /// Annotations that go over.
    pub annotation_ids: Vec<AnnotationId>,
}

/// What the columns of a matrix are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum MatrixBy {
    /// Sources.
    Sources,
    /// Versions of one article: where its passages stand on each.
    Versions,
    /// Days, months or years, after how long the story runs.
    Time,
    /// Other tags, where both stand on one passage or on passages that overlap.
    Tags,
}

/// Which matrix.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TagMatrixRequest {
    /// Of this story; absent for the library.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub story_id: Option<StoryId>,
    /// Of this article; needed for versions.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub article_id: Option<ArticleId>,
    /// What the columns are.
    pub by: MatrixBy,
}

/// How often tags stand where.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TagMatrix {
    /// What is counted by.
    pub columns: Vec<MatrixColumn>,
    /// Tags that are used, in order of path; counts of a tag include those of the tags below it.
    pub rows: Vec<MatrixRow>,
    /// Annotations with a tag.
    pub annotations: u32,
}

/// A column.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct MatrixColumn {
    /// What names it in [`TagCell`].
    pub key: String,
    /// On its head.
    pub label: String,
    /// ISO 8601: the time of the version, the first day of the stretch of time.
    pub time: Option<String>,
}

/// A row.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct MatrixRow {
    /// The tag.
    pub tag_id: TagId,
    /// Different annotations of the row.
    pub total: u32,
    /// One number a column.
    pub counts: Vec<u32>,
}

/// One number of a matrix.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TagCell {
    /// The matrix.
    pub matrix: TagMatrixRequest,
    /// The row.
    pub tag_id: TagId,
    /// Key of the column; absent for the whole row.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub column: Option<String>,
}

/// A file format of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ReportFormat {
    /// Markdown with footnotes.
    Md,
    /// A Word document with footnotes.
    Docx,
    /// Comma-separated values; cells that a spreadsheet would calculate are led by an apostrophe.
    Csv,
}

/// Writes the passages of a tag, and of those below it, to a file. What is private stays.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TagReport {
    /// The tag.
    pub tag_id: TagId,
    /// Of this story; absent for the library.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub story_id: Option<StoryId>,
    /// In which format.
    pub format: ReportFormat,
    /// Full path of the file.
    pub path: String,
}
