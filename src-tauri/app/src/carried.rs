//! Where passages stand on other versions: carried reading by reading along the versions of an article. A wrong place is worse
//! than none, so what is not sure has no place.

use crate::contract::error::WireError;
use crate::{App, passages};
use rusqlite::Connection;
use serde::Serialize;
use std::collections::HashMap;
use variorum_core::carry::{Carried, CarryState, through};
use variorum_core::change::Side;
use variorum_core::ids::{ReadingId, VersionId};
use variorum_core::text::{ReadingText, ScalarIndex, Span};
use variorum_store::StoreError;
use variorum_store::table::annotation::AnnotationRow;
use variorum_store::table::reading;
use variorum_store::table::version::{self, VersionRow};

/// Reworded passages less alike than this are left to the analyst.
const ALIKE_ENOUGH: f32 = 0.4;

/// Where a passage stands on a version.
pub(crate) struct Stand {
    pub state: CarryState,
    pub span: Option<Span>,
    pub similarity: f32,
}

impl Stand {
    /// On the reading it was made on.
    pub(crate) fn at_home(span: Span) -> Self {
        Self { state: CarryState::InPlace, span: Some(span), similarity: 1.0 }
    }

    fn of(carried: &Carried) -> Self {
        let doubtful = carried.state == CarryState::Edited && carried.similarity < ALIKE_ENOUGH;
        let state = if doubtful { CarryState::Unsure } else { carried.state };
        let span = carried.span.filter(|_| state.is_placed() && state != CarryState::Unsure);
        Self { state, span, similarity: carried.similarity }
    }
}

/// Where the annotations of an article stand on one of its versions, in their order.
pub(crate) fn stands(
    db: &Connection,
    on: &VersionRow,
    rows: &[AnnotationRow],
) -> Result<Vec<Stand>, StoreError> {
    let versions = version::every(db, &on.article_id)?;
    let mut homes: HashMap<&ReadingId, Vec<usize>> = HashMap::new();
    for (at, row) in rows.iter().enumerate() {
        homes.entry(&row.reading_id).or_default().push(at);
    }
    let mut out: Vec<Option<Stand>> = rows.iter().map(|_| None).collect();
    for (home, places) in homes {
        let passages: Vec<Span> = places.iter().map(|at| rows[*at].span).collect();
        let from = versions.iter().find(|version| version.id == rows[places[0]].version_id);
        let stands = carry(db, &versions, home, from, on, &passages)?;
        for (at, stand) in places.into_iter().zip(stands) {
            out[at] = Some(stand);
        }
    }
    Ok(out
        .into_iter()
        .map(|stand| stand.unwrap_or(Stand { state: CarryState::Unsure, span: None, similarity: 0.0 }))
        .collect())
}

/// Carries passages of one reading along the versions between.
fn carry(
    db: &Connection,
    versions: &[VersionRow],
    home: &ReadingId,
    from: Option<&VersionRow>,
    to: &VersionRow,
    passages: &[Span],
) -> Result<Vec<Stand>, StoreError> {
    if *home == to.reading_id {
        return Ok(passages.iter().copied().map(Stand::at_home).collect());
    }
    let texts: Vec<ReadingText> = chain(versions, home, from, to)
        .iter()
        .map(|id| Ok(reading::get(db, id)?.text))
        .collect::<Result<_, StoreError>>()?;
    let sides: Vec<Side<'_>> = texts.iter().map(Side::reading).collect();
    let last = sides.len() - 1;
    Ok(through(&sides, 0, passages)[last].iter().map(Stand::of).collect())
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
                let stand =
                    carry(db, &versions, &passage.reading_id, Some(&from), on, &[passage.span])?.pop();
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
    let versions = version::every(db, &on.article_id)?;
    let made_on = reading::get(db, home)?.version_id;
    let from = versions.iter().find(|version| version.id == made_on);
    let stands = carry(db, &versions, home, from, on, &[span])?;
    Ok(stands
        .iter()
        .all(|stand| matches!(stand.state, CarryState::InPlace | CarryState::Moved | CarryState::Returned)))
}
