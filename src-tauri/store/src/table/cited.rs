//! Which passages of an article are cited, and where. Making and grading citations is in `briefing.rs`.

use super::all;
use crate::StoreError;
use rusqlite::Connection;
use variorum_core::ids::{ArticleId, BriefingId, CitationId, ReadingId, VersionId};
use variorum_core::text::Span;

/// A citation with the briefing that it stands in.
pub struct CitedRow {
    /// The citation.
    pub id: CitationId,
    /// The briefing.
    pub briefing_id: BriefingId,
    /// Its title.
    pub briefing: String,
    /// The version it is pinned to.
    pub version_id: VersionId,
    /// The reading that its span counts in.
    pub reading_id: ReadingId,
    /// Where it stands.
    pub span: Span,
    /// The exact words.
    pub exact: String,
}

/// Citations of any version of an article, in the order in which they were made.
///
/// # Errors
/// Those of SQLite.
pub fn of_article(db: &Connection, article_id: &ArticleId) -> Result<Vec<CitedRow>, StoreError> {
    const SQL: &str =
        "SELECT c.id, c.briefing_id, b.title, c.version_id, c.reading_id, c.start, c.\"end\", c.exact
        FROM citation c JOIN briefing b ON b.id = c.briefing_id JOIN version v ON v.id = c.version_id
        WHERE v.article_id = ?1 ORDER BY c.id";
    all(db.prepare_cached(SQL)?, [&article_id.0], |row| {
        Ok(CitedRow {
            id: CitationId(row.get(0)?),
            briefing_id: BriefingId(row.get(1)?),
            briefing: row.get(2)?,
            version_id: VersionId(row.get(3)?),
            reading_id: ReadingId(row.get(4)?),
            span: Span::new(row.get(5)?, row.get(6)?),
            exact: row.get(7)?,
        })
    })
}
