//! What a sentence is about, as a bag of bare words that versions and outlets can be compared by.

use super::cues;
use crate::text::{WordKind, words};
use std::collections::BTreeSet;

/// Endings that say nothing of what happened, the longest first; each leaves a stem of at least four letters.
const ENDINGS: &[&str] = &[
    "ations", "ation", "ments", "ment", "ings", "ions", "ing", "ion", "ies", "ied", "ers", "es", "ed", "er",
    "s", "e",
];
const STEM: usize = 4;

/// Bare content words of a text: lower case, without endings, numbers as they stand.
pub(super) fn terms(text: &str) -> BTreeSet<String> {
    words(text)
        .into_iter()
        .filter(|word| word.kind != WordKind::Mark)
        .map(|word| word.text.to_lowercase())
        .filter(|word| {
            !cues::is_empty(word) && (word.chars().count() > 1 || word.chars().all(char::is_numeric))
        })
        .map(|word| stem(&word).to_owned())
        .collect()
}

/// The parts of names, so that `Maron` and `Ilse Maron` share one.
pub(super) fn name_parts<'n>(names: impl IntoIterator<Item = &'n String>) -> BTreeSet<String> {
    names
        .into_iter()
        .flat_map(|name| words(name))
        .filter(|word| word.kind == WordKind::Word)
        .map(|word| word.text.trim_end_matches("'s").trim_end_matches("’s").to_lowercase())
        .filter(|word| !cues::is_empty(word) && word.chars().count() > 2)
        .map(|word| stem(&word).to_owned())
        .collect()
}

fn stem(word: &str) -> &str {
    let word = word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word);
    for ending in ENDINGS {
        if let Some(stem) = word.strip_suffix(ending)
            && stem.chars().count() >= STEM
        {
            return stem;
        }
    }
    word
}
