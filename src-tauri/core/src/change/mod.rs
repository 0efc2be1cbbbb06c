//! The change engine: what became of each sentence between two texts, which words changed, and how much it matters.
//! Alone here: how the steps follow each other. Nothing is stored or drawn, and no clock is read.

mod align;
pub mod audit;
mod budget;
mod facts;
pub mod history;
pub(crate) mod lexicon;
mod model;
mod side;
mod summary;
mod tokens;
mod words;

pub use budget::Options;
pub use model::{
    ChangeKind, Comparison, ENGINE_VERSION, Fact, FactChange, FactKind, Link, Op, QuotationTurn, Weight,
    WordOp,
};
pub use side::Side;
pub use summary::Summary;

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
    let judge = facts::Judge::new((&a, &old.kinds), (&b, &new.kinds), &vocabulary);
    let mut facts = Vec::new();
    for (number, link) in links.iter_mut().enumerate() {
        let number = number as u32;
        link.weight = match link.kind {
            ChangeKind::Unchanged => None,
            ChangeKind::Moved => Some(Weight::Cosmetic),
            ChangeKind::Added | ChangeKind::Deleted => Some(judge.alone(link, number, &mut facts)),
            _ => match words::match_tokens((&a, &link.a), (&b, &link.b), &vocabulary, &fuel) {
                Some(matching) => {
                    link.words = words::ops((&a, &link.a), (&b, &link.b), &matching);
                    Some(judge.edited(link, number, &matching, &mut facts))
                }
                None => Some(Weight::Substantive),
            },
        };
    }
    facts::pair(&mut facts, &links, (&old.kinds, &new.kinds));
    Comparison {
        sentences_old: old.sentences.clone(),
        sentences_new: new.sentences.clone(),
        kinds_old: old.kinds.clone(),
        kinds_new: new.kinds.clone(),
        links,
        facts,
        truncated: fuel.ran_out(),
        engine: ENGINE_VERSION,
    }
}

#[cfg(test)]
mod tests;
