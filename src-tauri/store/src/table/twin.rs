//! Articles of one source that are nearly the same text: the hashes that they are found by, the pairs that are proposed as one
//! article, and those that the analyst ruled to be two.

use super::all;
use crate::{StoreError, Tx, now};
use rusqlite::{Connection, OptionalExtension, params};
use variorum_core::ids::{ArticleId, ReadingId, SourceId};

/// A hash in more articles than this tells nothing: a line that the outlet prints everywhere, or a dispatch that all carry.
const COMMON: u32 = 200;
/// Articles that are looked at for one.
const CANDIDATES: u32 = 40;

/// An article whose newest text is not looked at yet.
pub struct Unprinted {
    /// The article.
    pub article_id: ArticleId,
    /// Its source.
    pub source_id: SourceId,
    /// The current reading of its newest version.
    pub reading_id: ReadingId,
}

/// Articles outside the bin whose newest text is not looked at yet by this engine.
///
/// # Errors
/// Those of SQLite.
pub fn pending(db: &Connection, engine: u32, limit: u32) -> Result<Vec<Unprinted>, StoreError> {
    const SQL: &str = "SELECT a.id, a.source_id, v.reading_id FROM article a
        JOIN version v ON v.id = (SELECT n.id FROM version n WHERE n.article_id = a.id AND n.binned_at IS NULL
          ORDER BY n.position DESC LIMIT 1)
        LEFT JOIN derived_printed p ON p.article_id = a.id
        WHERE a.binned_at IS NULL
          AND (p.key IS NULL OR p.reading_id <> v.reading_id OR p.source_id <> a.source_id OR p.engine <> ?1)
        LIMIT ?2";
    all(db.prepare_cached(SQL)?, params![engine, limit], |row| {
        Ok(Unprinted {
            article_id: ArticleId(row.get(0)?),
            source_id: SourceId(row.get(1)?),
            reading_id: ReadingId(row.get(2)?),
        })
    })
}

/// Stores the hashes of an article's newest text in place of earlier ones, and forgets the pairs that it was in.
///
/// # Errors
/// Those of SQLite.
pub fn set_prints(tx: &Tx<'_>, engine: u32, of: &Unprinted, hashes: &[u32]) -> Result<(), StoreError> {
    let id = &of.article_id.0;
    let known: Option<(i64, String)> = tx
        .prepare_cached("SELECT key, hashes FROM derived_printed WHERE article_id = ?1")?
        .query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    if let Some((key, hashes)) = known {
        tx.prepare_cached(
            "DELETE FROM derived_print WHERE printed = ?1 AND hash IN (SELECT value FROM json_each(?2))",
        )?
        .execute(params![key, hashes])?;
    }
    tx.prepare_cached(
        "INSERT INTO derived_printed(article_id, source_id, reading_id, engine, hashes) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT(article_id) DO UPDATE SET source_id = excluded.source_id, reading_id = excluded.reading_id,
           engine = excluded.engine, hashes = excluded.hashes",
    )?
    .execute(params![id, of.source_id.0, of.reading_id.0, engine, serde_json::to_string(hashes)?])?;
    tx.prepare_cached(
        "INSERT INTO derived_print(hash, printed) SELECT j.value, p.key FROM derived_printed p, json_each(p.hashes) j
         WHERE p.article_id = ?1",
    )?
    .execute([id])?;
    tx.prepare_cached("DELETE FROM derived_twin WHERE one = ?1 OR other = ?1")?.execute([id])?;
    Ok(())
}

/// Articles of the same source, outside the bin, whose newest text has at least two of these hashes, most in common first.
///
/// # Errors
/// Those of SQLite.
pub fn candidates(
    db: &Connection,
    of: &Unprinted,
    hashes: &[u32],
) -> Result<Vec<(ArticleId, ReadingId)>, StoreError> {
    const SQL: &str = "SELECT p.article_id, p.reading_id FROM json_each(?1) j
        JOIN derived_print x ON x.hash = j.value JOIN derived_printed p ON p.key = x.printed
        JOIN article a ON a.id = p.article_id AND a.binned_at IS NULL
        WHERE p.source_id = ?2 AND p.article_id <> ?3
        GROUP BY p.key HAVING count(*) > 1 ORDER BY count(*) DESC, p.key DESC LIMIT ?4";
    let mut telling = Vec::with_capacity(hashes.len());
    let mut crowd =
        db.prepare_cached("SELECT count(*) FROM (SELECT 1 FROM derived_print WHERE hash = ?1 LIMIT ?2)")?;
    for hash in hashes {
        let met: u32 = crowd.query_row(params![hash, COMMON + 1], |row| row.get(0))?;
        if met <= COMMON {
            telling.push(*hash);
        }
    }
    let telling = serde_json::to_string(&telling)?;
    all(db.prepare_cached(SQL)?, params![telling, of.source_id.0, of.article_id.0, CANDIDATES], |row| {
        Ok((ArticleId(row.get(0)?), ReadingId(row.get(1)?)))
    })
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
