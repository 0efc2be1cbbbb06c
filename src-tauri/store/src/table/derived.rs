//! Derived data: what engines made of readings. May be dropped at any time; carries the version of its engine.

use super::{all, json_ids};
use crate::{StoreError, Tx};
use rusqlite::{Connection, params};
use variorum_core::ids::{ArticleId, ReadingId, StoryId, VersionId};
use variorum_core::text::Span;

/// A date that a reading names.
pub struct DateRow {
    /// The reading.
    pub reading_id: ReadingId,
    /// Where its words stand.
    pub span: Span,
    /// Its words.
    pub words: String,
    /// The sentence around it.
    pub sentence: Span,
    /// Words of the sentence.
    pub sentence_words: String,
    /// ISO 8601: first day or instant.
    pub from: String,
    /// ISO 8601: last day or instant, for an interval.
    pub to: Option<String>,
    /// 0 to 1.
    pub confidence: f32,
}

/// Versions whose dates or share of changed substance are not derived by this engine yet, newest first.
///
/// # Errors
/// Those of SQLite.
pub fn pending(db: &Connection, engine: u32, limit: u32) -> Result<Vec<VersionId>, StoreError> {
    const SQL: &str = "SELECT v.id FROM version v WHERE NOT EXISTS (SELECT 1 FROM derived_reading d
          WHERE d.reading_id = v.reading_id AND d.engine = ?1)
        OR NOT EXISTS (SELECT 1 FROM derived_version d WHERE d.version_id = v.id AND d.reading_id = v.reading_id
          AND d.engine = ?1 AND d.previous_reading_id IS (SELECT p.reading_id FROM version p
            WHERE p.article_id = v.article_id AND p.position < v.position ORDER BY p.position DESC LIMIT 1))
        ORDER BY v.id DESC LIMIT ?2";
    all(db.prepare_cached(SQL)?, params![engine, limit], |row| row.get(0).map(VersionId))
}

/// The reading of the version before, where there is one.
///
/// # Errors
/// Those of SQLite.
pub fn previous_reading(db: &Connection, version: &VersionId) -> Result<Option<ReadingId>, StoreError> {
    const SQL: &str = "SELECT (SELECT p.reading_id FROM version p WHERE p.article_id = v.article_id
        AND p.position < v.position ORDER BY p.position DESC LIMIT 1) FROM version v WHERE v.id = ?1";
    Ok(db.prepare_cached(SQL)?.query_row([&version.0], |row| row.get::<_, Option<String>>(0))?.map(ReadingId))
}

/// Stores how much of substance changed since the version before, 0 to 1.
///
/// # Errors
/// Those of SQLite.
pub fn set_substance(
    tx: &Tx<'_>,
    engine: u32,
    version: &VersionId,
    reading: &ReadingId,
    previous: Option<&ReadingId>,
    substance: Option<f32>,
) -> Result<(), StoreError> {
    tx.prepare_cached("INSERT OR REPLACE INTO derived_version(version_id, reading_id, previous_reading_id, engine, substance)
        VALUES (?1, ?2, ?3, ?4, ?5)")?
        .execute(params![version.0, reading.0, previous.map(|id| &id.0), engine, substance])?;
    Ok(())
}

/// Replaces the dates of a reading.
///
/// # Errors
/// Those of SQLite.
pub fn set_dates(
    tx: &Tx<'_>,
    engine: u32,
    reading: &ReadingId,
    anchor: &str,
    dates: &[DateRow],
) -> Result<(), StoreError> {
    tx.prepare_cached(
        "INSERT OR REPLACE INTO derived_reading(reading_id, engine, anchor) VALUES (?1, ?2, ?3)",
    )?
    .execute(params![reading.0, engine, anchor])?;
    tx.prepare_cached("DELETE FROM derived_date WHERE reading_id = ?1")?.execute([&reading.0])?;
    let mut insert = tx.prepare_cached(
        "INSERT INTO derived_date(reading_id, start, \"end\", words, sentence_start, sentence_end, sentence, from_time,
         to_time, confidence) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
    )?;
    for date in dates {
        insert.execute(params![
            reading.0,
            date.span.start,
            date.span.end,
            date.words,
            date.sentence.start,
            date.sentence.end,
            date.sentence_words,
            date.from,
            date.to,
            date.confidence
        ])?;
    }
    Ok(())
}

/// Forgets the dates of a version's readings, so that they are derived again (its publication date changed).
///
/// # Errors
/// Those of SQLite.
pub fn forget_dates(tx: &Tx<'_>, version: &VersionId) -> Result<(), StoreError> {
    tx.execute(
        "DELETE FROM derived_reading WHERE reading_id IN (SELECT id FROM reading WHERE version_id = ?1)",
        [&version.0],
    )?;
    Ok(())
}

/// Dates of the current readings of some articles, by time.
///
/// # Errors
/// Those of SQLite.
pub fn dates(db: &Connection, articles: &[ArticleId]) -> Result<Vec<(VersionId, DateRow)>, StoreError> {
    const SQL: &str = "SELECT v.id, d.reading_id, d.start, d.\"end\", d.words, d.sentence_start, d.sentence_end, d.sentence,
        d.from_time, d.to_time, d.confidence FROM json_each(?1) j JOIN version v ON v.article_id = j.value
        JOIN derived_date d ON d.reading_id = v.reading_id WHERE v.binned_at IS NULL ORDER BY v.position, d.start";
    all(db.prepare_cached(SQL)?, [json_ids(articles)], |row| {
        Ok((
            VersionId(row.get(0)?),
            DateRow {
                reading_id: ReadingId(row.get(1)?),
                span: Span::new(row.get(2)?, row.get(3)?),
                words: row.get(4)?,
                sentence: Span::new(row.get(5)?, row.get(6)?),
                sentence_words: row.get(7)?,
                from: row.get(8)?,
                to: row.get(9)?,
                confidence: row.get(10)?,
            },
        ))
    })
}

/// Articles outside the bin: of a story, or all.
///
/// # Errors
/// Those of SQLite.
pub fn articles(db: &Connection, story: Option<&StoryId>) -> Result<Vec<ArticleId>, StoreError> {
    const SQL: &str = "SELECT id FROM article WHERE binned_at IS NULL AND (?1 IS NULL
        OR id IN (SELECT article_id FROM article_story WHERE story_id = ?1)) ORDER BY id";
    all(db.prepare_cached(SQL)?, [story.map(|id| &id.0)], |row| row.get(0).map(ArticleId))
}

/// How many of some articles have a version of which nothing was derived yet.
///
/// # Errors
/// Those of SQLite.
pub fn pending_of(db: &Connection, articles: &[ArticleId]) -> Result<u32, StoreError> {
    const SQL: &str =
        "SELECT count(DISTINCT v.article_id) FROM json_each(?1) j JOIN version v ON v.article_id = j.value
        WHERE NOT EXISTS (SELECT 1 FROM derived_reading d WHERE d.reading_id = v.reading_id)";
    Ok(db.prepare_cached(SQL)?.query_row([json_ids(articles)], |row| row.get(0))?)
}
