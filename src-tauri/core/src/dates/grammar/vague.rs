//! Times that name no date: `now`, `recently`, `in the future`, `recent months`.

use super::super::lexicon::Sense;
use super::super::meaning::{Meaning, Vague};
use super::{Read, Reader};

impl Reader<'_> {
    pub(super) fn vague(&self, at: usize) -> Read<Meaning> {
        let (end, vague) = match self.sense(at) {
            Sense::Vague(vague) => (at + 1, vague),
            Sense::Right if self.sense(at + 1) == Sense::Vague(Vague::Present) => (at + 2, Vague::Present),
            Sense::More if self.sense(at + 1) == Sense::Vague(Vague::Past) => (at + 2, Vague::Past),
            Sense::Current => (at + 1, Vague::Present),
            Sense::Recent => match self.sense(at + 1) {
                Sense::Units(_) => (at + 2, Vague::Past),
                _ => (at + 1, Vague::Past),
            },
            Sense::Coming => match self.sense(at + 1) {
                Sense::Units(_) => (at + 2, Vague::Future),
                _ => return None,
            },
            Sense::VagueNoun(vague) => (at + 1, vague),
            Sense::The => match (self.sense(at + 1), self.sense(at + 2)) {
                (Sense::VagueNoun(vague), _) if self.ends_noun(at + 2) => (at + 2, vague),
                (Sense::Past, _) if self.ends_noun(at + 2) => (at + 2, Vague::Past),
                (_, Sense::VagueNoun(vague)) if self.word(at + 1) == "near" => (at + 3, vague),
                _ => return None,
            },
            Sense::This if self.sense(at + 1) == Sense::Units(super::super::meaning::Unit::Day) => {
                (at + 2, Vague::Present)
            }
            _ => return None,
        };
        Some((end, Meaning::Vague(vague)))
    }

    /// Whether a noun phrase ends before the token: a mark, a small word, or a verb follows.
    fn ends_noun(&self, at: usize) -> bool {
        self.tokens.get(at).is_none_or(|token| {
            !matches!(token.sense, Sense::Units(_) | Sense::Unit(_))
                && (token.sense != Sense::Other || token.end - token.start <= 4 || !token.tight)
        })
    }
}
