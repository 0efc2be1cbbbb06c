//! Judgements and quotations that cite nothing, and judgements that leave likelihood or confidence open.

use super::page::Page;
use super::{Point, Rule};
use crate::briefing::BriefBlock;
use crate::quotations::stretches;
use crate::text::{ScalarIndex, WordKind, words};

/// Quoted words from which on a source is asked for; fewer are a title or a word held at arm's length.
const QUOTED: usize = 4;

pub(super) fn points(page: &Page<'_>) -> Vec<Point> {
    let mut out = Vec::new();
    for (at, judgement) in page.judgements() {
        if page.words_of(at).trim().is_empty() {
            out.push(Point::new(Rule::Unstated, "This judgement is still empty.".to_owned()).at(at));
            continue;
        }
        if page.cited_in(at).is_empty() {
            out.push(Point::new(Rule::Uncited, "This judgement cites nothing.".to_owned()).at(at));
        }
        let missing = match (judgement.likelihood, judgement.confidence) {
            (None, None) => "neither likelihood nor confidence",
            (None, Some(_)) => "no likelihood",
            (Some(_), None) => "no confidence",
            (Some(_), Some(_)) => continue,
        };
        out.push(Point::new(Rule::Unstated, format!("This judgement states {missing}.")).at(at));
    }
    for part in page.parts.iter().filter(|part| part.cites.is_empty() && !part.is_empty()) {
        if matches!(page.tree.blocks[part.block], BriefBlock::Quotation { .. }) {
            let message = "This quotation names no source.".to_owned();
            out.push(Point::new(Rule::Uncited, message).at(part.block));
            continue;
        }
        let index = ScalarIndex::new(&part.text);
        for span in stretches(&part.text) {
            let quoted = index.slice(span);
            if words(quoted).iter().filter(|word| word.kind != WordKind::Mark).count() >= QUOTED {
                let message = "These quoted words name no source.".to_owned();
                out.push(Point::new(Rule::Uncited, message).at(part.block).on(quoted));
            }
        }
    }
    out
}
