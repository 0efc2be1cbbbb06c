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
}

fn map(row: &Row<'_>) -> rusqlite::Result<SplitRow> {
    Ok(SplitRow {
        id: SplitId(row.get(0)?),
        article_id: ArticleId(row.get(1)?),
        version_a: VersionId(row.get(2)?),
        version_b: VersionId(row.get(3)?),
        rows: serde_json::from_str(&row.get::<_, String>(4)?).unwrap_or_default(),
        uncertain: row.get(5)?,
    })
}

const COLUMNS: &str = "id, article_id, version_a, version_b, rows, uncertain";

/// Stores a page.
///
/// # Errors
/// Those of SQLite.
pub fn insert(
    tx: &Tx<'_>,
    article: &ArticleId,
    versions: (&VersionId, &VersionId),
    rows: &Value,
    uncertain: u32,
) -> Result<SplitId, StoreError> {
    let id: SplitId = new_id();
    tx.execute(
        "INSERT INTO split(id, article_id, version_a, version_b, rows, uncertain, created_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        params![id.0, article.0, versions.0.0, versions.1.0, rows.to_string(), uncertain, now()],
    )?;
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
