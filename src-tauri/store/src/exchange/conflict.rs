//! Where two analysts differ: both values, what the row says at present, and the analyst's choice between them. A choice can be
//! taken back and made again: the other value is never thrown away.

use super::Image;
use super::shape::{Table, bind, tables, text};
use super::take::{note, shared};
use crate::{StoreError, Tx, new_id, now, table::all};
use rusqlite::{Connection, OptionalExtension, Row, params, params_from_iter};
use serde_json::Value;

/// Two values of one column.
pub(crate) struct Difference {
    pub column: String,
    pub here: Value,
    pub there: Value,
}

/// What the analyst chooses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// What was here.
    Keep,
    /// What came.
    Take,
    /// Both, one after the other; for words alone.
    Join,
}

impl Choice {
    fn token(self) -> &'static str {
        match self {
            Self::Keep => "kept",
            Self::Take => "taken",
            Self::Join => "joined",
        }
    }
}

/// A difference as it is kept.
#[derive(Clone, Debug)]
pub struct ConflictRow {
    /// Its id.
    pub id: String,
    /// Where the other value came from.
    pub bundle: String,
    /// The table.
    pub table: String,
    /// What names the row.
    pub row: String,
    /// The column.
    pub column: String,
    /// What it is on, in words.
    pub about: String,
    /// What was here.
    pub here: String,
    /// What came.
    pub there: String,
    /// Which of them the row says at present.
    pub choice: Choice,
    /// Whether the analyst has chosen.
    pub settled: bool,
    /// RFC 3339.
    pub at: String,
}

const COLUMNS: &str = "id, bundle, tbl, row, col, about, here, there, state, settled, at";

fn map(row: &Row<'_>) -> rusqlite::Result<ConflictRow> {
    let plain = |json: String| text(Some(&serde_json::from_str(&json).unwrap_or(Value::Null)));
    let state: String = row.get(8)?;
    Ok(ConflictRow {
        id: row.get(0)?,
        bundle: row.get(1)?,
        table: row.get(2)?,
        row: row.get(3)?,
        column: row.get(4)?,
        about: row.get(5)?,
        here: plain(row.get(6)?),
        there: plain(row.get(7)?),
        choice: match state.as_str() {
            "taken" => Choice::Take,
            "joined" => Choice::Join,
            _ => Choice::Keep,
        },
        settled: row.get(9)?,
        at: row.get(10)?,
    })
}

/// Keeps a difference; one that is kept already is no news.
#[expect(clippy::too_many_arguments, reason = "the columns of one row")]
pub(crate) fn keep(
    tx: &Tx<'_>,
    bundle: &str,
    table: &Table,
    row: &Image,
    key: &str,
    difference: &Difference,
    state: &str,
    commits: &[String],
) -> Result<Option<String>, StoreError> {
    let there = difference.there.to_string();
    let known: bool = tx
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM exchange_conflict WHERE tbl = ?1 AND row = ?2 AND col = ?3 AND there = ?4)",
        )?
        .query_row([&table.name, key, &difference.column, &there], |row| row.get(0))?;
    if known {
        return Ok(None);
    }
    let id: String = new_id();
    tx.prepare_cached(
        "INSERT INTO exchange_conflict(id, bundle, tbl, row, col, about, here, there, commits, state, at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
    )?
    .execute(params![
        id,
        bundle,
        table.name,
        key,
        difference.column,
        about(tx, table, row)?,
        difference.here.to_string(),
        there,
        serde_json::to_string(commits)?,
        state,
        now()
    ])?;
    Ok(Some(id))
}

/// Differences, those without a choice first, the newest first among them.
///
/// # Errors
/// Those of SQLite.
pub fn conflicts(db: &Connection) -> Result<Vec<ConflictRow>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM exchange_conflict ORDER BY settled, id DESC LIMIT 2000");
    all(db.prepare_cached(&sql)?, [], map)
}

/// One of them.
///
/// # Errors
/// [`StoreError::NotFound`].
pub fn conflict(db: &Connection, id: &str) -> Result<ConflictRow, StoreError> {
    db.prepare_cached(&format!("SELECT {COLUMNS} FROM exchange_conflict WHERE id = ?1"))?
        .query_row([id], map)
        .optional()?
        .ok_or(StoreError::NotFound("the difference"))
}

/// Makes the row say what the analyst chose.
///
/// # Errors
/// [`StoreError::NotFound`] where difference or row are gone; [`StoreError::Invalid`] for joining what are no words.
pub fn settle(tx: &Tx<'_>, id: &str, choice: Choice) -> Result<(), StoreError> {
    let found = conflict(tx, id)?;
    let (here, there, commits): (String, String, String) =
        tx.query_row("SELECT here, there, commits FROM exchange_conflict WHERE id = ?1", [id], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })?;
    let (here, there): (Value, Value) = (serde_json::from_str(&here)?, serde_json::from_str(&there)?);
    let value = match choice {
        Choice::Keep => here,
        Choice::Take => there.clone(),
        Choice::Join => joined(&found, &here, &there)?,
    };
    let table = tables(tx)?
        .into_iter()
        .find(|table| table.name == found.table && table.columns.contains(&found.column))
        .ok_or(StoreError::NotFound("the table"))?;
    let sql = format!(
        "UPDATE \"{}\" SET \"{}\" = ?{} {}",
        table.name,
        found.column,
        table.identity.len() + 1,
        table.named()
    );
    let keys = found.row.split(super::JOINT).map(|part| bind(Some(&Value::from(part))));
    let changed = tx.execute(&sql, params_from_iter(keys.chain([bind(Some(&value))])))?;
    if changed == 0 {
        return Err(StoreError::NotFound("what the two differ on"));
    }
    tx.execute(
        "UPDATE exchange_conflict SET state = ?2, settled = 1 WHERE id = ?1",
        params![id, choice.token()],
    )?;
    if choice != Choice::Keep {
        build_on(tx, &found, there, &serde_json::from_str::<Vec<String>>(&commits)?)?;
    }
    Ok(())
}

/// What was chosen grew out of the other's state, so that it goes back as the next one and not as a difference again.
fn build_on(tx: &Tx<'_>, found: &ConflictRow, there: Value, theirs: &[String]) -> Result<(), StoreError> {
    let Some(mut known) = shared(tx, &found.table, &found.row)? else { return Ok(()) };
    known.base.insert(found.column.clone(), there);
    let open: bool = tx.query_row(
        "SELECT EXISTS (SELECT 1 FROM exchange_conflict WHERE tbl = ?1 AND row = ?2 AND settled = 0)",
        [&found.table, &found.row],
        |row| row.get(0),
    )?;
    if !open {
        known.commits.retain(|commit| !theirs.contains(commit));
        known.commits.extend_from_slice(theirs);
        known.ours = false;
    }
    note(tx, &found.table, &found.row, &known)
}

fn joined(found: &ConflictRow, here: &Value, there: &Value) -> Result<Value, StoreError> {
    match (found.table.as_str(), here, there) {
        ("note", Value::String(here), Value::String(there))
        | ("tag", Value::String(here), Value::String(there))
            if matches!(found.column.as_str(), "body" | "description") =>
        {
            Ok(Value::from(format!("{here}\n\n{there}")))
        }
        _ => Err(StoreError::Invalid(
            "only notes and descriptions can be joined; choose one of the two".into(),
        )),
    }
}

/// What a row is, in words.
fn about(db: &Connection, table: &Table, row: &Image) -> Result<String, StoreError> {
    let of = |column: &str| text(row.get(column));
    let line = |words: &str| variorum_core::text::clean_line(words, 60);
    Ok(match table.name.as_str() {
        "note" => {
            let target = of("target");
            let named = named(db, &target, &of("target_id"))?;
            format!("Note on {target} “{}”", line(&named))
        }
        name => {
            let words = named(db, name, &of("id"))?;
            let noun = name.replace('_', " ");
            if words.is_empty() { noun } else { format!("{noun} “{}”", line(&words)) }
        }
    })
}

/// The words that tell a row from others of its table.
fn named(db: &Connection, table: &str, id: &str) -> Result<String, StoreError> {
    let sql = match table {
        "annotation" => "SELECT exact FROM annotation WHERE id = ?1",
        "citation" => "SELECT exact FROM citation WHERE id = ?1",
        "article" => "SELECT coalesce(headline_by_hand, headline) FROM article WHERE id = ?1",
        "version" => "SELECT r.headline FROM version v JOIN reading r ON r.id = v.reading_id WHERE v.id = ?1",
        "entity" => "SELECT name FROM entity WHERE id = ?1",
        "event" => "SELECT title FROM event WHERE id = ?1",
        "story" => "SELECT name FROM story WHERE id = ?1",
        "source" => "SELECT name FROM source WHERE id = ?1",
        "tag" => "SELECT name FROM tag WHERE id = ?1",
        "briefing" => "SELECT title FROM briefing WHERE id = ?1",
        _ => return Ok(String::new()),
    };
    Ok(db.prepare_cached(sql)?.query_row([id], |row| row.get(0)).optional()?.unwrap_or_default())
}
