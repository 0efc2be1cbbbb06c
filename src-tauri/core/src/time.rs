//! Times as sources state them and as captures witness them. Days and instants are kept apart: a day is never shifted.

use chrono::{DateTime, FixedOffset, NaiveDate, SecondsFormat, Utc};
use serde::{Deserialize, Serialize};

/// A time that an outlet states: a day where it names only a day, an instant where it names clock time and zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Stated {
    /// A calendar day in the outlet's own zone.
    Day(NaiveDate),
    /// An instant with the offset as stated.
    Instant(DateTime<FixedOffset>),
}

impl Stated {
    /// Reads ISO 8601: `2025-04-18` or `2025-04-18T09:30:00+02:00` (RFC 3339).
    #[must_use]
    pub fn parse(iso: &str) -> Option<Self> {
        let iso = iso.trim();
        if let Ok(day) = NaiveDate::parse_from_str(iso, "%Y-%m-%d") {
            return Some(Self::Day(day));
        }
        DateTime::parse_from_rfc3339(iso).ok().map(Self::Instant)
    }

    /// The calendar day, in the stated offset.
    #[must_use]
    pub fn day(self) -> NaiveDate {
        match self {
            Self::Day(day) => day,
            Self::Instant(at) => at.date_naive(),
        }
    }

    /// ISO 8601 as [`Stated::parse`] reads it.
    #[must_use]
    pub fn iso(self) -> String {
        match self {
            Self::Day(day) => day.format("%Y-%m-%d").to_string(),
            Self::Instant(at) => at.to_rfc3339_opts(SecondsFormat::AutoSi, true),
        }
    }
}

impl TryFrom<String> for Stated {
    type Error = String;
    fn try_from(iso: String) -> Result<Self, String> {
        Self::parse(&iso).ok_or_else(|| format!("not an ISO 8601 day or instant: {iso}"))
    }
}

impl From<Stated> for String {
    fn from(stated: Stated) -> String {
        stated.iso()
    }
}

/// Where a seen-at time comes from, most trusted first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub enum SeenBasis {
    /// WARC-Date, a web archive's stamp in the URL, or News Sniffer's own time.
    ArchiveRecord,
    /// MHTML's Date, or a browser's "saved from" comment.
    SavedPage,
    /// The date of a feed's item.
    Feed,
    /// The file's modification time.
    FileTime,
    /// When it was imported.
    ImportTime,
}

/// When a version was seen, and how that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen {
    /// The instant, in UTC.
    pub at: DateTime<Utc>,
    /// Where it comes from.
    pub basis: SeenBasis,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_stay_days_and_instants_keep_their_offset() {
        for iso in ["2031-03-14", "2031-03-14T18:42:00+02:00", "2031-03-14T18:42:00Z"] {
            assert_eq!(Stated::parse(iso).unwrap().iso(), iso);
        }
        assert_eq!(Stated::parse("14 March"), None);
    }
}
