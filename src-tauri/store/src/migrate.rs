//! Migrations: all that are pending in one transaction, with a copy of the file made first, and a refusal of newer files.

use crate::StoreError;
use crate::table::entity;
use rusqlite::Connection;
use std::path::Path;

const MIGRATIONS: &[&str] =
    &[include_str!("../migrations/0001_library.sql"), include_str!("../migrations/0002_analysis.sql")];

/// Newest schema that this program knows; stored in `user_version`. A file with a higher one is refused.
pub const SCHEMA: i64 = MIGRATIONS.len() as i64;

/// Marks a file as a Variorum library (`application_id`): "VARI".
const APPLICATION_ID: i32 = 0x5641_5249;

/// Refuses databases of other programs and of newer ones, before anything is written to them.
pub(crate) fn recognise(db: &Connection, path: &Path) -> Result<(), StoreError> {
    let found: i64 = db.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    let application: i32 = db.query_row("PRAGMA application_id", [], |row| row.get(0))?;
    let tables: i64 = db.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    if tables > 0 && application != APPLICATION_ID {
        return Err(StoreError::Open {
            path: path.display().to_string(),
            reason: "it is a database of another program; choose another file".into(),
        });
    }
    if found > SCHEMA {
        return Err(StoreError::Newer { found, known: SCHEMA });
    }
    Ok(())
}

/// Brings a recognised file to [`SCHEMA`].
pub(crate) fn migrate(db: &mut Connection, path: &Path) -> Result<(), StoreError> {
    let found: i64 = db.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    if found == SCHEMA {
        return Ok(());
    }
    if found > 0 {
        copy_before(db, path, found)?;
    }
    let tx = db.transaction()?;
    for sql in &MIGRATIONS[usize::try_from(found).unwrap_or(0)..] {
        tx.execute_batch(sql)?;
    }
    if found == 1 {
        // Entities of the first schema had a name only; the form of look-up is not SQL's to make.
        entity::name_as_alias(&tx)?;
    }
    tx.pragma_update(None, "user_version", SCHEMA)?;
    tx.pragma_update(None, "application_id", APPLICATION_ID)?;
    tx.commit()?;
    Ok(())
}

/// A copy beside the library, named after the schema it still has; an older copy of that name is kept.
fn copy_before(db: &Connection, path: &Path, found: i64) -> Result<(), StoreError> {
    let copy = path.with_extension(format!("before-{}.variorum-backup", found + 1));
    if !copy.exists() {
        db.execute("VACUUM INTO ?1", [copy.to_string_lossy()])?;
    }
    Ok(())
}
