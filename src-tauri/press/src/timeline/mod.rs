//! A timeline for other programs: comma-separated values, iCalendar, TimelineJS, a picture. Which entries there are, and in which zone their
//! clock times stand, is decided by the caller; a day is a day in every format and never becomes an instant.

mod chart;
mod csv;
mod ics;
mod timelinejs;

#[cfg(test)]
mod tests;

pub use chart::svg;
pub use csv::csv;
pub use ics::ics;
pub use timelinejs::timelinejs;

/// What an entry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryKind {
    /// Happened, as the analyst accepted it.
    Event,
    /// To come, as the analyst accepted it.
    Planned,
    /// Only suggested by the texts.
    Suggested,
    /// A version as it appeared.
    Version,
    /// A date that a text names.
    Date,
    /// A note of the analyst's.
    Note,
}

impl EntryKind {
    /// In a word.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Event => "event",
            Self::Planned => "planned",
            Self::Suggested => "suggested",
            Self::Version => "version",
            Self::Date => "date",
            Self::Note => "note",
        }
    }
}

/// A time of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Moment {
    /// A calendar day.
    Day(CalendarDay),
    /// A clock time in the zone that the whole timeline is told in, with the instant where that is known.
    Clock(CalendarDay, ClockTime, Option<i64>),
}

/// Year, month, day.
pub type CalendarDay = (i32, u32, u32);
/// Hour, minute, second.
pub type ClockTime = (u32, u32, u32);

impl Moment {
    /// The calendar day.
    #[must_use]
    pub fn day(self) -> CalendarDay {
        match self {
            Self::Day(day) | Self::Clock(day, _, _) => day,
        }
    }

    /// ISO 8601 without a zone: the zone is said once for the whole.
    #[must_use]
    pub fn iso(self) -> String {
        let (year, month, day) = self.day();
        match self {
            Self::Day(_) => format!("{year:04}-{month:02}-{day:02}"),
            Self::Clock(_, (hour, minute, second), _) => {
                format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}")
            }
        }
    }
}

/// One entry of a timeline.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Stays the same over exports.
    pub id: String,
    /// What it is.
    pub kind: EntryKind,
    /// The first moment.
    pub from: Moment,
    /// The last moment, inclusive, of an interval.
    pub to: Option<Moment>,
    /// What happened.
    pub title: String,
    /// Called off.
    pub cancelled: bool,
    /// Who says it.
    pub sources: Vec<String>,
    /// Persons, organisations and places.
    pub names: Vec<String>,
    /// Other dates that were said of it, in words.
    pub other_dates: Vec<String>,
    /// The words that say it, with their source.
    pub passages: Vec<(String, String)>,
    /// The analyst's note.
    pub note: String,
    /// 0 to 1.
    pub confidence: f32,
    /// When it was first reported.
    pub reported: Option<Moment>,
}

/// A timeline to print.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    /// Its title.
    pub title: String,
    /// IANA name of the zone that clock times stand in.
    pub zone: String,
    /// In the order of time.
    pub entries: Vec<Entry>,
    /// When it was made, `20310514T120000Z`: from the caller, so that the same timeline gives the same bytes.
    pub stamp: String,
}
