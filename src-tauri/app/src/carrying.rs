//! What the analyst says of carried passages, what awaits the analyst, and what a version touched. Where a passage stands is
//! worked out in `carried.rs`; what was worked out of an article is remembered while nothing of it changes.

use crate::App;
use crate::annotations::wire;
use crate::carried::{Stand, is_the_same, passages_on, stands};
use crate::contract::Empty;
use crate::contract::carrying::{
    AnnotationPlace, CarryBoard, CarryBoardRequest, CarryCount, CarryRow, PlacedBy, Ruling,
    TouchedAnnotation, TouchedCitation, TouchesRequest, VersionTouches,
};
use crate::contract::error::WireError;
use crate::passages;
use rusqlite::Connection;
use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, PoisonError};
use variorum_core::carry::CarryState;
use variorum_core::ids::{AnnotationId, ArticleId};
use variorum_core::text::{ScalarIndex, Span, clean_line};
use variorum_store::table::version::VersionRow;
use variorum_store::table::{annotation, annotation_place, article, cited, reading, source, version};
use variorum_store::{Action, StoreError};

/// What awaits the analyst in one article.
struct Waiting {
    newest: VersionRow,
    /// Annotations that ask, or whose words are gone.
    stands: Vec<(AnnotationId, Stand)>,
    count: CarryCount,
}

/// What was worked out, by article, with what it was worked out from.
#[derive(Default)]
pub(crate) struct Memory(Mutex<HashMap<ArticleId, (String, Arc<Waiting>)>>);

impl Memory {
    /// Remembered articles whose stamp is still this one.
    fn known(&self, id: &ArticleId, stamp: &str) -> Option<Arc<Waiting>> {
        let memory = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        memory.get(id).filter(|(of, _)| of == stamp).map(|(_, waiting)| Arc::clone(waiting))
    }

    fn keep(&self, id: ArticleId, stamp: String, waiting: Arc<Waiting>) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(id, (stamp, waiting));
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

impl App {
    pub(crate) fn annotation_place(&self, request: AnnotationPlace) -> Result<Empty, WireError> {
        let library = self.library();
        let (row, on) = library.read(|db| {
            Ok::<_, StoreError>((annotation::get(db, &request.id)?, version::get(db, &request.version_id)?))
        })?;
        if on.article_id != row.article_id {
            return Err(StoreError::Invalid(
                "this version belongs to another article than the passage".into(),
            )
            .into());
        }
        if on.reading_id == row.reading_id {
            return Err(StoreError::Invalid(
                "the passage was marked on this version, where it stands as marked".into(),
            )
            .into());
        }
        let (words, label) = (clean_line(&row.exact, 40), on.label());
        let label = match request.ruling {
            Ruling::Here { .. } => format!("Place “{words}” on version {label}"),
            Ruling::Gone => format!("Say that “{words}” is gone from version {label}"),
            Ruling::Open => format!("Leave the place of “{words}” on version {label} open"),
        };
        let passage = match request.ruling {
            Ruling::Here { start, end } => {
                Some(library.read(|db| passages::cut(db, &request.version_id, start, end))?)
            }
            Ruling::Gone | Ruling::Open => None,
        };
        library.act(&Action::new(&label), |tx| match request.ruling {
            Ruling::Open => annotation_place::unset(tx, &request.id, &on.reading_id),
            _ => {
                let here = passage.as_ref().map(|passage| (passage.span, passage.exact.as_str()));
                annotation_place::set(tx, &request.id, &on.reading_id, here)
            }
        })?;
        self.changed();
        Ok(Empty {})
    }

    pub(crate) fn carry_board(&self, request: CarryBoardRequest) -> Result<CarryBoard, WireError> {
        let board = self.library().read(|db| {
            let articles = annotation_place::articles(db, request.story_id.as_ref())?;
            let mut waiting = Vec::with_capacity(articles.len());
            for (id, stamp) in annotation_place::stamps(db, &articles)? {
                let known = match self.carrying_memory().known(&id, &stamp) {
                    Some(known) => known,
                    None => {
                        let Some(found) = look(db, &id)? else { continue };
                        let found = Arc::new(found);
                        self.carrying_memory().keep(id, stamp, Arc::clone(&found));
                        found
                    }
                };
                waiting.push(known);
            }
            let all = || waiting.iter().flat_map(|one| one.stands.iter().map(move |stand| (one, stand)));
            let asking = all().filter(|(_, (_, stand))| stand.asks);
            let gone = all().filter(|(_, (_, stand))| !stand.asks);
            let (asks, lost) = (asking.clone().count(), gone.clone().count());
            let rows = asking
                .chain(gone)
                .skip(request.offset as usize)
                .take(request.limit.min(500) as usize)
                .map(|(one, (id, stand))| row(db, &one.newest, id, stand))
                .collect::<Result<_, StoreError>>()?;
            let articles = waiting
                .iter()
                .map(|one| one.count.clone())
                .filter(|count| count.asks + count.annotations + count.citations > 0)
                .collect();
            Ok::<_, StoreError>(CarryBoard { asks: number(asks), gone: number(lost), articles, rows })
        })?;
        Ok(board)
    }

    pub(crate) fn version_touches(&self, request: TouchesRequest) -> Result<VersionTouches, WireError> {
        Ok(self.library().read(|db| touches(db, &version::get(db, &request.id)?))?)
    }
}

/// A row of the board.
fn row(
    db: &Connection,
    newest: &VersionRow,
    id: &AnnotationId,
    stand: &Stand,
) -> Result<CarryRow, StoreError> {
    let of = article::get(db, &newest.article_id)?;
    let words = match stand.asked {
        Some(span) => {
            let text = reading::get(db, &newest.reading_id)?.text.text;
            Some(ScalarIndex::new(&text).slice(span).to_owned())
        }
        None => None,
    };
    Ok(CarryRow {
        annotation: wire(db, annotation::get(db, id)?, stand)?,
        version_id: newest.id.clone(),
        label: newest.label(),
        words,
        headline: of.headline,
        source: source::brief(db, &of.source_id)?.0,
    })
}

/// What awaits the analyst on the newest version of an article; nothing where all its versions are in the bin.
fn look(db: &Connection, id: &ArticleId) -> Result<Option<Waiting>, StoreError> {
    let Some(newest) = version::every(db, id)?.into_iter().rfind(|version| !version.binned) else {
        return Ok(None);
    };
    let rows = annotation::of_article(db, id)?;
    let all = stands(db, &newest, &rows)?;
    let waits =
        |stand: &Stand| stand.asks || (stand.state == CarryState::Gone && stand.by == PlacedBy::Program);
    let asks = all.iter().filter(|stand| stand.asks).count();
    let touched = touches(db, &newest)?;
    let briefings: HashSet<&str> =
        touched.citations.iter().map(|cited| cited.briefing_id.0.as_str()).collect();
    let count = CarryCount {
        article_id: id.clone(),
        asks: number(asks),
        annotations: number(touched.annotations.len()),
        citations: number(touched.citations.len()),
        briefings: number(briefings.len()),
    };
    let stands = rows.into_iter().map(|row| row.id).zip(all).filter(|(_, stand)| waits(stand)).collect();
    Ok(Some(Waiting { newest, stands, count }))
}

/// What a version touched of what was made on earlier ones: whatever stood on the version before and has other words, or
/// none, on this one.
fn touches(db: &Connection, on: &VersionRow) -> Result<VersionTouches, StoreError> {
    let versions = version::every(db, &on.article_id)?;
    let mut out = VersionTouches {
        version_id: on.id.clone(),
        before: None,
        annotations: Vec::new(),
        citations: Vec::new(),
    };
    let before = versions.iter().rfind(|version| version.position < on.position && !version.binned);
    let Some(before) = before else { return Ok(out) };
    out.before = Some(before.label());
    let earlier = |id: &variorum_core::ids::VersionId| {
        versions.iter().any(|version| version.id == *id && version.position < on.position)
    };
    let mut rows = annotation::of_article(db, &on.article_id)?;
    rows.retain(|row| earlier(&row.version_id));
    let stood: Vec<(usize, Span)> = stands(db, before, &rows)?
        .iter()
        .enumerate()
        .filter_map(|(at, stand)| Some((at, stand.span?)))
        .collect();
    for ((at, _), state) in stood.iter().zip(steps(db, before, on, &stood)?) {
        if !is_the_same(state) {
            out.annotations.push(TouchedAnnotation {
                id: rows[*at].id.clone(),
                exact: rows[*at].exact.clone(),
                state,
            });
        }
    }
    let mut rows = cited::of_article(db, &on.article_id)?;
    rows.retain(|row| earlier(&row.version_id));
    let mut stood = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        let carried = passages_on(db, &row.reading_id, before, &[row.span])?.pop();
        if let Some(span) =
            carried.filter(|carried| carried.state.is_placed()).and_then(|carried| carried.span)
        {
            stood.push((at, span));
        }
    }
    for ((at, _), state) in stood.iter().zip(steps(db, before, on, &stood)?) {
        if !is_the_same(state) {
            let row = &rows[*at];
            out.citations.push(TouchedCitation {
                id: row.id.clone(),
                briefing_id: row.briefing_id.clone(),
                briefing: row.briefing.clone(),
                exact: row.exact.clone(),
                state,
            });
        }
    }
    Ok(out)
}

/// What became of passages from one version to the next.
fn steps(
    db: &Connection,
    before: &VersionRow,
    on: &VersionRow,
    stood: &[(usize, Span)],
) -> Result<Vec<CarryState>, StoreError> {
    if stood.is_empty() {
        return Ok(Vec::new());
    }
    let spans: Vec<Span> = stood.iter().map(|(_, span)| *span).collect();
    Ok(passages_on(db, &before.reading_id, on, &spans)?.into_iter().map(|step| step.state).collect())
}
