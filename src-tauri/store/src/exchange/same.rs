//! Which row of this library a row of another one is: by id, by an id that it is also known under, by what is unique, or by
//! what makes a noun the same (an address, a text, a path, a name). Where that is not plain, it is another row.

use super::shape::{Table, bind, text};
use super::take::values;
use super::{Image, Line};
use crate::StoreError;
use rusqlite::{Connection, OptionalExtension, Params, params, params_from_iter};
use serde_json::Value;
use std::collections::{HashMap, HashSet};

/// What is known so far of where foreign rows belong.
#[derive(Default)]
pub(crate) struct Known {
    /// Local ids by foreign ones, where they differ.
    pub ids: HashMap<String, String>,
    /// Hashes of the foreign texts of each foreign version.
    pub texts: HashMap<String, Vec<String>>,
    /// Foreign versions of each foreign article.
    pub versions: HashMap<String, Vec<String>>,
    /// Foreign and local ids of sources, by every name.
    pub names: HashMap<String, Vec<String>>,
    /// Local rows that a foreign one was found to be.
    pub taken: HashSet<String>,
}

impl Known {
    /// The row in the ids of this library; words and texts with ids in them too, immutable ones left alone.
    pub fn localise(&self, table: &Table, row: &Image) -> Image {
        if self.ids.is_empty()
            || table.name == "reading" && !self.ids.contains_key(&text(row.get("version_id")))
        {
            return row.clone();
        }
        row.iter()
            .map(|(column, value)| {
                let free = !(table.name == "reading" && column != "version_id" || column == "exact");
                let value = match value {
                    Value::String(words) if free => Value::from(self.replace(words)),
                    other => other.clone(),
                };
                (column.clone(), value)
            })
            .collect()
    }

    /// Every foreign id in some words, as it is called here.
    fn replace(&self, words: &str) -> String {
        if let Some(local) = self.ids.get(words) {
            return local.clone();
        }
        if words.len() <= ID {
            return words.to_owned();
        }
        let bytes = words.as_bytes();
        let mut out = String::with_capacity(words.len());
        let (mut at, mut kept) = (0, 0);
        while at + ID <= bytes.len() {
            let found = words.get(at..at + ID).filter(|id| is_id(id)).and_then(|id| self.ids.get(id));
            if let Some(local) = found {
                out.push_str(&words[kept..at]);
                out.push_str(local);
                at += ID;
                kept = at;
            } else {
                at += 1;
            }
        }
        out.push_str(&words[kept..]);
        out
    }
}

/// Length of a UUID in its usual spelling.
const ID: usize = 36;

/// Whether a word is spelled as an id.
pub(crate) fn is_id(word: &str) -> bool {
    word.len() == ID
        && word.bytes().enumerate().all(|(at, byte)| match at {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte),
        })
}

/// The key of the local row that a foreign one is; `row` is already localised.
pub(crate) fn find(
    db: &Connection,
    table: &Table,
    line: &Line,
    row: &Image,
    known: &Known,
) -> Result<Option<String>, StoreError> {
    let key = table.key(row);
    if table.find(db, &key)?.is_some() {
        return Ok(Some(key));
    }
    if table.identity != ["id"] {
        return Ok(None);
    }
    for id in std::iter::once(&key).chain(&line.aliases) {
        let alias: Option<String> = db
            .prepare_cached("SELECT local_id FROM exchange_alias WHERE foreign_id = ?1")?
            .query_row([id], |row| row.get(0))
            .optional()?;
        for candidate in alias.iter().chain([id]) {
            if table.find(db, candidate)?.is_some() {
                return Ok(Some(candidate.clone()));
            }
        }
    }
    for columns in &table.unique {
        let wheres: Vec<String> =
            columns.iter().enumerate().map(|(at, column)| format!("\"{column}\" = ?{}", at + 1)).collect();
        let sql = format!("SELECT id FROM \"{}\" WHERE {}", table.name, wheres.join(" AND "));
        if let Some(id) = one(db, &sql, params_from_iter(values(row, columns)))? {
            return Ok(Some(id));
        }
    }
    by_nature(db, table, &text(line.row.get("id")), row, known)
}

fn by_nature(
    db: &Connection,
    table: &Table,
    foreign: &str,
    row: &Image,
    known: &Known,
) -> Result<Option<String>, StoreError> {
    let of = |column: &str| bind(row.get(column));
    match table.name.as_str() {
        "story" => one(db, STORY, [of("name")]),
        "tag" => one(db, TAG, [of("parent_id"), of("name")]),
        "entity" => single(db, ENTITY, [of("name"), of("kind")]),
        "sighting" => one(db, SIGHTING, [of("version_id"), of("capture_id"), of("at")]),
        "reading" => one(db, READING, [of("version_id"), of("sha256"), of("blocks")]),
        "source" => {
            for name in known.names.get(foreign).into_iter().flatten() {
                if let Some(id) = one(db, SOURCE, [name])? {
                    return Ok(Some(id));
                }
            }
            Ok(None)
        }
        "article" => article(db, foreign, row, known),
        "version" => {
            for sha256 in known.texts.get(foreign).into_iter().flatten() {
                let found = one(db, VERSION, params![text(row.get("article_id")), sha256])?;
                if let Some(id) = found.filter(|id| !known.taken.contains(id)) {
                    return Ok(Some(id));
                }
            }
            Ok(None)
        }
        _ => Ok(None),
    }
}

const STORY: &str = "SELECT id FROM story WHERE name = ?1 COLLATE NOCASE LIMIT 1";
const TAG: &str = "SELECT id FROM tag WHERE parent_id IS ?1 AND name = ?2 COLLATE NOCASE LIMIT 1";
const ENTITY: &str = "SELECT id FROM entity WHERE name = ?1 COLLATE NOCASE AND kind = ?2 LIMIT 2";
const SIGHTING: &str =
    "SELECT id FROM sighting WHERE version_id = ?1 AND capture_id = ?2 AND at = ?3 LIMIT 1";
const READING: &str = "SELECT id FROM reading WHERE version_id = ?1 AND sha256 = ?2 AND blocks = ?3 LIMIT 1";
const SOURCE: &str = "SELECT source_id FROM source_name WHERE folded = ?1";
const ADDRESS: &str = "SELECT id FROM article WHERE url_key = ?1 ORDER BY id LIMIT 1";
const TEXT: &str = "SELECT v.article_id FROM reading r JOIN version v ON v.id = r.version_id
    JOIN article a ON a.id = v.article_id WHERE r.sha256 = ?1 AND a.source_id = ?2 AND a.url_key IS NULL LIMIT 1";
const VERSION: &str = "SELECT v.id FROM version v JOIN reading r ON r.version_id = v.id
    WHERE v.article_id = ?1 AND r.sha256 = ?2 ORDER BY r.id = v.reading_id DESC LIMIT 1";

/// The article of that address; without one, the article of the same source that has one of its texts.
fn article(db: &Connection, foreign: &str, row: &Image, known: &Known) -> Result<Option<String>, StoreError> {
    if let Some(Value::String(address)) = row.get("url_key") {
        return one(db, ADDRESS, [address]);
    }
    let versions = known.versions.get(foreign).into_iter().flatten();
    for sha256 in versions.filter_map(|version| known.texts.get(version)).flatten() {
        if let Some(id) = one(db, TEXT, params![sha256, text(row.get("source_id"))])? {
            return Ok(Some(id));
        }
    }
    Ok(None)
}

fn one(db: &Connection, sql: &str, params: impl Params) -> Result<Option<String>, StoreError> {
    Ok(db.prepare_cached(sql)?.query_row(params, |row| row.get(0)).optional()?)
}

/// The only one; two of a name may be two.
fn single(db: &Connection, sql: &str, params: impl Params) -> Result<Option<String>, StoreError> {
    let mut found: Vec<String> = crate::table::all(db.prepare_cached(sql)?, params, |row| row.get(0))?;
    Ok(if found.len() == 1 { found.pop() } else { None })
}
