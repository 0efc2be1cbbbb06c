//! Articles and the list of them.

use super::all;
use crate::{StoreError, Tx, new_id, now};
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, Row, params, params_from_iter};
use variorum_core::ids::{ArticleId, SourceId, StoryId, VersionId};

/// An article.
#[derive(Clone)]
pub struct ArticleRow {
    /// Its id.
    pub id: ArticleId,
    /// Its source.
    pub source_id: SourceId,
    /// Its address as imported.
    pub url: Option<String>,
    /// Headline by hand, or of the newest version.
    pub headline: String,
    /// The version that was last read.
    pub read_version_id: Option<VersionId>,
    /// In the bin.
    pub binned: bool,
    /// Rows of pages that await review.
    pub needs_review: u32,
    /// Annotations on its versions.
    pub annotations: u32,
}

/// Where to look.
pub enum Scope {
    /// Everywhere outside the bin.
    All,
    /// In no story.
    Inbox,
    /// In the bin.
    Bin,
    /// In a story.
    Story(StoryId),
}

/// In which order.
#[derive(Clone, Copy)]
pub enum Order {
    /// Newest version first.
    Newest,
    /// Oldest first.
    Oldest,
    /// By source, then newest.
    Source,
    /// By headline.
    Headline,
    /// Most versions first.
    Versions,
}

const COLUMNS: &str = "a.id, a.source_id, a.url, coalesce(a.headline_by_hand, a.headline), a.read_version_id,
    a.binned_at IS NOT NULL,
    coalesce((SELECT sum(s.uncertain) FROM split s WHERE s.article_id = a.id), 0),
    (SELECT count(*) FROM version v JOIN annotation n ON n.version_id = v.id WHERE v.article_id = a.id)";

fn map(row: &Row<'_>) -> rusqlite::Result<ArticleRow> {
    Ok(ArticleRow {
        id: ArticleId(row.get(0)?),
        source_id: SourceId(row.get(1)?),
        url: row.get(2)?,
        headline: row.get(3)?,
        read_version_id: row.get::<_, Option<String>>(4)?.map(VersionId),
        binned: row.get(5)?,
        needs_review: row.get(6)?,
        annotations: row.get(7)?,
    })
}

/// How a new article is known from outside.
pub struct NewArticle<'a> {
    /// Its source.
    pub source_id: &'a SourceId,
    /// Its address as imported.
    pub url: Option<&'a str>,
    /// The address in canonical form.
    pub url_key: Option<&'a str>,
    /// A feed's identifier.
    pub guid: Option<&'a str>,
}

/// A new article without versions.
///
/// # Errors
/// Those of SQLite.
pub fn insert(tx: &Tx<'_>, new: &NewArticle<'_>) -> Result<ArticleId, StoreError> {
    let id: ArticleId = new_id();
    tx.prepare_cached(
        "INSERT INTO article(id, source_id, url, url_key, guid, created_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute(params![id.0, new.source_id.0, new.url, new.url_key, new.guid, now()])?;
    Ok(id)
}

/// The article with this canonical address, or the one that an article with it was merged into.
///
/// # Errors
/// Those of SQLite.
pub fn with_url(db: &Connection, url_key: &str) -> Result<Option<ArticleId>, StoreError> {
    const SQL: &str = "SELECT id FROM (
          SELECT * FROM (SELECT id, 0 AS turn FROM article WHERE url_key = ?1 ORDER BY id LIMIT 1)
          UNION ALL SELECT article_id, 1 FROM article_address WHERE url_key = ?1)
        ORDER BY turn LIMIT 1";
    Ok(db.prepare_cached(SQL)?.query_row([url_key], |row| row.get(0).map(ArticleId)).optional()?)
}

/// The article with the outlet's own identifier; of one source where that is given.
///
/// # Errors
/// Those of SQLite.
pub fn with_guid(
    db: &Connection,
    source: Option<&SourceId>,
    guid: &str,
) -> Result<Option<ArticleId>, StoreError> {
    const SQL: &str =
        "SELECT id FROM article WHERE guid = ?1 AND (?2 IS NULL OR source_id = ?2) ORDER BY id LIMIT 1";
    Ok(db
        .prepare_cached(SQL)?
        .query_row(params![guid, source.map(|id| &id.0)], |row| row.get(0).map(ArticleId))
        .optional()?)
}

/// Notes the outlet's own identifier of an article that was known by its address alone.
///
/// # Errors
/// Those of SQLite.
pub fn note_guid(tx: &Tx<'_>, id: &ArticleId, guid: &str) -> Result<(), StoreError> {
    tx.prepare_cached("UPDATE article SET guid = ?2 WHERE id = ?1 AND guid IS NULL")?
        .execute(params![id.0, guid])?;
    Ok(())
}

/// Articles of a source that a text without an address may belong to: the headline of one of their readings is the same.
///
/// # Errors
/// Those of SQLite.
pub fn with_headline(
    db: &Connection,
    source: &SourceId,
    headline: &str,
) -> Result<Vec<ArticleId>, StoreError> {
    const SQL: &str = "SELECT DISTINCT a.id FROM article a JOIN version v ON v.article_id = a.id
        JOIN reading r ON r.id = v.reading_id WHERE a.source_id = ?1 AND a.headline = ?2 LIMIT 20";
    all(db.prepare_cached(SQL)?, params![source.0, headline], |row| row.get(0).map(ArticleId))
}

/// One article.
///
/// # Errors
/// [`StoreError::NotFound`].
pub fn get(db: &Connection, id: &ArticleId) -> Result<ArticleRow, StoreError> {
    db.prepare_cached(&format!("SELECT {COLUMNS} FROM article a WHERE a.id = ?1"))?
        .query_row([&id.0], map)
        .optional()?
        .ok_or(StoreError::NotFound("the article"))
}

/// Brings headline and time of the newest version up to date.
///
/// # Errors
/// Those of SQLite.
pub fn refresh(tx: &Tx<'_>, id: &ArticleId) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE article SET (headline, newest_at, unseen) =
        (SELECT r.headline, coalesce(v.updated, v.published, v.seen_at, v.created_at),
           article.read_version_id IS NOT v.id FROM version v JOIN reading r ON r.id = v.reading_id WHERE v.article_id = ?1
         ORDER BY v.binned_at IS NOT NULL, v.position DESC LIMIT 1)
        WHERE id = ?1 AND EXISTS (SELECT 1 FROM version WHERE article_id = ?1)";
    tx.prepare_cached(SQL)?.execute([&id.0])?;
    Ok(())
}

/// How many articles fit, how many versions they have, and the page asked for: what was not read comes first.
///
/// # Errors
/// Those of SQLite.
pub fn page(
    db: &Connection,
    scope: &Scope,
    filter: &str,
    order: Order,
    offset: u32,
    limit: u32,
) -> Result<(u32, u32, Vec<ArticleRow>), StoreError> {
    let mut wheres =
        vec![if matches!(scope, Scope::Bin) { "a.binned_at IS NOT NULL" } else { "a.binned_at IS NULL" }];
    let mut values: Vec<Value> = Vec::new();
    match scope {
        Scope::All | Scope::Bin => {}
        Scope::Inbox => wheres.push("NOT EXISTS (SELECT 1 FROM article_story x WHERE x.article_id = a.id)"),
        Scope::Story(id) => {
            wheres.push("a.id IN (SELECT x.article_id FROM article_story x WHERE x.story_id = ?)");
            values.push(Value::Text(id.0.clone()));
        }
    }
    for word in filter.split_whitespace() {
        wheres.push(
            "(coalesce(a.headline_by_hand, a.headline) LIKE ? ESCAPE '\\'
              OR a.source_id IN (SELECT id FROM source WHERE name LIKE ? ESCAPE '\\'))",
        );
        let like = format!("%{}%", word.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_"));
        values.push(Value::Text(like.clone()));
        values.push(Value::Text(like));
    }
    let wheres = wheres.join(" AND ");
    let (total, versions) = db
        .prepare_cached(&format!(
            "SELECT count(*), coalesce(sum((SELECT count(*) FROM version v WHERE v.article_id = a.id
               AND v.binned_at IS NULL)), 0) FROM article a WHERE {wheres}"
        ))?
        .query_row(params_from_iter(values.iter()), |row| Ok((row.get(0)?, row.get(1)?)))?;
    let order = match order {
        Order::Newest => "a.unseen DESC, a.newest_at DESC, a.id",
        Order::Oldest => "a.unseen DESC, a.newest_at, a.id",
        Order::Source => "a.unseen DESC, (SELECT name FROM source WHERE id = a.source_id) COLLATE NOCASE, a.newest_at DESC, a.id",
        Order::Headline => "a.unseen DESC, coalesce(a.headline_by_hand, a.headline) COLLATE NOCASE, a.id",
        Order::Versions => {
            "a.unseen DESC, (SELECT count(*) FROM version v WHERE v.article_id = a.id AND v.binned_at IS NULL) DESC,
             a.newest_at DESC, a.id"
        }
    };
    values.push(Value::Integer(i64::from(limit)));
    values.push(Value::Integer(i64::from(offset)));
    let sql = format!("SELECT {COLUMNS} FROM article a WHERE {wheres} ORDER BY {order} LIMIT ? OFFSET ?");
    let rows = all(db.prepare_cached(&sql)?, params_from_iter(values), map)?;
    Ok((total, versions, rows))
}

/// Articles outside the bin, versions of them outside the bin, articles in the bin, rows that await review.
///
/// # Errors
/// Those of SQLite.
pub fn counts(db: &Connection) -> Result<(u32, u32, u32, u32), StoreError> {
    const SQL: &str = "SELECT (SELECT count(*) FROM article WHERE binned_at IS NULL),
        (SELECT count(*) FROM version v JOIN article a ON a.id = v.article_id
           WHERE v.binned_at IS NULL AND a.binned_at IS NULL),
        (SELECT count(*) FROM article WHERE binned_at IS NOT NULL),
        (SELECT coalesce(sum(s.uncertain > 0), 0) FROM split s JOIN article a ON a.id = s.article_id
           WHERE a.binned_at IS NULL)";
    Ok(db
        .prepare_cached(SQL)?
        .query_row([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?)
}

/// Headline by hand; an empty one goes back to what was imported.
///
/// # Errors
/// Those of SQLite.
pub fn set_headline(tx: &Tx<'_>, id: &ArticleId, headline: &str) -> Result<(), StoreError> {
    let headline = Some(headline.trim()).filter(|words| !words.is_empty());
    tx.execute("UPDATE article SET headline_by_hand = ?2 WHERE id = ?1", params![id.0, headline])?;
    Ok(())
}

/// Another source.
///
/// # Errors
/// Those of SQLite.
pub fn set_source(tx: &Tx<'_>, id: &ArticleId, source: &SourceId) -> Result<(), StoreError> {
    tx.execute("UPDATE article SET source_id = ?2 WHERE id = ?1", params![id.0, source.0])?;
    Ok(())
}

/// Another address, with its canonical form.
///
/// # Errors
/// Those of SQLite.
pub fn set_url(
    tx: &Tx<'_>,
    id: &ArticleId,
    url: Option<&str>,
    url_key: Option<&str>,
) -> Result<(), StoreError> {
    tx.execute("UPDATE article SET url = ?2, url_key = ?3 WHERE id = ?1", params![id.0, url, url_key])?;
    Ok(())
}

/// Into the bin, or out of it.
///
/// # Errors
/// Those of SQLite.
pub fn set_binned(tx: &Tx<'_>, id: &ArticleId, binned: bool) -> Result<(), StoreError> {
    tx.execute("UPDATE article SET binned_at = ?2 WHERE id = ?1", params![id.0, binned.then(now)])?;
    Ok(())
}

/// Read up to its newest version, or not read.
///
/// # Errors
/// Those of SQLite.
pub fn set_read(tx: &Tx<'_>, id: &ArticleId, read: bool) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE article SET read_version_id = CASE WHEN ?2 THEN (SELECT id FROM version
        WHERE article_id = ?1 AND binned_at IS NULL ORDER BY position DESC LIMIT 1) END WHERE id = ?1";
    tx.execute(SQL, params![id.0, read])?;
    refresh(tx, id)
}
