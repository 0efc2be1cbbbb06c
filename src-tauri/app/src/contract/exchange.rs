//! Work that goes to others and comes back: stories, annotations, codebooks; where two analysts differ.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use variorum_core::ids::StoryId;

/// A form that others read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ExchangeFormat {
    /// A story with everything that belongs to it, for another Variorum.
    Bundle,
    /// W3C Web Annotations, JSON-LD.
    W3c,
    /// REFI-QDA codebook.
    Qdc,
    /// REFI-QDA project: codebook, texts, codings.
    Qdpx,
    /// A table of annotations.
    Csv,
}

/// Write something for others.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ExchangeExport {
    /// In which form.
    pub format: ExchangeFormat,
    /// The file.
    pub path: String,
    /// Of this story; of the whole library where none is named.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub story_id: Option<StoryId>,
}

/// A file that was written.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ExchangeWritten {
    /// The file.
    pub path: String,
    /// Its size in bytes.
    #[ts(type = "number")]
    pub bytes: u64,
    /// What is in it.
    pub counts: Vec<Count>,
}

/// How many of a noun.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Count {
    /// The noun, such as `annotation`.
    pub noun: String,
    /// How many.
    pub count: u32,
}

/// What kind of file was taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ExchangeKind {
    /// A bundle of another Variorum.
    Bundle,
    /// W3C Web Annotations.
    W3c,
    /// An export of Hypothesis.
    Hypothesis,
    /// REFI-QDA codebook.
    Qdc,
    /// REFI-QDA project.
    Qdpx,
}

/// What a file of others came to.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ExchangeReport {
    /// The report.
    #[serde(default)]
    pub id: String,
    /// RFC 3339.
    #[serde(default)]
    pub at: String,
    /// What kind of file.
    pub kind: ExchangeKind,
    /// The file.
    pub path: String,
    /// Its title, or the file's name.
    pub title: String,
    /// What is new, by noun.
    pub added: Vec<Count>,
    /// What the others changed and nobody here, by noun.
    pub updated: Vec<Count>,
    /// Where both differ: both values are kept.
    pub conflicts: u32,
    /// What stays deleted here although the file has it.
    pub kept_deleted: u32,
    /// Annotations that were there already.
    pub known: u32,
    /// Annotations that have no place here.
    pub unplaced: Vec<Unplaced>,
    /// What was left out, and why.
    pub problems: Vec<String>,
}

/// An annotation of others that has no place in this library.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Unplaced {
    /// The words it was on.
    pub exact: String,
    /// Where it was made.
    pub url: String,
    /// Its note.
    pub note: String,
    /// Its tags.
    pub tags: Vec<String>,
    /// Why, in words, and what to do.
    pub reason: String,
}

/// Which report.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ExchangeReportRequest {
    /// The report.
    pub id: String,
}

/// A difference between two analysts.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ConflictView {
    /// The difference.
    pub id: String,
    /// Title of the bundle that the other value came in.
    pub bundle: String,
    /// What it is on, in words.
    pub about: String,
    /// The column in words, such as `name`.
    pub field: String,
    /// What was here.
    pub here: String,
    /// What came.
    pub there: String,
    /// Which of them stands at present.
    pub choice: ConflictChoice,
    /// Whether the analyst has chosen.
    pub settled: bool,
    /// Whether both can stand one after the other.
    pub can_join: bool,
    /// RFC 3339.
    pub at: String,
}

/// Which of two values stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ConflictChoice {
    /// What was here.
    Keep,
    /// What came.
    Take,
    /// Both, one after the other.
    Join,
}

/// Choose between two values.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ConflictSettle {
    /// The difference.
    pub id: String,
    /// Which is to stand.
    pub choice: ConflictChoice,
}
