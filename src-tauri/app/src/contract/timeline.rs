//! The timeline: versions as they appeared, dates that the text names, events that the analyst made, events that the texts
//! suggest, notes, and where a name is mentioned.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use variorum_core::events::{Outlook, Stance};
use variorum_core::ids::{ArticleId, EventId, StoryId, TagId, VersionId};

/// What to draw.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct TimelineRequest {
    /// Of this story; `None` for the library or the article.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub story_id: Option<StoryId>,
    /// Of this article only.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub article_id: Option<ArticleId>,
    /// Also where this name is mentioned, in a lane of its own.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub mentions_of: Option<String>,
}

/// Everything to draw.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Timeline {
    /// In order of time.
    pub items: Vec<TimelineItem>,
    /// Articles whose dates are still being derived.
    pub pending: u32,
    /// Suggested events that the analyst dismissed.
    pub dismissed: u32,
}

/// Which lane an item belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TimelineKind {
    /// A version as it appeared.
    Version,
    /// A date that a text names.
    Date,
    /// An event that the analyst made or accepted.
    Event,
    /// An event to come that the analyst made or accepted.
    Planned,
    /// An event that the texts suggest and nobody has accepted.
    Suggested,
    /// A note of the analyst's, at the time of the version that it stands on.
    Note,
    /// A version that mentions the name asked for.
    Mention,
}

/// One mark on the timeline.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TimelineItem {
    /// Unique among the items.
    pub id: String,
    /// Which lane.
    pub kind: TimelineKind,
    /// ISO 8601: a day, an instant, or a clock time without a zone where none is known; the first moment.
    pub from: String,
    /// ISO 8601: the last day or instant, where it is an interval.
    pub to: Option<String>,
    /// What it says: a headline, the sentence of a date, an event's title.
    pub label: String,
    /// The words of the date, where it is one.
    pub words: Option<String>,
    /// Name of the source; `None` for what several say.
    pub source: Option<String>,
    /// Where it is said.
    pub passages: Vec<TimelinePassage>,
    /// How sure, 0 to 1; 1 for what the analyst made.
    pub confidence: f32,
    /// The event, where it is one; of a suggestion, the accepted event that it has more passages for.
    pub event_id: Option<EventId>,
    /// The note on an event, or the note itself, Markdown; empty for none.
    pub note: String,
    /// How much of substance a version changed since the one before, 0 to 1.
    pub substance: Option<f32>,
    /// What became of an event, as far as the texts tell.
    pub outlook: Option<Outlook>,
    /// Every date that was said of an event, where they cannot all be true; else empty.
    pub said: Vec<TimelineDate>,
    /// Whether those dates contradict each other (no text says that it was moved).
    pub conflict: bool,
    /// When it was first reported: ISO 8601 of the earliest version that says it.
    pub reported: Option<String>,
    /// Persons and organisations, most often named first.
    pub who: Vec<String>,
    /// Places, most often named first.
    pub places: Vec<String>,
    /// Tags on the passages.
    pub tags: Vec<TagId>,
    /// Whether a version's time is that of its update rather than of its first publication.
    pub update: bool,
}

/// A date that was said of an event.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TimelineDate {
    /// ISO 8601.
    pub from: String,
    /// ISO 8601, for an interval.
    pub to: Option<String>,
    /// Who says it, with the label of the version: `The Meridian v2`.
    pub sources: Vec<String>,
}

/// Where something is said.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TimelinePassage {
    /// The passage of an event, where it is one; empty else.
    pub id: String,
    /// The article.
    pub article_id: ArticleId,
    /// The version.
    pub version_id: VersionId,
    /// Its label.
    pub label: String,
    /// Name of the source.
    pub source: String,
    /// Unicode scalar values into the text.
    pub start: u32,
    /// Unicode scalar values into the text.
    pub end: u32,
    /// The words.
    pub exact: String,
    /// ISO 8601: when that version appeared.
    pub at: Option<String>,
    /// How the passage tells of the event: as done, to come, moved, called off.
    pub stance: Option<Stance>,
    /// What stays the same while the article keeps the sentence; empty where none was derived.
    pub mark: String,
}

/// A passage of a version.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PassageRef {
    /// The version.
    pub version_id: VersionId,
    /// Unicode scalar values into the text.
    pub start: u32,
    /// Unicode scalar values into the text.
    pub end: u32,
}
