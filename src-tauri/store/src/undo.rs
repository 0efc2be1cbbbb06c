//! Undo and redo for everything that the analyst does, over restarts. While an action is open, triggers on the analyst's
//! tables keep an image of every row that changes, as JSON; undo puts the images back, last first. No use case writes an
//! inverse of its own, so none can be forgotten.

use crate::{StoreError, clock};
use rusqlite::types::Value as Sql;
use rusqlite::{Connection, OptionalExtension, params, params_from_iter};
use serde_json::{Map, Value};
use std::collections::HashMap;

/// The tables whose rows the analyst makes or corrects. Readings, captures and sightings are never changed, so they need no
/// image: an undone reading is simply not the current one any more.
const TABLES: &[&str] = &[
    "source",
    "source_name",
    "source_grade",
    "story",
    "article",
    "article_story",
    "version",
    "split",
    "tag",
    "annotation",
    "annotation_tag",
    "annotation_place",
    "entity",
    "entity_alias",
    "name_rejected",
    "name_apart",
    "note",
    "event",
    "event_passage",
    "dismissed_statement",
    "briefing",
    "citation",
    "briefing_look",
    "briefing_dismissed",
    "citation_noted",
    "private",
    "exchange_row",
    "exchange_conflict",
    "article_address",
    "twin_dismissed",
    "boilerplate_ruling",
];

/// Actions on one topic within this many seconds of each other are one: typing is undone in stretches, not in letters.
const SAME_STRETCH_SECONDS: i64 = 20;

/// What the analyst does, in words.
pub struct Action<'a> {
    /// For the history panel and the undo toast, such as `Tag “nine people” as casualties`.
    pub label: &'a str,
    /// Equal topics in quick succession are one action; empty for one that stands alone.
    pub topic: &'a str,
}

impl<'a> Action<'a> {
    /// An action that stands alone.
    #[must_use]
    pub fn new(label: &'a str) -> Self {
        Self { label, topic: "" }
    }
}

/// An action in the history.
pub struct HistoryRow {
    /// Its number.
    pub key: i64,
    /// In words.
    pub label: String,
    /// RFC 3339.
    pub at: String,
    /// Taken back at present.
    pub undone: bool,
}

/// Sets up the image triggers on the writing connection. They are temporary: always made from the columns as they are.
pub(crate) fn prepare(db: &Connection) -> Result<(), StoreError> {
    db.execute_batch("CREATE TEMP TABLE undo_now (action INTEGER NOT NULL)")?;
    for table in TABLES {
        let columns = columns(db, table)?;
        let image = |row: &str| {
            let pairs: Vec<String> = columns.iter().map(|c| format!("'{c}', {row}.\"{c}\"")).collect();
            format!("json_object({})", pairs.join(", "))
        };
        for (event, before, after) in [
            ("INSERT", "NULL".to_owned(), image("new")),
            ("UPDATE", image("old"), image("new")),
            ("DELETE", image("old"), "NULL".to_owned()),
        ] {
            db.execute_batch(&format!(
                "CREATE TEMP TRIGGER undo_{table}_{event} AFTER {event} ON main.{table}
                 WHEN EXISTS (SELECT 1 FROM undo_now) BEGIN
                   INSERT INTO action_row(action, tbl, before, after)
                   SELECT action, '{table}', {before}, {after} FROM undo_now;
                 END"
            ))?;
        }
    }
    Ok(())
}

fn columns(db: &Connection, table: &str) -> Result<Vec<String>, StoreError> {
    let mut statement = db.prepare("SELECT name FROM pragma_table_info(?1)")?;
    let names = statement.query_map([table], |row| row.get(0))?.collect::<Result<_, _>>()?;
    Ok(names)
}

fn primary_key(db: &Connection, table: &str) -> Result<Vec<String>, StoreError> {
    let mut statement = db.prepare("SELECT name FROM pragma_table_info(?1) WHERE pk > 0 ORDER BY pk")?;
    let names = statement.query_map([table], |row| row.get(0))?.collect::<Result<_, _>>()?;
    Ok(names)
}

/// Opens an action, or the one before it again where the topic is the same and little time has passed.
pub(crate) fn begin(db: &Connection, action: &Action<'_>) -> Result<i64, StoreError> {
    let last: Option<(i64, String, String)> = db
        .query_row(
            "SELECT key, topic, at FROM action WHERE state = 'done'
             AND key = (SELECT max(key) FROM action WHERE state <> 'overtaken')",
            [],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
        )
        .optional()?;
    let now = clock::now();
    db.execute("UPDATE action SET state = 'overtaken' WHERE state = 'undone'", [])?;
    let same = last.filter(|(_, topic, at)| {
        !action.topic.is_empty() && topic == action.topic && seconds_between(at, &now) <= SAME_STRETCH_SECONDS
    });
    let key = if let Some((key, _, _)) = same {
        db.execute("UPDATE action SET at = ?2, label = ?3 WHERE key = ?1", params![key, now, action.label])?;
        key
    } else {
        db.execute(
            "INSERT INTO action(label, topic, state, at) VALUES (?1, ?2, 'done', ?3)",
            params![action.label, action.topic, now],
        )?;
        db.last_insert_rowid()
    };
    db.execute("INSERT INTO undo_now(action) VALUES (?1)", [key])?;
    Ok(key)
}

/// Closes the action; one that changed nothing leaves no trace, and images of one row in one stretch become one.
pub(crate) fn end(db: &Connection, key: i64) -> Result<(), StoreError> {
    db.execute("DELETE FROM undo_now", [])?;
    db.execute("DELETE FROM action_row WHERE action = ?1 AND before IS after", [key])?;
    merge_images(db, key)?;
    db.execute(
        "DELETE FROM action WHERE key = ?1 AND NOT EXISTS (SELECT 1 FROM action_row WHERE action = ?1)",
        [key],
    )?;
    Ok(())
}

/// Images of one row that follow each other become one: the state before the first, the state after the last.
fn merge_images(db: &Connection, key: i64) -> Result<(), StoreError> {
    let mut statement =
        db.prepare_cached("SELECT key, tbl, before, after FROM action_row WHERE action = ?1 ORDER BY key")?;
    let rows: Vec<(i64, String, Option<String>, Option<String>)> = statement
        .query_map([key], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?
        .collect::<Result<_, _>>()?;
    let mut open: HashMap<(String, String), i64> = HashMap::new();
    for (row, table, before, after) in rows {
        let (Some(image), Some(after)) = (before, after.clone()) else {
            if let Some(after) = after {
                open.insert((table, after), row);
            }
            continue;
        };
        if let Some(first) = open.remove(&(table.clone(), image)) {
            db.execute("UPDATE action_row SET after = ?2 WHERE key = ?1", params![first, after])?;
            db.execute("DELETE FROM action_row WHERE key = ?1", [row])?;
            open.insert((table, after), first);
        } else {
            open.insert((table, after), row);
        }
    }
    db.execute("DELETE FROM action_row WHERE action = ?1 AND before IS after", [key])?;
    Ok(())
}

fn seconds_between(earlier: &str, later: &str) -> i64 {
    let parse = |at: &str| chrono::DateTime::parse_from_rfc3339(at).ok();
    match (parse(earlier), parse(later)) {
        (Some(earlier), Some(later)) => (later - earlier).num_seconds(),
        _ => i64::MAX,
    }
}

/// Labels of what undo and redo would do.
///
/// # Errors
/// Those of SQLite.
pub fn undo_labels(db: &Connection) -> Result<(Option<String>, Option<String>), StoreError> {
    Ok((label(db, UNDO_NEXT)?.map(|(_, label)| label), label(db, REDO_NEXT)?.map(|(_, label)| label)))
}

const UNDO_NEXT: &str = "SELECT key, label FROM action WHERE state = 'done' ORDER BY key DESC LIMIT 1";
const REDO_NEXT: &str = "SELECT key, label FROM action WHERE state = 'undone' ORDER BY key LIMIT 1";

fn label(db: &Connection, sql: &str) -> Result<Option<(i64, String)>, StoreError> {
    Ok(db.query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?))).optional()?)
}

/// What the analyst did, newest first; overtaken actions are left out.
///
/// # Errors
/// Those of SQLite.
pub fn history(db: &Connection, limit: u32) -> Result<Vec<HistoryRow>, StoreError> {
    let mut statement = db.prepare_cached(
        "SELECT key, label, at, state = 'undone' FROM action WHERE state <> 'overtaken' ORDER BY key DESC LIMIT ?1",
    )?;
    let rows = statement
        .query_map([limit], |row| {
            Ok(HistoryRow { key: row.get(0)?, label: row.get(1)?, at: row.get(2)?, undone: row.get(3)? })
        })?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}

pub(crate) fn undo(db: &Connection) -> Result<String, StoreError> {
    let (key, label) = label(db, UNDO_NEXT)?.ok_or(StoreError::NothingTo("undo"))?;
    for (table, before, after) in images(db, key, "DESC")? {
        put(db, &table, after.as_ref(), before.as_ref())?;
    }
    db.execute("UPDATE action SET state = 'undone' WHERE key = ?1", [key])?;
    Ok(label)
}

pub(crate) fn redo(db: &Connection) -> Result<String, StoreError> {
    let (key, label) = label(db, REDO_NEXT)?.ok_or(StoreError::NothingTo("redo"))?;
    for (table, before, after) in images(db, key, "ASC")? {
        put(db, &table, before.as_ref(), after.as_ref())?;
    }
    db.execute("UPDATE action SET state = 'done' WHERE key = ?1", [key])?;
    Ok(label)
}

type Image = Map<String, Value>;

/// A table, and a row of it before and after.
type Change = (String, Option<Image>, Option<Image>);

fn images(db: &Connection, action: i64, order: &str) -> Result<Vec<Change>, StoreError> {
    let sql = format!("SELECT tbl, before, after FROM action_row WHERE action = ?1 ORDER BY key {order}");
    let mut statement = db.prepare_cached(&sql)?;
    let rows: Vec<(String, Option<String>, Option<String>)> = statement
        .query_map([action], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<Result<_, _>>()?;
    rows.into_iter()
        .map(|(table, before, after)| {
            let parse = |json: Option<String>| json.as_deref().map(serde_json::from_str).transpose();
            Ok((table, parse(before)?, parse(after)?))
        })
        .collect()
}

/// Makes the row that looks like `is` look like `shall`; table and column names come from the schema, values are bound.
fn put(db: &Connection, table: &str, is: Option<&Image>, shall: Option<&Image>) -> Result<(), StoreError> {
    let table =
        TABLES.iter().find(|known| **known == table).ok_or(StoreError::NotFound("the logged table"))?;
    let keys = primary_key(db, table)?;
    let known = columns(db, table)?;
    if let Some(is) = is {
        let wheres: Vec<String> =
            keys.iter().enumerate().map(|(i, key)| format!("\"{key}\" = ?{}", i + 1)).collect();
        let values = keys.iter().map(|key| bind(is.get(key)));
        match shall {
            None => {
                db.execute(
                    &format!("DELETE FROM {table} WHERE {}", wheres.join(" AND ")),
                    params_from_iter(values),
                )?;
            }
            Some(shall) => {
                // What an action left alone may have been changed by an import since: it stays.
                let set: Vec<&String> =
                    known.iter().filter(|c| shall.contains_key(*c) && is.get(*c) != shall.get(*c)).collect();
                if set.is_empty() {
                    return Ok(());
                }
                let sets: Vec<String> = set
                    .iter()
                    .enumerate()
                    .map(|(i, c)| format!("\"{c}\" = ?{}", keys.len() + i + 1))
                    .collect();
                db.execute(
                    &format!("UPDATE {table} SET {} WHERE {}", sets.join(", "), wheres.join(" AND ")),
                    params_from_iter(values.chain(set.iter().map(|c| bind(shall.get(*c))))),
                )?;
            }
        }
    } else if let Some(shall) = shall {
        let set: Vec<&String> = known.iter().filter(|c| shall.contains_key(*c)).collect();
        let names: Vec<String> = set.iter().map(|c| format!("\"{c}\"")).collect();
        let marks: Vec<String> = (1..=set.len()).map(|i| format!("?{i}")).collect();
        db.execute(
            &format!("INSERT INTO {table}({}) VALUES ({})", names.join(", "), marks.join(", ")),
            params_from_iter(set.iter().map(|c| bind(shall.get(*c)))),
        )?;
    }
    Ok(())
}

fn bind(value: Option<&Value>) -> Sql {
    match value {
        None | Some(Value::Null) => Sql::Null,
        Some(Value::Bool(flag)) => Sql::Integer(i64::from(*flag)),
        Some(Value::Number(number)) => {
            number.as_i64().map_or_else(|| Sql::Real(number.as_f64().unwrap_or_default()), Sql::Integer)
        }
        Some(Value::String(text)) => Sql::Text(text.clone()),
        Some(other) => Sql::Text(other.to_string()),
    }
}
