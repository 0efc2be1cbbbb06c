//! What can be cited, as one list over kinds. Where each row would be pinned is worked out for the page that is asked for, on the
//! current readings: those are what a citation is cut from.

use crate::App;
use crate::contract::error::WireError;
use crate::contract::evidence::{
    Evidence, EvidenceCount, EvidenceKind, EvidencePlace, EvidenceRequest, EvidenceRow, EvidenceTold,
};
use crate::{ledger, naming};
use rusqlite::Connection;
use std::collections::HashMap;
use variorum_core::ids::VersionId;
use variorum_core::text::{ScalarIndex, Span, sentences};
use variorum_store::StoreError;
use variorum_store::table::evidence::{self, Kind, Spot, Told, Which};
use variorum_store::table::{ledger_list, reading, version};

/// The largest page of the list.
const PAGE: u32 = 200;

/// The text of a version as it is read now.
struct Text {
    text: String,
    sentences: Vec<Span>,
}

/// Texts of the versions of one page.
struct Texts<'d> {
    db: &'d Connection,
    known: HashMap<VersionId, Text>,
}

impl Texts<'_> {
    fn of(&mut self, id: &VersionId) -> Result<&Text, StoreError> {
        if !self.known.contains_key(id) {
            let reading_id = version::get(self.db, id)?.reading_id;
            let text = reading::get(self.db, &reading_id)?.text.text;
            let sentences = sentences(&text);
            self.known.insert(id.clone(), Text { text, sentences });
        }
        Ok(&self.known[id])
    }

    /// Where the words of a spot stand in the current reading: where they were, else where they stand exactly once. What was
    /// marked or derived on an earlier reading may stand nowhere.
    fn place(&mut self, spot: &Spot) -> Result<Option<EvidencePlace>, StoreError> {
        let text = self.of(&spot.version_id)?;
        Ok(stand(&text.text, spot).map(|span| cut(spot, text, span)))
    }

    /// The sentence around a value, which is what bears it out; the value itself where it is more than one sentence.
    fn sentence(&mut self, spot: &Spot) -> Result<Option<EvidencePlace>, StoreError> {
        let text = self.of(&spot.version_id)?;
        let around = |span: Span| text.sentences.iter().copied().find(|sentence| sentence.contains(span));
        Ok(stand(&text.text, spot).map(|span| cut(spot, text, around(span).unwrap_or(span))))
    }
}

fn stand(text: &str, spot: &Spot) -> Option<Span> {
    let index = ScalarIndex::new(text);
    let there = spot.span.end <= index.len() && index.slice(spot.span) == spot.exact;
    if there { Some(spot.span) } else { once(text, &spot.exact) }
}

fn cut(spot: &Spot, text: &Text, span: Span) -> EvidencePlace {
    let offset = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    EvidencePlace {
        version_id: spot.version_id.clone(),
        label: spot.label.clone(),
        start: offset(span.start),
        end: offset(span.end),
        exact: ScalarIndex::new(&text.text).slice(span).to_owned(),
    }
}

/// Where some words stand, if they stand there exactly once.
fn once(text: &str, words: &str) -> Option<Span> {
    let mut found = text.match_indices(words);
    let (at, _) = found.next()?;
    if words.is_empty() || found.next().is_some() {
        return None;
    }
    let start = text[..at].chars().count();
    Some(Span::new(start, start + words.chars().count()))
}

fn wire(texts: &mut Texts<'_>, kind: Kind, row: evidence::EvidenceRow) -> Result<EvidenceRow, StoreError> {
    let (place, token) = match kind {
        Kind::Change => (texts.sentence(&row.at)?, "change"),
        Kind::Passage => (texts.place(&row.at)?, "passage"),
        Kind::Event => (texts.place(&row.at)?, "event"),
        Kind::Statement => (texts.place(&row.at)?, "suggested"),
        Kind::Quotation => (texts.place(&row.at)?, "quotation"),
    };
    let told = match row.told {
        Told::Passage { note } => EvidenceTold::Passage { note },
        Told::Event { title, from, to, standing } => {
            EvidenceTold::Event { title, from, to, suggested: kind == Kind::Statement, standing }
        }
        Told::Change { kind, weight, was, now, older } => {
            let older = older.map(|spot| texts.sentence(&spot)).transpose()?.flatten();
            EvidenceTold::Change { fact: kind, weight, was, now, older }
        }
        Told::Quotation { speaker, verb, standing } => EvidenceTold::Quotation { speaker, verb, standing },
    };
    Ok(EvidenceRow {
        id: format!("{token} {}", row.key),
        article_id: row.article_id,
        headline: row.headline,
        source: row.source,
        time: row.time,
        exact: place.as_ref().map_or(row.at.exact, |place| place.exact.clone()),
        label: row.at.label,
        place,
        told,
    })
}

/// What a stored kind is on the wire.
fn outer(kind: Kind) -> EvidenceKind {
    match kind {
        Kind::Passage => EvidenceKind::Passage,
        Kind::Event | Kind::Statement => EvidenceKind::Event,
        Kind::Change => EvidenceKind::Change,
        Kind::Quotation => EvidenceKind::Quotation,
    }
}

fn list(db: &Connection, request: &EvidenceRequest) -> Result<Evidence, StoreError> {
    let which = Which {
        story_id: request.scope.story_id.clone(),
        article_id: request.scope.article_id.clone(),
        words: request.words.clone(),
    };
    let mut counts: Vec<EvidenceCount> = Vec::new();
    let mut rows = Vec::new();
    let mut texts = Texts { db, known: HashMap::new() };
    let (mut skip, mut left, mut total) = (request.offset, request.limit.min(PAGE), 0);
    for kind in Kind::ALL {
        let count = evidence::count(db, kind, &which)?;
        match counts.last_mut().filter(|last| last.kind == outer(kind)) {
            Some(last) => last.count += count,
            None => counts.push(EvidenceCount { kind: outer(kind), count }),
        }
        if request.kind.is_some_and(|only| only != outer(kind)) {
            continue;
        }
        total += count;
        if left > 0 && skip < count {
            let page = evidence::page(db, kind, &which, skip, left)?;
            left -= u32::try_from(page.len()).unwrap_or(left).min(left);
            for row in page {
                rows.push(wire(&mut texts, kind, row)?);
            }
        }
        skip = skip.saturating_sub(count);
    }
    let pending = ledger_list::pending(db, &ledger::scope(&request.scope), ledger::derive::ENGINE)?
        .saturating_add(naming::pending(db)?);
    Ok(Evidence { total, counts, rows, pending })
}

impl App {
    pub(crate) fn evidence(&self, request: EvidenceRequest) -> Result<Evidence, WireError> {
        Ok(self.library().read(|db| list(db, &request))?)
    }
}
