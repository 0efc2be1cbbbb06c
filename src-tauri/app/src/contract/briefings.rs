//! Briefings and their citations.

use super::documents::Appendix;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use variorum_core::briefing::{BriefingTree, Credibility, Reliability};
use variorum_core::ids::{ArticleId, BriefingId, CitationId, StoryId, VersionId};

/// A briefing in the list.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct BriefingRow {
    /// The briefing.
    pub id: BriefingId,
    /// Its title.
    pub title: String,
    /// Its story.
    pub story_id: Option<StoryId>,
    /// RFC 3339.
    pub updated_at: String,
    /// Citations in it.
    pub citations: u32,
}

/// Which briefings.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct BriefingsRequest {
    /// Of this story; `None` for all.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub story_id: Option<StoryId>,
}

/// A new briefing.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct BriefingCreate {
    /// Its title.
    pub title: String,
    /// Its story.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub story_id: Option<StoryId>,
    /// Id of a template; `None` for an empty bottom line. Its title counts where none is given.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub template: Option<String>,
}

/// Which briefing.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct BriefingRequest {
    /// The briefing.
    pub id: BriefingId,
}

/// A briefing.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct BriefingView {
    /// The briefing.
    pub id: BriefingId,
    /// Its story.
    pub story_id: Option<StoryId>,
    /// Its content.
    pub tree: BriefingTree,
    /// Its citations, in the order of the text, those not used in the text last.
    pub citations: Vec<CitationView>,
    /// RFC 3339; send it back with a save.
    pub updated_at: String,
}

/// A citation, with everything that is printed of it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CitationView {
    /// The citation.
    pub id: CitationId,
    /// The version it is pinned to.
    pub version_id: VersionId,
    /// Its article.
    pub article_id: ArticleId,
    /// Unicode scalar values into the text.
    pub start: u32,
    /// Unicode scalar values into the text.
    pub end: u32,
    /// The exact words.
    pub exact: String,
    /// Name of the source.
    pub source: String,
    /// The source's Admiralty reliability.
    pub reliability: Option<Reliability>,
    /// Admiralty credibility of the item.
    pub credibility: Option<Credibility>,
    /// Headline of the version.
    pub headline: String,
    /// Label of the version.
    pub label: String,
    /// ISO 8601.
    pub published: Option<String>,
    /// RFC 3339.
    pub seen_at: Option<String>,
    /// Address of the article.
    pub url: Option<String>,
    /// SHA-256 of the text.
    pub sha256: String,
    /// Label of the newest version of the article, where the words stand there no more.
    pub gone_in: Option<String>,
}

/// New content.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct BriefingSave {
    /// The briefing.
    pub id: BriefingId,
    /// All of its content.
    pub tree: BriefingTree,
    /// What `BriefingView::updated_at` said; a save over a newer one is a conflict.
    pub base: String,
}

/// The answer to a save.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct BriefingSaved {
    /// RFC 3339.
    pub updated_at: String,
}

/// A passage becomes a citation of a briefing. The tree is not touched: the window puts the citation where the analyst wants it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CitationCreate {
    /// The briefing.
    pub briefing_id: BriefingId,
    /// The version.
    pub version_id: VersionId,
    /// Unicode scalar values into the text.
    pub start: u32,
    /// Unicode scalar values into the text.
    pub end: u32,
}

/// A grade for a citation.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CitationGrade {
    /// The citation.
    pub id: CitationId,
    /// 1 to 6.
    pub credibility: Option<Credibility>,
}

/// A document format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DocumentFormat {
    /// Markdown.
    Md,
    /// Self-contained HTML.
    Html,
    /// Office Open XML.
    Docx,
    /// PDF.
    Pdf,
    /// JSON, with a manifest by which quotations are checked.
    Json,
}

/// Write a briefing to a file.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct BriefingExport {
    /// The briefing.
    pub id: BriefingId,
    /// In which format.
    pub format: DocumentFormat,
    /// What is printed behind the sources.
    #[serde(default)]
    #[ts(as = "Option<Appendix>", optional)]
    pub appendix: Appendix,
    /// Full path of the file.
    pub path: String,
}

/// A written file.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct WrittenFile {
    /// Full path.
    pub path: String,
    /// Size in bytes.
    #[ts(type = "number")]
    pub bytes: u64,
}
