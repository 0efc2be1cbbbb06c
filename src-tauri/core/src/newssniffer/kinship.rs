//! Sentences of one page that say the same thing in different rows. Such a pair is one sentence of the article before and
//! after it moved or was reworded, so its two halves belong to different versions.

use super::likeness::Bag;
use std::collections::HashMap;

/// Most partners that a sentence keeps.
const PARTNERS: usize = 6;

/// Grams that stand in more sentences than this say nothing about any two of them.
const COMMON: usize = 24;

/// For each sentence its partners with the strength of the tie. Sentences of one row are never partners: `row` tells them
/// apart, and the row's own likeness is judged where it is split.
pub(super) fn partners(sentences: &[(usize, Bag)]) -> Vec<Vec<(usize, f32)>> {
    let mut index: HashMap<u64, Vec<usize>> = HashMap::new();
    for (at, (_, bag)) in sentences.iter().enumerate() {
        for gram in bag.grams() {
            index.entry(gram).or_default().push(at);
        }
    }
    let mut found = vec![Vec::new(); sentences.len()];
    for (at, (row, bag)) in sentences.iter().enumerate() {
        let mut votes: HashMap<usize, usize> = HashMap::new();
        for gram in bag.grams() {
            for &other in index.get(&gram).filter(|places| places.len() <= COMMON).into_iter().flatten() {
                if sentences[other].0 != *row {
                    *votes.entry(other).or_default() += 1;
                }
            }
        }
        let mut likely: Vec<(usize, usize)> = votes.into_iter().filter(|&(_, n)| n >= 3).collect();
        likely.sort_unstable_by_key(|&(other, n)| (std::cmp::Reverse(n), other));
        found[at] = likely
            .into_iter()
            .take(PARTNERS)
            .filter_map(|(other, _)| Some((other, tie(bag, &sentences[other].1)?)))
            .collect();
    }
    found
}

/// The strength of the tie between two sentences: 0 at a third of the shorter one shared, up to 4 for long equal ones.
fn tie(a: &Bag, b: &Bag) -> Option<f32> {
    let less = a.mass.min(b.mass);
    if less < 4.0 {
        return None;
    }
    let shared = a.shared(b);
    let part = shared / less;
    let strength = 4.0 * ((part - 0.33) / 0.5).clamp(0.0, 1.0) * (shared / 12.0).min(1.0);
    (strength > 0.1).then_some(strength)
}
