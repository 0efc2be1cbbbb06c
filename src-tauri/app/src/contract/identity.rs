//! Which article is this: proposals of articles that may be one, splitting, and texts that were extracted again.

use super::articles::VersionTime;
use super::sources::SourceRef;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use variorum_core::ids::{ArticleId, ReadingId, VersionId};

/// Which proposals to show.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ProposalsRequest {
    /// Skip this many.
    pub offset: u32,
    /// At most this many.
    pub limit: u32,
}

/// Articles that may be one, the most alike first.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Proposals {
    /// All that await a ruling.
    pub total: u32,
    /// The part asked for.
    pub list: Vec<Proposal>,
}

/// Two articles of one source that may be one.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Proposal {
    /// Their source.
    pub source: SourceRef,
    /// The one that would stay: it has more versions, or is older.
    pub stays: ProposedArticle,
    /// The one whose versions would join it.
    pub joins: ProposedArticle,
    /// Why, in words, the strongest reason first.
    pub reasons: Vec<String>,
    /// Words of both headlines in common, 0 to 1.
    pub headline: f32,
    /// Words in paragraphs that are the same in both newest texts, of the longer one's, 0 to 1.
    pub paragraphs: f32,
    /// Runs of five words in both, of the longer one's, 0 to 1.
    pub words: f32,
}

/// One side of a proposal.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ProposedArticle {
    /// The article.
    pub id: ArticleId,
    /// Headline of its newest version.
    pub headline: String,
    /// Its address.
    pub url: Option<String>,
    /// Versions outside the bin.
    pub versions: u32,
    /// The newest of them.
    pub newest: VersionId,
    /// Words of that one.
    pub words: u32,
    /// Best known time of the first version.
    pub time: Option<VersionTime>,
    /// Annotations on its versions.
    pub annotations: u32,
}

/// Two articles that are two.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TwinRequest {
    /// One of them.
    pub one: ArticleId,
    /// The other.
    pub other: ArticleId,
}

/// Versions that are an article of their own; replies that one.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ArticleSplit {
    /// The article that they are in.
    pub id: ArticleId,
    /// The versions that go; at least one has to stay.
    pub version_ids: Vec<VersionId>,
}

/// Whose captures are read again.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct ExtractAgain {
    /// Those of these articles; none for all of the library.
    #[serde(default)]
    pub article_ids: Vec<ArticleId>,
}

/// What was read by whom.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ExtractionState {
    /// Captures whose bytes are kept.
    pub captures: u32,
    /// Versions whose text comes from an extractor that has been improved since.
    pub outdated: u32,
}

/// One reading of a version, and how it differs from the one before.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ReadingStep {
    /// The reading.
    pub id: ReadingId,
    /// Extractor and its version, or that it was made by hand.
    pub extractor: String,
    /// RFC 3339 in UTC.
    pub at: String,
    /// Words of its text.
    pub words: u32,
    /// Whether it is the one that counts now.
    pub current: bool,
    /// Blocks that the reading before did not have.
    pub gained: Vec<String>,
    /// Blocks of the reading before that it does not have.
    pub lost: Vec<String>,
    /// Blocks of the same words that are of another kind now.
    pub rekinded: u32,
}

/// What the analyst says of a line that an outlet repeats, or does not.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct BoilerplateRule {
    /// A version that has the line.
    pub version_id: VersionId,
    /// Place of the block.
    pub block: u32,
    /// What it is, in every article of the outlet.
    pub ruling: LineRuling,
}

/// What a line of an outlet is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LineRuling {
    /// Text of the article: it takes part in comparisons.
    Text,
    /// Boilerplate: it does not.
    Boilerplate,
}
