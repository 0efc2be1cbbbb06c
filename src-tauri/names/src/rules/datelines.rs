//! Datelines: a place in capitals before a date, an agency in brackets or a dash; and the country after its comma.

use crate::page::{Draft, Page};
use crate::steps::Label;
use variorum_core::text::is_month;

/// Sets the places of every dateline.
pub(crate) fn read(page: &mut Page<'_>) {
    for line in 0..page.lines.len() {
        let Some(places) = places(page, line) else { continue };
        for (first, end) in places {
            page.put(line, Draft { first, end, label: Label::Polity, surety: 0.95 });
        }
    }
}

/// Words of the longest dateline that is looked for.
const LONGEST: usize = 10;

/// The stretches of words that are places, where a line begins with a dateline.
fn places(page: &Page<'_>, line: usize) -> Option<Vec<(usize, usize)>> {
    let words = &page.lines[line];
    let mut places = Vec::new();
    let mut at = 0;
    loop {
        let first = at;
        while at < words.len().min(LONGEST)
            && page.capital(line, at)
            && (places.is_empty() == words[at].capitals
                || words[at].form.ends_with('.')
                || words[at].form.contains('\''))
        {
            at += 1;
        }
        if at == first {
            return None;
        }
        places.push((first, at));
        match page.word(line, at) {
            "," | "/" if places.len() < 3 => at += 1,
            _ => break,
        }
    }
    let next = page.word(line, at);
    let prose = || words[at..].iter().any(|token| token.form.starts_with(char::is_lowercase));
    let dated = iso_day(page, line, at) || month(next);
    let agency = next == "(" && page.word(line, at + 2) == ")" && prose();
    let dash = matches!(next, "-" | "–" | "—" | "--") && prose();
    let body = page.lexicon.body(&page.name(line, places[0].0, places[0].1));
    let letters: usize = words[places[0].0..places[0].1].iter().map(|token| token.form.len()).sum();
    ((dated || agency || dash) && !body && letters > 3).then_some(places)
}

/// Whether `2031-03-14` stands at a word, in one piece or in five.
pub(crate) fn iso_day(page: &Page<'_>, line: usize, at: usize) -> bool {
    let digits = |at: usize, count: usize| {
        let word = page.word(line, at);
        word.len() == count && word.bytes().all(|b| b.is_ascii_digit())
    };
    digits(at, 4)
        && digits(at + 2, 2)
        && digits(at + 4, 2)
        && page.word(line, at + 1) == "-"
        && page.word(line, at + 3) == "-"
}

/// Whether a word is a month's name or its short form.
pub(crate) fn month(word: &str) -> bool {
    is_month(word.to_lowercase().trim_end_matches('.')) && word.starts_with(char::is_uppercase)
}
