//! Persons that the model passed over or took for something else: initials or a given name before a surname, a title
//! before a name.

use crate::lexicon::Known;
use crate::page::{Draft, Page};
use crate::steps::Label;
use variorum_core::naming::is_office;

/// Finds further persons.
pub(crate) fn fill(page: &mut Page<'_>) {
    for line in 0..page.lines.len() {
        for i in 0..page.names[line].len() {
            let name = page.names[line][i];
            if name.end - name.first > 1 && introduced(page, line, &name) {
                page.names[line][i].label = Label::Person;
            }
        }
        drop_portfolios(page, line);
        let mut at = 0;
        while at < page.lines[line].len() {
            at = person(page, line, at).unwrap_or(at + 1);
        }
    }
}

/// Drops what is part of an office and no name: the last word of "Secretary of State".
fn drop_portfolios(page: &mut Page<'_>, line: usize) {
    let mut names = std::mem::take(&mut page.names[line]);
    names.retain(|name| {
        !(name.label.body()
            && page.before(line, name.first) == "of"
            && name.first > 1
            && matches!(page.word(line, name.first - 2), "Secretary" | "Minister" | "secretary" | "minister")
            && matches!(
                page.word(line, name.first),
                "State" | "Defense" | "Defence" | "Commerce" | "Labor" | "Justice"
            ))
    });
    page.names[line] = names;
}

/// Whether an unsure body or place of two words or more is a person by the office before it: "the envoy, Anna Reid".
fn introduced(page: &Page<'_>, line: usize, name: &Draft) -> bool {
    if !(name.label.body() || name.label.place()) || name.surety > 0.85 || name.first == 0 {
        return false;
    }
    let comma = usize::from(page.before(line, name.first) == ",");
    let before = page.before(line, name.first - comma).to_lowercase();
    is_office(&before)
        && (name.first..name.end).all(|at| page.capital(line, at) || page.word(line, at).chars().count() < 4)
}

fn surname(page: &Page<'_>, line: usize, at: usize) -> bool {
    page.capital(line, at) && page.word(line, at).chars().count() > 1 && !page.word(line, at).ends_with('.')
}

/// `J.` or `J.R.`
fn initial(word: &str) -> bool {
    word.chars().count() <= 4
        && word.ends_with('.')
        && word
            .split_terminator('.')
            .all(|part| part.chars().count() == 1 && part.starts_with(char::is_uppercase))
}

fn person(page: &mut Page<'_>, line: usize, at: usize) -> Option<usize> {
    if !page.capital(line, at) || page.cover(line, at).is_some_and(|name| name.label != Label::Measure) {
        return None;
    }
    let known = page.known(line, at, at + 1);
    let before = page.before(line, at).to_lowercase();
    let first_name = initial(page.word(line, at)) || known.is(Known::GIVEN) && !page.ordinary(line, at);
    let addressed =
        matches!(before.as_str(), "mr" | "mr." | "mrs" | "mrs." | "ms" | "ms." | "dr" | "dr." | "sir");
    let titled = (addressed || is_office(&before) && page.capital(line, at - 1)) && !page.ordinary(line, at);
    if !(first_name && surname(page, line, at + 1) || titled && surname(page, line, at)) {
        return None;
    }
    let mut end = at + 1;
    while end - at < 4 && surname(page, line, end) && page.free(line, end, end + 1) {
        end += 1;
    }
    if end == at + 1 && !titled || !page.free(line, at, end) {
        return None;
    }
    page.put(line, Draft { first: at, end, label: Label::Person, surety: 0.7 });
    Some(end)
}
