//! Sources and their Admiralty grades.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use variorum_core::briefing::Reliability;
use variorum_core::ids::SourceId;

/// A source as it stands beside an article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SourceRef {
    /// The source.
    pub id: SourceId,
    /// Its name.
    pub name: String,
    /// Its Admiralty reliability, where graded.
    pub grade: Option<Reliability>,
}

/// A source in the list.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SourceRow {
    /// The source.
    pub id: SourceId,
    /// Its name.
    pub name: String,
    /// Other names and hosts under which it is known.
    pub names: Vec<String>,
    /// IANA name of its time zone; empty where unknown.
    pub zone: String,
    /// Articles of it.
    pub articles: u32,
    /// Grades, newest first.
    pub grades: Vec<SourceGrade>,
}

/// A grade with its reason.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SourceGrade {
    /// The grade.
    pub grade: Reliability,
    /// Why.
    pub reason: String,
    /// RFC 3339.
    pub at: String,
}

/// A change of a source; what is absent stays.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SourceUpdate {
    /// The source.
    pub id: SourceId,
    /// New name; the old one stays as another name.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub name: Option<String>,
    /// IANA name of the time zone, or empty.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub zone: Option<String>,
}

/// A new grade.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SourceGradeRequest {
    /// The source.
    pub id: SourceId,
    /// The grade.
    pub grade: Reliability,
    /// Why.
    pub reason: String,
}

/// Two sources are one outlet.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SourceMerge {
    /// The source that goes; its names stay as names of the other.
    pub from: SourceId,
    /// The source that stays.
    pub into: SourceId,
}
