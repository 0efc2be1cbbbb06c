//! How names of readings become names of the library: what awaits the recogniser, what it found, under which name of the
//! article each is known, and which names make one suggested entity. Derived data; what the analyst made stands in `entity.rs`.

use super::mention::kind;
use super::utterance::{self, UtteranceRow};
use super::{all, json_ids};
use crate::{StoreError, Tx};
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::HashMap;
use variorum_core::ids::{ArticleId, ReadingId};
use variorum_core::naming::NameKind;
use variorum_core::text::Span;

/// A reading that the recogniser has not read.
pub struct Awaiting {
    /// Key of the reading.
    pub reading: i64,
    /// The reading.
    pub reading_id: ReadingId,
    /// Its article.
    pub article_id: ArticleId,
}

/// A mention with the sentence around it.
pub struct NewMention {
    /// The bare name.
    pub span: Span,
    /// The sentence.
    pub sentence: Span,
    /// A number for the words of the sentence.
    pub place: i64,
    /// Titles and roles beside the name, with their words.
    pub roles: Vec<(Span, String)>,
}

/// Somebody or something that a reading names.
pub struct NewNamed {
    /// What it is.
    pub kind: NameKind,
    /// Its fullest name in the text.
    pub fullest: String,
    /// All names of it in the text.
    pub forms: Vec<String>,
    /// Where it is named.
    pub mentions: Vec<NewMention>,
}

/// An utterance with its speaker among what the reading names.
pub struct NewUtterance {
    /// The utterance.
    pub row: UtteranceRow,
    /// Index of the speaker, where the text names one.
    pub named: Option<usize>,
}

/// What was found in a reading.
#[derive(Default)]
pub struct Found {
    /// Whom and what it names.
    pub named: Vec<NewNamed>,
    /// What it quotes.
    pub utterances: Vec<NewUtterance>,
}

const AWAITS: &str = "FROM version v JOIN reading r ON r.id = v.reading_id
    WHERE NOT EXISTS (SELECT 1 FROM derived_naming d WHERE d.reading = r.key AND d.engine = ?1
      AND d.version_id = v.id AND d.article_id = v.article_id)";

/// Current readings that the recogniser of this engine has not read, newest first.
///
/// # Errors
/// Those of SQLite.
pub fn awaiting(db: &Connection, engine: u32, limit: u32) -> Result<Vec<Awaiting>, StoreError> {
    let sql = format!("SELECT r.key, r.id, v.article_id {AWAITS} ORDER BY v.id DESC LIMIT ?2");
    all(db.prepare_cached(&sql)?, params![engine, limit], |row| {
        Ok(Awaiting {
            reading: row.get(0)?,
            reading_id: ReadingId(row.get(1)?),
            article_id: ArticleId(row.get(2)?),
        })
    })
}

/// Which of some readings the recogniser has read.
///
/// # Errors
/// Those of SQLite.
pub fn already_read(db: &Connection, ids: &[ReadingId]) -> Result<Vec<ReadingId>, StoreError> {
    const SQL: &str = "SELECT r.id FROM json_each(?1) j JOIN reading r ON r.id = j.value
        JOIN derived_naming g ON g.reading = r.key";
    all(db.prepare_cached(SQL)?, [json_ids(ids)], |row| Ok(ReadingId(row.get(0)?)))
}

/// How many current readings await the recogniser.
///
/// # Errors
/// Those of SQLite.
pub fn awaiting_count(db: &Connection, engine: u32) -> Result<u32, StoreError> {
    let sql = format!("SELECT count(*) {AWAITS}");
    Ok(db.prepare_cached(&sql)?.query_row([engine], |row| row.get(0))?)
}

/// Forgets what was found in readings that are no longer the current ones of their version.
///
/// # Errors
/// Those of SQLite.
pub fn forget_stale(tx: &Tx<'_>) -> Result<(), StoreError> {
    const STALE: &str = "SELECT g.reading FROM derived_naming g WHERE NOT EXISTS (SELECT 1 FROM version v
        JOIN reading r ON r.id = v.reading_id WHERE v.id = g.version_id AND r.key = g.reading)";
    let stale: Vec<i64> = all(tx.prepare_cached(STALE)?, [], |row| row.get(0))?;
    for reading in stale {
        for table in
            ["derived_named", "derived_mention", "derived_role", "derived_utterance", "derived_naming"]
        {
            tx.prepare_cached(&format!("DELETE FROM {table} WHERE reading = ?1"))?.execute([reading])?;
        }
    }
    Ok(())
}

/// The name of the library with this form, made where there is none.
fn name(tx: &Tx<'_>, of: NameKind, name: &str) -> Result<i64, StoreError> {
    let folded = variorum_core::naming::folded(of, name);
    let found = tx
        .prepare_cached("SELECT key FROM derived_name WHERE kind = ?1 AND folded = ?2")?
        .query_row(params![of.token(), folded], |row| row.get(0))
        .optional()?;
    if let Some(key) = found {
        return Ok(key);
    }
    tx.prepare_cached("INSERT INTO derived_name(kind, folded, name) VALUES (?1, ?2, ?3)")?
        .execute(params![of.token(), folded, name])?;
    Ok(tx.last_insert_rowid())
}

/// Replaces what is known of the names and the utterances of a reading.
///
/// # Errors
/// Those of SQLite.
pub fn set(tx: &Tx<'_>, engine: u32, of: &Awaiting, found: &Found) -> Result<(), StoreError> {
    for table in ["derived_named", "derived_mention", "derived_role", "derived_utterance"] {
        tx.prepare_cached(&format!("DELETE FROM {table} WHERE reading = ?1"))?.execute([of.reading])?;
    }
    tx.prepare_cached(
        "INSERT OR REPLACE INTO derived_naming(reading, engine, version_id, article_id)
         SELECT ?1, ?2, version_id, ?3 FROM reading WHERE key = ?1",
    )?
    .execute(params![of.reading, engine, of.article_id.0])?;
    let mut insert = tx.prepare_cached(
        "INSERT INTO derived_named(reading, kind, fullest, forms, mentions, name) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?;
    let mut mention = tx.prepare_cached(
        "INSERT OR IGNORE INTO derived_mention(reading, start, \"end\", named, sentence_start, sentence_end, place)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?;
    let mut role = tx.prepare_cached(
        "INSERT OR IGNORE INTO derived_role(reading, start, \"end\", named, words) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?;
    let mut keys = Vec::with_capacity(found.named.len());
    for one in &found.named {
        let name = name(tx, one.kind, &one.fullest)?;
        insert.execute(params![
            of.reading,
            one.kind.token(),
            one.fullest,
            serde_json::to_string(&one.forms)?,
            one.mentions.len(),
            name
        ])?;
        let key = tx.last_insert_rowid();
        keys.push(key);
        for at in &one.mentions {
            mention.execute(params![
                of.reading,
                at.span.start,
                at.span.end,
                key,
                at.sentence.start,
                at.sentence.end,
                at.place
            ])?;
            for (span, words) in &at.roles {
                role.execute(params![of.reading, span.start, span.end, key, words])?;
            }
        }
    }
    for one in &found.utterances {
        utterance::insert(tx, of.reading, &one.row, one.named.and_then(|at| keys.get(at).copied()))?;
    }
    Ok(())
}

/// What the readings of an article name: key, kind, fullest name and the name of the library it stands under, in the order of
/// the text.
///
/// # Errors
/// Those of SQLite.
pub fn of_article(
    db: &Connection,
    article: &ArticleId,
) -> Result<Vec<(i64, NameKind, String, i64)>, StoreError> {
    const SQL: &str = "SELECT d.key, d.kind, d.fullest, d.name FROM derived_naming g
        JOIN derived_named d ON d.reading = g.reading WHERE g.article_id = ?1 ORDER BY d.key";
    all(db.prepare_cached(SQL)?, [&article.0], |row| {
        Ok((row.get(0)?, kind(&row.get::<_, String>(1)?), row.get(2)?, row.get(3)?))
    })
}

/// Puts what readings name under the names that their article knows them by.
///
/// # Errors
/// Those of SQLite.
pub fn set_names(tx: &Tx<'_>, known_by: &[(i64, NameKind, String)]) -> Result<(), StoreError> {
    for (key, kind, known) in known_by {
        let name = name(tx, *kind, known)?;
        tx.prepare_cached("UPDATE derived_named SET name = ?2 WHERE key = ?1 AND name <> ?2")?
            .execute(params![key, name])?;
    }
    Ok(())
}

/// A name of the library.
pub struct NameRow {
    /// Its key.
    pub key: i64,
    /// What it names.
    pub kind: NameKind,
    /// Its form of look-up.
    pub folded: String,
    /// As it is written.
    pub name: String,
    /// How many articles use it.
    pub articles: u32,
    /// The name that leads its suggested entity.
    pub lead: Option<i64>,
}

/// All names of the library that an article uses, by key. Names that none uses any more are left out.
///
/// # Errors
/// Those of SQLite.
pub fn names(db: &Connection) -> Result<Vec<NameRow>, StoreError> {
    const SQL: &str = "SELECT n.key, n.kind, n.folded, n.name, n.lead, count(DISTINCT g.article_id)
        FROM derived_name n JOIN derived_named d ON d.name = n.key JOIN derived_naming g ON g.reading = d.reading
        GROUP BY n.key ORDER BY n.key";
    all(db.prepare_cached(SQL)?, [], |row| {
        Ok(NameRow {
            key: row.get(0)?,
            kind: kind(&row.get::<_, String>(1)?),
            folded: row.get(2)?,
            name: row.get(3)?,
            lead: row.get(4)?,
            articles: row.get(5)?,
        })
    })
}

/// Pairs of names that the analyst ruled apart, as indexes into `names`.
///
/// # Errors
/// Those of SQLite.
pub fn ruled_apart(db: &Connection, names: &[NameRow]) -> Result<Vec<(usize, usize)>, StoreError> {
    let at: HashMap<(&str, &str), usize> =
        names.iter().enumerate().map(|(i, name)| ((name.kind.token(), name.folded.as_str()), i)).collect();
    let rulings: Vec<(String, String, String)> =
        all(db.prepare_cached("SELECT kind, one, other FROM name_apart")?, [], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })?;
    Ok(rulings
        .iter()
        .filter_map(|(kind, one, other)| {
            Some((*at.get(&(kind.as_str(), one.as_str()))?, *at.get(&(kind.as_str(), other.as_str()))?))
        })
        .collect())
}

/// Stores which names make one entity, as keys, and which merges are proposed; `stamp` is [`stamp`] at the time of reading.
///
/// # Errors
/// Those of SQLite.
pub fn set_gathering(
    tx: &Tx<'_>,
    stamp: &str,
    leads: &[(i64, i64)],
    doubts: &[(i64, i64)],
) -> Result<(), StoreError> {
    let mut lead =
        tx.prepare_cached("UPDATE derived_name SET lead = ?2 WHERE key = ?1 AND lead IS NOT ?2")?;
    for (key, leading) in leads {
        lead.execute(params![key, leading])?;
    }
    tx.execute("DELETE FROM derived_doubt", [])?;
    let mut doubt = tx.prepare_cached("INSERT OR IGNORE INTO derived_doubt(one, other) VALUES (?1, ?2)")?;
    for (one, other) in doubts {
        doubt.execute(params![one, other])?;
    }
    tx.execute("DELETE FROM derived_gathering", [])?;
    tx.execute("INSERT INTO derived_gathering(stamp) VALUES (?1)", [stamp])?;
    Ok(())
}

/// A text that differs when what suggested entities are gathered from does: readings read, names, rulings.
///
/// # Errors
/// Those of SQLite.
pub fn stamp(db: &Connection, engine: u32) -> Result<String, StoreError> {
    const SQL: &str = "SELECT printf('%d %d %d %d %s', ?1, (SELECT count(*) FROM derived_naming),
        (SELECT coalesce(max(key), 0) FROM derived_named), (SELECT coalesce(max(key), 0) FROM derived_name),
        (SELECT coalesce(group_concat(kind || one || '/' || other, ';'), '')
         FROM (SELECT * FROM name_apart ORDER BY kind, one, other)))";
    Ok(db.prepare_cached(SQL)?.query_row([engine], |row| row.get(0))?)
}

/// The stamp of the stored gathering; empty where there is none.
///
/// # Errors
/// Those of SQLite.
pub fn gathered(db: &Connection) -> Result<String, StoreError> {
    Ok(db
        .prepare_cached("SELECT stamp FROM derived_gathering")?
        .query_row([], |row| row.get(0))
        .optional()?
        .unwrap_or_default())
}
