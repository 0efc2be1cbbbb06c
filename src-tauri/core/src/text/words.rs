//! Words of a text: whole words, numbers with what is glued to them, and marks. Their meaning is for others.

use super::Span;
use unicode_normalization::char::is_combining_mark;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum WordKind {
    /// Letters, with inner apostrophes (`don’t`), inner stops (`U.S.`) and digits behind letters (`G20`).
    Word,
    /// A figure with its sign, currency, separators and glued unit: `-3.5`, `$1,200`, `40%`, `12km`, `21st`, `10:30`.
    Number,
    /// A mark, or a run of one mark (`...`, `--`). Hyphens inside compounds are marks too.
    Mark,
}

/// One token of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word<'t> {
    /// Where it stands, in scalar values of the text that was given.
    pub span: Span,
    /// Its letters.
    pub text: &'t str,
    /// What it is.
    pub kind: WordKind,
}

/// The tokens of a text in order: everything but white space belongs to exactly one. Scripts that write no spaces give one
/// token a character with its marks. Linear in the length of the text.
#[must_use]
pub fn words(text: &str) -> Vec<Word<'_>> {
    let mut cursor = Cursor { text, byte: 0, scalar: 0 };
    let mut found = Vec::with_capacity(text.len() / 5);
    let mut before = ' ';
    while let Some(c) = cursor.peek() {
        let (byte, scalar) = (cursor.byte, cursor.scalar);
        let kind = if c.is_whitespace() {
            cursor.step();
            before = c;
            continue;
        } else if cursor.at_number(before) {
            cursor.number();
            WordKind::Number
        } else if is_letter(c) {
            cursor.word(c);
            WordKind::Word
        } else {
            while cursor.peek() == Some(c) {
                cursor.step();
            }
            while cursor.peek().is_some_and(is_combining_mark) {
                cursor.step();
            }
            WordKind::Mark
        };
        let text = &text[byte..cursor.byte];
        before = text.chars().next_back().unwrap_or(' ');
        found.push(Word { span: Span::new(scalar, cursor.scalar), text, kind });
    }
    found
}

struct Cursor<'t> {
    text: &'t str,
    byte: usize,
    scalar: usize,
}

impl Cursor<'_> {
    fn peek(&self) -> Option<char> {
        self.peek_at(0)
    }

    fn peek_at(&self, ahead: usize) -> Option<char> {
        // The text is mostly ASCII: spare the decoder where a byte answers.
        match self.text.as_bytes()[self.byte..].get(..=ahead) {
            Some(bytes) if bytes.is_ascii() => Some(char::from(bytes[ahead])),
            _ => self.text[self.byte..].chars().nth(ahead),
        }
    }

    fn step(&mut self) {
        if let Some(c) = self.peek() {
            self.byte += c.len_utf8();
            self.scalar += 1;
        }
    }

    fn at_number(&self, before: char) -> bool {
        let Some(c) = self.peek() else { return false };
        if c.is_numeric() {
            return !is_unspaced(c);
        }
        let digit_at = |ahead| self.peek_at(ahead).is_some_and(|d: char| d.is_ascii_digit());
        match c {
            '-' | '−' | '+' => before.is_whitespace() && digit_at(1),
            '.' => !before.is_alphanumeric() && before != '.' && digit_at(1),
            _ if is_currency(c) => digit_at(1),
            _ => false,
        }
    }

    fn number(&mut self) {
        self.step();
        while let Some(c) = self.peek() {
            let next_is_digit = || self.peek_at(1).is_some_and(char::is_numeric);
            let inner = match c {
                '.' | ',' | ':' | '/' | '’' | '\'' => next_is_digit(),
                '\u{a0}' | '\u{202f}' | '\u{2009}' => {
                    (1..=3).all(|ahead| self.peek_at(ahead).is_some_and(|d| d.is_ascii_digit()))
                        && !self.peek_at(4).is_some_and(char::is_numeric)
                }
                _ => c.is_numeric(),
            };
            if !inner {
                break;
            }
            self.step();
        }
        while self
            .peek()
            .is_some_and(|c| (is_letter(c) && !is_unspaced(c)) || is_combining_mark(c) || is_unit_sign(c))
        {
            self.step();
        }
    }

    fn word(&mut self, first: char) {
        self.step();
        if is_unspaced(first) {
            while self.peek().is_some_and(is_combining_mark) {
                self.step();
            }
            return;
        }
        // `U.S.`, `a.m.`: single letters with stops; the last stop belongs to the token.
        let mut dotted = false;
        while self.peek() == Some('.')
            && self.peek_at(1).is_some_and(is_letter)
            && matches!(self.peek_at(2), Some('.'))
        {
            self.step();
            self.step();
            dotted = true;
        }
        if dotted {
            self.step();
            return;
        }
        while let Some(c) = self.peek() {
            let inner = match c {
                '\'' | '’' => self.peek_at(1).is_some_and(is_letter),
                '.' => self.peek_at(1).is_some_and(char::is_lowercase),
                '_' | '\u{200c}' | '\u{200d}' => true,
                _ => (is_letter(c) && !is_unspaced(c)) || c.is_numeric() || is_combining_mark(c),
            };
            if !inner {
                break;
            }
            self.step();
        }
    }
}

fn is_letter(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphabetic() } else { c.is_alphabetic() }
}

fn is_currency(c: char) -> bool {
    matches!(c, '$' | '£' | '¥' | '¢' | '\u{20A0}'..='\u{20CF}')
}

fn is_unit_sign(c: char) -> bool {
    matches!(c, '%' | '‰' | '°' | '²' | '³' | '€' | '£' | '$')
}

/// Scripts written without spaces: Han, kana, Thai, Lao, Khmer, Myanmar.
fn is_unspaced(c: char) -> bool {
    matches!(c,
        '\u{0E00}'..='\u{0EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}' | '\u{3005}'..='\u{3007}'
        | '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}'
        | '\u{20000}'..='\u{323AF}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn texts(text: &str) -> Vec<&str> {
        words(text).into_iter().map(|word| word.text).collect()
    }

    #[test]
    fn words_keep_apostrophes_and_stops_of_acronyms() {
        assert_eq!(texts("Lind’s U.S. crew didn't sail."), ["Lind’s", "U.S.", "crew", "didn't", "sail", "."]);
        assert_eq!(texts("long-term, 'yes'"), ["long", "-", "term", ",", "'", "yes", "'"]);
        assert_eq!(texts("See lorne.example today... G20"), ["See", "lorne.example", "today", "...", "G20"]);
    }

    #[test]
    fn numbers_keep_sign_currency_and_unit() {
        let text = "$1,200.50 or -3.5 in 40% of 12km at 10:30 on the 21st, a 23-member crew of 1\u{a0}000.";
        let numbers: Vec<&str> =
            words(text).iter().filter(|w| w.kind == WordKind::Number).map(|w| w.text).collect();
        assert_eq!(numbers, ["$1,200.50", "-3.5", "40%", "12km", "10:30", "21st", "23", "1\u{a0}000"]);
    }

    #[test]
    fn scripts_without_spaces_give_a_token_a_character() {
        assert_eq!(texts("渡轮沉没。"), ["渡", "轮", "沉", "没", "。"]);
        assert_eq!(texts("паром затонул"), ["паром", "затонул"]);
    }

    proptest! {
        #[test]
        fn tokens_cover_all_but_white_space(text in "(\\PC|[0-9.,$%'’ -]|[a-z]){0,120}") {
            let chars: Vec<char> = text.chars().collect();
            let mut at = 0;
            for word in words(&text) {
                prop_assert!(word.span.start >= at && !word.span.is_empty());
                prop_assert!(chars[at..word.span.start].iter().all(|c| c.is_whitespace()));
                prop_assert_eq!(chars[word.span.start..word.span.end].iter().collect::<String>(), word.text);
                at = word.span.end;
            }
            prop_assert!(chars[at..].iter().all(|c| c.is_whitespace()));
        }
    }
}
