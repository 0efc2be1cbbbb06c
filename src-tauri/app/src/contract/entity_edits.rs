//! What the analyst makes of entities: accept, reject, rename, merge, split, names.

use super::entities::EntityRef;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use variorum_core::ids::EntityId;
use variorum_core::naming::NameKind;

/// Accepts a suggestion.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct EntityAccept {
    /// The suggestion.
    pub entity: EntityRef,
}

/// Rejects a suggestion, or takes that back.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct EntityReject {
    /// The suggestion.
    pub entity: EntityRef,
}

/// A change of an entity; what is absent stays. A suggestion is accepted by it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct EntityUpdate {
    /// The entity.
    pub entity: EntityRef,
    /// Its name.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub name: Option<String>,
    /// What it is.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub kind: Option<NameKind>,
    /// The note, Markdown.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub note: Option<String>,
}

/// Two entities are one, accepted by it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct EntityMerge {
    /// The one that goes.
    pub from: EntityRef,
    /// The one that stays.
    pub into: EntityRef,
}

/// A name of a library.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct NameRef {
    /// What the recogniser takes it for.
    pub kind: NameKind,
    /// Its form of look-up.
    pub key: String,
}

/// Some names of an entity mean another: of an accepted one they become an entity of their own, of a suggestion they are
/// suggested apart from now on.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct EntitySplit {
    /// The entity.
    pub entity: EntityRef,
    /// The names that go; some must stay.
    pub names: Vec<NameRef>,
}

/// One more name for an entity; a suggestion is accepted by it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct EntityAliasAdd {
    /// The entity.
    pub entity: EntityRef,
    /// The name.
    pub name: String,
}

/// A name means the entity no more; it is a suggestion again.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct EntityAliasRemove {
    /// The entity.
    pub id: EntityId,
    /// The name.
    pub name: NameRef,
}

/// Two entities are not one; the merge is not proposed again.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct EntityApart {
    /// One.
    pub one: EntityRef,
    /// The other.
    pub other: EntityRef,
}
