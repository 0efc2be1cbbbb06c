//! What changed between two wordings of a remark, word by word, and whether one is cut short.

use serde::{Deserialize, Serialize};
use similar::{Algorithm, DiffOp, capture_diff_slices};

/// What happened to a run of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub enum WordChangeKind {
    /// In both.
    Kept,
    /// In the older alone.
    Deleted,
    /// In the newer alone.
    Inserted,
}

/// A run of words with one fate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct WordChange {
    /// What happened to it.
    pub kind: WordChangeKind,
    /// The words with their punctuation, joined by single spaces.
    pub words: String,
}

/// Which end of the older wording the newer one leaves out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub enum Truncation {
    /// Neither.
    #[default]
    Whole,
    /// Its beginning.
    Beginning,
    /// Its end.
    End,
    /// Both.
    BothEnds,
}

/// A truncation leaves out at least this many words at one end; fewer are a change of wording.
const CUT: usize = 3;

/// Words of either wording that are compared; the rest of a longer one is left aside.
const LONGEST: usize = 2_000;

/// Compares two wordings by Myers' algorithm over words; punctuation at their edges and case make no difference.
#[must_use]
pub fn wording(old: &str, new: &str) -> (Vec<WordChange>, Truncation) {
    let old_words: Vec<&str> = old.split_whitespace().take(LONGEST).collect();
    let new_words: Vec<&str> = new.split_whitespace().take(LONGEST).collect();
    let fold = |words: &[&str]| -> Vec<String> { words.iter().map(|word| bare(word)).collect() };
    let ops = capture_diff_slices(Algorithm::Myers, &fold(&old_words), &fold(&new_words));
    let mut changes = Vec::new();
    let mut push = |kind, words: &[&str]| {
        if !words.is_empty() {
            changes.push(WordChange { kind, words: words.join(" ") });
        }
    };
    for op in &ops {
        let (old_range, new_range) = (op.old_range(), op.new_range());
        if matches!(op, DiffOp::Equal { .. }) {
            push(WordChangeKind::Kept, &new_words[new_range]);
        } else {
            push(WordChangeKind::Deleted, &old_words[old_range]);
            push(WordChangeKind::Inserted, &new_words[new_range]);
        }
    }
    let cut = |op: Option<&DiffOp>| matches!(op, Some(DiffOp::Delete { old_len, .. }) if *old_len >= CUT);
    let truncation = match (cut(ops.first()), cut(ops.last())) {
        _ if ops.len() < 2 => Truncation::Whole,
        (true, true) => Truncation::BothEnds,
        (true, false) => Truncation::Beginning,
        (false, true) => Truncation::End,
        (false, false) => Truncation::Whole,
    };
    (changes, truncation)
}

/// A word for comparison: typography folded, small letters, no punctuation at its edges.
pub(super) fn bare(word: &str) -> String {
    let folded = crate::text::fold_typography(word).to_lowercase();
    folded.trim_matches(|c: char| !c.is_alphanumeric()).to_owned()
}
