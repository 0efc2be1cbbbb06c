//! Articles: the list on the left, one article with its versions, corrections by hand.

use super::sources::SourceRef;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use variorum_core::ids::{ArticleId, StoryId, VersionId};
use variorum_core::time::SeenBasis;

/// Which articles to list.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ArticlesRequest {
    /// Where to look.
    pub scope: ArticleScope,
    /// Words that headline or source must hold; empty for all.
    #[serde(default)]
    pub filter: String,
    /// Order.
    #[serde(default)]
    pub sort: ArticleSort,
    /// Skip this many.
    #[serde(default)]
    pub offset: u32,
    /// At most this many.
    pub limit: u32,
}

/// Where to look for articles.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum ArticleScope {
    /// The whole library.
    All,
    /// In no story.
    Inbox,
    /// In the bin.
    Bin,
    /// In one story.
    Story {
        /// The story.
        id: StoryId,
    },
}

/// Order of articles.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ArticleSort {
    /// Newest version first.
    #[default]
    Newest,
    /// Oldest first.
    Oldest,
    /// By source, then newest.
    Source,
    /// By headline.
    Headline,
    /// Most versions first.
    Versions,
}

/// A page of the list.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Articles {
    /// All that fit the request.
    pub total: u32,
    /// Versions of all that fit.
    pub versions: u32,
    /// The part asked for.
    pub rows: Vec<ArticleRow>,
}

/// An article in the list.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ArticleRow {
    /// The article.
    pub id: ArticleId,
    /// Headline of the newest version, or the analyst's own.
    pub headline: String,
    /// Who published it.
    pub source: SourceRef,
    /// Time of the newest version.
    pub time: Option<VersionTime>,
    /// The versions, oldest first.
    pub versions: Vec<VersionDot>,
    /// Never opened.
    pub unread: bool,
    /// A version came since it was last read.
    pub changed: bool,
    /// Rows that await review.
    pub needs_review: u32,
    /// Annotations on it.
    pub annotations: u32,
}

/// A version on a strip.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct VersionDot {
    /// The version.
    pub id: VersionId,
    /// Its number: the source's own, else counted from 1.
    pub label: String,
    /// When, where a clock time or day is known.
    pub time: Option<VersionTime>,
    /// How much of substance changed since the version before, 0 to 1; `None` for the first or where not yet computed.
    pub substance: Option<f32>,
}

/// The best known time of a version, and what it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct VersionTime {
    /// ISO 8601: a day or an instant.
    pub iso: String,
    /// What it tells.
    pub kind: VersionTimeKind,
}

/// What a version's time tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum VersionTimeKind {
    /// The outlet states when it was updated.
    Updated,
    /// The outlet states when it was published.
    Published,
    /// When it was seen.
    Seen,
}

/// Which article.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ArticleRequest {
    /// The article.
    pub id: ArticleId,
}

/// One article.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ArticleView {
    /// The article.
    pub id: ArticleId,
    /// Headline of the newest version, or the analyst's own.
    pub headline: String,
    /// Who published it.
    pub source: SourceRef,
    /// Its address.
    pub url: Option<String>,
    /// The stories it belongs to.
    pub story_ids: Vec<StoryId>,
    /// The versions, oldest first.
    pub versions: Vec<VersionSummary>,
    /// Versions in the bin.
    pub binned_versions: Vec<VersionSummary>,
    /// The version that was last read.
    pub last_read: Option<VersionId>,
    /// Whether it is in the bin.
    pub binned: bool,
    /// A note on the article, Markdown.
    pub note: String,
    /// A page of two versions whose rows await review.
    pub review: Option<variorum_core::ids::SplitId>,
}

/// A version without its text.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct VersionSummary {
    /// The version.
    pub id: VersionId,
    /// Its number: the source's own, else counted from 1.
    pub label: String,
    /// Its headline.
    pub headline: String,
    /// ISO 8601, as the outlet states it.
    pub published: Option<String>,
    /// ISO 8601, as the outlet states it.
    pub updated: Option<String>,
    /// When it was first seen; RFC 3339 in UTC.
    pub seen_at: Option<String>,
    /// How that is known.
    pub seen_basis: Option<SeenBasis>,
    /// What is said of the time since the version before, such as `about 5 hours later`.
    pub gap: Option<String>,
    /// How much of substance changed since the version before, 0 to 1.
    pub substance: Option<f32>,
    /// Words in it.
    pub words: u32,
}

/// Corrections of an article by hand; what is absent stays, an empty text goes back to what was imported.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ArticleCorrect {
    /// The article.
    pub id: ArticleId,
    /// Headline.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub headline: Option<String>,
    /// Name of the source; made where it is new.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub source: Option<String>,
    /// Address.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub url: Option<String>,
    /// Note on the article, Markdown.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub note: Option<String>,
}

/// Another order of the versions of an article.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct VersionsReorder {
    /// The article.
    pub id: ArticleId,
    /// All its versions outside the bin, oldest first.
    pub version_ids: Vec<VersionId>,
}

/// Articles to bin, restore, or mark.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ArticleMark {
    /// The articles.
    pub ids: Vec<ArticleId>,
    /// What to do.
    pub mark: Mark,
}

/// What to do with articles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// Into the bin.
    Bin,
    /// Out of the bin.
    Restore,
    /// Read, up to the newest version.
    Read,
    /// Not read.
    Unread,
}

/// Two articles are one.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ArticleMerge {
    /// The article that goes; its versions join the other.
    pub from: ArticleId,
    /// The article that stays.
    pub into: ArticleId,
}
