//! Where annotations stand on other versions: places that the analyst sets, what awaits the analyst, what a version touched.

use super::annotations::AnnotationView;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use variorum_core::carry::CarryState;
use variorum_core::ids::{AnnotationId, ArticleId, BriefingId, CitationId, StoryId, VersionId};

/// Who says where an annotation stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PlacedBy {
    /// It was made there.
    Home,
    /// The alignment of the versions.
    Program,
    /// The analyst.
    Analyst,
}

/// What the analyst says of an annotation on a version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Ruling {
    /// It stands there.
    Here {
        /// Unicode scalar values into the text of the version.
        start: u32,
        /// The first one after.
        end: u32,
    },
    /// Its words are gone.
    Gone,
    /// Nothing any more: the program says where it stands.
    Open,
}

/// Says where an annotation stands on a version.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct AnnotationPlace {
    /// The annotation.
    pub id: AnnotationId,
    /// A version of its article that it was not made on.
    pub version_id: VersionId,
    /// Where.
    pub ruling: Ruling,
}

/// Which passages to list.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct CarryBoardRequest {
    /// Of this story; absent for the library.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub story_id: Option<StoryId>,
    /// Skip this many.
    #[serde(default)]
    pub offset: u32,
    /// At most this many.
    pub limit: u32,
}

/// What awaits the analyst on the newest version of each article.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CarryBoard {
    /// Passages that ask where they stand.
    pub asks: u32,
    /// Passages whose words are gone.
    pub gone: u32,
    /// Counts by article, where there is anything to tell.
    pub articles: Vec<CarryCount>,
    /// The part asked for: those that ask first, then those that are gone, newest articles first.
    pub rows: Vec<CarryRow>,
}

/// Counts of one article.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CarryCount {
    /// The article.
    pub article_id: ArticleId,
    /// Passages that ask where they stand on its newest version.
    pub asks: u32,
    /// Annotations whose words its newest version touched.
    pub annotations: u32,
    /// Citations whose words it touched.
    pub citations: u32,
    /// Briefings that these citations stand in.
    pub briefings: u32,
}

/// A passage that awaits the analyst.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CarryRow {
    /// The annotation as it stands on the newest version.
    #[serde(flatten)]
    #[ts(flatten)]
    pub annotation: AnnotationView,
    /// That version.
    pub version_id: VersionId,
    /// Its label.
    pub label: String,
    /// Words at the place that is proposed; `None` where none is.
    pub words: Option<String>,
    /// Headline of the article.
    pub headline: String,
    /// Name of the source.
    pub source: String,
}

/// Of which version.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TouchesRequest {
    /// The version.
    pub id: VersionId,
}

/// What a version touched: passages whose words it changed, cut or scattered.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct VersionTouches {
    /// The version.
    pub version_id: VersionId,
    /// Label of the version before; `None` where this is the first.
    pub before: Option<String>,
    /// Annotations made on earlier versions.
    pub annotations: Vec<TouchedAnnotation>,
    /// Citations of earlier versions.
    pub citations: Vec<TouchedCitation>,
}

/// An annotation that a version touched.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TouchedAnnotation {
    /// The annotation.
    pub id: AnnotationId,
    /// Its words.
    pub exact: String,
    /// What the version did with them.
    pub state: CarryState,
}

/// A citation that a version touched.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TouchedCitation {
    /// The citation.
    pub id: CitationId,
    /// The briefing that it stands in.
    pub briefing_id: BriefingId,
    /// Its title.
    pub briefing: String,
    /// The words cited.
    pub exact: String,
    /// What the version did with them.
    pub state: CarryState,
}
