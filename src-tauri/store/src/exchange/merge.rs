//! Taking in rows of another library: what is new is added, what only the other side changed is brought up to date, what both
//! changed stays as it is here, with the other's value kept beside it. Nothing is deleted, and the same rows again change
//! nothing. Finding out which row is which is the business of `same`.

use super::conflict::{self, Difference};
use super::place::{Coming, order, place};
use super::same::{self, Known};
use super::shape::{Table, bind, tables, text};
use super::sound;
use super::take::{Shared, content, note, remember, shared, values};
use super::{CONSTANT, Image, Line, Rows, STAMPS};
use crate::table::capture::{self, Packed};
use crate::table::{article, version};
use crate::{StoreError, Tx};
use rusqlite::{OptionalExtension, params, params_from_iter};
use serde_json::Value;
use std::collections::{BTreeMap, HashMap, HashSet};
use variorum_core::ids::ArticleId;

/// Differences that are not worth a word where the two rows were made apart; when a version was seen stands in the sightings
/// of both sides.
const TRIFLES: &[&str] = &["colour", "shortcut", "zone", "seen_at", "seen_basis"];
/// Problems that are told one by one.
const TOLD: usize = 50;

/// What taking in came to.
#[derive(Debug, Default)]
pub struct Merged {
    /// New rows by table.
    pub added: BTreeMap<String, u32>,
    /// Rows brought up to date, by table.
    pub updated: BTreeMap<String, u32>,
    /// Rows that stay deleted here.
    pub kept_deleted: u32,
    /// Differences that are kept, both values.
    pub conflicts: Vec<String>,
    /// What was left out and why.
    pub problems: Vec<String>,
    /// How many were left out.
    pub left_out: u32,
    /// Articles that the rows hold, as they are called here.
    pub articles: Vec<ArticleId>,
    /// Stories that the rows hold, as they are called here.
    pub stories: Vec<String>,
}

impl Merged {
    /// Whether the library is as it was.
    #[must_use]
    pub fn is_nothing_new(&self) -> bool {
        self.added.is_empty() && self.updated.is_empty() && self.conflicts.is_empty()
    }

    pub(super) fn leave_out(&mut self, table: &Table, why: &str) {
        self.left_out += 1;
        if self.problems.len() < TOLD {
            self.problems.push(format!("One {} was left out: {why}.", table.name.replace('_', " ")));
        }
    }
}

/// Takes in rows. `bundle` names where they come from; `bytes` gives a capture's content by its SHA-256.
///
/// # Errors
/// Those of SQLite, and those of `bytes`; then nothing is taken in.
pub fn merge(
    tx: &Tx<'_>,
    rows: &Rows,
    bundle: &str,
    bytes: &mut dyn FnMut(&str) -> Result<Packed, StoreError>,
) -> Result<Merged, StoreError> {
    tx.pragma_update(None, "defer_foreign_keys", true)?;
    let tables = tables(tx)?;
    let mut out = Merged::default();
    let placed = place(tx, &tables, rows, &mut out)?;
    let mut writing = Writing {
        tx,
        bundle,
        skipped: HashMap::new(),
        restored: HashSet::new(),
        order: order(rows, &placed.known),
        known: placed.known,
        touched: Vec::new(),
        fresh: HashSet::new(),
        grown: HashSet::new(),
        texts: HashMap::new(),
        out,
    };
    for (table, found) in tables.iter().zip(placed.rows) {
        for coming in found {
            writing.take_in(&tables, table, coming, bytes)?;
        }
    }
    writing.finish()
}

struct Writing<'a> {
    tx: &'a Tx<'a>,
    bundle: &'a str,
    known: Known,
    /// Rows that were deleted here, should something new hang on them.
    skipped: HashMap<(String, String), (Image, Vec<String>)>,
    /// Rows that were deleted here and came back.
    restored: HashSet<(String, String)>,
    /// Versions of each article in the order that they have there, as they are called here.
    order: HashMap<String, Vec<String>>,
    touched: Vec<String>,
    /// Articles that came with these rows.
    fresh: HashSet<String>,
    /// Articles that were here before and got a version.
    grown: HashSet<String>,
    texts: HashMap<String, String>,
    out: Merged,
}

impl Writing<'_> {
    fn take_in(
        &mut self,
        tables: &[Table],
        table: &Table,
        coming: Coming<'_>,
        bytes: &mut dyn FnMut(&str) -> Result<Packed, StoreError>,
    ) -> Result<(), StoreError> {
        let Coming { key, line } = coming;
        let mut there: Image = self.known.localise(table, &line.row);
        there.retain(|column, _| table.columns.contains(column));
        if table.identity == ["id"] {
            let foreign = text(line.row.get("id"));
            there.insert("id".into(), Value::from(key.as_str()));
            if foreign != key {
                remember(self.tx, &foreign, &key)?;
            }
            for alias in line.aliases.iter().filter(|alias| **alias != key && same::is_id(alias)) {
                remember(self.tx, alias, &key)?;
            }
        }
        match table.name.as_str() {
            "article" => self.out.articles.push(ArticleId(key.clone())),
            "story" => self.out.stories.push(key.clone()),
            _ => {}
        }
        let here = table.find(self.tx, &key)?;
        if let Some(here) = here {
            return match CONSTANT.contains(&table.name.as_str()) {
                true => self.compare_constant(table, &here, &there),
                false => self.reconcile(table, &key, &here, &there, line),
            };
        }
        if table.name == "capture" {
            let packed = bytes(&text(there.get("sha256")))?;
            capture::store_as(self.tx, &key, &packed, &text(there.get("created_at")))?;
            *self.out.added.entry("capture".into()).or_default() += 1;
            return Ok(());
        }
        if let Some(known) = shared(self.tx, &table.name, &key)? {
            let last = line.commits.last();
            let nothing_new =
                last.is_none_or(|last| known.commits.contains(last) || known.seen.contains(last));
            // What hangs on something that comes back comes back with it.
            let hangs = table.parents(&there).iter().any(|parent| self.restored.contains(parent));
            if nothing_new && !hangs {
                self.out.kept_deleted += 1;
                self.skipped.insert((table.name.clone(), key), (there, line.commits.clone()));
                return Ok(());
            }
            self.restored.insert((table.name.clone(), key.clone()));
        }
        self.insert(tables, table, &key, there, &line.commits)
    }

    /// A text under an id that is here already is the same text, or somebody has changed it.
    fn compare_constant(&mut self, table: &Table, here: &Image, there: &Image) -> Result<(), StoreError> {
        if table.name != "sighting" && here.get("sha256") != there.get("sha256") {
            self.out.leave_out(table, "it is another one here under the same id");
        }
        Ok(())
    }

    fn insert(
        &mut self,
        tables: &[Table],
        table: &Table,
        key: &str,
        mut row: Image,
        commits: &[String],
    ) -> Result<(), StoreError> {
        for parent in table.parents(&row) {
            let Some((image, states)) = self.skipped.remove(&parent) else { continue };
            let Some(of) = tables.iter().find(|table| table.name == parent.0) else { continue };
            self.restored.insert(parent.clone());
            self.insert(tables, of, &parent.1, image, &states)?;
        }
        if !matches!(table.name.as_str(), "briefing")
            && !sound::passage_holds(self.tx, &row, &mut self.texts)?
        {
            self.out.leave_out(table, "its words do not stand in the text");
            return Ok(());
        }
        match table.name.as_str() {
            "article" => {
                row.insert("read_version_id".into(), Value::Null);
                row.insert("unseen".into(), Value::from(1));
                self.fresh.insert(key.to_owned());
            }
            "version" => {
                let article = text(row.get("article_id"));
                if !self.fresh.contains(&article) {
                    let at = self.room(&article, key)?;
                    row.insert("position".into(), Value::from(at));
                    self.grown.insert(article);
                }
            }
            _ => {}
        }
        let columns: Vec<String> =
            table.columns.iter().filter(|column| row.contains_key(*column)).cloned().collect();
        let names: Vec<String> = columns.iter().map(|column| format!("\"{column}\"")).collect();
        let marks: Vec<String> = (1..=columns.len()).map(|at| format!("?{at}")).collect();
        let sql = format!(
            "INSERT OR IGNORE INTO \"{}\"({}) VALUES ({})",
            table.name,
            names.join(", "),
            marks.join(", ")
        );
        let stored = self.tx.prepare_cached(&sql)?.execute(params_from_iter(values(&row, &columns)));
        match stored {
            Ok(0) => self.out.leave_out(table, "something else stands in its place"),
            Ok(_) => {
                *self.out.added.entry(table.name.clone()).or_default() += 1;
                if !CONSTANT.contains(&table.name.as_str()) {
                    let stored = table.find(self.tx, key)?.unwrap_or(row);
                    let base = content(&table.name, &stored);
                    self.agree(table, key, base, commits.to_vec(), Vec::new())?;
                }
            }
            Err(rusqlite::Error::SqliteFailure(error, _))
                if error.code == rusqlite::ErrorCode::ConstraintViolation
                    || error.code == rusqlite::ErrorCode::TypeMismatch =>
            {
                self.out.leave_out(table, "a value of it is none");
            }
            Err(error) => return Err(error.into()),
        }
        Ok(())
    }

    /// The row is on both sides.
    fn reconcile(
        &mut self,
        table: &Table,
        key: &str,
        here: &Image,
        there: &Image,
        line: &Line,
    ) -> Result<(), StoreError> {
        let known = shared(self.tx, &table.name, key)?;
        let last = line.commits.last();
        if let (Some(known), Some(last)) = (&known, last)
            && (known.commits.contains(last) || known.seen.contains(last))
        {
            return Ok(());
        }
        let (mut commits, mut seen, ours) =
            known.as_ref().map_or_else(Default::default, |k| (k.commits.clone(), k.seen.clone(), k.ours));
        // Their state grew out of the last one that both knew: then what each changed since can be told apart.
        let base = known
            .as_ref()
            .filter(|known| known.commits.last().is_some_and(|ours| line.commits.contains(ours)));
        let mut theirs = content(&table.name, there);
        let mut next = Image::new();
        // Where the two parted earlier, what was noted of this side stays noted.
        let mut agreed = known.as_ref().map(|known| known.base.clone()).unwrap_or_default();
        let mut trifles = Image::new();
        let mut open = Vec::new();
        let mut replaced = Vec::new();
        for (column, value) in &theirs {
            let mine = here.get(column).unwrap_or(&Value::Null);
            if mine == value || table.identity.contains(column) {
                continue;
            }
            if STAMPS.contains(&column.as_str()) {
                if column == "updated_at" && text(Some(value)) > text(Some(mine)) {
                    next.insert(column.clone(), value.clone());
                }
                continue;
            }
            let before = base.map(|base| base.base.get(column).unwrap_or(&Value::Null));
            let difference =
                || Difference { column: column.clone(), here: mine.clone(), there: value.clone() };
            match before {
                Some(before) if before == value => {}
                Some(before) if before == mine => {
                    next.insert(column.clone(), value.clone());
                    agreed.insert(column.clone(), value.clone());
                    if ours && is_words(mine) {
                        replaced.push(difference());
                    }
                }
                None if is_empty(mine) => {
                    next.insert(column.clone(), value.clone());
                }
                None if is_empty(value) => {}
                None if TRIFLES.contains(&column.as_str()) => {
                    trifles.insert(column.clone(), mine.clone());
                }
                _ => open.push(difference()),
            }
        }
        let changed = next.keys().any(|column| !STAMPS.contains(&column.as_str()));
        if changed || open.is_empty() {
            self.update(table, key, &next)?;
        }
        if changed {
            *self.out.updated.entry(table.name.clone()).or_default() += 1;
        }
        for difference in replaced {
            let id =
                conflict::keep(self.tx, self.bundle, table, here, key, &difference, "taken", &line.commits)?;
            self.out.conflicts.extend(id);
        }
        if open.is_empty() {
            let known_before: HashSet<&String> = line.commits.iter().collect();
            commits.retain(|commit| !known_before.contains(commit));
            commits.extend(line.commits.iter().cloned());
            theirs.extend(trifles);
            return self.agree(table, key, theirs, commits, seen);
        }
        for difference in open {
            let id =
                conflict::keep(self.tx, self.bundle, table, here, key, &difference, "kept", &line.commits)?;
            self.out.conflicts.extend(id);
        }
        seen.extend(last.cloned());
        note(self.tx, &table.name, key, &Shared { base: agreed, commits, seen, ours })
    }

    fn update(&mut self, table: &Table, key: &str, next: &Image) -> Result<(), StoreError> {
        if next.is_empty() {
            return Ok(());
        }
        let count = table.identity.len();
        let sets: Vec<String> = next
            .keys()
            .enumerate()
            .map(|(at, column)| format!("\"{column}\" = ?{}", count + at + 1))
            .collect();
        let sql = format!("UPDATE \"{}\" SET {} {}", table.name, sets.join(", "), table.named());
        let keys = key.split(super::JOINT).map(|part| bind(Some(&Value::from(part))));
        let values = keys.chain(next.values().map(|value| bind(Some(value))));
        self.tx.prepare_cached(&sql)?.execute(params_from_iter(values))?;
        match table.name.as_str() {
            "article" => self.touched.push(key.to_owned()),
            "version" => {
                let row = table.find(self.tx, key)?.unwrap_or_default();
                self.touched.push(text(row.get("article_id")));
            }
            _ => {}
        }
        Ok(())
    }

    /// Makes room for a version of an article that was here: before the one that follows it there, else at the end.
    fn room(&self, article: &str, key: &str) -> Result<i64, StoreError> {
        let there = self.order.get(article).map(Vec::as_slice).unwrap_or_default();
        let later = there.iter().skip_while(|version| *version != key).skip(1);
        for follower in later {
            let at: Option<i64> =
                self.tx.query_row(PLACE, [article, follower], |row| row.get(0)).optional()?;
            if let Some(at) = at {
                self.tx.execute(SHIFT, params![article, at])?;
                return Ok(at);
            }
        }
        Ok(self.tx.query_row(LAST, [article], |row| row.get(0))?)
    }

    fn agree(
        &mut self,
        table: &Table,
        key: &str,
        base: Image,
        commits: Vec<String>,
        seen: Vec<String>,
    ) -> Result<(), StoreError> {
        note(self.tx, &table.name, key, &Shared { base, commits, seen, ours: false })
    }

    /// Puts new versions in their order and brings the lists up to date.
    fn finish(mut self) -> Result<Merged, StoreError> {
        for article in &self.grown {
            version::place(self.tx, &ArticleId(article.clone()))?;
        }
        self.touched.extend(self.grown.iter().chain(&self.fresh).cloned());
        self.touched.sort();
        self.touched.dedup();
        for article in &self.touched {
            article::refresh(self.tx, &ArticleId(article.clone()))?;
        }
        Ok(self.out)
    }
}

const PLACE: &str = "SELECT position FROM version WHERE article_id = ?1 AND id = ?2";
const SHIFT: &str = "UPDATE version SET position = position + 1 WHERE article_id = ?1 AND position >= ?2";
const LAST: &str = "SELECT coalesce(max(position) + 1, 0) FROM version WHERE article_id = ?1";

fn is_empty(value: &Value) -> bool {
    value.is_null() || value.as_str().is_some_and(|words| words.trim().is_empty())
}

fn is_words(value: &Value) -> bool {
    value.as_str().is_some_and(|words| !words.trim().is_empty() && !same::is_id(words))
}
