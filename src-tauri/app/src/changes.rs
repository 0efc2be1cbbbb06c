//! Comparison of two versions.

use crate::App;
use crate::contract::changes::{CompareRequest, ComparisonView};
use crate::contract::error::WireError;
use crate::versions;
use std::time::{Duration, Instant};

use variorum_core::change::{ChangeKind, Comparison, Options, Side, Summary, Weight, compare};
use variorum_core::text::ReadingText;

/// A comparison that takes longer turns coarser and says so.
const DEADLINE: Duration = Duration::from_secs(2);

/// Compares two readings within the deadline.
pub(crate) fn compare_readings(old: &ReadingText, new: &ReadingText) -> Comparison {
    let until = Instant::now() + DEADLINE;
    let stop = || Instant::now() > until;
    compare(&Side::reading(old), &Side::reading(new), &Options { stop: Some(&stop), ..Options::default() })
}

/// How much of substance changed, 0 to 1: the share of sentences in links that are substantive.
pub(crate) fn substance(comparison: &Comparison) -> f32 {
    let all = comparison.sentences_old.len() + comparison.sentences_new.len();
    let changed: usize = comparison
        .links
        .iter()
        .filter(|link| link.weight == Some(Weight::Substantive) && link.kind != ChangeKind::Unchanged)
        .map(|link| link.a.len() + link.b.len())
        .sum();
    if all == 0 { 0.0 } else { changed as f32 / all as f32 }
}

impl App {
    pub(crate) fn compare(&self, request: CompareRequest) -> Result<ComparisonView, WireError> {
        let (a, b) = self
            .library()
            .read(|db| Ok((versions::view(db, &request.a)?, versions::view(db, &request.b)?)))?;
        let text = |view: &crate::contract::versions::VersionView| ReadingText {
            text: view.text.clone(),
            blocks: view.blocks.clone(),
        };
        let comparison = compare_readings(&text(&a), &text(&b));
        let summary = Summary::of(&comparison).english();
        Ok(ComparisonView { a, b, comparison, summary })
    }
}
