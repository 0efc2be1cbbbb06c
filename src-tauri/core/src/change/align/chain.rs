//! The longest chain of links without a crossing, and the gaps that a chain leaves.

use super::anchors::Matched;

/// For each link `(a, b)`, whether it stands on the chain that leaves out the fewest links. Of equal chains the one whose
/// links stand earliest on the second side, so that of two sentences that changed places the one that sank has moved. No two
/// links share an `a` or a `b`. Longest increasing subsequence by patience sorting, O(n log n).
pub(super) fn longest_chain(links: &[(u32, u32)]) -> Vec<bool> {
    let mut order: Vec<usize> = (0..links.len()).collect();
    order.sort_unstable_by_key(|&k| links[k].0);
    // ends[n]: the link with the lowest b that ends a chain of n + 1 links.
    let mut ends: Vec<usize> = Vec::new();
    let mut before = vec![None; links.len()];
    for &k in &order {
        let at = ends.partition_point(|&end| links[end].1 < links[k].1);
        before[k] = at.checked_sub(1).map(|at| ends[at]);
        if at == ends.len() {
            ends.push(k);
        } else {
            ends[at] = k;
        }
    }
    let mut on = vec![false; links.len()];
    let mut last = ends.last().copied();
    while let Some(k) = last {
        on[k] = true;
        last = before[k];
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
    pub(super) fn new(matched: &Matched) -> Self {
        let links: Vec<(u32, u32)> = matched.pairs().collect();
        let on = longest_chain(&links);
        let mut a = vec![0; matched.a.len()];
        let mut b = vec![0; matched.b.len()];
        for (&(i, j), on) in links.iter().zip(on) {
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
        assert_eq!(longest_chain(&[(0, 3), (1, 0), (2, 1), (3, 2)]), [false, true, true, true]);
        // Of two that changed places the one that sank has moved.
        assert_eq!(longest_chain(&[(0, 1), (1, 0)]), [false, true]);
        assert!(longest_chain(&[]).is_empty());
    }

    proptest! {
        #[test]
        fn no_two_links_of_the_chain_cross(order in Just((0u32..12).collect::<Vec<_>>()).prop_shuffle()) {
            let links: Vec<_> = order.iter().enumerate().map(|(i, &j)| (i as u32, j)).collect();
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
