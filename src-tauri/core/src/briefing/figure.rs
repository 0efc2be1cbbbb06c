//! Figures of a briefing: what they show, as data that was true when they were put in. Making them from a library and drawing
//! them are done elsewhere.

use crate::ids::StoryId;
use serde::{Deserialize, Serialize};

/// A figure with its caption.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct Figure {
    /// Stands below it, after its number.
    #[serde(default)]
    pub caption: String,
    /// What it shows, for those who cannot see it; empty to have it told from the data.
    #[serde(default)]
    pub alt: String,
    /// What it shows.
    pub drawing: Drawing,
    /// What it was made of, so that it can be made again; `None` for a figure that stays as it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "contract", ts(optional))]
    pub made_of: Option<MadeOf>,
}

/// What a figure was made of.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct MadeOf {
    /// Which figure.
    pub figure: FigureKind,
    /// Of which story; `None` for all articles.
    pub story_id: Option<StoryId>,
    /// Which quantity, for a range board; empty for the most disputed one.
    #[serde(default)]
    pub quantity: String,
    /// When it was made, RFC 3339.
    pub at: String,
}

/// Figures that are made from a library.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub enum FigureKind {
    /// The versions of the articles.
    VersionStrip,
    /// The analyst's events.
    Timeline,
    /// Who is named and quoted.
    Roster,
    /// The fact changes of substance.
    Ledger,
    /// What outlets say of one quantity.
    RangeBoard,
}

impl FigureKind {
    /// By its name in a template.
    #[must_use]
    pub fn from_token(token: &str) -> Option<Self> {
        match token {
            "versions" => Some(Self::VersionStrip),
            "timeline" => Some(Self::Timeline),
            "roster" => Some(Self::Roster),
            "ledger" => Some(Self::Ledger),
            "ranges" => Some(Self::RangeBoard),
            _ => None,
        }
    }
}

/// What a figure shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub enum Drawing {
    /// The versions of articles on an axis of time, larger where more of substance changed.
    VersionStrip {
        /// An article each.
        rows: Vec<StripRow>,
    },
    /// What happened when.
    Timeline {
        /// In the order of time.
        marks: Vec<TimelineMark>,
    },
    /// What outlets say of one quantity, over time.
    RangeBoard {
        /// What is counted, with its unit: "people moved".
        quantity: String,
        /// What was said.
        marks: Vec<RangeMark>,
    },
    /// Which facts changed from one version to the next.
    Ledger {
        /// The newest first.
        rows: Vec<LedgerMark>,
    },
    /// Who speaks, for whom, and how often.
    Roster {
        /// The weightiest first.
        people: Vec<RosterEntry>,
    },
}

impl Default for Drawing {
    fn default() -> Self {
        Self::VersionStrip { rows: Vec::new() }
    }
}

/// An article of a version strip.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct StripRow {
    /// Name of the source.
    pub source: String,
    /// Headline.
    pub headline: String,
    /// Its versions, oldest first.
    pub versions: Vec<StripVersion>,
}

/// A version on a strip.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct StripVersion {
    /// Its label.
    pub label: String,
    /// When it was seen, RFC 3339; strips without all their times are drawn by order alone.
    pub seen_at: Option<String>,
    /// Share of substance that changed since the version before, in per cent.
    pub changed: Option<u8>,
}

/// Something on a timeline.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct TimelineMark {
    /// First day or moment, ISO 8601.
    pub from: String,
    /// Last day or moment of an interval.
    pub to: Option<String>,
    /// What happened.
    pub label: String,
    /// Who says so; empty for none.
    #[serde(default)]
    pub source: String,
}

/// A value that was said.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct RangeMark {
    /// Name of the source.
    pub source: String,
    /// When it was said, ISO 8601; `None` where it is not known.
    pub at: Option<String>,
    /// Lowest value that the words allow.
    pub low: f64,
    /// Highest value that they allow; `None` for "at least".
    pub high: Option<f64>,
    /// The words.
    pub words: String,
}

/// A fact that changed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct LedgerMark {
    /// When the newer version was shown, ISO 8601; `None` where it is not known.
    pub at: Option<String>,
    /// Name of the source.
    pub source: String,
    /// Labels of the two versions: "2 to 3".
    pub versions: String,
    /// Older words; empty where it was added.
    pub was: String,
    /// Newer words; empty where it was dropped.
    pub now: String,
}

/// A person or body on a roster.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct RosterEntry {
    /// Name.
    pub name: String,
    /// In which role; empty for none.
    #[serde(default)]
    pub role: String,
    /// How many times they are quoted.
    pub quoted: u32,
    /// How many times they are named.
    pub named: u32,
    /// Which outlets have them.
    #[serde(default)]
    pub sources: Vec<String>,
}
