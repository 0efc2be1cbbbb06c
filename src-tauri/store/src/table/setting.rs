//! Settings that belong to the library file.

use crate::{StoreError, Tx};
use rusqlite::{Connection, OptionalExtension, params};

/// The value under a key.
///
/// # Errors
/// Those of SQLite.
pub fn get(db: &Connection, key: &str) -> Result<Option<String>, StoreError> {
    Ok(db.query_row("SELECT value FROM setting WHERE key = ?1", [key], |row| row.get(0)).optional()?)
}

/// Keys that begin alike, with their values.
///
/// # Errors
/// Those of SQLite.
pub fn beginning_with(db: &Connection, start: &str) -> Result<Vec<(String, String)>, StoreError> {
    const SQL: &str = "SELECT key, value FROM setting WHERE substr(key, 1, length(?1)) = ?1 ORDER BY key";
    super::all(db.prepare_cached(SQL)?, [start], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// Stores a value under a key.
///
/// # Errors
/// Those of SQLite.
pub fn set(tx: &Tx<'_>, key: &str, value: &str) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO setting(key, value) VALUES (?1, ?2) ON CONFLICT(key) DO UPDATE SET value = excluded.value",
        params![key, value],
    )?;
    Ok(())
}
