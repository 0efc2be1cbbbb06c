//! The timeline: versions, dates in texts, the analyst's events, suggested events, notes, mentions of a name. Changing events is
//! done in `events.rs`.

use crate::App;
use crate::contract::articles::VersionTimeKind;
use crate::contract::error::WireError;
use crate::contract::timeline::{Timeline, TimelineItem, TimelineKind, TimelinePassage, TimelineRequest};
use crate::suggested::Statements;
use crate::{articles, mentions_of};
use rusqlite::Connection;
use std::collections::{HashMap, HashSet};
use variorum_core::events::Outlook;
use variorum_core::ids::{ArticleId, EventId, TagId, VersionId};
use variorum_core::text::{Span, clean_line};
use variorum_store::StoreError;
use variorum_store::table::annotation::{self, AnnotationRow, Which};
use variorum_store::table::derived::{self, DateRow};
use variorum_store::table::event::{self, EventPassage, EventRow};
use variorum_store::table::note::{self, Target};
use variorum_store::table::version::VersionRow;
use variorum_store::table::{article, source, statement, version};

/// Versions and names that passages are told with.
pub(crate) struct Context {
    versions: HashMap<VersionId, VersionRow>,
    sources: HashMap<ArticleId, String>,
}

impl Context {
    pub(crate) fn load(db: &Connection, ids: &[ArticleId]) -> Result<Self, StoreError> {
        let mut sources = HashMap::new();
        for id in ids {
            sources.insert(id.clone(), source::brief(db, &article::get(db, id)?.source_id)?.0);
        }
        let versions = version::of_articles(db, ids)?.into_iter().map(|row| (row.id.clone(), row)).collect();
        Ok(Self { versions, sources })
    }

    /// Name of the source of a version; empty where it is not of these articles.
    pub(crate) fn source(&self, version_id: &VersionId) -> &str {
        let row = self.versions.get(version_id);
        row.and_then(|row| self.sources.get(&row.article_id)).map_or("", String::as_str)
    }

    /// The source with the label of the version.
    pub(crate) fn named(&self, version_id: &VersionId) -> String {
        let label = self.versions.get(version_id).map(VersionRow::label).unwrap_or_default();
        format!("{} v{label}", self.source(version_id))
    }

    /// ISO 8601: when a version appeared.
    pub(crate) fn at(&self, version_id: &VersionId) -> Option<String> {
        Some(articles::time(self.versions.get(version_id)?)?.iso)
    }

    pub(crate) fn passage(&self, version_id: &VersionId, span: Span, exact: &str) -> Option<TimelinePassage> {
        let row = self.versions.get(version_id)?;
        Some(TimelinePassage {
            id: String::new(),
            article_id: row.article_id.clone(),
            version_id: version_id.clone(),
            label: row.label(),
            source: self.source(version_id).to_owned(),
            start: u32::try_from(span.start).ok()?,
            end: u32::try_from(span.end).ok()?,
            exact: exact.to_owned(),
            at: articles::time(row).map(|time| time.iso),
            stance: None,
            mark: String::new(),
        })
    }
}

/// An item with nothing but its kind, time and words.
pub(crate) fn item(kind: TimelineKind, id: String, from: String, label: String) -> TimelineItem {
    TimelineItem {
        id,
        kind,
        from,
        to: None,
        label,
        words: None,
        source: None,
        passages: Vec::new(),
        confidence: 1.0,
        event_id: None,
        note: String::new(),
        substance: None,
        outlook: None,
        said: Vec::new(),
        conflict: false,
        reported: None,
        who: Vec::new(),
        places: Vec::new(),
        tags: Vec::new(),
        update: false,
    }
}

fn version_items(context: &Context) -> Vec<TimelineItem> {
    let mut rows: Vec<&VersionRow> = context.versions.values().collect();
    rows.sort_by(|a, b| (&a.article_id, a.position).cmp(&(&b.article_id, b.position)));
    rows.into_iter()
        .filter_map(|row| {
            let time = articles::time(row)?;
            let id = format!("version {}", row.id);
            let mut made = item(TimelineKind::Version, id, time.iso, row.headline.clone());
            made.update = time.kind == VersionTimeKind::Updated && row.updated != row.published;
            made.source = context.sources.get(&row.article_id).cloned();
            made.passages = context.passage(&row.id, Span::new(0, 0), "").into_iter().collect();
            made.substance = row.substance;
            Some(made)
        })
        .collect()
}

/// Dates of the texts; the same sentence in several versions or copies is one item with several passages.
fn date_items(context: &Context, rows: Vec<(VersionId, DateRow)>) -> Vec<TimelineItem> {
    let mut items: Vec<TimelineItem> = Vec::new();
    let mut known: HashMap<(String, Option<String>, String), usize> = HashMap::new();
    for (version_id, date) in rows {
        let Some(passage) = context.passage(&version_id, date.span, &date.words) else { continue };
        let key = (date.from.clone(), date.to.clone(), date.sentence_words.clone());
        if let Some(&at) = known.get(&key) {
            items[at].passages.push(passage);
            continue;
        }
        known.insert(key, items.len());
        let id = format!("date {version_id} {}", date.span.start);
        let mut made = item(TimelineKind::Date, id, date.from, date.sentence_words);
        made.to = date.to;
        made.words = Some(date.words);
        made.source = Some(passage.source.clone());
        made.reported.clone_from(&passage.at);
        made.passages = vec![passage];
        made.confidence = date.confidence;
        items.push(made);
    }
    items
}

/// Notes of the analyst's, at the time of the version that they stand on.
fn note_items(context: &Context, marks: &[AnnotationRow]) -> Vec<TimelineItem> {
    let noted = marks.iter().filter(|mark| !mark.note.trim().is_empty());
    noted
        .filter_map(|mark| {
            let id = format!("note {}", mark.id);
            let at = context.at(&mark.version_id)?;
            let mut made = item(TimelineKind::Note, id, at, clean_line(&mark.note, 120));
            made.note.clone_from(&mark.note);
            made.tags.clone_from(&mark.tag_ids);
            made.passages = context.passage(&mark.version_id, mark.span, &mark.exact).into_iter().collect();
            Some(made)
        })
        .collect()
}

/// The token that an outlook is stored under, and back.
pub(crate) fn outlook(token: &str) -> Option<Outlook> {
    serde_json::from_value(serde_json::Value::from(token)).ok()
}

pub(crate) fn event_item(
    db: &Connection,
    context: &Context,
    row: EventRow,
    passages: &[EventPassage],
) -> Result<TimelineItem, StoreError> {
    let kind = if row.planned { TimelineKind::Planned } else { TimelineKind::Event };
    let mut made = item(kind, format!("event {}", row.id), row.from, row.title);
    made.to = row.to;
    let told = passages.iter().filter_map(|passage| {
        let mut told = context.passage(&passage.version_id, passage.span, &passage.exact)?;
        told.id.clone_from(&passage.id);
        Some(told)
    });
    made.passages = told.collect();
    made.reported = made.passages.iter().filter_map(|passage| passage.at.clone()).min();
    made.note = note::get(db, Target::Event, &row.id.0)?;
    made.outlook = outlook(&row.outlook);
    made.event_id = Some(row.id);
    Ok(made)
}

/// Gives items the tags of the annotations that their passages touch.
fn tag(items: &mut [TimelineItem], marks: &[AnnotationRow]) {
    let mut of_version: HashMap<&VersionId, Vec<&AnnotationRow>> = HashMap::new();
    for mark in marks.iter().filter(|mark| !mark.tag_ids.is_empty()) {
        of_version.entry(&mark.version_id).or_default().push(mark);
    }
    if of_version.is_empty() {
        return;
    }
    for one in items.iter_mut().filter(|one| one.kind != TimelineKind::Version) {
        let mut tags: Vec<TagId> = std::mem::take(&mut one.tags);
        for passage in &one.passages {
            let span = Span::new(passage.start as usize, passage.end as usize);
            let touching = of_version.get(&passage.version_id).into_iter().flatten();
            for mark in touching.filter(|mark| mark.span.overlaps(span)) {
                tags.extend(mark.tag_ids.iter().cloned());
            }
        }
        tags.sort_unstable();
        tags.dedup();
        one.tags = tags;
    }
}

impl App {
    pub(crate) fn timeline(&self, request: TimelineRequest) -> Result<Timeline, WireError> {
        Ok(self.library().read(|db| assemble(db, &request))?)
    }
}

fn assemble(db: &Connection, request: &TimelineRequest) -> Result<Timeline, StoreError> {
    let ids = match &request.article_id {
        Some(id) => vec![id.clone()],
        None => derived::articles(db, request.story_id.as_ref())?,
    };
    let context = Context::load(db, &ids)?;
    let statements = Statements::of(statement::of_articles(db, &ids)?, &context);
    let sources = statements.sources();
    let mut items = version_items(&context);
    items.extend(date_items(&context, derived::dates(db, &ids)?));
    let mut accepted: HashMap<String, EventId> = HashMap::new();
    for row in event::list(db, request.story_id.as_ref())? {
        let passages = event::passages(db, &row.id)?;
        let marks = statements.marks(&passages);
        accepted.extend(marks.iter().map(|mark| (mark.clone(), row.id.clone())));
        let mut made = event_item(db, &context, row, &passages)?;
        statements.enrich(&context, &sources, &mut made, &marks);
        let elsewhere = request.article_id.is_some() && made.passages.is_empty();
        if !elsewhere {
            items.push(made);
        }
    }
    let dismissed: HashSet<String> = statement::dismissed(db)?.into_iter().collect();
    let (suggested, hidden) = statements.suggestions(&context, &sources, &accepted, &dismissed);
    items.extend(suggested);
    let which = Which {
        story_id: request.story_id.clone(),
        article_id: request.article_id.clone(),
        ..Which::default()
    };
    let (_, marks) = annotation::page(db, &which, 0, u32::MAX)?;
    items.extend(note_items(&context, &marks));
    if let Some(name) = request.mentions_of.as_deref().map(str::trim).filter(|name| !name.is_empty()) {
        items.extend(mentions_of::items(db, &context, &ids, name)?);
    }
    tag(&mut items, &marks);
    items.sort_by(|a, b| a.from.cmp(&b.from));
    let pending = derived::pending_of(db, &ids)?;
    Ok(Timeline { items, pending, dismissed: hidden })
}
