//! Mentions of readings, as the recogniser found them and as the library understands them at present: each with the one name
//! that its entity has over the library, accepted or suggested. Derived; how they are made stands in `naming.rs`.

use super::{all, json_ids};
use crate::StoreError;
use rusqlite::{Connection, Row};
use variorum_core::ids::{EntityId, ReadingId};
use variorum_core::naming::NameKind;
use variorum_core::text::Span;

/// What a name stands for at present.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Meaning {
    /// An entity that the analyst accepted.
    Accepted(EntityId),
    /// A suggestion, by the key of the name that it goes by.
    Suggested(i64),
    /// A name that the analyst rejected, by its key.
    Rejected(i64),
}

/// One mention of a reading.
#[derive(Clone, Debug)]
pub struct MentionRow {
    /// The reading.
    pub reading_id: ReadingId,
    /// The bare name.
    pub span: Span,
    /// The sentence around it.
    pub sentence: Span,
    /// What it stands for.
    pub meaning: Meaning,
    /// The one name of that over the library.
    pub name: String,
    /// What it is: as the analyst says, else as the recogniser takes it.
    pub kind: NameKind,
    /// The first title or role that the reading gives it.
    pub role: Option<String>,
}

/// The kind of a stored token.
pub(crate) fn kind(token: &str) -> NameKind {
    NameKind::from_token(token).unwrap_or(NameKind::Other)
}

/// What a name stands for, from three columns: `entity_id`, `rejected`, `head`.
pub(crate) fn meaning(row: &Row<'_>, at: usize) -> rusqlite::Result<Meaning> {
    let head: i64 = row.get(at + 2)?;
    Ok(match (row.get::<_, Option<String>>(at)?, row.get::<_, bool>(at + 1)?) {
        (Some(id), _) => Meaning::Accepted(EntityId(id)),
        (None, true) => Meaning::Rejected(head),
        (None, false) => Meaning::Suggested(head),
    })
}

/// Mentions of some readings, by reading in the order of `ids`, then by place. Readings that await the recogniser have none.
///
/// # Errors
/// Those of SQLite.
pub fn of_readings(db: &Connection, ids: &[ReadingId]) -> Result<Vec<MentionRow>, StoreError> {
    const SQL: &str =
        "SELECT r.id, m.start, m.\"end\", m.sentence_start, m.sentence_end, s.entity_id, s.rejected, s.head,
        coalesce(e.name, h.name), coalesce(e.kind, s.kind),
        (SELECT x.words FROM derived_role x WHERE x.named = m.named ORDER BY x.start LIMIT 1)
        FROM json_each(?1) j JOIN reading r ON r.id = j.value
        JOIN derived_mention m ON m.reading = r.key JOIN derived_named d ON d.key = m.named
        JOIN name_state s ON s.key = d.name JOIN derived_name h ON h.key = s.head
        LEFT JOIN entity e ON e.id = s.entity_id ORDER BY j.key, m.start, m.\"end\"";
    all(db.prepare_cached(SQL)?, [json_ids(ids)], |row| {
        Ok(MentionRow {
            reading_id: ReadingId(row.get(0)?),
            span: Span::new(row.get(1)?, row.get(2)?),
            sentence: Span::new(row.get(3)?, row.get(4)?),
            meaning: meaning(row, 5)?,
            name: row.get(8)?,
            kind: kind(&row.get::<_, String>(9)?),
            role: row.get(10)?,
        })
    })
}

/// Mentions of one reading, by place.
///
/// # Errors
/// Those of SQLite.
pub fn of_reading(db: &Connection, id: &ReadingId) -> Result<Vec<MentionRow>, StoreError> {
    of_readings(db, std::slice::from_ref(id))
}
