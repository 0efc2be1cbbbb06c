//! A figure in words: a sentence for those who cannot see it, and its data as rows for formats without pictures.

use super::axis::amount;
use crate::when;
use variorum_core::briefing::{Drawing, LedgerMark, RangeMark, RosterEntry, StripRow, TimelineMark};

/// What a figure shows, in one or two sentences.
#[must_use]
pub fn described(drawing: &Drawing) -> String {
    match drawing {
        Drawing::VersionStrip { rows } => {
            let versions: usize = rows.iter().map(|row| row.versions.len()).sum();
            let most = rows.iter().max_by_key(|row| row.versions.len());
            let most = most.map_or_else(String::new, |row| {
                format!(" Most versions: {}, “{}”, {}.", row.source, row.headline, row.versions.len())
            });
            format!(
                "Version strip of {}, {}.{most}",
                counted(rows.len(), "article"),
                counted(versions, "version")
            )
        }
        Drawing::Timeline { marks } => {
            let ends = marks.first().zip(marks.last());
            let ends = ends.map_or_else(String::new, |(first, last)| {
                format!(" from {} to {}", when::spoken(&first.from), when::spoken(&last.from))
            });
            format!("Timeline of {}{ends}.", counted(marks.len(), "entry"))
        }
        Drawing::RangeBoard { quantity, marks } => {
            let low = marks.iter().map(|mark| mark.low).fold(f64::INFINITY, f64::min);
            let high =
                marks.iter().map(|mark| mark.high.unwrap_or(mark.low)).fold(f64::NEG_INFINITY, f64::max);
            if marks.is_empty() {
                return format!("Range board of {quantity}, empty.");
            }
            format!(
                "Range board of {quantity}: {} between {} and {}.",
                counted(marks.len(), "value"),
                amount(low),
                amount(high)
            )
        }
        Drawing::Ledger { rows } => format!("Ledger of {}.", counted(rows.len(), "changed fact")),
        Drawing::Roster { people } => {
            let first = people.first().map_or_else(String::new, |person| format!(", {} first", person.name));
            format!("Roster of {}{first}.", counted(people.len(), "name"))
        }
    }
}

fn counted(number: usize, noun: &str) -> String {
    match (number, noun) {
        (1, _) => format!("1 {noun}"),
        (_, "entry") => format!("{number} entries"),
        _ => format!("{number} {noun}s"),
    }
}

/// The data of a figure as rows, the first of them the head.
#[must_use]
pub fn rows(drawing: &Drawing) -> Vec<Vec<String>> {
    let row = |cells: &[&str]| cells.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>();
    match drawing {
        Drawing::VersionStrip { rows } => {
            let head = row(&["Source", "Headline", "Version", "Seen", "Changed"]);
            std::iter::once(head).chain(rows.iter().flat_map(strip)).collect()
        }
        Drawing::Timeline { marks } => {
            std::iter::once(row(&["When", "What", "Source"])).chain(marks.iter().map(entry)).collect()
        }
        Drawing::RangeBoard { quantity, marks } => {
            let head = row(&["When", "Source", quantity, "Words"]);
            std::iter::once(head).chain(marks.iter().map(range)).collect()
        }
        Drawing::Ledger { rows } => {
            let head = row(&["When", "Source", "Versions", "Was", "Is now"]);
            std::iter::once(head).chain(rows.iter().map(fact)).collect()
        }
        Drawing::Roster { people } => {
            let head = row(&["Name", "Role", "Quoted", "Named", "Sources"]);
            std::iter::once(head).chain(people.iter().map(person)).collect()
        }
    }
}

fn strip(row: &StripRow) -> Vec<Vec<String>> {
    let version = |version: &variorum_core::briefing::StripVersion| {
        vec![
            row.source.clone(),
            row.headline.clone(),
            version.label.clone(),
            version.seen_at.as_deref().map(when::spoken).unwrap_or_default(),
            version.changed.map(|share| format!("{share} %")).unwrap_or_default(),
        ]
    };
    row.versions.iter().map(version).collect()
}

fn entry(mark: &TimelineMark) -> Vec<String> {
    let from = when::spoken(&mark.from);
    let to = mark.to.as_deref().map(|to| format!(" to {}", when::spoken(to))).unwrap_or_default();
    vec![from + &to, mark.label.clone(), mark.source.clone()]
}

fn range(mark: &RangeMark) -> Vec<String> {
    let value = match mark.high {
        Some(high) if high > mark.low => format!("{} to {}", amount(mark.low), amount(high)),
        Some(_) => amount(mark.low),
        None => format!("at least {}", amount(mark.low)),
    };
    vec![
        mark.at.as_deref().map(when::spoken).unwrap_or_default(),
        mark.source.clone(),
        value,
        mark.words.clone(),
    ]
}

fn fact(mark: &LedgerMark) -> Vec<String> {
    vec![
        mark.at.as_deref().map(when::spoken).unwrap_or_default(),
        mark.source.clone(),
        mark.versions.clone(),
        mark.was.clone(),
        mark.now.clone(),
    ]
}

fn person(person: &RosterEntry) -> Vec<String> {
    vec![
        person.name.clone(),
        person.role.clone(),
        person.quoted.to_string(),
        person.named.to_string(),
        person.sources.join(", "),
    ]
}
