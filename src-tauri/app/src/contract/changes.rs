//! Comparison of two versions.

use super::versions::VersionView;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use variorum_core::change::Comparison;
use variorum_core::ids::VersionId;

/// Which versions; they may belong to different articles.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CompareRequest {
    /// The older.
    pub a: VersionId,
    /// The newer.
    pub b: VersionId,
}

/// Two versions and what changed.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ComparisonView {
    /// The older.
    pub a: VersionView,
    /// The newer.
    pub b: VersionView,
    /// What changed between them.
    pub comparison: Comparison,
    /// The same in words, for the header.
    pub summary: String,
}

/// A file format of comparisons.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum ComparisonFormat {
    /// One page that needs nothing else: both texts whole, side by side.
    Html,
    /// Every change with its words.
    Md,
    /// A picture that the window drew.
    Png {
        /// The file's bytes in Base64 (RFC 4648).
        bytes: String,
    },
}

/// Writes a comparison to a file.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ComparisonExport {
    /// The older.
    pub a: VersionId,
    /// The newer.
    pub b: VersionId,
    /// In which format.
    pub format: ComparisonFormat,
    /// Full path of the file.
    pub path: String,
}
