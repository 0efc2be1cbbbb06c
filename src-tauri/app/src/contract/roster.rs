//! Rosters: who is named in which version of an article, or by which outlet.

use super::entities::{EntityBrief, EntityPassage};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use variorum_core::ids::{ArticleId, SourceId, StoryId, VersionId};
use variorum_core::naming::{NameKind, PictureOrder, PicturePlace};

/// Whose roster.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum RosterScope {
    /// Of the versions of an article.
    Article {
        /// The article.
        id: ArticleId,
    },
    /// Of the outlets of a story.
    Story {
        /// The story.
        id: StoryId,
    },
    /// Of all outlets.
    Library,
}

/// Which roster.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct RosterRequest {
    /// Whose.
    pub scope: RosterScope,
    /// Which kinds; persons where empty.
    #[serde(default)]
    pub kinds: Vec<NameKind>,
    /// At most this many rows.
    pub limit: u32,
}

/// Who is named where: rows of entities, columns of versions or outlets.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Roster {
    /// Versions in their order, or outlets by name.
    pub columns: Vec<RosterColumn>,
    /// Entities, by the first column that names them, then by how many do.
    pub rows: Vec<RosterRow>,
    /// Rows in all, also those beyond the limit.
    pub total: u32,
    /// What changed from one version to the next; empty for outlets.
    pub steps: Vec<RosterStep>,
    /// Pictures of several people; empty for outlets.
    pub pictures: Vec<RosterPicture>,
    /// Texts of the library that the recogniser has not read yet.
    pub pending: u32,
}

/// A version or an outlet.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct RosterColumn {
    /// The version, where it is one.
    pub version_id: Option<VersionId>,
    /// The source, where it is one.
    pub source_id: Option<SourceId>,
    /// Label of the version, name of the outlet.
    pub label: String,
    /// ISO 8601: time of the version, where known.
    pub time: Option<String>,
    /// Articles behind the column.
    pub articles: u32,
}

/// An entity over the columns.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct RosterRow {
    /// The entity.
    #[serde(flatten)]
    #[ts(flatten)]
    pub brief: EntityBrief,
    /// Where it is named; columns that do not name it have none.
    pub cells: Vec<RosterCell>,
}

/// How a column names an entity.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct RosterCell {
    /// Index of the column.
    pub column: u32,
    /// Places that name it.
    pub mentions: u32,
    /// Its fullest name there.
    pub name: String,
    /// Titles and roles beside it.
    pub roles: Vec<String>,
    /// The first place.
    pub passage: EntityPassage,
}

/// What changed from a version to the next. Rows by index, also of those beyond the limit left out.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct RosterStep {
    /// Index of the later column.
    pub to: u32,
    /// Who is named anew.
    pub joined: Vec<u32>,
    /// Who is named no more.
    pub left: Vec<u32>,
    /// Whose fullest name is another, and not only a shorter form.
    pub renamed: Vec<RosterChange>,
    /// Beside whose name other titles or roles stand.
    pub retitled: Vec<RosterChange>,
}

/// How somebody is named otherwise.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct RosterChange {
    /// Index of the row.
    pub row: u32,
    /// Before.
    pub before: String,
    /// After.
    pub after: String,
}

/// A picture of several people, as its caption tells.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct RosterPicture {
    /// Index of the first column that has the caption.
    pub column: u32,
    /// The caption.
    pub caption: EntityPassage,
    /// How it counts the people.
    pub order: PictureOrder,
    /// Who is shown, in the order of the caption.
    pub people: Vec<Pictured>,
}

/// Somebody in a picture.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Pictured {
    /// The entity.
    #[serde(flatten)]
    #[ts(flatten)]
    pub brief: EntityBrief,
    /// Where the caption says that they stand.
    pub place: Option<PicturePlace>,
}
