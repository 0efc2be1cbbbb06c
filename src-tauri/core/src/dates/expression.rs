//! What the date engine gives back, and what it must know of the text to begin with.

use crate::text::Span;
use crate::time::Stated;
use chrono::{FixedOffset, NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

/// A language whose expressions of time are known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub enum Language {
    /// English.
    #[default]
    English,
    /// German.
    German,
    /// French.
    French,
}

impl Language {
    /// The language of an ISO 639-1 code, with or without a region (`en`, `de-AT`).
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        match code.get(..2)?.to_ascii_lowercase().as_str() {
            "en" => Some(Self::English),
            "de" => Some(Self::German),
            "fr" => Some(Self::French),
            _ => None,
        }
    }
}

/// What the expressions of a text are resolved against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Anchor {
    /// When this version was published.
    pub published: Stated,
    /// The language of the text.
    pub language: Language,
    /// Offset of the place that the text speaks from, where it differs from the offset stated with the instant. A published
    /// *instant* is read as a day in this offset; a published *day* is never shifted.
    pub zone: Option<FixedOffset>,
}

impl Anchor {
    /// An English text with nothing known of its place.
    #[must_use]
    pub fn new(published: Stated) -> Self {
        Self { published, language: Language::English, zone: None }
    }

    /// The calendar day that `today` means in the text.
    #[must_use]
    pub fn day(&self) -> NaiveDate {
        match (self.published, self.zone) {
            (Stated::Instant(at), Some(zone)) => at.with_timezone(&zone).date_naive(),
            (stated, _) => stated.day(),
        }
    }
}

/// The TIMEX3 type of an expression.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub enum Kind {
    /// A calendar time of a day or coarser.
    Date,
    /// A time finer than a day.
    Time,
    /// A length of time.
    Duration,
    /// Times that recur.
    Set,
}

/// The TIMEX3 `mod` attribute: how the words bend the value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub enum Modifier {
    /// `early`, `the beginning of`.
    Start,
    /// `mid-`, `the middle of`.
    Mid,
    /// `late`, `the end of`.
    End,
    /// `about`, `or so`.
    Approx,
    /// `less than`, `nearly`.
    LessThan,
    /// `more than`, `over`.
    MoreThan,
    /// `up to`, `no more than`.
    EqualOrLess,
    /// `at least`.
    EqualOrMore,
    /// `or later`, `and beyond`.
    OnOrAfter,
}

/// One end of an interval: a day where only days are known, else a wall-clock time in the zone of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Bound {
    /// A calendar day, never shifted between zones.
    Day(NaiveDate),
    /// Wall-clock time, without a zone of its own ([`Expression::offset`] has it where the text states one).
    Clock(NaiveDateTime),
}

impl Bound {
    /// The calendar day.
    #[must_use]
    pub fn day(self) -> NaiveDate {
        match self {
            Self::Day(day) => day,
            Self::Clock(at) => at.date(),
        }
    }
}

/// Where the missing parts of an expression came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub enum Basis {
    /// Nothing was missing.
    Words,
    /// The day of publication.
    Publication,
    /// A date that the text set before (or right after, in a range).
    Narrative,
}

/// What an expression was resolved against.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct Reference {
    /// Which kind of reference.
    pub basis: Basis,
    /// Its value in TIMEX3 form; empty where nothing was missing.
    pub value: String,
}

/// One expression of time in a text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct Expression {
    /// Where its words stand.
    #[serde(flatten)]
    #[cfg_attr(feature = "contract", ts(flatten))]
    pub span: Span,
    /// The TIMEX3 type.
    #[serde(rename = "type")]
    pub kind: Kind,
    /// The TIMEX3 value: `2031-03-14`, `2031-W11`, `2031-Q1`, `P3D`, `XXXX-WXX-2`, `PAST_REF`.
    pub value: String,
    /// First day or minute that it may mean, where that can be said.
    #[cfg_attr(feature = "contract", ts(type = "string | null"))]
    pub from: Option<Bound>,
    /// Last day or minute that it may mean, inclusive.
    #[cfg_attr(feature = "contract", ts(type = "string | null"))]
    pub to: Option<Bound>,
    /// What it was resolved against.
    pub reference: Reference,
    /// How far the value is to be trusted, 0 to 1: a judgement by construction, not a measured probability.
    pub confidence: f32,
    /// How the words bend the value.
    pub modifier: Option<Modifier>,
    /// Minutes east of UTC, where the words name a zone.
    pub offset: Option<i16>,
}
