//! How a briefing looks when it is printed. Whether a logo is a picture is checked where it comes in and where it goes out.

use crate::{StoreError, Tx};
use rusqlite::{Connection, OptionalExtension, params};
use std::fmt::Write;
use variorum_core::ids::BriefingId;

/// The accent, as it was chosen, and the bytes of the logo; `None` where nothing was chosen.
///
/// # Errors
/// Those of SQLite.
pub fn get(db: &Connection, id: &BriefingId) -> Result<Option<(String, Vec<u8>)>, StoreError> {
    let row = db
        .query_row("SELECT accent, logo FROM briefing_look WHERE briefing_id = ?1", [&id.0], |row| {
            Ok((row.get(0)?, row.get::<_, String>(1)?))
        })
        .optional()?;
    Ok(row.map(|(accent, logo)| (accent, bytes(&logo))))
}

/// Stores accent and logo; an empty logo is none.
///
/// # Errors
/// Those of SQLite.
pub fn set(tx: &Tx<'_>, id: &BriefingId, accent: &str, logo: &[u8]) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO briefing_look(briefing_id, accent, logo) VALUES (?1, ?2, ?3)
        ON CONFLICT(briefing_id) DO UPDATE SET accent = excluded.accent, logo = excluded.logo";
    let mut digits = String::with_capacity(logo.len() * 2);
    for byte in logo {
        let _ = write!(digits, "{byte:02x}");
    }
    tx.execute(SQL, params![id.0, accent, digits])?;
    Ok(())
}

/// Forgets what was chosen.
///
/// # Errors
/// Those of SQLite.
pub fn delete(tx: &Tx<'_>, id: &BriefingId) -> Result<(), StoreError> {
    tx.execute("DELETE FROM briefing_look WHERE briefing_id = ?1", [&id.0])?;
    Ok(())
}

fn bytes(digits: &str) -> Vec<u8> {
    (0..digits.len() / 2)
        .filter_map(|at| u8::from_str_radix(digits.get(2 * at..2 * at + 2)?, 16).ok())
        .collect()
}
