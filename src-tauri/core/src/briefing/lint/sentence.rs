//! Likelihood and confidence in one sentence. A judgement's likelihood in its field counts as part of its sentences.

use super::estimate::{likelihoods, speaks_of_confidence};
use super::page::Page;
use super::{Point, Rule};
use crate::briefing::BriefBlock;

pub(super) fn points(page: &Page<'_>) -> Vec<Point> {
    let mut out = Vec::new();
    for part in &page.parts {
        let fields = match &page.tree.blocks[part.block] {
            BriefBlock::Judgement(judgement) => judgement.likelihood.is_some(),
            // Somebody else's sentence is not the analyst's to divide.
            BriefBlock::Quotation { .. } => continue,
            _ => false,
        };
        for sentence in part.sentences() {
            if speaks_of_confidence(sentence.text) && (fields || !likelihoods(sentence.text).is_empty()) {
                let message = "Likelihood and confidence stand in one sentence. Keep them apart.".to_owned();
                let point = Point::new(Rule::LikelihoodAndConfidence, message);
                out.push(point.at(part.block).on(sentence.text));
            }
        }
    }
    out
}
