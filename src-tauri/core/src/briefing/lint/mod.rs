//! What a careful colleague would point at before a briefing leaves the house. Each rule is a file of its own and reads the tree
//! with what is known of its citations; it points and explains, and changes nothing. What the analyst dismissed is for the caller.

mod bottom_line;
mod estimate;
mod names;
mod numbers;
mod origin;
mod page;
mod quoted;
mod rows;
mod rule;
mod sentence;
mod stale;
mod uncited;
mod weak;

#[cfg(test)]
mod tests;

pub use rule::Rule;

use super::{BriefingTree, Credibility, Reliability};
use crate::ids::CitationId;
use crate::text::TextHash;
use page::Page;
use serde::{Deserialize, Serialize};

/// What is known of a citation.
#[derive(Clone, Copy, Debug)]
pub struct Ground<'g> {
    /// The citation.
    pub id: &'g CitationId,
    /// The words that are cited.
    pub exact: &'g str,
    /// The whole text that they stand in.
    pub text: &'g str,
    /// Name of the source.
    pub source: &'g str,
    /// The source's reliability.
    pub reliability: Option<Reliability>,
    /// The item's credibility.
    pub credibility: Option<Credibility>,
    /// Number of its origin: texts that were copied from one another, or that one source published, have the same.
    pub origin: usize,
    /// How the words stand in the newest version of their article.
    pub standing: Standing,
}

/// How cited words stand in the newest version of their article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// As they are cited.
    Holds,
    /// In other words.
    Changed,
    /// Nowhere, or not surely anywhere.
    Unplaced,
}

/// One thing to look at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
#[cfg_attr(feature = "contract", ts(rename = "LintPoint"))]
pub struct Point {
    /// Which rule points.
    pub rule: Rule,
    /// Number of the block that it is about, from 0; `None` for the briefing as a whole.
    pub block: Option<u32>,
    /// The words of the block that it is about; empty for all of them.
    pub words: String,
    /// What is to be looked at, in a sentence.
    pub message: String,
    /// The citations that it is about.
    pub citations: Vec<CitationId>,
    /// Names this point over saves: the same as long as the words that it is about are the same.
    pub mark: String,
}

impl Point {
    fn new(rule: Rule, message: String) -> Self {
        Self { rule, block: None, words: String::new(), message, citations: Vec::new(), mark: String::new() }
    }

    fn at(mut self, block: usize) -> Self {
        self.block = u32::try_from(block).ok();
        self
    }

    fn on(mut self, words: impl Into<String>) -> Self {
        self.words = words.into();
        self
    }

    fn citing<'c>(mut self, ids: impl IntoIterator<Item = &'c CitationId>) -> Self {
        self.citations = ids.into_iter().cloned().collect();
        self
    }
}

/// Points of all rules, those on the whole first, then in the order of the text. Grounds that the tree does not cite are
/// citations without a place.
#[must_use]
pub fn lint(tree: &BriefingTree, grounds: &[Ground<'_>]) -> Vec<Point> {
    let page = Page::read(tree, grounds);
    let mut points = bottom_line::points(&page);
    points.extend(uncited::points(&page));
    points.extend(origin::points(&page));
    points.extend(rows::points(&page));
    points.extend(sentence::points(&page));
    points.extend(weak::points(&page));
    points.extend(stale::points(&page));
    points.extend(quoted::points(&page));
    points.extend(numbers::points(&page));
    points.extend(names::points(&page));
    // The sort is stable: in a block, rules keep the order above.
    points.sort_by_key(|point| point.block.map_or(0, |block| block + 1));
    for point in &mut points {
        point.mark = mark(point, &page);
    }
    points
}

fn mark(point: &Point, page: &Page<'_>) -> String {
    let about = match (point.words.is_empty(), point.block) {
        (false, _) => point.words.clone(),
        (true, Some(block)) => page.words_of(block as usize),
        (true, None) => String::new(),
    };
    let cited: Vec<&str> = point.citations.iter().map(|id| id.0.as_str()).collect();
    let named = format!("{}\n{about}\n{}", point.rule.token(), cited.join(" "));
    TextHash::of(named.as_bytes()).0.chars().take(24).collect()
}
