//! Where the analyst says that an annotation stands on a reading that is not its own. Where the program takes it to stand is
//! worked out, not stored.

use super::all;
use crate::{StoreError, Tx, now};
use rusqlite::{Connection, Row, params};
use variorum_core::ids::{AnnotationId, ArticleId, ReadingId, VersionId};
use variorum_core::text::Span;

/// A place that the analyst set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceRow {
    /// Of this annotation.
    pub annotation_id: AnnotationId,
    /// On this reading.
    pub reading_id: ReadingId,
    /// The version of the reading.
    pub version_id: VersionId,
    /// Where it stands and its words there; `None` where they are gone.
    pub passage: Option<(Span, String)>,
}

fn map(row: &Row<'_>) -> rusqlite::Result<PlaceRow> {
    let (start, end): (Option<usize>, Option<usize>) = (row.get(3)?, row.get(4)?);
    let words: Option<String> = row.get(5)?;
    // A row from another library may say anything: what is no stretch is no place.
    let span = start.zip(end).filter(|(start, end)| start < end).map(|(start, end)| Span::new(start, end));
    Ok(PlaceRow {
        annotation_id: AnnotationId(row.get(0)?),
        reading_id: ReadingId(row.get(1)?),
        version_id: VersionId(row.get(2)?),
        passage: span.zip(words),
    })
}

/// All places set on the annotations of an article.
///
/// # Errors
/// Those of SQLite.
pub fn of_article(db: &Connection, article_id: &ArticleId) -> Result<Vec<PlaceRow>, StoreError> {
    const SQL: &str =
        "SELECT p.annotation_id, p.reading_id, r.version_id, p.start, p.\"end\", p.exact FROM annotation_place p
        JOIN annotation n ON n.id = p.annotation_id JOIN version v ON v.id = n.version_id
        JOIN reading r ON r.id = p.reading_id WHERE v.article_id = ?1";
    all(db.prepare_cached(SQL)?, [&article_id.0], map)
}

/// Says where an annotation stands on a reading, or with `None` that its words are gone there.
///
/// # Errors
/// Those of SQLite.
pub fn set(
    tx: &Tx<'_>,
    annotation: &AnnotationId,
    reading: &ReadingId,
    passage: Option<(Span, &str)>,
) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO annotation_place(annotation_id, reading_id, start, \"end\", exact, created_at)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT(annotation_id, reading_id) DO UPDATE SET start = excluded.start,
        \"end\" = excluded.\"end\", exact = excluded.exact, created_at = excluded.created_at";
    let span = passage.map(|(span, _)| span);
    tx.prepare_cached(SQL)?.execute(params![
        annotation.0,
        reading.0,
        span.map(|span| span.start),
        span.map(|span| span.end),
        passage.map(|(_, words)| words),
        now()
    ])?;
    Ok(())
}

/// Takes back what was said of an annotation on a reading.
///
/// # Errors
/// Those of SQLite.
pub fn unset(tx: &Tx<'_>, annotation: &AnnotationId, reading: &ReadingId) -> Result<(), StoreError> {
    tx.prepare_cached("DELETE FROM annotation_place WHERE annotation_id = ?1 AND reading_id = ?2")?
        .execute(params![annotation.0, reading.0])?;
    Ok(())
}

/// Takes back everything that was said of an annotation.
///
/// # Errors
/// Those of SQLite.
pub fn forget(tx: &Tx<'_>, annotation: &AnnotationId) -> Result<(), StoreError> {
    tx.prepare_cached("DELETE FROM annotation_place WHERE annotation_id = ?1")?.execute([&annotation.0])?;
    Ok(())
}

/// What decides where the annotations and citations of an article stand, as one text: while it is the same, so are they.
/// Articles without any are left out.
///
/// # Errors
/// Those of SQLite.
pub fn stamps(db: &Connection, articles: &[ArticleId]) -> Result<Vec<(ArticleId, String)>, StoreError> {
    const SQL: &str = "SELECT j.value,
        (SELECT group_concat(v.reading_id || ':' || (v.binned_at IS NULL), ',')
           FROM (SELECT * FROM version v WHERE v.article_id = j.value ORDER BY v.position) v) || '|' ||
        (SELECT count(*) || ':' || coalesce(max(n.id), '') || ':' || coalesce(min(n.id), '') FROM annotation n
           JOIN version v ON v.id = n.version_id WHERE v.article_id = j.value) || '|' ||
        (SELECT coalesce(group_concat(p.annotation_id || p.reading_id || coalesce(p.start || '-' || p.\"end\", ''), ','), '')
           FROM annotation_place p JOIN annotation n ON n.id = p.annotation_id
           JOIN version v ON v.id = n.version_id WHERE v.article_id = j.value) || '|' ||
        (SELECT coalesce(group_concat(c.id, ','), '') FROM citation c JOIN version v ON v.id = c.version_id
           WHERE v.article_id = j.value)
      FROM json_each(?1) j";
    all(db.prepare_cached(SQL)?, [super::json_ids(articles)], |row| {
        Ok((ArticleId(row.get(0)?), row.get::<_, Option<String>>(1)?.unwrap_or_default()))
    })
}

/// Articles outside the bin that have annotations or are cited.
///
/// # Errors
/// Those of SQLite.
pub fn articles(
    db: &Connection,
    story: Option<&variorum_core::ids::StoryId>,
) -> Result<Vec<ArticleId>, StoreError> {
    const SQL: &str = "SELECT a.id FROM article a WHERE a.binned_at IS NULL AND a.id IN
        (SELECT v.article_id FROM annotation n JOIN version v ON v.id = n.version_id
         UNION SELECT v.article_id FROM citation c JOIN version v ON v.id = c.version_id)
        AND (?1 IS NULL OR a.id IN (SELECT article_id FROM article_story WHERE story_id = ?1))
        ORDER BY a.newest_at DESC, a.id";
    all(db.prepare_cached(SQL)?, [story.map(|id| &id.0)], |row| row.get(0).map(ArticleId))
}
