//! Pages that show two versions and whose rows had to be divided between them.

use super::all;
use crate::{StoreError, Tx, new_id, now};
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde_json::Value;
use variorum_core::ids::{ArticleId, SplitId, VersionId};

/// Such a page.
pub struct SplitRow {
    /// Its id.
    pub id: SplitId,
    /// Its article.
    pub article_id: ArticleId,
    /// The older version.
    pub version_a: VersionId,
    /// The newer version.
    pub version_b: VersionId,
    /// The rows as JSON.
    pub rows: Value,
    /// Rows that await review.
    pub uncertain: u32,
    /// What stood above the rows, as JSON; `null` where an older program stored the page.
    pub head: Value,
}

fn map(row: &Row<'_>) -> rusqlite::Result<SplitRow> {
    Ok(SplitRow {
        id: SplitId(row.get(0)?),
        article_id: ArticleId(row.get(1)?),
        version_a: VersionId(row.get(2)?),
        version_b: VersionId(row.get(3)?),
        rows: serde_json::from_str(&row.get::<_, String>(4)?).unwrap_or_default(),
        uncertain: row.get(5)?,
        head: row
            .get::<_, Option<String>>(6)?
            .and_then(|json| serde_json::from_str(&json).ok())
            .unwrap_or_default(),
    })
}

const COLUMNS: &str = "id, article_id, version_a, version_b, rows, uncertain,
    (SELECT head FROM split_head h WHERE h.split_id = split.id)";

/// Stores a page: what stood above its rows, the rows, and how many of them await review.
///
/// # Errors
/// Those of SQLite.
pub fn insert(
    tx: &Tx<'_>,
    article: &ArticleId,
    versions: (&VersionId, &VersionId),
    head: &Value,
    rows: &Value,
    uncertain: u32,
) -> Result<SplitId, StoreError> {
    let id: SplitId = new_id();
    tx.execute(
        "INSERT INTO split(id, article_id, version_a, version_b, rows, uncertain, created_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        params![id.0, article.0, versions.0.0, versions.1.0, rows.to_string(), uncertain, now()],
    )?;
    tx.execute("INSERT INTO split_head(split_id, head) VALUES (?1, ?2)", params![id.0, head.to_string()])?;
    Ok(id)
}

/// One page.
///
/// # Errors
/// [`StoreError::NotFound`].
pub fn get(db: &Connection, id: &SplitId) -> Result<SplitRow, StoreError> {
    db.query_row(&format!("SELECT {COLUMNS} FROM split WHERE id = ?1"), [&id.0], map)
        .optional()?
        .ok_or(StoreError::NotFound("the page"))
}

/// All pages of an article, in the order in which they came.
///
/// # Errors
/// Those of SQLite.
pub fn of_article(db: &Connection, id: &ArticleId) -> Result<Vec<SplitRow>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM split WHERE article_id = ?1 ORDER BY id");
    all(db.prepare_cached(&sql)?, [&id.0], map)
}

/// Stores another division of the rows, and how many of them await review.
///
/// # Errors
/// Those of SQLite.
pub fn redivide(tx: &Tx<'_>, id: &SplitId, rows: &Value, uncertain: u32) -> Result<(), StoreError> {
    tx.execute(
        "UPDATE split SET rows = ?2, uncertain = ?3 WHERE id = ?1",
        params![id.0, rows.to_string(), uncertain],
    )?;
    Ok(())
}

/// Pages with rows that await review, newest first, articles in the bin left out.
///
/// # Errors
/// Those of SQLite.
pub fn pending(db: &Connection) -> Result<Vec<SplitRow>, StoreError> {
    let sql = format!(
        "SELECT {COLUMNS} FROM split WHERE uncertain > 0
         AND article_id IN (SELECT id FROM article WHERE binned_at IS NULL) ORDER BY id DESC"
    );
    all(db.prepare_cached(&sql)?, [], map)
}

/// Stores the analyst's division of the rows: nothing awaits review any more.
///
/// # Errors
/// Those of SQLite.
pub fn resolve(tx: &Tx<'_>, id: &SplitId, rows: &Value) -> Result<(), StoreError> {
    tx.execute("UPDATE split SET rows = ?2, uncertain = 0 WHERE id = ?1", params![id.0, rows.to_string()])?;
    Ok(())
}
