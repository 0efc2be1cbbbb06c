//! Numbers of a sentence against those of the passages that it cites. Only figures on one thing are held against each other:
//! the same measure, and the same fate where both tell one.

use super::page::Page;
use super::{Point, Rule};
use crate::figures::{Figure, Verdict, find, judge};
use crate::text::ScalarIndex;

fn of_one_thing(a: &Figure, b: &Figure) -> bool {
    a.measure == b.measure && (a.fate.is_none() || b.fate.is_none() || a.fate == b.fate)
}

pub(super) fn points(page: &Page<'_>) -> Vec<Point> {
    let mut out = Vec::new();
    for part in &page.parts {
        for sentence in part.sentences() {
            let grounds = page.known(&sentence.cites);
            if grounds.is_empty() {
                continue;
            }
            let said: Vec<(&str, &str, Figure)> = grounds
                .iter()
                .flat_map(|ground| {
                    let index = ScalarIndex::new(ground.exact);
                    let found = find(ground.exact);
                    found.into_iter().map(move |figure| (ground.source, index.slice(figure.span), figure))
                })
                .collect();
            let index = ScalarIndex::new(sentence.text);
            for figure in find(sentence.text) {
                let rivals: Vec<_> = said.iter().filter(|(.., other)| of_one_thing(&figure, other)).collect();
                let denied = !rivals.is_empty()
                    && rivals.iter().all(|(.., other)| judge(&figure, other) == Verdict::Conflict);
                if !denied {
                    continue;
                }
                let here = index.slice(figure.span);
                let (source, there, _) = rivals[0];
                let message = format!("“{here}” here, “{there}” in the passage of {source}.");
                let cited = grounds.iter().map(|ground| ground.id);
                out.push(Point::new(Rule::OtherNumber, message).at(part.block).on(here).citing(cited));
            }
        }
    }
    out
}
