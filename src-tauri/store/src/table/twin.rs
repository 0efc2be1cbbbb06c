//! Articles of one source that are nearly the same text: the prints that they are found by, the pairs that are proposed as one
//! article, and those that the analyst ruled to be two.

use super::all;
use crate::{StoreError, Tx, now};
use rusqlite::{Connection, params};
use variorum_core::compare::prints::Print;
use variorum_core::ids::{ArticleId, ReadingId, SourceId};

/// An article whose newest text has no print yet.
pub struct Unprinted {
    /// The article.
    pub article_id: ArticleId,
    /// Its source.
    pub source_id: SourceId,
    /// The current reading of its newest version.
    pub reading_id: ReadingId,
}

/// Articles outside the bin whose newest text has no print by this engine, in the order of their ids, from behind `after` on.
///
/// # Errors
/// Those of SQLite.
pub fn unprinted(
    db: &Connection,
    engine: u32,
    after: &ArticleId,
    limit: usize,
) -> Result<Vec<Unprinted>, StoreError> {
    const SQL: &str = "SELECT a.id, a.source_id, v.reading_id FROM article a
        JOIN version v ON v.id = (SELECT n.id FROM version n WHERE n.article_id = a.id AND n.binned_at IS NULL
          ORDER BY n.position DESC LIMIT 1)
        LEFT JOIN derived_printed p ON p.article_id = a.id
        WHERE a.id > ?2 AND a.binned_at IS NULL
          AND (p.key IS NULL OR p.reading_id <> v.reading_id OR p.source_id <> a.source_id OR p.engine <> ?1)
        ORDER BY a.id LIMIT ?3";
    all(db.prepare_cached(SQL)?, params![engine, after.0, limit], |row| {
        Ok(Unprinted {
            article_id: ArticleId(row.get(0)?),
            source_id: SourceId(row.get(1)?),
            reading_id: ReadingId(row.get(2)?),
        })
    })
}

/// Stores the print of an article's newest text in place of an earlier one, and forgets the pairs that the article was in: it is
/// to be looked at.
///
/// # Errors
/// Those of SQLite.
pub fn set_print(tx: &Tx<'_>, engine: u32, of: &Unprinted, print: &Print) -> Result<(), StoreError> {
    tx.prepare_cached(
        "INSERT INTO derived_printed(article_id, source_id, reading_id, engine, print, looked)
         VALUES (?1, ?2, ?3, ?4, ?5, 0)
         ON CONFLICT(article_id) DO UPDATE SET source_id = excluded.source_id, reading_id = excluded.reading_id,
           engine = excluded.engine, print = excluded.print, looked = 0",
    )?
    .execute(params![of.article_id.0, of.source_id.0, of.reading_id.0, engine, print.to_bytes()])?;
    tx.prepare_cached("DELETE FROM derived_twin WHERE one = ?1 OR other = ?1")?
        .execute([&of.article_id.0])?;
    Ok(())
}

/// Sources with articles that are to be looked at.
///
/// # Errors
/// Those of SQLite.
pub fn waiting_sources(db: &Connection) -> Result<Vec<SourceId>, StoreError> {
    all(db.prepare_cached("SELECT DISTINCT source_id FROM derived_printed WHERE looked = 0")?, [], |row| {
        row.get(0).map(SourceId)
    })
}

/// An article among those of its source, without its text.
pub struct Seated {
    /// Number of its print.
    pub key: i64,
    /// What it is found by.
    pub found_by: Vec<u32>,
    /// Whether it was looked at.
    pub is_looked_at: bool,
}

/// The articles of a source that have a print, in the order in which they got one.
///
/// # Errors
/// Those of SQLite.
pub fn seated(db: &Connection, source: &SourceId) -> Result<Vec<Seated>, StoreError> {
    const SQL: &str = "SELECT p.key, substr(p.print, 1, ?2), p.looked FROM derived_printed p
        JOIN article a ON a.id = p.article_id AND a.source_id = p.source_id WHERE p.source_id = ?1 ORDER BY p.key";
    all(db.prepare_cached(SQL)?, params![source.0, Print::HEAD], |row| {
        let head: Vec<u8> = row.get(1)?;
        Ok(Seated { key: row.get(0)?, found_by: Print::found_by_head(&head), is_looked_at: row.get(2)? })
    })
}

/// An article with its print.
pub struct Printed {
    /// The article.
    pub article_id: ArticleId,
    /// The reading that the print was made of.
    pub reading_id: ReadingId,
    /// Its print.
    pub print: Print,
}

/// The article whose print has this number.
///
/// # Errors
/// Those of SQLite.
pub fn printed(db: &Connection, key: i64) -> Result<Printed, StoreError> {
    const SQL: &str = "SELECT article_id, reading_id, print FROM derived_printed WHERE key = ?1";
    Ok(db.prepare_cached(SQL)?.query_row([key], |row| {
        let bytes: Vec<u8> = row.get(2)?;
        Ok(Printed {
            article_id: ArticleId(row.get(0)?),
            reading_id: ReadingId(row.get(1)?),
            print: Print::from_bytes(&bytes),
        })
    })?)
}

/// Notes that the article whose print has this number was looked at.
///
/// # Errors
/// Those of SQLite.
pub fn set_looked_at(tx: &Tx<'_>, key: i64) -> Result<(), StoreError> {
    tx.prepare_cached("UPDATE derived_printed SET looked = 1 WHERE key = ?1")?.execute([key])?;
    Ok(())
}

/// Two articles of one source that may be one, and how alike their newest texts are, 0 to 1 each.
pub struct TwinRow {
    /// One of them.
    pub one: ArticleId,
    /// The other.
    pub other: ArticleId,
    /// Their headlines.
    pub headline: f32,
    /// Paragraphs that both have, of the longer text's.
    pub paragraphs: f32,
    /// Runs of words that both have, of the longer text's.
    pub words: f32,
}

fn in_order<'i>(one: &'i ArticleId, other: &'i ArticleId) -> (&'i str, &'i str) {
    if one.0 < other.0 { (&one.0, &other.0) } else { (&other.0, &one.0) }
}

/// Stores a pair.
///
/// # Errors
/// Those of SQLite.
pub fn insert(tx: &Tx<'_>, row: &TwinRow) -> Result<(), StoreError> {
    let (one, other) = in_order(&row.one, &row.other);
    tx.prepare_cached(
        "INSERT OR REPLACE INTO derived_twin(one, other, headline, paragraphs, words) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?
    .execute(params![one, other, row.headline, row.paragraphs, row.words])?;
    Ok(())
}

/// Pairs that stand: both articles there, outside the bin, of one source, and not ruled to be two.
const OPEN: &str = "FROM derived_twin t JOIN article a ON a.id = t.one AND a.binned_at IS NULL
    JOIN article b ON b.id = t.other AND b.binned_at IS NULL AND b.source_id = a.source_id
    WHERE NOT EXISTS (SELECT 1 FROM twin_dismissed d WHERE d.one = t.one AND d.other = t.other)";

/// How many pairs await a ruling.
///
/// # Errors
/// Those of SQLite.
pub fn count(db: &Connection) -> Result<u32, StoreError> {
    Ok(db.prepare_cached(&format!("SELECT count(*) {OPEN}"))?.query_row([], |row| row.get(0))?)
}

/// A page of the pairs that await a ruling, the most alike first.
///
/// # Errors
/// Those of SQLite.
pub fn page(db: &Connection, offset: u32, limit: u32) -> Result<Vec<TwinRow>, StoreError> {
    let sql = format!(
        "SELECT t.one, t.other, t.headline, t.paragraphs, t.words {OPEN}
         ORDER BY t.paragraphs + t.words + t.headline DESC, t.one, t.other LIMIT ?1 OFFSET ?2"
    );
    all(db.prepare_cached(&sql)?, params![limit, offset], |row| {
        Ok(TwinRow {
            one: ArticleId(row.get(0)?),
            other: ArticleId(row.get(1)?),
            headline: row.get(2)?,
            paragraphs: row.get(3)?,
            words: row.get(4)?,
        })
    })
}

/// Rules that two articles are two.
///
/// # Errors
/// Those of SQLite.
pub fn dismiss(tx: &Tx<'_>, one: &ArticleId, other: &ArticleId) -> Result<(), StoreError> {
    let (one, other) = in_order(one, other);
    tx.prepare_cached("INSERT OR IGNORE INTO twin_dismissed(one, other, created_at) VALUES (?1, ?2, ?3)")?
        .execute(params![one, other, now()])?;
    Ok(())
}
