//! The correction audit as lists ask for it: in one state or all, in pages.

use super::all;
use super::ledger::{State, Words};
use super::ledger_list::{IN_SCOPE, LABEL_NEW, LABEL_OLD, Scope, words};
use crate::StoreError;
use rusqlite::{Connection, Row, named_params};
use variorum_core::ids::{ArticleId, VersionId};

/// A pair of the correction audit with what a list shows of it.
pub struct CorrectionRow {
    /// Stable while the ledger of the article is the same.
    pub key: i64,
    /// Its article.
    pub article_id: ArticleId,
    /// Its headline.
    pub headline: String,
    /// Name of the source.
    pub source: String,
    /// How notice and change stand to each other.
    pub state: State,
    /// Older words of the change, with the label of their version.
    pub old: Option<(String, Words)>,
    /// Newer words of the change.
    pub new: Option<(String, Words)>,
    /// The notice.
    pub notice: Option<(String, Words)>,
}

/// A page of the correction audit, in one state or all, and how many there are in each state.
///
/// # Errors
/// Those of SQLite.
pub fn corrections(
    db: &Connection,
    scope: &Scope,
    state: Option<State>,
    offset: u32,
    limit: u32,
) -> Result<([u32; 3], Vec<CorrectionRow>), StoreError> {
    let sql = format!(
        "SELECT c.key, c.article_id, a.headline, s.name, c.state,
         c.old_version_id, (SELECT {LABEL_OLD} FROM version o WHERE o.id = c.old_version_id), c.old_start, c.old_end, c.old_words,
         c.new_version_id, (SELECT {LABEL_NEW} FROM version n WHERE n.id = c.new_version_id), c.new_start, c.new_end, c.new_words,
         c.notice_version_id, (SELECT {LABEL_NEW} FROM version n WHERE n.id = c.notice_version_id), c.notice_start,
         c.notice_end, c.notice_words
         FROM derived_correction c JOIN article a ON a.id = c.article_id JOIN source s ON s.id = a.source_id
         WHERE {IN_SCOPE} AND (:state IS NULL OR c.state = :state)
         ORDER BY CASE c.state WHEN 'uncaptured' THEN 0 WHEN 'explained' THEN 1 ELSE 2 END, c.article_id DESC, c.key
         LIMIT :limit OFFSET :offset"
    );
    let (story, article) =
        (scope.story_id.as_ref().map(|id| &id.0), scope.article_id.as_ref().map(|id| &id.0));
    let rows = all(
        db.prepare_cached(&sql)?,
        named_params! {":article": article, ":story": story, ":state": state.map(State::token), ":limit": limit,
        ":offset": offset},
        correction_row,
    )?;
    let counted = format!(
        "SELECT count(*) FILTER (WHERE c.state = 'explained'), count(*) FILTER (WHERE c.state = 'silent'),
         count(*) FILTER (WHERE c.state = 'uncaptured') FROM derived_correction c JOIN article a ON a.id = c.article_id
         WHERE {IN_SCOPE}"
    );
    let counts = db
        .prepare_cached(&counted)?
        .query_row(named_params! {":article": article, ":story": story}, |row| {
            Ok([row.get(0)?, row.get(1)?, row.get(2)?])
        })?;
    Ok((counts, rows))
}

fn correction_row(row: &Row<'_>) -> rusqlite::Result<CorrectionRow> {
    let token: String = row.get(4)?;
    let side = |at: usize| -> rusqlite::Result<Option<(String, Words)>> {
        let Some(id) = row.get::<_, Option<String>>(at)?.map(VersionId) else { return Ok(None) };
        let label: i64 = row.get(at + 1)?;
        Ok(words(row, at + 2, &id)?.map(|words| (label.to_string(), words)))
    };
    Ok(CorrectionRow {
        key: row.get(0)?,
        article_id: ArticleId(row.get(1)?),
        headline: row.get(2)?,
        source: row.get(3)?,
        state: State::ALL.into_iter().find(|state| state.token() == token).unwrap_or(State::Silent),
        old: side(5)?,
        new: side(10)?,
        notice: side(15)?,
    })
}
