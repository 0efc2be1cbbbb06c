//! The ledger as it is derived for each article: fact changes between neighbouring versions, and correction notices beside
//! what they explain. Storing and telling what is missing; reading it for lists is in `ledger_list`.

use super::all;
use crate::{StoreError, Tx};
use rusqlite::{Connection, params};
use variorum_core::change::{FactKind, Weight};
use variorum_core::ids::{ArticleId, ReadingId, VersionId};
use variorum_core::text::Span;

/// Words of one version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// The version.
    pub version_id: VersionId,
    /// Where they stand in its current reading.
    pub span: Span,
    /// The words.
    pub words: String,
}

/// A fact change, as it is stored.
pub struct NewFact {
    /// The older version.
    pub old_version: VersionId,
    /// The newer version.
    pub new_version: VersionId,
    /// What it is about.
    pub kind: FactKind,
    /// How much it matters.
    pub weight: Weight,
    /// Why.
    pub reason: String,
    /// Older words; `None` where it was added.
    pub old: Option<(Span, String)>,
    /// Newer words; `None` where it was dropped.
    pub new: Option<(Span, String)>,
    /// The sentence around it.
    pub sentence: String,
    /// Words of the notice that explains it.
    pub notice: Option<String>,
}

/// How a notice and a change stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// The notice explains the change.
    Explained,
    /// A substantive change without a notice.
    Silent,
    /// A notice without a captured change: a version was missed.
    Uncaptured,
}

impl State {
    /// Every state.
    pub const ALL: [Self; 3] = [Self::Explained, Self::Silent, Self::Uncaptured];

    /// As it is stored.
    #[must_use]
    pub fn token(self) -> &'static str {
        match self {
            Self::Explained => "explained",
            Self::Silent => "silent",
            Self::Uncaptured => "uncaptured",
        }
    }
}

/// A pair of the correction audit, as it is stored.
pub struct NewCorrection {
    /// How the two stand to each other.
    pub state: State,
    /// Older words of the change.
    pub old: Option<Words>,
    /// Newer words of the change.
    pub new: Option<Words>,
    /// The notice.
    pub notice: Option<Words>,
}

/// Articles whose ledger is not made from their present readings by this engine. Those of a single version have none.
///
/// # Errors
/// Those of SQLite.
pub fn pending(db: &Connection, engine: u32) -> Result<Vec<ArticleId>, StoreError> {
    const SQL: &str = "SELECT a.id FROM article a LEFT JOIN derived_ledger d ON d.article_id = a.id
        LEFT JOIN (SELECT article_id, json_group_array(reading_id ORDER BY position) AS readings FROM version
          WHERE binned_at IS NULL GROUP BY article_id HAVING count(*) > 1) n ON n.article_id = a.id
        WHERE coalesce(d.readings, '[]') <> coalesce(n.readings, '[]') OR (n.readings IS NOT NULL AND d.engine <> ?1)
        ORDER BY a.id DESC";
    all(db.prepare_cached(SQL)?, [engine], |row| row.get(0).map(ArticleId))
}

/// Replaces the ledger of an article.
///
/// # Errors
/// Those of SQLite.
pub fn set(
    tx: &Tx<'_>,
    engine: u32,
    article: &ArticleId,
    readings: &[ReadingId],
    facts: &[NewFact],
    corrections: &[NewCorrection],
) -> Result<(), StoreError> {
    tx.prepare_cached("DELETE FROM derived_fact WHERE article_id = ?1")?.execute([&article.0])?;
    tx.prepare_cached("DELETE FROM derived_correction WHERE article_id = ?1")?.execute([&article.0])?;
    tx.prepare_cached(
        "INSERT OR REPLACE INTO derived_ledger(article_id, engine, readings) VALUES (?1, ?2, ?3)",
    )?
    .execute(params![article.0, engine, serde_json::to_string(readings)?])?;
    let mut insert = tx.prepare_cached(
        "INSERT INTO derived_fact(article_id, old_version_id, new_version_id, kind, weight, reason, old_start, old_end,
         old_words, new_start, new_end, new_words, sentence, notice)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
    )?;
    for fact in facts {
        let (old, new) = (fact.old.as_ref(), fact.new.as_ref());
        insert.execute(params![
            article.0,
            fact.old_version.0,
            fact.new_version.0,
            fact.kind.token(),
            fact.weight.token(),
            fact.reason,
            old.map(|(span, _)| span.start),
            old.map(|(span, _)| span.end),
            old.map(|(_, words)| words),
            new.map(|(span, _)| span.start),
            new.map(|(span, _)| span.end),
            new.map(|(_, words)| words),
            fact.sentence,
            fact.notice,
        ])?;
    }
    let mut insert = tx.prepare_cached(
        "INSERT INTO derived_correction(article_id, state, old_version_id, old_start, old_end, old_words, new_version_id,
         new_start, new_end, new_words, notice_version_id, notice_start, notice_end, notice_words)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
    )?;
    for correction in corrections {
        let [old, new, notice] = [&correction.old, &correction.new, &correction.notice].map(Option::as_ref);
        insert.execute(params![
            article.0,
            correction.state.token(),
            old.map(|at| &at.version_id.0),
            old.map(|at| at.span.start),
            old.map(|at| at.span.end),
            old.map(|at| &at.words),
            new.map(|at| &at.version_id.0),
            new.map(|at| at.span.start),
            new.map(|at| at.span.end),
            new.map(|at| &at.words),
            notice.map(|at| &at.version_id.0),
            notice.map(|at| at.span.start),
            notice.map(|at| at.span.end),
            notice.map(|at| &at.words),
        ])?;
    }
    Ok(())
}
