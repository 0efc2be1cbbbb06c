//! Annotations: a passage of one reading with tags, a note, and what it names.

use super::{all, annotation_place, mention};
use crate::table::note::{self, Target};
use crate::{StoreError, Tx, new_id, now};
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, Row, params, params_from_iter};
use variorum_core::ids::{AnnotationId, ArticleId, EntityId, ReadingId, StoryId, TagId, VersionId};
use variorum_core::naming::NameKind;
use variorum_core::text::Span;

/// An annotation.
#[derive(Clone)]
pub struct AnnotationRow {
    /// Its id.
    pub id: AnnotationId,
    /// The version it was made on.
    pub version_id: VersionId,
    /// The reading that its span counts in.
    pub reading_id: ReadingId,
    /// Its article.
    pub article_id: ArticleId,
    /// Where it stands.
    pub span: Span,
    /// The exact words.
    pub exact: String,
    /// Words before.
    pub prefix: String,
    /// Words after.
    pub suffix: String,
    /// Its tags.
    pub tag_ids: Vec<TagId>,
    /// Its note; empty for none.
    pub note: String,
    /// What it names: id, name, kind.
    pub entity: Option<(EntityId, String, NameKind)>,
    /// RFC 3339.
    pub created_at: String,
    /// RFC 3339.
    pub updated_at: String,
}

const COLUMNS: &str =
    "n.id, n.version_id, n.reading_id, v.article_id, n.start, n.\"end\", n.exact, n.prefix, n.suffix,
    coalesce((SELECT json_group_array(tag_id) FROM annotation_tag x WHERE x.annotation_id = n.id), '[]'),
    coalesce((SELECT body FROM note WHERE target = 'annotation' AND target_id = n.id), ''),
    e.name, e.kind, n.created_at, n.updated_at, n.entity_id";
const FROM: &str =
    "FROM annotation n JOIN version v ON v.id = n.version_id LEFT JOIN entity e ON e.id = n.entity_id";

fn map(row: &Row<'_>) -> rusqlite::Result<AnnotationRow> {
    let name: Option<String> = row.get(11)?;
    let kind: Option<String> = row.get(12)?;
    let entity_id = row.get::<_, Option<String>>(15)?.map(EntityId);
    Ok(AnnotationRow {
        id: AnnotationId(row.get(0)?),
        version_id: VersionId(row.get(1)?),
        reading_id: ReadingId(row.get(2)?),
        article_id: ArticleId(row.get(3)?),
        span: Span::new(row.get(4)?, row.get(5)?),
        exact: row.get(6)?,
        prefix: row.get(7)?,
        suffix: row.get(8)?,
        tag_ids: serde_json::from_str::<Vec<TagId>>(&row.get::<_, String>(9)?).unwrap_or_default(),
        note: row.get(10)?,
        entity: entity_id.zip(name.zip(kind)).map(|(id, (name, kind))| (id, name, mention::kind(&kind))),
        created_at: row.get(13)?,
        updated_at: row.get(14)?,
    })
}

/// What is needed for a new annotation.
pub struct NewAnnotation<'a> {
    /// The version.
    pub version_id: &'a VersionId,
    /// The reading that the span counts in.
    pub reading_id: &'a ReadingId,
    /// Where it stands.
    pub span: Span,
    /// The exact words.
    pub exact: &'a str,
    /// Words before.
    pub prefix: &'a str,
    /// Words after.
    pub suffix: &'a str,
    /// What the words name.
    pub entity_id: Option<&'a EntityId>,
}

/// Stores an annotation.
///
/// # Errors
/// Those of SQLite.
pub fn insert(tx: &Tx<'_>, new: &NewAnnotation<'_>) -> Result<AnnotationId, StoreError> {
    const SQL: &str =
        "INSERT INTO annotation(id, version_id, reading_id, start, \"end\", exact, prefix, suffix, entity_id,
        created_at, updated_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?10)";
    let id: AnnotationId = new_id();
    tx.prepare_cached(SQL)?.execute(params![
        id.0,
        new.version_id.0,
        new.reading_id.0,
        new.span.start,
        new.span.end,
        new.exact,
        new.prefix,
        new.suffix,
        new.entity_id.map(|id| &id.0),
        now()
    ])?;
    Ok(id)
}

/// The annotation that says of exactly this passage that it names this entity.
///
/// # Errors
/// Those of SQLite.
pub fn naming(
    db: &Connection,
    reading: &ReadingId,
    span: Span,
    entity: &EntityId,
) -> Result<Option<AnnotationId>, StoreError> {
    const SQL: &str =
        "SELECT id FROM annotation WHERE reading_id = ?1 AND start = ?2 AND \"end\" = ?3 AND entity_id = ?4";
    let id = db
        .prepare_cached(SQL)?
        .query_row(params![reading.0, span.start, span.end, entity.0], |row| row.get(0))
        .optional()?;
    Ok(id.map(AnnotationId))
}

/// The first annotation that the analyst made of exactly this passage.
///
/// # Errors
/// Those of SQLite.
pub fn at(db: &Connection, reading: &ReadingId, span: Span) -> Result<Option<AnnotationId>, StoreError> {
    const SQL: &str =
        "SELECT id FROM annotation WHERE reading_id = ?1 AND start = ?2 AND \"end\" = ?3 ORDER BY id LIMIT 1";
    let id = db
        .prepare_cached(SQL)?
        .query_row(params![reading.0, span.start, span.end], |row| row.get(0))
        .optional()?;
    Ok(id.map(AnnotationId))
}

/// Adds a tag to an annotation; one that it has stays.
///
/// # Errors
/// Those of SQLite.
pub fn add_tag(tx: &Tx<'_>, id: &AnnotationId, tag: &TagId) -> Result<(), StoreError> {
    tx.prepare_cached("INSERT OR IGNORE INTO annotation_tag(annotation_id, tag_id) VALUES (?1, ?2)")?
        .execute(params![id.0, tag.0])?;
    touch(tx, id)
}

/// Sets the tags of an annotation to exactly these.
///
/// # Errors
/// Those of SQLite.
pub fn set_tags(tx: &Tx<'_>, id: &AnnotationId, tags: &[TagId]) -> Result<(), StoreError> {
    let kept = super::json_ids(tags);
    tx.execute(
        "DELETE FROM annotation_tag WHERE annotation_id = ?1 AND tag_id NOT IN (SELECT value FROM json_each(?2))",
        params![id.0, kept],
    )?;
    for tag in tags {
        tx.execute(
            "INSERT OR IGNORE INTO annotation_tag(annotation_id, tag_id) VALUES (?1, ?2)",
            params![id.0, tag.0],
        )?;
    }
    touch(tx, id)
}

/// Writes the note of an annotation.
///
/// # Errors
/// Those of SQLite.
pub fn set_note(tx: &Tx<'_>, id: &AnnotationId, body: &str) -> Result<(), StoreError> {
    note::set(tx, Target::Annotation, &id.0, body)?;
    touch(tx, id)
}

fn touch(tx: &Tx<'_>, id: &AnnotationId) -> Result<(), StoreError> {
    tx.execute("UPDATE annotation SET updated_at = ?2 WHERE id = ?1", params![id.0, now()])?;
    Ok(())
}

/// One annotation.
///
/// # Errors
/// [`StoreError::NotFound`].
pub fn get(db: &Connection, id: &AnnotationId) -> Result<AnnotationRow, StoreError> {
    db.prepare_cached(&format!("SELECT {COLUMNS} {FROM} WHERE n.id = ?1"))?
        .query_row([&id.0], map)
        .optional()?
        .ok_or(StoreError::NotFound("the annotation"))
}

/// Deletes an annotation with its note.
///
/// # Errors
/// [`StoreError::NotFound`].
pub fn delete(tx: &Tx<'_>, id: &AnnotationId) -> Result<(), StoreError> {
    get(tx, id)?;
    note::set(tx, Target::Annotation, &id.0, "")?;
    tx.execute("DELETE FROM annotation_tag WHERE annotation_id = ?1", [&id.0])?;
    annotation_place::forget(tx, id)?;
    tx.execute("DELETE FROM annotation WHERE id = ?1", [&id.0])?;
    Ok(())
}

/// Annotations on any version of an article, in the order of their place.
///
/// # Errors
/// Those of SQLite.
pub fn of_article(db: &Connection, article_id: &ArticleId) -> Result<Vec<AnnotationRow>, StoreError> {
    let sql = format!("SELECT {COLUMNS} {FROM} WHERE v.article_id = ?1 ORDER BY n.start, n.\"end\", n.id");
    all(db.prepare_cached(&sql)?, [&article_id.0], map)
}

/// Which annotations to list.
#[derive(Default)]
pub struct Which {
    /// Of this story.
    pub story_id: Option<StoryId>,
    /// Of this article.
    pub article_id: Option<ArticleId>,
    /// With one of these tags; empty for any.
    pub tag_ids: Vec<TagId>,
    /// Words in passage or note.
    pub query: String,
    /// Exactly these; `None` for any.
    pub ids: Option<Vec<AnnotationId>>,
}

/// How many annotations fit, and the page asked for, newest first.
///
/// # Errors
/// Those of SQLite.
pub fn page(
    db: &Connection,
    which: &Which,
    offset: u32,
    limit: u32,
) -> Result<(u32, Vec<AnnotationRow>), StoreError> {
    let mut wheres = vec!["v.article_id IN (SELECT id FROM article WHERE binned_at IS NULL)"];
    let mut values: Vec<Value> = Vec::new();
    if let Some(story) = &which.story_id {
        wheres.push("v.article_id IN (SELECT article_id FROM article_story WHERE story_id = ?)");
        values.push(Value::Text(story.0.clone()));
    }
    if let Some(article) = &which.article_id {
        wheres.push("v.article_id = ?");
        values.push(Value::Text(article.0.clone()));
    }
    if !which.tag_ids.is_empty() {
        wheres.push(
            "n.id IN (SELECT annotation_id FROM annotation_tag WHERE tag_id IN (SELECT value FROM json_each(?)))",
        );
        values.push(Value::Text(super::json_ids(&which.tag_ids)));
    }
    if let Some(ids) = &which.ids {
        wheres.push("n.id IN (SELECT value FROM json_each(?))");
        values.push(Value::Text(super::json_ids(ids)));
    }
    for word in which.query.split_whitespace() {
        wheres.push(
            "(instr(lower(n.exact), lower(?)) OR EXISTS (SELECT 1 FROM note
              WHERE target = 'annotation' AND target_id = n.id AND instr(lower(body), lower(?))))",
        );
        values.push(Value::Text(word.to_owned()));
        values.push(Value::Text(word.to_owned()));
    }
    // Ids first: what a row shows is looked up for the page alone, not for all that are sorted.
    let sql = format!("SELECT n.id {FROM} WHERE {} ORDER BY n.id DESC", wheres.join(" AND "));
    let ids: Vec<AnnotationId> =
        all(db.prepare_cached(&sql)?, params_from_iter(values), |row| row.get(0).map(AnnotationId))?;
    let total = u32::try_from(ids.len()).unwrap_or(u32::MAX);
    let first = ids.len().min(offset as usize);
    let last = ids.len().min(first.saturating_add(limit as usize));
    let page = super::json_ids(&ids[first..last]);
    let sql =
        format!("SELECT {COLUMNS} {FROM} WHERE n.id IN (SELECT value FROM json_each(?1)) ORDER BY n.id DESC");
    Ok((total, all(db.prepare_cached(&sql)?, [page], map)?))
}
