//! Countries, large towns and well-known bodies: found where the model passed them over, and typed rightly where it did not.

use crate::lexicon::Known;
use crate::page::{Draft, Page};
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
    let touched: Vec<Draft> = names[from..]
        .iter()
        .take_while(|name| name.first < end)
        .filter(|name| name.label != Label::Measure)
        .copied()
        .collect();
    if let Some(wider) = touched.iter().find(|name| name.first < at || name.end > end) {
        return Some(end.max(wider.end));
    }
    // A lone surname, given name or team may share a town's name; the model's word holds there, unless it is unsure.
    let known = page.known(line, at, end);
    let land = known.is(Known::LAND);
    let lone = end - at == 1;
    for name in touched.iter().filter(|name| name.first == at && name.end == end) {
        let same =
            label == Label::Organisation && name.label.body() || label == Label::Polity && name.label.place();
        let stays = if label == Label::Organisation {
            same
        } else if land {
            same || lone && name.label == Label::Person && name.surety > 0.9
        } else {
            same || lone && (known.is(Known::COMMON | Known::GIVEN | Known::SURNAME) || name.surety > 0.6)
        };
        if stays {
            return Some(end);
        }
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
    let lone = end - at == 1;
    let cased = name.split([' ', '-']).all(|part| {
        part.starts_with(char::is_uppercase)
            || matches!(part, "of" | "the" | "and" | "al" | "de" | "el" | "ez")
    });
    let short =
        lone && name.chars().count() < 4 && name.chars().any(char::is_lowercase) && !name.contains('.');
    if !cased || short {
        return None;
    }
    if known.is(Known::LAND) {
        // "Georgia" and "Jordan" may be people; a surname that follows tells.
        let person = known.is(Known::GIVEN)
            && page.capital(line, end)
            && page.lexicon.known(&page.word(line, end).to_lowercase()).is(Known::SURNAME);
        return if person { None } else { Some(Label::Polity) };
    }
    let neighbour = page.capital(line, end) || at > 0 && page.capital(line, at - 1);
    if known.is(Known::CITY) && !(lone && page.opens(line, at)) {
        let doubtful =
            known.is(Known::COMMON | Known::PEOPLE) || lone && known.is(Known::GIVEN | Known::SURNAME);
        return if doubtful || neighbour && lone { None } else { Some(Label::Polity) };
    }
    if known.is(Known::TOWN) && !known.is(Known::COMMON) && located(page, line, at) && !neighbour {
        return Some(Label::Polity);
    }
    None
}

/// Whether the words before say that a place follows.
pub(crate) fn located(page: &Page<'_>, line: usize, at: usize) -> bool {
    let before = page.before(line, at).to_lowercase();
    matches!(before.as_str(), "in" | "near" | "outside" | "around") || settled(page, line, at)
}

/// Whether the words before name a sort of settlement or land: "the town of".
pub(crate) fn settled(page: &Page<'_>, line: usize, at: usize) -> bool {
    page.before(line, at) == "of"
        && at > 1
        && matches!(
            page.word(line, at - 2).to_lowercase().as_str(),
            "town"
                | "city"
                | "village"
                | "port"
                | "district"
                | "province"
                | "region"
                | "capital"
                | "outskirts"
                | "north"
                | "south"
                | "east"
                | "west"
                | "suburb"
                | "island"
                | "hamlet"
                | "suburbs"
                | "stronghold"
        )
}
