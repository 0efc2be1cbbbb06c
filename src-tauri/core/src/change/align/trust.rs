//! How far a link between sentences that differ can be trusted: a logistic regression over what the two share. Which
//! sentences are linked at all is for the other modules.
//!
//! The weights were fitted by penalised maximum likelihood to the engine's links between drafts of the essays of ArgRewrite V.2
//! (Kashefi et al. 2022, CC BY 4.0), as they are and with blocks moved. docs/accuracy/changes.md tells how, with figures that were
//! cross-validated by author, and figures on news, of which nothing was fitted.

use super::bags::Bags;
use super::join::Group;
use crate::change::tokens::{Tokens, Vocabulary};
use crate::text::WordKind;

/// Log-odds of a pair that shares nothing.
const NOTHING_SHARED: f32 = -0.77;
/// For the similarity by which the pair was found, 0 to 1.
const SIMILARITY: f32 = 1.35;
/// For the share of [`OPENING`] first words that are the same: who rewords a sentence mostly leaves its opening.
const SAME_OPENING: f32 = 1.44;
/// For the Dice coefficient of the function words. Two sentences on one topic share their content words, a sentence and its
/// rewording share the small ones too.
const FUNCTION_WORDS: f32 = 1.96;
/// For the logarithm of the shared information: the surprise of the common content words, summed and not divided by length,
/// since much in common is no accident however much was added.
const SHARED: f32 = 0.49;
/// For the logarithms of the information that one side has alone, summed.
const UNSHARED: f32 = -0.15;
/// For a sentence that also left its place.
pub(super) const MOVED: f32 = -2.31;

/// First words looked at.
const OPENING: usize = 4;
/// The Dice coefficient of function words where neither side has any.
const NO_FUNCTION_WORDS: f32 = 0.5;

/// Log-odds that the sentences of `group` belong together, were they in place: those of its best pair.
pub(super) fn odds(bags: &Bags, (x, y): (&Tokens, &Tokens), vocabulary: &Vocabulary, group: &Group) -> f32 {
    let pairs = group.a.iter().flat_map(|&i| group.b.iter().map(move |&j| (i, j)));
    pairs.map(|(i, j)| of_pair(bags, (x, i), (y, j), vocabulary)).fold(f32::NEG_INFINITY, f32::max)
}

/// The probability for these log-odds, 0 to 1.
pub(super) fn probability(odds: f32) -> f32 {
    1.0 / (1.0 + (-odds).exp())
}

fn of_pair(bags: &Bags, (x, i): (&Tokens, u32), (y, j): (&Tokens, u32), vocabulary: &Vocabulary) -> f32 {
    let (p, q) = (bags.a.bag(i), bags.b.bag(j));
    let shared = bags.shared_information(p, q);
    let alone = |all: f32| (all - shared).max(0.0).ln_1p();
    let unshared = alone(bags.information(p)) + alone(bags.information(q));
    NOTHING_SHARED
        + SIMILARITY * bags.similarity(i, j)
        + SAME_OPENING * same_opening((x, i), (y, j), vocabulary)
        + FUNCTION_WORDS * bags.function_words(p, q).unwrap_or(NO_FUNCTION_WORDS)
        + SHARED * shared.ln_1p()
        + UNSHARED * unshared
}

fn same_opening((x, i): (&Tokens, u32), (y, j): (&Tokens, u32), vocabulary: &Vocabulary) -> f32 {
    let stems = |side: &Tokens, sentence: u32| -> Vec<u32> {
        let words = side.of(sentence as usize).iter().filter(|token| token.kind != WordKind::Mark);
        words.take(OPENING).map(|token| vocabulary.stems[token.key as usize]).collect()
    };
    let same = stems(x, i).iter().zip(&stems(y, j)).take_while(|(p, q)| p == q).count();
    same as f32 / OPENING as f32
}
