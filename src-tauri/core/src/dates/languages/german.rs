//! German.

use super::Vocabulary;

/// German.
pub(in super::super) static GERMAN: Vocabulary = Vocabulary {
    words: &[],
    holidays: &[],
    past_ending: "",
    day_first: true,
    ago: &["vor"],
    hence: &["in"],
    noun_first: false,
    keeps_article: false,
};
