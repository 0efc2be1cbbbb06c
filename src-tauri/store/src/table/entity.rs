//! Entities that the analyst accepted, the names that mean them, and the names that were rejected or ruled apart. What is
//! only suggested stands in the derived tables (`naming.rs`).

use super::all;
use super::mention::kind;
use crate::table::note::{self, Target};
use crate::{StoreError, Tx, new_id, now};
use rusqlite::{Connection, OptionalExtension, Row, params};
use variorum_core::ids::EntityId;
use variorum_core::naming::{NameKind, folded};

/// An accepted entity.
#[derive(Clone, Debug)]
pub struct EntityRow {
    /// Its id.
    pub id: EntityId,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: NameKind,
}

/// A name as the recogniser sees it: what it takes it for, and how it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AliasRow {
    /// What the recogniser takes the name for.
    pub kind: NameKind,
    /// Its form of look-up.
    pub folded: String,
    /// As it is written.
    pub name: String,
}

impl AliasRow {
    /// The alias that a name makes; `None` where nothing but a title is left of it.
    #[must_use]
    pub fn of(kind: NameKind, name: &str) -> Option<Self> {
        let name = name.trim();
        let folded = folded(kind, name);
        (!folded.is_empty()).then(|| Self { kind, folded, name: name.to_owned() })
    }
}

fn map(row: &Row<'_>) -> rusqlite::Result<EntityRow> {
    Ok(EntityRow { id: EntityId(row.get(0)?), name: row.get(1)?, kind: kind(&row.get::<_, String>(2)?) })
}

fn map_alias(row: &Row<'_>) -> rusqlite::Result<AliasRow> {
    Ok(AliasRow { kind: kind(&row.get::<_, String>(0)?), folded: row.get(1)?, name: row.get(2)? })
}

/// One entity.
///
/// # Errors
/// [`StoreError::NotFound`].
pub fn get(db: &Connection, id: &EntityId) -> Result<EntityRow, StoreError> {
    db.prepare_cached("SELECT id, name, kind FROM entity WHERE id = ?1")?
        .query_row([&id.0], map)
        .optional()?
        .ok_or(StoreError::NotFound("the entity"))
}

/// All entities, by name.
///
/// # Errors
/// Those of SQLite.
pub fn list(db: &Connection) -> Result<Vec<EntityRow>, StoreError> {
    all(db.prepare_cached("SELECT id, name, kind FROM entity ORDER BY name COLLATE NOCASE, id")?, [], map)
}

/// A new entity without aliases.
///
/// # Errors
/// [`StoreError::Invalid`] for a name without words.
pub fn create(tx: &Tx<'_>, name: &str, kind: NameKind) -> Result<EntityId, StoreError> {
    let name = name.trim();
    if name.is_empty() {
        return Err(StoreError::Invalid("an entity needs a name".into()));
    }
    let id: EntityId = new_id();
    tx.execute(
        "INSERT INTO entity(id, name, kind, created_at) VALUES (?1, ?2, ?3, ?4)",
        params![id.0, name, kind.token(), now()],
    )?;
    Ok(id)
}

/// The entity that a name of this kind means, else the one that is called so, else a new one that it means from now on.
///
/// # Errors
/// Those of SQLite.
pub fn find_or_create(tx: &Tx<'_>, name: &str, kind: NameKind) -> Result<EntityId, StoreError> {
    let alias = AliasRow::of(kind, name);
    if let Some(alias) = &alias
        && let Some(id) = meant_by(tx, alias)?
    {
        return Ok(id);
    }
    let found = tx
        .query_row(
            "SELECT id FROM entity WHERE name = ?1 COLLATE NOCASE AND kind = ?2",
            params![name, kind.token()],
            |row| row.get(0).map(EntityId),
        )
        .optional()?;
    if let Some(id) = found {
        return Ok(id);
    }
    let id = create(tx, name, kind)?;
    if let Some(alias) = &alias {
        add_alias(tx, &id, alias)?;
    }
    Ok(id)
}

/// The entity that a name means.
///
/// # Errors
/// Those of SQLite.
pub fn meant_by(db: &Connection, alias: &AliasRow) -> Result<Option<EntityId>, StoreError> {
    Ok(db
        .prepare_cached("SELECT entity_id FROM entity_alias WHERE kind = ?1 AND folded = ?2")?
        .query_row(params![alias.kind.token(), alias.folded], |row| row.get(0).map(EntityId))
        .optional()?)
}

/// Names that mean an entity, its own first.
///
/// # Errors
/// Those of SQLite.
pub fn aliases(db: &Connection, id: &EntityId) -> Result<Vec<AliasRow>, StoreError> {
    const SQL: &str =
        "SELECT a.kind, a.folded, a.name FROM entity_alias a JOIN entity e ON e.id = a.entity_id
        WHERE a.entity_id = ?1 ORDER BY a.name <> e.name, a.name";
    all(db.prepare_cached(SQL)?, [&id.0], map_alias)
}

/// From now on a name means this entity, whatever it meant before; if it was rejected, it is no longer.
///
/// # Errors
/// Those of SQLite.
pub fn add_alias(tx: &Tx<'_>, id: &EntityId, alias: &AliasRow) -> Result<(), StoreError> {
    restore(tx, alias)?;
    // Not an upsert: the log of undo keeps images of deletes and inserts alike, and those of an upsert depend on its path.
    remove_alias(tx, alias)?;
    tx.execute(
        "INSERT INTO entity_alias(kind, folded, name, entity_id) VALUES (?1, ?2, ?3, ?4)",
        params![alias.kind.token(), alias.folded, alias.name, id.0],
    )?;
    Ok(())
}

/// A name means no accepted entity any more.
///
/// # Errors
/// Those of SQLite.
pub fn remove_alias(tx: &Tx<'_>, alias: &AliasRow) -> Result<(), StoreError> {
    tx.execute(
        "DELETE FROM entity_alias WHERE kind = ?1 AND folded = ?2",
        params![alias.kind.token(), alias.folded],
    )?;
    Ok(())
}

/// Another name, another kind.
///
/// # Errors
/// [`StoreError::Invalid`] for a name without words.
pub fn update(
    tx: &Tx<'_>,
    id: &EntityId,
    name: Option<&str>,
    kind: Option<NameKind>,
) -> Result<(), StoreError> {
    get(tx, id)?;
    if let Some(name) = name.map(str::trim) {
        if name.is_empty() {
            return Err(StoreError::Invalid("an entity needs a name".into()));
        }
        tx.execute("UPDATE entity SET name = ?2 WHERE id = ?1", params![id.0, name])?;
    }
    if let Some(kind) = kind {
        tx.execute("UPDATE entity SET kind = ?2 WHERE id = ?1", params![id.0, kind.token()])?;
    }
    Ok(())
}

/// Joins two entities: names, marked passages and notes of the first become those of the second.
///
/// # Errors
/// [`StoreError::Invalid`] for an entity with itself.
pub fn merge(tx: &Tx<'_>, from: &EntityId, into: &EntityId) -> Result<(), StoreError> {
    if from == into {
        return Err(StoreError::Invalid("an entity cannot be merged with itself".into()));
    }
    let gone = get(tx, from)?;
    get(tx, into)?;
    tx.execute("UPDATE entity_alias SET entity_id = ?2 WHERE entity_id = ?1", params![from.0, into.0])?;
    tx.execute("UPDATE annotation SET entity_id = ?2 WHERE entity_id = ?1", params![from.0, into.0])?;
    let own = note::get(tx, Target::Entity, &from.0)?;
    if !own.trim().is_empty() {
        let kept = note::get(tx, Target::Entity, &into.0)?;
        let both = if kept.trim().is_empty() { own } else { format!("{kept}\n\n{own}") };
        note::set(tx, Target::Entity, &into.0, &both)?;
        note::set(tx, Target::Entity, &from.0, "")?;
    }
    if let Some(alias) = AliasRow::of(gone.kind, &gone.name)
        && meant_by(tx, &alias)?.is_none()
    {
        add_alias(tx, into, &alias)?;
    }
    tx.execute("DELETE FROM entity WHERE id = ?1", [&from.0])?;
    Ok(())
}

/// Gives an entity up: its names are suggestions again, its marked passages lose the mark but stay where they carry tags or
/// a note, and go where they carry nothing else.
///
/// # Errors
/// [`StoreError::NotFound`].
pub fn delete(tx: &Tx<'_>, id: &EntityId) -> Result<(), StoreError> {
    get(tx, id)?;
    note::set(tx, Target::Entity, &id.0, "")?;
    tx.execute("DELETE FROM entity_alias WHERE entity_id = ?1", [&id.0])?;
    tx.execute(
        "DELETE FROM annotation WHERE entity_id = ?1 AND id NOT IN (SELECT annotation_id FROM annotation_tag)
         AND id NOT IN (SELECT target_id FROM note WHERE target = 'annotation')",
        [&id.0],
    )?;
    tx.execute("UPDATE annotation SET entity_id = NULL WHERE entity_id = ?1", [&id.0])?;
    tx.execute("DELETE FROM entity WHERE id = ?1", [&id.0])?;
    Ok(())
}

/// Moves marked passages whose words are one of these names from one entity to another.
///
/// # Errors
/// Those of SQLite.
pub fn move_marks(
    tx: &Tx<'_>,
    from: &EntityId,
    into: &EntityId,
    names: &[AliasRow],
) -> Result<(), StoreError> {
    let marks: Vec<(String, String)> =
        all(tx.prepare_cached("SELECT id, exact FROM annotation WHERE entity_id = ?1")?, [&from.0], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?;
    for (id, exact) in marks {
        if names.iter().any(|name| folded(name.kind, &exact) == name.folded) {
            tx.execute("UPDATE annotation SET entity_id = ?2 WHERE id = ?1", params![id, into.0])?;
        }
    }
    Ok(())
}

/// No suggestion of this name any more.
///
/// # Errors
/// Those of SQLite.
pub fn reject(tx: &Tx<'_>, name: &AliasRow) -> Result<(), StoreError> {
    tx.execute(
        "INSERT OR IGNORE INTO name_rejected(kind, folded, name, at) VALUES (?1, ?2, ?3, ?4)",
        params![name.kind.token(), name.folded, name.name, now()],
    )?;
    Ok(())
}

/// The name may be suggested again.
///
/// # Errors
/// Those of SQLite.
pub fn restore(tx: &Tx<'_>, name: &AliasRow) -> Result<(), StoreError> {
    tx.execute(
        "DELETE FROM name_rejected WHERE kind = ?1 AND folded = ?2",
        params![name.kind.token(), name.folded],
    )?;
    Ok(())
}

/// Two names mean different things.
///
/// # Errors
/// Those of SQLite.
pub fn rule_apart(tx: &Tx<'_>, kind: NameKind, a: &str, b: &str) -> Result<(), StoreError> {
    if a != b {
        tx.execute(
            "INSERT OR IGNORE INTO name_apart(kind, one, other) VALUES (?1, ?2, ?3)",
            params![kind.token(), a.min(b), a.max(b)],
        )?;
    }
    Ok(())
}

/// Two names may be one again.
///
/// # Errors
/// Those of SQLite.
pub fn unrule(tx: &Tx<'_>, kind: NameKind, a: &str, b: &str) -> Result<(), StoreError> {
    tx.execute(
        "DELETE FROM name_apart WHERE kind = ?1 AND one = ?2 AND other = ?3",
        params![kind.token(), a.min(b), a.max(b)],
    )?;
    Ok(())
}

/// Gives every entity without an alias the one that its name makes, unless it means another.
///
/// # Errors
/// Those of SQLite.
pub(crate) fn name_as_alias(tx: &Tx<'_>) -> Result<(), StoreError> {
    for row in list(tx)? {
        if let Some(alias) = AliasRow::of(row.kind, &row.name)
            && meant_by(tx, &alias)?.is_none()
        {
            add_alias(tx, &row.id, &alias)?;
        }
    }
    Ok(())
}
