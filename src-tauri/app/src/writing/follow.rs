//! Cited passages followed from the version that they pin to the newest one.

use crate::carried::{Stand, along};
use rusqlite::Connection;
use std::collections::BTreeMap;
use variorum_core::briefing::Reliability;
use variorum_core::carry::CarryState;
use variorum_core::ids::{BriefingId, ReadingId};
use variorum_core::text::Span;
use variorum_store::StoreError;
use variorum_store::table::article::{self, ArticleRow};
use variorum_store::table::briefing::{self, CitationRow};
use variorum_store::table::reading::{self, ReadingRow};
use variorum_store::table::source;
use variorum_store::table::version::{self, VersionRow};

/// A citation with where it stands on every later version.
pub(super) struct Followed {
    pub row: CitationRow,
    pub reading: ReadingRow,
    pub article: ArticleRow,
    pub source: String,
    pub reliability: Option<Reliability>,
    /// The version that it pins.
    pub home: VersionRow,
    /// Later versions that are not in the bin, oldest first.
    pub path: Vec<(VersionRow, Stand)>,
}

impl Followed {
    /// Where it stands in the newest version.
    pub(super) fn state(&self) -> CarryState {
        self.path.last().map_or(CarryState::InPlace, |(_, stand)| stand.state)
    }

    /// The newest version that is not in the bin, and the span there.
    pub(super) fn newest(&self) -> (&VersionRow, Option<Span>) {
        self.path.last().map_or((&self.home, Some(self.row.span)), |(version, stand)| (version, stand.span))
    }
}

/// Whether the words stand as they are cited.
pub(super) fn holds(state: CarryState) -> bool {
    matches!(state, CarryState::InPlace | CarryState::Moved | CarryState::Returned)
}

/// The citations of a briefing, followed. Passages of one reading are carried in one go.
pub(super) fn citations(db: &Connection, id: &BriefingId) -> Result<Vec<Followed>, StoreError> {
    let mut homes: BTreeMap<ReadingId, Vec<CitationRow>> = BTreeMap::new();
    for row in briefing::citations(db, id)? {
        homes.entry(row.reading_id.clone()).or_default().push(row);
    }
    let mut out = Vec::new();
    for (home, rows) in homes {
        let text = reading::get(db, &home)?;
        let spans: Vec<Span> = rows.iter().map(|row| row.span).collect();
        let pinned = version::get(db, &rows[0].version_id)?;
        let of = article::get(db, &pinned.article_id)?;
        let (name, reliability) = source::brief(db, &of.source_id)?;
        let mut paths: Vec<Vec<(VersionRow, Stand)>> = spans.iter().map(|_| Vec::new()).collect();
        for (on, stands) in along(db, &home, &pinned, &spans)? {
            for (path, stand) in paths.iter_mut().zip(stands) {
                path.push((on.clone(), stand));
            }
        }
        for (row, path) in rows.into_iter().zip(paths) {
            out.push(Followed {
                row,
                reading: text.clone(),
                article: of.clone(),
                source: name.clone(),
                reliability,
                home: pinned.clone(),
                path,
            });
        }
    }
    Ok(out)
}
