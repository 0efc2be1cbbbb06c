//! Passages with tags and notes, and the codebook.

use super::carrying::PlacedBy;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use variorum_core::carry::CarryState;
use variorum_core::ids::{AnnotationId, ArticleId, EntityId, StoryId, TagId, VersionId};
use variorum_core::naming::NameKind;

/// An annotation as it stands on one version.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct AnnotationView {
    /// The annotation.
    pub id: AnnotationId,
    /// The version it was made on.
    pub home_version_id: VersionId,
    /// Label of that version.
    pub home_label: String,
    /// Its article.
    pub article_id: ArticleId,
    /// The exact words, as marked.
    pub exact: String,
    /// Where it stands on its own version.
    pub home_start: u32,
    /// Where it ends on its own version.
    pub home_end: u32,
    /// State on the version asked for.
    pub state: CarryState,
    /// Where it stands on the version asked for; `None` where it is not placed.
    pub start: Option<u32>,
    /// Where it ends on the version asked for.
    pub end: Option<u32>,
    /// How alike the words there are to its own, 0 to 1.
    pub similarity: f32,
    /// Who says so.
    pub by: PlacedBy,
    /// Whether the analyst is asked where it stands there.
    pub asks: bool,
    /// Where it may stand, where the analyst is asked; `None` where nothing is proposed.
    pub asked_start: Option<u32>,
    /// Where that ends.
    pub asked_end: Option<u32>,
    /// Its tags.
    pub tag_ids: Vec<TagId>,
    /// Its note, Markdown; empty for none.
    pub note: String,
    /// What the words name, where marked so.
    pub entity: Option<EntityMark>,
    /// RFC 3339.
    pub created_at: String,
    /// RFC 3339.
    pub updated_at: String,
}

/// What a passage names.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct EntityMark {
    /// The entity.
    pub id: EntityId,
    /// The entity's name.
    pub name: String,
    /// Its kind.
    pub kind: NameKind,
}

/// A new annotation.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct AnnotationCreate {
    /// The version.
    pub version_id: VersionId,
    /// Unicode scalar values into its text.
    pub start: u32,
    /// Unicode scalar values into its text.
    pub end: u32,
    /// Paths of tags, such as `casualties/toll`; made where they are new.
    #[serde(default)]
    pub tags: Vec<String>,
    /// Markdown; empty for none.
    #[serde(default)]
    pub note: String,
    /// What the words name.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub entity: Option<NameKind>,
}

/// A change of an annotation; what is absent stays.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct AnnotationUpdate {
    /// The annotation.
    pub id: AnnotationId,
    /// Paths of tags, all of them.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub tags: Option<Vec<String>>,
    /// Markdown.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub note: Option<String>,
}

/// Which annotation.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct AnnotationRequest {
    /// The annotation.
    pub id: AnnotationId,
}

/// Which annotations to list.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct AnnotationsRequest {
    /// Of this story.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub story_id: Option<StoryId>,
    /// Of this article.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub article_id: Option<ArticleId>,
    /// With this tag or one below it.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub tag_id: Option<TagId>,
    /// Words in passage or note.
    #[serde(default)]
    pub query: String,
    /// Exactly these; absent for any.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub ids: Option<Vec<AnnotationId>>,
    /// Skip this many.
    #[serde(default)]
    pub offset: u32,
    /// At most this many.
    pub limit: u32,
}

/// A page of annotations, newest first.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Annotations {
    /// All that fit.
    pub total: u32,
    /// The part asked for.
    pub rows: Vec<AnnotationRow>,
}

/// An annotation in a list.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct AnnotationRow {
    /// The annotation on its own version.
    #[serde(flatten)]
    #[ts(flatten)]
    pub annotation: AnnotationView,
    /// Headline of that version.
    pub headline: String,
    /// Name of the source.
    pub source: String,
}

/// A tag of the codebook.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TagRow {
    /// The tag.
    pub id: TagId,
    /// The tag above it.
    pub parent_id: Option<TagId>,
    /// Its own name.
    pub name: String,
    /// Names from the root, joined by `/`.
    pub path: String,
    /// Number of its colour in the window's palette, 1 to 8.
    pub colour: u8,
    /// What it means and when to use it.
    pub description: String,
    /// Key that sets it, or empty.
    pub shortcut: String,
    /// Annotations that carry it.
    pub count: u32,
}

/// A new tag; missing parents are made.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TagCreate {
    /// Names from the root, joined by `/`.
    pub path: String,
}

/// A change of a tag; what is absent stays.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TagUpdate {
    /// The tag.
    pub id: TagId,
    /// Its own name.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub name: Option<String>,
    /// The tag above it; an empty id puts it at the root.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub parent_id: Option<TagId>,
    /// 1 to 8.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub colour: Option<u8>,
    /// What it means.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub description: Option<String>,
    /// Key that sets it, or empty.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub shortcut: Option<String>,
}

/// Two tags are one.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TagMerge {
    /// The tag that goes.
    pub from: TagId,
    /// The tag that stays.
    pub into: TagId,
}

/// Which tag.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TagRequest {
    /// The tag.
    pub id: TagId,
}
