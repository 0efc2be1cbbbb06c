//! Annotations of others, given their place here: on the very text where that is held, else where their words stand with
//! their context on a version of the article of that address. What has no sure place is listed, never put on a look-alike.

use super::notebook::version_named;
use super::store_report;
use crate::contract::error::{ErrorCode, WireError};
use crate::contract::exchange::{Count, ExchangeKind, ExchangeReport, Unplaced};
use rusqlite::Connection;
use std::path::Path;
use variorum_core::address;
use variorum_core::carry::quote::{Found, Quote, find};
use variorum_core::ids::{AnnotationId, ReadingId, VersionId};
use variorum_core::text::{ScalarIndex, Span, clean_line};
use variorum_exchange::notebook::{Mark, Notebook};
use variorum_exchange::{hypothesis, refi, w3c};
use variorum_store::table::annotation::{self, NewAnnotation};
use variorum_store::table::{article, reading, tag, version};
use variorum_store::{Action, Library, StoreError, Tx, exchange};

/// Scalar values of context that an annotation keeps.
const CONTEXT: usize = 32;
/// Bytes of a file of annotations at most.
const LARGEST: u64 = 512 * 1024 * 1024;

/// Reads a file of annotations and takes them in, as one thing that can be undone.
pub(super) fn take_in(
    library: &Library,
    path: &Path,
    kind: ExchangeKind,
) -> Result<ExchangeReport, WireError> {
    let notebook = read(path, kind)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let mut report = ExchangeReport {
        id: String::new(),
        at: String::new(),
        kind,
        path: path.display().to_string(),
        title: clean_line(if notebook.title.is_empty() { &name } else { &notebook.title }, 80),
        added: Vec::new(),
        updated: Vec::new(),
        conflicts: 0,
        kept_deleted: 0,
        known: 0,
        unplaced: Vec::new(),
        problems: notebook.problems.clone(),
    };
    let label = format!("Import annotations from “{}”", report.title);
    let report = library.act(&Action::new(&label), |tx| {
        let tags = codes(tx, &notebook)?;
        let mut added = 0;
        for mark in &notebook.marks {
            match take_in_one(tx, mark)? {
                Outcome::Added => added += 1,
                Outcome::Known => report.known += 1,
                Outcome::Differs(told) => {
                    report.known += 1;
                    report.problems.push(told);
                }
                Outcome::Unplaced(reason) => report.unplaced.push(Unplaced {
                    exact: mark.exact.clone(),
                    url: mark.url.clone(),
                    note: mark.note.clone(),
                    tags: mark.tags.clone(),
                    reason,
                }),
            }
        }
        let counts = [("annotation", added), ("tag", tags)];
        report.added = counts
            .into_iter()
            .filter(|(_, count)| *count > 0)
            .map(|(noun, count)| Count { noun: noun.to_owned(), count })
            .collect();
        store_report(tx, &report)?;
        Ok(report)
    })?;
    Ok(report)
}

fn read(path: &Path, kind: ExchangeKind) -> Result<Notebook, WireError> {
    let refused = |why: String| WireError::new(ErrorCode::File, why);
    let size = std::fs::metadata(path).map_err(|error| refused(error.to_string()))?.len();
    if size > LARGEST {
        return Err(refused(format!("the file has {size} bytes, more than Variorum takes")));
    }
    let bytes = std::fs::read(path).map_err(|error| refused(error.to_string()))?;
    let json = || serde_json::from_slice(&bytes).map_err(|error| refused(format!("it is no JSON: {error}")));
    match kind {
        ExchangeKind::W3c => Ok(w3c::read(&json()?)),
        ExchangeKind::Hypothesis => Ok(hypothesis::read(&json()?)),
        ExchangeKind::Qdc => {
            refi::read_codebook(&String::from_utf8_lossy(&bytes)).map_err(|error| refused(error.to_string()))
        }
        ExchangeKind::Qdpx => refi::read_project(&bytes).map_err(|error| refused(error.to_string())),
        ExchangeKind::Bundle => Err(refused("a bundle is no file of annotations".into())),
    }
}

/// Makes the tags that are not there yet, in their colours; those that are there stay as they are. Gives how many are new.
fn codes(tx: &Tx<'_>, notebook: &Notebook) -> Result<u32, StoreError> {
    let mut known: Vec<String> = tag::list(tx)?.into_iter().map(|tag| tag.path.to_lowercase()).collect();
    let mut new = 0;
    for code in &notebook.codes {
        let id = tag::find_or_create(tx, &code.path)?;
        if !known.contains(&code.path.to_lowercase()) {
            let words = Some(code.description.as_str()).filter(|words| !words.is_empty());
            tag::describe(tx, &id, code.colour, words, None)?;
            known.push(code.path.to_lowercase());
            new += 1;
        }
    }
    Ok(new)
}

enum Outcome {
    Added,
    Known,
    /// It is here already with other words.
    Differs(String),
    Unplaced(String),
}

fn take_in_one(tx: &Tx<'_>, mark: &Mark) -> Result<Outcome, StoreError> {
    if let Some(here) = known(tx, mark)? {
        return complete(tx, mark, &here);
    }
    let (version_id, reading_id, span) = match place(tx, mark)? {
        Ok(place) => place,
        Err(reason) => return Ok(Outcome::Unplaced(reason)),
    };
    let text = reading::get(tx, &reading_id)?.text.text;
    let index = ScalarIndex::new(&text);
    let entity_id = match &mark.entity {
        Some((name, kind)) => Some(exchange::entity(tx, name, kind)?),
        None => None,
    };
    let id = annotation::insert(
        tx,
        &NewAnnotation {
            version_id: &version_id,
            reading_id: &reading_id,
            span,
            exact: index.slice(span),
            prefix: index.slice(Span::new(span.start.saturating_sub(CONTEXT), span.start)),
            suffix: index.slice(Span::new(span.end, span.end + CONTEXT)),
            entity_id: entity_id.as_ref(),
        },
    )?;
    set(tx, &id, &mark.tags, &mark.note)?;
    exchange::remember_id(tx, &mark.id, &id.0)?;
    Ok(Outcome::Added)
}

fn set(tx: &Tx<'_>, id: &AnnotationId, paths: &[String], note: &str) -> Result<(), StoreError> {
    let mut tags = annotation::get(tx, id)?.tag_ids;
    for path in paths.iter().filter(|path| !path.trim_matches(['/', ' ']).is_empty()) {
        let tag = tag::find_or_create(tx, path)?;
        if !tags.contains(&tag) {
            tags.push(tag);
        }
    }
    annotation::set_tags(tx, id, &tags)?;
    if note.trim().is_empty() { Ok(()) } else { annotation::set_note(tx, id, note) }
}

/// The annotation here that this one is, if it still is here.
fn known(db: &Connection, mark: &Mark) -> Result<Option<AnnotationId>, StoreError> {
    let alias = exchange::local_id(db, &mark.id)?;
    for id in alias.into_iter().chain([mark.id.clone()]) {
        let id = AnnotationId(id);
        match annotation::get(db, &id) {
            Ok(_) => return Ok(Some(id)),
            Err(StoreError::NotFound(_)) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(None)
}

/// Tags that are new are added; a note is written only where there is none.
fn complete(tx: &Tx<'_>, mark: &Mark, id: &AnnotationId) -> Result<Outcome, StoreError> {
    let here = annotation::get(tx, id)?;
    let all = tag::list(tx)?;
    let has = |path: &String| {
        let of = |tag: &tag::TagRow| here.tag_ids.contains(&tag.id) && tag.path.eq_ignore_ascii_case(path);
        all.iter().any(of)
    };
    let missing: Vec<String> = mark.tags.iter().filter(|path| !has(path)).cloned().collect();
    let note = if here.note.trim().is_empty() { mark.note.as_str() } else { "" };
    if !missing.is_empty() || !note.trim().is_empty() {
        set(tx, id, &missing, note)?;
    }
    if !here.note.trim().is_empty() && !mark.note.trim().is_empty() && here.note != mark.note {
        let told = format!(
            "“{}” has another note here, which stays; the file says: {}",
            clean_line(&here.exact, 40),
            mark.note
        );
        return Ok(Outcome::Differs(told));
    }
    Ok(Outcome::Known)
}

type Place = (VersionId, ReadingId, Span);

/// Where a mark belongs, or why it has no place.
fn place(db: &Connection, mark: &Mark) -> Result<Result<Place, String>, StoreError> {
    if mark.exact.trim().is_empty() {
        return Ok(Err("It is on the page as a whole, not on a passage.".into()));
    }
    // The very text: the position is the position.
    if let Some(span) = mark.span.filter(|_| !mark.sha256.is_empty()) {
        for (version_id, reading_id) in exchange::with_hash(db, &mark.sha256)? {
            let text = reading::get(db, &reading_id)?.text.text;
            if span.start < span.end && ScalarIndex::new(&text).slice(span) == mark.exact {
                return Ok(Ok((version_id, reading_id, span)));
            }
        }
    }
    let versions = match candidates(db, mark)? {
        Ok(versions) => versions,
        Err(reason) => return Ok(Err(reason)),
    };
    let quote = Quote { exact: &mark.exact, prefix: &mark.prefix, suffix: &mark.suffix };
    let mut doubt =
        "Its words stand on no version that is here; import the version it was made on.".to_owned();
    for row in versions {
        let text = reading::get(db, &row.reading_id)?.text.text;
        match find(&text, &quote) {
            Found::At(span) => return Ok(Ok((row.id, row.reading_id, span))),
            Found::Several(count) => {
                doubt = format!(
                    "Its words stand {count} times on a version, and what stood around them does not tell which is meant."
                );
            }
            Found::Elsewhere => {
                doubt = "Its words stand on a version, but in another place than they stood.".into()
            }
            Found::Nowhere => {}
        }
    }
    Ok(Err(doubt))
}

/// Versions on which the words may stand: the one that is named, then those of the article, the one seen at the time of the
/// annotation or just before it first, then the others from the newest on.
fn candidates(db: &Connection, mark: &Mark) -> Result<Result<Vec<version::VersionRow>, String>, StoreError> {
    let named = version_named(db, &mark.version_id)?;
    let article_id = match &named {
        Some(id) => version::get(db, id)?.article_id,
        None => {
            let Some(key) = address::canonical(&mark.url) else {
                return Ok(Err("The text it was made on is not here; import that text first.".into()));
            };
            match article::with_url(db, &key)? {
                Some(id) => id,
                None => return Ok(Err("The article of this address is not here; import it first.".into())),
            }
        }
    };
    let when = if mark.seen_at.is_empty() { &mark.created_at } else { &mark.seen_at };
    let mut versions: Vec<version::VersionRow> =
        version::every(db, &article_id)?.into_iter().filter(|version| !version.binned).collect();
    versions.reverse();
    // Times of one form sort as text; a version without a time stays where it is.
    versions.sort_by_key(|version| {
        let later = version.seen_at.as_deref().is_some_and(|seen| !when.is_empty() && seen > when.as_str());
        (Some(&version.id) != named.as_ref(), later)
    });
    Ok(Ok(versions))
}
