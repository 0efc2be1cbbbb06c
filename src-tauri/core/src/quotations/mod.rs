//! Quotations: what is quoted in a text, who says it, and how one utterance fares across versions and outlets.
//!
//! [`find`] works in steps, a module each: `marks` and `singles` cut out what stands between quotation marks, `words` and
//! `lexicon` give the words their classes, `sentences` lays the text out with each quoted stretch as one unit, `phrases` and
//! `names` read noun phrases, `cues` and `attribution` find verb and speaker, `circumstances` addressee and occasion, `speech`
//! tells speech from titles and scare quotes, `people` names the speakers, `reported` adds indirect speech. [`ledger`]
//! clusters utterances. No model and no network: rules over closed word classes.

mod attribution;
mod circumstances;
mod cues;
mod find;
pub mod ledger;
mod lexicon;
mod marks;
mod names;
mod people;
mod phrases;
mod reported;
mod sentences;
mod singles;
mod speech;
mod types;
mod words;

#[cfg(test)]
mod tests;

pub use find::{find, find_with};
pub use ledger::cluster;
pub use marks::{DoubledApostrophes, quoted_spans as stretches};
pub use types::{Kind, NamedMention, Quotation, Speaker, SpeakerForm};
