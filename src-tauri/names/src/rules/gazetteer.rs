//! Countries, large towns and well-known bodies: found where the model passed them over, and typed rightly where it did not.

use crate::lexicon::Known;
use crate::page::{Draft, Page};
use crate::recase::shouted;
use crate::steps::Label;

/// Words of the longest known name.
const LONGEST: usize = 7;

/// Looks every stretch of words up, longest first.
pub(crate) fn fill(page: &mut Page<'_>) {
    for line in 0..page.lines.len() {
        let mut at = 0;
        while at < page.lines[line].len() {
            at = look(page, line, at).unwrap_or(at + 1);
        }
    }
}

/// Where a known name begins at a word: sets it and gives the word after it.
fn look(page: &mut Page<'_>, line: usize, at: usize) -> Option<usize> {
    if !page.word(line, at).starts_with(char::is_alphabetic) {
        return None;
    }
    let longest = (at + LONGEST).min(page.lines[line].len());
    let (end, label) = (at + 1..=longest).rev().find_map(|end| Some((end, kind(page, line, at, end)?)))?;
    let names = &page.names[line];
    let from = names.partition_point(|name| name.end <= at);
    let touched: Vec<Draft> = names[from..].iter().take_while(|name| name.first < end).copied().collect();
    let wider = touched.iter().find(|name| name.first <= at && name.end >= end && name.end - name.first > end - at);
    if let Some(wider) = wider {
        let span = wider.end - wider.first;
        // "U.S. Robotics" is one name, "Bosnia 1996-08-31" is not; articles and numbers hold nothing together.
        let held = (wider.first..wider.end)
            .filter(|i| !(at..end).contains(i))
            .any(|i| page.capital(line, i) || page.word(line, i).starts_with(char::is_lowercase));
        if wider.label != Label::Measure && (held || span == end - at) {
            return Some(end.max(wider.end));
        }
    }
    let (first, last) = (touched.first(), touched.last());
    if first.is_some_and(|name| name.first < at && name.label != Label::Measure)
        || last.is_some_and(|name| name.end > end && name.label != Label::Measure)
    {
        return Some(end);
    }
    // A lone surname, given name or team may share a town's name; the model's word holds there.
    let sure = label == Label::Organisation || page.known(line, at, end).is(Known::COUNTRY);
    if !sure && touched.iter().any(|name| name.label != Label::Measure) {
        return Some(end);
    }
    if label == Label::Polity && touched.iter().any(|name| name.label == Label::Person && name.surety > 0.9) {
        return Some(end);
    }
    page.put(line, Draft { first: at, end, label, surety: 0.9 });
    Some(end)
}

fn kind(page: &Page<'_>, line: usize, at: usize, end: usize) -> Option<Label> {
    if !page.capital(line, at) && !page.word(line, at).starts_with("al") {
        return None;
    }
    let name = page.name(line, at, end);
    if page.lexicon.body(&name) {
        return Some(Label::Organisation);
    }
    let known = page.lexicon.known(&name.to_lowercase());
    let cased = name.split([' ', '-']).all(|part| {
        part.starts_with(char::is_uppercase) || matches!(part, "of" | "the" | "and" | "al" | "de" | "el")
    });
    if !cased || (end - at == 1 && name.chars().count() < 4 && !shouted(&name.replace('.', "x"))) && !name.contains('.') {
        return None;
    }
    if known.is(Known::COUNTRY) {
        // "Georgia" and "Jordan" may be people; a following surname tells.
        let person = known.is(Known::GIVEN)
            && page.capital(line, end)
            && page.lexicon.known(&page.word(line, end).to_lowercase()).is(Known::SURNAME);
        return if person { None } else { Some(Label::Polity) };
    }
    let several = end - at > 1;
    if known.is(Known::CITY) && !page.opens(line, at) || known.is(Known::CITY) && several {
        let doubtful = known.is(Known::COMMON | Known::PEOPLE) || !several && known.is(Known::GIVEN | Known::SURNAME);
        let neighbour = page.capital(line, end) || page.capital(line, at.wrapping_sub(1)) && at > 0;
        return if doubtful || neighbour && !several { None } else { Some(Label::Polity) };
    }
    if known.is(Known::TOWN) && !known.is(Known::COMMON) && located(page, line, at) && !page.capital(line, end) {
        return Some(Label::Polity);
    }
    None
}

/// Whether the words before say that a place follows.
pub(crate) fn located(page: &Page<'_>, line: usize, at: usize) -> bool {
    let before = page.before(line, at).to_lowercase();
    matches!(before.as_str(), "in" | "near" | "outside" | "around")
        || before == "of"
            && at > 1
            && matches!(
                page.word(line, at - 2).to_lowercase().as_str(),
                "town" | "city" | "village" | "port" | "district" | "province" | "region" | "capital" | "outskirts"
                    | "north" | "south" | "east" | "west" | "suburb" | "state"
            )
}
