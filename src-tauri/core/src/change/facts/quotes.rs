//! Words in quotation marks inside the sentences of a link, for finding quotations that came, went or were reworded. Who
//! speaks is for the quotation finder.

use super::items::Words;
use std::ops::Range;

/// Stretches inside quotation marks, by their places in the token list. A mark without a partner quotes up to the end of the
/// sentences: quotations often run over several.
pub(super) fn quoted(words: &Words) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut open: Option<usize> = None;
    for at in 0..words.list.len() {
        if words.form(at) != "\"" || !is_double(words, at) {
            continue;
        }
        match open {
            Some(start) => {
                if at > start {
                    found.push(start..at);
                }
                open = None;
            }
            None if opens(words, at) => open = Some(at + 1),
            // A closing mark first: the quotation began in an earlier sentence.
            None if at > 0 => found.push(0..at),
            None => {}
        }
    }
    if let Some(start) = open
        && start < words.list.len()
    {
        found.push(start..words.list.len());
    }
    found
}

/// Single marks are apostrophes too often; doubled ones quote.
fn is_double(words: &Words, at: usize) -> bool {
    let letters = words.letters(at);
    matches!(letters.chars().next(), Some('"' | '“' | '”' | '„' | '‟' | '«' | '»'))
        || letters.chars().count() > 1
}

fn opens(words: &Words, at: usize) -> bool {
    match words.letters(at).chars().next() {
        Some('“' | '„' | '«') => true,
        Some('”' | '»') => false,
        _ => words.glued(at) && (at == 0 || !words.glued(at - 1)),
    }
}
