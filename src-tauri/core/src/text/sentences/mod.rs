//! Sentences of news prose. Unicode's sentence rules (UAX #29) decide for every script; on top of them stand the
//! abbreviations, initials and quotations of newspapers. Paragraphs are not found here: a line break always ends a sentence.

mod abbreviations;
mod marks;

use super::Span;
use abbreviations::Abbreviation;
use marks::Mark;

/// The sentences of a text in order, trimmed of white space. Every `\n` (and `\r`) ends one; closing quotation marks and
/// brackets stay with the sentence that they close. Together the spans cover everything that is not white space.
///
/// Method: a single pass over UAX #29's terminators with its rules SB6 to SB11, where a stop after an abbreviation breaks
/// only before a word that usually opens a sentence. Linear in the length of the text.
#[must_use]
pub fn sentences(text: &str) -> Vec<Span> {
    let chars: Vec<char> = text.chars().collect();
    let mut found = Vec::new();
    let mut start = 0;
    let mut at = 0;
    while at < chars.len() {
        let c = chars[at];
        if matches!(c, '\n' | '\r' | '\u{2028}' | '\u{2029}' | '\u{85}') {
            push_trimmed(&chars, start, at, &mut found);
            at += 1;
            start = at;
        } else if marks::is_bullet(c) && at > start && chars[at - 1].is_whitespace() {
            push_trimmed(&chars, start, at, &mut found);
            start = at;
            at += 1;
        } else if let Some(mark) = Mark::of(c) {
            let ending = Ending::read(&chars, start, at, mark);
            at = ending.end;
            if ending.breaks(&chars) {
                push_trimmed(&chars, start, at, &mut found);
                start = at;
            }
        } else {
            at += 1;
        }
    }
    push_trimmed(&chars, start, chars.len(), &mut found);
    found
}

fn push_trimmed(chars: &[char], mut start: usize, mut end: usize, out: &mut Vec<Span>) {
    while start < end && chars[start].is_whitespace() {
        start += 1;
    }
    while end > start && chars[end - 1].is_whitespace() {
        end -= 1;
    }
    if start < end {
        out.push(Span::new(start, end));
    }
}

/// A run of terminators and the closing marks behind it.
struct Ending {
    /// Where the sentence began.
    opened: usize,
    /// First terminator.
    stop: usize,
    /// How many terminators.
    stops: usize,
    /// After the last closing mark.
    end: usize,
    /// The strongest of the terminators.
    mark: Mark,
    /// Whether a closing quotation mark stands behind them.
    quoted: bool,
}

impl Ending {
    fn read(chars: &[char], opened: usize, stop: usize, first: Mark) -> Self {
        let mut mark = first;
        let mut end = stop + 1;
        while let Some(next) = chars.get(end).copied().and_then(Mark::of) {
            mark = mark.max(next);
            end += 1;
        }
        let stops = end - stop;
        let mut quoted = false;
        while let Some(&c) = chars.get(end) {
            if !marks::closes(c) {
                break;
            }
            quoted |= marks::is_quote(c);
            end += 1;
        }
        // French sets a space before its closing mark.
        let spaced = chars.get(end).is_some_and(|c| matches!(c, ' ' | '\u{a0}' | '\u{202f}'))
            && chars.get(end + 1).is_some_and(|c| matches!(c, '»' | '”'))
            && chars.get(end + 2).is_none_or(|c| c.is_whitespace());
        if spaced {
            quoted = true;
            end += 2;
        }
        Self { opened, stop, stops, end, mark, quoted }
    }

    fn breaks(&self, chars: &[char]) -> bool {
        let Some(&after) = chars.get(self.end) else { return true };
        if self.mark == Mark::Ideographic {
            return !self.quoted || !matches!(after, 'と' | 'っ');
        }
        let next = NextWord::read(chars, self.end);
        if !after.is_whitespace() {
            // Text glued by a converter: `...last week.”The minister`.
            return self.quoted && chars[self.end - 1] == '”' && next.is_upper();
        }
        let Some(first) = next.first else { return !next.on_same_line || next.bullet };
        if first.is_lowercase() {
            return false;
        }
        if self.mark == Mark::Stop && self.stops == 1 && !self.quoted {
            return self.stop_breaks(chars, &next);
        }
        !(self.quoted && self.mark == Mark::Strong && next.is_speech_tag(chars))
    }

    /// Whether a lone full stop ends the sentence, by the word before it and the word after.
    fn stop_breaks(&self, chars: &[char], next: &NextWord) -> bool {
        let word = word_before(chars, self.opened, self.stop);
        match abbreviations::classify(word) {
            Abbreviation::None => true,
            Abbreviation::Always => false,
            Abbreviation::BeforeNumber => !next.first.is_some_and(char::is_numeric),
            Abbreviation::Month => !next.first.is_some_and(char::is_numeric) && next.opens_sentence(chars),
            Abbreviation::Hour => next.opens_sentence(chars) || !next.follows_hour(chars),
            Abbreviation::Initial | Abbreviation::Ambiguous => next.opens_sentence(chars),
            Abbreviation::Numeral => {
                // `1. First point` at the start of a line, `3. Oktober` within one.
                let leads = self.opened_at_word(chars, word.len());
                !leads && !next.is_month(chars)
            }
        }
    }

    fn opened_at_word(&self, chars: &[char], len: usize) -> bool {
        chars[self.opened..self.stop - len].iter().all(|&c| c.is_whitespace() || !c.is_alphanumeric())
    }
}

fn word_before(chars: &[char], opened: usize, stop: usize) -> &[char] {
    let mut from = stop;
    // No abbreviation is longer than this; hostile text without spaces stays linear.
    while from > opened && stop - from < 16 {
        let c = chars[from - 1];
        if !(c.is_alphanumeric() || c == '.' || c == '-') {
            break;
        }
        from -= 1;
    }
    &chars[from..stop]
}

/// The word that follows a possible end of a sentence.
struct NextWord {
    /// Where it starts.
    at: usize,
    /// Its first letter or digit.
    first: Option<char>,
    on_same_line: bool,
    bullet: bool,
}

impl NextWord {
    fn read(chars: &[char], from: usize) -> Self {
        let mut at = from;
        while at < chars.len() && at - from < 12 {
            let c = chars[at];
            if c == '\n' || c == '\r' {
                return Self { at, first: None, on_same_line: false, bullet: false };
            }
            if c.is_alphanumeric() {
                return Self { at, first: Some(c), on_same_line: true, bullet: false };
            }
            if marks::is_bullet(c) {
                return Self { at, first: None, on_same_line: true, bullet: true };
            }
            at += 1;
        }
        // Nothing but punctuation so far: the sentence ends, as at the end of a line.
        Self { at, first: None, on_same_line: false, bullet: false }
    }

    fn is_upper(&self) -> bool {
        self.first.is_some_and(char::is_uppercase)
    }

    fn word(&self, chars: &[char]) -> String {
        chars[self.at..].iter().take(24).take_while(|c| c.is_alphabetic()).collect()
    }

    /// Whether the word is one with which sentences begin, and which is no part of a name.
    fn opens_sentence(&self, chars: &[char]) -> bool {
        // An opening quotation mark or bracket before a capital opens one too.
        let marked = self.at > 0 && self.is_upper() && marks::opens(chars[self.at - 1]);
        marked || abbreviations::is_opener(&self.word(chars))
    }

    fn follows_hour(&self, chars: &[char]) -> bool {
        !self.is_upper() || abbreviations::follows_hour(&self.word(chars))
    }

    fn is_month(&self, chars: &[char]) -> bool {
        abbreviations::is_month(&self.word(chars))
    }

    /// `Mr. Lind asked` after a quoted question: up to four capitalised words, then a verb of saying.
    fn is_speech_tag(&self, chars: &[char]) -> bool {
        let mut at = self.at;
        for _ in 0..5 {
            let word: String = chars[at..].iter().take(24).take_while(|c| c.is_alphabetic()).collect();
            if abbreviations::is_saying(&word) {
                return true;
            }
            if !word.starts_with(char::is_uppercase) {
                return false;
            }
            at += word.chars().count();
            while at < chars.len() && matches!(chars[at], ' ' | '.' | '-' | '\u{a0}') {
                at += 1;
            }
        }
        false
    }
}

#[cfg(test)]
mod tests;
