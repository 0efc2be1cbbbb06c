//! Lays a text out as units, each a word, a punctuation character or a whole quoted stretch, and cuts them into sentences and
//! paragraphs. Quoted words never end a sentence of the reporter's unless the stretch does so itself.

use super::lexicon::Class;
use super::marks::Stretch;
use super::words::{Token, Word, tokens};
use std::ops::Range;

/// One unit of the reporter's text.
#[derive(Clone, Copy, Debug)]
pub(super) enum Unit {
    Word(Word),
    Mark(char, usize),
    /// Index of a stretch.
    Stretch(usize),
}

/// A run of units that ends like a sentence.
#[derive(Clone, Debug)]
pub(super) struct Sentence {
    pub units: Range<usize>,
    /// Its first word that is more than a conjunction.
    pub first_word: Option<usize>,
    /// Number of its paragraph, from 0.
    pub paragraph: usize,
}

/// The whole text.
pub(super) struct Layout<'t> {
    pub text: &'t str,
    pub stretches: Vec<Stretch>,
    pub units: Vec<Unit>,
    pub sentences: Vec<Sentence>,
    /// For each stretch its unit and its sentence.
    pub places: Vec<(usize, usize)>,
    /// Whether the text quotes with single marks: it has more stretches in them than in double marks.
    pub quotes_singly: bool,
}

impl<'t> Layout<'t> {
    pub fn new(text: &'t str, stretches: Vec<Stretch>) -> Self {
        let single = stretches.iter().filter(|s| s.single).count();
        let mut layout = Self {
            text,
            places: vec![(0, 0); stretches.len()],
            quotes_singly: single * 2 > stretches.len(),
            stretches,
            units: Vec::new(),
            sentences: Vec::new(),
        };
        layout.lay();
        layout
    }

    fn lay(&mut self) {
        let mut scratch = Vec::new();
        let mut next = 0;
        let mut from = 0;
        let mut paragraph = 0;
        for line in self.text.split_inclusive('\n') {
            let (start, end) = (from, from + line.len());
            from = end;
            let first = self.units.len();
            let mut at = start;
            while let Some(stretch) = self.stretches.get(next).filter(|s| s.outer_start < end) {
                let (open, close) = (stretch.outer_start, stretch.outer_end);
                self.words(at, open.max(at), &mut scratch);
                self.units.push(Unit::Stretch(next));
                at = close.max(at);
                next += 1;
            }
            self.words(at, end, &mut scratch);
            if self.units.len() > first {
                self.cut(first, paragraph);
                paragraph += 1;
            }
        }
    }

    fn words(&mut self, from: usize, to: usize, scratch: &mut Vec<Token>) {
        scratch.clear();
        tokens(self.text, from, to, scratch);
        self.units.extend(scratch.iter().map(|token| match *token {
            Token::Word(word) => Unit::Word(word),
            Token::Mark(c, at) => Unit::Mark(c, at),
        }));
    }

    /// Cuts the units from `first` on into sentences.
    fn cut(&mut self, first: usize, paragraph: usize) {
        let mut start = first;
        for i in first..self.units.len() {
            let last = i + 1 == self.units.len();
            if last || self.ends_sentence(i) {
                let number = self.sentences.len();
                for unit in start..=i {
                    if let Unit::Stretch(s) = self.units[unit] {
                        self.places[s] = (unit, number);
                    }
                }
                let first_word = (start..=i)
                    .find(|&unit| self.word(unit).is_some_and(|w| !w.class.has(Class::CONJUNCTION)));
                self.sentences.push(Sentence { units: start..i + 1, first_word, paragraph });
                start = i + 1;
            }
        }
    }

    fn ends_sentence(&self, i: usize) -> bool {
        let fresh = match self.units[i + 1] {
            Unit::Word(w) => w.is_capital() || w.shape == super::words::Shape::Digit,
            Unit::Stretch(_) => true,
            Unit::Mark(c, _) => matches!(c, '(' | '[' | '"' | '“'),
        };
        match self.units[i] {
            Unit::Mark('.' | '?' | '!' | '…', _) => fresh,
            Unit::Stretch(s) if fresh => match self.last_char(s) {
                Some('.') => true,
                Some('?' | '!' | '…' | '—' | '–' | '-') => !self.tail_follows(i + 1),
                _ => {
                    matches!(self.units[i + 1], Unit::Stretch(_))
                        && self.stretches[s].outer_end == self.stretches[s].end
                }
            },
            _ => false,
        }
    }

    /// Whether a name and a verb of saying follow at once, as in *"Why?" Ann Orr asked*.
    fn tail_follows(&self, from: usize) -> bool {
        for unit in &self.units[from..self.units.len().min(from + 8)] {
            match unit {
                Unit::Word(w) if w.class.has(Class::SAYING) && !w.is_capital() => return true,
                Unit::Word(w) if w.is_capital() || w.class.has(Class::DETERMINER) => {}
                Unit::Word(w) if w.class == Class::default() || w.class.has(Class::SPEAKER_NOUN) => {}
                _ => return false,
            }
        }
        false
    }

    /// Last character of a stretch's words.
    pub fn last_char(&self, stretch: usize) -> Option<char> {
        let s = self.stretches[stretch];
        self.text[s.start..s.end].trim_end_matches(['’', '\'', '”', '"', '»']).chars().next_back()
    }

    /// The word at a unit.
    pub fn word(&self, unit: usize) -> Option<Word> {
        match self.units.get(unit) {
            Some(Unit::Word(word)) => Some(*word),
            _ => None,
        }
    }

    /// Whether the unit is a word of one of these classes.
    pub fn is(&self, unit: usize, class: Class) -> bool {
        self.word(unit).is_some_and(|word| word.class.has(class))
    }

    /// The punctuation character at a unit.
    pub fn mark(&self, unit: usize) -> Option<char> {
        match self.units.get(unit) {
            Some(Unit::Mark(c, _)) => Some(*c),
            _ => None,
        }
    }

    /// The words of a unit without a clitic; empty for anything but a word.
    pub fn base(&self, unit: usize) -> &'t str {
        self.word(unit).map_or("", |word| &self.text[word.start..word.base_end])
    }

    /// Whether the unit is this word, whatever its case.
    pub fn says(&self, unit: usize, word: &str) -> bool {
        self.base(unit).eq_ignore_ascii_case(word)
    }

    /// Byte range of the units `range`, which must not be empty.
    pub fn bytes(&self, range: Range<usize>) -> Range<usize> {
        let start = match self.units[range.start] {
            Unit::Word(w) => w.start,
            Unit::Mark(_, at) => at,
            Unit::Stretch(s) => self.stretches[s].outer_start,
        };
        let end = match self.units[range.end - 1] {
            Unit::Word(w) => w.base_end,
            Unit::Mark(c, at) => at + c.len_utf8(),
            Unit::Stretch(s) => self.stretches[s].outer_end,
        };
        start..end.max(start)
    }
}
