//! The comparison in words: a few sentences that tell a reader what matters before any table is read.

use super::model::{Account, Likeness, PersonRow, RemarkKind, SideBySide};
use crate::figures::Verdict;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What the header says, the most telling first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS), ts(rename = "ComparisonHeadline"))]
pub struct Headline {
    /// One sentence on what is shared.
    pub shared: String,
    /// One sentence on how many independent origins stand behind the texts.
    pub origins: String,
    /// Sentences on what differs.
    pub differences: Vec<String>,
}

/// Names that a sentence tells before it says *and 4 more*.
const NAMED: usize = 3;

/// Says it with one name a side, in the order of the sides.
#[must_use]
pub fn say(found: &SideBySide, accounts: &[Account<'_>], names: &[String]) -> Headline {
    let side_of = |text: u32| accounts[text as usize].side;
    Headline {
        shared: shared(found, names),
        origins: origins(found, names.len(), accounts),
        differences: [
            figures(found, &side_of, names),
            remarks(found),
            persons(found, &side_of, names),
            order(found, &side_of, names),
        ]
        .into_iter()
        .flatten()
        .collect(),
    }
}

fn counted(count: usize, one: &str, many: &str) -> String {
    match count {
        0 => format!("no {many}"),
        1 => format!("one {one}"),
        n => format!("{n} {many}"),
    }
}

fn shared(found: &SideBySide, names: &[String]) -> String {
    let literal = found.shared.iter().filter(|s| s.likeness == Likeness::Literal).count();
    let reworded = found.shared.len() - literal;
    let who = match names {
        [one, other] => format!("{one} and {other}"),
        [one] => return format!("{one} alone: choose another to compare it with."),
        _ => format!("The {} sides", names.len()),
    };
    match (literal, reworded) {
        (0, 0) => format!("{who} share no passage."),
        (0, n) => format!("{who} share {}, all reworded.", counted(n, "passage", "passages")),
        (n, 0) => format!("{who} share {} word for word.", counted(n, "passage", "passages")),
        (n, m) => {
            format!("{who} share {}: {n} word for word, {m} reworded.", counted(n + m, "passage", "passages"))
        }
    }
}

fn origins(found: &SideBySide, sides: usize, accounts: &[Account<'_>]) -> String {
    let texts = accounts.len();
    let families = found.families.len();
    let copies = texts - families;
    let reports = |n: usize| if n == 1 { "one report".to_owned() } else { format!("{n} reports") };
    if sides < 2 || texts < 2 {
        return String::new();
    }
    if copies == 0 {
        return format!(
            "{}, {families} independent origins: no text is a copy of another.",
            capital(&reports(texts))
        );
    }
    let origin =
        if families == 1 { "one origin".to_owned() } else { format!("{families} independent origins") };
    let because: Vec<String> = found
        .families
        .iter()
        .filter(|family| family.members.len() > 1)
        .take(2)
        .map(|family| {
            let outlets: BTreeSet<&str> =
                family.members.iter().map(|&at| accounts[at as usize].outlet).collect();
            let share = family.ties.iter().map(|tie| tie.share).fold(0.0_f32, f32::max);
            let list = list(&outlets.into_iter().map(str::to_owned).collect::<Vec<_>>());
            format!("{list} share up to {} % of their own words", (share * 100.0).round())
        })
        .collect();
    format!("{}, {origin}, because {}.", capital(&reports(texts)), because.join("; "))
}

fn figures(found: &SideBySide, side_of: &impl Fn(u32) -> usize, names: &[String]) -> Vec<String> {
    let both = || found.figures.iter().filter(|row| row.sides > 1);
    let mut said = Vec::new();
    for verdict in [Verdict::Conflict, Verdict::Differ] {
        let rows: Vec<_> = both().filter(|row| row.verdict == verdict).collect();
        let Some(row) = rows.first() else { continue };
        let mut told: Vec<String> = Vec::new();
        let mut seen = BTreeSet::new();
        for (passage, _) in &row.members {
            let side = side_of(passage.text);
            if seen.insert(side) && told.len() < NAMED {
                told.push(format!("{} has “{}”", names[side], passage.exact));
            }
        }
        let more = rows.len() - 1;
        let more = if more == 0 { String::new() } else { format!(" ({more} more)") };
        said.push(match verdict {
            Verdict::Conflict => format!("Figures conflict: {}{more}.", list(&told)),
            _ => format!("A figure is told differently: {}{more}.", list(&told)),
        });
    }
    said
}

fn remarks(found: &SideBySide) -> Vec<String> {
    let of = |kind: RemarkKind| found.remarks.iter().filter(move |remark| remark.kind == kind);
    let (other, maybe, same) = (
        of(RemarkKind::OtherWords).count(),
        of(RemarkKind::MaybeOne).count(),
        of(RemarkKind::SameWords).count(),
    );
    let mut said = Vec::new();
    if other + maybe > 0 {
        let whose = of(RemarkKind::OtherWords).find_map(|remark| remark.speaker.clone());
        let whose = whose.map_or_else(String::new, |name| format!(", among them {name}’s"));
        let beside = if maybe == 0 {
            String::new()
        } else {
            format!("; {} may be one remark rendered twice", counted(maybe, "pair", "pairs"))
        };
        said.push(if other == 0 {
            format!(
                "{} may be one remark rendered twice.",
                capital(&counted(maybe, "pair of quotations", "pairs of quotations"))
            )
        } else {
            format!("{} quoted in other words{whose}{beside}.", capital(&verb(other)))
        });
    } else if same > 0 {
        said.push(format!("{} quoted in the same words.", capital(&verb(same))));
    }
    said
}

fn verb(count: usize) -> String {
    if count == 1 { "one remark is".to_owned() } else { format!("{count} remarks are") }
}

fn persons(found: &SideBySide, side_of: &impl Fn(u32) -> usize, names: &[String]) -> Vec<String> {
    if names.len() < 2 {
        return Vec::new();
    }
    let sides = |row: &PersonRow| -> BTreeSet<usize> {
        row.texts.iter().map(|here| side_of(here.first.text)).collect()
    };
    (0..names.len().min(4))
        .filter_map(|side| {
            let only: Vec<&PersonRow> =
                found.persons.iter().filter(|row| sides(row) == BTreeSet::from([side])).collect();
            let told: Vec<String> = only.iter().take(NAMED).map(|row| row.name.clone()).collect();
            let more = only.len().saturating_sub(NAMED);
            let told = if more > 0 { format!("{} and {more} more", told.join(", ")) } else { list(&told) };
            (!only.is_empty()).then(|| format!("Only {} names {told}.", names[side]))
        })
        .collect()
}

fn order(found: &SideBySide, side_of: &impl Fn(u32) -> usize, names: &[String]) -> Vec<String> {
    let Some(shift) = found.shifts.iter().find(|shift| side_of(shift.high_text) != side_of(shift.low_text))
    else {
        return Vec::new();
    };
    let group = &found.shared[shift.shared as usize];
    let Some(words) = group.passages.iter().find(|p| p.passage.text == shift.high_text) else {
        return Vec::new();
    };
    let high = match shift.high_paragraph {
        0 => "in its headline".to_owned(),
        n => format!("in paragraph {n}"),
    };
    let short = crate::text::clean_line(&words.passage.exact, 90);
    vec![format!(
        "{} has {high} what {} has in paragraph {}: “{short}”",
        names[side_of(shift.high_text)],
        names[side_of(shift.low_text)],
        shift.low_paragraph
    )]
}

fn list(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [rest @ .., last] => format!("{} and {last}", rest.join(", ")),
    }
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
