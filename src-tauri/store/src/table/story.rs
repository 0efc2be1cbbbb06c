//! Stories and which articles belong to them.

use super::all;
use crate::{StoreError, Tx, new_id, now};
use rusqlite::{Connection, OptionalExtension, params};
use variorum_core::ids::{ArticleId, StoryId};

/// A story with its counts.
pub struct StoryRow {
    /// Its id.
    pub id: StoryId,
    /// Its name.
    pub name: String,
    /// IANA name of the zone that its times are told in; empty for the analyst's own.
    pub zone: String,
    /// Put aside.
    pub archived: bool,
    /// Articles outside the bin.
    pub articles: u32,
    /// Versions of them.
    pub versions: u32,
    /// Articles whose newest version was not read.
    pub unread: u32,
}

/// All stories by name, archived ones last.
///
/// # Errors
/// Those of SQLite.
pub fn list(db: &Connection) -> Result<Vec<StoryRow>, StoreError> {
    const SQL: &str = "SELECT s.id, s.name, s.archived, s.zone,
          count(a.id),
          coalesce(sum((SELECT count(*) FROM version v WHERE v.article_id = a.id AND v.binned_at IS NULL)), 0),
          coalesce(sum(a.unseen), 0)
        FROM story s
        LEFT JOIN article_story x ON x.story_id = s.id
        LEFT JOIN article a ON a.id = x.article_id AND a.binned_at IS NULL
        GROUP BY s.id ORDER BY s.archived, s.name COLLATE NOCASE";
    all(db.prepare_cached(SQL)?, [], |row| {
        Ok(StoryRow {
            id: StoryId(row.get(0)?),
            name: row.get(1)?,
            archived: row.get(2)?,
            zone: row.get(3)?,
            articles: row.get(4)?,
            versions: row.get(5)?,
            unread: row.get::<_, Option<u32>>(6)?.unwrap_or(0),
        })
    })
}

/// Articles in no story, outside the bin.
///
/// # Errors
/// Those of SQLite.
pub fn inbox(db: &Connection) -> Result<u32, StoreError> {
    const SQL: &str = "SELECT count(*) FROM article a WHERE a.binned_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM article_story x WHERE x.article_id = a.id)";
    Ok(db.prepare_cached(SQL)?.query_row([], |row| row.get(0))?)
}

/// The story of that name, whatever its case.
///
/// # Errors
/// Those of SQLite.
pub fn named(db: &Connection, name: &str) -> Result<Option<StoryId>, StoreError> {
    Ok(db
        .query_row("SELECT id FROM story WHERE name = ?1 COLLATE NOCASE", [name.trim()], |row| {
            row.get::<_, String>(0).map(StoryId)
        })
        .optional()?)
}

/// A new story.
///
/// # Errors
/// [`StoreError::Invalid`] for an empty name or one that is taken.
pub fn create(tx: &Tx<'_>, name: &str) -> Result<StoryId, StoreError> {
    let name = name.trim();
    free_name(tx, name, None)?;
    let id: StoryId = new_id();
    tx.execute("INSERT INTO story(id, name, created_at) VALUES (?1, ?2, ?3)", params![id.0, name, now()])?;
    Ok(id)
}

fn free_name(tx: &Tx<'_>, name: &str, own: Option<&StoryId>) -> Result<(), StoreError> {
    if name.is_empty() {
        return Err(StoreError::Invalid("a story needs a name".into()));
    }
    match named(tx, name)? {
        Some(other) if Some(&other) != own => {
            Err(StoreError::Invalid(format!("there is a story {name} already; merge the two instead")))
        }
        _ => Ok(()),
    }
}

/// The name of a story.
///
/// # Errors
/// [`StoreError::NotFound`].
pub fn name(db: &Connection, id: &StoryId) -> Result<String, StoreError> {
    db.query_row("SELECT name FROM story WHERE id = ?1", [&id.0], |row| row.get(0))
        .optional()?
        .ok_or(StoreError::NotFound("the story"))
}

/// Another name.
///
/// # Errors
/// [`StoreError::Invalid`] for an empty name or one that is taken.
pub fn rename(tx: &Tx<'_>, id: &StoryId, name: &str) -> Result<(), StoreError> {
    free_name(tx, name.trim(), Some(id))?;
    tx.execute("UPDATE story SET name = ?2 WHERE id = ?1", params![id.0, name.trim()])?;
    Ok(())
}

/// The zone that its times are told in; empty for the analyst's own.
///
/// # Errors
/// [`StoreError::NotFound`].
pub fn zone(db: &Connection, id: &StoryId) -> Result<String, StoreError> {
    db.query_row("SELECT zone FROM story WHERE id = ?1", [&id.0], |row| row.get(0))
        .optional()?
        .ok_or(StoreError::NotFound("the story"))
}

/// Another zone.
///
/// # Errors
/// Those of SQLite.
pub fn set_zone(tx: &Tx<'_>, id: &StoryId, zone: &str) -> Result<(), StoreError> {
    tx.execute("UPDATE story SET zone = ?2 WHERE id = ?1", params![id.0, zone])?;
    Ok(())
}

/// Whether it is put aside.
///
/// # Errors
/// Those of SQLite.
pub fn set_archived(tx: &Tx<'_>, id: &StoryId, archived: bool) -> Result<(), StoreError> {
    tx.execute("UPDATE story SET archived = ?2 WHERE id = ?1", params![id.0, archived])?;
    Ok(())
}

/// Moves everything of one story to another and drops the first.
///
/// # Errors
/// [`StoreError::Invalid`] for a story and itself.
pub fn merge(tx: &Tx<'_>, from: &StoryId, into: &StoryId) -> Result<(), StoreError> {
    if from == into {
        return Err(StoreError::Invalid("a story cannot be merged with itself".into()));
    }
    name(tx, from)?;
    name(tx, into)?;
    tx.execute(
        "INSERT OR IGNORE INTO article_story(article_id, story_id)
         SELECT article_id, ?2 FROM article_story WHERE story_id = ?1",
        params![from.0, into.0],
    )?;
    tx.execute("DELETE FROM article_story WHERE story_id = ?1", [&from.0])?;
    tx.execute("UPDATE event SET story_id = ?2 WHERE story_id = ?1", params![from.0, into.0])?;
    tx.execute("UPDATE briefing SET story_id = ?2 WHERE story_id = ?1", params![from.0, into.0])?;
    tx.execute("DELETE FROM story WHERE id = ?1", [&from.0])?;
    Ok(())
}

/// Puts an article into a story.
///
/// # Errors
/// Those of SQLite.
pub fn add(tx: &Tx<'_>, article: &ArticleId, story: &StoryId) -> Result<(), StoreError> {
    tx.prepare_cached("INSERT OR IGNORE INTO article_story(article_id, story_id) VALUES (?1, ?2)")?
        .execute(params![article.0, story.0])?;
    Ok(())
}

/// Takes an article out of a story.
///
/// # Errors
/// Those of SQLite.
pub fn remove(tx: &Tx<'_>, article: &ArticleId, story: &StoryId) -> Result<(), StoreError> {
    tx.execute(
        "DELETE FROM article_story WHERE article_id = ?1 AND story_id = ?2",
        params![article.0, story.0],
    )?;
    Ok(())
}

/// The stories of an article.
///
/// # Errors
/// Those of SQLite.
pub fn of_article(db: &Connection, article: &ArticleId) -> Result<Vec<StoryId>, StoreError> {
    all(db.prepare_cached("SELECT story_id FROM article_story WHERE article_id = ?1")?, [&article.0], |row| {
        row.get(0).map(StoryId)
    })
}
