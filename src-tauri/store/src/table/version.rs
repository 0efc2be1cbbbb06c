//! Versions: what a source showed at one time, ordered within its article even where no clock time is known.

use super::{all, json_ids};
use crate::table::article;
use crate::table::reading::{self, NewReading};
use crate::{StoreError, Tx, new_id, now};
use rusqlite::{Connection, OptionalExtension, Row, params};
use variorum_core::ids::{ArticleId, ReadingId, VersionId};
use variorum_core::time::{Seen, SeenBasis, Stated};

/// A version with what its current reading says of itself.
#[derive(Clone)]
pub struct VersionRow {
    /// Its id.
    pub id: VersionId,
    /// Its article.
    pub article_id: ArticleId,
    /// Rank in its article, from 0.
    pub position: u32,
    /// The source's own number.
    pub number: Option<u32>,
    /// ISO 8601.
    pub published: Option<String>,
    /// ISO 8601.
    pub updated: Option<String>,
    /// RFC 3339 in UTC.
    pub seen_at: Option<String>,
    /// How that is known.
    pub seen_basis: Option<SeenBasis>,
    /// Words on the time since the version before.
    pub gap: Option<String>,
    /// The current reading.
    pub reading_id: ReadingId,
    /// In the bin.
    pub binned: bool,
    /// Headline of the current reading.
    pub headline: String,
    /// Words of the current reading.
    pub words: u32,
    /// How much of substance changed since the version before, where derived.
    pub substance: Option<f32>,
}

impl VersionRow {
    /// The source's own number, else the rank counted from 1.
    #[must_use]
    pub fn label(&self) -> String {
        self.number.map_or_else(|| (self.position + 1).to_string(), |number| number.to_string())
    }

    /// The best known time for sorting: updated, published, or seen where somebody witnessed it.
    #[must_use]
    pub fn time(&self) -> Option<&str> {
        self.updated.as_deref().or(self.published.as_deref()).or(self.seen_at.as_deref())
    }
}

/// What is needed to store a version; made outside the writing transaction.
pub struct NewVersion {
    /// The source's own number.
    pub number: Option<u32>,
    /// As stated.
    pub published: Option<Stated>,
    /// As stated.
    pub updated: Option<Stated>,
    /// When it was seen; `None` where only an order is known.
    pub seen: Option<Seen>,
    /// Words on the time since the version before.
    pub gap: Option<String>,
    /// Its text.
    pub reading: NewReading,
}

const COLUMNS: &str =
    "v.id, v.article_id, v.position, v.number, v.published, v.updated, v.seen_at, v.seen_basis, v.gap,
    v.reading_id, v.binned_at IS NOT NULL, r.headline, r.words,
    (SELECT substance FROM derived_version d WHERE d.version_id = v.id AND d.reading_id = v.reading_id)";

fn map(row: &Row<'_>) -> rusqlite::Result<VersionRow> {
    Ok(VersionRow {
        id: VersionId(row.get(0)?),
        article_id: ArticleId(row.get(1)?),
        position: row.get(2)?,
        number: row.get(3)?,
        published: row.get(4)?,
        updated: row.get(5)?,
        seen_at: row.get(6)?,
        seen_basis: row.get::<_, Option<String>>(7)?.map(|token| super::capture::basis(&token)),
        gap: row.get(8)?,
        reading_id: ReadingId(row.get(9)?),
        binned: row.get(10)?,
        headline: row.get(11)?,
        words: row.get(12)?,
        substance: row.get(13)?,
    })
}

/// Stores a version of an article, gives it its place among the others, and refreshes the article.
///
/// # Errors
/// Those of SQLite.
pub fn insert(tx: &Tx<'_>, article_id: &ArticleId, new: &NewVersion) -> Result<VersionId, StoreError> {
    const SQL: &str =
        "INSERT INTO version(id, article_id, position, number, published, updated, seen_at, seen_basis, gap,
        reading_id, created_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)";
    let id: VersionId = new_id();
    let reading = reading::insert(tx, &id, &new.reading)?;
    let seen_at = new.seen.map(|seen| seen.at.to_rfc3339_opts(chrono::SecondsFormat::AutoSi, true));
    let last: u32 = tx
        .prepare_cached("SELECT coalesce(max(position) + 1, 0) FROM version WHERE article_id = ?1")?
        .query_row([&article_id.0], |row| row.get(0))?;
    tx.prepare_cached(SQL)?.execute(params![
        id.0,
        article_id.0,
        last,
        new.number,
        new.published.map(Stated::iso),
        new.updated.map(Stated::iso),
        seen_at,
        new.seen.map(|seen| super::capture::basis_token(seen.basis)),
        new.gap,
        reading.0,
        now()
    ])?;
    if last > 0 {
        place(tx, article_id)?;
    }
    article::refresh(tx, article_id)?;
    Ok(id)
}

/// Puts the versions of an article in order: the source's own numbers where both have one, else known times, else the order
/// in which they came. An order made by hand is kept, new ones at its end.
pub(crate) fn place(tx: &Tx<'_>, article_id: &ArticleId) -> Result<(), StoreError> {
    let by_hand: bool = tx
        .prepare_cached("SELECT ordered_by_hand FROM article WHERE id = ?1")?
        .query_row([&article_id.0], |row| row.get(0))?;
    if by_hand {
        return Ok(());
    }
    let mut versions = every(tx, article_id)?;
    // Insertion sort with a partial order: each goes before the first that is known to be later.
    let mut ordered: Vec<VersionRow> = Vec::with_capacity(versions.len());
    versions.sort_by_key(|version| version.position);
    for version in versions {
        let at = ordered.iter().position(|other| is_before(&version, other)).unwrap_or(ordered.len());
        ordered.insert(at, version);
    }
    set_order(tx, ordered.iter().map(|version| &version.id))
}

fn is_before(a: &VersionRow, b: &VersionRow) -> bool {
    if let (Some(a), Some(b)) = (a.number, b.number) {
        return a < b;
    }
    match (instant(a), instant(b)) {
        (Some(a), Some(b)) => a < b,
        _ => false,
    }
}

/// Seconds since the epoch of the best known time; a day counts from its midnight.
fn instant(version: &VersionRow) -> Option<i64> {
    match Stated::parse(version.time()?)? {
        Stated::Day(day) => Some(day.and_hms_opt(0, 0, 0)?.and_utc().timestamp()),
        Stated::Instant(at) => Some(at.timestamp()),
    }
}

/// Gives versions of one article their ranks, from 0, in the order given.
pub(crate) fn set_order<'a>(tx: &Tx<'_>, ids: impl Iterator<Item = &'a VersionId>) -> Result<(), StoreError> {
    let mut statement =
        tx.prepare_cached("UPDATE version SET position = ?2 WHERE id = ?1 AND position <> ?2")?;
    for (position, id) in ids.enumerate() {
        statement.execute(params![id.0, u32::try_from(position).unwrap_or(u32::MAX)])?;
    }
    Ok(())
}

/// Another order, by hand: `ids` first, in their order, then whatever else the article has (its bin).
///
/// # Errors
/// [`StoreError::Invalid`] where an id is not of the article.
pub fn reorder(tx: &Tx<'_>, article_id: &ArticleId, ids: &[VersionId]) -> Result<(), StoreError> {
    let known = every(tx, article_id)?;
    if ids.iter().any(|id| !known.iter().any(|version| version.id == *id)) {
        return Err(StoreError::Invalid(
            "these are not the versions of this article; reload it and try again".into(),
        ));
    }
    let rest = known.iter().map(|version| &version.id).filter(|id| !ids.contains(id));
    set_order(tx, ids.iter().chain(rest))?;
    tx.execute("UPDATE article SET ordered_by_hand = 1 WHERE id = ?1", [&article_id.0])?;
    article::refresh(tx, article_id)
}

/// One version.
///
/// # Errors
/// [`StoreError::NotFound`].
pub fn get(db: &Connection, id: &VersionId) -> Result<VersionRow, StoreError> {
    db.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM version v JOIN reading r ON r.id = v.reading_id WHERE v.id = ?1"
    ))?
    .query_row([&id.0], map)
    .optional()?
    .ok_or(StoreError::NotFound("the version"))
}

/// All versions of an article, those in the bin too, oldest first.
///
/// # Errors
/// Those of SQLite.
pub fn every(db: &Connection, article_id: &ArticleId) -> Result<Vec<VersionRow>, StoreError> {
    let sql = format!(
        "SELECT {COLUMNS} FROM version v JOIN reading r ON r.id = v.reading_id WHERE v.article_id = ?1 ORDER BY v.position"
    );
    all(db.prepare_cached(&sql)?, [&article_id.0], map)
}

/// Versions outside the bin of several articles, by article and position.
///
/// # Errors
/// Those of SQLite.
pub fn of_articles(db: &Connection, ids: &[ArticleId]) -> Result<Vec<VersionRow>, StoreError> {
    let sql = format!(
        "SELECT {COLUMNS} FROM json_each(?1) j JOIN version v ON v.article_id = j.value
         JOIN reading r ON r.id = v.reading_id WHERE v.binned_at IS NULL ORDER BY v.article_id, v.position"
    );
    all(db.prepare_cached(&sql)?, [json_ids(ids)], map)
}

/// The version of an article whose current or earlier reading has this text.
///
/// # Errors
/// Those of SQLite.
pub fn with_text(
    db: &Connection,
    article_id: &ArticleId,
    sha256: &str,
) -> Result<Option<VersionId>, StoreError> {
    const SQL: &str = "SELECT v.id FROM reading r JOIN version v ON v.id = r.version_id
        WHERE r.sha256 = ?1 AND v.article_id = ?2 ORDER BY v.position DESC LIMIT 1";
    Ok(db
        .prepare_cached(SQL)?
        .query_row(params![sha256, article_id.0], |row| row.get(0).map(VersionId))
        .optional()?)
}

/// The version of an article with the source's own number.
///
/// # Errors
/// Those of SQLite.
pub fn numbered(
    db: &Connection,
    article_id: &ArticleId,
    number: u32,
) -> Result<Option<VersionId>, StoreError> {
    Ok(db
        .prepare_cached("SELECT id FROM version WHERE article_id = ?1 AND number = ?2")?
        .query_row(params![article_id.0, number], |row| row.get(0).map(VersionId))
        .optional()?)
}

/// Notes when a version was seen, where that was not known; gives whether it was not.
///
/// # Errors
/// Those of SQLite.
pub fn witness(tx: &Tx<'_>, id: &VersionId, seen: Seen) -> Result<bool, StoreError> {
    let at = seen.at.to_rfc3339_opts(chrono::SecondsFormat::AutoSi, true);
    let noted = tx
        .prepare_cached("UPDATE version SET seen_at = ?2, seen_basis = ?3 WHERE id = ?1 AND seen_at IS NULL")?
        .execute(params![id.0, at, super::capture::basis_token(seen.basis)])?;
    if noted > 0 {
        let article_id = get(tx, id)?.article_id;
        place(tx, &article_id)?;
        article::refresh(tx, &article_id)?;
    }
    Ok(noted > 0)
}

/// Times by hand; an empty text removes.
///
/// # Errors
/// [`StoreError::Invalid`] for a time that is not ISO 8601.
pub fn set_times(
    tx: &Tx<'_>,
    id: &VersionId,
    published: Option<&str>,
    updated: Option<&str>,
    seen_at: Option<&str>,
) -> Result<(), StoreError> {
    for (column, value) in [("published", published), ("updated", updated), ("seen_at", seen_at)] {
        let Some(value) = value.map(str::trim) else { continue };
        if !value.is_empty() && Stated::parse(value).is_none() {
            return Err(StoreError::Invalid(format!(
                "{value} is no date; write 2025-04-18 or 2025-04-18T09:30:00+02:00"
            )));
        }
        let stored = (!value.is_empty()).then_some(value);
        tx.execute(&format!("UPDATE version SET {column} = ?2 WHERE id = ?1"), params![id.0, stored])?;
    }
    let article_id = get(tx, id)?.article_id;
    place(tx, &article_id)?;
    article::refresh(tx, &article_id)
}

/// Into the bin, or out of it.
///
/// # Errors
/// [`StoreError::Invalid`] for the last version of an article.
pub fn set_binned(tx: &Tx<'_>, id: &VersionId, binned: bool) -> Result<(), StoreError> {
    let version = get(tx, id)?;
    if binned && every(tx, &version.article_id)?.iter().filter(|other| !other.binned).count() < 2 {
        return Err(StoreError::Invalid(
            "this is the article's only version; bin the article instead".into(),
        ));
    }
    let at = binned.then(now);
    tx.execute("UPDATE version SET binned_at = ?2 WHERE id = ?1", params![id.0, at])?;
    article::refresh(tx, &version.article_id)
}

/// Makes a reading the current one of its version.
///
/// # Errors
/// Those of SQLite.
pub fn set_reading(tx: &Tx<'_>, id: &VersionId, reading_id: &ReadingId) -> Result<(), StoreError> {
    tx.execute("UPDATE version SET reading_id = ?2 WHERE id = ?1", params![id.0, reading_id.0])?;
    let article_id = get(tx, id)?.article_id;
    article::refresh(tx, &article_id)
}
