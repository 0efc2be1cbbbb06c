//! Figures of a briefing: what they show, as data that was true when they were put in. Making them from a library and drawing
//! them are done elsewhere.

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
