//! Where a line may be cut in two: sentence ends, places that look like a beginning, and places where the line's own
//! beginning or end comes again. Which of them is the joint of two cells is not decided here.

use super::words::{Word, is_shortened, opens};
use std::collections::HashSet;

/// How a place looks from the punctuation round it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Joint {
    /// No sign at all.
    None,
    /// No stop before, but a capital, figure or quotation mark after.
    Loose,
    /// A stop that may belong to a shortened word.
    Weak,
    /// A sentence ends and another begins.
    Full,
}

/// A place between two words.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cut {
    /// Index of the first word after it.
    pub word: usize,
    /// What the punctuation says.
    pub joint: Joint,
    /// Whether a quotation is open across it.
    pub quoted: bool,
}

/// Every place between two words of a line.
pub(super) fn cuts(line: &str, words: &[Word]) -> Vec<Cut> {
    let mut quotes = Quotes::default();
    let mut found = Vec::with_capacity(words.len());
    for (at, pair) in words.windows(2).enumerate() {
        quotes.read(&line[pair[0].start..pair[0].end]);
        let before = &line[pair[0].start..pair[0].end];
        let after = &line[pair[1].start..pair[1].end];
        let begins = begins_sentence(after);
        let joint = match ending(before) {
            Ending::Stop if begins => Joint::Full,
            Ending::Shortened if begins => Joint::Weak,
            _ if begins => Joint::Loose,
            _ => Joint::None,
        };
        found.push(Cut { word: at + 1, joint, quoted: quotes.open() });
    }
    found
}

/// The spans of words between full joints outside quotations: the sentences of the line, as word ranges.
pub(super) fn sentences(cuts: &[Cut], words: usize) -> Vec<std::ops::Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    for cut in cuts.iter().filter(|cut| cut.joint == Joint::Full && !cut.quoted) {
        found.push(from..cut.word);
        from = cut.word;
    }
    if from < words {
        found.push(from..words);
    }
    found
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ending {
    Stop,
    Shortened,
    Open,
}

const CLOSERS: &[char] = &['"', '”', '’', '\'', ')', ']', '»', '*'];

fn ending(word: &str) -> Ending {
    let bare = word.trim_end_matches(CLOSERS);
    match bare.chars().next_back() {
        Some('!' | '?' | '…' | '。' | '！' | '？' | '؟' | '।') => Ending::Stop,
        Some('.') => {
            let stem = bare.trim_end_matches('.').trim_start_matches(|c: char| !c.is_alphanumeric());
            if is_shortened(&stem.to_lowercase()) { Ending::Shortened } else { Ending::Stop }
        }
        _ => Ending::Open,
    }
}

/// Whether a text closes with a stop, closing quotation marks and brackets aside.
pub(super) fn is_stopped(text: &str) -> bool {
    let last = text.split_whitespace().next_back().unwrap_or("");
    ending(last) != Ending::Open || last.trim_end_matches(CLOSERS).ends_with(':')
}

/// Whether a word can be the first of a sentence: no small letter, and no mark that only ends or joins.
pub(super) fn begins_sentence(word: &str) -> bool {
    let mut rest =
        word.trim_start_matches(['"', '“', '‘', '\'', '(', '[', '«', '„', '§', '•', '*', '¿', '¡', '.', '…']);
    if rest.is_empty() {
        rest = word;
    }
    match rest.chars().next() {
        Some(c) if c.is_alphabetic() => !c.is_lowercase(),
        Some(c) => c.is_numeric() || matches!(c, '£' | '$' | '€' | '—' | '–' | '-' | '@' | '#'),
        None => false,
    }
}

/// Whether the capital of a word is that of a beginning rather than a name's: it stands in small letters elsewhere on the
/// page, or is one of the words that need no capital.
pub(super) fn is_common(bare: &str, small: &HashSet<String>) -> bool {
    opens(bare) || small.contains(bare)
}

/// Keeps count of quotation marks while a line is read.
#[derive(Clone, Debug, Default)]
pub(super) struct Quotes {
    curly: i32,
    straight: bool,
}

impl Quotes {
    /// Reads on.
    pub(super) fn read(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '“' => self.curly += 1,
                '”' => self.curly = (self.curly - 1).max(0),
                '"' => self.straight = !self.straight,
                _ => {}
            }
        }
    }

    /// Whether a quotation is open here.
    pub(super) fn open(&self) -> bool {
        self.curly > 0 || self.straight
    }
}

/// Whether every quotation that a cell opens is closed in it, and none is closed that it did not open.
pub(super) fn is_balanced(cell: &str) -> bool {
    let mut depth = 0_i32;
    let mut straight = false;
    for c in cell.chars() {
        match c {
            '“' => depth = 1,
            '”' => depth -= 1,
            '"' => straight = !straight,
            _ => {}
        }
        if depth < 0 {
            return false;
        }
    }
    depth == 0 && !straight
}

#[cfg(test)]
mod tests {
    use super::super::words::words;
    use super::*;

    fn full(line: &str) -> Vec<String> {
        let words = words(line);
        cuts(line, &words)
            .iter()
            .filter(|cut| cut.joint == Joint::Full && !cut.quoted)
            .map(|cut| words[cut.word].bare.clone())
            .collect()
    }

    #[test]
    fn sentences_end_at_stops_and_not_at_shortened_words() {
        assert_eq!(full("Dr. Ama Sule left. \"No,\" she said. 12 people saw it."), ["no", "12"]);
        assert_eq!(full("The U.S. Navy came at 3 p.m. on Friday."), [""; 0]);
    }

    #[test]
    fn stops_inside_a_quotation_are_no_ends() {
        assert_eq!(full("“We left. We ran. It was late,” he said. Others stayed."), ["others"]);
    }

    #[test]
    fn a_cell_must_close_what_it_opens() {
        assert!(is_balanced("“Go,” he said. \"Now.\""));
        assert!(!is_balanced("“Go,” he said. “Now."));
        assert!(!is_balanced("go,” he said."));
    }
}
