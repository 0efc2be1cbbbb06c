//! Who is named together: the names of each version and outlet for a roster, the companions of an entity, its events and the
//! passages that the analyst marked. Bins are left out, and only current readings count.

use super::mention::{Meaning, kind, meaning};
use super::{all, json_ids};
use crate::StoreError;
use rusqlite::{Connection, params};
use variorum_core::ids::{ArticleId, EntityId, EventId, ReadingId, SourceId, VersionId};
use variorum_core::naming::NameKind;
use variorum_core::text::Span;

/// Somebody or something in one version.
pub struct PresenceRow {
    /// The version.
    pub version_id: VersionId,
    /// Its article.
    pub article_id: ArticleId,
    /// Its source.
    pub source_id: SourceId,
    /// What the name means.
    pub meaning: Meaning,
    /// The entity's name.
    pub name: String,
    /// What it is.
    pub kind: NameKind,
    /// The fullest name in the version.
    pub fullest: String,
    /// Places.
    pub mentions: u32,
    /// The first place.
    pub span: Span,
    /// Titles and roles, in the order of the text.
    pub roles: Vec<String>,
}

/// Everybody and everything that the versions of some articles name, by article, version and place.
///
/// # Errors
/// Those of SQLite.
pub fn presence(db: &Connection, articles: &[ArticleId]) -> Result<Vec<PresenceRow>, StoreError> {
    const SQL: &str = "WITH state AS MATERIALIZED (SELECT * FROM name_state)
        SELECT g.version_id, g.article_id, a.source_id, s.entity_id, s.rejected, s.head, coalesce(e.name, h.name),
          coalesce(e.kind, s.kind), d.fullest, d.mentions, m.start, m.\"end\",
          (SELECT json_group_array(words) FROM (SELECT words FROM derived_role o WHERE o.named = d.key ORDER BY o.start))
        FROM json_each(?1) j JOIN derived_naming g ON g.article_id = j.value
        JOIN version v ON v.id = g.version_id AND v.binned_at IS NULL JOIN article a ON a.id = g.article_id
        JOIN derived_named d ON d.reading = g.reading JOIN state s ON s.key = d.name
        JOIN derived_name h ON h.key = s.head LEFT JOIN entity e ON e.id = s.entity_id
        JOIN derived_mention m ON m.reading = d.reading AND m.start =
          (SELECT min(f.start) FROM derived_mention f WHERE f.named = d.key) AND m.named = d.key
        ORDER BY j.key, v.position, m.start";
    all(db.prepare_cached(SQL)?, [json_ids(articles)], |row| {
        Ok(PresenceRow {
            version_id: VersionId(row.get(0)?),
            article_id: ArticleId(row.get(1)?),
            source_id: SourceId(row.get(2)?),
            meaning: meaning(row, 3)?,
            name: row.get(6)?,
            kind: kind(&row.get::<_, String>(7)?),
            fullest: row.get(8)?,
            mentions: row.get(9)?,
            span: Span::new(row.get(10)?, row.get(11)?),
            roles: serde_json::from_str(&row.get::<_, String>(12)?).unwrap_or_default(),
        })
    })
}

/// An entity that is named beside another.
pub struct CompanionRow {
    /// The entity.
    pub meaning: Meaning,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: NameKind,
    /// Articles whose newest version names both.
    pub articles: u32,
    /// Sentences of those that name both.
    pub sentences: u32,
}

/// The newest version of each article that uses one of some names, as a table `newest` of readings.
const NEWEST: &str = "newest AS MATERIALIZED (SELECT DISTINCT g.reading, g.article_id FROM json_each(?1) j
    JOIN derived_named d ON d.name = j.value JOIN derived_naming g ON g.reading = d.reading
    JOIN version v ON v.id = g.version_id AND v.binned_at IS NULL
    JOIN article a ON a.id = g.article_id AND a.binned_at IS NULL
    WHERE NOT EXISTS (SELECT 1 FROM version n WHERE n.article_id = v.article_id AND n.binned_at IS NULL
      AND n.position > v.position))";

/// Entities that the newest versions name beside the bearer of some names: by shared sentences, then by shared articles.
///
/// # Errors
/// Those of SQLite.
pub fn companions(db: &Connection, keys: &[i64], limit: u32) -> Result<Vec<CompanionRow>, StoreError> {
    let sql = format!(
        "WITH {NEWEST}, own AS MATERIALIZED (SELECT DISTINCT m.reading, m.sentence_start FROM newest n
           JOIN derived_named d ON d.reading = n.reading AND d.name IN (SELECT value FROM json_each(?1))
           JOIN derived_mention m ON m.named = d.key),
         state AS MATERIALIZED (SELECT * FROM name_state)
         SELECT s.entity_id, s.rejected, s.head, coalesce(e.name, h.name), coalesce(e.kind, s.kind),
           count(DISTINCT n.article_id) AS articles,
           count(DISTINCT CASE WHEN o.reading IS NOT NULL THEN m.reading || ' ' || m.sentence_start END) AS near
         FROM newest n JOIN derived_named d ON d.reading = n.reading JOIN state s ON s.key = d.name
         JOIN derived_name h ON h.key = s.head LEFT JOIN entity e ON e.id = s.entity_id
         JOIN derived_mention m ON m.named = d.key
         LEFT JOIN own o ON o.reading = m.reading AND o.sentence_start = m.sentence_start
         WHERE NOT s.rejected AND coalesce(s.entity_id, s.head) NOT IN
           (SELECT coalesce(t.entity_id, t.head) FROM state t WHERE t.key IN (SELECT value FROM json_each(?1)))
         GROUP BY coalesce(s.entity_id, s.head) ORDER BY near DESC, articles DESC, 4 LIMIT ?2"
    );
    all(db.prepare_cached(&sql)?, params![serde_json::Value::from(keys).to_string(), limit], |row| {
        Ok(CompanionRow {
            meaning: meaning(row, 0)?,
            name: row.get(3)?,
            kind: kind(&row.get::<_, String>(4)?),
            articles: row.get(5)?,
            sentences: row.get(6)?,
        })
    })
}

/// Articles whose newest version uses one of some names.
///
/// # Errors
/// Those of SQLite.
pub fn articles(db: &Connection, keys: &[i64]) -> Result<Vec<ArticleId>, StoreError> {
    let sql = format!("WITH {NEWEST} SELECT DISTINCT article_id FROM newest");
    all(db.prepare_cached(&sql)?, [serde_json::Value::from(keys).to_string()], |row| {
        row.get(0).map(ArticleId)
    })
}

/// An event that concerns an entity.
pub struct EventRow {
    /// The event.
    pub id: EventId,
    /// What happened.
    pub title: String,
    /// ISO 8601.
    pub from: String,
    /// ISO 8601.
    pub to: Option<String>,
}

/// Events with a passage in a sentence that uses one of some names, or whose title has the name, by time.
///
/// # Errors
/// Those of SQLite.
pub fn events(db: &Connection, keys: &[i64], name: &str) -> Result<Vec<EventRow>, StoreError> {
    const SQL: &str = "SELECT v.id, v.title, v.from_time, v.to_time FROM event v
        WHERE instr(lower(v.title), lower(?2)) OR EXISTS (SELECT 1 FROM event_passage p
          JOIN reading r ON r.id = p.reading_id JOIN derived_mention m ON m.reading = r.key
          JOIN derived_named d ON d.key = m.named WHERE p.event_id = v.id
          AND d.name IN (SELECT value FROM json_each(?1)) AND m.sentence_start < p.\"end\" AND m.sentence_end > p.start)
        ORDER BY v.from_time LIMIT 200";
    all(db.prepare_cached(SQL)?, params![serde_json::Value::from(keys).to_string(), name], |row| {
        Ok(EventRow { id: EventId(row.get(0)?), title: row.get(1)?, from: row.get(2)?, to: row.get(3)? })
    })
}

/// Where the analyst marked an entity.
pub struct MarkRow {
    /// The version.
    pub version_id: VersionId,
    /// Where the words stand in the reading that the mark pins.
    pub span: Span,
    /// The words.
    pub exact: String,
}

/// Passages that the analyst marked as naming an entity, oldest first.
///
/// # Errors
/// Those of SQLite.
pub fn marks(db: &Connection, id: &EntityId) -> Result<Vec<MarkRow>, StoreError> {
    const SQL: &str = "SELECT n.version_id, n.start, n.\"end\", n.exact FROM annotation n
        JOIN version v ON v.id = n.version_id JOIN article a ON a.id = v.article_id
        WHERE n.entity_id = ?1 AND a.binned_at IS NULL ORDER BY n.id LIMIT 500";
    all(db.prepare_cached(SQL)?, [&id.0], |row| {
        Ok(MarkRow {
            version_id: VersionId(row.get(0)?),
            span: Span::new(row.get(1)?, row.get(2)?),
            exact: row.get(3)?,
        })
    })
}

/// Merges that are proposed for the bearer of some names: what other names of its group, or of groups that are in doubt with
/// it, mean. Pairs that were ruled apart and names that were rejected are left out.
///
/// # Errors
/// Those of SQLite.
pub fn may_be(db: &Connection, keys: &[i64]) -> Result<Vec<(Meaning, String, NameKind)>, StoreError> {
    const SQL: &str = "WITH state AS MATERIALIZED (SELECT * FROM name_state),
        own AS (SELECT n.key, n.kind, n.folded, coalesce(n.lead, n.key) AS lead, s.entity_id, s.head
          FROM json_each(?1) j JOIN derived_name n ON n.key = j.value JOIN state s ON s.key = n.key),
        near AS (SELECT lead FROM own UNION SELECT other FROM derived_doubt WHERE one IN (SELECT lead FROM own)
          UNION SELECT one FROM derived_doubt WHERE other IN (SELECT lead FROM own))
        SELECT DISTINCT s.entity_id, s.rejected, s.head, coalesce(e.name, h.name), coalesce(e.kind, s.kind)
        FROM derived_name n JOIN state s ON s.key = n.key JOIN derived_name h ON h.key = s.head
        LEFT JOIN entity e ON e.id = s.entity_id
        WHERE coalesce(n.lead, n.key) IN (SELECT lead FROM near) AND NOT s.rejected
          AND coalesce(s.entity_id, s.head) NOT IN (SELECT coalesce(entity_id, head) FROM own)
          AND NOT EXISTS (SELECT 1 FROM own o JOIN name_apart x ON x.kind = o.kind
            AND x.one = min(o.folded, h.folded) AND x.other = max(o.folded, h.folded) AND h.kind = o.kind)
          AND EXISTS (SELECT 1 FROM derived_named d WHERE d.name = n.key)
        ORDER BY 4 LIMIT 12";
    all(db.prepare_cached(SQL)?, [serde_json::Value::from(keys).to_string()], |row| {
        Ok((meaning(row, 0)?, row.get(3)?, kind(&row.get::<_, String>(4)?)))
    })
}

/// Which of some readings the recogniser has read.
///
/// # Errors
/// Those of SQLite.
pub fn is_read(db: &Connection, reading: &ReadingId) -> Result<bool, StoreError> {
    const SQL: &str =
        "SELECT EXISTS (SELECT 1 FROM reading r JOIN derived_naming g ON g.reading = r.key WHERE r.id = ?1)";
    Ok(db.prepare_cached(SQL)?.query_row([&reading.0], |row| row.get(0))?)
}
