//! Likelihood words of both rows of ICD 203 in one briefing: in the fields of judgements, and in the words of judgements and of
//! the bottom line.

use super::estimate::likelihoods;
use super::page::Page;
use super::{Point, Rule};
use crate::briefing::BriefBlock;

/// A likelihood word: block, row, as written; the words are empty for a field.
type Use = (usize, u8, String, String);

pub(super) fn points(page: &Page<'_>) -> Vec<Point> {
    let mut uses: Vec<Use> = Vec::new();
    for (at, block) in page.tree.blocks.iter().enumerate() {
        if let BriefBlock::Judgement(judgement) = block
            && let Some(likelihood) = judgement.likelihood
        {
            uses.push((at, likelihood.row(), likelihood.word().to_owned(), String::new()));
        }
        if matches!(block, BriefBlock::Judgement(_) | BriefBlock::BottomLine { .. }) {
            for part in page.of_block(at) {
                let found = likelihoods(&part.text).into_iter();
                uses.extend(
                    found.map(|f| (at, f.likelihood.row(), f.words.to_lowercase(), f.words.to_owned())),
                );
            }
        }
    }
    let first_row = uses.iter().filter(|(_, row, ..)| *row == 1).count();
    if first_row == 0 || first_row == uses.len() {
        return Vec::new();
    }
    // What is to change is the rarer row; where both are as frequent, the second.
    let (rare, kept) = if 2 * first_row >= uses.len() { (2, 1) } else { (1, 2) };
    let Some(other) = uses.iter().find(|(_, row, ..)| *row == kept) else { return Vec::new() };
    let odd = uses.iter().filter(|(_, row, ..)| *row == rare);
    odd.map(|(at, _, word, written)| {
        let message = format!("“{word}” and “{}” are of two rows of ICD 203. Keep to one.", other.2);
        Point::new(Rule::MixedRows, message).at(*at).on(written.as_str())
    })
    .collect()
}
