//! Where tags are used: one row a tag on an annotation, with what a matrix counts by.

use super::{all, json_ids};
use crate::{StoreError, Tx};
use rusqlite::{Connection, params};
use variorum_core::ids::{AnnotationId, ArticleId, ReadingId, SourceId, StoryId, TagId};
use variorum_core::text::Span;

/// A tag on an annotation.
pub struct UseRow {
    /// The annotation.
    pub annotation_id: AnnotationId,
    /// The tag.
    pub tag_id: TagId,
    /// The reading that the span counts in.
    pub reading_id: ReadingId,
    /// Where the annotation stands.
    pub span: Span,
    /// Source of the article.
    pub source_id: SourceId,
    /// Name of the source.
    pub source: String,
    /// Best known time of the version: ISO 8601, empty for none.
    pub time: String,
}

/// Every tag on every annotation of a story or an article, or of the library, in the order of annotations.
///
/// # Errors
/// Those of SQLite.
pub fn list(
    db: &Connection,
    story: Option<&StoryId>,
    article: Option<&ArticleId>,
) -> Result<Vec<UseRow>, StoreError> {
    const SQL: &str = "SELECT n.id, x.tag_id, n.reading_id, n.start, n.\"end\", a.source_id, s.name,
        coalesce(v.updated, v.published, v.seen_at, '')
        FROM article a CROSS JOIN version v ON v.article_id = a.id CROSS JOIN annotation n ON n.version_id = v.id
        CROSS JOIN annotation_tag x ON x.annotation_id = n.id CROSS JOIN source s ON s.id = a.source_id
        WHERE a.binned_at IS NULL AND (?1 IS NULL OR a.id = ?1)
        AND (?2 IS NULL OR a.id IN (SELECT article_id FROM article_story WHERE story_id = ?2))";
    // From articles down, which no statistics tell the planner; sorted here, where rows need not be copied.
    let mut rows =
        all(db.prepare_cached(SQL)?, params![article.map(|id| &id.0), story.map(|id| &id.0)], |row| {
            Ok(UseRow {
                annotation_id: AnnotationId(row.get(0)?),
                tag_id: TagId(row.get(1)?),
                reading_id: ReadingId(row.get(2)?),
                span: Span::new(row.get(3)?, row.get(4)?),
                source_id: SourceId(row.get(5)?),
                source: row.get(6)?,
                time: row.get(7)?,
            })
        })?;
    rows.sort_by(|a, b| {
        (&a.reading_id, a.span.start, &a.annotation_id).cmp(&(&b.reading_id, b.span.start, &b.annotation_id))
    });
    Ok(rows)
}

/// Moves a tag of some annotations to another tag; annotations without the first are left alone.
///
/// # Errors
/// Those of SQLite.
pub fn shift(
    tx: &Tx<'_>,
    from: &TagId,
    into: &TagId,
    annotations: &[AnnotationId],
) -> Result<usize, StoreError> {
    let ids = json_ids(annotations);
    let moved = tx.execute(
        "INSERT OR IGNORE INTO annotation_tag(annotation_id, tag_id) SELECT annotation_id, ?2 FROM annotation_tag
         WHERE tag_id = ?1 AND annotation_id IN (SELECT value FROM json_each(?3))",
        params![from.0, into.0, ids],
    )?;
    tx.execute(
        "DELETE FROM annotation_tag WHERE tag_id = ?1 AND annotation_id IN (SELECT value FROM json_each(?2))",
        params![from.0, ids],
    )?;
    Ok(moved)
}
