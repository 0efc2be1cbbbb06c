//! Where passages stand on other versions: carried reading by reading along the versions of an article. A wrong place is worse
//! than none, so what is not sure has no place.

use crate::contract::carrying::PlacedBy;
use crate::contract::error::WireError;
use crate::{App, passages};
use rusqlite::Connection;
use serde::Serialize;
use std::collections::HashMap;
use variorum_core::carry::{Carried, CarryState, alike, since, through};
use variorum_core::change::Side;
use variorum_core::ids::{AnnotationId, ReadingId, VersionId};
use variorum_core::text::{ReadingText, ScalarIndex, Span};
use variorum_store::StoreError;
use variorum_store::table::annotation::AnnotationRow;
use variorum_store::table::annotation_place::{self, PlaceRow};
use variorum_store::table::reading;
use variorum_store::table::version::{self, VersionRow};

/// Reworded passages less alike than this are left to the analyst.
const ALIKE_ENOUGH: f32 = 0.4;

/// Where a passage stands on a version.
#[derive(Clone, Debug)]
pub(crate) struct Stand {
    pub state: CarryState,
    pub span: Option<Span>,
    pub similarity: f32,
    /// Who says so.
    pub by: PlacedBy,
    /// Where it may stand, where the analyst is asked.
    pub asked: Option<Span>,
    /// Whether the analyst is asked.
    pub asks: bool,
}

impl Stand {
    /// On the reading it was made on.
    pub(crate) fn at_home(span: Span) -> Self {
        Self {
            state: CarryState::InPlace,
            span: Some(span),
            similarity: 1.0,
            by: PlacedBy::Home,
            asked: None,
            asks: false,
        }
    }

    fn of(carried: &Carried) -> Self {
        let doubtful = carried.state == CarryState::Edited && carried.similarity < ALIKE_ENOUGH;
        let state = if doubtful { CarryState::Unsure } else { carried.state };
        let asks = matches!(state, CarryState::Edited | CarryState::Unsure);
        Self {
            state,
            span: carried.span.filter(|_| state.is_placed()),
            similarity: carried.similarity,
            by: PlacedBy::Program,
            asked: carried.span.filter(|_| asks),
            asks,
        }
    }

    /// As the analyst set it.
    fn set(exact: &str, place: &PlaceRow) -> Self {
        let known = set_place(exact, place);
        Self {
            state: known.state,
            span: known.span,
            similarity: known.similarity,
            by: PlacedBy::Analyst,
            asked: None,
            asks: false,
        }
    }

    /// Carried on from a version where the analyst set the place, or said that the words are gone.
    fn after(known: &Carried, step: &Carried) -> Self {
        let mut stand = Self::of(step);
        if known.state == CarryState::Gone {
            // Words that the analyst did not take for the passage are not offered for it again.
            let back = matches!(step.state, CarryState::InPlace | CarryState::Moved | CarryState::Returned);
            let state = if back { CarryState::Returned } else { CarryState::Gone };
            return Self { state, span: step.span.filter(|_| back), asked: None, asks: false, ..stand };
        }
        let joined = since(known, step.clone());
        if stand.state.is_placed() {
            stand.state = joined.state;
        }
        Self { similarity: joined.similarity, ..stand }
    }
}

/// A place that the analyst set, as the engine would say it.
fn set_place(exact: &str, place: &PlaceRow) -> Carried {
    match &place.passage {
        None => Carried { state: CarryState::Gone, span: None, parts: Vec::new(), similarity: 0.0 },
        Some((span, words)) => Carried {
            state: if words == exact { CarryState::InPlace } else { CarryState::Edited },
            span: Some(*span),
            parts: vec![*span],
            similarity: if words == exact { 1.0 } else { alike(exact, words) },
        },
    }
}

/// From where an annotation is carried on.
struct Start<'a> {
    reading: &'a ReadingId,
    /// The version from which it is carried on version by version; `None` straight to where it is wanted: once the analyst
    /// said that the words are gone, what stood between says nothing of where they come back.
    version: Option<&'a VersionId>,
    span: Span,
    /// What the analyst said last on the way; `None` where nothing.
    known: Option<Carried>,
}

/// The place nearest to `on`, on the way to it, that the annotation is known to have; its home where the analyst set none.
fn start<'a>(
    row: &'a AnnotationRow,
    places: &'a [PlaceRow],
    positions: &HashMap<&VersionId, u32>,
    on: &VersionRow,
) -> Start<'a> {
    let home = positions.get(&row.version_id).copied().unwrap_or(on.position);
    let (low, high) = (home.min(on.position), home.max(on.position));
    let mut between: Vec<(u32, &PlaceRow)> = places
        .iter()
        .filter_map(|place| Some((*positions.get(&place.version_id)?, place)))
        .filter(|(position, _)| (low..=high).contains(position))
        .collect();
    between.sort_by_key(|(position, _)| position.abs_diff(on.position));
    let gone = between.first().filter(|(_, place)| place.passage.is_none());
    let placed =
        between.iter().find_map(|(_, place)| place.passage.as_ref().map(|passage| (*place, passage.0)));
    let known = gone.or_else(|| between.first()).map(|(_, place)| set_place(&row.exact, place));
    let lost = gone.is_some();
    let (reading, version, span) = match placed {
        Some((place, span)) => (&place.reading_id, &place.version_id, span),
        None => (&row.reading_id, &row.version_id, row.span),
    };
    Start { reading, version: (!lost).then_some(version), span, known }
}

/// The reading that passages are carried from, and its version where that is known.
type Origin<'a> = (&'a ReadingId, Option<&'a VersionId>);

/// Where the annotations of an article stand on one of its versions, in their order.
pub(crate) fn stands(
    db: &Connection,
    on: &VersionRow,
    rows: &[AnnotationRow],
) -> Result<Vec<Stand>, StoreError> {
    let versions = version::every(db, &on.article_id)?;
    let positions: HashMap<&VersionId, u32> =
        versions.iter().map(|version| (&version.id, version.position)).collect();
    let mut set: HashMap<AnnotationId, Vec<PlaceRow>> = HashMap::new();
    for place in annotation_place::of_article(db, &on.article_id)? {
        set.entry(place.annotation_id.clone()).or_default().push(place);
    }
    let mut out: Vec<Option<Stand>> = rows.iter().map(|_| None).collect();
    let mut starts: HashMap<Origin<'_>, Vec<(usize, Start<'_>)>> = HashMap::new();
    for (at, row) in rows.iter().enumerate() {
        let places = set.get(&row.id).map_or(&[][..], Vec::as_slice);
        let here = places.iter().find(|place| place.reading_id == on.reading_id);
        if row.reading_id == on.reading_id {
            out[at] = Some(Stand::at_home(row.span));
        } else if let Some(place) = here {
            out[at] = Some(Stand::set(&row.exact, place));
        } else {
            let start = start(row, places, &positions, on);
            starts.entry((start.reading, start.version)).or_default().push((at, start));
        }
    }
    for ((reading, version), members) in starts {
        let passages: Vec<Span> = members.iter().map(|(_, start)| start.span).collect();
        let from = version.and_then(|id| versions.iter().find(|row| row.id == *id));
        for ((at, start), carried) in members.iter().zip(carry(db, &versions, reading, from, on, &passages)?)
        {
            out[*at] = Some(match &start.known {
                None => Stand::of(&carried),
                Some(known) => Stand::after(known, &carried),
            });
        }
    }
    Ok(out.into_iter().map(|stand| stand.unwrap_or_else(|| Stand::of(&nowhere()))).collect())
}

fn nowhere() -> Carried {
    Carried { state: CarryState::Unsure, span: None, parts: Vec::new(), similarity: 0.0 }
}

/// Where passages of one reading stand on a version, by the alignment alone.
pub(crate) fn passages_on(
    db: &Connection,
    home: &ReadingId,
    on: &VersionRow,
    passages: &[Span],
) -> Result<Vec<Carried>, StoreError> {
    let versions = version::every(db, &on.article_id)?;
    let made_on = reading::get(db, home)?.version_id;
    let from = versions.iter().find(|version| version.id == made_on);
    carry(db, &versions, home, from, on, passages)
}

/// Carries passages of one reading along the versions between.
fn carry(
    db: &Connection,
    versions: &[VersionRow],
    home: &ReadingId,
    from: Option<&VersionRow>,
    to: &VersionRow,
    passages: &[Span],
) -> Result<Vec<Carried>, StoreError> {
    let texts: Vec<ReadingText> = chain(versions, home, from, to)
        .iter()
        .map(|id| Ok(reading::get(db, id)?.text))
        .collect::<Result<_, StoreError>>()?;
    let sides: Vec<Side<'_>> = texts.iter().map(Side::reading).collect();
    Ok(through(&sides, 0, passages).pop().unwrap_or_default())
}

/// Where passages of a reading stand on every later version of its article that is not in the bin, oldest first.
pub(crate) fn along(
    db: &Connection,
    home: &ReadingId,
    from: &VersionRow,
    passages: &[Span],
) -> Result<Vec<(VersionRow, Vec<Stand>)>, StoreError> {
    let later: Vec<VersionRow> = version::every(db, &from.article_id)?
        .into_iter()
        .filter(|version| !version.binned && version.position > from.position)
        .collect();
    let mut ids = vec![home.clone()];
    // What was read anew since the passage was made stands between.
    if *home != from.reading_id {
        ids.push(from.reading_id.clone());
    }
    let first = ids.len();
    ids.extend(later.iter().map(|version| version.reading_id.clone()));
    let texts: Vec<ReadingText> =
        ids.iter().map(|id| Ok(reading::get(db, id)?.text)).collect::<Result<_, StoreError>>()?;
    let sides: Vec<Side<'_>> = texts.iter().map(Side::reading).collect();
    let carried = through(&sides, 0, passages);
    let stands = carried[first..].iter().map(|row| row.iter().map(Stand::of).collect());
    Ok(later.into_iter().zip(stands).collect())
}

/// Readings from the one that passages were made on to the one they are wanted on, one a version.
fn chain(
    versions: &[VersionRow],
    home: &ReadingId,
    from: Option<&VersionRow>,
    to: &VersionRow,
) -> Vec<ReadingId> {
    let mut ids = vec![home.clone()];
    if let Some(from) = from {
        let (low, high) = (from.position.min(to.position), from.position.max(to.position));
        let mut between: Vec<&VersionRow> = versions
            .iter()
            .filter(|version| (low..=high).contains(&version.position))
            .filter(|version| !version.binned || version.id == to.id)
            .collect();
        if from.position > to.position {
            between.reverse();
        }
        ids.extend(between.into_iter().map(|version| version.reading_id.clone()));
    } else {
        ids.push(to.reading_id.clone());
    }
    ids.dedup();
    ids
}

/// A passage as one version of its article shows it.
#[derive(Debug, Serialize)]
pub struct CarriedOn {
    /// The version.
    pub version_id: VersionId,
    /// Where the passage stands there.
    pub state: CarryState,
    /// Unicode scalar values into its text; `None` where it has no place.
    pub start: Option<usize>,
    /// Unicode scalar values into its text; `None` where it has no place.
    pub end: Option<usize>,
    /// The words there.
    pub text: Option<String>,
    /// How alike they are to the passage, 0 to 1.
    pub similarity: f32,
}

impl App {
    /// Where a passage of a version stands on every version of its article, oldest first.
    ///
    /// # Errors
    /// `not_found`; `invalid` for a passage outside the text.
    pub fn carried(&self, version_id: &VersionId, start: u32, end: u32) -> Result<Vec<CarriedOn>, WireError> {
        let places = self.library().read(|db| {
            let passage = passages::cut(db, version_id, start, end)?;
            let from = version::get(db, version_id)?;
            let versions = version::every(db, &from.article_id)?;
            let live = versions.iter().filter(|version| !version.binned);
            live.map(|on| {
                let stand = carry(db, &versions, &passage.reading_id, Some(&from), on, &[passage.span])?
                    .pop()
                    .map(|carried| Stand::of(&carried));
                let text = reading::get(db, &on.reading_id)?.text.text;
                let span = stand.as_ref().and_then(|stand| stand.span);
                Ok(CarriedOn {
                    version_id: on.id.clone(),
                    state: stand.as_ref().map_or(CarryState::Unsure, |stand| stand.state),
                    start: span.map(|span| span.start),
                    end: span.map(|span| span.end),
                    text: span.map(|span| ScalarIndex::new(&text).slice(span).to_owned()),
                    similarity: stand.map_or(0.0, |stand| stand.similarity),
                })
            })
            .collect::<Result<_, StoreError>>()
        })?;
        Ok(places)
    }
}

/// Whether the words of a citation still stand, unchanged or moved, on a version of its article.
pub(crate) fn still_stands(
    db: &Connection,
    home: &ReadingId,
    span: Span,
    on: &VersionRow,
) -> Result<bool, StoreError> {
    Ok(passages_on(db, home, on, &[span])?.iter().all(|stand| is_the_same(stand.state)))
}

/// Whether the words are still those of the passage, wherever they stand.
pub(crate) fn is_the_same(state: CarryState) -> bool {
    matches!(state, CarryState::InPlace | CarryState::Moved | CarryState::Returned)
}
