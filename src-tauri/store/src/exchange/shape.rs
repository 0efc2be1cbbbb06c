//! The tables that travel, read from the schema: columns, what names a row, what it refers to, and which row it belongs to.

use super::{Image, JOINT};
use crate::StoreError;
use rusqlite::types::{Value as Sql, ValueRef};
use rusqlite::{Connection, Row};
use serde_json::Value;

/// Tables that stay: what belongs to this library or this desk alone, such as what was ruled of suggestions here, and the
/// marks of what is private. Derived tables and indexes stay as well.
pub(crate) const STAYS: &[&str] = &[
    "setting",
    "action",
    "action_row",
    "exchange_row",
    "exchange_alias",
    "exchange_conflict",
    "exchange_report",
    "name_rejected",
    "name_apart",
    "dismissed_statement",
    "private",
    "article_address",
    "twin_dismissed",
    "boilerplate_ruling",
];

/// Nouns of their own: they travel when something refers to them, and belong to no other row.
const NOUNS: &[&str] = &["story", "article", "source", "tag", "entity", "capture"];

/// Where the first reference of a table is not the one that it belongs to.
const BELONGS: &[(&str, &str)] = &[("article_story", "story_id")];

/// A table that travels.
#[derive(Clone, Debug)]
pub(crate) struct Table {
    pub name: String,
    /// Columns that travel: all but a bare row number and what is binary.
    pub columns: Vec<String>,
    /// Columns whose values name a row.
    pub identity: Vec<String>,
    /// Column and the table whose id it holds.
    pub references: Vec<(String, String)>,
    /// Other columns that are unique together.
    pub unique: Vec<Vec<String>>,
    /// The reference that a row belongs to.
    pub owner: Option<(String, String)>,
    /// Whether `target` and `target_id` name what a row belongs to.
    pub pointed: bool,
}

impl Table {
    /// What names a row.
    pub fn key(&self, row: &Image) -> String {
        let parts: Vec<String> = self.identity.iter().map(|column| text(row.get(column))).collect();
        parts.join(&JOINT.to_string())
    }

    /// Tables and ids that a row refers to.
    pub fn parents(&self, row: &Image) -> Vec<(String, String)> {
        let mut out: Vec<(String, String)> = self
            .references
            .iter()
            .filter_map(|(column, table)| Some((table.clone(), row.get(column)?.as_str()?.to_owned())))
            .collect();
        if self.pointed {
            out.push((text(row.get("target")), text(row.get("target_id"))));
        }
        out
    }

    /// `SELECT` of all columns that travel.
    pub fn select(&self, wheres: &str) -> String {
        let columns: Vec<String> = self.columns.iter().map(|column| format!("\"{column}\"")).collect();
        format!("SELECT {} FROM \"{}\" {wheres}", columns.join(", "), self.name)
    }

    /// Condition on the columns that name a row, bound from `?1` on.
    pub fn named(&self) -> String {
        let parts: Vec<String> = self
            .identity
            .iter()
            .enumerate()
            .map(|(at, column)| format!("\"{column}\" = ?{}", at + 1))
            .collect();
        format!("WHERE {}", parts.join(" AND "))
    }

    /// A row of [`Table::select`].
    pub fn image(&self, row: &Row<'_>) -> rusqlite::Result<Image> {
        self.columns
            .iter()
            .enumerate()
            .map(|(at, column)| {
                let value = match row.get_ref(at)? {
                    ValueRef::Null | ValueRef::Blob(_) => Value::Null,
                    ValueRef::Integer(number) => Value::from(number),
                    ValueRef::Real(number) => Value::from(number),
                    ValueRef::Text(bytes) => Value::from(String::from_utf8_lossy(bytes).into_owned()),
                };
                Ok((column.clone(), value))
            })
            .collect()
    }

    /// The row of that key.
    pub fn find(&self, db: &Connection, key: &str) -> Result<Option<Image>, StoreError> {
        let parts: Vec<&str> = key.split(JOINT).collect();
        if parts.len() != self.identity.len() {
            return Ok(None);
        }
        let mut statement = db.prepare_cached(&self.select(&self.named()))?;
        let mut rows = statement.query(rusqlite::params_from_iter(parts))?;
        Ok(match rows.next()? {
            Some(row) => Some(self.image(row)?),
            None => None,
        })
    }
}

/// A value as text; nothing where there is none.
pub(crate) fn text(value: Option<&Value>) -> String {
    match value {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(text)) => text.clone(),
        Some(other) => other.to_string(),
    }
}

/// A value as SQLite takes it.
pub(crate) fn bind(value: Option<&Value>) -> Sql {
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

/// Every table that travels, referred-to ones before those that refer to them.
///
/// # Errors
/// Those of SQLite.
pub(crate) fn tables(db: &Connection) -> Result<Vec<Table>, StoreError> {
    let mut waiting = Vec::new();
    for name in names(db)? {
        waiting.extend(table(db, name)?);
    }
    let mut ordered: Vec<Table> = Vec::new();
    while !waiting.is_empty() {
        let ready = waiting.iter().position(|table: &Table| {
            table
                .references
                .iter()
                .all(|(_, to)| *to == table.name || waiting.iter().all(|other| other.name != *to))
                && !(table.pointed && waiting.iter().any(|other| !other.pointed))
        });
        // A circle (versions and readings name each other) is broken at the noun that belongs to fewer.
        ordered.push(waiting.remove(
            ready.unwrap_or_else(|| waiting.iter().position(|table| table.name == "version").unwrap_or(0)),
        ));
    }
    Ok(ordered)
}

/// Names of the tables that hold what an analyst or an import made.
fn names(db: &Connection) -> Result<Vec<String>, StoreError> {
    const SQL: &str =
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' ORDER BY name";
    let names: Vec<String> = crate::table::all(db.prepare_cached(SQL)?, [], |row| row.get(0))?;
    let travels = |name: &String| {
        let inner = name.starts_with("sqlite_") || name.starts_with("derived_") || name.contains("_fts");
        !inner && !STAYS.contains(&name.as_str())
    };
    Ok(names.into_iter().filter(travels).collect())
}

/// Tables that would neither travel nor are meant to stay: none, as a test holds. A table that ends up here needs an id that
/// means something elsewhere and a reference to what it belongs to, or a place among those that stay.
///
/// # Errors
/// Those of SQLite.
pub fn left_behind(db: &Connection) -> Result<Vec<String>, StoreError> {
    let mut out = Vec::new();
    for name in names(db)? {
        if table(db, name.clone())?.is_none() {
            out.push(name);
        }
    }
    Ok(out)
}

/// One table, or nothing where no key of it means anything elsewhere.
fn table(db: &Connection, name: String) -> Result<Option<Table>, StoreError> {
    let columns: Vec<(String, String, u32)> = crate::table::all(
        db.prepare_cached("SELECT name, type, pk FROM pragma_table_info(?1)")?,
        [&name],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )?;
    let has = |wanted: &str| columns.iter().any(|(column, _, _)| column == wanted);
    let mut keys: Vec<(u32, String)> =
        columns.iter().filter(|(_, _, pk)| *pk > 0).map(|(column, _, pk)| (*pk, column.clone())).collect();
    keys.sort();
    let number =
        |column: &str| columns.iter().any(|(name, kind, pk)| name == column && *pk > 0 && kind == "INTEGER");
    let bare = keys.len() == 1 && number(&keys[0].1);
    let identity: Vec<String> = match (has("id") && !number("id"), bare) {
        (true, _) => vec!["id".into()],
        (false, true) => return Ok(None),
        (false, false) => keys.iter().map(|(_, column)| column.clone()).collect(),
    };
    let kept: Vec<String> = columns
        .iter()
        .filter(|(column, kind, _)| kind != "BLOB" && !(bare && *column == keys[0].1))
        .map(|(column, _, _)| column.clone())
        .collect();
    let found: Vec<(String, String)> = crate::table::all(
        db.prepare_cached("SELECT \"from\", \"table\" FROM pragma_foreign_key_list(?1)")?,
        [&name],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    let references: Vec<(String, String)> = kept
        .iter()
        .filter_map(|column| found.iter().find(|(from, _)| from == column).cloned())
        .filter(|(_, to)| !to.starts_with("derived_"))
        .collect();
    let pointed = has("target") && has("target_id");
    let owner = match BELONGS.iter().find(|(of, _)| *of == name) {
        _ if pointed || NOUNS.contains(&name.as_str()) => None,
        Some((_, column)) => references.iter().find(|(from, _)| from == column).cloned(),
        None => references.iter().find(|(_, to)| *to != name).cloned(),
    };
    if owner.is_none() && !pointed && !NOUNS.contains(&name.as_str()) {
        return Ok(None);
    }
    let unique = unique(db, &name, &identity)?;
    Ok(Some(Table { name, columns: kept, identity, references, unique, owner, pointed }))
}

/// Sets of columns that are unique together, other than what names a row.
fn unique(db: &Connection, table: &str, identity: &[String]) -> Result<Vec<Vec<String>>, StoreError> {
    let indexes: Vec<String> = crate::table::all(
        db.prepare_cached("SELECT name FROM pragma_index_list(?1) WHERE \"unique\" = 1 AND partial = 0")?,
        [table],
        |row| row.get(0),
    )?;
    let mut out = Vec::new();
    for index in indexes {
        let columns: Vec<Option<String>> = crate::table::all(
            db.prepare_cached("SELECT name FROM pragma_index_info(?1) ORDER BY seqno")?,
            [&index],
            |row| row.get(0),
        )?;
        let columns: Option<Vec<String>> = columns.into_iter().collect();
        out.extend(columns.filter(|columns| columns != identity));
    }
    Ok(out)
}
