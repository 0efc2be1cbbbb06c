//! The timeline: versions as they appeared, dates that the text names, events that the analyst made.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use variorum_core::ids::{ArticleId, EventId, StoryId, VersionId};

/// What to draw.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TimelineRequest {
    /// Of this story; `None` for the library or the article.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub story_id: Option<StoryId>,
    /// Of this article only.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub article_id: Option<ArticleId>,
}

/// Everything to draw.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Timeline {
    /// In order of time.
    pub items: Vec<TimelineItem>,
    /// Articles whose dates are still being derived.
    pub pending: u32,
}

/// Which lane an item belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TimelineKind {
    /// A version as it appeared.
    Version,
    /// A date that a text names.
    Date,
    /// An event that the analyst made.
    Event,
    /// An event to come that the analyst made.
    Planned,
}

/// One mark on the timeline.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TimelineItem {
    /// Unique among the items.
    pub id: String,
    /// Which lane.
    pub kind: TimelineKind,
    /// ISO 8601: a day or an instant in UTC; the first moment.
    pub from: String,
    /// ISO 8601: the last day or instant, where it is an interval.
    pub to: Option<String>,
    /// What it says: a headline, the sentence of a date, an event's title.
    pub label: String,
    /// The words of the date, where it is one.
    pub words: Option<String>,
    /// Name of the source.
    pub source: Option<String>,
    /// Where it is said.
    pub passages: Vec<TimelinePassage>,
    /// How sure, 0 to 1; 1 for what the analyst made.
    pub confidence: f32,
    /// The event, where it is one.
    pub event_id: Option<EventId>,
    /// The note on an event, Markdown; empty for none.
    pub note: String,
    /// How much of substance a version changed since the one before, 0 to 1.
    pub substance: Option<f32>,
}

/// Where something is said.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TimelinePassage {
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

/// A new or changed event.
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
    /// Markdown; absent, the note stays as it is.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub note: Option<String>,
    /// Passages to add.
    #[serde(default)]
    pub passages: Vec<PassageRef>,
}

/// Which event.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct EventRequest {
    /// The event.
    pub id: EventId,
}
