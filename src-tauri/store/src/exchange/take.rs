//! Which rows make up a story: everything that belongs to it, and everything that this refers to, and so on until nothing is
//! missing. A citation of an article outside of the story takes that article along, so that every quotation can be checked.

use super::held::private;
use super::shape::{Table, bind, tables, text};
use super::{CONSTANT, Image, JOINT, Line, Rows, is_own};
use crate::{StoreError, Tx, table::all};
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::{BTreeMap, HashMap, HashSet};
use variorum_core::ids::StoryId;
use variorum_core::text::TextHash;

/// What is sent.
#[derive(Debug, Default)]
pub struct Taken {
    /// The rows.
    pub rows: Rows,
    /// Captures whose bytes go along: id and SHA-256.
    pub captures: Vec<(String, String)>,
}

/// Takes a story, or everything where none is named, and notes in the library which state of each row was sent.
///
/// # Errors
/// [`StoreError::NotFound`] for a story that is not there.
pub fn take(tx: &Tx<'_>, story: Option<&StoryId>) -> Result<Taken, StoreError> {
    let tables = tables(tx)?;
    let found = match story {
        Some(story) => closure(tx, &tables, story)?,
        None => everything(tx, &tables)?,
    };
    let found = without_private(&tables, found, &private(tx)?);
    let aliases = aliases(tx)?;
    let mut taken = Taken::default();
    for table in &tables {
        let Some(rows) = found.get(&table.name) else { continue };
        let mut lines = Vec::with_capacity(rows.len());
        for (key, row) in rows {
            if table.name == "capture" {
                taken.captures.push((key.clone(), text(row.get("sha256"))));
            }
            let commits = match CONSTANT.contains(&table.name.as_str()) {
                true => Vec::new(),
                false => commits(tx, table, key, row)?,
            };
            let aliases = aliases.get(key).cloned().unwrap_or_default();
            lines.push(Line { row: row.clone(), commits, aliases });
        }
        taken.rows.insert(table.name.clone(), lines);
    }
    Ok(taken)
}

type Found = HashMap<String, BTreeMap<String, Image>>;

fn everything(db: &Connection, tables: &[Table]) -> Result<Found, StoreError> {
    let mut found = Found::new();
    for table in tables {
        let rows = all(db.prepare_cached(&table.select(""))?, [], |row| table.image(row))?;
        found.insert(table.name.clone(), rows.into_iter().map(|row| (table.key(&row), row)).collect());
    }
    Ok(found)
}

/// What is marked private stays, and what refers to it.
fn without_private(tables: &[Table], mut found: Found, private: &HashSet<(String, String)>) -> Found {
    let mut gone = private.clone();
    for table in tables {
        let Some(rows) = found.get_mut(&table.name) else { continue };
        rows.retain(|key, row| {
            let name = (table.name.clone(), key.clone());
            let lost = gone.contains(&name) || table.parents(row).iter().any(|parent| gone.contains(parent));
            if lost {
                gone.insert(name);
            }
            !lost
        });
    }
    found
}

fn closure(db: &Connection, tables: &[Table], story: &StoryId) -> Result<Found, StoreError> {
    let by_name: HashMap<&str, &Table> = tables.iter().map(|table| (table.name.as_str(), table)).collect();
    let mut found = Found::new();
    let mut open = vec![("story".to_owned(), story.0.clone())];
    while let Some((name, key)) = open.pop() {
        let Some(table) = by_name.get(name.as_str()) else { continue };
        if found.get(&name).is_some_and(|rows| rows.contains_key(&key)) {
            continue;
        }
        let Some(row) = table.find(db, &key)? else {
            if name == "story" {
                return Err(StoreError::NotFound("the story"));
            }
            continue;
        };
        open.extend(table.parents(&row));
        found.entry(name.clone()).or_default().insert(key.clone(), row);
        if key.contains(JOINT) {
            continue;
        }
        for child in tables {
            open.extend(children(db, child, &name, &key)?.into_iter().map(|key| (child.name.clone(), key)));
        }
    }
    Ok(found)
}

/// Keys of the rows of a table that belong to a row of another.
fn children(db: &Connection, child: &Table, of: &str, id: &str) -> Result<Vec<String>, StoreError> {
    let key = |row: &rusqlite::Row<'_>| child.image(row).map(|row| child.key(&row));
    if child.pointed {
        let sql = child.select("WHERE target = ?1 AND target_id = ?2");
        return all(db.prepare_cached(&sql)?, [of, id], key);
    }
    match &child.owner {
        Some((column, table)) if table == of => {
            all(db.prepare_cached(&child.select(&format!("WHERE \"{column}\" = ?1")))?, [id], key)
        }
        _ => Ok(Vec::new()),
    }
}

fn aliases(db: &Connection) -> Result<HashMap<String, Vec<String>>, StoreError> {
    let pairs: Vec<(String, String)> = all(
        db.prepare_cached("SELECT local_id, foreign_id FROM exchange_alias ORDER BY foreign_id")?,
        [],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    let mut out: HashMap<String, Vec<String>> = HashMap::new();
    for (local, foreign) in pairs {
        out.entry(local).or_default().push(foreign);
    }
    Ok(out)
}

/// What both sides once knew of a row.
pub(crate) struct Shared {
    pub base: Image,
    pub commits: Vec<String>,
    pub seen: Vec<String>,
    /// Whether the last state was made here.
    pub ours: bool,
}

/// What is noted of a row.
pub(crate) fn shared(db: &Connection, table: &str, key: &str) -> Result<Option<Shared>, StoreError> {
    let found: Option<(String, String, String, bool)> = db
        .prepare_cached("SELECT base, commits, seen, ours FROM exchange_row WHERE tbl = ?1 AND row = ?2")?
        .query_row([table, key], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))
        .optional()?;
    let Some((base, commits, seen, ours)) = found else { return Ok(None) };
    Ok(Some(Shared {
        base: serde_json::from_str(&base)?,
        commits: serde_json::from_str(&commits)?,
        seen: serde_json::from_str(&seen)?,
        ours,
    }))
}

/// Notes it.
pub(crate) fn note(tx: &Tx<'_>, table: &str, key: &str, shared: &Shared) -> Result<(), StoreError> {
    tx.prepare_cached(
        "INSERT INTO exchange_row(tbl, row, base, commits, seen, ours) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
         ON CONFLICT(tbl, row) DO UPDATE SET base = excluded.base, commits = excluded.commits, seen = excluded.seen,
         ours = excluded.ours",
    )?
    .execute(params![
        table,
        key,
        serde_json::to_string(&shared.base)?,
        serde_json::to_string(&shared.commits)?,
        serde_json::to_string(&shared.seen)?,
        shared.ours,
    ])?;
    Ok(())
}

/// A row without what each library keeps for itself, and without the time when it came there.
pub(crate) fn content(table: &str, row: &Image) -> Image {
    row.iter()
        .filter(|(column, _)| !is_own(table, column) && column.as_str() != "created_at")
        .map(|(column, value)| (column.clone(), value.clone()))
        .collect()
}

/// The states of a row up to the present one, which is named and noted where it is new.
fn commits(tx: &Tx<'_>, table: &Table, key: &str, row: &Image) -> Result<Vec<String>, StoreError> {
    let present = content(&table.name, row);
    let known = shared(tx, &table.name, key)?;
    if let Some(known) = known.as_ref().filter(|known| known.base == present) {
        return Ok(known.commits.clone());
    }
    let (mut commits, seen) = known.map_or_else(Default::default, |known| (known.commits, known.seen));
    let before = commits.last().cloned().unwrap_or_default();
    let name = format!("{before}\n{}\n{key}\n{}", table.name, serde_json::to_string(&present)?);
    commits.push(TextHash::of(name.as_bytes()).0[..20].to_owned());
    note(tx, &table.name, key, &Shared { base: present, commits: commits.clone(), seen, ours: true })?;
    Ok(commits)
}

/// Values of some columns, to be bound.
pub(crate) fn values(row: &Image, columns: &[String]) -> Vec<rusqlite::types::Value> {
    columns.iter().map(|column| bind(row.get(column))).collect()
}

/// Remembers under which other id something is known elsewhere.
pub(crate) fn remember(tx: &Tx<'_>, foreign: &str, local: &str) -> Result<(), StoreError> {
    tx.prepare_cached("INSERT OR IGNORE INTO exchange_alias(foreign_id, local_id) VALUES (?1, ?2)")?
        .execute(params![foreign, local])?;
    Ok(())
}
