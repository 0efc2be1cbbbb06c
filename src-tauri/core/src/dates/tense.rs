//! Whether the words around an expression look back or ahead.

use super::grammar::Reader;
use super::lexicon::Sense;

/// Where the words look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Direction {
    Back,
    Ahead,
    Unclear,
}

/// How many tokens are looked at to each side: a clause of news prose is rarely longer.
const REACH: usize = 40;

impl Reader<'_> {
    /// The direction of the expression in tokens `first..end`: the nearest tense before it in its sentence, else after it.
    pub(super) fn direction(&self, first: usize, end: usize) -> Direction {
        for at in (first.saturating_sub(REACH)..first).rev() {
            if self.is_sentence_end(at) {
                break;
            }
            if let Some(direction) = self.cue(at) {
                return direction;
            }
        }
        for at in end..self.tokens.len().min(end + REACH) {
            if self.is_sentence_end(at) {
                break;
            }
            if let Some(direction) = self.cue(at) {
                return direction;
            }
        }
        Direction::Unclear
    }

    fn cue(&self, at: usize) -> Option<Direction> {
        match self.tokens[at].sense {
            // `must be returned`: a participle, no past
            Sense::Told if at > 0 && matches!(self.word(at - 1), "be" | "being" | "get") => None,
            Sense::Told => Some(Direction::Back),
            Sense::Planned => Some(Direction::Ahead),
            Sense::Other
                if self.word(at) == "set" && matches!(self.sense(at + 1), Sense::To | Sense::For) =>
            {
                Some(Direction::Ahead)
            }
            _ => None,
        }
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
