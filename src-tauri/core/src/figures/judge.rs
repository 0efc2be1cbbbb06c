//! Whether two figures on one quantity agree, differ or exclude one another.

use super::{Figure, Hedge};
use serde::{Deserialize, Serialize};

/// What two figures on one quantity have to say of each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub enum Verdict {
    /// The same number, as surely, of the same.
    Agree,
    /// Both can be true: the number is hedged otherwise, or another noun is counted.
    Differ,
    /// Both cannot be true at one time.
    Conflict,
}

/// Compares two figures that speak of one quantity. Symmetric.
#[must_use]
pub fn judge(a: &Figure, b: &Figure) -> Verdict {
    let same_number = a.value == b.value;
    let apart = a.high < b.low || b.high < a.low;
    // An open bound is news of the present count: `at least 30` and `at least 40` are two counts, though 45 would fit both.
    let open = |figure: &Figure| matches!(figure.hedge, Hedge::AtLeast | Hedge::AtMost);
    let two_counts = open(a) && open(b) && a.hedge == b.hedge && !same_number;
    if apart || two_counts {
        return Verdict::Conflict;
    }
    let words = |figure: &Figure| figure.counted.to_lowercase();
    let counted = words(a) == words(b) || a.counted.is_empty() || b.counted.is_empty();
    if same_number && a.low == b.low && a.high == b.high && a.hedge == b.hedge && counted {
        Verdict::Agree
    } else {
        Verdict::Differ
    }
}
