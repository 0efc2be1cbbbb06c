//! Times that name no date: `now`, `recently`, `in the future`, `recent months`.

use super::super::lexicon::Sense;
use super::super::meaning::{Meaning, Unit, Vague};
use super::super::tense::Direction;
use super::{Read, Reader};

impl Reader<'_> {
    pub(super) fn vague(&self, at: usize) -> Read<Meaning> {
        let (end, vague) = match self.sense(at) {
            Sense::Vague(Vague::Future) if !self.is_soon(at) => return None,
            Sense::Vague(vague) => (at + 1, vague),
            Sense::Right if self.sense(at + 1) == Sense::Vague(Vague::Present) => (at + 2, Vague::Present),
            Sense::More if self.sense(at + 1) == Sense::Vague(Vague::Past) => (at + 2, Vague::Past),
            Sense::Current => (at + 1, Vague::Present),
            Sense::Recent => match self.sense(at + 1) {
                Sense::Units(_) => match (self.sense(at + 2), self.sense(at + 3)) {
                    (Sense::And, Sense::Units(_)) => (at + 4, Vague::Past),
                    _ => (at + 2, Vague::Past),
                },
                _ => (at + 1, Vague::Past),
            },
            Sense::Coming => match self.sense(at + 1) {
                Sense::Units(_) => (at + 2, Vague::Future),
                _ => return None,
            },
            // the `future` of `future payments` is a kind, not a time
            Sense::VagueNoun(vague) if self.sense(at + 1) != Sense::Other || self.is_tight(at + 1) => {
                (at + 1, vague)
            }
            Sense::The => match (self.sense(at + 1), self.sense(at + 2)) {
                (Sense::VagueNoun(vague), _) if self.ends_noun(at + 2) => (at + 2, vague),
                (Sense::Past, _) if self.ends_noun(at + 2) => (at + 2, Vague::Past),
                (_, Sense::VagueNoun(vague))
                    if matches!(self.word(at + 1), "near" | "foreseeable" | "distant") =>
                {
                    (at + 3, vague)
                }
                _ => return None,
            },
            Sense::This if self.sense(at + 1) == Sense::Units(Unit::Day) => (at + 2, Vague::Present),
            _ => return None,
        };
        Some((end, Meaning::Vague(vague)))
    }

    /// Whether `soon` looks ahead: not `as soon as`, `soon after`, nor in an account of the past.
    fn is_soon(&self, at: usize) -> bool {
        let compares = self.word(at + 1) == "as" || self.sense(at + 1) == Sense::After;
        !compares && self.tense(at, at + 1).direction != Direction::Back
    }

    /// Whether a noun phrase ends before the token: no number or unit follows that would make a length of it.
    fn ends_noun(&self, at: usize) -> bool {
        !matches!(
            self.sense(at),
            Sense::Units(_)
                | Sense::Unit(_)
                | Sense::Cardinal(_)
                | Sense::Number { .. }
                | Sense::Some
                | Sense::Ordinal(_)
        )
    }
}
