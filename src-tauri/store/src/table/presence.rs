//! Where entities are named: counts over a scope, and of one entity its names, roles, outlets and sentences. Everything here
//! asks derived tables; bins are left out, and only current readings count.

use super::mention::{Meaning, kind, meaning};
use super::{all, entity};
use crate::StoreError;
use rusqlite::{Connection, OptionalExtension, params};
use variorum_core::ids::{ArticleId, SourceId, StoryId, VersionId};
use variorum_core::naming::NameKind;
use variorum_core::text::Span;

/// Readings that count: of versions and articles outside the bin, with article, version, source and best known time.
pub(super) const READINGS: &str =
    "readings AS (SELECT g.reading, g.article_id, v.id AS version_id, v.position, a.source_id,
      coalesce(v.updated, v.published, v.seen_at) AS at
    FROM derived_naming g JOIN version v ON v.id = g.version_id AND v.binned_at IS NULL
    JOIN article a ON a.id = g.article_id AND a.binned_at IS NULL)";

/// Of readings grouped by article: where the first that holds something stands, how many versions hold it, and whether the
/// newest is one of them.
pub(super) const HOLDERS: &str = "min(r.position) AS position, count(DISTINCT r.version_id) AS versions,
    count(DISTINCT CASE WHEN NOT EXISTS (SELECT 1 FROM version n WHERE n.article_id = r.article_id
      AND n.binned_at IS NULL AND n.position > r.position) THEN r.version_id END) AS current";

/// Versions of the article of a row `t`, outside the bin.
pub(super) const OF_VERSIONS: &str =
    "(SELECT count(*) FROM version v WHERE v.article_id = t.article_id AND v.binned_at IS NULL)";

/// Which texts to look at; scopes narrow each other.
#[derive(Clone, Debug, Default)]
pub struct Scope {
    /// Of this story.
    pub story_id: Option<StoryId>,
    /// Of this article.
    pub article_id: Option<ArticleId>,
    /// Of this version.
    pub version_id: Option<VersionId>,
}

/// How often an entity is named.
#[derive(Clone, Debug)]
pub struct Tally {
    /// The entity.
    pub meaning: Meaning,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: NameKind,
    /// All its names in the library, for look-up and show.
    pub names: Vec<String>,
    /// Places.
    pub mentions: u32,
    /// Articles.
    pub articles: u32,
    /// Sources.
    pub outlets: u32,
    /// ISO 8601: first version's time.
    pub first: Option<String>,
    /// ISO 8601: last version's time.
    pub last: Option<String>,
}

/// Everybody and everything that a scope names, most articles first; accepted before suggested before rejected.
///
/// # Errors
/// Those of SQLite.
pub fn tally(db: &Connection, scope: &Scope) -> Result<Vec<Tally>, StoreError> {
    let sql = format!(
        "WITH {READINGS}, state AS MATERIALIZED (SELECT * FROM name_state),
         used AS (SELECT d.name, d.mentions, r.article_id, r.source_id, r.at FROM readings r
           JOIN derived_named d ON d.reading = r.reading
           WHERE (?1 IS NULL OR r.article_id IN (SELECT article_id FROM article_story WHERE story_id = ?1))
             AND (?2 IS NULL OR r.article_id = ?2) AND (?3 IS NULL OR r.version_id = ?3))
         SELECT s.entity_id, s.rejected, s.head, coalesce(e.name, h.name), coalesce(e.kind, s.kind),
           json_group_array(DISTINCT s.name), sum(u.mentions), count(DISTINCT u.article_id) AS articles,
           count(DISTINCT u.source_id), min(u.at), max(u.at)
         FROM used u JOIN state s ON s.key = u.name JOIN derived_name h ON h.key = s.head
         LEFT JOIN entity e ON e.id = s.entity_id
         GROUP BY coalesce(s.entity_id, s.head), s.rejected
         ORDER BY articles DESC, s.entity_id IS NULL, s.rejected, sum(u.mentions) DESC, 4"
    );
    let scope = params![
        scope.story_id.as_ref().map(|id| &id.0),
        scope.article_id.as_ref().map(|id| &id.0),
        scope.version_id.as_ref().map(|id| &id.0)
    ];
    all(db.prepare_cached(&sql)?, scope, |row| {
        Ok(Tally {
            meaning: meaning(row, 0)?,
            name: row.get(3)?,
            kind: kind(&row.get::<_, String>(4)?),
            names: serde_json::from_str(&row.get::<_, String>(5)?).unwrap_or_default(),
            mentions: row.get(6)?,
            articles: row.get(7)?,
            outlets: row.get(8)?,
            first: row.get(9)?,
            last: row.get(10)?,
        })
    })
}

/// What a name means at present; `None` for a name that no text uses.
///
/// # Errors
/// Those of SQLite.
pub fn meaning_of(db: &Connection, of: NameKind, folded: &str) -> Result<Option<Meaning>, StoreError> {
    const SQL: &str = "SELECT entity_id, rejected, head FROM name_state WHERE kind = ?1 AND folded = ?2";
    Ok(db.prepare_cached(SQL)?.query_row(params![of.token(), folded], |row| meaning(row, 0)).optional()?)
}

/// Keys of the names that mean an entity.
///
/// # Errors
/// Those of SQLite.
pub fn keys(db: &Connection, of: &Meaning) -> Result<Vec<i64>, StoreError> {
    const ACCEPTED: &str = "SELECT n.key FROM entity_alias a
        JOIN derived_name n ON n.kind = a.kind AND n.folded = a.folded WHERE a.entity_id = ?1";
    const SUGGESTED: &str = "SELECT key FROM name_state WHERE key IN (
          SELECT key FROM derived_name WHERE key = ?1
          UNION SELECT key FROM derived_name WHERE lead = (SELECT lead FROM derived_name WHERE key = ?1))
        AND head = ?1 AND entity_id IS NULL AND NOT rejected";
    match of {
        Meaning::Accepted(id) => all(db.prepare_cached(ACCEPTED)?, [&id.0], |row| row.get(0)),
        Meaning::Suggested(head) => all(db.prepare_cached(SUGGESTED)?, [head], |row| row.get(0)),
        Meaning::Rejected(head) => Ok(vec![*head]),
    }
}

/// Name and kind of an entity, as a list shows them.
///
/// # Errors
/// [`StoreError::NotFound`].
pub fn brief(db: &Connection, of: &Meaning) -> Result<(String, NameKind), StoreError> {
    match of {
        Meaning::Accepted(id) => entity::get(db, id).map(|row| (row.name, row.kind)),
        Meaning::Suggested(head) | Meaning::Rejected(head) => db
            .prepare_cached("SELECT name, kind FROM derived_name WHERE key = ?1")?
            .query_row([head], |row| Ok((row.get(0)?, kind(&row.get::<_, String>(1)?))))
            .optional()?
            .ok_or(StoreError::NotFound("the name")),
    }
}

/// Kind and form of look-up of a name.
///
/// # Errors
/// [`StoreError::NotFound`].
pub fn name(db: &Connection, key: i64) -> Result<entity::AliasRow, StoreError> {
    db.prepare_cached("SELECT kind, folded, name FROM derived_name WHERE key = ?1")?
        .query_row([key], |row| {
            Ok(entity::AliasRow {
                kind: kind(&row.get::<_, String>(0)?),
                folded: row.get(1)?,
                name: row.get(2)?,
            })
        })
        .optional()?
        .ok_or(StoreError::NotFound("the name"))
}

pub(super) fn json(keys: &[i64]) -> String {
    serde_json::Value::from(keys).to_string()
}

/// How texts use a name.
pub struct NameUse {
    /// The name's key.
    pub key: i64,
    /// Spellings, as JSON arrays of them one a text.
    pub forms: Vec<String>,
    /// Places.
    pub mentions: u32,
    /// Articles.
    pub articles: u32,
}

/// How texts use some names, most used first.
///
/// # Errors
/// Those of SQLite.
pub fn names(db: &Connection, keys: &[i64]) -> Result<Vec<NameUse>, StoreError> {
    let sql = format!(
        "WITH {READINGS} SELECT d.name, json_group_array(DISTINCT d.forms), sum(d.mentions),
           count(DISTINCT r.article_id) AS articles
         FROM json_each(?1) j JOIN derived_named d ON d.name = j.value JOIN readings r ON r.reading = d.reading
         GROUP BY d.name ORDER BY articles DESC, sum(d.mentions) DESC, d.name"
    );
    all(db.prepare_cached(&sql)?, [json(keys)], |row| {
        let sets: Vec<String> = serde_json::from_str(&row.get::<_, String>(1)?).unwrap_or_default();
        let mut forms: Vec<String> = Vec::new();
        for form in sets.iter().flat_map(|set| serde_json::from_str::<Vec<String>>(set).unwrap_or_default()) {
            if !forms.contains(&form) {
                forms.push(form);
            }
        }
        Ok(NameUse { key: row.get(0)?, forms, mentions: row.get(2)?, articles: row.get(3)? })
    })
}

/// Counts of one entity.
pub struct Counts {
    /// Places.
    pub mentions: u32,
    /// Articles.
    pub articles: u32,
    /// Versions.
    pub versions: u32,
    /// ISO 8601.
    pub first: Option<String>,
    /// ISO 8601.
    pub last: Option<String>,
}

/// Counts over the library.
///
/// # Errors
/// Those of SQLite.
pub fn counts(db: &Connection, keys: &[i64]) -> Result<Counts, StoreError> {
    let sql = format!(
        "WITH {READINGS} SELECT coalesce(sum(d.mentions), 0), count(DISTINCT r.article_id),
           count(DISTINCT r.version_id), min(r.at), max(r.at)
         FROM json_each(?1) j JOIN derived_named d ON d.name = j.value JOIN readings r ON r.reading = d.reading"
    );
    Ok(db.prepare_cached(&sql)?.query_row([json(keys)], |row| {
        Ok(Counts {
            mentions: row.get(0)?,
            articles: row.get(1)?,
            versions: row.get(2)?,
            first: row.get(3)?,
            last: row.get(4)?,
        })
    })?)
}

/// How an outlet names an entity.
pub struct OutletRow {
    /// The source.
    pub source_id: SourceId,
    /// Its name.
    pub name: String,
    /// Articles, places, first and last time.
    pub counts: Counts,
}

/// By outlet, most articles first.
///
/// # Errors
/// Those of SQLite.
pub fn outlets(db: &Connection, keys: &[i64]) -> Result<Vec<OutletRow>, StoreError> {
    let sql = format!(
        "WITH {READINGS} SELECT s.id, s.name, sum(d.mentions), count(DISTINCT r.article_id) AS articles,
           count(DISTINCT r.version_id), min(r.at), max(r.at)
         FROM json_each(?1) j JOIN derived_named d ON d.name = j.value JOIN readings r ON r.reading = d.reading
         JOIN source s ON s.id = r.source_id GROUP BY s.id ORDER BY articles DESC, s.name"
    );
    all(db.prepare_cached(&sql)?, [json(keys)], |row| {
        Ok(OutletRow {
            source_id: SourceId(row.get(0)?),
            name: row.get(1)?,
            counts: Counts {
                mentions: row.get(2)?,
                articles: row.get(3)?,
                versions: row.get(4)?,
                first: row.get(5)?,
                last: row.get(6)?,
            },
        })
    })
}

/// A role in one version.
pub struct RoleRow {
    /// The words beside the name.
    pub words: String,
    /// The version.
    pub version_id: VersionId,
    /// Name of its source.
    pub source: String,
    /// ISO 8601: its time.
    pub at: Option<String>,
}

/// Roles beside some names, by time.
///
/// # Errors
/// Those of SQLite.
pub fn roles(db: &Connection, keys: &[i64]) -> Result<Vec<RoleRow>, StoreError> {
    let sql = format!(
        "WITH {READINGS} SELECT o.words, r.version_id, s.name, r.at FROM json_each(?1) j
         JOIN derived_named d ON d.name = j.value JOIN readings r ON r.reading = d.reading
         JOIN derived_role o ON o.named = d.key JOIN source s ON s.id = r.source_id
         ORDER BY r.at IS NULL, r.at, r.position, o.start"
    );
    all(db.prepare_cached(&sql)?, [json(keys)], |row| {
        Ok(RoleRow {
            words: row.get(0)?,
            version_id: VersionId(row.get(1)?),
            source: row.get(2)?,
            at: row.get(3)?,
        })
    })
}

/// A sentence that names an entity, or what the entity is quoted as saying.
pub struct SentenceRow {
    /// The article.
    pub article_id: ArticleId,
    /// The first version that has it.
    pub version_id: VersionId,
    /// Where it stands in that version.
    pub sentence: Span,
    /// Its words.
    pub words: String,
    /// Where the entity is named: JSON array of `[start, end]` in that version.
    pub names: Vec<Span>,
    /// Versions that have it.
    pub versions: u32,
    /// Versions of the article.
    pub of_versions: u32,
    /// The newest version has it.
    pub current: bool,
    /// The verb of saying, of what is quoted.
    pub verb: Option<String>,
}

/// How many sentences name an entity, once an article each, and the page asked for: by article, newest first, then by place.
///
/// # Errors
/// Those of SQLite.
pub fn sentences(
    db: &Connection,
    keys: &[i64],
    source: Option<&SourceId>,
    offset: u32,
    limit: u32,
) -> Result<(u32, Vec<SentenceRow>), StoreError> {
    let grouped = format!(
        "WITH {READINGS}, told AS (SELECT r.article_id, r.version_id, r.reading, m.place, m.sentence_start,
           m.sentence_end, {HOLDERS}
         FROM json_each(?1) j JOIN derived_named d ON d.name = j.value JOIN readings r ON r.reading = d.reading
         JOIN derived_mention m ON m.named = d.key WHERE ?2 IS NULL OR r.source_id = ?2
         GROUP BY r.article_id, m.place)"
    );
    let source = source.map(|id| &id.0);
    let total = db
        .prepare_cached(&format!("{grouped} SELECT count(*) FROM told"))?
        .query_row(params![json(keys), source], |row| row.get(0))?;
    let sql = format!(
        "{grouped} SELECT t.article_id, t.version_id, t.sentence_start, t.sentence_end,
           substr(x.text, t.sentence_start + 1, t.sentence_end - t.sentence_start),
           (SELECT json_group_array(json_object('start', m.start, 'end', m.\"end\")) FROM derived_mention m
             JOIN derived_named d ON d.key = m.named WHERE m.reading = t.reading
             AND m.sentence_start = t.sentence_start AND d.name IN (SELECT value FROM json_each(?1))),
           t.versions, {OF_VERSIONS},
           t.current
         FROM told t JOIN article a ON a.id = t.article_id JOIN reading x ON x.key = t.reading
         ORDER BY a.newest_at DESC, t.article_id, t.position, t.sentence_start LIMIT ?3 OFFSET ?4"
    );
    let rows = all(db.prepare_cached(&sql)?, params![json(keys), source, limit, offset], |row| {
        Ok(SentenceRow {
            article_id: ArticleId(row.get(0)?),
            version_id: VersionId(row.get(1)?),
            sentence: Span::new(row.get(2)?, row.get(3)?),
            words: row.get(4)?,
            names: serde_json::from_str(&row.get::<_, String>(5)?).unwrap_or_default(),
            versions: row.get(6)?,
            of_versions: row.get(7)?,
            current: row.get::<_, u32>(8)? > 0,
            verb: None,
        })
    })?;
    Ok((total, rows))
}
