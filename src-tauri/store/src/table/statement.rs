//! Statements: sentences that say that something happened on a day, derived of readings; and which of them the analyst dismissed.

use super::{all, json_ids};
use crate::{StoreError, Tx, now};
use rusqlite::{Connection, params};
use variorum_core::ids::{ArticleId, ReadingId, VersionId};
use variorum_core::text::Span;

/// A statement of a reading.
pub struct StatementRow {
    /// Stays the same while the article keeps the sentence.
    pub mark: String,
    /// The sentence.
    pub span: Span,
    /// Its words.
    pub sentence: String,
    /// What happened.
    pub title: String,
    /// Token of a `variorum_core::events::Stance`.
    pub stance: String,
    /// ISO 8601, a day or a wall-clock time with its offset where that is known; `None` where no date is said.
    pub from: Option<String>,
    /// ISO 8601, as `from`; `None` where it is the same.
    pub to: Option<String>,
    /// Persons and organisations.
    pub who: Vec<String>,
    /// Places.
    pub places: Vec<String>,
    /// 0 to 1.
    pub confidence: f32,
}

/// A reading whose statements are missing or stale.
pub struct Pending {
    /// The reading.
    pub reading_id: ReadingId,
    /// Its article.
    pub article_id: ArticleId,
    /// What its dates are resolved against; empty where no day is known.
    pub anchor: String,
    /// IANA name of the outlet's zone; empty where it is not known.
    pub zone: String,
}

/// Current readings with dates and names whose statements this engine has not made of the same day and zone, newest first.
///
/// # Errors
/// Those of SQLite.
pub fn pending(db: &Connection, engine: u32, limit: u32) -> Result<Vec<Pending>, StoreError> {
    const SQL: &str = "SELECT v.reading_id, v.article_id, d.anchor, s.zone FROM version v
        JOIN derived_reading d ON d.reading_id = v.reading_id
        JOIN reading x ON x.id = v.reading_id JOIN derived_naming g ON g.reading = x.key
        JOIN article a ON a.id = v.article_id JOIN source s ON s.id = a.source_id
        WHERE NOT EXISTS (SELECT 1 FROM derived_statement_reading r WHERE r.reading_id = v.reading_id AND r.engine = ?1
          AND r.anchor = d.anchor AND r.zone = s.zone)
        ORDER BY v.id DESC LIMIT ?2";
    all(db.prepare_cached(SQL)?, params![engine, limit], |row| {
        Ok(Pending {
            reading_id: ReadingId(row.get(0)?),
            article_id: ArticleId(row.get(1)?),
            anchor: row.get(2)?,
            zone: row.get(3)?,
        })
    })
}

/// Replaces the statements of a reading.
///
/// # Errors
/// Those of SQLite.
pub fn set(tx: &Tx<'_>, engine: u32, of: &Pending, statements: &[StatementRow]) -> Result<(), StoreError> {
    tx.prepare_cached(
        "INSERT OR REPLACE INTO derived_statement_reading(reading_id, engine, anchor, zone) VALUES (?1, ?2, ?3, ?4)",
    )?
    .execute(params![of.reading_id.0, engine, of.anchor, of.zone])?;
    tx.prepare_cached("DELETE FROM derived_statement WHERE reading_id = ?1")?.execute([&of.reading_id.0])?;
    let mut insert = tx.prepare_cached(
        "INSERT INTO derived_statement(reading_id, mark, start, \"end\", sentence, title, stance, from_time, to_time,
         who, places, confidence) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
    )?;
    for row in statements {
        insert.execute(params![
            of.reading_id.0,
            row.mark,
            row.span.start,
            row.span.end,
            row.sentence,
            row.title,
            row.stance,
            row.from,
            row.to,
            serde_json::to_string(&row.who)?,
            serde_json::to_string(&row.places)?,
            row.confidence
        ])?;
    }
    Ok(())
}

/// Statements of the current readings of some articles, by version.
///
/// # Errors
/// Those of SQLite.
pub fn of_articles(
    db: &Connection,
    articles: &[ArticleId],
) -> Result<Vec<(VersionId, StatementRow)>, StoreError> {
    const SQL: &str =
        "SELECT v.id, d.mark, d.start, d.\"end\", d.sentence, d.title, d.stance, d.from_time, d.to_time,
        d.who, d.places, d.confidence FROM json_each(?1) j JOIN version v ON v.article_id = j.value
        JOIN derived_statement d ON d.reading_id = v.reading_id WHERE v.binned_at IS NULL
        ORDER BY v.article_id, v.position, d.start, d.key";
    all(db.prepare_cached(SQL)?, [json_ids(articles)], |row| {
        let names = |column| {
            let json: String = row.get(column)?;
            Ok::<_, rusqlite::Error>(serde_json::from_str(&json).unwrap_or_default())
        };
        Ok((
            VersionId(row.get(0)?),
            StatementRow {
                mark: row.get(1)?,
                span: Span::new(row.get(2)?, row.get(3)?),
                sentence: row.get(4)?,
                title: row.get(5)?,
                stance: row.get(6)?,
                from: row.get(7)?,
                to: row.get(8)?,
                who: names(9)?,
                places: names(10)?,
                confidence: row.get(11)?,
            },
        ))
    })
}

/// Marks of everything that was dismissed.
///
/// # Errors
/// Those of SQLite.
pub fn dismissed(db: &Connection) -> Result<Vec<String>, StoreError> {
    all(db.prepare_cached("SELECT mark FROM dismissed_statement")?, [], |row| row.get(0))
}

/// Dismisses statements.
///
/// # Errors
/// Those of SQLite.
pub fn dismiss(tx: &Tx<'_>, marks: &[String]) -> Result<(), StoreError> {
    let mut insert =
        tx.prepare_cached("INSERT OR IGNORE INTO dismissed_statement(mark, created_at) VALUES (?1, ?2)")?;
    for mark in marks {
        insert.execute(params![mark, now()])?;
    }
    Ok(())
}

/// Takes dismissals back.
///
/// # Errors
/// Those of SQLite.
pub fn restore(tx: &Tx<'_>, marks: &[String]) -> Result<(), StoreError> {
    let mut delete = tx.prepare_cached("DELETE FROM dismissed_statement WHERE mark = ?1")?;
    for mark in marks {
        delete.execute([mark])?;
    }
    Ok(())
}
