//! What the analyst looked at while writing: dismissed points of the linter, noted movements of cited passages.

use super::all;
use crate::{StoreError, Tx};
use rusqlite::{Connection, params};
use std::collections::{HashMap, HashSet};
use variorum_core::ids::{BriefingId, CitationId};

/// Marks of the points that were dismissed in a briefing.
///
/// # Errors
/// Those of SQLite.
pub fn dismissed(db: &Connection, id: &BriefingId) -> Result<HashSet<String>, StoreError> {
    const SQL: &str = "SELECT mark FROM briefing_dismissed WHERE briefing_id = ?1";
    Ok(all(db.prepare_cached(SQL)?, [&id.0], |row| row.get(0))?.into_iter().collect())
}

/// Dismisses a point; one that is dismissed already stays so.
///
/// # Errors
/// Those of SQLite.
pub fn dismiss(tx: &Tx<'_>, id: &BriefingId, mark: &str) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO briefing_dismissed(briefing_id, mark) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
        params![id.0, mark],
    )?;
    Ok(())
}

/// Brings a dismissed point back.
///
/// # Errors
/// Those of SQLite.
pub fn restore(tx: &Tx<'_>, id: &BriefingId, mark: &str) -> Result<(), StoreError> {
    tx.execute("DELETE FROM briefing_dismissed WHERE briefing_id = ?1 AND mark = ?2", params![id.0, mark])?;
    Ok(())
}

/// Marks of the movements that were noted, by citation.
///
/// # Errors
/// Those of SQLite.
pub fn noted(db: &Connection, id: &BriefingId) -> Result<HashMap<CitationId, String>, StoreError> {
    const SQL: &str =
        "SELECT n.citation_id, n.mark FROM citation_noted n JOIN citation c ON c.id = n.citation_id
        WHERE c.briefing_id = ?1";
    let rows = all(db.prepare_cached(SQL)?, [&id.0], |row| Ok((CitationId(row.get(0)?), row.get(1)?)))?;
    Ok(rows.into_iter().collect())
}

/// Notes a movement of a citation in place of the one noted before.
///
/// # Errors
/// Those of SQLite.
pub fn note(tx: &Tx<'_>, id: &CitationId, mark: &str) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO citation_noted(citation_id, mark) VALUES (?1, ?2)
        ON CONFLICT(citation_id) DO UPDATE SET mark = excluded.mark";
    tx.execute(SQL, params![id.0, mark])?;
    Ok(())
}

/// Takes a note of a movement back.
///
/// # Errors
/// Those of SQLite.
pub fn unnote(tx: &Tx<'_>, id: &CitationId) -> Result<(), StoreError> {
    tx.execute("DELETE FROM citation_noted WHERE citation_id = ?1", [&id.0])?;
    Ok(())
}

/// Forgets everything of a briefing that is about to be deleted.
///
/// # Errors
/// Those of SQLite.
pub fn forget(tx: &Tx<'_>, id: &BriefingId) -> Result<(), StoreError> {
    tx.execute("DELETE FROM briefing_dismissed WHERE briefing_id = ?1", [&id.0])?;
    tx.execute(
        "DELETE FROM citation_noted WHERE citation_id IN (SELECT id FROM citation WHERE briefing_id = ?1)",
        [&id.0],
    )?;
    Ok(())
}
