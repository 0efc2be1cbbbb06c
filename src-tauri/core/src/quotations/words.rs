//! Cuts a text into words and punctuation with the classes that attribution needs. Abbreviations keep their stop, so that a
//! lone stop ends a sentence. No sentence model, no morphology.

use super::lexicon::{Class, classes};

/// How a word is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// Begins with a small letter.
    Lower,
    /// Begins with a capital.
    Capital,
    /// Two or more letters, all capitals.
    Caps,
    /// Begins with a digit.
    Digit,
}

/// A word and its place, in bytes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    pub start: usize,
    pub end: usize,
    /// Where the word proper ends, before a possessive or contracted `'s`, `'re`, `'ll`.
    pub base_end: usize,
    pub shape: Shape,
    pub class: Class,
}

impl Word {
    /// Whether it carries `'s` or another clitic.
    pub fn has_clitic(self) -> bool {
        self.base_end < self.end
    }

    /// Whether it can be part of a name by its writing.
    pub fn is_capital(self) -> bool {
        matches!(self.shape, Shape::Capital | Shape::Caps)
    }
}

/// A word or one punctuation character.
#[derive(Clone, Copy, Debug)]
pub(super) enum Token {
    Word(Word),
    Mark(char, usize),
}

const ABBREVIATIONS: &[&str] = &[
    "mr", "mrs", "ms", "dr", "prof", "sen", "rep", "gov", "lt", "gen", "col", "capt", "sgt", "maj", "adm",
    "cmdr", "rev", "hon", "st", "jr", "sr", "vs", "inc", "corp", "ltd", "no", "jan", "feb", "aug", "sept",
    "oct", "nov", "dec",
];

const NOUNS_IN_LY: &[&str] = &[
    "rally", "family", "reply", "ally", "supply", "assembly", "italy", "monopoly", "anomaly", "bully", "fly",
    "lily", "jelly", "likely", "friendly", "elderly", "daily", "weekly", "monthly",
];

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’')
}

/// Reads one word at the head of `rest`; `None` where no word begins. Gives its length in bytes.
fn word_len(rest: &str) -> Option<usize> {
    let mut chars = rest.char_indices().peekable();
    let (_, first) = chars.next()?;
    if !(first.is_alphanumeric() || matches!(first, '@' | '#')) {
        return None;
    }
    let mut end = first.len_utf8();
    while let Some((at, c)) = chars.next() {
        let joins = is_apostrophe(c) || matches!(c, '-' | '‑' | '.' | '&' | '/' | '@' | '_');
        let goes_on = chars.peek().is_some_and(|(_, next)| next.is_alphanumeric());
        // A hyphen or stop belongs to the word only between letters or digits: "well-known", "U.S.", "3.5".
        if c.is_alphanumeric() || is_combining(c) || (joins && goes_on) {
            end = at + c.len_utf8();
        } else {
            break;
        }
    }
    Some(end)
}

fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}')
}

/// Lower case with straight apostrophes, into a buffer that is reused.
fn fold(word: &str, into: &mut String) {
    into.clear();
    for c in word.chars() {
        if c == '’' {
            into.push('\'');
        } else {
            into.extend(c.to_lowercase());
        }
    }
}

/// Cuts `text[from..to]` and appends what it finds to `out`.
pub(super) fn tokens(text: &str, from: usize, to: usize, out: &mut Vec<Token>) {
    let mut folded = String::new();
    let mut at = from;
    while at < to {
        let rest = &text[at..to];
        let Some(len) = word_len(rest) else {
            let Some(c) = rest.chars().next() else { break };
            if !c.is_whitespace() {
                out.push(Token::Mark(c, at));
            }
            at += c.len_utf8();
            continue;
        };
        let mut end = at + len;
        let base_end = at + clitic(&text[at..end]);
        fold(&text[at..base_end], &mut folded);
        // A stop at the end of the paragraph ends a sentence, whatever stands before it.
        let dotted = text[end..to].starts_with('.') && !text[end + 1..to].trim_start().is_empty();
        if dotted && base_end == end && is_abbreviation(&text[at..end], &folded) {
            end += 1;
        }
        let base_end = if base_end == at + len { end } else { base_end };
        let mut class = classes(&folded);
        if class == Class::default() && folded.ends_with("ly") && !NOUNS_IN_LY.contains(&folded.as_str()) {
            // *Kelly* is a name, *Lately,* is not.
            let adverb = text[at..].starts_with(char::is_lowercase) || text[end..to].starts_with(',');
            class = if adverb { Class::ADVERB } else { class };
        }
        out.push(Token::Word(Word { start: at, end, base_end, shape: shape(&text[at..base_end]), class }));
        at = end;
    }
}

fn is_abbreviation(word: &str, folded: &str) -> bool {
    let single = word.chars().count() == 1 && word.chars().all(char::is_uppercase);
    single
        || (word.contains('.') && word.chars().any(char::is_alphabetic))
        || (ABBREVIATIONS.contains(&folded) && word.starts_with(char::is_uppercase))
}

/// Length of a word without `'s`, `'re`, `'ve`, `'ll`, `'d`, `'m`.
fn clitic(word: &str) -> usize {
    match word.char_indices().rev().find(|(_, c)| is_apostrophe(*c)) {
        Some((at, c)) if at > 0 => {
            let tail = &word[at + c.len_utf8()..];
            if ["s", "re", "ve", "ll", "d", "m", "S"].contains(&tail) { at } else { word.len() }
        }
        _ => word.len(),
    }
}

fn shape(word: &str) -> Shape {
    let first = word.chars().next().unwrap_or('a');
    if first.is_numeric() {
        Shape::Digit
    } else if first.is_uppercase() {
        let mut letters = word.chars().filter(|c| c.is_alphabetic());
        if word.chars().nth(1).is_some() && letters.all(char::is_uppercase) {
            Shape::Caps
        } else {
            Shape::Capital
        }
    } else {
        Shape::Lower
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        let mut out = Vec::new();
        tokens(text, 0, text.len(), &mut out);
        out.iter()
            .map(|token| match *token {
                Token::Word(w) => &text[w.start..w.end],
                Token::Mark(c, at) => &text[at..at + c.len_utf8()],
            })
            .collect()
    }

    #[test]
    fn abbreviations_keep_their_stop_and_sentences_end_with_one() {
        assert_eq!(cut("Mr. Orr of the U.S. left."), ["Mr.", "Orr", "of", "the", "U.S.", "left", "."]);
        assert_eq!(cut("J. Orr’s well-known 3.5"), ["J.", "Orr’s", "well-known", "3.5"]);
    }

    #[test]
    fn a_clitic_is_no_part_of_the_base() {
        let mut out = Vec::new();
        tokens("Orr’s", 0, "Orr’s".len(), &mut out);
        let Token::Word(word) = out[0] else { panic!("a word") };
        assert_eq!(word.base_end, 3);
        assert!(word.has_clitic() && word.is_capital());
    }
}
