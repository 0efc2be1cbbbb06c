//! The ledger of fact changes and the audit of correction notices, as lists and as files.

pub(crate) mod derive;
pub(crate) mod export;

use crate::App;
use crate::briefings::write_file;
use crate::contract::articles::{VersionTime, VersionTimeKind};
use crate::contract::briefings::WrittenFile;
use crate::contract::error::WireError;
use crate::contract::ledger::{
    CorrectionRow, CorrectionState, Corrections, CorrectionsExport, CorrectionsRequest, Ledger, LedgerCount,
    LedgerEnd, LedgerExport, LedgerQuery, LedgerRequest, LedgerRow, LedgerSort, LedgerWords, SortWay,
};
use crate::contract::scope::StoryScope;
use rusqlite::Connection;
use std::path::Path;
use variorum_store::StoreError;
use variorum_store::table::ledger::{State, Words};
use variorum_store::table::ledger_audit;
use variorum_store::table::ledger_list::{self, End, FactRow, Filter, Order, Scope, Told, Way};

/// The largest page of a list.
const PAGE: u32 = 500;

pub(crate) fn scope(of: &StoryScope) -> Scope {
    Scope { story_id: of.story_id.clone(), article_id: of.article_id.clone() }
}

fn filter(query: &LedgerQuery) -> Filter {
    Filter {
        kinds: query.kinds.clone(),
        weights: query.weights.clone(),
        source_id: query.source_id.clone(),
        words: query.words.clone(),
    }
}

fn order(query: &LedgerQuery) -> (Order, Way) {
    let order = match query.sort {
        LedgerSort::Time => Order::Time,
        LedgerSort::Source => Order::Source,
        LedgerSort::Kind => Order::Kind,
        LedgerSort::Weight => Order::Weight,
        LedgerSort::Old => Order::Old,
        LedgerSort::New => Order::New,
        LedgerSort::Notice => Order::Notice,
    };
    let way = match query.way {
        SortWay::Up => Way::Up,
        SortWay::Down => Way::Down,
    };
    (order, way)
}

fn state(state: CorrectionState) -> State {
    match state {
        CorrectionState::Explained => State::Explained,
        CorrectionState::Silent => State::Silent,
        CorrectionState::Uncaptured => State::Uncaptured,
    }
}

fn words(label: String, words: Words) -> LedgerWords {
    let offset = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    LedgerWords {
        version_id: words.version_id,
        label,
        start: offset(words.span.start),
        end: offset(words.span.end),
        text: words.words,
    }
}

fn end(end: End) -> LedgerEnd {
    let kind = match end.told {
        Told::Updated => VersionTimeKind::Updated,
        Told::Published => VersionTimeKind::Published,
        Told::Seen => VersionTimeKind::Seen,
    };
    let time = end.time.map(|iso| VersionTime { iso, kind });
    LedgerEnd { version_id: end.id, label: end.label, time, witnessed: end.witnessed }
}

fn row(row: FactRow) -> LedgerRow {
    let (from, to) = (row.from.label.clone(), row.to.label.clone());
    LedgerRow {
        id: format!("{} {}", row.article_id, row.key),
        article_id: row.article_id,
        headline: row.headline,
        source: row.source,
        kind: row.kind,
        weight: row.weight,
        reason: row.reason,
        from: end(row.from),
        to: end(row.to),
        old: row.old.map(|found| words(from, found)),
        new: row.new.map(|found| words(to, found)),
        sentence: row.sentence,
        notice: row.notice,
    }
}

fn correction(row: ledger_audit::CorrectionRow) -> CorrectionRow {
    let side = |side: Option<(String, Words)>| side.map(|(label, found)| words(label, found));
    CorrectionRow {
        id: format!("{} {}", row.article_id, row.key),
        article_id: row.article_id,
        headline: row.headline,
        source: row.source,
        state: match row.state {
            State::Explained => CorrectionState::Explained,
            State::Silent => CorrectionState::Silent,
            State::Uncaptured => CorrectionState::Uncaptured,
        },
        old: side(row.old),
        new: side(row.new),
        notice: side(row.notice),
    }
}

/// All fact changes of a query, page after page.
fn every_fact(db: &Connection, query: &LedgerQuery) -> Result<Vec<LedgerRow>, StoreError> {
    let mut rows = Vec::new();
    loop {
        let offset = rows.len() as u32;
        let (total, page) =
            ledger_list::facts(db, &scope(&query.scope), &filter(query), order(query), offset, PAGE)?;
        let done = page.is_empty() || rows.len() + page.len() >= total as usize;
        rows.extend(page.into_iter().map(row));
        if done {
            return Ok(rows);
        }
    }
}

impl App {
    pub(crate) fn ledger(&self, request: LedgerRequest) -> Result<Ledger, WireError> {
        let query = &request.query;
        let page = self.library().read(|db| {
            let whose = scope(&query.scope);
            let limit = request.limit.min(PAGE);
            let (total, rows) =
                ledger_list::facts(db, &whose, &filter(query), order(query), request.offset, limit)?;
            let counts = ledger_list::counts(db, &whose)?
                .into_iter()
                .map(|one| LedgerCount {
                    kind: one.kind,
                    weight: one.weight,
                    source_id: one.source_id,
                    source: one.source,
                    count: one.count,
                })
                .collect();
            let pending = ledger_list::pending(db, &whose, derive::ENGINE)?;
            Ok(Ledger { total, rows: rows.into_iter().map(row).collect(), counts, pending })
        })?;
        Ok(page)
    }

    pub(crate) fn ledger_export(&self, request: LedgerExport) -> Result<WrittenFile, WireError> {
        let rows = self.library().read(|db| every_fact(db, &request.query))?;
        let bytes = export::facts(&rows, request.format).into_bytes();
        write_file(Path::new(&request.path), &bytes)?;
        Ok(WrittenFile { path: request.path, bytes: bytes.len() as u64 })
    }

    pub(crate) fn corrections(&self, request: CorrectionsRequest) -> Result<Corrections, WireError> {
        let page = self.library().read(|db| {
            let whose = scope(&request.scope);
            let limit = request.limit.min(PAGE);
            let ([explained, silent, uncaptured], rows) =
                ledger_audit::corrections(db, &whose, request.state.map(state), request.offset, limit)?;
            let pending = ledger_list::pending(db, &whose, derive::ENGINE)?;
            let rows = rows.into_iter().map(correction).collect();
            Ok(Corrections { explained, silent, uncaptured, rows, pending })
        })?;
        Ok(page)
    }

    pub(crate) fn corrections_export(&self, request: CorrectionsExport) -> Result<WrittenFile, WireError> {
        let rows = self.library().read(|db| {
            let whose = scope(&request.scope);
            let mut rows = Vec::new();
            loop {
                let (_, page) =
                    ledger_audit::corrections(db, &whose, request.state.map(state), rows.len() as u32, PAGE)?;
                let done = page.len() < PAGE as usize;
                rows.extend(page.into_iter().map(correction));
                if done {
                    return Ok(rows);
                }
            }
        })?;
        let bytes = export::corrections(&rows, request.format).into_bytes();
        write_file(Path::new(&request.path), &bytes)?;
        Ok(WrittenFile { path: request.path, bytes: bytes.len() as u64 })
    }
}
