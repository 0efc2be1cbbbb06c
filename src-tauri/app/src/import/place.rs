//! Which article a text belongs to, and whether it is new: decided against the library, inside the storing transaction.

use super::alike::common_words;
use super::prepare::{Prepared, PreparedArticle};
use super::{repair, textless};
use crate::contract::jobs::{ImportOutcome, ImportedItem};
use variorum_core::ids::{ArticleId, CaptureId, SourceId, StoryId, VersionId};
use variorum_core::import::{Problem, ProblemCode};
use variorum_core::time::Seen;
use variorum_store::table::article::NewArticle;
use variorum_store::table::version::NewVersion;
use variorum_store::table::{article, capture, reading, source, story, version};
use variorum_store::{StoreError, Tx};

/// Share of common words from which a text under the same headline of the same source is a version of the same article.
const SAME_ARTICLE: f64 = 0.3;

/// Where to, if the analyst said so.
#[derive(Clone, Copy)]
pub(crate) struct Target<'a> {
    pub story_id: Option<&'a StoryId>,
    pub article_id: Option<&'a ArticleId>,
    /// Whether known bytes are read again.
    pub known: Known,
}

/// What becomes of a file whose bytes are in the library.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Known {
    /// It changes nothing.
    Left,
    /// It is read again: how to read it was said anew.
    ReadAgain,
}

/// Stores what a content came to; one item an article.
pub(crate) fn place(
    tx: &Tx<'_>,
    prepared: &Prepared,
    target: Target<'_>,
) -> Result<Vec<ImportedItem>, StoreError> {
    let (packed, articles) = match &prepared.result {
        Ok(read) => read,
        Err(problem) => {
            return Ok(vec![failed(&prepared.path, prepared.inside.clone(), vec![problem.clone()])]);
        }
    };
    if target.known == Known::Left
        && let Some(known) = known_bytes(tx, prepared, target)?
    {
        return Ok(known);
    }
    let mut capture_id = None;
    let mut items = Vec::new();
    for new in articles {
        if let Some(item) = textless::place(tx, prepared, new, target)? {
            items.push(item);
            continue;
        }
        let capture_id = match &capture_id {
            Some(id) => id,
            None => capture_id.insert(capture::store(tx, packed)?),
        };
        items.push(place_article(tx, prepared, new, capture_id, target)?);
    }
    if items.is_empty() {
        items.push(failed(&prepared.path, prepared.inside.clone(), vec![no_text()]));
    }
    Ok(items)
}

/// What tells an article apart inside its file: where it lies in an archive, and what it is called there.
pub(super) fn label(prepared: &Prepared, new: &PreparedArticle) -> Option<String> {
    match (&prepared.inside, &new.name) {
        (Some(inside), Some(name)) => Some(format!("{inside} › {name}")),
        (inside, name) => inside.clone().or_else(|| name.clone()),
    }
}

pub(super) fn no_text() -> Problem {
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
                item: prepared.inside.clone(),
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
        Some(id) => {
            if let Some(guid) = &new.guid {
                article::note_guid(tx, &id, guid)?;
            }
            if new.is_summary() && has_text(tx, &id)? {
                // Beside the article itself a feed's summary of it is no version.
                return Ok(ImportedItem {
                    outcome: ImportOutcome::Known,
                    article_id: Some(id),
                    ..failed(&prepared.path, label(prepared, new), Vec::new())
                });
            }
            id
        }
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
    let mut problems = new.problems.clone();
    let mut needs_review = 0;
    if let (Some(page), [a, b]) = (&new.split, version_ids.as_slice()) {
        let divided = repair::keep(tx, &article_id, (a, b), page)?;
        needs_review = divided.uncertain;
        problems.retain(|problem| problem.code != ProblemCode::UncertainSplit);
        problems.extend(divided.problems);
    }
    Ok(ImportedItem {
        path: prepared.path.clone(),
        item: label(prepared, new),
        outcome: match (is_new, added) {
            (true, _) => ImportOutcome::Imported,
            (false, 0) => ImportOutcome::Known,
            (false, _) => ImportOutcome::NewVersion,
        },
        article_id: Some(article_id),
        version_ids,
        needs_review,
        problems,
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

/// Whether a version of the article came from anything but a feed.
fn has_text(tx: &Tx<'_>, id: &ArticleId) -> Result<bool, StoreError> {
    for version in version::every(tx, id)? {
        if !reading::get(tx, &version.reading_id)?.extractor.starts_with("feed ") {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The article that a text belongs to: by address, else by the outlet's own identifier, else, where there is no address, by
/// headline and words within the source.
fn recognise(tx: &Tx<'_>, new: &PreparedArticle, names: &[&str]) -> Result<Option<ArticleId>, StoreError> {
    if let Some(key) = &new.url_key
        && let Some(id) = article::with_url(tx, key)?
    {
        return Ok(Some(id));
    }
    if new.url_key.is_some() && new.guid.is_none() {
        return Ok(None);
    }
    let source_id: SourceId = source::find_or_create(tx, names)?;
    if let Some(guid) = &new.guid
        && let Some(id) = article::with_guid(tx, Some(&source_id), guid)?
    {
        return Ok(Some(id));
    }
    if new.url_key.is_some() {
        return Ok(None);
    }
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
