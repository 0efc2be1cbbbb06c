//! Where a name begins and ends: no article, title, number, possessive or punctuation at its edges.

use crate::lexicon::Known;
use crate::page::Page;
use crate::steps::Label;
use variorum_core::naming::{is_address, is_office};

/// Cuts every name down to the bare name; what has none goes.
pub(crate) fn trim(page: &mut Page<'_>) {
    for line in 0..page.lines.len() {
        let mut names = std::mem::take(&mut page.names[line]);
        for name in &mut names {
            while name.end > name.first && loose_end(page, line, name.first, name.end, name.label) {
                name.end -= 1;
            }
            while name.first < name.end && loose_start(page, line, name.first, name.end, name.label) {
                name.first += 1;
            }
        }
        names.retain(|name| name.first < name.end);
        page.names[line] = names;
    }
}

fn number(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
}

fn mark(word: &str) -> bool {
    !word.chars().any(char::is_alphanumeric)
}

fn loose_end(page: &Page<'_>, line: usize, first: usize, end: usize, label: Label) -> bool {
    let word = page.word(line, end - 1);
    if label == Label::Measure {
        return false;
    }
    if word.ends_with('.') && word.len() > 1 || word == ")" && (first..end).any(|i| page.word(line, i) == "(") {
        return false;
    }
    if mark(word) || matches!(word, "'s" | "’s" | "'S" | "’S") && end - first > 1 {
        return true;
    }
    let person_or_place = matches!(label, Label::Person | Label::Polity | Label::Landscape);
    number(word) && (person_or_place || label == Label::Organisation && end - first > 1 && word.contains('-'))
        || label == Label::Person && end - first > 1 && matches!(word, "st" | "c" | "b" | "lbw" | "v" | "vs")
}

fn loose_start(page: &Page<'_>, line: usize, first: usize, end: usize, label: Label) -> bool {
    if label == Label::Measure {
        return false;
    }
    let word = page.word(line, first);
    let lower = word.to_lowercase();
    if mark(word) {
        return true;
    }
    let more = end - first > 1;
    if more && matches!(lower.as_str(), "the" | "a" | "an") && label != Label::Thing {
        return true;
    }
    if label != Label::Person {
        return false;
    }
    number(word)
        || more
            && (is_address(&lower)
                || is_office(&lower) && !page.lexicon.known(&lower).is(Known::GIVEN)
                || page.lexicon.known(&lower).is(Known::PEOPLE) && !page.lexicon.known(&lower).is(Known::GIVEN)
                || word.starts_with(char::is_lowercase) && page.lexicon.common(&lower) && !particle(&lower))
}

/// Lower-case words that names may begin with.
fn particle(lower: &str) -> bool {
    matches!(
        lower,
        "de" | "da" | "di" | "du" | "del" | "della" | "van" | "von" | "der" | "den" | "ter" | "ten" | "bin" | "ibn"
            | "al" | "el" | "la" | "le" | "abu" | "dos" | "das" | "af" | "zu"
    )
}
