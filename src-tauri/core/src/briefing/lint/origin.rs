//! Judgements that one origin alone supports, however many outlets carry it.

use super::page::Page;
use super::{Point, Rule};

pub(super) fn points(page: &Page<'_>) -> Vec<Point> {
    let mut out = Vec::new();
    for (at, _) in page.judgements() {
        let grounds = page.known(&page.cited_in(at));
        let Some(first) = grounds.first() else { continue };
        if grounds.iter().any(|ground| ground.origin != first.origin) {
            continue;
        }
        let mut sources: Vec<&str> = grounds.iter().map(|ground| ground.source).collect();
        sources.sort_unstable();
        sources.dedup();
        let message = if sources.len() > 1 {
            format!("{} carry one text: this judgement rests on one origin.", sources.join(" and "))
        } else {
            format!("This judgement rests on {} alone.", first.source)
        };
        out.push(Point::new(Rule::OneOrigin, message).at(at).citing(grounds.iter().map(|ground| ground.id)));
    }
    out
}
