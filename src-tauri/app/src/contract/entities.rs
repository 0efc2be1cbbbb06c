//! Entities: suggested by the recogniser, accepted by the analyst; their lists and their page. What is done with
//! them stands in `entity_edits.rs`, rosters in `roster.rs`.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use variorum_core::ids::{ArticleId, EntityId, EventId, SourceId, StoryId, VersionId};
use variorum_core::naming::NameKind;
use variorum_core::text::Span;

/// Which entity: an accepted one, or the one suggested under a name. A suggestion that was accepted meanwhile is followed to
/// what it became.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum EntityRef {
    /// The analyst accepted it.
    Accepted {
        /// The entity.
        id: EntityId,
    },
    /// The program suggests it.
    Suggested {
        /// What the recogniser takes the name for.
        kind: NameKind,
        /// The name in its form of look-up: lower case, without titles and diacritics.
        key: String,
    },
}

/// What the analyst made of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum EntityState {
    /// Accepted.
    Accepted,
    /// Only suggested.
    Suggested,
    /// Rejected: not suggested again.
    Rejected,
}

/// An entity in few words.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct EntityBrief {
    /// Which.
    pub entity: EntityRef,
    /// What the analyst made of it.
    pub state: EntityState,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: NameKind,
}

/// Which entities to list. Scopes narrow each other.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct EntitiesRequest {
    /// Named in this story.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub story_id: Option<StoryId>,
    /// Named in this article.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub article_id: Option<ArticleId>,
    /// Named in this version.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub version_id: Option<VersionId>,
    /// In this state; `None` for accepted and suggested ones.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub state: Option<EntityState>,
    /// Of this kind.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub kind: Option<NameKind>,
    /// Letters in one of its names.
    #[serde(default)]
    pub query: String,
    /// Skip this many.
    #[serde(default)]
    pub offset: u32,
    /// At most this many.
    pub limit: u32,
}

/// A page of entities: those of most articles first, accepted ones before suggested ones of as many.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Entities {
    /// All that fit.
    pub total: u32,
    /// How many of the scope are accepted, whatever state is asked for.
    pub accepted: u32,
    /// How many are suggested.
    pub suggested: u32,
    /// How many are rejected.
    pub rejected: u32,
    /// Texts of the library that the recogniser has not read yet.
    pub pending: u32,
    /// The part asked for.
    pub rows: Vec<EntityListRow>,
}

/// An entity in a list, with counts inside the scope.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct EntityListRow {
    /// The entity.
    #[serde(flatten)]
    #[ts(flatten)]
    pub brief: EntityBrief,
    /// Its other names.
    pub names: Vec<String>,
    /// Places that name it, in all versions.
    pub mentions: u32,
    /// Articles that name it.
    pub articles: u32,
    /// Sources that name it.
    pub outlets: u32,
    /// ISO 8601: time of the first version that names it, where one is known.
    pub first: Option<String>,
    /// ISO 8601: time of the last.
    pub last: Option<String>,
    /// What it may be one with.
    pub may_be: Vec<EntityBrief>,
}

/// Which entity.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct EntityRequest {
    /// The entity.
    pub entity: EntityRef,
}

/// Everything that is known of an entity.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct EntityView {
    /// The entity.
    #[serde(flatten)]
    #[ts(flatten)]
    pub brief: EntityBrief,
    /// Its names, the most used first.
    pub names: Vec<NameUse>,
    /// Titles and roles that stand beside its name, by the time they were last seen, newest first.
    pub roles: Vec<RoleUse>,
    /// By outlet, most articles first.
    pub outlets: Vec<OutletUse>,
    /// Places that name it, in all versions.
    pub mentions: u32,
    /// Articles that name it.
    pub articles: u32,
    /// Versions that name it.
    pub versions: u32,
    /// ISO 8601: time of the first version that names it, where one is known.
    pub first: Option<String>,
    /// ISO 8601: time of the last.
    pub last: Option<String>,
    /// The analyst's note, Markdown; empty for none.
    pub note: String,
    /// Passages that the analyst marked as naming it.
    pub marks: Vec<EntityPassage>,
    /// Events with a passage in a sentence that names it, or whose title does.
    pub events: Vec<EntityEvent>,
    /// Whom and what it is named beside.
    pub companions: Companions,
    /// What it may be one with; the analyst decides.
    pub may_be: Vec<EntityBrief>,
}

/// A name of an entity.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct NameUse {
    /// What the recogniser takes it for.
    pub kind: NameKind,
    /// Its form of look-up.
    pub key: String,
    /// As it is written.
    pub name: String,
    /// How texts that use it write it, shortened or respelt.
    pub forms: Vec<String>,
    /// Places that use it.
    pub mentions: u32,
    /// Articles that use it.
    pub articles: u32,
}

/// A title or role, and when it was used.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct RoleUse {
    /// As it is written most often.
    pub words: String,
    /// ISO 8601: time of the first version that has it, where known.
    pub first: Option<String>,
    /// ISO 8601: time of the last.
    pub last: Option<String>,
    /// Versions that have it.
    pub versions: u32,
    /// Names of the sources that use it.
    pub outlets: Vec<String>,
}

/// How an outlet names an entity.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct OutletUse {
    /// The source.
    pub source_id: SourceId,
    /// Its name.
    pub name: String,
    /// Its articles that name the entity.
    pub articles: u32,
    /// Places that do, in all versions.
    pub mentions: u32,
    /// ISO 8601: time of the first version that does, where known.
    pub first: Option<String>,
    /// ISO 8601: time of the last.
    pub last: Option<String>,
}

/// A passage of a version that concerns an entity.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct EntityPassage {
    /// The article.
    pub article_id: ArticleId,
    /// The version.
    pub version_id: VersionId,
    /// Label of the version.
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

/// An event of an entity.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct EntityEvent {
    /// The event.
    pub id: EventId,
    /// What happened.
    pub title: String,
    /// ISO 8601.
    pub from: String,
    /// ISO 8601, for an interval.
    pub to: Option<String>,
}

/// Entities that are named beside one, most often first, and how often each two of them are named in one article.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct Companions {
    /// The companions.
    pub nodes: Vec<Companion>,
    /// Pairs of companions.
    pub links: Vec<CompanionLink>,
}

/// An entity that is named beside another.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Companion {
    /// The entity.
    #[serde(flatten)]
    #[ts(flatten)]
    pub brief: EntityBrief,
    /// Articles that name both.
    pub articles: u32,
    /// Sentences that name both, each counted once however many versions have it.
    pub sentences: u32,
}

/// Two companions.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct CompanionLink {
    /// Index of one.
    pub one: u32,
    /// Index of the other, larger.
    pub other: u32,
    /// Articles that name both.
    pub articles: u32,
}

/// What to list of an entity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum MentionWhat {
    /// Sentences that name it.
    #[default]
    Named,
    /// What it is quoted as saying.
    Quoted,
}

/// Which mentions to list.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct EntityMentionsRequest {
    /// The entity.
    pub entity: EntityRef,
    /// Sentences that name it, or what it says.
    #[serde(default)]
    pub what: MentionWhat,
    /// Of this source only.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub source_id: Option<SourceId>,
    /// Skip this many.
    #[serde(default)]
    pub offset: u32,
    /// At most this many.
    pub limit: u32,
}

/// A page of sentences that name an entity, by article, newest first, then by place.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct EntityMentions {
    /// All there are.
    pub total: u32,
    /// The part asked for.
    pub rows: Vec<EntityMention>,
}

/// A sentence that names an entity; once for an article, however many versions have it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct EntityMention {
    /// The article.
    pub article_id: ArticleId,
    /// Headline of the article.
    pub headline: String,
    /// Name of the source.
    pub source: String,
    /// The first version that has the sentence.
    pub version_id: VersionId,
    /// Label of that version.
    pub label: String,
    /// ISO 8601: time of that version, where known.
    pub time: Option<String>,
    /// How many versions have the sentence.
    pub versions: u32,
    /// How many versions the article has.
    pub of_versions: u32,
    /// Whether the newest version has it.
    pub current: bool,
    /// The sentence, or what is quoted.
    pub sentence: String,
    /// The verb of saying, of what is quoted.
    pub verb: Option<String>,
    /// Where the name stands in the sentence.
    pub names: Vec<Span>,
    /// Where the first name stands: Unicode scalar values into the text of the version.
    pub start: u32,
    /// Where it ends.
    pub end: u32,
}

/// Which version.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct VersionEntitiesRequest {
    /// The version.
    pub version_id: VersionId,
}

/// Whom and what a version names.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct VersionEntities {
    /// How far the recogniser is with it.
    pub reading: NamesRead,
    /// In the order of the text; rejected ones are left out.
    pub rows: Vec<VersionEntity>,
}

/// How far the recogniser is with a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum NamesRead {
    /// Not yet.
    Awaiting,
    /// Read.
    Done,
    /// It reads English only, and the text is in another language.
    OtherLanguage,
}

/// An entity in a version.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct VersionEntity {
    /// The entity.
    #[serde(flatten)]
    #[ts(flatten)]
    pub brief: EntityBrief,
    /// Titles and roles beside its name in this version.
    pub roles: Vec<String>,
    /// Where it is named: Unicode scalar values into the text.
    pub places: Vec<Span>,
}
