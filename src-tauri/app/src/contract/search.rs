//! Search over the whole library.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use variorum_core::ids::{AnnotationId, ArticleId, SourceId, StoryId, TagId, VersionId};

/// What to search for.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct SearchRequest {
    /// Words; `"..."` for a phrase, `-word` to leave out, the last word matches as a beginning.
    pub query: String,
    /// Only in this story.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub story_id: Option<StoryId>,
    /// Only from these sources.
    #[serde(default)]
    pub source_ids: Vec<SourceId>,
    /// Only where this tag stands.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub tag_id: Option<TagId>,
    /// Not before this day.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub from: Option<String>,
    /// Not after this day.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub to: Option<String>,
    /// At most this many.
    pub limit: u32,
    /// Skip this many.
    #[serde(default)]
    pub offset: u32,
}

/// What was found, at most one hit an article's text: best first, or newest first where the words stand in more than 1,500
/// texts and so tell little.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SearchResults {
    /// Hits in all (counted up to 500).
    pub total: u32,
    /// The part asked for.
    pub hits: Vec<SearchHit>,
}

/// What holds the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum HitKind {
    /// The text of a version.
    Version,
    /// A note.
    Note,
    /// A tag.
    Tag,
}

/// One hit.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SearchHit {
    /// What holds the words.
    pub kind: HitKind,
    /// The article, for texts and notes.
    pub article_id: Option<ArticleId>,
    /// The version, for texts and notes: the newest that holds the words.
    pub version_id: Option<VersionId>,
    /// Its label.
    pub label: Option<String>,
    /// How many versions of the article hold the words.
    pub versions: u32,
    /// The annotation, for notes.
    pub annotation_id: Option<AnnotationId>,
    /// The tag, for tags.
    pub tag_id: Option<TagId>,
    /// Headline or name.
    pub title: String,
    /// Name of the source.
    pub source: String,
    /// ISO 8601.
    pub time: Option<String>,
    /// Words around the hit, cut into plain and found pieces.
    pub snippet: Vec<SnippetPiece>,
    /// First scalar value of the first found word of the snippet, for texts.
    pub at: Option<u32>,
}

/// A piece of a snippet.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SnippetPiece {
    /// The words.
    pub text: String,
    /// Whether they were searched for.
    pub found: bool,
}
