//! Accounts side by side: what several articles or sources share, where they differ, which are copies; the quote ledger and
//! the range board of a story.

use super::articles::VersionTime;
use super::sources::SourceRef;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use variorum_core::compare::families::Family;
use variorum_core::compare::{Headline, Passage, PersonRow, Remark, Sentence, Shared, Shift};
use variorum_core::figures::{Fate, Hedge, Measure, Verdict};
use variorum_core::ids::{ArticleId, StoryId, VersionId};
use variorum_core::quotations::ledger::{Ground, Truncation, WordChange};

/// What a side is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SideBy {
    /// Each article is a side.
    #[default]
    Article,
    /// Everything of one source is a side.
    Source,
}

/// What to put side by side. Named versions come as they are; of named articles, or of all of a story where none is named,
/// the version that could be read at the chosen time.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct SideBySideRequest {
    /// These versions.
    #[serde(default)]
    pub version_ids: Vec<VersionId>,
    /// These articles.
    #[serde(default)]
    pub article_ids: Vec<ArticleId>,
    /// The story to take articles from where none is named; the whole library where there is no story either.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub story_id: Option<StoryId>,
    /// What a side is.
    #[serde(default)]
    pub by: SideBy,
    /// ISO 8601, a day or an instant: the story as it could be read then. `None` for the newest versions.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub as_of: Option<String>,
}

/// A text that was compared.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ComparedText {
    /// The side that it belongs to.
    pub side: u32,
    /// Its article.
    pub article_id: ArticleId,
    /// The version that was compared.
    pub version_id: VersionId,
    /// The version's number.
    pub label: String,
    /// Its headline.
    pub headline: String,
    /// Who published it.
    pub source: SourceRef,
    /// When.
    pub time: Option<VersionTime>,
    /// Its sentences, bylines and credits aside.
    pub sentences: Vec<Sentence>,
}

/// A figure of a text.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct FigureView {
    /// Where it stands, with its hedge and what it counts.
    #[serde(flatten)]
    #[ts(flatten)]
    pub passage: Passage,
    /// The number itself.
    pub value: f64,
    /// Least value that the words allow.
    pub low: f64,
    /// Greatest value that the words allow; `None` where they set no bound.
    pub high: Option<f64>,
    /// How it is hedged.
    pub hedge: Hedge,
    /// What it measures.
    pub measure: Measure,
    /// The noun as written.
    pub counted: String,
    /// What befell those who are counted.
    pub fate: Option<Fate>,
    /// The sentence around it.
    pub sentence: String,
}

/// A quantity and what the texts say of it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct FigureRowView {
    /// The gravest verdict between two sides.
    pub verdict: Verdict,
    /// Sides that state it.
    pub sides: u32,
    /// Independent origins behind the texts that state it.
    pub origins: u32,
    /// Where it is stated.
    pub members: Vec<FigureView>,
}

/// A passage that sides share, with the origins behind it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SharedView {
    /// The passage.
    #[serde(flatten)]
    #[ts(flatten)]
    pub shared: Shared,
    /// Independent origins behind the texts that have it.
    pub origins: u32,
}

/// Accounts side by side.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SideBySideView {
    /// Names of the sides, each once.
    pub sides: Vec<String>,
    /// The texts, by side.
    pub texts: Vec<ComparedText>,
    /// The comparison in words.
    pub headline: Headline,
    /// Shared passages.
    pub shared: Vec<SharedView>,
    /// Figures by quantity, those of several sides first, the gravest at the top.
    pub figures: Vec<FigureRowView>,
    /// Persons, those that most sides name first.
    pub persons: Vec<PersonRow>,
    /// Remarks, those in other words first.
    pub remarks: Vec<Remark>,
    /// What one text puts much higher than another.
    pub shifts: Vec<Shift>,
    /// Texts that are copies of one another; each text is in exactly one.
    pub families: Vec<Family>,
    /// Times at which a version in question appeared, oldest first: what `as_of` may step through.
    pub times: Vec<String>,
    /// Articles that had not appeared at the chosen time.
    pub not_yet: u32,
    /// Articles whose versions bear no time, left out of a chosen time.
    pub undated: u32,
    /// Articles beyond the limit of one comparison, the oldest ones.
    pub left_out: u32,
}

/// An article of a family.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct FamilyMember {
    /// The article.
    pub article_id: ArticleId,
    /// Its newest version.
    pub version_id: VersionId,
    /// Its headline.
    pub headline: String,
    /// Who published it.
    pub source: SourceRef,
    /// When its newest version appeared.
    pub time: Option<VersionTime>,
    /// Largest share of words that it has in common with another of the family, 0 to 1.
    pub share: f32,
}

/// Articles with a common origin.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct FamilyView {
    /// The articles, oldest first as far as times are known.
    pub members: Vec<FamilyMember>,
    /// Why they are one, in words.
    pub reason: String,
}

/// The families of a story.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TextFamilies {
    /// Articles looked at.
    pub reports: u32,
    /// Independent origins among them: families and articles that stand alone.
    pub origins: u32,
    /// Families of two and more, the largest first.
    pub families: Vec<FamilyView>,
    /// The count in words.
    pub summary: String,
}

/// Which article's copies.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CopiesRequest {
    /// The article.
    pub id: ArticleId,
}

/// An article that carries the same text.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CopyView {
    /// The other article.
    #[serde(flatten)]
    #[ts(flatten)]
    pub article: FamilyMember,
    /// Paragraphs that both have, word for word.
    pub same_paragraphs: u32,
    /// Paragraphs of the article that was asked about.
    pub paragraphs: u32,
}

/// A place where a remark is quoted.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct QuotedAt {
    /// The article.
    pub article_id: ArticleId,
    /// The version that had it first.
    pub version_id: VersionId,
    /// That version's number.
    pub label: String,
    /// The last version that has it.
    pub last_label: String,
    /// Whether the newest version still has it.
    pub standing: bool,
    /// Name of the source.
    pub source: String,
    /// When that version appeared.
    pub time: Option<VersionTime>,
    /// First scalar value of the quoted words.
    pub start: u32,
    /// First after them.
    pub end: u32,
    /// The words of that stretch of the text.
    pub exact: String,
    /// Who says it there.
    pub speaker: Option<String>,
    /// The verb of saying there.
    pub verb: Option<String>,
}

/// One wording of a remark.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct QuotedWording {
    /// The words.
    pub words: String,
    /// How it differs from the first wording, word by word; empty for that one.
    pub changes: Vec<WordChange>,
    /// Whether it leaves out an end of the first wording.
    pub truncation: Truncation,
    /// Where it is quoted so, first appearance first.
    pub places: Vec<QuotedAt>,
}

/// A remark with all its wordings.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct QuotedRemark {
    /// Who says it: every name that the sources give, first appearance first.
    pub speakers: Vec<String>,
    /// The verbs of saying, first appearance first.
    pub verbs: Vec<String>,
    /// Sources that quote it.
    pub sources: u32,
    /// The wordings, first appearance first.
    pub wordings: Vec<QuotedWording>,
}

/// Two remarks that may be one.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct RemarkProposal {
    /// Place of the one in the ledger.
    pub a: u32,
    /// Place of the other.
    pub b: u32,
    /// Why.
    pub ground: Ground,
}

/// The quote ledger.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct QuoteLedgerView {
    /// The remarks, those that most sources or wordings have first.
    pub remarks: Vec<QuotedRemark>,
    /// What may belong together besides.
    pub proposals: Vec<RemarkProposal>,
    /// Articles that were read.
    pub articles: u32,
    /// Articles beyond the limit, the oldest ones.
    pub left_out: u32,
}

/// What one source says of a quantity, from a time on.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct RangePoint {
    /// The figure as written, with its hedge.
    pub exact: String,
    /// The number itself.
    pub value: f64,
    /// Least value that the words allow.
    pub low: f64,
    /// Greatest value that the words allow; `None` where they set no bound.
    pub high: Option<f64>,
    /// How it is hedged.
    pub hedge: Hedge,
    /// The sentence around it.
    pub sentence: String,
    /// The article.
    pub article_id: ArticleId,
    /// The version that says so first.
    pub version_id: VersionId,
    /// That version's number.
    pub label: String,
    /// Name of the source.
    pub source: String,
    /// When that version appeared.
    pub time: Option<VersionTime>,
    /// When a later version of the article no longer says so, where that is known.
    pub until: Option<String>,
    /// Whether the newest version of the article says so.
    pub standing: bool,
    /// First scalar value of the figure.
    pub start: u32,
    /// First after it.
    pub end: u32,
    /// Places in the list of the points that this one contradicts.
    pub conflicts: Vec<u32>,
}

/// One quantity over sources and time.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct RangeQuantity {
    /// What is counted, in words.
    pub name: String,
    /// Words that the sentences have in common.
    pub about: Vec<String>,
    /// What it measures.
    pub measure: Measure,
    /// Sources that state it.
    pub sources: u32,
    /// Pairs of points that contradict each other while both stood.
    pub conflicts: u32,
    /// What is said, by source and time.
    pub points: Vec<RangePoint>,
}

/// The range board.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct RangeBoard {
    /// Quantities that two sources state, or that one changed; those with conflicts first.
    pub quantities: Vec<RangeQuantity>,
    /// Figures that one source states once.
    pub single: u32,
    /// Articles beyond the limit, the oldest ones.
    pub left_out: u32,
}
