//! The library as a file, settings, undo.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The open library.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct LibraryStatus {
    /// Full path of the file.
    pub path: String,
    /// File name.
    pub name: String,
    /// Size of the file in bytes.
    #[ts(type = "number")]
    pub bytes: u64,
    /// Whether it can only be read, and why.
    pub read_only: Option<String>,
    /// Articles outside the bin.
    pub articles: u32,
    /// Versions outside the bin.
    pub versions: u32,
    /// Pages with rows that await review.
    pub needs_review: u32,
    /// Pairs of articles that may be one and await a ruling.
    pub proposals: u32,
    /// Articles in the bin.
    pub binned: u32,
    /// What undo would take back, in words.
    pub undo: Option<String>,
    /// What redo would do again, in words.
    pub redo: Option<String>,
    /// Counts up with every write; when it differs, views are stale.
    #[ts(type = "number")]
    pub revision: i64,
    /// Version of the program.
    pub program: String,
}

/// A path of a file.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PathRequest {
    /// Full path.
    pub path: String,
}

/// Libraries that were open before, newest first.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct RecentLibraries {
    /// Full paths that still exist.
    pub paths: Vec<String>,
}

/// What the analyst chose for the program as a whole.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Settings {
    /// Light, dark, or as the system.
    pub theme: Theme,
    /// Size of article text in pixels, 13 to 24.
    pub text_size: f32,
    /// IANA name of the zone in which times are shown; empty for the machine's.
    pub zone: String,
    /// Name printed as author of briefings.
    pub author: String,
    /// Classification line of new briefings.
    pub classification: String,
}

/// Colours of the window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the system.
    #[default]
    System,
    /// Dark ink on paper.
    Light,
    /// Light ink on slate.
    Dark,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            theme: Theme::System,
            text_size: 16.5,
            zone: String::new(),
            author: String::new(),
            classification: String::new(),
        }
    }
}

/// What the analyst did, newest first.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct HistoryEntry {
    /// Number of the action.
    #[ts(type = "number")]
    pub key: i64,
    /// In words, such as `Tag 2 passages "casualties"`.
    pub label: String,
    /// RFC 3339.
    pub at: String,
    /// Whether it is taken back at present.
    pub undone: bool,
}

/// How many entries to show.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct HistoryRequest {
    /// At most this many.
    pub limit: u32,
}

/// What an undo or redo did.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Undone {
    /// The action in words.
    pub label: String,
}

/// Licence texts of what Variorum is built from.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct About {
    /// Version of the program.
    pub version: String,
    /// Notices of third parties.
    pub notices: String,
}
