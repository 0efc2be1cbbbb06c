//! Figures made from the library, and made again: what a briefing holds is what was true when it was put in, and it stays so
//! until the analyst takes what is new.

use crate::App;
use crate::contract::compare::{RangeQuantity, StoryScope};
use crate::contract::error::{ErrorCode, WireError};
use crate::contract::ledger::{LedgerQuery, LedgerRequest, LedgerScope, LedgerSort, LedgerWords, SortWay};
use crate::contract::roster::{RosterRequest, RosterScope};
use crate::contract::writing::{FigureRequest, FigureUpdate, FigureUpdated};
use rusqlite::Connection;
use std::collections::HashMap;
use variorum_core::briefing::{
    Drawing, Figure, FigureKind, LedgerMark, MadeOf, RangeMark, RosterEntry, StripRow, StripVersion,
    TimelineMark,
};
use variorum_core::change::Weight;
use variorum_core::ids::{ArticleId, StoryId};
use variorum_core::text::clean_line;
use variorum_press::figures::rows;
use variorum_store::StoreError;
use variorum_store::table::{article, derived, event, source, version};

/// Names of a roster, and changes of a ledger.
const MOST: u32 = 30;

impl App {
    pub(crate) fn briefing_figure(&self, request: FigureRequest) -> Result<Figure, WireError> {
        let story = request.story_id.as_ref();
        let (caption, drawing) = match request.figure {
            FigureKind::VersionStrip => {
                let rows = self.library().read(|db| strip_rows(db, &derived::articles(db, story)?))?;
                let caption = "Versions of the articles; a larger dot changed more of substance";
                (caption.to_owned(), Drawing::VersionStrip { rows })
            }
            FigureKind::Timeline => {
                let marks = timeline_marks(self.library().read(|db| event::list(db, story))?);
                ("What happened when".to_owned(), Drawing::Timeline { marks })
            }
            FigureKind::Roster => {
                ("Who is named and quoted".to_owned(), Drawing::Roster { people: self.people(story)? })
            }
            FigureKind::Ledger => {
                let rows = self.changed_facts(story)?;
                ("Facts of substance that changed, the newest first".to_owned(), Drawing::Ledger { rows })
            }
            FigureKind::RangeBoard => {
                let (quantity, marks) = self.values(story, &request.quantity)?;
                (format!("What is said of: {quantity}"), Drawing::RangeBoard { quantity, marks })
            }
        };
        let quantity = match &drawing {
            Drawing::RangeBoard { quantity, .. } => quantity.clone(),
            _ => String::new(),
        };
        let at = variorum_store::now();
        let made_of = MadeOf { figure: request.figure, story_id: request.story_id, quantity, at };
        Ok(Figure { caption, alt: String::new(), drawing, made_of: Some(made_of) })
    }

    pub(crate) fn figure_update(&self, request: FigureUpdate) -> Result<FigureUpdated, WireError> {
        let old = request.figure;
        let made_of = old.made_of.clone().ok_or_else(|| {
            WireError::new(ErrorCode::Invalid, "this figure was not made from the library and stays as it is")
        })?;
        let request =
            FigureRequest { story_id: made_of.story_id, figure: made_of.figure, quantity: made_of.quantity };
        let new = self.briefing_figure(request)?;
        let (was, now) = (lines(&old.drawing), lines(&new.drawing));
        Ok(FigureUpdated {
            came: without(&now, &was),
            went: without(&was, &now),
            figure: Figure { caption: old.caption, alt: old.alt, ..new },
        })
    }

    /// Persons by how often they are named, with how many remarks of theirs are quoted.
    fn people(&self, story: Option<&StoryId>) -> Result<Vec<RosterEntry>, WireError> {
        let scope = story.map_or(RosterScope::Library, |id| RosterScope::Story { id: id.clone() });
        let roster = self.roster(RosterRequest { scope, kinds: Vec::new(), limit: u32::MAX })?;
        let quotes = self.quote_ledger(StoryScope { story_id: story.cloned(), article_id: None })?;
        let mut quoted: HashMap<&str, u32> = HashMap::new();
        for name in quotes.remarks.iter().flat_map(|remark| remark.speakers.iter()) {
            *quoted.entry(name.as_str()).or_default() += 1;
        }
        let mut people: Vec<RosterEntry> = roster
            .rows
            .iter()
            .map(|row| RosterEntry {
                name: row.brief.name.clone(),
                role: row.cells.iter().find_map(|cell| cell.roles.first()).cloned().unwrap_or_default(),
                quoted: quoted.get(row.brief.name.as_str()).copied().unwrap_or(0),
                named: row.cells.iter().map(|cell| cell.mentions).sum(),
                sources: row
                    .cells
                    .iter()
                    .filter_map(|cell| roster.columns.get(cell.column as usize))
                    .map(|column| column.label.clone())
                    .collect(),
            })
            .collect();
        people
            .sort_by(|a, b| (b.quoted, b.named).cmp(&(a.quoted, a.named)).then_with(|| a.name.cmp(&b.name)));
        people.truncate(MOST as usize);
        Ok(people)
    }

    fn changed_facts(&self, story: Option<&StoryId>) -> Result<Vec<LedgerMark>, WireError> {
        let query = LedgerQuery {
            scope: LedgerScope { story_id: story.cloned(), article_id: None },
            kinds: Vec::new(),
            weights: vec![Weight::Substantive],
            source_id: None,
            words: String::new(),
            sort: LedgerSort::Time,
            way: SortWay::Down,
        };
        let ledger = self.ledger(LedgerRequest { query, offset: 0, limit: MOST })?;
        let words = |side: Option<LedgerWords>| side.map(|w| w.text).unwrap_or_default();
        let marks = ledger.rows.into_iter().map(|row| LedgerMark {
            at: row.to.time.map(|time| time.iso),
            source: row.source,
            versions: format!("version {} to {}", row.from.label, row.to.label),
            was: clean_line(&words(row.old), 160),
            now: clean_line(&words(row.new), 160),
        });
        Ok(marks.collect())
    }

    /// What is said of a quantity, by its name; of the most disputed one where none has that name.
    fn values(&self, story: Option<&StoryId>, name: &str) -> Result<(String, Vec<RangeMark>), WireError> {
        let board = self.range_board(StoryScope { story_id: story.cloned(), article_id: None })?;
        let called = |quantity: &RangeQuantity| {
            if quantity.about.is_empty() {
                quantity.name.clone()
            } else {
                format!("{} ({})", quantity.name, quantity.about.join(", "))
            }
        };
        let chosen = board.quantities.iter().find(|quantity| called(quantity) == name);
        let Some(quantity) = chosen.or_else(|| board.quantities.first().filter(|_| name.is_empty())) else {
            return Ok((if name.is_empty() { "Numbers" } else { name }.to_owned(), Vec::new()));
        };
        let marks = quantity.points.iter().map(|point| RangeMark {
            source: point.source.clone(),
            at: point.time.as_ref().map(|time| time.iso.clone()),
            low: point.low,
            high: point.high,
            words: point.exact.clone(),
        });
        Ok((called(quantity), marks.collect()))
    }
}

/// The rows of a drawing in words, its head aside.
fn lines(drawing: &Drawing) -> Vec<String> {
    let said = |row: Vec<String>| {
        let cells: Vec<String> = row.into_iter().filter(|cell| !cell.is_empty()).collect();
        cells.join(" · ")
    };
    rows(drawing).into_iter().skip(1).map(said).collect()
}

/// The lines that another list does not have, each as often as it is missing.
fn without(lines: &[String], other: &[String]) -> Vec<String> {
    let mut left: HashMap<&str, usize> = HashMap::new();
    for line in other {
        *left.entry(line).or_default() += 1;
    }
    let missing = lines.iter().filter(|line| match left.get_mut(line.as_str()) {
        Some(count) if *count > 0 => {
            *count -= 1;
            false
        }
        _ => true,
    });
    missing.cloned().collect()
}

fn strip_rows(db: &Connection, ids: &[ArticleId]) -> Result<Vec<StripRow>, StoreError> {
    let mut rows = Vec::with_capacity(ids.len());
    for id in ids {
        let of = article::get(db, id)?;
        let versions = version::every(db, id)?.into_iter().filter(|version| !version.binned);
        let per_cent = |share: f32| (share.clamp(0.0, 1.0) * 100.0).round() as u8;
        let versions = versions.map(|version| StripVersion {
            label: version.label(),
            seen_at: version.time().map(str::to_owned),
            changed: version.substance.map(per_cent),
        });
        let source = source::brief(db, &of.source_id)?.0;
        rows.push(StripRow { source, headline: clean_line(&of.headline, 160), versions: versions.collect() });
    }
    rows.sort_by(|a, b| b.versions.len().cmp(&a.versions.len()).then_with(|| a.headline.cmp(&b.headline)));
    Ok(rows)
}

fn timeline_marks(rows: Vec<event::EventRow>) -> Vec<TimelineMark> {
    let mut marks: Vec<TimelineMark> = rows
        .into_iter()
        .map(|row| TimelineMark { from: row.from, to: row.to, label: row.title, source: String::new() })
        .collect();
    marks.sort_by(|a, b| a.from.cmp(&b.from));
    marks
}
