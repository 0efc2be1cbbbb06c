//! Lines that a source prints under different articles: as learned, as the analyst rules, and what was derived without them.

use super::all;
use crate::{StoreError, Tx, now};
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::BTreeSet;
use variorum_core::boilerplate::Line;
use variorum_core::ids::SourceId;
use variorum_core::text::ReadingText;

/// A source, and from how many articles its lines were learned.
pub struct Learning {
    /// The source.
    pub source_id: SourceId,
    /// Its articles outside the bin.
    pub articles: u32,
    /// How many there were when its lines were learned; `None` where they were not, by this engine.
    pub learned_from: Option<u32>,
    /// The lines that stored comparisons were made without.
    pub applied: String,
}

/// Sources with articles outside the bin, and how their lines stand.
///
/// # Errors
/// Those of SQLite.
pub fn learnings(db: &Connection, engine: u32) -> Result<Vec<Learning>, StoreError> {
    const SQL: &str = "SELECT n.source_id, n.articles, CASE WHEN l.engine = ?1 THEN l.articles END, coalesce(l.applied, '[]')
        FROM (SELECT source_id, count(*) AS articles FROM article WHERE binned_at IS NULL GROUP BY source_id) n
        LEFT JOIN derived_learning l ON l.source_id = n.source_id ORDER BY n.source_id";
    all(db.prepare_cached(SQL)?, [engine], |row| {
        Ok(Learning {
            source_id: SourceId(row.get(0)?),
            articles: row.get(1)?,
            learned_from: row.get(2)?,
            applied: row.get(3)?,
        })
    })
}

/// The first and the newest text of each of a source's newest articles, at most so many articles: a line may be gone by now.
///
/// # Errors
/// Those of SQLite.
pub fn texts(db: &Connection, source: &SourceId, limit: u32) -> Result<Vec<Vec<ReadingText>>, StoreError> {
    const SQL: &str = "SELECT a.id, r.text, r.blocks FROM (
          SELECT id FROM article WHERE source_id = ?1 AND binned_at IS NULL ORDER BY id DESC LIMIT ?2) a
        JOIN (SELECT o.article_id, min(o.position) AS first, max(o.position) AS last FROM article x
          JOIN version o ON o.article_id = x.id WHERE x.source_id = ?1 AND o.binned_at IS NULL GROUP BY o.article_id) n
          ON n.article_id = a.id
        JOIN version v ON v.article_id = a.id AND v.binned_at IS NULL AND v.position IN (n.first, n.last)
        JOIN reading r ON r.id = v.reading_id ORDER BY a.id, v.position";
    let rows: Vec<(String, String, String)> =
        all(db.prepare_cached(SQL)?, params![source.0, limit], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })?;
    let mut articles: Vec<Vec<ReadingText>> = Vec::new();
    let mut last = String::new();
    for (id, text, blocks) in rows {
        let reading = ReadingText { text, blocks: serde_json::from_str(&blocks)? };
        match articles.last_mut() {
            Some(own) if last == id => own.push(reading),
            _ => articles.push(vec![reading]),
        }
        last = id;
    }
    Ok(articles)
}

/// Names of a source.
///
/// # Errors
/// Those of SQLite.
pub fn names(db: &Connection, source: &SourceId) -> Result<Vec<String>, StoreError> {
    const SQL: &str = "SELECT name FROM source_name WHERE source_id = ?1 ORDER BY folded";
    all(db.prepare_cached(SQL)?, [&source.0], |row| row.get(0))
}

/// Replaces the lines that were learned of a source.
///
/// # Errors
/// Those of SQLite.
pub fn set_learned(
    tx: &Tx<'_>,
    engine: u32,
    source: &SourceId,
    articles: u32,
    lines: &[Line],
) -> Result<(), StoreError> {
    tx.prepare_cached("DELETE FROM derived_boilerplate WHERE source_id = ?1")?.execute([&source.0])?;
    let mut insert = tx.prepare_cached(
        "INSERT INTO derived_boilerplate(source_id, folded, words, articles) VALUES (?1, ?2, ?3, ?4)",
    )?;
    for line in lines {
        insert.execute(params![source.0, line.folded, line.words, line.articles])?;
    }
    tx.prepare_cached(
        "INSERT INTO derived_learning(source_id, engine, articles, applied) VALUES (?1, ?2, ?3, '[]')
         ON CONFLICT(source_id) DO UPDATE SET engine = excluded.engine, articles = excluded.articles",
    )?
    .execute(params![source.0, engine, articles])?;
    Ok(())
}

/// The lines of a source that count as boilerplate: what was learned and ruled to be, without what was ruled to be text.
///
/// # Errors
/// Those of SQLite.
pub fn lines(db: &Connection, source: &SourceId) -> Result<BTreeSet<String>, StoreError> {
    const SQL: &str = "SELECT folded FROM derived_boilerplate b WHERE source_id = ?1 AND NOT EXISTS (
          SELECT 1 FROM boilerplate_ruling u WHERE u.source_id = b.source_id AND u.folded = b.folded AND u.ruling = 'text')
        UNION SELECT folded FROM boilerplate_ruling WHERE source_id = ?1 AND ruling = 'boilerplate'";
    Ok(all(db.prepare_cached(SQL)?, [&source.0], |row| row.get(0))?.into_iter().collect())
}

/// Forgets the comparisons that were stored of a source's articles, and notes which lines new ones are made without.
///
/// # Errors
/// Those of SQLite.
pub fn apply(tx: &Tx<'_>, engine: u32, source: &SourceId, lines: &str) -> Result<(), StoreError> {
    tx.prepare_cached(
        "INSERT INTO derived_learning(source_id, engine, articles, applied) VALUES (?1, ?2, 0, ?3)
         ON CONFLICT(source_id) DO UPDATE SET applied = excluded.applied",
    )?
    .execute(params![source.0, engine, lines])?;
    tx.prepare_cached(
        "DELETE FROM derived_version WHERE previous_reading_id IS NOT NULL AND version_id IN (
           SELECT v.id FROM article a JOIN version v ON v.article_id = a.id WHERE a.source_id = ?1)",
    )?
    .execute([&source.0])?;
    tx.prepare_cached(
        "DELETE FROM derived_ledger WHERE article_id IN (SELECT id FROM article WHERE source_id = ?1)",
    )?
    .execute([&source.0])?;
    Ok(())
}

/// The lines that stored comparisons of a source's articles are made without at present.
///
/// # Errors
/// Those of SQLite.
pub fn applied(db: &Connection, source: &SourceId) -> Result<String, StoreError> {
    const SQL: &str = "SELECT applied FROM derived_learning WHERE source_id = ?1";
    let known = db.prepare_cached(SQL)?.query_row([&source.0], |row| row.get(0)).optional()?;
    Ok(known.unwrap_or_else(|| "[]".to_owned()))
}

/// What the analyst says of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ruling {
    /// It is text of the articles.
    Text,
    /// It is boilerplate.
    Boilerplate,
}

/// Rules on a line of a source.
///
/// # Errors
/// Those of SQLite.
pub fn rule(tx: &Tx<'_>, source: &SourceId, folded: &str, ruling: Ruling) -> Result<(), StoreError> {
    let token = match ruling {
        Ruling::Text => "text",
        Ruling::Boilerplate => "boilerplate",
    };
    tx.prepare_cached(
        "INSERT INTO boilerplate_ruling(source_id, folded, ruling, created_at) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT(source_id, folded) DO UPDATE SET ruling = excluded.ruling, created_at = excluded.created_at",
    )?
    .execute(params![source.0, folded, token, now()])?;
    Ok(())
}
