//! Tags and annotations that never leave in a document.

use super::all;
use crate::{StoreError, Tx};
use rusqlite::{Connection, params};
use variorum_core::ids::{AnnotationId, TagId};

/// What is marked.
pub enum Private<'a> {
    /// A tag, with all tags below it and every note on what it marks.
    Tag(&'a TagId),
    /// One annotation: its note and its tags.
    Annotation(&'a AnnotationId),
}

impl Private<'_> {
    fn key(&self) -> (&'static str, &str) {
        match self {
            Self::Tag(id) => ("tag", &id.0),
            Self::Annotation(id) => ("annotation", &id.0),
        }
    }
}

/// Marks it; marked already, it stays so.
///
/// # Errors
/// Those of SQLite.
pub fn mark(tx: &Tx<'_>, what: &Private<'_>) -> Result<(), StoreError> {
    let (noun, id) = what.key();
    tx.execute("INSERT OR IGNORE INTO private(noun, id) VALUES (?1, ?2)", params![noun, id])?;
    Ok(())
}

/// Takes the mark off.
///
/// # Errors
/// Those of SQLite.
pub fn unmark(tx: &Tx<'_>, what: &Private<'_>) -> Result<(), StoreError> {
    let (noun, id) = what.key();
    tx.execute("DELETE FROM private WHERE noun = ?1 AND id = ?2", params![noun, id])?;
    Ok(())
}

/// Marked tags; those below them are not listed.
///
/// # Errors
/// Those of SQLite.
pub fn tags(db: &Connection) -> Result<Vec<TagId>, StoreError> {
    all(db.prepare_cached("SELECT id FROM private WHERE noun = 'tag' ORDER BY id")?, [], |row| {
        Ok(TagId(row.get(0)?))
    })
}

/// Marked annotations.
///
/// # Errors
/// Those of SQLite.
pub fn annotations(db: &Connection) -> Result<Vec<AnnotationId>, StoreError> {
    all(db.prepare_cached("SELECT id FROM private WHERE noun = 'annotation' ORDER BY id")?, [], |row| {
        Ok(AnnotationId(row.get(0)?))
    })
}
