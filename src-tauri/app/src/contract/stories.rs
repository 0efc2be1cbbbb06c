//! Stories.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use variorum_core::ids::{ArticleId, StoryId};

/// A story in the list.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct StoryRow {
    /// The story.
    pub id: StoryId,
    /// Its name.
    pub name: String,
    /// IANA name of the zone that its times are told in; empty for the analyst's own.
    pub zone: String,
    /// Put aside.
    pub archived: bool,
    /// Articles in it.
    pub articles: u32,
    /// Versions of them.
    pub versions: u32,
    /// Articles with something unread.
    pub unread: u32,
}

/// All stories, and what is in none.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Stories {
    /// Stories by name, archived ones last.
    pub stories: Vec<StoryRow>,
    /// Articles in no story.
    pub inbox: u32,
}

/// A new story.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct StoryCreate {
    /// Its name.
    pub name: String,
}

/// A change of a story; what is absent stays.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct StoryUpdate {
    /// The story.
    pub id: StoryId,
    /// New name.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub name: Option<String>,
    /// IANA name of the zone that its times are told in; empty for the analyst's own.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub zone: Option<String>,
    /// Put aside, or take back.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub archived: Option<bool>,
}

/// Put all articles of one story into another and drop the first.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct StoryMerge {
    /// The story that goes.
    pub from: StoryId,
    /// The story that stays.
    pub into: StoryId,
}

/// The stories that articles belong to, added and taken away.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct StoryAssign {
    /// The articles.
    pub article_ids: Vec<ArticleId>,
    /// Put them into these.
    pub add: Vec<StoryId>,
    /// Take them out of these.
    pub remove: Vec<StoryId>,
}
