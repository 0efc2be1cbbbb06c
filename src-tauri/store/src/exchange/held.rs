//! What is held here of what files of others speak of: texts by version and by hash, names, and what is never to leave.

use crate::{StoreError, Tx, new_id, now, table::all};
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::{HashMap, HashSet};
use variorum_core::ids::{EntityId, ReadingId, VersionId};

/// Hash and text of every reading of a version, oldest first.
///
/// # Errors
/// Those of SQLite.
pub fn texts_of(db: &Connection, id: &VersionId) -> Result<Vec<(String, String)>, StoreError> {
    const SQL: &str = "SELECT sha256, text FROM reading WHERE version_id = ?1 ORDER BY key";
    all(db.prepare_cached(SQL)?, [&id.0], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// The version of that id, or the one that a reading of that id belongs to.
///
/// # Errors
/// Those of SQLite.
pub fn version_of(db: &Connection, id: &str) -> Result<Option<VersionId>, StoreError> {
    const SQL: &str =
        "SELECT id FROM version WHERE id = ?1 UNION ALL SELECT version_id FROM reading WHERE id = ?1";
    Ok(db.prepare_cached(SQL)?.query_row([id], |row| row.get(0).map(VersionId)).optional()?)
}

/// Readings of that text, those that are the current ones of their versions first.
///
/// # Errors
/// Those of SQLite.
pub fn with_hash(db: &Connection, sha256: &str) -> Result<Vec<(VersionId, ReadingId)>, StoreError> {
    const SQL: &str = "SELECT v.id, r.id FROM reading r JOIN version v ON v.id = r.version_id
        WHERE r.sha256 = ?1 ORDER BY v.reading_id <> r.id, r.key";
    all(db.prepare_cached(SQL)?, [sha256], |row| Ok((VersionId(row.get(0)?), ReadingId(row.get(1)?))))
}

/// Name and kind of what each annotation names, by the annotation's id.
///
/// # Errors
/// Those of SQLite.
pub fn names(db: &Connection) -> Result<HashMap<String, (String, String)>, StoreError> {
    const SQL: &str = "SELECT n.id, e.name, e.kind FROM annotation n JOIN entity e ON e.id = n.entity_id";
    let rows = all(db.prepare_cached(SQL)?, [], |row| Ok((row.get(0)?, (row.get(1)?, row.get(2)?))))?;
    Ok(rows.into_iter().collect())
}

/// The entity of that name and kind, made where there is none.
///
/// # Errors
/// Those of SQLite.
pub fn entity(tx: &Tx<'_>, name: &str, kind: &str) -> Result<EntityId, StoreError> {
    const FIND: &str = "SELECT id FROM entity WHERE name = ?1 COLLATE NOCASE AND kind = ?2 LIMIT 1";
    let found =
        tx.prepare_cached(FIND)?.query_row([name, kind], |row| row.get(0).map(EntityId)).optional()?;
    if let Some(id) = found {
        return Ok(id);
    }
    let id: EntityId = new_id();
    tx.execute(
        "INSERT INTO entity(id, name, kind, created_at) VALUES (?1, ?2, ?3, ?4)",
        params![id.0, name, kind, now()],
    )?;
    Ok(id)
}

/// Nouns and ids that the analyst marked as private, in a library that keeps such marks.
///
/// # Errors
/// Those of SQLite.
pub fn private(db: &Connection) -> Result<HashSet<(String, String)>, StoreError> {
    const KEPT: &str =
        "SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'private')";
    if !db.query_row(KEPT, [], |row| row.get::<_, bool>(0))? {
        return Ok(HashSet::new());
    }
    let rows =
        all(db.prepare_cached("SELECT noun, id FROM private")?, [], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.into_iter().collect())
}
