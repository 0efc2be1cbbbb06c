//! How alike two texts are at a glance, where something has to be decided while files stream in.

use std::collections::HashSet;

/// Jaccard similarity of the sets of words, 0 to 1.
pub(super) fn common_words(a: &str, b: &str) -> f64 {
    let words = |text: &str| text.split_whitespace().map(str::to_lowercase).collect::<HashSet<_>>();
    let (a, b) = (words(a), words(b));
    let both = a.intersection(&b).count();
    let all = a.len() + b.len() - both;
    if all == 0 { 0.0 } else { both as f64 / all as f64 }
}
