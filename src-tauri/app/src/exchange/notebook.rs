//! The annotations of a story, or of everything, as the formats of others carry them; the codebook goes along whole.

use super::write_whole;
use crate::contract::error::{ErrorCode, WireError};
use crate::contract::exchange::{Count, ExchangeFormat};
use rusqlite::Connection;
use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;
use variorum_core::ids::{StoryId, TagId, VersionId};
use variorum_exchange::notebook::{Code, Mark, Notebook, Text, derived_id};
use variorum_exchange::{refi, table, w3c};
use variorum_store::table::annotation::{self, AnnotationRow, Which};
use variorum_store::table::{article, reading, source, story, tag, version};
use variorum_store::{Library, StoreError, exchange};

/// Annotations read at a time.
const PAGE: u32 = 500;

/// Writes annotations or the codebook to a file; gives what is in it.
pub(super) fn write(
    library: &Library,
    of: Option<&StoryId>,
    format: ExchangeFormat,
    author: &str,
    path: &Path,
) -> Result<(Vec<Count>, u64), WireError> {
    let notebook = library.read(|db| notebook(db, of))?;
    let failed = |error: &dyn std::fmt::Display| {
        WireError::new(ErrorCode::Internal, format!("the file could not be made: {error}"))
    };
    let bytes = match format {
        ExchangeFormat::Qdc => refi::write_codebook(&notebook),
        ExchangeFormat::Qdpx => {
            let author = if author.is_empty() { "An analyst" } else { author };
            refi::write_project(&notebook, author, &variorum_store::now()).map_err(|error| failed(&error))?
        }
        ExchangeFormat::Csv => table::write(&notebook).map_err(|error| failed(&error))?,
        ExchangeFormat::W3c | ExchangeFormat::Bundle => {
            let id = derived_id(&["annotations", of.map_or("", |story| story.0.as_str())]);
            serde_json::to_vec_pretty(&w3c::write(&notebook, &id)).map_err(|error| failed(&error))?
        }
    };
    let ((), size) = write_whole(path, |mut file| {
        file.write_all(&bytes).map_err(|error| WireError::new(ErrorCode::File, error.to_string()))
    })?;
    let small = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let count = |noun: &str, count: usize| Count { noun: noun.to_owned(), count: small(count) };
    let mut counts = Vec::new();
    if matches!(format, ExchangeFormat::Qdc | ExchangeFormat::Qdpx) {
        counts.push(count("tag", notebook.codes.len()));
    }
    if format != ExchangeFormat::Qdc {
        counts.push(count("annotation", notebook.marks.len()));
    }
    Ok((counts, size))
}

fn notebook(db: &Connection, of: Option<&StoryId>) -> Result<Notebook, StoreError> {
    let (private, names) = (exchange::private(db)?, exchange::names(db)?);
    let stays = |noun: &str, id: &str| private.contains(&(noun.to_owned(), id.to_owned()));
    let mut codes: Vec<tag::TagRow> = tag::list(db)?;
    codes.retain(|tag| !stays("tag", &tag.id.0));
    let mut out = Notebook {
        title: match of {
            Some(story) => story::name(db, story)?,
            None => "The whole library".to_owned(),
        },
        codes: codes
            .iter()
            .map(|tag| Code {
                id: tag.id.0.clone(),
                path: tag.path.clone(),
                colour: Some(tag.colour),
                description: tag.description.clone(),
            })
            .collect(),
        ..Notebook::default()
    };
    let which = Which { story_id: of.cloned(), ..Which::default() };
    let mut texts: BTreeMap<String, Text> = BTreeMap::new();
    let mut offset = 0;
    loop {
        let (total, rows) = annotation::page(db, &which, offset, PAGE)?;
        offset += PAGE;
        for row in rows.into_iter().filter(|row| !stays("annotation", &row.id.0)) {
            // A mark is exported with the text of the reading that it is pinned to, under the name of that text's version.
            let name = text_name(&row);
            if !texts.contains_key(&name) {
                texts.insert(name.clone(), text(db, &row, name.clone())?);
            }
            let named = names.get(&row.id.0).cloned();
            out.marks.push(Mark { entity: named, ..mark(row, &texts[&name], &codes) });
        }
        if offset >= total {
            break;
        }
    }
    // Oldest first: the order in which they were made.
    out.marks.reverse();
    out.texts = texts.into_values().collect();
    Ok(out)
}

/// The reading's own id: two readings of one version are two texts to other programs.
fn text_name(row: &AnnotationRow) -> String {
    row.reading_id.0.clone()
}

fn text(db: &Connection, row: &AnnotationRow, id: String) -> Result<Text, StoreError> {
    let read = reading::get(db, &row.reading_id)?;
    let of = version::get(db, &row.version_id)?;
    let article = article::get(db, &row.article_id)?;
    Ok(Text {
        id,
        headline: read.headline,
        source: source::brief(db, &article.source_id)?.0,
        label: of.label(),
        url: article.url.unwrap_or_default(),
        seen_at: of.seen_at.unwrap_or_default(),
        published: of.published.unwrap_or_default(),
        text: read.text.text,
        sha256: read.sha256,
    })
}

fn mark(row: AnnotationRow, text: &Text, codes: &[tag::TagRow]) -> Mark {
    let path = |id: &TagId| codes.iter().find(|tag| tag.id == *id).map(|tag| tag.path.clone());
    Mark {
        id: row.id.0,
        version_id: text.id.clone(),
        sha256: text.sha256.clone(),
        url: text.url.clone(),
        exact: row.exact,
        prefix: row.prefix,
        suffix: row.suffix,
        span: Some(row.span),
        tags: row.tag_ids.iter().filter_map(path).collect(),
        note: row.note,
        entity: None,
        seen_at: text.seen_at.clone(),
        created_at: row.created_at,
        updated_at: row.updated_at,
    }
}

/// The version behind the name of a text: a version's id, or the id of a reading of it.
pub(super) fn version_named(db: &Connection, name: &str) -> Result<Option<VersionId>, StoreError> {
    let local = exchange::local_id(db, name)?.unwrap_or_else(|| name.to_owned());
    for candidate in [name, &local] {
        if let Some(found) = exchange::version_of(db, candidate)? {
            return Ok(Some(found));
        }
    }
    Ok(None)
}
