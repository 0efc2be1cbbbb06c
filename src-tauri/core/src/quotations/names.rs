//! Names inside noun phrases: by capitals, without titles, offices and descriptions.

use super::lexicon::Class;
use super::phrases::{LONGEST, Phrase};
use super::sentences::Layout;
use super::words::Word;

/// The run of capitalised words that ends before unit `end`.
pub(super) fn name_before(l: &Layout, lo: usize, end: usize) -> Option<Phrase> {
    let first =
        (lo..end).rev().take(LONGEST).take_while(|&i| l.word(i).is_some_and(Word::is_capital)).last()?;
    let first =
        if l.is(first, NO_NAME) && !l.is(first, Class::TITLE) && first + 1 < end { first + 1 } else { first };
    Some(first..end)
}

/// The name of the one that a phrase stands for, without titles: *Ann Orr* of *spokeswoman Ann Orr of Lorne*. `None` for
/// descriptions that only contain a name (*a Lorne official*) and for several people.
pub(super) fn name(l: &Layout, phrase: &Phrase) -> Option<Phrase> {
    let mut best: Option<Phrase> = None;
    let mut at = phrase.start;
    while at < phrase.end {
        let Some(word) = l.word(at) else {
            if matches!(l.mark(at), Some('(' | '[')) {
                break;
            }
            at += 1;
            continue;
        };
        if !word.is_capital() {
            if l.says(at, "and") {
                return None;
            }
            if at > phrase.start && word.class.has(Class::PREPOSITION) && !follows_office(l, at + 1) {
                break;
            }
            best = None;
        }
        let starts =
            word.is_capital() && !word.class.has(NO_NAME) && !(word.has_clitic() && at + 1 < phrase.end);
        if !starts {
            at += 1;
            continue;
        }
        let end = (at + 1..phrase.end)
            .find(|&i| !l.word(i).is_some_and(|w| w.is_capital() && !w.class.has(Class::PREPOSITION)))
            .unwrap_or(phrase.end);
        best = bare_name(l, at, end);
        at = end;
    }
    best
}

/// The name inside a run of capitalised words: what follows the last title, the last two words after an office (*Secretary of
/// State Ann Orr*), the whole run where it is a body's name (*Justice Department*).
fn bare_name(l: &Layout, first: usize, end: usize) -> Option<Phrase> {
    if follows_office(l, first) {
        return (end - first > 1).then(|| end - (end - first - 1).min(2)..end);
    }
    if l.is(end - 1, Class::TITLE) {
        return None;
    }
    if l.is(end - 1, Class::SPEAKER_NOUN) {
        return Some(first..end);
    }
    let title = (first..end - 1).rev().find(|&i| l.is(i, Class::TITLE));
    Some(title.map_or(first, |i| i + 1)..end)
}

/// Whether *of* or *for* and a title stand before the unit: the office of a minister or secretary.
fn follows_office(l: &Layout, unit: usize) -> bool {
    unit > 1 && (l.says(unit - 1, "of") || l.says(unit - 1, "for")) && l.is(unit - 2, Class::TITLE)
}

/// Capitalised words that are no part of a name.
const NO_NAME: Class = Class::DETERMINER
    .or(Class::TITLE)
    .or(Class::PRONOUN)
    .or(Class::CONJUNCTION)
    .or(Class::PREPOSITION)
    .or(Class::TIME);
