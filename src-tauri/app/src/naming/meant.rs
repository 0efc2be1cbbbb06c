//! Entities as the wire names them and as the library understands names at present, each turned into the other.

use crate::contract::entities::{EntityBrief, EntityRef, EntityState};
use rusqlite::Connection;
use variorum_core::naming::NameKind;
use variorum_store::StoreError;
use variorum_store::table::mention::Meaning;
use variorum_store::table::{entity, presence};

/// What is meant at present: an entity, or what became of a suggestion.
///
/// # Errors
/// [`StoreError::NotFound`] for what is not in the library.
pub(super) fn meant(db: &Connection, of: &EntityRef) -> Result<Meaning, StoreError> {
    match of {
        EntityRef::Accepted { id } => {
            entity::get(db, id)?;
            Ok(Meaning::Accepted(id.clone()))
        }
        EntityRef::Suggested { kind, key } => {
            presence::meaning_of(db, *kind, key)?.ok_or(StoreError::NotFound("the name"))
        }
    }
}

/// How the wire names it.
pub(super) fn reference(db: &Connection, of: &Meaning) -> Result<EntityRef, StoreError> {
    Ok(match of {
        Meaning::Accepted(id) => EntityRef::Accepted { id: id.clone() },
        Meaning::Suggested(head) | Meaning::Rejected(head) => {
            let name = presence::name(db, *head)?;
            EntityRef::Suggested { kind: name.kind, key: name.folded }
        }
    })
}

/// What the analyst made of it.
pub(super) fn state(of: &Meaning) -> EntityState {
    match of {
        Meaning::Accepted(_) => EntityState::Accepted,
        Meaning::Suggested(_) => EntityState::Suggested,
        Meaning::Rejected(_) => EntityState::Rejected,
    }
}

/// An entity in few words.
pub(super) fn brief(
    db: &Connection,
    of: &Meaning,
    name: String,
    kind: NameKind,
) -> Result<EntityBrief, StoreError> {
    Ok(EntityBrief { entity: reference(db, of)?, state: state(of), name, kind })
}

/// Merges that are proposed for an entity.
pub(super) fn may_be(db: &Connection, keys: &[i64]) -> Result<Vec<EntityBrief>, StoreError> {
    variorum_store::table::roll::may_be(db, keys)?
        .into_iter()
        .map(|(meaning, name, kind)| brief(db, &meaning, name, kind))
        .collect()
}
