//! Where a name begins and ends: no article, title, number, possessive or punctuation at its edges, and nothing of the name
//! left outside.

use crate::lexicon::Known;
use crate::page::{Draft, Page};
use crate::steps::Label;
use variorum_core::naming::{is_address, is_office};

/// Cuts every name down to the bare name; what has none goes.
pub(crate) fn trim(page: &mut Page<'_>) {
    for line in 0..page.lines.len() {
        let mut names = std::mem::take(&mut page.names[line]);
        part(page, line, &mut names);
        for name in &mut names {
            cut_clause(page, line, name);
            while name.end > name.first && loose_end(page, line, name) {
                name.end -= 1;
            }
            while name.first < name.end && loose_start(page, line, name) {
                name.first += 1;
            }
        }
        names.retain(|name| {
            name.first < name.end && (name.label == Label::Measure || named(page, line, name))
        });
        page.names[line] = names;
    }
}

/// Takes in words that belong to a person's name on either side: a first name before it, the rest of a hyphened one after.
pub(crate) fn widen(page: &mut Page<'_>) {
    for line in 0..page.lines.len() {
        for i in 0..page.names[line].len() {
            let name = page.names[line][i];
            if name.label != Label::Person {
                continue;
            }
            let glued = |at: usize| {
                let words = &page.lines[line];
                at + 1 < words.len()
                    && words[at].start == words[at - 1].end
                    && words[at + 1].start == words[at].end
            };
            let end = name.end;
            if page.word(line, end) == "-"
                && glued(end)
                && page.word(line, end + 1).starts_with(char::is_alphabetic)
                && page.free(line, end, end + 2)
                && (page.capital(line, end + 1) || end - name.first > 1 && syllable(page.word(line, end + 1)))
            {
                page.names[line][i].end += 2;
            }
            if name.first > 0 && forename(page, line, &name) {
                page.names[line][i].first -= 1;
            }
            let end = page.names[line][i].end;
            if matches!(
                page.word(line, end),
                "I" | "II" | "III" | "IV" | "V" | "VI" | "VII" | "VIII" | "XII" | "XIV" | "XVI"
            ) {
                page.names[line][i].end += 1;
            }
        }
    }
}

/// Whether a word may end a hyphenated Korean or Chinese given name.
fn syllable(word: &str) -> bool {
    word.len() < 6
        && !matches!(
            word,
            "led" | "era" | "run" | "style" | "born" | "like" | "held" | "based" | "owned" | "made" | "built"
        )
}

/// Whether the word before a person is the first of the name: a given name, or after an office any capitalised word.
fn forename(page: &Page<'_>, line: usize, name: &Draft) -> bool {
    let at = name.first - 1;
    if !page.capital(line, at) || !page.free(line, at, at + 1) {
        return false;
    }
    let lower = page.word(line, at).to_lowercase();
    let known = page.lexicon.known(&lower);
    if known.is(Known::GIVEN) && !page.ordinary(line, at) {
        return true;
    }
    let office = at > 0 && is_office(page.word(line, at - 1)) && name.end - name.first == 1;
    office && !is_office(&lower) && !is_address(&lower) && !known.is(Known::LAND | Known::PEOPLE)
}

fn number(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
}

fn mark(word: &str) -> bool {
    !word.chars().any(char::is_alphanumeric)
}

/// Whether there is a name left: letters, and not one common word in lower case.
fn named(page: &Page<'_>, line: usize, name: &Draft) -> bool {
    let lettered = (name.first..name.end)
        .any(|at| page.word(line, at).starts_with(char::is_alphabetic) || page.word(line, at).contains('\''));
    let lower = name.end - name.first == 1
        && page.word(line, name.first).starts_with(char::is_lowercase)
        && page.ordinary(line, name.first);
    lettered && !lower
}

/// Parts a body's name from the acronym in brackets after it, `National League (NL`, and one person from the next after a
/// comma.
fn part(page: &Page<'_>, line: usize, names: &mut Vec<Draft>) {
    let mut i = 0;
    while i < names.len() {
        let name = names[i];
        let comma = (name.first + 1..name.end).find(|&at| page.word(line, at) == ",");
        if let Some(at) = comma.filter(|_| name.label == Label::Person) {
            names[i].end = at;
            names.insert(i + 1, Draft { first: at + 1, ..name });
            i += 1;
            continue;
        }
        let bracket = (name.first + 1..name.end).find(|&at| page.word(line, at) == "(");
        if let Some(at) = bracket.filter(|_| name.label.body() || name.label.place()) {
            names[i].end = at;
            let inner = Draft { first: at + 1, end: (at + 2).min(name.end), ..name };
            if inner.first < inner.end && page.lines[line][inner.first].capitals {
                names.insert(i + 1, inner);
            }
        }
        i += 1;
    }
}

/// Ends a person's name before an article, which starts something else.
fn cut_clause(page: &Page<'_>, line: usize, name: &mut Draft) {
    if name.label != Label::Person {
        return;
    }
    let article = (name.first + 1..name.end).find(|&at| page.word(line, at) == "the");
    if let Some(at) = article.filter(|&at| page.word(line, at + 1) != "Great") {
        name.end = at;
    }
}

fn loose_end(page: &Page<'_>, line: usize, name: &Draft) -> bool {
    let (first, end, label) = (name.first, name.end, name.label);
    let word = page.word(line, end - 1);
    if label == Label::Measure {
        return false;
    }
    if word.ends_with('.') && word.len() > 1 || word == ")" && (first..end).any(|i| page.word(line, i) == "(")
    {
        return false;
    }
    let more = end - first > 1;
    if mark(word) || matches!(word, "'s" | "’s" | "'S" | "’S") && more {
        return true;
    }
    if more && word.starts_with(char::is_lowercase) && label != Label::Thing && page.ordinary(line, end - 1) {
        // "Belgian government" names a body together.
        return !(label == Label::Organisation && page.known(line, first, first + 1).is(Known::PEOPLE));
    }
    let long = word.chars().count() > 2;
    number(word) && (label == Label::Person || label.place() || label.body() && more && long)
        || label == Label::Person && more && matches!(word, "st" | "c" | "b" | "lbw" | "v" | "vs")
}

fn loose_start(page: &Page<'_>, line: usize, name: &Draft) -> bool {
    let (first, end, label) = (name.first, name.end, name.label);
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
    if more
        && label != Label::Thing
        && word.starts_with(char::is_lowercase)
        && page.ordinary(line, first)
        && !particle(&lower)
    {
        return true;
    }
    if label != Label::Person {
        return false;
    }
    let known = page.lexicon.known(&lower);
    number(word)
        || more
            && !known.is(Known::GIVEN)
            && (is_address(&lower) && !matches!(lower.as_str(), "st" | "st.")
                || is_office(&lower)
                || known.is(Known::PEOPLE))
}

/// Lower-case words that names may begin with.
fn particle(lower: &str) -> bool {
    matches!(
        lower,
        "de" | "da"
            | "di"
            | "du"
            | "del"
            | "della"
            | "van"
            | "von"
            | "der"
            | "den"
            | "ter"
            | "ten"
            | "bin"
            | "ibn"
            | "al"
            | "el"
            | "la"
            | "le"
            | "abu"
            | "dos"
            | "das"
            | "af"
            | "zu"
    )
}
