//! What a file names without holding its text: refused pages, links, lists of feeds and of versions. What they say of known
//! articles is noted; the rest ends with what to do.

use super::place::{Target, failed, label, no_text};
use super::prepare::{Prepared, PreparedArticle};
use crate::contract::jobs::{ImportOutcome, ImportedItem};
use variorum_core::ids::ArticleId;
use variorum_core::import::{Problem, ProblemCode};
use variorum_store::table::{article, source, story, version};
use variorum_store::{StoreError, Tx};

/// The item of something that has no text; `None` where it has one and is no refused page.
pub(super) fn place(
    tx: &Tx<'_>,
    prepared: &Prepared,
    new: &PreparedArticle,
    target: Target<'_>,
) -> Result<Option<ImportedItem>, StoreError> {
    let has = |code: ProblemCode| new.problems.iter().any(|problem| problem.code == code);
    let refused = |mut problems: Vec<Problem>| {
        if problems.is_empty() {
            problems.push(no_text());
        }
        Some(failed(&prepared.path, label(prepared, new), problems))
    };
    if has(ProblemCode::NotAnArticle) {
        return Ok(refused(new.problems.clone()));
    }
    if !new.versions.is_empty() {
        return Ok(None);
    }
    let mut item = failed(&prepared.path, label(prepared, new), new.problems.clone());
    if has(ProblemCode::SourceOnly) {
        let names: Vec<&str> = new.source_names.iter().map(String::as_str).collect();
        source::find_or_create(tx, &names)?;
        item.outcome = ImportOutcome::Noted;
        return Ok(Some(item));
    }
    let Some(known) =
        known_article(tx, new)?.filter(|_| has(ProblemCode::LinkOnly) || has(ProblemCode::ListedOnly))
    else {
        let mut problems = new.problems.clone();
        if !has(ProblemCode::LinkOnly) && !has(ProblemCode::ListedOnly) && !has(ProblemCode::NoText) {
            problems.push(no_text());
        }
        return Ok(refused(problems));
    };
    let mut noted = 0;
    for (number, seen) in &new.listed {
        if let Some(id) = version::numbered(tx, &known, *number)? {
            noted += u32::from(version::witness(tx, &id, *seen)?);
            item.version_ids.push(id);
        }
    }
    if let Some(story_id) = target.story_id {
        story::add(tx, &known, story_id)?;
    }
    item.outcome = if noted > 0 { ImportOutcome::Noted } else { ImportOutcome::Known };
    item.article_id = Some(known);
    Ok(Some(item))
}

fn known_article(tx: &Tx<'_>, new: &PreparedArticle) -> Result<Option<ArticleId>, StoreError> {
    if let Some(key) = &new.url_key
        && let Some(id) = article::with_url(tx, key)?
    {
        return Ok(Some(id));
    }
    match &new.guid {
        Some(guid) => article::with_guid(tx, None, guid),
        None => Ok(None),
    }
}
