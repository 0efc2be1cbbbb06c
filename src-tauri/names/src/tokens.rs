//! Words as the model was trained on them: white space first, then prefixes, suffixes and infixes come off, with a list of
//! exceptions. After the English rules of spaCy's tokenizer (MIT licence); its rarer symbol classes and URLs are left out.

use crate::weights::Weights;
use std::borrow::Cow;
use std::collections::HashMap;

/// One word of a text.
#[derive(Clone, Debug)]
pub(crate) struct Token<'t> {
    /// Byte offset of its first character.
    pub start: usize,
    /// Byte offset after its last character.
    pub end: usize,
    /// The word as the model is to read it: as it stands, or with capitals undone.
    pub form: Cow<'t, str>,
    /// Written in capitals in the text.
    pub capitals: bool,
    /// The form under which the model knows it: lower case, American spelling, contractions spelt out.
    pub norm: Cow<'t, str>,
}

/// The rules of the model's language.
pub(crate) struct Tokenizer {
    norms: HashMap<&'static str, &'static str>,
    /// Parts of an exception with their norms; an empty norm means the usual one.
    exceptions: HashMap<&'static str, Vec<(&'static str, &'static str)>>,
}

impl Tokenizer {
    pub(crate) fn read(weights: &Weights) -> Self {
        let norms = weights.text("norms").lines().filter_map(|line| line.split_once('\t')).collect();
        let exceptions = weights
            .text("exceptions")
            .lines()
            .map(|line| {
                let fields: Vec<&str> = line.split('\t').collect();
                (fields[0], fields[1..].chunks_exact(2).map(|part| (part[0], part[1])).collect())
            })
            .collect();
        Self { norms, exceptions }
    }

    /// The words of each line of `text`; offsets count bytes of the whole text.
    pub(crate) fn lines<'t>(&self, text: &'t str) -> Vec<Vec<Token<'t>>> {
        let mut at = 0;
        let mut lines = Vec::new();
        for line in text.split('\n') {
            let mut tokens = Vec::new();
            let mut from = 0;
            for chunk in line.split(char::is_whitespace) {
                if !chunk.is_empty() {
                    self.chunk(text, at + from, at + from + chunk.len(), &mut tokens);
                }
                from += chunk.len();
                from += line[from..].chars().next().map_or(0, char::len_utf8);
            }
            lines.push(tokens);
            at += line.len() + 1;
        }
        lines
    }

    fn chunk<'t>(&self, text: &'t str, mut start: usize, mut end: usize, out: &mut Vec<Token<'t>>) {
        let mut suffixes = Vec::new();
        loop {
            let rest = &text[start..end];
            if rest.is_empty() || self.exceptions.contains_key(rest) {
                break;
            }
            let (prefix, suffix) = (prefix(rest), suffix(rest));
            if prefix == 0 && suffix == 0 {
                break;
            }
            let cut_front = prefix > 0
                && (suffix == 0
                    || prefix + suffix <= rest.len()
                    || !self.exceptions.contains_key(&rest[..rest.len() - suffix]));
            if cut_front {
                out.push(self.token(text, start, start + prefix));
                start += prefix;
                if self.exceptions.contains_key(&text[start..end]) {
                    break;
                }
            }
            if suffix > 0 && suffix <= end - start {
                suffixes.push((end - suffix, end));
                end -= suffix;
            }
        }
        self.core(text, start, end, out);
        out.extend(suffixes.into_iter().rev().map(|(a, b)| self.token(text, a, b)));
    }

    /// What is left between prefixes and suffixes: an exception, or words joined by infixes.
    fn core<'t>(&self, text: &'t str, start: usize, end: usize, out: &mut Vec<Token<'t>>) {
        let word = &text[start..end];
        if let Some(parts) = self.exceptions.get(word) {
            let mut at = start;
            for (part, norm) in parts {
                let next = (at + part.len()).min(end);
                let mut token = self.token(text, at, next);
                if !norm.is_empty() {
                    token.norm = Cow::Borrowed(norm);
                }
                out.push(token);
                at = next;
            }
            return;
        }
        let mut from = start;
        let mut at = 0;
        while let Some(c) = word[at..].chars().next() {
            let len = infix(word, at, c);
            if len > 0 {
                if from < start + at {
                    out.push(self.token(text, from, start + at));
                }
                out.push(self.token(text, start + at, start + at + len));
                from = start + at + len;
                at += len;
            } else {
                at += c.len_utf8();
            }
        }
        if from < end {
            out.push(self.token(text, from, end));
        }
    }

    fn token<'t>(&self, text: &'t str, start: usize, end: usize) -> Token<'t> {
        let word = &text[start..end];
        Token { start, end, form: Cow::Borrowed(word), capitals: shouted(word), norm: self.norm(word) }
    }

    fn norm<'t>(&self, word: &'t str) -> Cow<'t, str> {
        match self.norms.get(word) {
            Some(norm) => Cow::Borrowed(*norm),
            None if word.chars().any(char::is_uppercase) => Cow::Owned(word.to_lowercase()),
            None => Cow::Borrowed(word),
        }
    }

    /// Lets the model read a word in another form than the text has.
    pub(crate) fn rewrite(&self, token: &mut Token<'_>, form: String) {
        token.norm = Cow::Owned(self.norm(&form).into_owned());
        token.form = Cow::Owned(form);
    }
}

/// Whether a word of two letters or more is all capitals.
pub(crate) fn shouted(word: &str) -> bool {
    word.chars().filter(|c| c.is_alphabetic()).count() > 1 && !word.chars().any(char::is_lowercase)
}

const PUNCTUATION: &str = "…,:;!?¿؟¡()[]{}<>_#*&。？！，、；：～·।،۔؛٪";
const QUOTES: &str = "'\"”“`‘´’‚„»«「」『』（）〔〕【】《》〈〉⟦⟧";
const CURRENCY: &str = "$£€¥฿₽﷼₴₠₡₢₣₤₥₦₧₨₩₪₫₭₮₯₰₱₲₳₵₶₷₸₹₺₻₼₾₿";
const UNITS: [&str; 55] = [
    "km", "km²", "km³", "m", "m²", "m³", "dm", "dm²", "dm³", "cm", "cm²", "cm³", "mm", "mm²", "mm³", "ha",
    "µm", "nm", "yd", "in", "ft", "kg", "g", "mg", "µg", "t", "lb", "oz", "m/s", "km/h", "kmh", "mph", "hPa",
    "Pa", "mbar", "mb", "MB", "kb", "KB", "gb", "GB", "tb", "TB", "T", "G", "M", "K", "%", "US$", "C$", "A$",
    "км", "м", "кг", "г",
];

fn symbol(c: char) -> bool {
    matches!(c, '¦' | '©' | '®' | '°' | '\u{2100}'..='\u{214F}' | '\u{2195}'..='\u{2BFF}' | '\u{1F000}'..='\u{1FAFF}')
}

/// Length in bytes of the prefix that comes off.
fn prefix(word: &str) -> usize {
    let Some(first) = word.chars().next() else { return 0 };
    let dots = word.len() - word.trim_start_matches('.').len();
    if dots > 1 {
        return dots;
    }
    if let Some(sign) = ["US$", "C$", "A$"].into_iter().find(|sign| word.starts_with(sign)) {
        return sign.len();
    }
    let off = match first {
        '§' | '%' | '=' | '—' | '–' => true,
        '+' => !word[1..].starts_with(|c: char| c.is_ascii_digit()),
        c => PUNCTUATION.contains(c) || QUOTES.contains(c) || CURRENCY.contains(c) || symbol(c),
    };
    if off { first.len_utf8() } else { 0 }
}

/// Length in bytes of the suffix that comes off: the longest that fits.
fn suffix(word: &str) -> usize {
    let mut back = word.chars().rev();
    let Some(last) = back.next() else { return 0 };
    let (second, third) = (back.next(), back.next());
    let dots = word.len() - word.trim_end_matches('.').len();
    if dots > 1 {
        return dots;
    }
    if matches!(last, 's' | 'S') && matches!(second, Some('\'' | '’')) {
        return 1 + second.map_or(0, char::len_utf8);
    }
    if matches!(last, '—' | '–')
        || PUNCTUATION.contains(last)
        || QUOTES.contains(last)
        || symbol(last)
        || (last == '+' || CURRENCY.contains(last)) && second.is_some_and(|c| c.is_ascii_digit())
    {
        return last.len_utf8();
    }
    if last == '.' {
        let closes = second.is_some_and(|c| {
            c.is_ascii_digit()
                || c.is_lowercase()
                || "%²-+".contains(c)
                || PUNCTUATION.contains(c)
                || QUOTES.contains(c)
        });
        let capitals = second.is_some_and(char::is_uppercase) && third.is_some_and(char::is_uppercase);
        return usize::from(closes || capitals);
    }
    UNITS
        .iter()
        .filter(|unit| {
            word.strip_suffix(**unit).is_some_and(|rest| rest.ends_with(|c: char| c.is_ascii_digit()))
        })
        .map(|unit| unit.len())
        .max()
        .unwrap_or(0)
}

/// Length in bytes of the infix that starts at byte `at` of `word` with the character `c`; 0 where none does.
fn infix(word: &str, at: usize, c: char) -> usize {
    if c.is_alphanumeric() {
        return 0;
    }
    let rest = &word[at..];
    if rest.starts_with("..") {
        return rest.len() - rest.trim_start_matches('.').len();
    }
    if c == '…' || symbol(c) {
        return c.len_utf8();
    }
    let Some(before) = word[..at].chars().next_back() else { return 0 };
    let next = |len: usize| rest[len..].chars().next();
    let quote = |c: char| QUOTES.contains(c);
    let letters = |len: usize| before.is_alphabetic() && next(len).is_some_and(char::is_alphabetic);
    match c {
        '+' | '*' | '^' | '-' if before.is_ascii_digit() => {
            usize::from(next(1).is_some_and(|c| c.is_ascii_digit() || c == '-'))
        }
        '.' => {
            let fits = (before.is_lowercase() || quote(before))
                && next(1).is_some_and(|c| c.is_uppercase() || quote(c));
            usize::from(fits)
        }
        ',' => usize::from(letters(1)),
        '-' => {
            let dashes = rest.len() - rest.trim_start_matches('-').len();
            if dashes <= 3 && letters(dashes) { dashes } else { 0 }
        }
        '–' | '—' | '~' => {
            let double = "——".len();
            if rest.starts_with("——") && letters(double) {
                double
            } else if letters(c.len_utf8()) {
                c.len_utf8()
            } else {
                0
            }
        }
        ':' | '<' | '>' | '=' | '/' => usize::from(letters(1)),
        _ => 0,
    }
}
