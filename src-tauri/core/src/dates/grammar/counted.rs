//! Moments that lie a length away: `three years ago`, `two days later`, `vor drei Tagen`.

use super::super::lexicon::Sense;
use super::super::meaning::{Base, Calendar, Length, Meaning, Moment, Quantity, Unit, Vague};
use super::{Read, Reader};

impl Reader<'_> {
    /// `vor drei Tagen`, `dans trois jours`: a length behind a word that counts it from now.
    pub(super) fn counted_from_now(&self, at: usize) -> Read<Meaning> {
        let vocabulary = self.lexicon.vocabulary;
        let led = |words: &[&str]| {
            let all = words.iter().enumerate().all(|(i, word)| self.word(at + i).eq_ignore_ascii_case(word));
            (all && !words.is_empty()).then_some(at + words.len())
        };
        let (start, sign) = match (led(vocabulary.ago), led(vocabulary.hence)) {
            (Some(start), _) => (start, -1),
            (None, Some(start)) => (start, 1),
            (None, None) => return None,
        };
        let (end, length, _) = self.plain_length(start)?;
        Some((end, count(length, sign, Base::Publication)))
    }

    /// `ago`, `earlier`, `later`, `from now`, `before`.
    pub(super) fn counted(&self, end: usize, length: Length) -> Read<Meaning> {
        let unit_end = end;
        let (end, sign, base) = match self.sense(end) {
            Sense::Ago => (end + 1, -1, Base::Publication),
            Sense::Earlier => (end + 1, -1, Base::Narrative),
            Sense::Later => (end + 1, 1, Base::Narrative),
            Sense::From if self.sense(end + 1) == Sense::Vague(Vague::Present) => {
                (end + 2, 1, Base::Publication)
            }
            Sense::Before | Sense::After if self.ends_clause(end + 1) => {
                (end + 1, if self.sense(end) == Sense::Before { -1 } else { 1 }, Base::Narrative)
            }
            _ => return None,
        };
        Some(match count(length, sign, base) {
            // what stays a length leaves its `later` outside: to TimeML it is a signal
            meaning @ Meaning::Length(_) => (unit_end, meaning),
            meaning => (end, meaning),
        })
    }
}

/// The moment that lies a length away.
fn count(length: Length, sign: i32, base: Base) -> Meaning {
    match length.quantity {
        // `an hour later` than a time that is not told to the hour
        Quantity::Tenths(_) if length.unit <= Unit::Hour && base == Base::Narrative => {
            Meaning::Length(length)
        }
        Quantity::Tenths(10) if length.unit == Unit::Year && sign < 0 => Meaning::PeriodBefore(base),
        Quantity::Tenths(tenths) => {
            let (unit, scale) = match length.unit {
                Unit::Fortnight => (Unit::Week, 2u32),
                Unit::Decade => (Unit::Year, 10),
                Unit::Century => (Unit::Year, 100),
                unit => (unit, 1),
            };
            let whole = tenths.saturating_mul(scale) / 10;
            let by = i32::try_from(whole).unwrap_or(i32::MAX).saturating_mul(sign);
            let calendar = Calendar::Shift { unit, by, base };
            Meaning::Moment(Moment { modifier: length.modifier, ..Moment::of(calendar) })
        }
        Quantity::Some if sign < 0 => Meaning::Vague(Vague::Past),
        // `a few months later` than what is told may be long past
        Quantity::Some if base == Base::Narrative => Meaning::Length(length),
        Quantity::Some => Meaning::Vague(Vague::Future),
    }
}
