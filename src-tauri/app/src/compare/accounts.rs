//! Which versions stand for the articles: those named, the newest, or those that could be read at a chosen time.

use super::people;
use crate::articles;
use crate::contract::articles::VersionTime;
use crate::contract::compare::SideBySideRequest;
use crate::contract::scope::StoryScope;
use crate::contract::sources::SourceRef;
use crate::sources;
use rusqlite::Connection;
use std::collections::{BTreeSet, HashMap};
use variorum_core::compare::PersonMention;
use variorum_core::ids::{ArticleId, SourceId, VersionId};
use variorum_core::text::{BlockKind, ReadingText};
use variorum_core::time::Stated;
use variorum_store::StoreError;
use variorum_store::table::version::VersionRow;
use variorum_store::table::{article, derived, reading, version};

/// A text to be compared.
#[derive(Clone)]
pub struct Entry {
    pub(super) side: usize,
    pub(super) article_id: ArticleId,
    pub(super) version_id: VersionId,
    /// What the reading is known by in memory: its id.
    pub(super) reading_key: String,
    pub(super) label: String,
    pub(super) position: u32,
    pub(super) headline: String,
    pub(super) source: SourceRef,
    pub(super) time: Option<VersionTime>,
    pub(super) reading: ReadingText,
    /// Whom it names, where that is known already.
    pub(super) persons: Option<Vec<PersonMention>>,
}

/// What was chosen, and what was left out.
#[derive(Default)]
pub(super) struct Chosen {
    pub entries: Vec<Entry>,
    pub times: Vec<String>,
    pub not_yet: u32,
    pub undated: u32,
    pub left_out: u32,
}

/// A text of a file, under the name that it is told by.
#[must_use]
pub fn named_text(
    name: &str,
    source: Option<&str>,
    published: Option<Stated>,
    reading: ReadingText,
) -> Entry {
    let headline = reading.first(BlockKind::Headline).unwrap_or_else(|| name.to_owned());
    let source = source.unwrap_or(name).to_owned();
    Entry {
        side: 0,
        article_id: ArticleId(name.to_owned()),
        version_id: VersionId(name.to_owned()),
        reading_key: String::new(),
        label: "1".to_owned(),
        position: 0,
        headline,
        source: SourceRef { id: SourceId(source.clone()), name: source, grade: None },
        time: published.map(|stated| VersionTime {
            iso: stated.iso(),
            kind: crate::contract::articles::VersionTimeKind::Published,
        }),
        reading,
        persons: None,
    }
}

/// Chooses the versions that a request asks for, oldest article first.
pub(super) fn choose(
    db: &Connection,
    request: &SideBySideRequest,
    as_of: Option<Stated>,
    limit: usize,
) -> Result<Chosen, StoreError> {
    let mut chosen = Chosen::default();
    if !request.version_ids.is_empty() {
        for id in request.version_ids.iter().take(limit) {
            chosen.entries.push(entry(db, &version::get(db, id)?)?);
        }
        people::recall(db, &mut chosen.entries)?;
        chosen.left_out = request.version_ids.len().saturating_sub(limit) as u32;
        return Ok(chosen);
    }
    let named = !request.article_ids.is_empty();
    let ids =
        if named { request.article_ids.clone() } else { derived::articles(db, request.story_id.as_ref())? };
    let rows = version::of_articles(db, &ids)?;
    let times: BTreeSet<&str> = rows.iter().filter_map(|row| row.time()).collect();
    chosen.times = times.into_iter().map(str::to_owned).collect();
    let mut picked: Vec<&VersionRow> = Vec::new();
    let mut versions: HashMap<&ArticleId, Vec<&VersionRow>> = HashMap::new();
    for row in &rows {
        versions.entry(&row.article_id).or_default().push(row);
    }
    for own in ids.iter().filter_map(|id| versions.get(id)) {
        match as_of {
            None => picked.extend(own.last()),
            Some(at) => match own.iter().rev().find(|row| readable(row, at)) {
                Some(row) => picked.push(*row),
                None if own.iter().all(|row| row.time().is_none()) => chosen.undated += 1,
                None => chosen.not_yet += 1,
            },
        }
    }
    if !named {
        picked.sort_by_key(|row| row.time().unwrap_or_default().to_owned());
    }
    let from = picked.len().saturating_sub(limit);
    chosen.left_out = from as u32;
    chosen.entries = picked[from..].iter().map(|row| entry(db, row)).collect::<Result<_, _>>()?;
    people::recall(db, &mut chosen.entries)?;
    Ok(chosen)
}

/// Whether a version had appeared at a time. Where either is a day alone, days are compared.
fn readable(row: &VersionRow, at: Stated) -> bool {
    match (row.time().and_then(Stated::parse), at) {
        (Some(Stated::Instant(seen)), Stated::Instant(at)) => seen <= at,
        (Some(seen), at) => seen.day() <= at.day(),
        (None, _) => false,
    }
}

/// A version with its text and its source.
pub(super) fn entry(db: &Connection, row: &VersionRow) -> Result<Entry, StoreError> {
    let of = article::get(db, &row.article_id)?;
    let text = reading::get(db, &row.reading_id)?;
    Ok(Entry {
        side: 0,
        article_id: row.article_id.clone(),
        version_id: row.id.clone(),
        reading_key: row.reading_id.0.clone(),
        label: row.label(),
        position: row.position,
        headline: row.headline.clone(),
        source: sources::reference(db, &of.source_id)?,
        time: articles::time(row),
        reading: text.text,
        persons: None,
    })
}

/// Articles of a story (or of the library, or one alone), newest last, at most so many; how many older ones were left out.
pub(super) fn newest_articles(
    db: &Connection,
    scope: &StoryScope,
    limit: usize,
) -> Result<(Vec<Vec<VersionRow>>, u32), StoreError> {
    let ids = match &scope.article_id {
        Some(id) => vec![id.clone()],
        None => derived::articles(db, scope.story_id.as_ref())?,
    };
    let mut articles: Vec<Vec<VersionRow>> = Vec::new();
    for row in version::of_articles(db, &ids)? {
        match articles.last_mut() {
            Some(own) if own[0].article_id == row.article_id => own.push(row),
            _ => articles.push(vec![row]),
        }
    }
    articles.sort_by_key(|own| own.last().and_then(|row| row.time()).unwrap_or_default().to_owned());
    let from = articles.len().saturating_sub(limit);
    Ok((articles.split_off(from), from as u32))
}
