//! Several accounts of one story side by side: passages that they share, what only one has, who is named where, figures that
//! agree or exclude one another, remarks in other words, what each puts first, and which texts are copies of one another.
//! Versions of one article are the matter of [`crate::change`]; here no side is older than the other.

mod bags;
pub mod families;
mod model;
mod order;
mod persons;
pub mod prints;
mod remarks;
mod say;
mod shared;
pub mod twins;

pub use model::{
    Account, ENGINE_VERSION, FigureRow, Likeness, Passage, PersonHere, PersonMention, PersonRow, Remark,
    RemarkKind, RemarkVariant, Sentence, Shared, SharedPassage, Shift, SideBySide,
};
pub use say::{Headline, say};

use crate::figures::{self, Figure, Stated, quantities};
use crate::text::ScalarIndex;
use bags::Page;

/// Puts accounts side by side. Total on any input; one side alone gives what that side has.
#[must_use]
pub fn side_by_side(accounts: &[Account<'_>]) -> SideBySide {
    let indexes: Vec<ScalarIndex> = accounts.iter().map(|a| ScalarIndex::new(&a.reading.text)).collect();
    let page = Page::read(accounts);
    let shared = shared::find(&page, &indexes);
    let mut sentences: Vec<Vec<Sentence>> = vec![Vec::new(); accounts.len()];
    for (at, line) in page.lines.iter().enumerate() {
        sentences[line.text].push(Sentence {
            span: line.span,
            kind: line.kind,
            paragraph: line.paragraph,
            exact: indexes[line.text].slice(line.span).to_owned(),
            shared: shared.of_line[at],
        });
    }
    let figures = figure_rows(accounts, &sentences, &indexes);
    let persons = persons::rows(accounts, &indexes);
    let remarks = remarks::find(accounts, &persons, &indexes);
    let readings: Vec<_> = accounts.iter().map(|account| account.reading).collect();
    let families = families::find(&readings);
    let shifts = order::shifts(&shared.found, accounts);
    SideBySide {
        sentences,
        shared: shared.found,
        figures,
        persons: persons.into_iter().map(|person| person.row).collect(),
        remarks,
        shifts,
        families,
        engine: ENGINE_VERSION,
    }
}

/// The figures of all accounts by quantity; what two sides state comes first, the gravest at the top.
fn figure_rows(
    accounts: &[Account<'_>],
    sentences: &[Vec<Sentence>],
    indexes: &[ScalarIndex<'_>],
) -> Vec<FigureRow> {
    let found: Vec<(usize, Figure)> = accounts
        .iter()
        .enumerate()
        .flat_map(|(at, account)| figures::find(&account.reading.text).into_iter().map(move |f| (at, f)))
        .collect();
    let home = |text: usize, figure: &Figure| {
        sentences[text].iter().find(|sentence| sentence.span.contains(figure.span))
    };
    let stated: Vec<Stated> = found
        .iter()
        .map(|(text, figure)| Stated {
            text: *text,
            side: accounts[*text].side,
            figure,
            shared: home(*text, figure).and_then(|sentence| sentence.shared),
            day: accounts[*text].day,
        })
        .collect();
    let mut rows: Vec<FigureRow> = quantities(&stated)
        .into_iter()
        .map(|quantity| {
            let mut members: Vec<(Passage, Figure)> = Vec::new();
            for &at in &quantity.members {
                let (text, figure) = &found[at];
                let twice = members.iter().any(|(p, f)| p.text == *text as u32 && f.value == figure.value);
                if !twice {
                    members.push((Passage::of(*text, figure.span, &indexes[*text]), figure.clone()));
                }
            }
            let around = members
                .iter()
                .map(|(passage, figure)| {
                    home(passage.text as usize, figure).map_or_else(String::new, |s| s.exact.clone())
                })
                .collect();
            let sides: std::collections::BTreeSet<usize> =
                members.iter().map(|(p, _)| accounts[p.text as usize].side).collect();
            FigureRow { verdict: quantity.verdict, sides: sides.len() as u32, members, around }
        })
        .collect();
    rows.sort_by_key(|row| (std::cmp::Reverse(row.sides.min(2)), std::cmp::Reverse(row.verdict)));
    rows
}

#[cfg(test)]
mod tests;
