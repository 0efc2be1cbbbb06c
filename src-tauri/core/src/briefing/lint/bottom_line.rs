//! The bottom line comes first and says something.

use super::page::Page;
use super::{Point, Rule};
use crate::briefing::BriefBlock;

pub(super) fn points(page: &Page<'_>) -> Vec<Point> {
    let is_line = |block: &BriefBlock| matches!(block, BriefBlock::BottomLine { .. });
    let point = |message: &str| Point::new(Rule::BottomLine, message.to_owned());
    match page.tree.blocks.iter().position(is_line) {
        None => vec![point("There is no bottom line.")],
        Some(0) if page.words_of(0).trim().is_empty() => vec![point("The bottom line is still empty.").at(0)],
        Some(0) => Vec::new(),
        Some(at) => vec![point("The bottom line does not come first.").at(at)],
    }
}
