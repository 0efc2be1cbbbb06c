//! Events that the analyst made, and the passages that say so.

use super::all;
use crate::table::note::{self, Target};
use crate::{StoreError, Tx, new_id, now};
use rusqlite::{Connection, OptionalExtension, Row, params};
use variorum_core::ids::{EventId, ReadingId, StoryId, VersionId};
use variorum_core::text::Span;

/// An event.
pub struct EventRow {
    /// Its id.
    pub id: EventId,
    /// Its story.
    pub story_id: Option<StoryId>,
    /// What happened.
    pub title: String,
    /// ISO 8601.
    pub from: String,
    /// ISO 8601, for an interval.
    pub to: Option<String>,
    /// Said to come.
    pub planned: bool,
}

/// A passage that tells of an event.
pub struct EventPassage {
    /// The version.
    pub version_id: VersionId,
    /// The reading that the span counts in.
    pub reading_id: ReadingId,
    /// Where it stands.
    pub span: Span,
    /// The words.
    pub exact: String,
}

fn map(row: &Row<'_>) -> rusqlite::Result<EventRow> {
    Ok(EventRow {
        id: EventId(row.get(0)?),
        story_id: row.get::<_, Option<String>>(1)?.map(StoryId),
        title: row.get(2)?,
        from: row.get(3)?,
        to: row.get(4)?,
        planned: row.get(5)?,
    })
}

const COLUMNS: &str = "id, story_id, title, from_time, to_time, planned";

/// Stores a new event, or changes the one with this id; without `note_body` its note stays.
///
/// # Errors
/// [`StoreError::NotFound`] for an id that is not there.
pub fn save(
    tx: &Tx<'_>,
    event: &EventRow,
    note_body: Option<&str>,
    passages: &[EventPassage],
) -> Result<EventId, StoreError> {
    let id = if event.id.0.is_empty() { new_id() } else { event.id.clone() };
    if event.id.0.is_empty() {
        tx.execute(
            "INSERT INTO event(id, story_id, title, from_time, to_time, planned, created_at, updated_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7)",
            params![
                id.0,
                event.story_id.as_ref().map(|id| &id.0),
                event.title,
                event.from,
                event.to,
                event.planned,
                now()
            ],
        )?;
    } else {
        let changed = tx.execute(
            "UPDATE event SET title = ?2, from_time = ?3, to_time = ?4, planned = ?5, updated_at = ?6 WHERE id = ?1",
            params![id.0, event.title, event.from, event.to, event.planned, now()],
        )?;
        if changed == 0 {
            return Err(StoreError::NotFound("the event"));
        }
    }
    if let Some(body) = note_body {
        note::set(tx, Target::Event, &id.0, body)?;
    }
    for passage in passages {
        tx.execute(
            "INSERT INTO event_passage(id, event_id, version_id, reading_id, start, \"end\", exact)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            params![
                new_id::<String>(),
                id.0,
                passage.version_id.0,
                passage.reading_id.0,
                passage.span.start,
                passage.span.end,
                passage.exact
            ],
        )?;
    }
    Ok(id)
}

/// One event.
///
/// # Errors
/// [`StoreError::NotFound`].
pub fn get(db: &Connection, id: &EventId) -> Result<EventRow, StoreError> {
    db.query_row(&format!("SELECT {COLUMNS} FROM event WHERE id = ?1"), [&id.0], map)
        .optional()?
        .ok_or(StoreError::NotFound("the event"))
}

/// Events of a story, or all.
///
/// # Errors
/// Those of SQLite.
pub fn list(db: &Connection, story: Option<&StoryId>) -> Result<Vec<EventRow>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM event WHERE ?1 IS NULL OR story_id = ?1 ORDER BY from_time");
    all(db.prepare_cached(&sql)?, [story.map(|id| &id.0)], map)
}

/// Passages of an event.
///
/// # Errors
/// Those of SQLite.
pub fn passages(db: &Connection, id: &EventId) -> Result<Vec<EventPassage>, StoreError> {
    const SQL: &str = "SELECT version_id, reading_id, start, \"end\", exact FROM event_passage WHERE event_id = ?1 ORDER BY id";
    all(db.prepare_cached(SQL)?, [&id.0], |row| {
        Ok(EventPassage {
            version_id: VersionId(row.get(0)?),
            reading_id: ReadingId(row.get(1)?),
            span: Span::new(row.get(2)?, row.get(3)?),
            exact: row.get(4)?,
        })
    })
}

/// Deletes an event with its passages and note.
///
/// # Errors
/// [`StoreError::NotFound`].
pub fn delete(tx: &Tx<'_>, id: &EventId) -> Result<(), StoreError> {
    get(tx, id)?;
    note::set(tx, Target::Event, &id.0, "")?;
    tx.execute("DELETE FROM event_passage WHERE event_id = ?1", [&id.0])?;
    tx.execute("DELETE FROM event WHERE id = ?1", [&id.0])?;
    Ok(())
}
