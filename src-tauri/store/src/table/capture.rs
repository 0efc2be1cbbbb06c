//! Captures: original bytes, compressed, once for each content; and sightings of versions in them.

use super::{all, json_ids};
use crate::{StoreError, Tx, new_id, now};
use rusqlite::{Connection, OptionalExtension, params};
use std::cell::RefCell;
use variorum_core::ids::{ArticleId, CaptureId, VersionId};
use variorum_core::text::TextHash;
use variorum_core::time::SeenBasis;
use zstd::bulk::Compressor;

/// zstd's default level: captures are written once and seldom read.
const LEVEL: i32 = 3;

/// A sighting with its capture.
pub struct SightingRow {
    /// RFC 3339 in UTC.
    pub at: String,
    /// How that is known.
    pub basis: SeenBasis,
    /// File or address.
    pub origin: String,
    /// SHA-256 of the original bytes.
    pub sha256: String,
    /// Size of the original.
    pub bytes: u32,
}

/// Bytes made ready for storing: hashed and compressed outside the writing transaction.
pub struct Packed {
    /// SHA-256 of the original.
    pub sha256: TextHash,
    size: i64,
    content: Vec<u8>,
}

impl Packed {
    /// Hashes and compresses.
    ///
    /// # Errors
    /// Those of the compressor.
    pub fn new(bytes: &[u8]) -> Result<Self, StoreError> {
        Ok(Self {
            sha256: TextHash::of(bytes),
            size: i64::try_from(bytes.len()).unwrap_or(i64::MAX),
            content: compressed(bytes)?,
        })
    }

    /// Bytes that will be stored.
    #[must_use]
    pub fn stored(&self) -> usize {
        self.content.len()
    }
}

thread_local! {
    /// Setting a compressor up costs more than packing a short text: each thread keeps one.
    static COMPRESSOR: RefCell<Option<Compressor<'static>>> = const { RefCell::new(None) };
}

fn compressed(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    COMPRESSOR.with_borrow_mut(|kept| {
        let compressor = match kept {
            Some(compressor) => compressor,
            None => kept.insert(Compressor::new(LEVEL)?),
        };
        compressor.compress(bytes)
    })
}

/// The capture of that content, where it is there.
///
/// # Errors
/// Those of SQLite.
pub fn find(db: &Connection, sha256: &TextHash) -> Result<Option<CaptureId>, StoreError> {
    Ok(db
        .prepare_cached("SELECT id FROM capture WHERE sha256 = ?1")?
        .query_row([&sha256.0], |row| row.get(0).map(CaptureId))
        .optional()?)
}

/// Stores bytes, or finds them stored.
///
/// # Errors
/// Those of SQLite.
pub fn store(tx: &Tx<'_>, packed: &Packed) -> Result<CaptureId, StoreError> {
    if let Some(id) = find(tx, &packed.sha256)? {
        return Ok(id);
    }
    let id: CaptureId = new_id();
    tx.prepare_cached(
        "INSERT INTO capture(id, sha256, bytes, content, created_at) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?
    .execute(params![id.0, packed.sha256.0, packed.size, packed.content, now()])?;
    Ok(id)
}

/// Stores bytes under an id that another library gave them.
///
/// # Errors
/// Those of SQLite.
pub(crate) fn store_as(tx: &Tx<'_>, id: &str, packed: &Packed, created_at: &str) -> Result<(), StoreError> {
    tx.prepare_cached(
        "INSERT INTO capture(id, sha256, bytes, content, created_at) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?
    .execute(params![id, packed.sha256.0, packed.size, packed.content, created_at])?;
    Ok(())
}

/// The original bytes.
///
/// # Errors
/// [`StoreError::NotFound`]; [`StoreError::Corrupt`] where the stored bytes do not unpack.
pub fn content(db: &Connection, id: &CaptureId) -> Result<Vec<u8>, StoreError> {
    let (size, content): (i64, Vec<u8>) = db
        .query_row("SELECT bytes, content FROM capture WHERE id = ?1", [&id.0], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .optional()?
        .ok_or(StoreError::NotFound("the capture"))?;
    zstd::bulk::decompress(&content, usize::try_from(size).unwrap_or(0))
        .map_err(|error| StoreError::Corrupt(format!("capture {id}: {error}")))
}

/// Articles and versions seen in a capture, in the order of their sighting.
///
/// # Errors
/// Those of SQLite.
pub fn seen_in(db: &Connection, id: &CaptureId) -> Result<Vec<(ArticleId, VersionId)>, StoreError> {
    const SQL: &str =
        "SELECT DISTINCT v.article_id, v.id FROM sighting s JOIN version v ON v.id = s.version_id
        WHERE s.capture_id = ?1 ORDER BY s.id";
    all(db.prepare_cached(SQL)?, [&id.0], |row| Ok((ArticleId(row.get(0)?), VersionId(row.get(1)?))))
}

/// A version whose first sighting is in some capture.
pub struct Witnessed {
    /// The version.
    pub version_id: VersionId,
    /// Its article.
    pub article_id: ArticleId,
    /// The article's address as imported.
    pub url: Option<String>,
    /// The article's identifier in feeds.
    pub guid: Option<String>,
    /// The source's own number of the version.
    pub number: Option<u32>,
    /// File or address of the capture.
    pub origin: String,
}

/// Captures that are the first sighting of a version: of some articles, or of all where none is named. Oldest first.
///
/// # Errors
/// Those of SQLite.
pub fn witnessing(db: &Connection, articles: &[ArticleId]) -> Result<Vec<CaptureId>, StoreError> {
    const SQL: &str = "SELECT capture_id FROM (SELECT s.capture_id, min(s.id) AS first FROM sighting s
          JOIN version v ON v.id = s.version_id
          WHERE json_array_length(?1) = 0 OR v.article_id IN (SELECT value FROM json_each(?1)) GROUP BY s.version_id)
        GROUP BY capture_id ORDER BY min(first)";
    all(db.prepare_cached(SQL)?, [json_ids(articles)], |row| row.get(0).map(CaptureId))
}

/// The versions whose first sighting is in a capture, in the order of these.
///
/// # Errors
/// Those of SQLite.
pub fn first_seen_in(db: &Connection, id: &CaptureId) -> Result<Vec<Witnessed>, StoreError> {
    const SQL: &str = "SELECT v.id, v.article_id, a.url, a.guid, v.number, s.origin FROM sighting s
        JOIN version v ON v.id = s.version_id JOIN article a ON a.id = v.article_id
        WHERE s.capture_id = ?1
          AND NOT EXISTS (SELECT 1 FROM sighting e WHERE e.version_id = s.version_id AND e.id < s.id) ORDER BY s.id";
    all(db.prepare_cached(SQL)?, [&id.0], |row| {
        Ok(Witnessed {
            version_id: VersionId(row.get(0)?),
            article_id: ArticleId(row.get(1)?),
            url: row.get(2)?,
            guid: row.get(3)?,
            number: row.get(4)?,
            origin: row.get(5)?,
        })
    })
}

/// File or address that a capture came from; empty where no version was seen in it.
///
/// # Errors
/// Those of SQLite.
pub fn origin(db: &Connection, id: &CaptureId) -> Result<String, StoreError> {
    const SQL: &str = "SELECT origin FROM sighting WHERE capture_id = ?1 ORDER BY id LIMIT 1";
    Ok(db.prepare_cached(SQL)?.query_row([&id.0], |row| row.get(0)).optional()?.unwrap_or_default())
}

/// Records that a version was seen in a capture; gives whether that is new.
///
/// # Errors
/// Those of SQLite.
pub fn see(
    tx: &Tx<'_>,
    version: &VersionId,
    capture: &CaptureId,
    at: &str,
    basis: SeenBasis,
    origin: &str,
) -> Result<bool, StoreError> {
    let known: bool = tx
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM sighting WHERE version_id = ?1 AND capture_id = ?2)")?
        .query_row(params![version.0, capture.0], |row| row.get(0))?;
    if known {
        return Ok(false);
    }
    tx.prepare_cached(
        "INSERT INTO sighting(id, version_id, capture_id, at, basis, origin, created_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?
    .execute(params![
        new_id::<String>(),
        version.0,
        capture.0,
        at,
        basis_token(basis),
        origin,
        now()
    ])?;
    Ok(true)
}

/// Sightings of a version, oldest first.
///
/// # Errors
/// Those of SQLite.
pub fn sightings(db: &Connection, version: &VersionId) -> Result<Vec<SightingRow>, StoreError> {
    const SQL: &str = "SELECT s.at, s.basis, s.origin, c.sha256, c.bytes FROM sighting s
        JOIN capture c ON c.id = s.capture_id WHERE s.version_id = ?1 ORDER BY s.at, s.id";
    all(db.prepare_cached(SQL)?, [&version.0], |row| {
        Ok(SightingRow {
            at: row.get(0)?,
            basis: basis(&row.get::<_, String>(1)?),
            origin: row.get(2)?,
            sha256: row.get(3)?,
            bytes: u32::try_from(row.get::<_, i64>(4)?).unwrap_or(u32::MAX),
        })
    })
}

/// The token that is stored.
#[must_use]
pub fn basis_token(basis: SeenBasis) -> &'static str {
    match basis {
        SeenBasis::ArchiveRecord => "archive_record",
        SeenBasis::SavedPage => "saved_page",
        SeenBasis::Feed => "feed",
        SeenBasis::FileTime => "file_time",
        SeenBasis::ImportTime => "import_time",
    }
}

/// The basis behind a stored token; an unknown one is trusted least.
#[must_use]
pub fn basis(token: &str) -> SeenBasis {
    match token {
        "archive_record" => SeenBasis::ArchiveRecord,
        "saved_page" => SeenBasis::SavedPage,
        "feed" => SeenBasis::Feed,
        "file_time" => SeenBasis::FileTime,
        _ => SeenBasis::ImportTime,
    }
}
