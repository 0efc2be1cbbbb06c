//! Briefings and the citations that pin them to readings.

use super::all;
use crate::{StoreError, Tx, new_id, now};
use rusqlite::{Connection, OptionalExtension, Row, params};
use variorum_core::briefing::{BriefingTree, Credibility};
use variorum_core::ids::{BriefingId, CitationId, ReadingId, StoryId, VersionId};
use variorum_core::text::Span;

/// A briefing in the list.
pub struct BriefingRow {
    /// Its id.
    pub id: BriefingId,
    /// Its story.
    pub story_id: Option<StoryId>,
    /// Its title.
    pub title: String,
    /// RFC 3339.
    pub updated_at: String,
    /// Citations of it.
    pub citations: u32,
}

/// A citation.
pub struct CitationRow {
    /// Its id.
    pub id: CitationId,
    /// The version it is pinned to.
    pub version_id: VersionId,
    /// The reading that its span counts in.
    pub reading_id: ReadingId,
    /// Where it stands.
    pub span: Span,
    /// The exact words.
    pub exact: String,
    /// Words before.
    pub prefix: String,
    /// Words after.
    pub suffix: String,
    /// 1 to 6.
    pub credibility: Option<Credibility>,
}

/// Briefings of a story, or all, newest first.
///
/// # Errors
/// Those of SQLite.
pub fn list(db: &Connection, story: Option<&StoryId>) -> Result<Vec<BriefingRow>, StoreError> {
    const SQL: &str = "SELECT id, story_id, title, updated_at,
        (SELECT count(*) FROM citation c WHERE c.briefing_id = b.id) FROM briefing b
        WHERE ?1 IS NULL OR story_id = ?1 ORDER BY updated_at DESC";
    all(db.prepare_cached(SQL)?, [story.map(|id| &id.0)], |row| {
        Ok(BriefingRow {
            id: BriefingId(row.get(0)?),
            story_id: row.get::<_, Option<String>>(1)?.map(StoryId),
            title: row.get(2)?,
            updated_at: row.get(3)?,
            citations: row.get(4)?,
        })
    })
}

/// A new briefing.
///
/// # Errors
/// Those of SQLite.
pub fn insert(tx: &Tx<'_>, story: Option<&StoryId>, tree: &BriefingTree) -> Result<BriefingId, StoreError> {
    let id: BriefingId = new_id();
    tx.execute(
        "INSERT INTO briefing(id, story_id, title, tree, created_at, updated_at) VALUES (?1, ?2, ?3, ?4, ?5, ?5)",
        params![id.0, story.map(|id| &id.0), tree.title, serde_json::to_string(tree)?, now()],
    )?;
    Ok(id)
}

/// Content, story and time of the last save.
///
/// # Errors
/// [`StoreError::NotFound`].
pub fn get(db: &Connection, id: &BriefingId) -> Result<(BriefingTree, Option<StoryId>, String), StoreError> {
    let (tree, story, updated): (String, Option<String>, String) = db
        .query_row("SELECT tree, story_id, updated_at FROM briefing WHERE id = ?1", [&id.0], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })
        .optional()?
        .ok_or(StoreError::NotFound("the briefing"))?;
    Ok((serde_json::from_str(&tree)?, story.map(StoryId), updated))
}

/// Stores content; gives the time of the save.
///
/// # Errors
/// Those of SQLite.
pub fn save(tx: &Tx<'_>, id: &BriefingId, tree: &BriefingTree) -> Result<String, StoreError> {
    let at = now();
    tx.execute(
        "UPDATE briefing SET title = ?2, tree = ?3, updated_at = ?4 WHERE id = ?1",
        params![id.0, tree.title, serde_json::to_string(tree)?, at],
    )?;
    Ok(at)
}

/// Deletes a briefing with its citations.
///
/// # Errors
/// Those of SQLite.
pub fn delete(tx: &Tx<'_>, id: &BriefingId) -> Result<(), StoreError> {
    super::writing::forget(tx, id)?;
    tx.execute("DELETE FROM citation WHERE briefing_id = ?1", [&id.0])?;
    tx.execute("DELETE FROM briefing WHERE id = ?1", [&id.0])?;
    Ok(())
}

const CITATION: &str = "id, version_id, reading_id, start, \"end\", exact, prefix, suffix, credibility";

fn map(row: &Row<'_>) -> rusqlite::Result<CitationRow> {
    Ok(CitationRow {
        id: CitationId(row.get(0)?),
        version_id: VersionId(row.get(1)?),
        reading_id: ReadingId(row.get(2)?),
        span: Span::new(row.get(3)?, row.get(4)?),
        exact: row.get(5)?,
        prefix: row.get(6)?,
        suffix: row.get(7)?,
        credibility: row.get::<_, Option<u8>>(8)?.and_then(|grade| Credibility::try_from(grade).ok()),
    })
}

/// Citations of a briefing in the order in which they were made.
///
/// # Errors
/// Those of SQLite.
pub fn citations(db: &Connection, id: &BriefingId) -> Result<Vec<CitationRow>, StoreError> {
    let sql = format!("SELECT {CITATION} FROM citation WHERE briefing_id = ?1 ORDER BY id");
    all(db.prepare_cached(&sql)?, [&id.0], map)
}

/// One citation and its briefing.
///
/// # Errors
/// [`StoreError::NotFound`].
pub fn citation(db: &Connection, id: &CitationId) -> Result<(CitationRow, BriefingId), StoreError> {
    db.query_row(&format!("SELECT {CITATION}, briefing_id FROM citation WHERE id = ?1"), [&id.0], |row| {
        Ok((map(row)?, BriefingId(row.get(9)?)))
    })
    .optional()?
    .ok_or(StoreError::NotFound("the citation"))
}

/// Stores a citation; its own id is not used.
///
/// # Errors
/// Those of SQLite.
pub fn cite(tx: &Tx<'_>, briefing: &BriefingId, new: &CitationRow) -> Result<CitationId, StoreError> {
    let id: CitationId = new_id();
    tx.execute(
        "INSERT INTO citation(id, briefing_id, version_id, reading_id, start, \"end\", exact, prefix, suffix, credibility,
         created_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
        params![
            id.0,
            briefing.0,
            new.version_id.0,
            new.reading_id.0,
            new.span.start,
            new.span.end,
            new.exact,
            new.prefix,
            new.suffix,
            new.credibility.map(Credibility::number),
            now()
        ],
    )?;
    Ok(id)
}

/// Pins a citation to another passage; its grade stays.
///
/// # Errors
/// [`StoreError::NotFound`].
pub fn repin(tx: &Tx<'_>, id: &CitationId, new: &CitationRow) -> Result<(), StoreError> {
    let changed = tx.execute(
        "UPDATE citation SET version_id = ?2, reading_id = ?3, start = ?4, \"end\" = ?5, exact = ?6, prefix = ?7, suffix = ?8
         WHERE id = ?1",
        params![
            id.0,
            new.version_id.0,
            new.reading_id.0,
            new.span.start,
            new.span.end,
            new.exact,
            new.prefix,
            new.suffix
        ],
    )?;
    if changed == 0 { Err(StoreError::NotFound("the citation")) } else { Ok(()) }
}

/// Grades the item.
///
/// # Errors
/// [`StoreError::NotFound`].
pub fn grade(tx: &Tx<'_>, id: &CitationId, credibility: Option<Credibility>) -> Result<(), StoreError> {
    let changed = tx.execute(
        "UPDATE citation SET credibility = ?2 WHERE id = ?1",
        params![id.0, credibility.map(Credibility::number)],
    )?;
    if changed == 0 { Err(StoreError::NotFound("the citation")) } else { Ok(()) }
}
