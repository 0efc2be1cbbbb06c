//! Where the same words stand: found through the full-text index, then placed letter by letter in the text. Case, diacritics
//! and the signs between words do not count; words of two blocks are no phrase.

use super::all;
use crate::StoreError;
use crate::excerpt::Term;
use rusqlite::{Connection, params};
use variorum_core::ids::{ArticleId, ReadingId, SourceId, StoryId, VersionId};
use variorum_core::text::Span;

/// Where to look.
#[derive(Default)]
pub struct Reach {
    /// In this article only.
    pub article_id: Option<ArticleId>,
    /// In this story only.
    pub story_id: Option<StoryId>,
    /// In other sources than this.
    pub beside: Option<SourceId>,
}

/// A reading that holds the words, the newest of its article that does.
pub struct Found {
    /// Its article.
    pub article_id: ArticleId,
    /// Its version.
    pub version_id: VersionId,
    /// The reading.
    pub reading_id: ReadingId,
    /// The text.
    pub text: String,
    /// Every place of the words, in order, none overlapping another.
    pub places: Vec<Span>,
}

/// The newest version of each article that holds the words, newest articles first; at most `limit` articles.
///
/// # Errors
/// [`StoreError::Invalid`] where there is no letter or digit in the words; those of SQLite.
pub fn find(db: &Connection, words: &str, reach: &Reach, limit: u32) -> Result<Vec<Found>, StoreError> {
    const SQL: &str = "SELECT v.article_id, v.id, r.id, max(v.position)
        FROM reading_fts f JOIN reading r ON r.key = f.rowid JOIN version v ON v.id = r.version_id
        JOIN article a ON a.id = v.article_id
        WHERE reading_fts MATCH ?1 AND v.reading_id = r.id AND v.binned_at IS NULL AND a.binned_at IS NULL
        AND (?2 IS NULL OR a.id = ?2) AND (?3 IS NULL OR a.source_id <> ?3)
        AND (?4 IS NULL OR a.id IN (SELECT article_id FROM article_story WHERE story_id = ?4))
        GROUP BY v.article_id ORDER BY a.newest_at DESC, a.id LIMIT ?5";
    let term = Term::new(words)
        .ok_or_else(|| StoreError::Invalid("there is no word in what is looked for".into()))?;
    let query = format!("text : {}", term.fts());
    let rows: Vec<(String, String, String)> = all(
        db.prepare_cached(SQL)?,
        params![
            query,
            reach.article_id.as_ref().map(|id| &id.0),
            reach.beside.as_ref().map(|id| &id.0),
            reach.story_id.as_ref().map(|id| &id.0),
            limit
        ],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )?;
    let mut found = Vec::with_capacity(rows.len());
    // Texts are fetched for the articles that are left, not for all that were sorted.
    for (article, version, reading) in rows {
        let text: String = db
            .prepare_cached("SELECT text FROM reading WHERE id = ?1")?
            .query_row([&reading], |row| row.get(0))?;
        let places = term.places(&text);
        if !places.is_empty() {
            found.push(Found {
                article_id: ArticleId(article),
                version_id: VersionId(version),
                reading_id: ReadingId(reading),
                text,
                places,
            });
        }
    }
    Ok(found)
}
