//! Reads the figures of a text, sentence by sentence.

use super::lexicon::{HEDGES, counts_persons, currency, fate, is_calendar, many, scale, small_number};
use super::setting::{Setting, Told};
use super::{Fate, Figure, Hedge, Measure};
use crate::change::lexicon;
use crate::text::{Span, Word, WordKind, is_month, sentences, words};

/// A share of itself by which a number said to be rough may be off.
const ROUGH: f64 = 0.1;
/// How many words before and after a figure tell of what it speaks.
const AROUND: usize = 14;
/// How many words behind a number its noun may stand.
const NOUN_REACH: usize = 4;

/// The figures of `text` in their order. Dates, times of day, ordinals, ages and bare years are left out.
#[must_use]
pub fn find(text: &str) -> Vec<Figure> {
    let index = crate::text::ScalarIndex::new(text);
    let lines: Vec<Line<'_>> = sentences(text)
        .into_iter()
        .map(|sentence| Line::new(words(index.slice(sentence)), sentence.start))
        .collect();
    let mut found = Vec::new();
    for (number, line) in lines.iter().enumerate() {
        let before = number.checked_sub(1).and_then(|at| lines.get(at)).map(Line::told);
        let behind = lines.get(number + 1).map(Line::told);
        let mut at = 0;
        while at < line.words.len() {
            match line.figure(at) {
                Some((mut figure, end)) => {
                    figure.setting = Setting::read(line.told(), line.clause(at, end), before, behind);
                    found.push(figure);
                    at = end;
                }
                None => at += 1,
            }
        }
    }
    found
}

/// The words of a sentence with their small letters.
struct Line<'t> {
    words: Vec<Word<'t>>,
    forms: Vec<String>,
    offset: usize,
}

/// A number with the places of its words.
struct Number {
    low: f64,
    high: f64,
    end: usize,
    sign: Option<String>,
    percent: bool,
    rough: bool,
}

impl<'t> Line<'t> {
    fn new(words: Vec<Word<'t>>, offset: usize) -> Self {
        let forms = words.iter().map(|word| word.text.to_lowercase().replace('’', "'")).collect();
        Self { words, forms, offset }
    }

    fn form(&self, at: usize) -> &str {
        self.forms.get(at).map_or("", String::as_str)
    }

    fn span(&self, from: usize, end: usize) -> Span {
        self.words[from].span.hull(self.words[end - 1].span).shifted(self.offset)
    }

    fn figure(&self, at: usize) -> Option<(Figure, usize)> {
        let mut number = self.number(at)?;
        if let Some((other, end)) = self.range(at, &number) {
            number.high = other;
            number.end = end;
        }
        if self.is_calendar_date(at, &number) {
            return None;
        }
        let (hedge, from) = self.hedge(at, &number);
        let (counted, end) = self.noun(number.end, &number);
        let fate = self.fate(from, end);
        let measure = self.measure(&number, &counted, fate)?;
        let value = (number.low + number.high) / 2.0;
        let (low, high) = match hedge {
            Hedge::Exact => (number.low, number.high),
            Hedge::AtLeast => (number.low, f64::INFINITY),
            Hedge::AtMost => (0.0, number.high),
            Hedge::About if number.rough => (number.low, number.high),
            Hedge::About => (number.low * (1.0 - ROUGH), number.high * (1.0 + ROUGH)),
        };
        let value = if number.rough { number.low } else { value };
        let end = end.max(number.end);
        let context = self.context(from, end);
        let span = self.span(from, end);
        let setting = Setting::default();
        let figure = Figure { span, low, high, value, hedge, measure, counted, fate, context, setting };
        Some((figure, end))
    }

    fn number(&self, at: usize) -> Option<Number> {
        let word = self.words.get(at)?;
        if word.kind == WordKind::Number {
            return self.digits(at);
        }
        let form = self.form(at);
        if let Some((low, high)) = many(form) {
            return Some(Number { low, high, end: at + 1, sign: None, percent: false, rough: true });
        }
        let (mut value, mut end) = if let Some(value) = small_number(form) {
            let tens = value >= 20.0 && self.form(at + 1) == "-";
            match small_number(self.form(at + 2)).filter(|small| tens && *small < 10.0) {
                Some(small) => (value + small, at + 3),
                None => (value, at + 1),
            }
        } else if form == "a"
            && scale(self.form(at + 1)).is_some_and(|factor| factor >= 12.0)
            && self.form(at + 1).len() > 2
        {
            (1.0, at + 1)
        } else {
            return None;
        };
        // *One* alone is a pronoun more often than a figure.
        let alone = value <= 1.0;
        while let Some(factor) = scale(self.form(end)).filter(|_| self.form(end).len() > 2) {
            value *= factor;
            end += 1;
        }
        if alone && end == at + 1 {
            return None;
        }
        let percent = self.percent(&mut end);
        Some(Number { low: value, high: value, end, sign: None, percent, rough: false })
    }

    fn digits(&self, at: usize) -> Option<Number> {
        let text = self.words[at].text;
        let sign: String =
            text.chars().take_while(|c| !c.is_ascii_digit() && !matches!(c, '-' | '+' | '.')).collect();
        let body: String = text[sign.len()..]
            .chars()
            .take_while(|c| {
                c.is_ascii_digit() || matches!(c, '.' | ',' | '-' | '+' | '\u{a0}' | '\u{202f}' | '\u{2009}')
            })
            .collect();
        let tail = text[sign.len() + body.len()..].to_lowercase();
        if matches!(tail.as_str(), "st" | "nd" | "rd" | "th" | "s" | "am" | "pm")
            || tail.starts_with([':', '/'])
        {
            return None;
        }
        let mut value: f64 = body
            .chars()
            .filter(|c| c.is_ascii_digit() || matches!(c, '.' | '-'))
            .collect::<String>()
            .parse()
            .ok()?;
        let mut end = at + 1;
        let mut percent = tail == "%";
        let mut sign = (!sign.is_empty()).then_some(sign);
        if tail == "€" || tail == "£" || tail == "$" {
            sign = Some(tail.clone());
        }
        if let Some(factor) = scale(&tail) {
            value *= factor;
        } else if let Some(factor) = scale(self.form(end)) {
            value *= factor;
            end += 1;
        }
        percent |= self.percent(&mut end);
        value.is_finite().then_some(Number { low: value, high: value, end, sign, percent, rough: false })
    }

    fn percent(&self, end: &mut usize) -> bool {
        if matches!(self.form(*end), "percent" | "pc" | "%") {
            *end += 1;
            return true;
        }
        if self.form(*end) == "per" && self.form(*end + 1) == "cent" {
            *end += 2;
            return true;
        }
        false
    }

    /// `30 to 40`, `between 30 and 40`, `30-40`.
    fn range(&self, at: usize, first: &Number) -> Option<(f64, usize)> {
        let joint = self.form(first.end);
        let between = at > 0 && self.form(at - 1) == "between";
        let joined = joint == "to" || joint == "-" || joint == "–" || (between && joint == "and");
        let second = if joined { self.number(first.end + 1)? } else { return None };
        (second.low > first.low && !second.rough).then_some((second.high, second.end))
    }

    /// Days of a month, years, times of day and ages.
    fn is_calendar_date(&self, at: usize, number: &Number) -> bool {
        let month = |at: usize| {
            is_month(self.form(at))
                && self.words.get(at).is_some_and(|word| word.text.starts_with(char::is_uppercase))
        };
        let before = at.checked_sub(1);
        if number.low <= 31.0 && (month(number.end) || before.is_some_and(month)) {
            return true;
        }
        let plain = self.words[at].text.len() == 4 && self.words[at].text.bytes().all(|b| b.is_ascii_digit());
        let year = plain && (1800.0..=2199.0).contains(&number.low) && number.end == at + 1;
        let noun = self.form(number.end);
        if year && !counts_persons(noun) {
            return true;
        }
        // `three-year-old`, `40-year-old`, `27-nation`: no figure of the story.
        if matches!(self.form(number.end), "-") {
            return true;
        }
        let clock = self.words[at].text.contains(':')
            || matches!(self.form(number.end), "a.m." | "p.m." | "am" | "pm" | "o'clock");
        clock || before.is_some_and(|b| matches!(self.form(b), "aged" | "version" | "page" | "no" | "number"))
    }

    fn hedge(&self, at: usize, number: &Number) -> (Hedge, usize) {
        for (phrase, hedge) in HEDGES {
            let Some(from) = at.checked_sub(phrase.len()) else { continue };
            if phrase.iter().enumerate().all(|(k, word)| self.form(from + k) == *word) {
                return (*hedge, from);
            }
        }
        if number.rough {
            return (Hedge::About, at);
        }
        (Hedge::Exact, at)
    }

    /// The noun that is counted: the first plural within reach, before any mark or verb of the clause.
    fn noun(&self, from: usize, number: &Number) -> (String, usize) {
        if number.sign.is_some() || number.percent {
            return (String::new(), from);
        }
        let from = if self.form(from) == "of" { from + 1 } else { from };
        for at in from..(from + NOUN_REACH).min(self.words.len()) {
            let form = self.form(at);
            let word = &self.words[at];
            let inner_hyphen = form == "-";
            if word.kind == WordKind::Number || (word.kind == WordKind::Mark && !inner_hyphen) {
                break;
            }
            if counts_persons(form) || currency(form).is_some() {
                return (word.text.to_owned(), at + 1);
            }
            if fate(form).is_some()
                || (lexicon::is_function(form) && !matches!(form, "the" | "other" | "more" | "-"))
            {
                break;
            }
            let plural = form.len() > 3
                && form.ends_with('s')
                && !form.ends_with("ss")
                && !form.ends_with("'s")
                && !form.ends_with("us");
            if plural && word.text.starts_with(char::is_lowercase) {
                return (word.text.to_owned(), at + 1);
            }
        }
        (String::new(), number.end)
    }

    fn measure(&self, number: &Number, counted: &str, fate: Option<Fate>) -> Option<Measure> {
        let form = counted.to_lowercase();
        if number.percent {
            return Some(Measure::Percent);
        }
        if let Some(sign) = &number.sign {
            return Some(Measure::Money(sign.clone()));
        }
        if let Some(sign) = currency(&form) {
            return Some(Measure::Money(sign.to_owned()));
        }
        if counts_persons(&form) || (form.is_empty() && fate.is_some()) {
            return Some(Measure::Persons);
        }
        if form.is_empty() {
            return None;
        }
        let stem = form.strip_suffix('s').unwrap_or(&form).to_owned();
        // *Two years*, *45 minutes*: durations say little without their clause, yet outlets differ on them.
        if is_calendar(&stem) && number.low <= 3.0 {
            return None;
        }
        Some(Measure::Things(stem))
    }

    /// The line as settings are read from it.
    fn told(&self) -> Told<'_, 't> {
        Told { words: &self.words, forms: &self.forms }
    }

    /// The clause around a figure, from mark to mark.
    fn clause(&self, from: usize, end: usize) -> std::ops::Range<usize> {
        let first = (0..from).rev().find(|&at| self.parts(at)).map_or(0, |at| at + 1);
        let last = (end..self.words.len()).find(|&at| self.parts(at)).unwrap_or(self.words.len());
        first..last
    }

    /// Marks that part clauses.
    fn parts(&self, at: usize) -> bool {
        matches!(self.form(at), "," | ";" | ":" | "—" | "–" | "(" | ")" | "while" | "but")
    }

    /// The nearest word of fate in the clause, looked for behind the figure first.
    fn fate(&self, from: usize, end: usize) -> Option<Fate> {
        let after = (end..(end + 6).min(self.words.len()))
            .take_while(|&at| !self.parts(at) && self.form(at) != "and");
        let after = after.filter_map(|at| fate(self.form(at)).map(|fate| (at - end, fate))).next();
        let before = (from.saturating_sub(6)..from).rev().take_while(|&at| !self.parts(at));
        let before = before.filter_map(|at| fate(self.form(at)).map(|fate| (from - at, fate))).next();
        match (before, after) {
            (Some((near, fate)), Some((far, other))) => Some(if near <= far { fate } else { other }),
            (Some((_, fate)), None) | (None, Some((_, fate))) => Some(fate),
            (None, None) => (from..end).find_map(|at| fate(self.form(at))),
        }
    }

    /// Stems of the words of weight around a figure, the clause's own.
    fn context(&self, from: usize, end: usize) -> Vec<String> {
        let left =
            (from.saturating_sub(AROUND)..from).rev().take_while(|&at| !matches!(self.form(at), ";" | ":"));
        let right =
            (end..(end + AROUND).min(self.words.len())).take_while(|&at| !matches!(self.form(at), ";" | ":"));
        let mut stems: Vec<String> = left
            .chain(right)
            .filter(|&at| self.words[at].kind == WordKind::Word)
            .map(|at| self.form(at).trim_end_matches("'s"))
            .filter(|form| {
                form.len() > 2 && !lexicon::is_function(form) && fate(form).is_none() && !counts_persons(form)
            })
            .filter(|form| !matches!(*form, "said" | "says" | "told" | "according" | "reported" | "added"))
            .map(|form| lexicon::stem(form).to_owned())
            .collect();
        stems.sort_unstable();
        stems.dedup();
        stems
    }
}
