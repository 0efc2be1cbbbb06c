//! Accounts side by side, and what is gathered over a story: families of texts, remarks, quantities. Nothing is stored
//! here: names and utterances are derived elsewhere, and the figures of a reading, which never changes, are kept in memory.

mod accounts;
mod copies;
mod people;
mod quotes;
mod ranges;
mod told;

use crate::App;
use crate::contract::compare::{
    ComparedText, FigureRowView, FigureView, SharedView, SideBy, SideBySideRequest, SideBySideView,
};
use crate::contract::error::{ErrorCode, WireError};
use accounts::Chosen;
use std::collections::{BTreeMap, BTreeSet};
use variorum_core::compare::families::Family;
use variorum_core::compare::{Account, FigureRow, PersonMention, say, side_by_side};
use variorum_core::text::clean_line;
use variorum_core::time::Stated;

pub use accounts::{Entry, named_text};

/// Texts in one comparison; more cannot be read side by side.
const LIMIT: usize = 40;

impl App {
    pub(crate) fn side_by_side(&self, request: SideBySideRequest) -> Result<SideBySideView, WireError> {
        let as_of =
            request.as_of.as_deref().filter(|time| !time.trim().is_empty()).map(parse_time).transpose()?;
        let chosen = self.library().read(|db| accounts::choose(db, &request, as_of, LIMIT))?;
        Ok(view(chosen, request.by))
    }

    /// Puts texts that are in no library side by side, each under its own name.
    #[must_use]
    pub fn texts_side_by_side(entries: Vec<Entry>) -> SideBySideView {
        view(Chosen { entries, ..Chosen::default() }, SideBy::Article)
    }
}

fn parse_time(iso: &str) -> Result<Stated, WireError> {
    Stated::parse(iso).ok_or_else(|| {
        WireError::new(
            ErrorCode::Invalid,
            format!("{iso} is no time; write 2025-04-18 or 2025-04-18T09:30:00+02:00"),
        )
    })
}

/// Compares what was chosen.
fn view(chosen: Chosen, by: SideBy) -> SideBySideView {
    let mut entries = chosen.entries;
    let sides = sides(&mut entries, by);
    let persons: Vec<Vec<PersonMention>> = entries
        .iter_mut()
        .map(|entry| entry.persons.take().unwrap_or_else(|| people::find(&entry.reading)))
        .collect();
    let accounts: Vec<Account<'_>> = entries
        .iter()
        .zip(&persons)
        .map(|(entry, persons)| Account {
            side: entry.side,
            outlet: &entry.source.name,
            reading: &entry.reading,
            day: entry.time.as_ref().and_then(|time| Stated::parse(&time.iso)).map(Stated::day),
            persons,
        })
        .collect();
    let found = side_by_side(&accounts);
    let headline = say(&found, &accounts, &sides);
    let origins = |texts: &mut dyn Iterator<Item = u32>| origins(&found.families, texts);
    let shared: Vec<SharedView> = found
        .shared
        .iter()
        .map(|shared| SharedView {
            origins: origins(&mut shared.passages.iter().map(|p| p.passage.text)),
            shared: shared.clone(),
        })
        .collect();
    let figures = found
        .figures
        .iter()
        .map(|row| figure_row(row, origins(&mut row.members.iter().map(|(passage, _)| passage.text))))
        .collect();
    let texts = entries
        .iter()
        .zip(found.sentences)
        .map(|(entry, sentences)| ComparedText {
            side: entry.side as u32,
            article_id: entry.article_id.clone(),
            version_id: entry.version_id.clone(),
            label: entry.label.clone(),
            headline: entry.headline.clone(),
            source: entry.source.clone(),
            time: entry.time.clone(),
            sentences,
        })
        .collect();
    SideBySideView {
        sides,
        texts,
        headline,
        shared,
        figures,
        persons: found.persons,
        remarks: found.remarks,
        shifts: found.shifts,
        families: found.families,
        times: chosen.times,
        not_yet: chosen.not_yet,
        undated: chosen.undated,
        left_out: chosen.left_out,
    }
}

/// How many families some texts belong to.
fn origins(families: &[Family], texts: &mut dyn Iterator<Item = u32>) -> u32 {
    let home = |text: u32| families.iter().position(|family| family.members.contains(&text));
    texts.map(home).collect::<BTreeSet<_>>().len() as u32
}

fn figure_row(row: &FigureRow, origins: u32) -> FigureRowView {
    let members = row
        .members
        .iter()
        .zip(&row.around)
        .map(|((passage, figure), sentence)| FigureView {
            passage: passage.clone(),
            value: figure.value,
            low: figure.low,
            high: figure.high.is_finite().then_some(figure.high),
            hedge: figure.hedge,
            measure: figure.measure.clone(),
            counted: figure.counted.clone(),
            fate: figure.fate,
            sentence: sentence.clone(),
        })
        .collect();
    FigureRowView { verdict: row.verdict, sides: row.sides, origins, members }
}

/// Numbers the sides and orders the entries by them. A side bears its source's name, with the headline where that is not
/// enough to tell it from another.
fn sides(entries: &mut [Entry], by: SideBy) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    match by {
        SideBy::Source => {
            for entry in entries.iter_mut() {
                let known = names.iter().position(|name| *name == entry.source.name);
                entry.side = known.unwrap_or_else(|| {
                    names.push(entry.source.name.clone());
                    names.len() - 1
                });
            }
            entries.sort_by_key(|entry| entry.side);
        }
        SideBy::Article => {
            let mut uses: BTreeMap<String, usize> = BTreeMap::new();
            for entry in entries.iter() {
                *uses.entry(entry.source.name.clone()).or_default() += 1;
            }
            for (side, entry) in entries.iter_mut().enumerate() {
                entry.side = side;
                let source = &entry.source.name;
                let told = if uses[source] == 1 {
                    source.clone()
                } else {
                    format!("{source}, “{}”", clean_line(&entry.headline, 40))
                };
                let told =
                    if names.contains(&told) { format!("{told}, version {}", entry.label) } else { told };
                names.push(told);
            }
        }
    }
    names
}
