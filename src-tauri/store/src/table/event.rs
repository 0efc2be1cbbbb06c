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
    /// Token of what became of it, as the texts told when it was accepted; empty for nothing said.
    pub outlook: String,
}

/// A passage that tells of an event.
#[derive(Clone)]
pub struct EventPassage {
    /// Its id; empty for one that is not stored yet.
    pub id: String,
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
        outlook: row.get(6)?,
    })
}

const COLUMNS: &str = "id, story_id, title, from_time, to_time, planned, outlook";

/// Stores a new event, or changes the one with this id; without `note_body` its note stays. Its passages are then those
/// given: one that stands in the same place of the same version stays the row that it was.
///
/// # Errors
/// [`StoreError::NotFound`] for an id that is not there.
pub fn save(
    tx: &Tx<'_>,
    event: &EventRow,
    note_body: Option<&str>,
    given: &[EventPassage],
) -> Result<EventId, StoreError> {
    let id = if event.id.0.is_empty() { new_id() } else { event.id.clone() };
    let story = event.story_id.as_ref().map(|id| &id.0);
    let row = params![id.0, story, event.title, event.from, event.to, event.planned, event.outlook, now()];
    if event.id.0.is_empty() {
        tx.execute(INSERT, row)?;
    } else if tx.execute(UPDATE, row)? == 0 {
        return Err(StoreError::NotFound("the event"));
    }
    if let Some(body) = note_body {
        note::set(tx, Target::Event, &id.0, body)?;
    }
    let same = |a: &EventPassage, b: &EventPassage| a.version_id == b.version_id && a.span == b.span;
    let known = passages(tx, &id)?;
    for gone in known.iter().filter(|old| !given.iter().any(|new| same(old, new))) {
        tx.execute("DELETE FROM event_passage WHERE id = ?1", [&gone.id])?;
    }
    let mut seen = known;
    for new in given {
        if !seen.iter().any(|old| same(old, new)) {
            insert_passage(tx, &id, new)?;
            seen.push(new.clone());
        }
    }
    Ok(id)
}

const INSERT: &str =
    "INSERT INTO event(id, story_id, title, from_time, to_time, planned, outlook, created_at, updated_at)
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8)";
// The story of an event stays what it was where none is given.
const UPDATE: &str = "UPDATE event SET story_id = coalesce(?2, story_id), title = ?3, from_time = ?4, to_time = ?5, planned = ?6,
     outlook = ?7, updated_at = ?8 WHERE id = ?1";

fn insert_passage(tx: &Tx<'_>, id: &EventId, passage: &EventPassage) -> Result<(), StoreError> {
    tx.prepare_cached(
        "INSERT INTO event_passage(id, event_id, version_id, reading_id, start, \"end\", exact)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?
    .execute(params![
        new_id::<String>(),
        id.0,
        passage.version_id.0,
        passage.reading_id.0,
        passage.span.start,
        passage.span.end,
        passage.exact
    ])?;
    Ok(())
}

/// Gives passages, by their ids, to another event.
///
/// # Errors
/// [`StoreError::NotFound`] for a passage that is not there.
pub fn give_passages(tx: &Tx<'_>, ids: &[String], to: &EventId) -> Result<(), StoreError> {
    let mut update = tx.prepare_cached("UPDATE event_passage SET event_id = ?2 WHERE id = ?1")?;
    for id in ids {
        if update.execute([id, &to.0])? == 0 {
            return Err(StoreError::NotFound("the passage"));
        }
    }
    Ok(())
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
    const SQL: &str = "SELECT id, version_id, reading_id, start, \"end\", exact FROM event_passage WHERE event_id = ?1 ORDER BY id";
    all(db.prepare_cached(SQL)?, [&id.0], |row| {
        Ok(EventPassage {
            id: row.get(0)?,
            version_id: VersionId(row.get(1)?),
            reading_id: ReadingId(row.get(2)?),
            span: Span::new(row.get(3)?, row.get(4)?),
            exact: row.get(5)?,
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
