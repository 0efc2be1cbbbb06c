//! Persons that the model passed over: initials or a given name before a surname, a title before a name.

use crate::lexicon::Known;
use crate::page::{Draft, Page};
use crate::steps::Label;
use variorum_core::naming::{is_address, is_office};

/// Finds further persons in words that no name covers yet.
pub(crate) fn fill(page: &mut Page<'_>) {
    for line in 0..page.lines.len() {
        let mut at = 0;
        while at < page.lines[line].len() {
            at = person(page, line, at).unwrap_or(at + 1);
        }
    }
}

fn surname(page: &Page<'_>, line: usize, at: usize) -> bool {
    page.capital(line, at) && page.word(line, at).chars().count() > 1 && !page.word(line, at).ends_with('.')
}

fn initial(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase)
        && (word.ends_with('.') && word.chars().count() <= 4 && word.matches('.').count() * 2 >= word.chars().count() - 1)
}

fn person(page: &mut Page<'_>, line: usize, at: usize) -> Option<usize> {
    if !page.capital(line, at) || page.cover(line, at).is_some_and(|name| name.label != Label::Measure) {
        return None;
    }
    let known = page.known(line, at, at + 1);
    let before = page.before(line, at).to_lowercase();
    let first_name = initial(page.word(line, at)) || known.is(Known::GIVEN) && !page.ordinary(line, at);
    let titled = is_address(&before) && before.ends_with(|c: char| c == 'r' || c == '.' || c == 's')
        || is_office(&before) && !page.ordinary(line, at) && !page.opens(line, at);
    if !(first_name && surname(page, line, at + 1) || titled && surname(page, line, at)) {
        return None;
    }
    let mut end = at + 1;
    while end < page.lines[line].len() && end - at < 4 && surname(page, line, end) && page.free(line, end, end + 1) {
        end += 1;
    }
    if end == at + 1 && !titled || !page.free(line, at, end) {
        return None;
    }
    page.put(line, Draft { first: at, end, label: Label::Person, surety: 0.7 });
    Some(end)
}
