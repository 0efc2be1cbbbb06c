//! Notes: Markdown on an annotation, an article, an entity, an event or a story; one each.

use crate::{StoreError, Tx, new_id, now};
use rusqlite::{Connection, OptionalExtension, params};

/// What a note is on.
#[derive(Clone, Copy)]
pub enum Target {
    /// An annotation.
    Annotation,
    /// An article.
    Article,
    /// An entity.
    Entity,
    /// An event.
    Event,
}

impl Target {
    fn token(self) -> &'static str {
        match self {
            Self::Annotation => "annotation",
            Self::Article => "article",
            Self::Entity => "entity",
            Self::Event => "event",
        }
    }
}

/// The note on something; empty where there is none.
///
/// # Errors
/// Those of SQLite.
pub fn get(db: &Connection, target: Target, id: &str) -> Result<String, StoreError> {
    Ok(db
        .prepare_cached("SELECT body FROM note WHERE target = ?1 AND target_id = ?2")?
        .query_row([target.token(), id], |row| row.get(0))
        .optional()?
        .unwrap_or_default())
}

/// Writes the note on something; an empty one goes.
///
/// # Errors
/// Those of SQLite.
pub fn set(tx: &Tx<'_>, target: Target, id: &str, body: &str) -> Result<(), StoreError> {
    if body.trim().is_empty() {
        tx.execute("DELETE FROM note WHERE target = ?1 AND target_id = ?2", [target.token(), id])?;
        return Ok(());
    }
    tx.execute(
        "INSERT INTO note(id, target, target_id, body, created_at, updated_at) VALUES (?1, ?2, ?3, ?4, ?5, ?5)
         ON CONFLICT(target, target_id) DO UPDATE SET body = excluded.body, updated_at = excluded.updated_at",
        params![new_id::<String>(), target.token(), id, body, now()],
    )?;
    Ok(())
}
