//! What exchange files came to, and under which names their things are known here.

use super::take::remember;
use crate::{StoreError, Tx, new_id, now, table::all};
use rusqlite::{Connection, OptionalExtension, params};

/// Keeps a report; gives its id.
///
/// # Errors
/// Those of SQLite.
pub fn store_report(tx: &Tx<'_>, json: &str) -> Result<String, StoreError> {
    let id: String = new_id();
    tx.execute("INSERT INTO exchange_report(id, report, at) VALUES (?1, ?2, ?3)", params![id, json, now()])?;
    Ok(id)
}

/// Reports as id, JSON and time, newest first.
///
/// # Errors
/// Those of SQLite.
pub fn reports(db: &Connection) -> Result<Vec<(String, String, String)>, StoreError> {
    const SQL: &str = "SELECT id, report, at FROM exchange_report ORDER BY id DESC LIMIT 100";
    all(db.prepare_cached(SQL)?, [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
}

/// One report.
///
/// # Errors
/// [`StoreError::NotFound`].
pub fn report(db: &Connection, id: &str) -> Result<(String, String, String), StoreError> {
    db.query_row("SELECT id, report, at FROM exchange_report WHERE id = ?1", [id], |row| {
        Ok((row.get(0)?, row.get(1)?, row.get(2)?))
    })
    .optional()?
    .ok_or(StoreError::NotFound("the report"))
}

/// The id here of what another program names so; the thing may have been deleted since.
///
/// # Errors
/// Those of SQLite.
pub fn local_id(db: &Connection, foreign: &str) -> Result<Option<String>, StoreError> {
    Ok(db
        .prepare_cached("SELECT local_id FROM exchange_alias WHERE foreign_id = ?1")?
        .query_row([foreign], |row| row.get(0))
        .optional()?)
}

/// Notes that another program names it so.
///
/// # Errors
/// Those of SQLite.
pub fn remember_id(tx: &Tx<'_>, foreign: &str, local: &str) -> Result<(), StoreError> {
    tx.execute("DELETE FROM exchange_alias WHERE foreign_id = ?1", [foreign])?;
    remember(tx, foreign, local)
}
