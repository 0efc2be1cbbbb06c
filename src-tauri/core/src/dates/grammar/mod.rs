//! Reads expressions out of the token sequence: where each begins and ends and what its words say. Nothing is resolved here.
//!
//! The way in is that of SynTime (Zhong, Sun & Cambria, ACL 2017): a time word is found first, then grown to both sides over
//! modifiers and numerals. Here the growing is done by productions, so that every span comes with a meaning.

mod calendar;
mod clock;
mod counted;
mod cycle;
mod deictic;
mod length;
mod moment;
mod named;
mod number;
mod numeric;
mod period;
mod range;
mod vague;

use super::lexicon::{Lexicon, Sense};
use super::meaning::Meaning;
use super::token::Token;

/// An expression in tokens.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found {
    pub first: usize,
    /// Token after the last.
    pub end: usize,
    pub meaning: Meaning,
}

/// The token sequence, read with bounded look-ahead.
pub(super) struct Reader<'t> {
    pub text: &'t str,
    pub tokens: &'t [Token],
    pub lexicon: &'static Lexicon,
}

/// What a production gives: the token after its last, and what it read.
type Read<T> = Option<(usize, T)>;

impl Reader<'_> {
    /// All expressions, in order, none overlapping.
    pub(super) fn read_all(&self) -> Vec<Found> {
        let mut found: Vec<Found> = Vec::new();
        let mut at = 0;
        while at < self.tokens.len() {
            match self.expression(at) {
                Some(expression) => {
                    at = expression.end.max(at + 1);
                    found.push(expression);
                    while let Some(tail) = found.last().and_then(|last| self.tail(last)) {
                        at = tail.end;
                        found.push(tail);
                    }
                }
                None => at += 1,
            }
        }
        found
    }

    /// The longest expression that begins at `at`.
    fn expression(&self, at: usize) -> Option<Found> {
        if matches!(
            self.sense(at),
            Sense::Other
                | Sense::Break
                | Sense::Told
                | Sense::Was
                | Sense::Is
                | Sense::Be
                | Sense::Its
                | Sense::Planned
                | Sense::Will
                | Sense::Plan
                | Sense::Set
                | Sense::Numbered
                | Sense::Deferred
                | Sense::Pledged
                | Sense::Present
                | Sense::Utterance
        ) {
            return None;
        }
        if let Some(head) = self.range_head(at) {
            return Some(head);
        }
        let mut best: Option<Found> = None;
        let mut offer = |read: Read<Meaning>| {
            if let Some((end, meaning)) = read
                && best.is_none_or(|best| end > best.end)
            {
                best = Some(Found { first: at, end, meaning });
            }
        };
        offer(self.moment(at).map(|(end, moment)| (end, Meaning::Moment(moment))));
        offer(self.cycle(at));
        offer(self.vague(at));
        offer(self.length(at));
        offer(self.counted_from_now(at));
        offer(self.period(at));
        best
    }

    /// The sense of a token; `Other` beyond the end.
    pub(super) fn sense(&self, at: usize) -> Sense {
        self.tokens.get(at).map_or(Sense::Other, |token| token.sense)
    }

    /// The sense of the token before.
    pub(super) fn before(&self, at: usize) -> Sense {
        at.checked_sub(1).map_or(Sense::Break, |at| self.sense(at))
    }

    fn is_tight(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.tight)
    }

    /// `at + 1` where the token has that sense.
    fn eat(&self, at: usize, sense: Sense) -> Option<usize> {
        (self.sense(at) == sense).then_some(at + 1)
    }

    /// Past the token where it has that sense, else `at`.
    fn skip(&self, at: usize, sense: Sense) -> usize {
        self.eat(at, sense).unwrap_or(at)
    }

    /// Past a hyphen that is glued on both sides, else `at`.
    fn skip_hyphen(&self, at: usize) -> usize {
        if self.is_hyphen(at) { at + 1 } else { at }
    }

    fn is_hyphen(&self, at: usize) -> bool {
        self.sense(at) == Sense::Hyphen && self.is_tight(at) && self.is_tight(at + 1)
    }

    /// Past the stop of an abbreviation that is glued to its word and does not end the line, else `at`.
    fn skip_stop(&self, at: usize) -> usize {
        if self.sense(at) == Sense::Dot && self.is_tight(at) { at + 1 } else { at }
    }

    /// The words of a token.
    pub(super) fn word(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| &self.text[token.start as usize..token.end as usize])
    }
}

/// The longer of two readings, the first where they tie.
fn longer<T>(a: Read<T>, b: Read<T>) -> Read<T> {
    match (a, b) {
        (Some(a), Some(b)) => Some(if b.0 > a.0 { b } else { a }),
        (a, b) => a.or(b),
    }
}
