//! The longest chain of links without a crossing, and the gaps that a chain leaves.

use super::anchors::Matched;
use crate::change::tokens::Tokens;

/// For each link `(a, b, words)`, whether it stands on the chain that leaves out the fewest links; of equal chains the one
/// with more words. No two links share an `a` or a `b`. Heaviest increasing subsequence by a Fenwick tree, O(n log n).
pub(super) fn longest_chain(links: &[(u32, u32, u32)]) -> Vec<bool> {
    let mut order: Vec<usize> = (0..links.len()).collect();
    order.sort_unstable_by_key(|&k| links[k].0);
    let width = links.iter().map(|l| l.1 as usize + 1).max().unwrap_or(0);
    // best[k]: (links, words, last link) of the best chain that ends at or before that b.
    let mut best: Vec<(u32, u64, usize)> = vec![(0, 0, usize::MAX); width + 1];
    let mut before = vec![usize::MAX; links.len()];
    for &k in &order {
        let (_, b, words) = links[k];
        let mut found = (0, 0, usize::MAX);
        let mut at = b as usize;
        while at > 0 {
            if (best[at].0, best[at].1) > (found.0, found.1) {
                found = best[at];
            }
            at &= at - 1;
        }
        before[k] = found.2;
        let own = (found.0 + 1, found.1 + u64::from(words), k);
        let mut at = b as usize + 1;
        while at <= width {
            if (own.0, own.1) > (best[at].0, best[at].1) {
                best[at] = own;
            }
            at += at & at.wrapping_neg();
        }
    }
    let mut at = width;
    let mut last = (0, 0, usize::MAX);
    while at > 0 {
        if (best[at].0, best[at].1) > (last.0, last.1) {
            last = best[at];
        }
        at &= at - 1;
    }
    let mut on = vec![false; links.len()];
    let mut k = last.2;
    while k != usize::MAX {
        on[k] = true;
        k = before[k];
    }
    on
}

/// The stretches between the links of a chain.
pub(super) struct Gaps {
    /// Number of chain links before each sentence of the first side.
    pub a: Vec<u32>,
    /// Number of chain links before each sentence of the second side.
    pub b: Vec<u32>,
}

impl Gaps {
    pub(super) fn new(matched: &Matched, x: &Tokens, y: &Tokens) -> Self {
        let links: Vec<(u32, u32, u32)> =
            matched.pairs().map(|(i, j)| (i, j, x.of(i as usize).len() as u32)).collect();
        let on = longest_chain(&links);
        let mut a = vec![0; x.len()];
        let mut b = vec![0; y.len()];
        for (&(i, j, _), on) in links.iter().zip(on) {
            if on {
                a[i as usize] = 1;
                b[j as usize] = 1;
            }
        }
        for side in [&mut a, &mut b] {
            let mut count = 0;
            for slot in side {
                count += *slot;
                *slot = count;
            }
        }
        Self { a, b }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_fewest_links_are_off_the_chain() {
        // Text pushed down by an insertion has not moved; one sentence that jumps over three has.
        assert_eq!(longest_chain(&[(0, 3, 5), (1, 0, 1), (2, 1, 1), (3, 2, 1)]), [false, true, true, true]);
        // Of two that changed places the longer one stays.
        assert_eq!(longest_chain(&[(0, 1, 9), (1, 0, 4)]), [true, false]);
        assert!(longest_chain(&[]).is_empty());
    }

    proptest! {
        #[test]
        fn no_two_links_of_the_chain_cross(order in Just((0u32..12).collect::<Vec<_>>()).prop_shuffle()) {
            let links: Vec<_> = order.iter().enumerate().map(|(i, &j)| (i as u32, j, 1)).collect();
            let on = longest_chain(&links);
            let kept: Vec<_> = links.iter().zip(&on).filter(|(_, on)| **on).map(|(l, _)| l.1).collect();
            prop_assert!(kept.is_sorted());
            // As long as the best found by trying every subset that ends somewhere.
            let mut best = vec![1; links.len()];
            for i in 0..links.len() {
                for j in 0..i {
                    if links[j].1 < links[i].1 { best[i] = best[i].max(best[j] + 1); }
                }
            }
            prop_assert_eq!(kept.len(), best.into_iter().max().unwrap());
        }
    }
}
