//! Whether the words around an expression look back or ahead.

use super::grammar::Reader;
use super::lexicon::Sense;

/// Where the words look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Direction {
    Back,
    Ahead,
    /// Only the present is told: a weekday is then a coming one, a season may be any.
    Present,
    Unclear,
}

/// How closely a tense holds an expression.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hold {
    /// The verb is its own: `In January, the board met`, `the board will meet in January`, `the vote was held in May`.
    Firm,
    /// The verb may be of another clause: `the board set May 3 as the day`.
    Loose,
}

/// Where the words around an expression look, and how closely they hold it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Tense {
    pub direction: Direction,
    pub hold: Hold,
}

/// How many tokens are looked at to each side: a clause of news prose is rarely longer.
const REACH: usize = 40;

/// Within how many tokens behind a verb an expression is taken for the verb's own.
const CLOSE: usize = 8;

impl Reader<'_> {
    /// The tense around the expression in tokens `first..end`: the nearest before it in its sentence, else after it; without
    /// any, a verb of the present looks ahead.
    pub(super) fn tense(&self, first: usize, end: usize) -> Tense {
        if self.is_said_to_be(first, end) {
            return Tense { direction: Direction::Ahead, hold: Hold::Firm };
        }
        let until = self.is_until(first);
        let (mut opening, mut parted, mut present) = (first, false, false);
        for at in (first.saturating_sub(REACH)..first).rev() {
            if self.is_sentence_end(at) {
                break;
            }
            opening = at;
            parted |= self.sense(at) == Sense::Comma;
            present |= self.sense(at) == Sense::Present;
            if let Some(direction) = self.cue(at) {
                let ahead = until && (self.sense(at) == Sense::Deferred || self.is_state_to_come(at));
                let direction = if ahead { Direction::Ahead } else { direction };
                let own = first - at <= CLOSE
                    && !parted
                    && !matches!(self.before(first), Sense::For | Sense::To | Sense::By)
                    && self.is_own_verb(at);
                return Tense { direction, hold: if own { Hold::Firm } else { Hold::Loose } };
            }
        }
        // `In January, the board met`
        let hold = if first - opening <= 1 { Hold::Firm } else { Hold::Loose };
        // `in a statement Tuesday, ...`
        let uttered = if self.before(first) == Sense::On { first - 1 } else { first };
        if self.before(uttered) == Sense::Utterance {
            return Tense { direction: Direction::Back, hold };
        }
        for at in end..self.tokens.len().min(end + REACH) {
            if self.is_sentence_end(at) {
                break;
            }
            if let Some(direction) = self.cue(at) {
                let direction = if self.is_finite_plan(at) { Direction::Back } else { direction };
                return Tense { direction, hold };
            }
        }
        Tense { direction: if present { Direction::Present } else { Direction::Unclear }, hold }
    }

    /// Whether `until`, `by` or `to` stands before an expression, `until at least` too.
    fn is_until(&self, first: usize) -> bool {
        let before = if self.before(first) == Sense::Least { first.saturating_sub(2) } else { first };
        matches!(self.before(before), Sense::By | Sense::To)
    }

    /// Whether a past form is the state that an auxiliary of the future before it brings: `will remain closed`.
    fn is_state_to_come(&self, at: usize) -> bool {
        (at.saturating_sub(3)..at).any(|at| self.sense(at) == Sense::Will)
    }

    fn cue(&self, at: usize) -> Option<Direction> {
        match self.tokens[at].sense {
            Sense::Told | Sense::Was | Sense::Deferred if self.is_timeless(at) => None,
            Sense::Told | Sense::Was | Sense::Deferred => Some(Direction::Back),
            Sense::Plan if !matches!(self.sense(at + 1), Sense::To | Sense::A | Sense::The) => None,
            // `it had been due to close`
            Sense::Planned if at > 1 && self.word(at - 1) == "been" && self.word(at - 2) == "had" => {
                Some(Direction::Back)
            }
            // an infinitive goes by the verb before it: `had been due to expire`, `was hard to meet`
            Sense::Planned if self.before(at) == Sense::To => None,
            Sense::Pledged if self.sense(at + 1) == Sense::To => Some(Direction::Ahead),
            Sense::Pledged => Some(Direction::Back),
            Sense::Planned | Sense::Plan | Sense::Will => Some(Direction::Ahead),
            // `the court is to rule`
            Sense::To if self.before(at) == Sense::Is => Some(Direction::Ahead),
            Sense::Set if matches!(self.sense(at + 1), Sense::To | Sense::For) => Some(Direction::Ahead),
            Sense::Set if self.sense(at + 1) == Sense::Other => Some(Direction::Back),
            _ => None,
        }
    }

    /// Whether a verb close before an expression governs it: `will`, or a passive.
    fn is_own_verb(&self, at: usize) -> bool {
        match self.sense(at) {
            Sense::Will | Sense::Was => true,
            Sense::Told => self.before(at) == Sense::Was,
            _ => false,
        }
    }

    /// Whether an expression is what something is said to be: `the hearing is on Monday`, `Monday is a holiday`.
    fn is_said_to_be(&self, first: usize, end: usize) -> bool {
        let before = if matches!(self.before(first), Sense::On | Sense::In) { first - 1 } else { first };
        self.before(before) == Sense::Is
            || self.sense(end) == Sense::Is && matches!(self.sense(end + 1), Sense::A | Sense::The)
    }

    /// Whether a past form has no time of its own: `must be returned`, `a limited session`, `will quit`.
    fn is_timeless(&self, at: usize) -> bool {
        let attributive = matches!(
            self.before(at),
            Sense::The
                | Sense::A
                | Sense::Its
                | Sense::Of
                | Sense::In
                | Sense::On
                | Sense::At
                | Sense::For
                | Sense::By
                | Sense::From
                | Sense::This
                | Sense::Possessive
        ) && self.sense(at + 1) == Sense::Other;
        attributive || matches!(self.before(at), Sense::Be | Sense::Will | Sense::To | Sense::Planned)
    }

    /// Whether a past form of planning is the verb itself: of `On Friday, the board planned to vote` the planning was on Friday.
    fn is_finite_plan(&self, at: usize) -> bool {
        let ending = self.lexicon.vocabulary.past_ending;
        !ending.is_empty()
            && self.word(at).ends_with(ending)
            && self.before(at) == Sense::Other
            && self.sense(at + 1) == Sense::To
    }

    /// Whether the token joins two ends of a range or two items of a list.
    pub(super) fn joins_range(&self, at: usize) -> bool {
        matches!(self.tokens[at].sense, Sense::Hyphen | Sense::To | Sense::And | Sense::Or | Sense::By)
    }

    /// Whether a sentence ends with the token: a line end, or a stop that no abbreviation explains.
    pub(super) fn is_sentence_end(&self, at: usize) -> bool {
        let token = self.tokens[at];
        match token.sense {
            Sense::Break => true,
            Sense::Dot => {
                let follows = self.tokens.get(at + 1).is_none_or(|next| !next.tight && next.capital);
                let short = at.checked_sub(1).map(|at| self.tokens[at]).is_some_and(|before| {
                    matches!(before.sense, Sense::Month(_))
                        || (before.capital && before.end - before.start <= 3)
                });
                follows && !short
            }
            _ => false,
        }
    }
}
