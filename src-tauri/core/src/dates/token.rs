//! Cuts a text into words, numbers and marks, each with its sense. White space but line ends leaves no token.

use super::lexicon::{Lexicon, Sense};

/// A word, a run of digits, or one mark.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    /// First byte.
    pub start: u32,
    /// Byte after the last.
    pub end: u32,
    pub sense: Sense,
    /// Whether it follows the token before without white space.
    pub tight: bool,
    /// Whether it begins with a capital.
    pub capital: bool,
}

/// All tokens of a text of less than 4 GiB; what lies beyond is not read.
pub(super) fn tokens(text: &str, lexicon: &Lexicon) -> Vec<Token> {
    let mut scanner = Scanner { text, bytes: text.as_bytes(), lexicon };
    let mut found = Vec::with_capacity(text.len() / 5);
    let limit = text.len().min(u32::MAX as usize - 1);
    let (mut at, mut last) = (0, usize::MAX);
    while at < limit {
        let (end, sense) = scanner.next(at);
        if let Some(sense) = sense {
            let capital = scanner.capital(at);
            found.push(Token { start: at as u32, end: end as u32, sense, tight: last == at, capital });
            last = end;
        }
        at = end;
    }
    found
}

struct Scanner<'t> {
    text: &'t str,
    bytes: &'t [u8],
    lexicon: &'t Lexicon,
}

impl Scanner<'_> {
    fn next(&mut self, at: usize) -> (usize, Option<Sense>) {
        match self.bytes[at] {
            b'\n' => (at + 1, Some(Sense::Break)),
            b' ' | b'\t' | b'\r' => (at + 1, None),
            b'0'..=b'9' => self.number(at),
            b'a'..=b'z' | b'A'..=b'Z' => self.word(at),
            b'\'' => self.apostrophe(at, at + 1),
            byte if byte.is_ascii() => (at + 1, Some(ascii_mark(byte))),
            _ => self.beyond_ascii(at),
        }
    }

    fn capital(&self, at: usize) -> bool {
        let byte = self.bytes[at];
        byte.is_ascii_uppercase() || (!byte.is_ascii() && self.char_at(at).is_some_and(char::is_uppercase))
    }

    fn char_at(&self, at: usize) -> Option<char> {
        self.text.get(at..)?.chars().next()
    }

    /// Where the letters that begin at `at` end.
    fn letters(&self, at: usize) -> usize {
        let mut end = at;
        while let Some(&byte) = self.bytes.get(end) {
            if byte.is_ascii_alphabetic() {
                end += 1;
            } else if byte.is_ascii() {
                break;
            } else {
                match self.char_at(end) {
                    Some(c) if c.is_alphabetic() => end += c.len_utf8(),
                    _ => break,
                }
            }
        }
        end
    }

    fn word(&self, at: usize) -> (usize, Option<Sense>) {
        let end = self.letters(at);
        // Words with a mark inside are looked up as one: a.m., o'clock, aujourd'hui.
        if end - at == 1 && self.bytes.get(end) == Some(&b'.') {
            let second = self.letters(end + 1);
            if second == end + 2 {
                let sense = self.lexicon.sense(&self.text[at..second]);
                if sense != Sense::Other {
                    let dot = self.bytes.get(second) == Some(&b'.');
                    return (second + usize::from(dot), Some(sense));
                }
            }
        }
        if let Some(mark) = self.apostrophe_at(end) {
            let second = self.letters(end + mark);
            if second > end + mark {
                let joined = format!("{}'{}", &self.text[at..end], &self.text[end + mark..second]);
                let sense = self.lexicon.sense(&joined);
                if sense != Sense::Other && sense != Sense::Told {
                    return (second, Some(sense));
                }
            }
        }
        (end, Some(self.lexicon.sense(&self.text[at..end])))
    }

    /// Length in bytes of an apostrophe at `at`.
    fn apostrophe_at(&self, at: usize) -> Option<usize> {
        let rest = self.bytes.get(at..)?;
        if rest.first() == Some(&b'\'') {
            Some(1)
        } else if rest.starts_with("’".as_bytes()) {
            Some(3)
        } else {
            None
        }
    }

    fn apostrophe(&self, at: usize, end: usize) -> (usize, Option<Sense>) {
        let after_letter = at > 0 && !matches!(self.bytes[at - 1], b' ' | b'\n' | b'\t');
        let letters = self.letters(end);
        if after_letter && letters == end + 1 && matches!(self.bytes[end], b's' | b'S') {
            return (letters, Some(Sense::Possessive));
        }
        if after_letter && self.text.get(end..letters) == Some("ll") {
            return (letters, Some(Sense::Will));
        }
        (end, Some(Sense::Apostrophe))
    }

    fn number(&self, at: usize) -> (usize, Option<Sense>) {
        let mut end = at;
        let mut value = 0u32;
        while let Some(digit) = self.bytes.get(end).filter(|byte| byte.is_ascii_digit()) {
            value = value.saturating_mul(10).saturating_add(u32::from(digit - b'0'));
            end += 1;
        }
        let digits = (end - at).min(255) as u8;
        let letters = self.letters(end);
        match &self.bytes[end..letters] {
            b"st" | b"nd" | b"rd" | b"th" | b"er" if value <= 99 => {
                (letters, Some(Sense::Ordinal(value as u8)))
            }
            b"s" if matches!(digits, 2..=4) && value.is_multiple_of(10) => {
                (letters, Some(Sense::Tens(value)))
            }
            _ => (end, Some(Sense::Number { value, digits })),
        }
    }

    fn beyond_ascii(&self, at: usize) -> (usize, Option<Sense>) {
        let Some(c) = self.char_at(at) else { return (self.bytes.len(), None) };
        let end = at + c.len_utf8();
        match c {
            '’' | '‘' => self.apostrophe(at, end),
            '–' | '—' | '‑' | '‐' | '−' => (end, Some(Sense::Hyphen)),
            '£' | '€' | '¥' => (end, Some(Sense::Currency)),
            '\u{2028}' | '\u{2029}' | '\u{85}' => (end, Some(Sense::Break)),
            c if c.is_whitespace() => (end, None),
            c if c.is_alphabetic() => self.word(at),
            _ => (end, Some(Sense::Other)),
        }
    }
}

fn ascii_mark(byte: u8) -> Sense {
    match byte {
        b'.' | b'!' | b'?' | b';' => Sense::Dot,
        b',' => Sense::Comma,
        b'-' => Sense::Hyphen,
        b'/' => Sense::Slash,
        b':' => Sense::Colon,
        b'(' => Sense::Open,
        b'$' | b'#' => Sense::Currency,
        b'%' => Sense::Percent,
        _ => Sense::Other,
    }
}
