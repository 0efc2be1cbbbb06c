//! Statements: sentences of one reading that say that something happened, or is to happen, on a day. A sentence without a date
//! is taken where it moves or calls off something. What other texts say is not looked at here.

use super::cues;
use super::names::{Named, Role};
use crate::dates::{Bound, Expression, Kind};
use crate::text::{ScalarIndex, Span, Word, WordKind, words};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// How a statement is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub enum Stance {
    /// As done.
    Happened,
    /// As to come.
    Planned,
    /// As moved to another day.
    Moved,
    /// As called off.
    Cancelled,
    /// The date is that of somebody's words, not of what they tell.
    Said,
}

impl Stance {
    /// All of them, in the order of their tokens' declaration.
    pub const ALL: [Self; 5] = [Self::Happened, Self::Planned, Self::Moved, Self::Cancelled, Self::Said];

    /// The stance of a stored token; `Happened` for one that is not known.
    #[must_use]
    pub fn of(token: &str) -> Self {
        Self::ALL.into_iter().find(|stance| stance.token() == token).unwrap_or(Self::Happened)
    }

    /// The token that it is stored under.
    #[must_use]
    pub fn token(self) -> &'static str {
        match self {
            Self::Happened => "happened",
            Self::Planned => "planned",
            Self::Moved => "moved",
            Self::Cancelled => "cancelled",
            Self::Said => "said",
        }
    }
}

/// A sentence that says that something happens on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Statement {
    /// The sentence.
    pub span: Span,
    /// The words of the date, in the text; `None` for a sentence that only moves or calls off.
    pub date: Option<Span>,
    /// First and last day or minute that the date may mean.
    pub when: Option<(Bound, Bound)>,
    /// Minutes east of UTC, where the words of the date name a zone.
    pub offset: Option<i16>,
    /// What happened, in the words of the sentence, at most about ninety letters.
    pub title: String,
    /// How it is told.
    pub stance: Stance,
    /// Persons and organisations in the sentence.
    pub who: Vec<String>,
    /// Places in the sentence.
    pub places: Vec<String>,
    /// How far to trust that this is an event on that day, 0 to 1: a judgement by construction.
    pub confidence: f32,
}

/// A date less sure than this makes no statement.
const DATE_SURE: f32 = 0.3;
/// Longer stretches than this many days say an age, not when something happened.
const LONGEST_DAYS: i64 = 400;
/// A date of more than this many days is a coarse one.
const COARSE_DAYS: i64 = 7;
const FEWEST_WORDS: usize = 5;
const TITLE: usize = 90;
/// Tokens between a verb of saying and its date.
const SAID_REACH: usize = 3;

/// Statements of a text, in order. `sentences` are those that tell the story (no bylines, no credits); `dates` and `names` are
/// what was found in the text; `published` is the day of this version.
#[must_use]
pub fn read(
    text: &str,
    sentences: &[Span],
    dates: &[Expression],
    names: &[Named],
    published: NaiveDate,
) -> Vec<Statement> {
    let index = ScalarIndex::new(text);
    let mut out = Vec::new();
    let mut next_date = 0;
    let mut next_name = 0;
    for &span in sentences {
        while dates.get(next_date).is_some_and(|date| date.span.start < span.start) {
            next_date += 1;
        }
        while names.get(next_name).is_some_and(|name| name.span.start < span.start) {
            next_name += 1;
        }
        let own: Vec<&Expression> =
            dates[next_date..].iter().take_while(|date| date.span.end <= span.end).collect();
        let named: Vec<&Named> =
            names[next_name..].iter().take_while(|name| name.span.end <= span.end).collect();
        let sentence =
            Sentence { span, words: words(index.slice(span)), index: &index, names: named, published };
        sentence.statements(&own, &mut out);
    }
    out
}

struct Sentence<'t> {
    span: Span,
    /// Spans count from the beginning of the sentence.
    words: Vec<Word<'t>>,
    index: &'t ScalarIndex<'t>,
    names: Vec<&'t Named>,
    published: NaiveDate,
}

impl Sentence<'_> {
    fn statements(&self, dates: &[&Expression], out: &mut Vec<Statement>) {
        let telling = self.words.iter().filter(|word| word.kind != WordKind::Mark).count();
        if telling < FEWEST_WORDS || !self.has_verb(0, self.words.len()) {
            return;
        }
        let usable: Vec<&&Expression> = dates.iter().filter(|date| usable(date)).collect();
        if usable.is_empty() {
            let stance = self.turned(0, self.words.len());
            out.extend(stance.map(|stance| self.undated(stance)));
            return;
        }
        let mut taken: Vec<(usize, usize)> = Vec::new();
        for date in usable {
            let (first, end) = self.clause(date.span);
            // Two dates in one clause are one event: `postponed from Friday to Monday` happens on the second.
            if let Some(at) = taken.iter().position(|clause| *clause == (first, end)) {
                let moved = self.turned(first, end) == Some(Stance::Moved);
                if moved && let Some(last) = out.len().checked_sub(taken.len() - at) {
                    out[last] = self.dated(date, first, end);
                }
                continue;
            }
            taken.push((first, end));
            out.push(self.dated(date, first, end));
        }
    }

    fn lower(&self, at: usize) -> String {
        self.words.get(at).map(|word| word.text.to_lowercase()).unwrap_or_default()
    }

    fn has_verb(&self, first: usize, end: usize) -> bool {
        (first..end).any(|at| cues::is_verb(&self.lower(at)))
    }

    /// The clause around a date, as tokens; the whole sentence where the clause tells nothing by itself.
    fn clause(&self, date: Span) -> (usize, usize) {
        let whole = (0, self.words.len());
        let at = self.words.iter().position(|word| word.span.start + self.span.start >= date.start);
        let Some(at) = at else { return whole };
        let breaks = |token: usize| {
            let text = self.words[token].text;
            // `of A, and of B` goes on with its clause; `A, and B did` begins one.
            let goes_on = cues::continues(&self.lower(token + 2));
            let clause_follows = cues::opens_clause(&self.lower(token + 1)) && !goes_on;
            matches!(text, ";" | "—") || (text == "," && clause_follows)
        };
        let first = (0..at).rev().find(|&token| breaks(token)).map_or(0, |token| token + 1);
        let end = (at..self.words.len()).find(|&token| breaks(token)).unwrap_or(self.words.len());
        let telling = self.words[first..end].iter().filter(|word| word.kind != WordKind::Mark).count();
        if telling >= FEWEST_WORDS && self.has_verb(first, end) { (first, end) } else { whole }
    }

    /// Whether the words move something or call it off.
    fn turned(&self, first: usize, end: usize) -> Option<Stance> {
        (first..end).find_map(|at| {
            let (word, next) = (self.lower(at), self.lower(at + 1));
            if cues::moves(&word, &next) {
                Some(Stance::Moved)
            } else if cues::calls_off(&word, &next, &self.lower(at + 2)) {
                Some(Stance::Cancelled)
            } else {
                None
            }
        })
    }

    fn stance(&self, date: &Expression, to: NaiveDate, first: usize, end: usize) -> Stance {
        if let Some(turned) = self.turned(first, end) {
            return turned;
        }
        let from = date.from.map_or(to, Bound::day);
        let ahead = (first..end).any(|at| cues::looks_ahead(&self.lower(at)));
        if from > self.published || (ahead && to >= self.published) {
            return Stance::Planned;
        }
        if self.is_said(date.span, first, end) { Stance::Said } else { Stance::Happened }
    }

    /// Whether the date stands at a verb of saying, with no other verb nearer to it.
    fn is_said(&self, date: Span, first: usize, end: usize) -> bool {
        let begin = date.start - self.span.start;
        let close = date.end - self.span.start;
        let before = (first..end).rev().filter(|&at| self.words[at].span.end <= begin).take(SAID_REACH);
        let after = (first..end).filter(|&at| self.words[at].span.start >= close).take(SAID_REACH);
        let said = |mut tokens: Box<dyn Iterator<Item = usize> + '_>| {
            tokens.find_map(|at| {
                let word = self.lower(at);
                (cues::is_verb(&word) || word == ",").then(|| cues::is_saying(&word))
            })
        };
        said(Box::new(before)) == Some(true) || said(Box::new(after)) == Some(true)
    }

    fn undated(&self, stance: Stance) -> Statement {
        let (who, places) = self.who_and_where();
        let title = self.title(0, self.words.len(), None);
        Statement {
            span: self.span,
            date: None,
            when: None,
            offset: None,
            title,
            stance,
            who,
            places,
            confidence: 0.4,
        }
    }

    fn dated(&self, date: &Expression, first: usize, end: usize) -> Statement {
        let from = date.from.unwrap_or(Bound::Day(self.published));
        let to = date.to.unwrap_or(from);
        let stance = self.stance(date, to.day(), first, end);
        let (who, places) = self.who_and_where();
        let days = (to.day() - from.day()).num_days();
        let mut confidence = date.confidence;
        if days > COARSE_DAYS {
            confidence *= 0.7;
        }
        if stance == Stance::Said {
            confidence *= 0.5;
        }
        if who.is_empty() && places.is_empty() {
            confidence *= 0.8;
        }
        let title = self.title(first, end, Some(date.span));
        Statement {
            span: self.span,
            date: Some(date.span),
            when: Some((from, to)),
            offset: date.offset,
            title,
            stance,
            who,
            places,
            confidence,
        }
    }

    fn who_and_where(&self) -> (Vec<String>, Vec<String>) {
        let of = |role: Role| {
            let mut names: Vec<String> = Vec::new();
            for named in self.names.iter().filter(|named| named.role == role) {
                if !names.contains(&named.name) {
                    names.push(named.name.clone());
                }
            }
            names
        };
        (of(Role::Who), of(Role::Where))
    }

    /// The clause without who said it and without a date at its rim, which stands beside the title anyway.
    fn title(&self, first: usize, end: usize, date: Option<Span>) -> String {
        let (mut first, mut end) = self.without_attribution(first, end);
        if let Some(date) = date {
            let begins = |at: usize| self.words[at].span.start + self.span.start;
            let ends = |at: usize| self.words[at].span.end + self.span.start;
            let rim = |at: usize| {
                matches!(self.lower(at).as_str(), "on" | "in" | "by" | "," | "." | "at" | "early" | "late")
            };
            let mut head = first;
            while head < end && (rim(head) || (date.start <= begins(head) && ends(head) <= date.end)) {
                head += 1;
            }
            let mut tail = end;
            while tail > head
                && (rim(tail - 1) || (date.start <= begins(tail - 1) && ends(tail - 1) <= date.end))
            {
                tail -= 1;
            }
            // `closed until Monday` without its date would say less than nothing.
            if tail > head && cues::wants_more(&self.lower(tail - 1)) {
                tail = end;
            }
            if tail - head >= FEWEST_WORDS - 1 && self.has_verb(head, tail) {
                (first, end) = (head, tail);
            }
        }
        while first < end && matches!(self.lower(first).as_str(), "and" | "but" | "," | "that") {
            first += 1;
        }
        while end > first && matches!(self.words[end - 1].text, "." | "," | ";" | ":") {
            end -= 1;
        }
        if first >= end {
            (first, end) = (0, self.words.len());
        }
        let span = self.words[first].span.hull(self.words[end - 1].span).shifted(self.span.start);
        shortened(self.index.slice(span))
    }

    /// Without a trailing `, police said` and a leading `The port authority said that`.
    fn without_attribution(&self, first: usize, end: usize) -> (usize, usize) {
        let commas: Vec<usize> = (first..end).filter(|&at| self.words[at].text == ",").collect();
        if let Some(&comma) = commas.last() {
            let tail = comma + 1..end;
            let short = end - comma < 10;
            if short && tail.clone().any(|at| cues::is_saying(&self.lower(at))) && self.has_verb(first, comma)
            {
                return (first, comma);
            }
        }
        let that = (first..end.min(first + 12))
            .find(|&at| at > first && self.lower(at) == "that" && cues::is_saying(&self.lower(at - 1)));
        match that {
            Some(that) if self.has_verb(that + 1, end) => (that + 1, end),
            _ => (first, end),
        }
    }
}

fn usable(date: &Expression) -> bool {
    let Some(from) = date.from else { return false };
    let days = (date.to.unwrap_or(from).day() - from.day()).num_days();
    matches!(date.kind, Kind::Date | Kind::Time)
        && date.confidence >= DATE_SURE
        && (0..=LONGEST_DAYS).contains(&days)
        && !date.value.ends_with("_REF")
}

/// One line of at most [`TITLE`] letters, cut after a word that can end it, with a capital at its head.
fn shortened(words: &str) -> String {
    let plain = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut title: String = plain.chars().take(TITLE).collect();
    if title.len() < plain.len() {
        while let Some((kept, last)) = title.rsplit_once(' ') {
            let ends = plain.as_bytes().get(title.len()).is_none_or(u8::is_ascii_whitespace);
            if ends && !cues::wants_more(&last.to_lowercase()) {
                break;
            }
            title.truncate(kept.len());
        }
        title.push('…');
    }
    let mut letters = title.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
