//! Which versions are of one article, after the analyst's ruling: two articles become one, or one becomes two. How an article is
//! recognised when it is imported stands with the import.

use super::note::{self, Target};
use super::{article, json_ids, twin, version};
use crate::{StoreError, Tx};
use rusqlite::params;
use variorum_core::ids::{ArticleId, VersionId};

/// Joins versions, stories, pages, notes and addresses of one article to another and drops the first. Texts that come under an
/// address of the first belong to the other from now on.
///
/// # Errors
/// [`StoreError::Invalid`] for an article and itself; [`StoreError::NotFound`].
pub fn merge(tx: &Tx<'_>, from: &ArticleId, into: &ArticleId) -> Result<(), StoreError> {
    if from == into {
        return Err(StoreError::Invalid("an article cannot be merged with itself".into()));
    }
    article::get(tx, from)?;
    article::get(tx, into)?;
    let both = params![from.0, into.0];
    tx.execute(
        "UPDATE version SET article_id = ?2, position = position +
           (SELECT coalesce(max(position) + 1, 0) FROM version WHERE article_id = ?2) WHERE article_id = ?1",
        both,
    )?;
    version::place(tx, into)?;
    tx.execute(
        "INSERT OR IGNORE INTO article_story(article_id, story_id)
         SELECT ?2, story_id FROM article_story WHERE article_id = ?1",
        both,
    )?;
    tx.execute("DELETE FROM article_story WHERE article_id = ?1", [&from.0])?;
    tx.execute("UPDATE split SET article_id = ?2 WHERE article_id = ?1", both)?;
    join_notes(tx, from, into)?;
    tx.execute("UPDATE article_address SET article_id = ?2 WHERE article_id = ?1", both)?;
    tx.execute(
        "INSERT OR REPLACE INTO article_address(url_key, article_id)
         SELECT url_key, ?2 FROM article WHERE id = ?1 AND url_key IS NOT NULL
           AND url_key IS NOT (SELECT url_key FROM article WHERE id = ?2)",
        both,
    )?;
    tx.execute(
        "UPDATE article SET guid = coalesce(guid, (SELECT guid FROM article WHERE id = ?1)),
           url_key = coalesce(url_key, (SELECT url_key FROM article WHERE id = ?1)),
           url = coalesce(url, (SELECT url FROM article WHERE id = ?1)) WHERE id = ?2",
        both,
    )?;
    tx.execute("DELETE FROM article WHERE id = ?1", [&from.0])?;
    article::refresh(tx, into)
}

/// One article has one note: that of the article that goes is put below.
fn join_notes(tx: &Tx<'_>, from: &ArticleId, into: &ArticleId) -> Result<(), StoreError> {
    let gone = note::get(tx, Target::Article, &from.0)?;
    if gone.is_empty() {
        return Ok(());
    }
    let stays = note::get(tx, Target::Article, &into.0)?;
    let both = if stays.is_empty() { gone } else { format!("{stays}\n\n{gone}") };
    note::set(tx, Target::Article, &into.0, &both)?;
    note::set(tx, Target::Article, &from.0, "")
}

/// Makes some versions of an article an article of their own: of the same source, in the same stories, without an address, since
/// that is the other's. Annotations and citations stay on their versions. The two are not proposed as one.
///
/// # Errors
/// [`StoreError::Invalid`] where no version would stay or none would go, where one is not of this article, and where a page that
/// shows two versions would have one on either side.
pub fn split_off(tx: &Tx<'_>, from: &ArticleId, ids: &[VersionId]) -> Result<ArticleId, StoreError> {
    let own = article::get(tx, from)?;
    let every = version::every(tx, from)?;
    if ids.is_empty() || ids.iter().any(|id| !every.iter().any(|version| version.id == *id)) {
        return Err(StoreError::Invalid(
            "choose versions of this article; reload it and try again".to_owned(),
        ));
    }
    if every.iter().all(|version| version.binned || ids.contains(&version.id)) {
        return Err(StoreError::Invalid("at least one version has to stay with the article".to_owned()));
    }
    let going = json_ids(ids);
    let torn: bool = tx.query_row(
        "SELECT EXISTS (SELECT 1 FROM split WHERE article_id = ?1
           AND (version_a IN (SELECT value FROM json_each(?2))) <> (version_b IN (SELECT value FROM json_each(?2))))",
        params![from.0, going],
        |row| row.get(0),
    )?;
    if torn {
        return Err(StoreError::Invalid(
            "a page shows one of these versions beside another: both go or both stay".to_owned(),
        ));
    }
    let new = article::NewArticle { source_id: &own.source_id, url: None, url_key: None, guid: None };
    let into = article::insert(tx, &new)?;
    let both = params![from.0, into.0, going];
    tx.execute(
        "UPDATE version SET article_id = ?2 WHERE article_id = ?1 AND id IN (SELECT value FROM json_each(?3))",
        both,
    )?;
    tx.execute(
        "UPDATE split SET article_id = ?2 WHERE article_id = ?1 AND version_a IN (SELECT value FROM json_each(?3))",
        both,
    )?;
    tx.execute(
        "INSERT INTO article_story(article_id, story_id) SELECT ?2, story_id FROM article_story WHERE article_id = ?1",
        params![from.0, into.0],
    )?;
    for id in [from, &into] {
        let own = version::every(tx, id)?;
        version::set_order(tx, own.iter().map(|version| &version.id))?;
        article::refresh(tx, id)?;
    }
    // What was read stays read, on either side.
    if own.read_version_id.is_some() {
        article::set_read(tx, &into, true)?;
        if own.read_version_id.is_some_and(|read| ids.contains(&read)) {
            article::set_read(tx, from, true)?;
        }
    }
    twin::dismiss(tx, from, &into)?;
    Ok(into)
}
