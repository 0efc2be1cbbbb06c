//! What a reader brings home from one file. Serialisable, since readers of hostile formats run in a process of their own.

use super::Problem;
use crate::text::BlockKind;
use crate::time::{Seen, Stated};
use serde::{Deserialize, Serialize};

/// Everything read from one file.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Harvest {
    /// The articles, in the order of the file.
    pub items: Vec<Item>,
    /// What concerns the file as a whole.
    pub problems: Vec<Problem>,
}

/// One article of a file with the versions that the file shows.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Item {
    /// What tells the article apart inside its file (a feed's guid, a path in an archive); `None` where the file holds one.
    pub name: Option<String>,
    /// What is said about the article as a whole.
    pub article: ArticleFacts,
    /// At least one, oldest first.
    pub versions: Vec<VersionRead>,
    /// The rows of a News Sniffer page, kept so that uncertain ones can be reviewed.
    pub split: Option<SplitRows>,
    /// What concerns this article.
    pub problems: Vec<Problem>,
}

/// Rows of a page that shows two versions, as JSON of the page's own recovery (see `newssniffer`).
pub type SplitRows = serde_json::Value;

/// What a file says about an article.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ArticleFacts {
    /// The article's address, as stated (not yet canonical).
    pub url: Option<String>,
    /// A feed's own identifier.
    pub guid: Option<String>,
    /// The outlet, as the file names it.
    pub source: Option<String>,
    /// ISO 639-1 code of the text's language, where stated or recognised.
    pub language: Option<String>,
}

/// One version as read.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct VersionRead {
    /// The source's own number, where it has one.
    pub number: Option<u32>,
    /// Blocks in order, not yet normalised.
    pub blocks: Vec<(BlockKind, String)>,
    /// When the outlet says it was published.
    pub published: Option<Stated>,
    /// When the outlet says it was updated.
    pub updated: Option<Stated>,
    /// When it was seen, where the file itself knows.
    pub seen: Option<Seen>,
    /// What is said of the time since the version before, such as `about 5 hours later`.
    pub gap: Option<String>,
}
