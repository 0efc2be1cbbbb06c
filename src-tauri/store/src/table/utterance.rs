//! Utterances: what readings quote and of whom. Derived with the names of a reading (`naming.rs`), whose rows they point to.

use super::presence::{HOLDERS, OF_VERSIONS, READINGS, SentenceRow, json};
use super::{all, json_ids};
use crate::{StoreError, Tx};
use rusqlite::{Connection, params};
use std::collections::HashMap;
use variorum_core::ids::{ArticleId, ReadingId, SourceId, VersionId};
use variorum_core::text::Span;

/// Words between quotation marks, the stretches of one utterance as one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UtteranceRow {
    /// From the first word to the last.
    pub span: Span,
    /// What stands there.
    pub exact: String,
    /// The words between the marks alone.
    pub words: String,
    /// Whom the text names as the speaker.
    pub speaker: Option<String>,
    /// The verb of saying.
    pub verb: Option<String>,
}

/// Stores an utterance of a reading; `named` is the key of its speaker among what the reading names.
///
/// # Errors
/// Those of SQLite.
pub(super) fn insert(
    tx: &Tx<'_>,
    reading: i64,
    row: &UtteranceRow,
    named: Option<i64>,
) -> Result<(), StoreError> {
    tx.prepare_cached(
        "INSERT OR IGNORE INTO derived_utterance(reading, start, \"end\", exact, words, speaker, verb, named)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?
    .execute(params![
        reading,
        row.span.start,
        row.span.end,
        row.exact,
        row.words,
        row.speaker,
        row.verb,
        named
    ])?;
    Ok(())
}

/// Utterances of some readings, in the order of the text. A reading that was not read yet is missing.
///
/// # Errors
/// Those of SQLite.
pub fn of_readings(
    db: &Connection,
    ids: &[ReadingId],
) -> Result<HashMap<ReadingId, Vec<UtteranceRow>>, StoreError> {
    const SQL: &str =
        "SELECT r.id, u.start, u.\"end\", u.exact, u.words, u.speaker, u.verb FROM json_each(?1) j
        JOIN reading r ON r.id = j.value JOIN derived_naming g ON g.reading = r.key
        LEFT JOIN derived_utterance u ON u.reading = r.key ORDER BY r.key, u.start";
    let rows = all(db.prepare_cached(SQL)?, [json_ids(ids)], |row| {
        let utterance = match row.get::<_, Option<usize>>(1)? {
            None => None,
            Some(start) => Some(UtteranceRow {
                span: Span::new(start, row.get(2)?),
                exact: row.get(3)?,
                words: row.get(4)?,
                speaker: row.get(5)?,
                verb: row.get(6)?,
            }),
        };
        Ok((ReadingId(row.get(0)?), utterance))
    })?;
    let mut found: HashMap<ReadingId, Vec<UtteranceRow>> = HashMap::new();
    for (id, utterance) in rows {
        found.entry(id).or_default().extend(utterance);
    }
    Ok(found)
}

/// How many utterances are given to an entity, once an article each, and the page asked for, with their verbs: by article,
/// newest first, then by place.
///
/// # Errors
/// Those of SQLite.
pub fn of_names(
    db: &Connection,
    keys: &[i64],
    source: Option<&SourceId>,
    offset: u32,
    limit: u32,
) -> Result<(u32, Vec<SentenceRow>), StoreError> {
    let grouped = format!(
        "WITH {READINGS}, told AS (SELECT r.article_id, r.version_id, u.start, u.\"end\", u.exact, u.verb,
           {HOLDERS}
         FROM json_each(?1) j JOIN derived_named d ON d.name = j.value JOIN readings r ON r.reading = d.reading
         JOIN derived_utterance u ON u.named = d.key WHERE ?2 IS NULL OR r.source_id = ?2
         GROUP BY r.article_id, u.words)"
    );
    let source = source.map(|id| &id.0);
    let total = db
        .prepare_cached(&format!("{grouped} SELECT count(*) FROM told"))?
        .query_row(params![json(keys), source], |row| row.get(0))?;
    let sql = format!(
        "{grouped} SELECT t.article_id, t.version_id, t.start, t.\"end\", t.exact, t.versions,
           {OF_VERSIONS}, t.current, t.verb
         FROM told t JOIN article a ON a.id = t.article_id
         ORDER BY a.newest_at DESC, t.article_id, t.position, t.start LIMIT ?3 OFFSET ?4"
    );
    let rows = all(db.prepare_cached(&sql)?, params![json(keys), source, limit, offset], |row| {
        Ok(SentenceRow {
            article_id: ArticleId(row.get(0)?),
            version_id: VersionId(row.get(1)?),
            sentence: Span::new(row.get(2)?, row.get(3)?),
            words: row.get(4)?,
            names: Vec::new(),
            versions: row.get(5)?,
            of_versions: row.get(6)?,
            current: row.get::<_, u32>(7)? > 0,
            verb: row.get(8)?,
        })
    })?;
    Ok((total, rows))
}
