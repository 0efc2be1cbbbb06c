//! Which article a text belongs to, and whether it is new: decided against the library, inside the storing transaction.

use super::prepare::{Prepared, PreparedArticle};
use crate::contract::jobs::{ImportOutcome, ImportedItem};
use std::collections::HashSet;
use variorum_core::ids::{ArticleId, CaptureId, SourceId, StoryId, VersionId};
use variorum_core::import::{Problem, ProblemCode};
use variorum_core::newssniffer::Page;
use variorum_core::time::Seen;
use variorum_store::table::article::NewArticle;
use variorum_store::table::version::NewVersion;
use variorum_store::table::{article, capture, reading, source, split, story, version};
use variorum_store::{StoreError, Tx};

/// Share of common words from which a text under the same headline of the same source is a version of the same article.
const SAME_ARTICLE: f64 = 0.3;

/// Where to, if the analyst said so.
#[derive(Clone, Copy)]
pub(crate) struct Target<'a> {
    pub story_id: Option<&'a StoryId>,
    pub article_id: Option<&'a ArticleId>,
}

/// Stores what a content came to; one item an article.
pub(crate) fn place(
    tx: &Tx<'_>,
    prepared: &Prepared,
    target: Target<'_>,
) -> Result<Vec<ImportedItem>, StoreError> {
    let (packed, articles) = match &prepared.result {
        Ok(read) => read,
        Err(problem) => return Ok(vec![failed(&prepared.path, None, vec![problem.clone()])]),
    };
    if let Some(known) = known_bytes(tx, prepared, target)? {
        return Ok(known);
    }
    let mut capture_id = None;
    let mut items = Vec::new();
    for new in articles {
        let refused = new.problems.iter().any(|problem| problem.code == ProblemCode::NotAnArticle);
        if refused || new.versions.is_empty() {
            let mut problems = new.problems.clone();
            if !refused {
                problems.push(no_text());
            }
            items.push(failed(&prepared.path, new.name.clone(), problems));
            continue;
        }
        let capture_id = match &capture_id {
            Some(id) => id,
            None => capture_id.insert(capture::store(tx, packed)?),
        };
        items.push(place_article(tx, prepared, new, capture_id, target)?);
    }
    if items.is_empty() {
        items.push(failed(&prepared.path, None, vec![no_text()]));
    }
    Ok(items)
}

fn no_text() -> Problem {
    Problem::new(
        ProblemCode::NoText,
        "No article text was found in it; copy the text from the page and paste it with Ctrl+V.",
    )
}

pub(crate) fn failed(path: &str, item: Option<String>, problems: Vec<Problem>) -> ImportedItem {
    ImportedItem {
        path: path.to_owned(),
        item,
        outcome: ImportOutcome::Failed,
        article_id: None,
        version_ids: Vec::new(),
        needs_review: 0,
        problems,
    }
}

/// The same bytes again change nothing, but for the story that the analyst asks for.
fn known_bytes(
    tx: &Tx<'_>,
    prepared: &Prepared,
    target: Target<'_>,
) -> Result<Option<Vec<ImportedItem>>, StoreError> {
    let Ok((packed, _)) = &prepared.result else { return Ok(None) };
    let Some(id) = capture::find(tx, &packed.sha256)? else { return Ok(None) };
    let seen = capture::seen_in(tx, &id)?;
    if seen.is_empty() || target.article_id.is_some_and(|id| seen.iter().any(|(article, _)| article != id)) {
        return Ok(None);
    }
    let mut items: Vec<ImportedItem> = Vec::new();
    for (article_id, version_id) in seen {
        if let Some(story_id) = target.story_id {
            story::add(tx, &article_id, story_id)?;
        }
        match items.iter_mut().find(|item| item.article_id.as_ref() == Some(&article_id)) {
            Some(item) => item.version_ids.push(version_id),
            None => items.push(ImportedItem {
                path: prepared.path.clone(),
                item: None,
                outcome: ImportOutcome::Known,
                article_id: Some(article_id),
                version_ids: vec![version_id],
                needs_review: 0,
                problems: Vec::new(),
            }),
        }
    }
    Ok(Some(items))
}

fn place_article(
    tx: &Tx<'_>,
    prepared: &Prepared,
    new: &PreparedArticle,
    capture_id: &CaptureId,
    target: Target<'_>,
) -> Result<ImportedItem, StoreError> {
    let names: Vec<&str> = new.source_names.iter().map(String::as_str).collect();
    let found = match target.article_id {
        Some(id) => Some(id.clone()),
        None => recognise(tx, new, &names)?,
    };
    let is_new = found.is_none();
    let article_id = match found {
        Some(id) => id,
        None => {
            let source_id = source::find_or_create(tx, &names)?;
            article::insert(
                tx,
                &NewArticle {
                    source_id: &source_id,
                    url: new.url.as_deref(),
                    url_key: new.url_key.as_deref(),
                    guid: new.guid.as_deref(),
                },
            )?
        }
    };
    let mut version_ids = Vec::new();
    let mut added = 0;
    for new_version in &new.versions {
        let (id, is_added) = place_version(tx, &article_id, new_version)?;
        let seen = new_version.seen.unwrap_or(prepared.witnessed);
        see(tx, &id, capture_id, seen, &prepared.path)?;
        added += u32::from(is_added);
        version_ids.push(id);
    }
    if let Some(story_id) = target.story_id {
        story::add(tx, &article_id, story_id)?;
    }
    let needs_review = match (&new.split, version_ids.as_slice()) {
        (Some(page), [a, b]) if added > 0 => keep_split(tx, &article_id, (a, b), page)?,
        _ => 0,
    };
    Ok(ImportedItem {
        path: prepared.path.clone(),
        item: new.name.clone(),
        outcome: match (is_new, added) {
            (true, _) => ImportOutcome::Imported,
            (false, 0) => ImportOutcome::Known,
            (false, _) => ImportOutcome::NewVersion,
        },
        article_id: Some(article_id),
        version_ids,
        needs_review,
        problems: new.problems.clone(),
    })
}

fn see(
    tx: &Tx<'_>,
    id: &VersionId,
    capture_id: &CaptureId,
    seen: Seen,
    origin: &str,
) -> Result<bool, StoreError> {
    let at = seen.at.to_rfc3339_opts(chrono::SecondsFormat::AutoSi, true);
    capture::see(tx, id, capture_id, &at, seen.basis, origin)
}

/// The article that a text belongs to: by address, else by headline and words within the source.
fn recognise(tx: &Tx<'_>, new: &PreparedArticle, names: &[&str]) -> Result<Option<ArticleId>, StoreError> {
    if let Some(key) = &new.url_key {
        return article::with_url(tx, key);
    }
    let source_id: SourceId = source::find_or_create(tx, names)?;
    let Some(first) = new.versions.first() else { return Ok(None) };
    let headline = reading::headline(&first.reading.text);
    for id in article::with_headline(tx, &source_id, &headline)? {
        let newest = version::every(tx, &id)?.into_iter().next_back();
        if let Some(newest) = newest {
            let other = reading::get(tx, &newest.reading_id)?;
            if common_words(&first.reading.text.text, &other.text.text) >= SAME_ARTICLE {
                return Ok(Some(id));
            }
        }
    }
    Ok(None)
}

/// Jaccard similarity of the sets of words.
fn common_words(a: &str, b: &str) -> f64 {
    let words = |text: &str| text.split_whitespace().map(str::to_lowercase).collect::<HashSet<_>>();
    let (a, b) = (words(a), words(b));
    let both = a.intersection(&b).count();
    let all = a.len() + b.len() - both;
    if all == 0 { 0.0 } else { both as f64 / all as f64 }
}

/// The version with this number or text, made where there is none; whether it was made.
fn place_version(
    tx: &Tx<'_>,
    article_id: &ArticleId,
    new: &NewVersion,
) -> Result<(VersionId, bool), StoreError> {
    let numbered = match new.number {
        Some(number) => version::numbered(tx, article_id, number)?,
        None => None,
    };
    let known = match numbered {
        Some(id) => Some(id),
        None => version::with_text(tx, article_id, &new.reading.text.hash().0)?,
    };
    match known {
        Some(id) => Ok((id, false)),
        None => Ok((version::insert(tx, article_id, new)?, true)),
    }
}

/// Keeps the rows of a divided page where some of them await review; gives how many do.
fn keep_split(
    tx: &Tx<'_>,
    article_id: &ArticleId,
    versions: (&VersionId, &VersionId),
    page: &Page,
) -> Result<u32, StoreError> {
    let uncertain = page.rows.iter().filter(|row| row.is_uncertain()).count();
    let uncertain = u32::try_from(uncertain).unwrap_or(u32::MAX);
    split::insert(tx, article_id, versions, &serde_json::to_value(&page.rows)?, uncertain)?;
    Ok(uncertain)
}
