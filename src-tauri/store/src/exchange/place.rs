//! Before anything is written: which row of this library each row on its way in is, which ones are not sound or hang in the
//! air, and in which order the other side has its versions.

use super::merge::Merged;
use super::same::{self, Known};
use super::shape::{Table, text};
use super::{Image, Line, Rows, sound};
use crate::StoreError;
use rusqlite::Connection;
use serde_json::Value;
use std::collections::{HashMap, HashSet};

/// A row on its way in: what it is here, and as it came.
pub(super) struct Coming<'a> {
    pub key: String,
    pub line: &'a Line,
}

pub(super) struct Placed<'a> {
    pub known: Known,
    /// By table, in the order of the tables.
    pub rows: Vec<Vec<Coming<'a>>>,
}

/// Finds out which local row each one is, and leaves out what is not sound or hangs in the air.
pub(super) fn place<'a>(
    db: &Connection,
    tables: &[Table],
    rows: &'a Rows,
    out: &mut Merged,
) -> Result<Placed<'a>, StoreError> {
    let mut known = Known::default();
    learn(rows, &mut known);
    let mut coming: HashSet<(String, String)> = HashSet::new();
    let mut broken: HashSet<(String, String)> = HashSet::new();
    let mut placed: Vec<Vec<Coming<'a>>> = Vec::new();
    // Versions and readings name each other, so a text that is not sound is known before its version is looked at.
    for table in tables {
        for line in rows.get(&table.name).into_iter().flatten() {
            if let Some(why) = sound::fault(table, &line.row) {
                broken.insert((table.name.clone(), table.key(&line.row)));
                out.leave_out(table, why);
            } else {
                coming.insert((table.name.clone(), table.key(&line.row)));
            }
        }
    }
    for table in tables {
        let lines: Vec<&Line> = rows.get(&table.name).into_iter().flatten().collect();
        let lines: Vec<&Line> = lines
            .into_iter()
            .filter(|line| !broken.contains(&(table.name.clone(), table.key(&line.row))))
            .collect();
        let images: Vec<Image> = lines.iter().map(|line| line.row.clone()).collect();
        let order = sound::nested(table, &images);
        for _ in order.len()..lines.len() {
            out.leave_out(table, "it stands under itself");
        }
        let mut found = Vec::with_capacity(order.len());
        for line in order.into_iter().map(|at| lines[at]) {
            let foreign = table.key(&line.row);
            let mut hangs = false;
            for (of, id) in table.parents(&line.row) {
                let name = (of, id);
                if !coming.contains(&name) && (broken.contains(&name) || !exists(db, tables, &name)?) {
                    hangs = true;
                }
            }
            if hangs {
                coming.remove(&(table.name.clone(), foreign.clone()));
                broken.insert((table.name.clone(), foreign));
                out.leave_out(table, "what it belongs to is missing");
                continue;
            }
            let row = known.localise(table, &line.row);
            let key = same::find(db, table, line, &row, &known)?.unwrap_or_else(|| table.key(&row));
            if table.identity == ["id"] && key != foreign {
                known.ids.insert(foreign.clone(), key.clone());
            }
            if table.name == "version" {
                known.taken.insert(key.clone());
            }
            found.push(Coming { key, line });
        }
        placed.push(found);
    }
    Ok(Placed { known, rows: placed })
}

/// Texts of versions, versions of articles, names of sources.
fn learn(rows: &Rows, known: &mut Known) {
    let pairs = |table: &str, of: &str, what: &str| -> Vec<(String, String)> {
        let lines = rows.get(table).into_iter().flatten();
        lines.map(|line| (text(line.row.get(of)), text(line.row.get(what)))).collect()
    };
    for (version, sha256) in pairs("reading", "version_id", "sha256") {
        known.texts.entry(version).or_default().push(sha256);
    }
    for (article, version) in pairs("version", "article_id", "id") {
        known.versions.entry(article).or_default().push(version);
    }
    for (source, name) in pairs("source_name", "source_id", "folded") {
        known.names.entry(source).or_default().push(name);
    }
}

/// The order of versions on the other side.
pub(super) fn order(rows: &Rows, known: &Known) -> HashMap<String, Vec<String>> {
    let local = |id: String| known.ids.get(&id).cloned().unwrap_or(id);
    let mut found: HashMap<String, Vec<(i64, String)>> = HashMap::new();
    for line in rows.get("version").into_iter().flatten() {
        let position = line.row.get("position").and_then(Value::as_i64).unwrap_or(i64::MAX);
        let article = local(text(line.row.get("article_id")));
        found.entry(article).or_default().push((position, local(text(line.row.get("id")))));
    }
    let sorted = |mut versions: Vec<(i64, String)>| {
        versions.sort();
        versions.into_iter().map(|(_, id)| id).collect()
    };
    found.into_iter().map(|(article, versions)| (article, sorted(versions))).collect()
}

fn exists(db: &Connection, tables: &[Table], (of, id): &(String, String)) -> Result<bool, StoreError> {
    match tables.iter().find(|table| table.name == *of) {
        Some(table) => Ok(table.find(db, id)?.is_some()),
        None => Ok(false),
    }
}
