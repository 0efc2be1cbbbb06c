//! The ledger: fact changes of an article, a story or the library, and the audit of correction notices.

use super::articles::VersionTime;
use super::scope::StoryScope;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use variorum_core::change::{FactKind, Weight};
use variorum_core::ids::{ArticleId, SourceId, VersionId};

/// By what a list of fact changes is sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LedgerSort {
    /// Time of the newer version; what has no time comes last.
    Time,
    /// Name of the source.
    Source,
    /// Kind of fact.
    Kind,
    /// The heaviest first.
    Weight,
    /// Older value.
    Old,
    /// Newer value.
    New,
    /// Notice that explains it; none last.
    Notice,
}

/// Which end of a sorted list comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SortWay {
    /// Smallest first.
    Up,
    /// Largest first.
    Down,
}

/// Which fact changes, and in which order. Empty lists let everything through.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct LedgerQuery {
    /// Whose.
    pub scope: StoryScope,
    /// Of these kinds.
    #[serde(default)]
    pub kinds: Vec<FactKind>,
    /// Of these weights.
    #[serde(default)]
    pub weights: Vec<Weight>,
    /// Of this source.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub source_id: Option<SourceId>,
    /// With these words in a value, in the sentence or in the headline; letters of English count alike in both cases.
    #[serde(default)]
    pub words: String,
    /// Sorted by.
    pub sort: LedgerSort,
    /// Which end first.
    pub way: SortWay,
}

/// A page of fact changes.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct LedgerRequest {
    /// Which.
    pub query: LedgerQuery,
    /// Rows to skip.
    pub offset: u32,
    /// Rows to send, at most 500.
    pub limit: u32,
}

/// A page of fact changes.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Ledger {
    /// Rows that the query lets through.
    pub total: u32,
    /// The page.
    pub rows: Vec<LedgerRow>,
    /// How many of each kind, weight and source are in scope, before any filter.
    pub counts: Vec<LedgerCount>,
    /// Articles in scope whose fact changes are still being found.
    pub pending: u32,
}

/// How many fact changes of one kind, weight and source.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct LedgerCount {
    /// Kind.
    pub kind: FactKind,
    /// Weight.
    pub weight: Weight,
    /// Source.
    pub source_id: SourceId,
    /// Its name.
    pub source: String,
    /// How many.
    pub count: u32,
}

/// Words of a version.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct LedgerWords {
    /// The version.
    pub version_id: VersionId,
    /// Its label.
    pub label: String,
    /// Unicode scalar values into its text.
    pub start: u32,
    /// Unicode scalar values into its text.
    pub end: u32,
    /// The words.
    pub text: String,
}

/// A version at one end of a change.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct LedgerEnd {
    /// The version.
    pub version_id: VersionId,
    /// Its label.
    pub label: String,
    /// Its best known time.
    pub time: Option<VersionTime>,
    /// Of the older version when it was last witnessed, of the newer one when it was first; RFC 3339. The change lies between
    /// the two, where both are known.
    pub witnessed: Option<String>,
}

/// A fact change.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct LedgerRow {
    /// Stable while the versions of the article are the same.
    pub id: String,
    /// Its article.
    pub article_id: ArticleId,
    /// Headline of the newer version.
    pub headline: String,
    /// Name of the source.
    pub source: String,
    /// What it is about.
    pub kind: FactKind,
    /// How much it matters.
    pub weight: Weight,
    /// Why, as a sentence fragment.
    pub reason: String,
    /// The older version.
    pub from: LedgerEnd,
    /// The newer version.
    pub to: LedgerEnd,
    /// Older value; `None` where it was added.
    pub old: Option<LedgerWords>,
    /// Newer value; `None` where it was dropped.
    pub new: Option<LedgerWords>,
    /// The newer sentence around it, or the older one where it was dropped.
    pub sentence: String,
    /// Words of the correction notice that explains it.
    pub notice: Option<String>,
}

/// A file format of tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TableFormat {
    /// Comma-separated values in UTF-8 (RFC 4180); cells that a spreadsheet would calculate are led by an apostrophe.
    Csv,
    /// A Markdown table.
    Md,
}

/// Writes fact changes to a file.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct LedgerExport {
    /// Which.
    pub query: LedgerQuery,
    /// In which format.
    pub format: TableFormat,
    /// Full path of the file.
    pub path: String,
}

/// How a notice and a change stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CorrectionState {
    /// The notice explains the change.
    Explained,
    /// A substantive change of what had been published, without a notice.
    Silent,
    /// A notice without a captured change: a version was missed.
    Uncaptured,
}

/// A page of the correction audit.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CorrectionsRequest {
    /// Whose.
    pub scope: StoryScope,
    /// In this state only.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub state: Option<CorrectionState>,
    /// Rows to skip.
    pub offset: u32,
    /// Rows to send, at most 500.
    pub limit: u32,
}

/// A page of the correction audit.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Corrections {
    /// Pairs of a notice and a change that it explains.
    pub explained: u32,
    /// Substantive changes without a notice.
    pub silent: u32,
    /// Notices without a captured change.
    pub uncaptured: u32,
    /// The page: notices without a change, then pairs, then changes without a notice.
    pub rows: Vec<CorrectionRow>,
    /// Articles in scope that are still being audited.
    pub pending: u32,
}

/// A notice and a change; one of them may be missing.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CorrectionRow {
    /// Stable while the versions of the article are the same.
    pub id: String,
    /// Its article.
    pub article_id: ArticleId,
    /// Its headline.
    pub headline: String,
    /// Name of the source.
    pub source: String,
    /// How notice and change stand to each other.
    pub state: CorrectionState,
    /// Older sentences of the change.
    pub old: Option<LedgerWords>,
    /// Newer sentences of the change; `None` where they went.
    pub new: Option<LedgerWords>,
    /// The notice.
    pub notice: Option<LedgerWords>,
}

/// Writes the correction audit to a file.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CorrectionsExport {
    /// Whose.
    pub scope: StoryScope,
    /// In this state only.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub state: Option<CorrectionState>,
    /// In which format.
    pub format: TableFormat,
    /// Full path of the file.
    pub path: String,
}
