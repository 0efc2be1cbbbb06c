//! Readings: the immutable text of a version as one extractor read it.

use crate::{StoreError, Tx, new_id, now};
use rusqlite::{Connection, OptionalExtension, Row, params};
use variorum_core::ids::{ReadingId, VersionId};
use variorum_core::text::{BlockKind, ReadingText};

/// Whether a person has looked at how the text was divided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Review {
    /// Nothing to review.
    Sure,
    /// Some of it is a guess.
    Unsure,
    /// A person has settled it.
    Reviewed,
}

impl Review {
    fn token(self) -> &'static str {
        match self {
            Self::Sure => "sure",
            Self::Unsure => "unsure",
            Self::Reviewed => "reviewed",
        }
    }
}

/// A reading.
#[derive(Clone)]
pub struct ReadingRow {
    /// Its id.
    pub id: ReadingId,
    /// Its version.
    pub version_id: VersionId,
    /// Extractor and its version.
    pub extractor: String,
    /// Headline, or the first words.
    pub headline: String,
    /// Text and blocks.
    pub text: ReadingText,
    /// SHA-256 of the text.
    pub sha256: String,
    /// Words in it.
    pub words: u32,
    /// ISO 639-1.
    pub language: Option<String>,
}

/// What is needed to store a reading; made outside the writing transaction.
pub struct NewReading {
    /// Text and blocks.
    pub text: ReadingText,
    /// Extractor and its version.
    pub extractor: String,
    /// Whether to look at it.
    pub review: Review,
    /// ISO 639-1.
    pub language: Option<String>,
}

/// The headline of a text, or its first words where it has none.
#[must_use]
pub fn headline(text: &ReadingText) -> String {
    let own = text.first(BlockKind::Headline);
    own.unwrap_or_else(|| variorum_core::text::clean_line(text.text.lines().next().unwrap_or_default(), 90))
}

/// Stores a reading of a version. It is the current one only once the version says so.
///
/// # Errors
/// Those of SQLite.
pub fn insert(tx: &Tx<'_>, version: &VersionId, new: &NewReading) -> Result<ReadingId, StoreError> {
    const SQL: &str =
        "INSERT INTO reading(id, version_id, extractor, review, headline, text, blocks, sha256, words,
        language, created_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)";
    let id: ReadingId = new_id();
    let words = u32::try_from(new.text.text.split_whitespace().count()).unwrap_or(u32::MAX);
    tx.prepare_cached(SQL)?.execute(params![
        id.0,
        version.0,
        new.extractor,
        new.review.token(),
        headline(&new.text),
        new.text.text,
        serde_json::to_string(&new.text.blocks)?,
        new.text.hash().0,
        words,
        new.language,
        now()
    ])?;
    Ok(id)
}

const COLUMNS: &str = "id, version_id, extractor, headline, text, blocks, sha256, words, language";

fn map(row: &Row<'_>) -> rusqlite::Result<(ReadingRow, String)> {
    let blocks: String = row.get(5)?;
    let reading = ReadingRow {
        id: ReadingId(row.get(0)?),
        version_id: VersionId(row.get(1)?),
        extractor: row.get(2)?,
        headline: row.get(3)?,
        text: ReadingText { text: row.get(4)?, blocks: Vec::new() },
        sha256: row.get(6)?,
        words: row.get(7)?,
        language: row.get(8)?,
    };
    Ok((reading, blocks))
}

/// One reading.
///
/// # Errors
/// [`StoreError::NotFound`].
pub fn get(db: &Connection, id: &ReadingId) -> Result<ReadingRow, StoreError> {
    let (mut reading, blocks) = db
        .prepare_cached(&format!("SELECT {COLUMNS} FROM reading WHERE id = ?1"))?
        .query_row([&id.0], map)
        .optional()?
        .ok_or(StoreError::NotFound("the reading"))?;
    reading.text.blocks = serde_json::from_str(&blocks)?;
    Ok(reading)
}

/// Texts of the current readings of some articles that hold these letters, by version.
///
/// # Errors
/// Those of SQLite.
pub fn texts_with(
    db: &Connection,
    articles: &[variorum_core::ids::ArticleId],
    letters: &str,
) -> Result<Vec<(VersionId, String)>, StoreError> {
    const SQL: &str = "SELECT v.id, r.text FROM json_each(?1) j JOIN version v ON v.article_id = j.value
        JOIN reading r ON r.id = v.reading_id WHERE v.binned_at IS NULL AND instr(r.text, ?2) > 0
        ORDER BY v.article_id, v.position";
    super::all(db.prepare_cached(SQL)?, [super::json_ids(articles), letters.to_owned()], |row| {
        Ok((VersionId(row.get(0)?), row.get(1)?))
    })
}

/// A reading with the time when it was made.
pub struct DatedReading {
    /// The reading.
    pub row: ReadingRow,
    /// RFC 3339 in UTC.
    pub at: String,
}

/// Every reading of a version, in the order in which they were made.
///
/// # Errors
/// Those of SQLite.
pub fn of_version(db: &Connection, id: &VersionId) -> Result<Vec<DatedReading>, StoreError> {
    let sql = format!("SELECT {COLUMNS}, created_at FROM reading WHERE version_id = ?1 ORDER BY key");
    let rows = super::all(db.prepare_cached(&sql)?, [&id.0], |row| Ok((map(row)?, row.get(9)?)))?;
    rows.into_iter()
        .map(|((mut row, blocks), at)| {
            row.text.blocks = serde_json::from_str(&blocks)?;
            Ok(DatedReading { row, at })
        })
        .collect()
}

/// How many versions outside the bin have a current reading by an extractor that is not among these, each by its name and
/// version; readings that a person made are not counted.
///
/// # Errors
/// Those of SQLite.
pub fn not_by(db: &Connection, extractors: &[String]) -> Result<u32, StoreError> {
    const SQL: &str = "SELECT count(*) FROM version v JOIN reading r ON r.id = v.reading_id
        WHERE v.binned_at IS NULL AND r.extractor NOT IN (SELECT value FROM json_each(?1))
          AND r.extractor NOT LIKE '%by hand%' AND EXISTS (SELECT 1 FROM sighting s WHERE s.version_id = v.id)";
    Ok(db.prepare_cached(SQL)?.query_row([serde_json::to_string(extractors)?], |row| row.get(0))?)
}
