//! The words of a text and the names found so far, line by line: what the rules read and change.

use crate::lexicon::{Known, Lexicon};
use crate::steps::Label;
use crate::tokens::Token;

/// A name as the rules see it: a stretch of words of one line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Draft {
    /// First word.
    pub first: usize,
    /// The word after the last.
    pub end: usize,
    /// Its class.
    pub label: Label,
    /// How sure the model was, 0 to 1; rules give what their makers trust them with.
    pub surety: f32,
}

/// A text while its names are worked out.
pub(crate) struct Page<'t> {
    pub lexicon: &'t Lexicon,
    pub lines: Vec<Vec<Token<'t>>>,
    /// Names of each line, in order, without overlap.
    pub names: Vec<Vec<Draft>>,
}

impl Page<'_> {
    /// The word at a place as the model reads it; empty beyond the line's ends.
    pub(crate) fn word(&self, line: usize, at: usize) -> &str {
        self.lines[line].get(at).map_or("", |token| token.form.as_ref())
    }

    /// The word before a place; empty at the start of a line.
    pub(crate) fn before(&self, line: usize, at: usize) -> &str {
        if at == 0 { "" } else { self.word(line, at - 1) }
    }

    /// Some words of a line as one name: parted as in the text.
    pub(crate) fn name(&self, line: usize, first: usize, end: usize) -> String {
        let mut name = String::new();
        let mut last = None;
        for token in &self.lines[line][first..end] {
            if last.is_some_and(|last| last != token.start) {
                name.push(' ');
            }
            name.push_str(&token.form);
            last = Some(token.end);
        }
        name
    }

    /// What some words are known as together.
    pub(crate) fn known(&self, line: usize, first: usize, end: usize) -> Known {
        self.lexicon.known(&self.name(line, first, end).to_lowercase())
    }

    /// The name that covers a word.
    pub(crate) fn cover(&self, line: usize, at: usize) -> Option<&Draft> {
        let names = &self.names[line];
        let next = names.partition_point(|name| name.end <= at);
        names.get(next).filter(|name| name.first <= at)
    }

    /// Whether no name touches the words.
    pub(crate) fn free(&self, line: usize, first: usize, end: usize) -> bool {
        let names = &self.names[line];
        let next = names.partition_point(|name| name.end <= first);
        names.get(next).is_none_or(|name| name.first >= end)
    }

    /// Sets a name; names that overlap it go.
    pub(crate) fn put(&mut self, line: usize, draft: Draft) {
        let names = &mut self.names[line];
        let from = names.partition_point(|name| name.end <= draft.first);
        let to = names.partition_point(|name| name.first < draft.end);
        names.splice(from..to, [draft]);
    }

    /// Whether a word begins with a capital letter.
    pub(crate) fn capital(&self, line: usize, at: usize) -> bool {
        self.word(line, at).starts_with(char::is_uppercase)
    }

    /// Whether a word opens a sentence, where a capital says nothing.
    pub(crate) fn opens(&self, line: usize, at: usize) -> bool {
        at == 0
            || matches!(
                self.before(line, at),
                "." | "!" | "?" | ":" | "\"" | "“" | "'" | "‘" | "--" | "-" | "—" | "–" | "«" | "*" | "•"
            )
    }

    /// Whether a word is one that ordinary prose uses in lower case.
    pub(crate) fn ordinary(&self, line: usize, at: usize) -> bool {
        self.lexicon.common(&self.word(line, at).to_lowercase())
    }
}
