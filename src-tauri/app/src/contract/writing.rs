//! Writing: points of the linter, what moved under a briefing, templates, figures made from the library.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use variorum_core::briefing::lint::Point;
use variorum_core::briefing::{Figure, FigureKind, Movement, Piece};
use variorum_core::ids::{ArticleId, BriefingId, CitationId, StoryId, VersionId};

/// What a careful colleague would point at.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Lint {
    /// Points on the whole first, then in the order of the text; those dismissed too.
    pub points: Vec<LintPointView>,
}

/// One thing to look at.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct LintPointView {
    /// What it is.
    #[serde(flatten)]
    #[ts(flatten)]
    pub point: Point,
    /// Why it matters.
    pub because: String,
    /// Whether the analyst dismissed it.
    pub dismissed: bool,
}

/// Dismisses a point, or brings it back.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct LintDismiss {
    /// The briefing.
    pub id: BriefingId,
    /// The point's `mark`.
    pub mark: String,
    /// Whether it is to be dismissed.
    pub dismissed: bool,
}

/// What moved under a briefing.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct BriefingMoved {
    /// In the order of the text; those noted too.
    pub items: Vec<MovedItem>,
}

/// A citation of the text whose passage moved.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct MovedItem {
    /// The citation.
    pub citation_id: CitationId,
    /// The blocks that rest on it, by number from 0.
    pub blocks: Vec<u32>,
    /// What befell it, the gravest first where several things did.
    pub movement: Movement,
    /// Its article.
    pub article_id: ArticleId,
    /// Headline of the article.
    pub headline: String,
    /// Name of the source.
    pub source: String,
    /// The version it is pinned to.
    pub version_id: VersionId,
    /// Label of that version.
    pub label: String,
    /// The words as cited.
    pub was: String,
    /// Where it stands in the newest version; `None` where it has no place.
    pub now: Option<MovedSpot>,
    /// The newest version.
    pub newest_id: VersionId,
    /// Label of the newest version.
    pub newest_label: String,
    /// Older against newest words; empty where the words are the same or gone.
    pub pieces: Vec<Piece>,
    /// When it moved; `None` for what was contradicted alone.
    pub since: Option<MovedSince>,
    /// Words of the correction notice that speaks of it.
    pub notice: Option<String>,
    /// What others have said since that cannot be true beside it.
    pub rivals: Vec<Rival>,
    /// Names this movement; another movement of the passage has another.
    pub mark: String,
    /// Whether the analyst noted it.
    pub noted: bool,
}

/// A passage of the newest version.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct MovedSpot {
    /// Unicode scalar values into the text.
    pub start: u32,
    /// Unicode scalar values into the text.
    pub end: u32,
    /// The words.
    pub exact: String,
}

/// The first version that had it otherwise. The change lies between two sightings.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct MovedSince {
    /// That version.
    pub version_id: VersionId,
    /// Its label.
    pub label: String,
    /// RFC 3339: when the version before it was seen, where known.
    pub after: Option<String>,
    /// RFC 3339: when that version was seen, where known.
    pub by: Option<String>,
}

/// A statement of another source.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Rival {
    /// Name of the source.
    pub source: String,
    /// Its article.
    pub article_id: ArticleId,
    /// The version that first says so.
    pub version_id: VersionId,
    /// Label of that version.
    pub label: String,
    /// Unicode scalar values into its text.
    pub start: u32,
    /// Unicode scalar values into its text.
    pub end: u32,
    /// The words.
    pub exact: String,
    /// The sentence around them.
    pub sentence: String,
    /// ISO 8601, where known.
    pub time: Option<String>,
}

/// Notes a movement, or takes the note back.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct MovedNote {
    /// The citation.
    pub id: CitationId,
    /// The movement's `mark`; `None` takes the note back.
    pub mark: Option<String>,
}

/// Pins a citation to another passage of its article.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CitationRepin {
    /// The citation.
    pub id: CitationId,
    /// A version of the same article.
    pub version_id: VersionId,
    /// Unicode scalar values into its text.
    pub start: u32,
    /// Unicode scalar values into its text.
    pub end: u32,
}

/// Templates of briefings.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Templates {
    /// The folder where the analyst's own lie; it may not exist yet.
    pub folder: String,
    /// The bundled ones first, an own one of the same file name in its place; then the analyst's own by name.
    pub templates: Vec<TemplateView>,
}

/// A template.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TemplateView {
    /// Name of its file without the ending.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// What it is for; empty where the file does not say.
    pub about: String,
    /// Whether it is a file of the analyst's.
    pub own: bool,
    /// Its headings, in order, for a look before it is chosen.
    pub headings: Vec<String>,
}

/// Asks for a figure made from the library.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct FigureRequest {
    /// Of which story; `None` for all articles.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub story_id: Option<StoryId>,
    /// Which figure.
    pub figure: FigureKind,
    /// Which quantity, for a range board; empty for the most disputed one.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub quantity: String,
}

/// Asks for a figure as it would be now. Nothing is stored.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct FigureUpdate {
    /// The figure as it stands in the briefing.
    pub figure: Figure,
}

/// A figure as it would be now, and what is other in it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct FigureUpdated {
    /// The figure with the caption that it had.
    pub figure: Figure,
    /// Rows that came, in words.
    pub came: Vec<String>,
    /// Rows that went, in words.
    pub went: Vec<String>,
}
