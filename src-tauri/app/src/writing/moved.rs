//! What moved under a briefing: cited passages that later versions have otherwise or not at all, that a notice corrects, or that
//! another source contradicts. Nothing here changes a briefing; noting and pinning anew are the analyst's own actions.

use super::follow::{Followed, citations, holds};
use crate::contract::Empty;
use crate::contract::briefings::{BriefingRequest, CitationView};
use crate::contract::compare::{RangeBoard, StoryScope};
use crate::contract::error::WireError;
use crate::contract::writing::{
    BriefingMoved, CitationRepin, MovedItem, MovedNote, MovedSince, MovedSpot, Rival,
};
use crate::{App, passages};
use rusqlite::Connection;
use std::collections::HashSet;
use variorum_core::briefing::{BriefingTree, Inline, Movement, PieceKind, word_by_word};
use variorum_core::carry::CarryState;
use variorum_core::figures;
use variorum_core::ids::{ArticleId, CitationId};
use variorum_core::text::{ScalarIndex, Span, TextHash, clean_line};
use variorum_core::time::Stated;
use variorum_store::table::briefing::CitationRow;
use variorum_store::table::ledger::State;
use variorum_store::table::ledger_audit::{self, CorrectionRow};
use variorum_store::table::ledger_list::Scope;
use variorum_store::table::{briefing, reading, version, writing};
use variorum_store::{Action, StoreError};

/// Correction notices of one article that are looked at.
const NOTICES: u32 = 500;

impl App {
    pub(crate) fn briefing_moved(&self, request: BriefingRequest) -> Result<BriefingMoved, WireError> {
        let (tree, story_id, followed, noted) = self.library().read(|db| {
            let (tree, story_id, _) = briefing::get(db, &request.id)?;
            let order = tree.citation_order();
            let mut followed = citations(db, &request.id)?;
            followed.retain(|one| order.contains(&one.row.id));
            followed.sort_by_key(|one| order.iter().position(|id| *id == one.row.id));
            Ok::<_, StoreError>((tree, story_id, followed, writing::noted(db, &request.id)?))
        })?;
        let counts = |one: &Followed| !figures::find(&one.row.exact).is_empty();
        let board = if followed.iter().any(counts) {
            Some(self.range_board(StoryScope { story_id, article_id: None })?)
        } else {
            None
        };
        let cited: HashSet<&ArticleId> = followed.iter().map(|one| &one.home.article_id).collect();
        let mut items = Vec::new();
        for one in &followed {
            let rivals = board.as_ref().map_or_else(Vec::new, |board| rivals(one, board, &cited));
            let moved = self.library().read(|db| item(db, one, &tree, rivals))?;
            items.extend(moved.map(|mut moved| {
                moved.noted = noted.get(&moved.citation_id) == Some(&moved.mark);
                moved
            }));
        }
        Ok(BriefingMoved { items })
    }

    pub(crate) fn moved_note(&self, request: MovedNote) -> Result<Empty, WireError> {
        let library = self.library();
        let (row, _) = library.read(|db| briefing::citation(db, &request.id))?;
        let label = match request.mark {
            Some(_) => format!("Note what moved under “{}”", clean_line(&row.exact, 40)),
            None => format!("Look again at “{}”", clean_line(&row.exact, 40)),
        };
        library.act(&Action::new(&label), |tx| match &request.mark {
            Some(mark) => writing::note(tx, &request.id, mark),
            None => writing::unnote(tx, &request.id),
        })?;
        self.changed();
        Ok(Empty {})
    }

    pub(crate) fn citation_repin(&self, request: CitationRepin) -> Result<CitationView, WireError> {
        let library = self.library();
        let (old, passage) = library.read(|db| {
            let (old, _) = briefing::citation(db, &request.id)?;
            let (from, to) = (version::get(db, &old.version_id)?, version::get(db, &request.version_id)?);
            if from.article_id != to.article_id {
                return Err(StoreError::Invalid(
                    "a citation stays with its article; cite the other one anew".into(),
                ));
            }
            Ok((old, passages::cut(db, &request.version_id, request.start, request.end)?))
        })?;
        let label = format!("Pin “{}” to another version", clean_line(&old.exact, 40));
        let row = CitationRow {
            version_id: request.version_id,
            reading_id: passage.reading_id,
            span: passage.span,
            exact: passage.exact,
            prefix: passage.prefix,
            suffix: passage.suffix,
            ..old
        };
        let view = library.act(&Action::new(&label), |tx| {
            briefing::repin(tx, &request.id, &row)?;
            writing::unnote(tx, &request.id)?;
            crate::briefings::citation_view(tx, briefing::citation(tx, &request.id)?.0)
        })?;
        self.changed();
        Ok(view)
    }
}

/// What befell a citation; `None` where nothing did.
fn item(
    db: &Connection,
    one: &Followed,
    tree: &BriefingTree,
    rivals: Vec<Rival>,
) -> Result<Option<MovedItem>, StoreError> {
    let state = one.state();
    let notice = if one.path.is_empty() { None } else { notice(db, one)? };
    let movement = match state {
        CarryState::Gone => Movement::Dropped,
        _ if notice.is_some() => Movement::Corrected,
        CarryState::Unsure => Movement::Unsure,
        state if !holds(state) => Movement::Changed,
        _ if !rivals.is_empty() => Movement::Contradicted,
        _ => return Ok(None),
    };
    let (newest, span) = one.newest();
    let text = reading::get(db, &newest.reading_id)?.text.text;
    let index = ScalarIndex::new(&text);
    let now = span.map(|span| MovedSpot {
        start: offset(span.start),
        end: offset(span.end),
        exact: index.slice(span).to_owned(),
    });
    let pieces = match &now {
        Some(now) if !holds(state) => word_by_word(&one.row.exact, &now.exact),
        _ => Vec::new(),
    };
    let pieces = if pieces.iter().all(|piece| piece.kind == PieceKind::Kept) { Vec::new() } else { pieces };
    let mark = mark(movement, now.as_ref(), notice.as_deref(), &rivals);
    Ok(Some(MovedItem {
        citation_id: one.row.id.clone(),
        blocks: blocks(tree, &one.row.id),
        movement,
        article_id: one.home.article_id.clone(),
        headline: one.article.headline.clone(),
        source: one.source.clone(),
        version_id: one.row.version_id.clone(),
        label: one.home.label(),
        was: one.row.exact.clone(),
        now,
        newest_id: newest.id.clone(),
        newest_label: newest.label(),
        pieces,
        since: since(one),
        notice,
        rivals,
        mark,
        noted: false,
    }))
}

fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// The blocks whose words rest on a citation.
fn blocks(tree: &BriefingTree, id: &CitationId) -> Vec<u32> {
    let cites = |inline: &Inline| matches!(inline, Inline::Citation { id: cited } if cited == id);
    let rests = tree
        .blocks
        .iter()
        .enumerate()
        .filter(|(_, block)| block.runs().iter().any(|run| run.iter().any(cites)));
    rests.map(|(at, _)| offset(at)).collect()
}

/// The first version since which the words are others.
fn since(one: &Followed) -> Option<MovedSince> {
    let last_held = one.path.iter().rposition(|(_, stand)| holds(stand.state));
    let at = last_held.map_or(0, |at| at + 1);
    let (first, _) = one.path.get(at)?;
    let before = if at == 0 { &one.home } else { &one.path[at - 1].0 };
    Some(MovedSince {
        version_id: first.id.clone(),
        label: first.label(),
        after: before.seen_at.clone(),
        by: first.seen_at.clone(),
    })
}

/// The notice that explains a change of the passage after it was cited.
fn notice(db: &Connection, one: &Followed) -> Result<Option<String>, StoreError> {
    let scope = Scope { story_id: None, article_id: Some(one.home.article_id.clone()) };
    let (_, rows) = ledger_audit::corrections(db, &scope, Some(State::Explained), 0, NOTICES)?;
    let places: Vec<(&str, Span)> = std::iter::once((one.home.id.0.as_str(), one.row.span))
        .chain(one.path.iter().filter_map(|(on, stand)| stand.span.map(|span| (on.id.0.as_str(), span))))
        .collect();
    let on_it = |row: &&CorrectionRow| {
        row.old.as_ref().is_some_and(|(_, old)| {
            places.iter().any(|(id, span)| *id == old.version_id.0 && span.overlaps(old.span))
        })
    };
    let found = rows.iter().find(on_it);
    Ok(found.and_then(|row| row.notice.as_ref()).map(|(_, notice)| notice.words.clone()))
}

/// What sources that the briefing does not cite have said since, and still say, that cannot be true beside a figure of the passage.
fn rivals(one: &Followed, board: &RangeBoard, cited: &HashSet<&ArticleId>) -> Vec<Rival> {
    let own = figures::find(&one.row.exact);
    let mut out: Vec<Rival> = Vec::new();
    for quantity in &board.quantities {
        let told = quantity.points.iter().filter(|point| {
            point.article_id == one.home.article_id
                && one.row.exact.contains(&point.exact)
                && own.iter().any(|figure| figure.value == point.value)
        });
        for at in told.flat_map(|point| point.conflicts.iter()) {
            let Some(rival) = quantity.points.get(*at as usize) else { continue };
            let time = rival.time.as_ref().map(|time| time.iso.as_str());
            if !rival.standing || cited.contains(&rival.article_id) || !later(time, one.home.time()) {
                continue;
            }
            if out.iter().any(|known| known.version_id == rival.version_id && known.start == rival.start) {
                continue;
            }
            out.push(Rival {
                source: rival.source.clone(),
                article_id: rival.article_id.clone(),
                version_id: rival.version_id.clone(),
                label: rival.label.clone(),
                start: rival.start,
                end: rival.end,
                exact: rival.exact.clone(),
                sentence: rival.sentence.clone(),
                time: time.map(str::to_owned),
            });
        }
    }
    out
}

/// Whether something was said after something else. An unknown time hides nothing.
fn later(time: Option<&str>, than: Option<&str>) -> bool {
    match (time.and_then(Stated::parse), than.and_then(Stated::parse)) {
        (Some(Stated::Instant(time)), Some(Stated::Instant(than))) => time > than,
        (Some(time), Some(than)) => time.day() >= than.day(),
        _ => true,
    }
}

fn mark(movement: Movement, now: Option<&MovedSpot>, notice: Option<&str>, rivals: &[Rival]) -> String {
    let said: Vec<String> =
        rivals.iter().map(|rival| format!("{} {}", rival.article_id, rival.exact)).collect();
    let named = format!(
        "{movement:?}\n{}\n{}\n{}",
        now.map_or("", |now| now.exact.as_str()),
        notice.unwrap_or_default(),
        said.join("\n")
    );
    TextHash::of(named.as_bytes()).0.chars().take(24).collect()
}
