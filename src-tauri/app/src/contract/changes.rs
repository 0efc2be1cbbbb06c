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
