//! Both sides as numbers: each word gets an id for its letters, one for its folded form and one for its stem, so that no
//! later step compares strings.

use super::lexicon;
use super::side::Side;
use crate::text::{Span, WordKind, words};
use std::borrow::Cow;
use std::collections::HashMap;

/// One word or mark of a sentence.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    /// Id of the exact letters.
    pub raw: u32,
    /// Id of the form without case and typography.
    pub key: u32,
    /// Offsets in scalar values of the whole text.
    pub start: u32,
    pub end: u32,
    /// Offsets in bytes of the whole text.
    pub from: u32,
    pub to: u32,
    pub kind: WordKind,
}

impl Token {
    pub(super) fn span(&self) -> Span {
        Span::new(self.start as usize, self.end as usize)
    }
}

/// A side in numbers.
pub(super) struct Tokens<'t> {
    pub text: &'t str,
    pub tokens: Vec<Token>,
    /// Keys of `tokens`, for slices that a diff can take.
    pub keys: Vec<u32>,
    /// Tokens of each sentence: `ranges[i]..ranges[i + 1]`.
    pub ranges: Vec<u32>,
    /// Id of each sentence's exact letters, shared by both sides.
    pub exact: Vec<u32>,
    /// Where each sentence stands.
    pub spans: Vec<Span>,
    /// Byte range of each sentence.
    pub bytes: Vec<(u32, u32)>,
}

impl<'t> Tokens<'t> {
    pub(super) fn of(&self, sentence: usize) -> &[Token] {
        &self.tokens[self.range(sentence)]
    }

    pub(super) fn range(&self, sentence: usize) -> std::ops::Range<usize> {
        self.ranges[sentence] as usize..self.ranges[sentence + 1] as usize
    }

    pub(super) fn len(&self) -> usize {
        self.spans.len()
    }

    pub(super) fn letters(&self, token: &Token) -> &'t str {
        &self.text[token.from as usize..token.to as usize]
    }

    pub(super) fn sentence(&self, sentence: usize) -> &'t str {
        let (from, to) = self.bytes[sentence];
        &self.text[from as usize..to as usize]
    }
}

/// The ids that both sides share.
#[derive(Default)]
pub(super) struct Vocabulary<'t> {
    raw: HashMap<&'t str, (u32, u32)>,
    keys: HashMap<Cow<'t, str>, u32>,
    /// Folded form of each key.
    pub forms: Vec<Cow<'t, str>>,
    /// Stem id of each key.
    pub stems: Vec<u32>,
    stem_ids: HashMap<String, u32>,
    sentences: HashMap<&'t str, u32>,
}

impl<'t> Vocabulary<'t> {
    /// Number of distinct stems.
    pub(super) fn stem_count(&self) -> usize {
        self.stem_ids.len()
    }

    /// The folded form of a key.
    pub(super) fn form(&self, key: u32) -> &str {
        &self.forms[key as usize]
    }

    /// Puts a side into numbers.
    pub(super) fn read(&mut self, side: &Side<'t>) -> Tokens<'t> {
        let text = side.text;
        let mut out = Tokens {
            text,
            tokens: Vec::with_capacity(text.len() / 5),
            keys: Vec::new(),
            ranges: Vec::with_capacity(side.sentences.len() + 1),
            exact: Vec::with_capacity(side.sentences.len()),
            spans: side.sentences.clone(),
            bytes: Vec::with_capacity(side.sentences.len()),
        };
        out.ranges.push(0);
        // Sentences come in order, so that one walk turns scalar offsets to bytes.
        let (mut scalar, mut byte) = (0, 0);
        for span in &side.sentences {
            byte += bytes_of(&text[byte..], span.start - scalar);
            let from = byte;
            byte += bytes_of(&text[byte..], span.len());
            scalar = span.end;
            let words_of = &text[from..byte];
            let next = self.sentences.len() as u32;
            out.exact.push(*self.sentences.entry(words_of).or_insert(next));
            out.bytes.push((from as u32, byte as u32));
            self.tokenise(words_of, from, span.start, &mut out.tokens);
            out.ranges.push(out.tokens.len() as u32);
        }
        out.keys = out.tokens.iter().map(|token| token.key).collect();
        out
    }

    fn tokenise(&mut self, text: &'t str, from: usize, start: usize, out: &mut Vec<Token>) {
        for word in words(text) {
            let at = word.text.as_ptr() as usize - text.as_ptr() as usize;
            let mut push = |letters: &'t str, byte: usize, scalar: usize, len: usize| {
                let (raw, key) = self.intern(letters, word.kind);
                out.push(Token {
                    raw,
                    key,
                    start: (start + scalar) as u32,
                    end: (start + scalar + len) as u32,
                    from: (from + byte) as u32,
                    to: (from + byte + letters.len()) as u32,
                    kind: word.kind,
                });
            };
            match possessive(word.text) {
                Some(cut) if word.kind == WordKind::Word => {
                    push(&word.text[..cut], at, word.span.start, word.span.len() - 2);
                    push(&word.text[cut..], at + cut, word.span.end - 2, 2);
                }
                _ => push(word.text, at, word.span.start, word.span.len()),
            }
        }
    }

    fn intern(&mut self, letters: &'t str, kind: WordKind) -> (u32, u32) {
        if let Some(&ids) = self.raw.get(letters) {
            return ids;
        }
        let raw = self.raw.len() as u32;
        let form = fold(letters, kind);
        let key = match self.keys.get(form.as_ref()) {
            Some(&key) => key,
            None => {
                let key = self.forms.len() as u32;
                let stem = lexicon::stem(&form);
                let next = self.stem_ids.len() as u32;
                let stem = match self.stem_ids.get(stem) {
                    Some(&id) => id,
                    None => {
                        self.stem_ids.insert(stem.to_owned(), next);
                        next
                    }
                };
                self.stems.push(stem);
                self.forms.push(form.clone());
                self.keys.insert(form, key);
                key
            }
        };
        self.raw.insert(letters, (raw, key));
        (raw, key)
    }
}

fn bytes_of(text: &str, scalars: usize) -> usize {
    // A prefix without multi-byte letters needs no decoding.
    match text.as_bytes().get(..scalars) {
        Some(prefix) if prefix.is_ascii() => scalars,
        _ => text.char_indices().nth(scalars).map_or(text.len(), |(byte, _)| byte),
    }
}

/// Byte at which a possessive `'s` begins.
fn possessive(word: &str) -> Option<usize> {
    let stem = word.strip_suffix(['s', 'S'])?;
    let stem = stem.strip_suffix(['\'', '’'])?;
    (!stem.is_empty()).then_some(stem.len())
}

/// The form in which words count as the same but for typography: lower case, one kind of quotation mark and dash, no
/// separators of thousands.
fn fold(letters: &str, kind: WordKind) -> Cow<'_, str> {
    match kind {
        WordKind::Mark => {
            let first = letters.chars().next().unwrap_or(' ');
            match first {
                '"' | '\'' | '‘'..='‟' | '«' | '»' | '‹' | '›' | '`' | '´' => Cow::Borrowed("\""),
                '-' | '‐'..='―' | '−' => Cow::Borrowed("-"),
                '…' => Cow::Borrowed("..."),
                _ => Cow::Borrowed(letters),
            }
        }
        WordKind::Number => Cow::Owned(
            letters
                .chars()
                .filter(|c| !matches!(c, ',' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '’'))
                .flat_map(char::to_lowercase)
                .map(|c| if c == '−' { '-' } else { c })
                .collect(),
        ),
        WordKind::Word => {
            if letters.bytes().all(|b| b.is_ascii_lowercase()) {
                Cow::Borrowed(letters)
            } else {
                Cow::Owned(
                    letters
                        .chars()
                        .flat_map(char::to_lowercase)
                        .map(|c| if c == '’' { '\'' } else { c })
                        .collect(),
                )
            }
        }
    }
}
