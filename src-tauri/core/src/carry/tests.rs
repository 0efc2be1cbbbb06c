use super::{Carried, CarryState, carry, through};
use crate::change::Side;
use crate::text::{ScalarIndex, Span};
use proptest::prelude::*;

fn find(text: &str, words: &str) -> Span {
    ScalarIndex::new(text).span(text.find(words).map(|at| at..at + words.len()).unwrap())
}

/// Carries the first place of `words` and gives state and words there.
fn carried<'n>(old: &str, new: &'n str, words: &str) -> (CarryState, &'n str) {
    let answer = carry(&Side::plain(old), &Side::plain(new), None, &[find(old, words)]).remove(0);
    (answer.state, answer.span.map_or("", |span| ScalarIndex::new(new).slice(span)))
}
