//! Events of the analyst's: make, change, accept what the texts suggest, join, split, delete; dismiss suggestions. Every one is an
//! action that can be undone.

use crate::App;
use crate::contract::Empty;
use crate::contract::error::{ErrorCode, WireError};
use crate::contract::events::{EventDismiss, EventJoin, EventRequest, EventRestore, EventSave, EventSplit};
use crate::contract::timeline::{PassageRef, TimelineItem};
use crate::passages;
use crate::timeline::{Context, event_item};
use rusqlite::Connection;
use std::collections::HashSet;
use variorum_core::ids::EventId;
use variorum_core::text::{Span, clean_line};
use variorum_core::time::Stated;
use variorum_store::table::event::{self, EventPassage, EventRow};
use variorum_store::table::note::{self, Target};
use variorum_store::table::{derived, statement, version};
use variorum_store::{Action, StoreError};

/// Letters of a title in the history.
const LABEL: usize = 60;

/// Passages as they shall be: those that the event has already stay pinned to their reading, the others are cut out anew.
fn wanted(
    db: &Connection,
    known: &[EventPassage],
    refs: &[PassageRef],
) -> Result<Vec<EventPassage>, StoreError> {
    refs.iter()
        .map(|wish| {
            let span = Span::new(wish.start as usize, wish.end as usize);
            if let Some(old) = known.iter().find(|old| old.version_id == wish.version_id && old.span == span)
            {
                return Ok(old.clone());
            }
            let passage = passages::cut(db, &wish.version_id, wish.start, wish.end)?;
            Ok(EventPassage {
                id: String::new(),
                version_id: wish.version_id.clone(),
                reading_id: passage.reading_id,
                span: passage.span,
                exact: passage.exact,
            })
        })
        .collect()
}

fn saved(db: &Connection, id: &EventId) -> Result<TimelineItem, StoreError> {
    let passages = event::passages(db, id)?;
    let mut articles = Vec::new();
    for passage in &passages {
        articles.push(version::get(db, &passage.version_id)?.article_id);
    }
    articles.sort_unstable();
    articles.dedup();
    event_item(db, &Context::load(db, &articles)?, event::get(db, id)?, &passages)
}

fn title(typed: &str) -> Result<String, WireError> {
    match typed.trim() {
        "" => Err(WireError::new(ErrorCode::Invalid, "an event needs a title")),
        title => Ok(title.to_owned()),
    }
}

impl App {
    pub(crate) fn event_save(&self, request: EventSave) -> Result<TimelineItem, WireError> {
        let title = title(&request.title)?;
        let from = time(&request.from)?;
        let to = request.to.as_deref().filter(|to| !to.trim().is_empty()).map(time).transpose()?;
        if to.as_deref().is_some_and(|to| to.get(..10) < from.get(..10)) {
            return Err(WireError::new(ErrorCode::Invalid, "the event would end before it begins"));
        }
        let library = self.library();
        let passages = library.read(|db| {
            let known = match &request.id {
                Some(id) => event::passages(db, id)?,
                None => Vec::new(),
            };
            match &request.passages {
                Some(refs) => wanted(db, &known, refs),
                None => Ok(known),
            }
        })?;
        let verb = if request.id.is_some() { "Change" } else { "New" };
        let label = format!("{verb} event “{}”", clean_line(&title, LABEL));
        let outlook = request.outlook.map(|outlook| serde_json::json!(outlook));
        let row = EventRow {
            id: request.id.unwrap_or(EventId(String::new())),
            story_id: request.story_id,
            title,
            from,
            to,
            planned: request.planned,
            outlook: outlook.and_then(|token| token.as_str().map(str::to_owned)).unwrap_or_default(),
        };
        let id = library
            .act(&Action::new(&label), |tx| event::save(tx, &row, request.note.as_deref(), &passages))?;
        self.changed();
        Ok(library.read(|db| saved(db, &id))?)
    }

    pub(crate) fn event_delete(&self, request: EventRequest) -> Result<Empty, WireError> {
        let library = self.library();
        let row = library.read(|db| event::get(db, &request.id))?;
        let label = format!("Delete event “{}”", clean_line(&row.title, LABEL));
        library.act(&Action::new(&label), |tx| event::delete(tx, &request.id))?;
        self.changed();
        Ok(Empty {})
    }

    pub(crate) fn event_join(&self, request: EventJoin) -> Result<Empty, WireError> {
        let mut others = request.ids;
        let distinct: HashSet<&EventId> = others.iter().collect();
        if others.len() < 2 || distinct.len() < others.len() {
            return Err(WireError::new(
                ErrorCode::Invalid,
                "two different events at least are needed to join",
            ));
        }
        let first = others.remove(0);
        let library = self.library();
        let row = library.read(|db| event::get(db, &first))?;
        let label = format!("Join {} events into “{}”", others.len() + 1, clean_line(&row.title, LABEL));
        library.act(&Action::new(&label), |tx| {
            let mut passages = event::passages(tx, &first)?;
            let mut notes = vec![note::get(tx, Target::Event, &first.0)?];
            for other in &others {
                event::get(tx, other)?;
                passages.extend(event::passages(tx, other)?);
                notes.push(note::get(tx, Target::Event, &other.0)?);
            }
            notes.retain(|note| !note.trim().is_empty());
            event::save(tx, &row, Some(&notes.join("\n\n")), &passages)?;
            others.iter().try_for_each(|other| event::delete(tx, other))
        })?;
        self.changed();
        Ok(Empty {})
    }

    pub(crate) fn event_split(&self, request: EventSplit) -> Result<Empty, WireError> {
        let title = title(&request.title)?;
        let library = self.library();
        let (row, passages) =
            library.read(|db| Ok((event::get(db, &request.id)?, event::passages(db, &request.id)?)))?;
        let going = passages.iter().filter(|passage| request.passages.contains(&passage.id)).count();
        if going == 0 || going < request.passages.len() || going == passages.len() {
            return Err(WireError::new(
                ErrorCode::Invalid,
                "choose passages of the event to split off, and leave it one at least",
            ));
        }
        let label = format!("Split “{}” off", clean_line(&title, LABEL));
        let split = EventRow { id: EventId(String::new()), title, ..row };
        library.act(&Action::new(&label), |tx| {
            let id = event::save(tx, &split, None, &[])?;
            event::give_passages(tx, &request.passages, &id)
        })?;
        self.changed();
        Ok(Empty {})
    }

    pub(crate) fn event_dismiss(&self, request: EventDismiss) -> Result<Empty, WireError> {
        let marks: Vec<String> = request.marks.into_iter().filter(|mark| !mark.is_empty()).collect();
        if marks.is_empty() {
            return Err(WireError::new(ErrorCode::Invalid, "there is nothing to dismiss"));
        }
        let label = format!("Dismiss “{}”", clean_line(&request.title, LABEL));
        self.library().act(&Action::new(&label), |tx| statement::dismiss(tx, &marks))?;
        self.changed();
        Ok(Empty {})
    }

    pub(crate) fn event_restore(&self, request: EventRestore) -> Result<Empty, WireError> {
        let library = self.library();
        let marks: Vec<String> = library.read(|db| {
            let articles = derived::articles(db, request.story_id.as_ref())?;
            Ok(statement::of_articles(db, &articles)?.into_iter().map(|(_, row)| row.mark).collect())
        })?;
        library.act(&Action::new("Offer dismissed events again"), |tx| statement::restore(tx, &marks))?;
        self.changed();
        Ok(Empty {})
    }
}

/// A time as it is stored: a day, an instant, or a clock time whose zone nobody knows, as texts give it.
fn time(iso: &str) -> Result<String, WireError> {
    let iso = iso.trim();
    if let Some(stated) = Stated::parse(iso) {
        return Ok(stated.iso());
    }
    if chrono::NaiveDateTime::parse_from_str(iso, "%Y-%m-%dT%H:%M:%S").is_ok() {
        return Ok(iso.to_owned());
    }
    Err(WireError::new(
        ErrorCode::Invalid,
        format!("{iso} is no date; write 2025-04-18 or 2025-04-18T09:30:00+02:00"),
    ))
}
