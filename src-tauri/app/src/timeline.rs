//! The timeline: versions, dates in texts, the analyst's events.

use crate::App;
use crate::contract::Empty;
use crate::contract::error::{ErrorCode, WireError};
use crate::contract::timeline::{
    EventRequest, EventSave, Timeline, TimelineItem, TimelineKind, TimelinePassage, TimelineRequest,
};
use crate::{articles, passages};
use rusqlite::Connection;
use std::collections::HashMap;
use variorum_core::ids::{ArticleId, EventId, VersionId};
use variorum_core::text::Span;
use variorum_core::time::Stated;
use variorum_store::table::derived::{self, DateRow};
use variorum_store::table::event::{self, EventPassage, EventRow};
use variorum_store::table::note::{self, Target};
use variorum_store::table::version::VersionRow;
use variorum_store::table::{article, source, version};
use variorum_store::{Action, StoreError};

/// Versions and names that passages are told with.
struct Context {
    versions: HashMap<VersionId, VersionRow>,
    sources: HashMap<ArticleId, String>,
}

impl Context {
    fn load(db: &Connection, ids: &[ArticleId]) -> Result<Self, StoreError> {
        let mut sources = HashMap::new();
        for id in ids {
            sources.insert(id.clone(), source::brief(db, &article::get(db, id)?.source_id)?.0);
        }
        let versions = version::of_articles(db, ids)?.into_iter().map(|row| (row.id.clone(), row)).collect();
        Ok(Self { versions, sources })
    }

    fn passage(&self, version_id: &VersionId, span: Span, exact: &str) -> Option<TimelinePassage> {
        let row = self.versions.get(version_id)?;
        Some(TimelinePassage {
            article_id: row.article_id.clone(),
            version_id: version_id.clone(),
            label: row.label(),
            source: self.sources.get(&row.article_id).cloned().unwrap_or_default(),
            start: u32::try_from(span.start).ok()?,
            end: u32::try_from(span.end).ok()?,
            exact: exact.to_owned(),
        })
    }
}

fn version_items(context: &Context) -> Vec<TimelineItem> {
    let mut rows: Vec<&VersionRow> = context.versions.values().collect();
    rows.sort_by(|a, b| (&a.article_id, a.position).cmp(&(&b.article_id, b.position)));
    rows.into_iter()
        .filter_map(|row| {
            let time = articles::time(row)?;
            Some(TimelineItem {
                id: format!("version {}", row.id),
                kind: TimelineKind::Version,
                from: time.iso,
                to: None,
                label: row.headline.clone(),
                words: None,
                source: context.sources.get(&row.article_id).cloned(),
                passages: context.passage(&row.id, Span::new(0, 0), "").into_iter().collect(),
                confidence: 1.0,
                event_id: None,
                note: String::new(),
                substance: row.substance,
            })
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
        items.push(TimelineItem {
            id: format!("date {version_id} {}", date.span.start),
            kind: TimelineKind::Date,
            from: date.from,
            to: date.to,
            label: date.sentence_words,
            words: Some(date.words),
            source: Some(passage.source.clone()),
            passages: vec![passage],
            confidence: date.confidence,
            event_id: None,
            note: String::new(),
            substance: None,
        });
    }
    items
}

fn event_item(db: &Connection, context: &Context, row: EventRow) -> Result<TimelineItem, StoreError> {
    let passages = event::passages(db, &row.id)?;
    Ok(TimelineItem {
        id: format!("event {}", row.id),
        kind: if row.planned { TimelineKind::Planned } else { TimelineKind::Event },
        from: row.from,
        to: row.to,
        label: row.title,
        words: None,
        source: None,
        passages: passages.iter().filter_map(|p| context.passage(&p.version_id, p.span, &p.exact)).collect(),
        confidence: 1.0,
        note: note::get(db, Target::Event, &row.id.0)?,
        event_id: Some(row.id),
        substance: None,
    })
}

impl App {
    pub(crate) fn timeline(&self, request: TimelineRequest) -> Result<Timeline, WireError> {
        let timeline = self.library().read(|db| {
            let ids = match &request.article_id {
                Some(id) => vec![id.clone()],
                None => derived::articles(db, request.story_id.as_ref())?,
            };
            let context = Context::load(db, &ids)?;
            let mut items = version_items(&context);
            items.extend(date_items(&context, derived::dates(db, &ids)?));
            for row in event::list(db, request.story_id.as_ref())? {
                let item = event_item(db, &context, row)?;
                let elsewhere = request.article_id.is_some() && item.passages.is_empty();
                if !elsewhere {
                    items.push(item);
                }
            }
            items.sort_by(|a, b| a.from.cmp(&b.from));
            let pending = derived::pending_of(db, &ids)?;
            Ok(Timeline { items, pending })
        })?;
        Ok(timeline)
    }

    pub(crate) fn event_save(&self, request: EventSave) -> Result<TimelineItem, WireError> {
        let title = request.title.trim().to_owned();
        if title.is_empty() {
            return Err(WireError::new(ErrorCode::Invalid, "an event needs a title"));
        }
        let from = time(&request.from)?;
        let to = request.to.as_deref().filter(|to| !to.trim().is_empty()).map(time).transpose()?;
        if to.is_some_and(|to| to.day() < from.day()) {
            return Err(WireError::new(ErrorCode::Invalid, "the event would end before it begins"));
        }
        let library = self.library();
        let cut: Vec<EventPassage> = library.read(|db| {
            request
                .passages
                .iter()
                .map(|p| {
                    let passage = passages::cut(db, &p.version_id, p.start, p.end)?;
                    Ok(EventPassage {
                        version_id: p.version_id.clone(),
                        reading_id: passage.reading_id,
                        span: passage.span,
                        exact: passage.exact,
                    })
                })
                .collect::<Result<_, StoreError>>()
        })?;
        let label = format!("{} event “{title}”", if request.id.is_some() { "Change" } else { "New" });
        let row = EventRow {
            id: request.id.unwrap_or(EventId(String::new())),
            story_id: request.story_id,
            title,
            from: from.iso(),
            to: to.map(Stated::iso),
            planned: request.planned,
        };
        let id =
            library.act(&Action::new(&label), |tx| event::save(tx, &row, request.note.as_deref(), &cut))?;
        self.changed();
        let item = library.read(|db| {
            let row = event::get(db, &id)?;
            let passages = event::passages(db, &id)?;
            let mut ids = Vec::new();
            for passage in &passages {
                ids.push(version::get(db, &passage.version_id)?.article_id);
            }
            event_item(db, &Context::load(db, &ids)?, row)
        })?;
        Ok(item)
    }

    pub(crate) fn event_delete(&self, request: EventRequest) -> Result<Empty, WireError> {
        let library = self.library();
        let row = library.read(|db| event::get(db, &request.id))?;
        let label = format!("Delete event “{}”", row.title);
        library.act(&Action::new(&label), |tx| event::delete(tx, &request.id))?;
        self.changed();
        Ok(Empty {})
    }
}

fn time(iso: &str) -> Result<Stated, WireError> {
    Stated::parse(iso).ok_or_else(|| {
        WireError::new(
            ErrorCode::Invalid,
            format!("{iso} is no date; write 2025-04-18 or 2025-04-18T09:30:00+02:00"),
        )
    })
}
