//! French.

use super::Vocabulary;

/// French.
pub(in super::super) static FRENCH: Vocabulary = Vocabulary {
    words: &[],
    holidays: &[],
    past_ending: "",
    day_first: true,
    ago: &["vor"],
    hence: &["in"],
    noun_first: true,
    keeps_article: false,
};
