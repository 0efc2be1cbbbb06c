//! Strong words on weak ground: every source of a judgement graded D to F, or every item 4 to 6.

use super::page::Page;
use super::{Ground, Point, Rule};
use crate::briefing::{Confidence, Likelihood, Reliability};

fn is_weak(ground: &Ground<'_>) -> bool {
    ground.reliability.is_some_and(|grade| grade >= Reliability::D)
        || ground.credibility.is_some_and(|grade| grade.number() >= 4)
}

/// Words that leave less than a fifth of doubt.
fn is_strong(likelihood: Likelihood) -> bool {
    let (low, high) = likelihood.range();
    low >= 80 || high <= 20
}

pub(super) fn points(page: &Page<'_>) -> Vec<Point> {
    let mut out = Vec::new();
    for (at, judgement) in page.judgements() {
        let grounds = page.known(&page.cited_in(at));
        if grounds.is_empty() || !grounds.iter().all(|ground| is_weak(ground)) {
            continue;
        }
        let strong =
            judgement.likelihood.filter(|one| is_strong(*one)).map(|one| format!("“{}”", one.word()));
        let sure = (judgement.confidence == Some(Confidence::High)).then(|| "high confidence".to_owned());
        let Some(word) = strong.or(sure) else { continue };
        let graded: Vec<String> = grounds.iter().map(|ground| grade(ground)).collect();
        let message = format!("{word} rests on weak ground alone: {}.", graded.join(", "));
        out.push(Point::new(Rule::WeakSource, message).at(at).citing(grounds.iter().map(|ground| ground.id)));
    }
    out
}

/// `The Lantern D4`.
fn grade(ground: &Ground<'_>) -> String {
    let letter = ground.reliability.map_or_else(|| "–".to_owned(), |grade| format!("{grade:?}"));
    let number = ground.credibility.map_or_else(|| "–".to_owned(), |grade| grade.number().to_string());
    format!("{} {letter}{number}", ground.source)
}
