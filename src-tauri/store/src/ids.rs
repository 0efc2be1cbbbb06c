//! Ids written short: by a beginning that only one of them has.

use crate::StoreError;
use rusqlite::{Connection, params};

/// More than this many candidates are not told apart.
const ENOUGH: u32 = 20;

/// Ids of a table that begin with `prefix`, some of them where there are many. Letters that no id has give none.
///
/// # Errors
/// Those of SQLite.
pub fn ids_beginning_with(
    db: &Connection,
    table: &'static str,
    prefix: &str,
) -> Result<Vec<String>, StoreError> {
    let prefix = prefix.trim().to_lowercase();
    let after = format!("{prefix}~");
    // The table's name is one of the program's own, never the analyst's.
    let sql = format!("SELECT id FROM {table} WHERE id >= ?1 AND id < ?2 ORDER BY id LIMIT {ENOUGH}");
    let mut statement = db.prepare_cached(&sql)?;
    let ids = statement.query_map(params![prefix, after], |row| row.get(0))?.collect::<Result<_, _>>()?;
    Ok(ids)
}
