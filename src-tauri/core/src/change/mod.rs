//! The change engine: what became of each sentence between two texts, which words changed, and how much it matters.
//! Alone here: how the steps follow each other. Nothing is stored or drawn, and no clock is read.

mod align;
mod budget;
mod lexicon;
mod model;
mod side;
mod tokens;
mod words;

pub use budget::Options;
pub use model::{
    ChangeKind, Comparison, ENGINE_VERSION, Fact, FactChange, FactKind, Link, Op, Weight, WordOp,
};
pub use side::Side;

use budget::Fuel;
use tokens::Vocabulary;

/// Compares two texts. Total on any input; where the budget runs out, sentences that are not equal count as added and
/// deleted, words are not looked at, and [`Comparison::truncated`] says so.
#[must_use]
pub fn compare(old: &Side<'_>, new: &Side<'_>, options: &Options<'_>) -> Comparison {
    let fuel = Fuel::new(options);
    let mut vocabulary = Vocabulary::default();
    let a = vocabulary.read(old);
    let b = vocabulary.read(new);
    let mut links = align::align(&a, &b, &vocabulary, &fuel);
    for link in &mut links {
        if link.a.is_empty()
            || link.b.is_empty()
            || matches!(link.kind, ChangeKind::Unchanged | ChangeKind::Moved)
        {
            continue;
        }
        if let Some(matching) = words::match_tokens((&a, &link.a), (&b, &link.b), &vocabulary, &fuel) {
            link.words = words::ops((&a, &link.a), (&b, &link.b), &matching);
        }
    }
    Comparison {
        sentences_old: old.sentences.clone(),
        sentences_new: new.sentences.clone(),
        kinds_old: old.kinds.clone(),
        kinds_new: new.kinds.clone(),
        links,
        facts: Vec::new(),
        truncated: fuel.ran_out(),
        engine: ENGINE_VERSION,
    }
}
