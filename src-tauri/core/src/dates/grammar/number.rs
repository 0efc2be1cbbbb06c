//! Numerals in digits and words, and years in words.

use super::super::lexicon::Sense;
use super::super::meaning::Quantity;
use super::{Read, Reader};

/// Tokens of the longest numeral that is read, so that a page of `thousand thousand` costs no more than any other.
const LONGEST: usize = 12;

impl Reader<'_> {
    /// A count of units: `12`, `1,460`, `2 1/2`, `3.5`, `twenty-four`, `two hundred`, `a few`, `a couple of`, `several`.
    pub(super) fn quantity(&self, at: usize) -> Read<Quantity> {
        match self.sense(at) {
            Sense::Number { .. } => self.digits(at),
            Sense::Cardinal(_) | Sense::Scale(_) => {
                self.cardinal(at).map(|(end, value)| (end, Quantity::Tenths(value.saturating_mul(10))))
            }
            Sense::Some => Some((at + 1, Quantity::Some)),
            Sense::Scores => self.eat(at + 1, Sense::Of).map(|end| (end, Quantity::Some)),
            Sense::Couple => Some((self.skip(at + 1, Sense::Of), Quantity::Tenths(20))),
            Sense::A | Sense::The => match self.sense(at + 1) {
                Sense::Some => Some((at + 2, Quantity::Some)),
                Sense::Couple => Some((self.skip(at + 2, Sense::Of), Quantity::Tenths(20))),
                Sense::Scale(_) if self.sense(at) == Sense::A => self.quantity(at + 1),
                _ => None,
            },
            _ => None,
        }
    }

    fn digits(&self, at: usize) -> Read<Quantity> {
        let Sense::Number { mut value, .. } = self.sense(at) else { return None };
        let mut end = at + 1;
        while end < at + LONGEST
            && self.sense(end) == Sense::Comma
            && self.is_tight(end)
            && self.is_tight(end + 1)
            && let Sense::Number { value: group, digits: 3 } = self.sense(end + 1)
        {
            value = value.saturating_mul(1000).saturating_add(group);
            end += 2;
        }
        let mut tenths = value.saturating_mul(10);
        if self.sense(end) == Sense::Dot
            && self.is_tight(end)
            && self.is_tight(end + 1)
            && let Sense::Number { value, digits: 1 } = self.sense(end + 1)
        {
            tenths = tenths.saturating_add(value);
            end += 2;
        } else if let (
            Sense::Number { value: 1, digits: 1 },
            Sense::Slash,
            Sense::Number { value: 2, digits: 1 },
        ) = (self.sense(end), self.sense(end + 1), self.sense(end + 2))
        {
            tenths = tenths.saturating_add(5);
            end += 3;
        } else if self.word(end) == "½" {
            tenths = tenths.saturating_add(5);
            end += 1;
        }
        Some((end, Quantity::Tenths(tenths)))
    }

    /// A whole number in words: tens, units, hundreds, thousands.
    pub(super) fn cardinal(&self, at: usize) -> Read<u32> {
        let mut end = at;
        let (mut whole, mut part) = (0u32, 0u32);
        let mut seen = false;
        while end < at + LONGEST {
            match self.sense(end) {
                Sense::Cardinal(value) if !seen || fits(part, value) => {
                    part += u32::from(value);
                }
                Sense::Scale(100) if part < 100 => part = part.max(1) * 100,
                Sense::Scale(scale) if seen || part == 0 => {
                    whole = whole.saturating_add(part.max(1).saturating_mul(scale));
                    part = 0;
                }
                _ => break,
            }
            seen = true;
            end += 1;
            if matches!(self.sense(end), Sense::Hyphen | Sense::And)
                && matches!(self.sense(end + 1), Sense::Cardinal(value) if fits(part, value))
                && (self.sense(end) == Sense::And || self.is_hyphen(end))
                && part != 0
                && (self.sense(end) != Sense::And || part >= 100)
            {
                end += 1;
            }
        }
        seen.then_some((end, whole.saturating_add(part)))
    }

    /// A year in words: `nineteen ninety-six`, `two thousand eight`, `twenty ten`.
    pub(super) fn year_in_words(&self, at: usize) -> Read<i32> {
        match (self.sense(at), self.sense(at + 1)) {
            (Sense::Cardinal(century @ 10..=20), Sense::Cardinal(10..)) => {
                let (end, rest) = self.cardinal(at + 1)?;
                (rest < 100).then_some((end, i32::from(century) * 100 + rest as i32))
            }
            (Sense::Cardinal(2), Sense::Scale(1000)) => {
                let (end, year) = self.cardinal(at)?;
                (year < 2100).then_some((end, year as i32))
            }
            _ => None,
        }
    }
}

/// Whether a spoken number goes on: `twenty four`, `hundred twelve`, but not `two twelve`.
fn fits(part: u32, value: u8) -> bool {
    match part % 100 {
        0 => true,
        tens if tens % 10 == 0 => value < 10 && tens >= 20,
        _ => false,
    }
}
