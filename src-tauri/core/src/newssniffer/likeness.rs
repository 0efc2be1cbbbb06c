//! How alike two stretches of words are: what they share in order, weighted so that function words count little.
//!
//! The measure is Dice's coefficient over the weighted longest common subsequence of words (Hunt and McIlroy's problem,
//! solved by the textbook table, which is bounded here). Word pairs catch what moved: they need no order.

use super::words::Word;
use std::collections::HashMap;

/// Words of either side that are looked at; longer stretches are compared by their beginnings and ends.
const BOUND: usize = 240;

/// Likeness of two stretches, 0 to 1.
pub(super) fn likeness(a: &[Word], b: &[Word]) -> f32 {
    let (a, b) = (clip(a), clip(b));
    let total: f32 = a.iter().chain(&b).map(|word| word.weight).sum();
    if total <= 0.0 {
        return 0.0;
    }
    2.0 * common(&a, &b) / total
}

fn clip(words: &[Word]) -> Vec<&Word> {
    if words.len() <= BOUND {
        return words.iter().collect();
    }
    words[..BOUND / 2].iter().chain(&words[words.len() - BOUND / 2..]).collect()
}

fn common(a: &[&Word], b: &[&Word]) -> f32 {
    let mut above = vec![0.0_f32; b.len() + 1];
    let mut row = vec![0.0_f32; b.len() + 1];
    for left in a {
        for (at, right) in b.iter().enumerate() {
            row[at + 1] =
                if left.bare == right.bare { above[at] + left.weight } else { row[at].max(above[at + 1]) };
        }
        std::mem::swap(&mut above, &mut row);
    }
    above[b.len()]
}

/// Shared words at a beginning or an end that are counted.
const RUN: usize = 6;

/// How many words two stretches share at their beginnings, up to six.
pub(super) fn same_start(a: &[Word], b: &[Word]) -> usize {
    a.iter().zip(b).take(RUN).take_while(|(x, y)| x.bare == y.bare && !x.bare.is_empty()).count()
}

/// How many words two stretches share at their ends, up to six.
pub(super) fn same_end(a: &[Word], b: &[Word]) -> usize {
    a.iter()
        .rev()
        .zip(b.iter().rev())
        .take(RUN)
        .take_while(|(x, y)| x.bare == y.bare && !x.bare.is_empty())
        .count()
}

/// A sentence as a bag of its words and word pairs, to find it again wherever it moved.
#[derive(Clone, Debug, Default)]
pub(super) struct Bag {
    grams: HashMap<u64, f32>,
    /// Sum of the weights.
    pub mass: f32,
}

impl Bag {
    /// The bag of some words.
    pub(super) fn of(words: &[Word]) -> Self {
        let mut bag = Self::default();
        let solid: Vec<&Word> = words.iter().filter(|word| !word.bare.is_empty()).collect();
        for word in &solid {
            bag.add(key(&word.bare, ""), word.weight);
        }
        for pair in solid.windows(2) {
            bag.add(key(&pair[0].bare, &pair[1].bare), pair[0].weight.max(pair[1].weight));
        }
        bag
    }

    fn add(&mut self, gram: u64, weight: f32) {
        *self.grams.entry(gram).or_default() += weight;
        self.mass += weight;
    }

    /// The grams, in no order.
    pub(super) fn grams(&self) -> impl Iterator<Item = u64> + '_ {
        self.grams.keys().copied()
    }

    /// The weight that two bags share.
    pub(super) fn shared(&self, other: &Self) -> f32 {
        let (few, many) = if self.grams.len() <= other.grams.len() { (self, other) } else { (other, self) };
        let mut shared: Vec<(u64, f32)> =
            few.grams.iter().filter_map(|(gram, w)| Some((*gram, w.min(*many.grams.get(gram)?)))).collect();
        // A fixed order of addition keeps the sum the same in every run.
        shared.sort_unstable_by_key(|(gram, _)| *gram);
        shared.iter().map(|(_, weight)| weight).sum()
    }
}

/// FNV-1a over both words: stable over runs and machines.
fn key(first: &str, second: &str) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for byte in first.bytes().chain([0xff]).chain(second.bytes()) {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    hash
}

#[cfg(test)]
mod tests {
    use super::super::words::words;
    use super::*;

    #[test]
    fn rewording_is_more_alike_than_another_matter() {
        let old = words("The ferry left Lorne with forty people aboard.");
        let reworded = words("The ferry left Lorne with at least fifty people aboard.");
        let other = words("Ministers will meet on Friday to discuss the tax.");
        assert!(likeness(&old, &reworded) > 0.75);
        assert!(likeness(&old, &other) < 0.2);
        assert!((likeness(&old, &old) - 1.0).abs() < 1e-6);
        assert_eq!(same_start(&old, &reworded), 5);
        assert_eq!(same_end(&old, &reworded), 2);
    }

    #[test]
    fn a_bag_finds_a_sentence_inside_a_longer_one() {
        let short = Bag::of(&words("No fuel had leaked, officials said."));
        let long = Bag::of(&words("No fuel had leaked by noon, officials said at the quay."));
        assert!(short.shared(&long) / short.mass > 0.7);
    }
}
