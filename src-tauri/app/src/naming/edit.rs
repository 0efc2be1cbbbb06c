//! What the analyst makes of entities: accept, reject, rename, merge, split, names. Each is one action that can be undone.
//! Whatever is done with a suggestion but rejecting it or ruling it apart accepts it first.

use super::meant::meant;
use crate::App;
use crate::contract::Empty;
use crate::contract::entities::{EntityRef, EntityRequest};
use crate::contract::entity_edits::{
    EntityAccept, EntityAliasAdd, EntityAliasRemove, EntityApart, EntityMerge, EntityReject, EntitySplit,
    EntityUpdate,
};
use crate::contract::error::WireError;
use rusqlite::Connection;
use variorum_core::ids::EntityId;
use variorum_core::text::clean_line;
use variorum_store::table::entity::{self, AliasRow};
use variorum_store::table::mention::Meaning;
use variorum_store::table::note::{self, Target};
use variorum_store::table::presence;
use variorum_store::{Action, StoreError, Tx};

/// The names that the texts know an entity by.
fn names(db: &Connection, of: &Meaning) -> Result<Vec<AliasRow>, StoreError> {
    if let Meaning::Accepted(id) = of {
        return entity::aliases(db, id);
    }
    presence::keys(db, of)?.into_iter().map(|key| presence::name(db, key)).collect()
}

/// The accepted entity; a suggestion becomes one with all its names, a rejected name is taken back first.
fn accepted(tx: &Tx<'_>, of: &Meaning) -> Result<EntityId, StoreError> {
    if let Meaning::Accepted(id) = of {
        return Ok(id.clone());
    }
    let (name, kind) = presence::brief(tx, of)?;
    let names = names(tx, of)?;
    let id = entity::create(tx, &name, kind)?;
    names.iter().try_for_each(|name| entity::add_alias(tx, &id, name))?;
    Ok(id)
}

fn short(name: &str) -> String {
    clean_line(name, 40)
}

impl App {
    fn meant_with_name(&self, of: &EntityRef) -> Result<(Meaning, String), WireError> {
        Ok(self.library().read(|db| {
            let meaning = meant(db, of)?;
            let (name, _) = presence::brief(db, &meaning)?;
            Ok((meaning, name))
        })?)
    }

    /// Runs one action; suggestions are gathered anew where it changes what they are gathered from.
    fn edit<T>(
        &self,
        action: &Action<'_>,
        work: impl FnOnce(&Tx<'_>) -> Result<T, StoreError>,
    ) -> Result<T, WireError> {
        let done = self.library().act(action, work)?;
        self.changed();
        self.derive_soon();
        Ok(done)
    }

    pub(crate) fn entity_accept(&self, request: EntityAccept) -> Result<EntityRef, WireError> {
        let (meaning, name) = self.meant_with_name(&request.entity)?;
        let label = format!("Accept “{}”", short(&name));
        let id = self.edit(&Action::new(&label), |tx| accepted(tx, &meaning))?;
        Ok(EntityRef::Accepted { id })
    }

    pub(crate) fn entity_reject(&self, request: EntityReject) -> Result<Empty, WireError> {
        let (meaning, name) = self.meant_with_name(&request.entity)?;
        let label = format!("Reject “{}”", short(&name));
        self.edit(&Action::new(&label), |tx| {
            let names = names(tx, &meaning)?;
            if let Meaning::Accepted(id) = &meaning {
                entity::delete(tx, id)?;
            }
            names.iter().try_for_each(|name| entity::reject(tx, name))
        })?;
        Ok(Empty {})
    }

    pub(crate) fn entity_restore(&self, request: EntityReject) -> Result<Empty, WireError> {
        let (meaning, name) = self.meant_with_name(&request.entity)?;
        let label = format!("Suggest “{}” again", short(&name));
        self.edit(&Action::new(&label), |tx| {
            names(tx, &meaning)?.iter().try_for_each(|name| entity::restore(tx, name))
        })?;
        Ok(Empty {})
    }

    pub(crate) fn entity_update(&self, request: EntityUpdate) -> Result<EntityRef, WireError> {
        let (meaning, name) = self.meant_with_name(&request.entity)?;
        let (label, topic) = match (&request.name, request.kind) {
            (Some(new), _) => (format!("Rename “{}” to “{}”", short(&name), short(new)), String::new()),
            (None, Some(kind)) => {
                (format!("Make “{}” a kind of {}", short(&name), kind.token()), String::new())
            }
            (None, None) => (format!("Note on “{}”", short(&name)), format!("entity note {name}")),
        };
        let id = self.edit(&Action { label: &label, topic: &topic }, |tx| {
            let id = accepted(tx, &meaning)?;
            entity::update(tx, &id, request.name.as_deref(), request.kind)?;
            if let Some(body) = &request.note {
                note::set(tx, Target::Entity, &id.0, body)?;
            }
            Ok(id)
        })?;
        Ok(EntityRef::Accepted { id })
    }

    pub(crate) fn entity_merge(&self, request: EntityMerge) -> Result<EntityRef, WireError> {
        let (from, gone) = self.meant_with_name(&request.from)?;
        let (into, kept) = self.meant_with_name(&request.into)?;
        let label = format!("Merge “{}” into “{}”", short(&gone), short(&kept));
        let id = self.edit(&Action::new(&label), |tx| {
            let own = names(tx, &into)?;
            let other = names(tx, &from)?;
            let id = accepted(tx, &into)?;
            match &from {
                Meaning::Accepted(from) => entity::merge(tx, from, &id)?,
                _ if from == into => {
                    return Err(StoreError::Invalid("an entity cannot be merged with itself".into()));
                }
                _ => other.iter().try_for_each(|name| entity::add_alias(tx, &id, name))?,
            }
            // A ruling that they differ is overtaken.
            for (one, two) in own.iter().flat_map(|one| other.iter().map(move |two| (one, two))) {
                entity::unrule(tx, one.kind, &one.folded, &two.folded)?;
            }
            Ok(id)
        })?;
        Ok(EntityRef::Accepted { id })
    }

    pub(crate) fn entity_split(&self, request: EntitySplit) -> Result<EntityRef, WireError> {
        let (meaning, name) = self.meant_with_name(&request.entity)?;
        let label = format!("Split “{}”", short(&name));
        self.edit(&Action::new(&label), |tx| {
            let (go, stay): (Vec<AliasRow>, Vec<AliasRow>) =
                names(tx, &meaning)?.into_iter().partition(|name| {
                    request.names.iter().any(|of| of.kind == name.kind && of.key == name.folded)
                });
            let Some(first) = go.first().filter(|_| !stay.is_empty()) else {
                return Err(StoreError::Invalid(
                    "a split needs some names that go and some that stay".into(),
                ));
            };
            for (one, other) in go.iter().flat_map(|one| stay.iter().map(move |other| (one, other))) {
                if one.kind == other.kind {
                    entity::rule_apart(tx, one.kind, &one.folded, &other.folded)?;
                }
            }
            let Meaning::Accepted(from) = &meaning else {
                return Ok(EntityRef::Suggested { kind: first.kind, key: first.folded.clone() });
            };
            let kind = entity::get(tx, from)?.kind;
            let id = entity::create(tx, &first.name, kind)?;
            go.iter().try_for_each(|name| entity::add_alias(tx, &id, name))?;
            entity::move_marks(tx, from, &id, &go)?;
            Ok(EntityRef::Accepted { id })
        })
    }

    pub(crate) fn entity_alias_add(&self, request: EntityAliasAdd) -> Result<EntityRef, WireError> {
        let (meaning, name) = self.meant_with_name(&request.entity)?;
        let label = format!("Name “{}” for “{}”", short(&request.name), short(&name));
        let id = self.edit(&Action::new(&label), |tx| {
            let id = accepted(tx, &meaning)?;
            let kind = entity::get(tx, &id)?.kind;
            let alias = AliasRow::of(kind, &request.name)
                .ok_or_else(|| StoreError::Invalid("a title alone is no name".into()))?;
            if let Some(other) = entity::meant_by(tx, &alias)?.filter(|other| *other != id) {
                let other = entity::get(tx, &other)?.name;
                return Err(StoreError::Invalid(format!(
                    "“{}” is a name of “{other}”; merge the two, or take it off that one first",
                    short(&request.name)
                )));
            }
            entity::add_alias(tx, &id, &alias)?;
            Ok(id)
        })?;
        Ok(EntityRef::Accepted { id })
    }

    pub(crate) fn entity_alias_remove(&self, request: EntityAliasRemove) -> Result<Empty, WireError> {
        let (_, name) = self.meant_with_name(&EntityRef::Accepted { id: request.id.clone() })?;
        let label = format!("Take a name off “{}”", short(&name));
        self.edit(&Action::new(&label), |tx| {
            let alias = entity::aliases(tx, &request.id)?
                .into_iter()
                .find(|alias| alias.kind == request.name.kind && alias.folded == request.name.key)
                .ok_or(StoreError::NotFound("the name"))?;
            entity::remove_alias(tx, &alias)
        })?;
        Ok(Empty {})
    }

    pub(crate) fn entity_delete(&self, request: EntityRequest) -> Result<Empty, WireError> {
        let (meaning, name) = self.meant_with_name(&request.entity)?;
        let Meaning::Accepted(id) = meaning else {
            return Err(StoreError::Invalid("only an accepted entity can be given up".into()).into());
        };
        self.edit(&Action::new(&format!("Give up “{}”", short(&name))), |tx| entity::delete(tx, &id))?;
        Ok(Empty {})
    }

    pub(crate) fn entity_apart(&self, request: EntityApart) -> Result<Empty, WireError> {
        let (one, first) = self.meant_with_name(&request.one)?;
        let (other, second) = self.meant_with_name(&request.other)?;
        let label = format!("“{}” is not “{}”", short(&first), short(&second));
        self.edit(&Action::new(&label), |tx| {
            let (ones, others) = (names(tx, &one)?, names(tx, &other)?);
            for (a, b) in ones.iter().flat_map(|a| others.iter().map(move |b| (a, b))) {
                if a.kind == b.kind {
                    entity::rule_apart(tx, a.kind, &a.folded, &b.folded)?;
                }
            }
            Ok(())
        })?;
        Ok(Empty {})
    }
}
