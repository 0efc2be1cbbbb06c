//! Events that the analyst makes of passages or accepts from what the texts suggest.

use super::timeline::PassageRef;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use variorum_core::events::Outlook;
use variorum_core::ids::{EventId, StoryId};

/// A new or changed event. A suggested event is accepted by saving it with its passages: those are suggested no more.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct EventSave {
    /// The event to change; `None` for a new one.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub id: Option<EventId>,
    /// Its story.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub story_id: Option<StoryId>,
    /// What happened.
    pub title: String,
    /// ISO 8601 day or instant.
    pub from: String,
    /// ISO 8601 day or instant, for an interval.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub to: Option<String>,
    /// Said to come rather than happened.
    #[serde(default)]
    pub planned: bool,
    /// What became of it; absent, nothing is said.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub outlook: Option<Outlook>,
    /// Markdown; absent, the note stays as it is.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub note: Option<String>,
    /// All passages that it rests on; absent, they stay as they are.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub passages: Option<Vec<PassageRef>>,
}

/// Which event.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct EventRequest {
    /// The event.
    pub id: EventId,
}

/// Join events: passages and notes of the others go to the first.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct EventJoin {
    /// The event that stays, then those that end in it.
    pub ids: Vec<EventId>,
}

/// Split an event: some of its passages become an event of their own, on the same date.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct EventSplit {
    /// The event.
    pub id: EventId,
    /// Title of the new one.
    pub title: String,
    /// Which passages go, by `TimelinePassage::id`; one at least must stay.
    pub passages: Vec<String>,
}

/// Dismiss a suggested event: it is not offered again, also when more versions say it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct EventDismiss {
    /// What it says, for the history.
    pub title: String,
    /// `TimelinePassage::mark` of its passages.
    pub marks: Vec<String>,
}

/// Offer every dismissed event again.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct EventRestore {
    /// Of this story; `None` for all.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub story_id: Option<StoryId>,
}

/// A format that a timeline is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TimelineFormat {
    /// Everything, as the `timeline` command replies it.
    Json,
    /// Comma-separated values.
    Csv,
    /// iCalendar.
    Ics,
    /// A drawing.
    Svg,
    /// A picture.
    Png,
    /// What TimelineJS reads.
    Timelinejs,
}

/// Write a timeline to a file.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TimelineExport {
    /// Of this story; `None` for the library.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub story_id: Option<StoryId>,
    /// In which format.
    pub format: TimelineFormat,
    /// Full path of the file.
    pub path: String,
    /// ISO 8601: only what versions that had appeared by then say; absent, everything.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub as_of: Option<String>,
}
