//! Expressions of time in news: finds them, and gives each its TIMEX3 value, the interval that it may mean, what it was
//! resolved against, and how far to trust it.
//!
//! The values follow TimeML 1.2.1 (Pustejovsky et al., *TimeML Annotation Guidelines*, 2006) and ISO 8601. The work is done in
//! three steps, each in a file of its own: [`token`] cuts the text into words with a sense, [`grammar`] reads expressions and
//! what they say, [`resolve`] fills in what they leave out. Words are tables ([`languages`]). What happened on a date is not
//! looked for here.

mod expression;
mod grammar;
mod languages;
mod lexicon;
mod meaning;
mod resolve;
mod tense;
mod token;

#[cfg(test)]
mod tests;

pub use expression::{Anchor, Basis, Bound, Expression, Kind, Language, Modifier, Reference};

/// All expressions of time in `text`, in order, none overlapping. Never fails: what is not understood is left out. Time and
/// memory grow linearly with the text.
#[must_use]
pub fn find(text: &str, anchor: &Anchor) -> Vec<Expression> {
    let lexicon = lexicon::Lexicon::of(anchor.language);
    let tokens = token::tokens(text, lexicon);
    let reader = grammar::Reader { text, tokens: &tokens, lexicon };
    let found = reader.read_all();
    resolve::resolve(&reader, &found, anchor)
}
