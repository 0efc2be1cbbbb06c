//! One version with its text, corrections by hand, and the review of uncertain splits.

use super::articles::VersionSummary;
use super::sources::SourceRef;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use variorum_core::ids::{ArticleId, ReadingId, SplitId, VersionId};
use variorum_core::text::{Block, BlockKind};
use variorum_core::time::SeenBasis;

/// Which version.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct VersionRequest {
    /// The version.
    pub id: VersionId,
}

/// A version with its text.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct VersionView {
    /// Everything but the text.
    #[serde(flatten)]
    #[ts(flatten)]
    pub summary: VersionSummary,
    /// Its article.
    pub article_id: ArticleId,
    /// Its source.
    pub source: SourceRef,
    /// The article's address.
    pub url: Option<String>,
    /// The current reading.
    pub reading_id: ReadingId,
    /// The normalised text.
    pub text: String,
    /// The blocks; offsets are Unicode scalar values.
    pub blocks: Vec<Block>,
    /// Places of the blocks that the outlet repeats under different articles: shown, and left out of comparisons.
    pub boilerplate: Vec<u32>,
    /// SHA-256 of the text.
    pub sha256: String,
    /// ISO 639-1 code, where recognised.
    pub language: Option<String>,
    /// Extractor and its version, such as `html 3`.
    pub extractor: String,
    /// Where and when it was seen, oldest first.
    pub sightings: Vec<SightingView>,
}

/// A sighting.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SightingView {
    /// RFC 3339 in UTC.
    pub at: String,
    /// How that is known.
    pub basis: SeenBasis,
    /// File or address of the capture.
    pub origin: String,
    /// SHA-256 of the original bytes.
    pub capture_sha256: String,
    /// Size of the original in bytes.
    pub capture_bytes: u32,
}

/// Corrections of a version by hand; what is absent stays, an empty text removes.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct VersionCorrect {
    /// The version.
    pub id: VersionId,
    /// ISO 8601 day or instant.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub published: Option<String>,
    /// ISO 8601 day or instant.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub updated: Option<String>,
    /// RFC 3339.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub seen_at: Option<String>,
    /// Into the bin, or out of it.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub binned: Option<bool>,
}

/// A block is of another kind. Makes a new reading of the same version.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct BlockKindSet {
    /// The version.
    pub id: VersionId,
    /// Which block, from 0.
    pub block: u32,
    /// What it is.
    pub kind: BlockKind,
}

/// Which page.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SplitRequest {
    /// The page.
    pub id: SplitId,
}

/// Pages with rows that await review.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SplitRow {
    /// The page.
    pub id: SplitId,
    /// Its article.
    pub article_id: ArticleId,
    /// Headline of the article.
    pub headline: String,
    /// Rows that await review.
    pub uncertain: u32,
}

/// A page of two versions, row by row.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SplitView {
    /// The page.
    pub id: SplitId,
    /// Its article.
    pub article_id: ArticleId,
    /// Number of the older version.
    pub label_a: String,
    /// Number of the newer version.
    pub label_b: String,
    /// The rows.
    pub rows: Vec<SplitCell>,
}

/// One row: what stood on the page and how it was divided.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct SplitCell {
    /// `title` or `body`.
    pub kind: String,
    /// The row as it stood on the page.
    pub flat: String,
    /// The older version's words.
    pub old: Option<String>,
    /// The newer version's words.
    pub new: Option<String>,
    /// 0 to 1.
    pub confidence: f32,
}

/// The analyst's division of the rows. Makes a new reading of each version whose text differs.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SplitResolve {
    /// The page.
    pub id: SplitId,
    /// Old and new words of each row, in order.
    pub rows: Vec<SplitCell>,
}
