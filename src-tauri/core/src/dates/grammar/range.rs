//! Ranges and lists of days and years in which one end leaves out what the other says.

use super::super::lexicon::Sense;
use super::super::meaning::{Calendar, Meaning, Moment, Year};
use super::{Found, Reader};

impl Reader<'_> {
    /// The first of a range or a list that takes its month or era from the second: the `3` of `3-5 May`, the `499` of
    /// `499 to 493 BC`.
    pub(super) fn range_head(&self, at: usize) -> Option<Found> {
        let the = self.skip(at, Sense::The);
        let Sense::Number { value, digits } = self.sense(the) else { return None };
        let joined =
            self.is_hyphen(the + 1) || matches!(self.sense(the + 1), Sense::To | Sense::And | Sense::Or);
        if !joined || self.before(the) == Sense::Currency {
            return None;
        }
        let second = self.skip(the + 2, Sense::The);
        let calendar = match self.day_month(second).or_else(|| self.year(second))?.1 {
            Calendar::Day { month: Some(month), year, pull, .. }
                if digits <= 2 && (1..=31).contains(&value) =>
            {
                Calendar::Day { day: value as u8, month: Some(month), year, pull }
            }
            Calendar::Year(Year::Stated(year)) if year < 0 && the == at && digits <= 4 => {
                Calendar::Year(Year::Stated(-(value as i32)))
            }
            _ => return None,
        };
        Some(Found { first: at, end: the + 1, meaning: Meaning::Moment(Moment::of(calendar)) })
    }

    /// What is left of a range or a list: the `17` of `1915-17`, the `5` of `3-5 May`.
    pub(super) fn tail(&self, last: &Found) -> Option<Found> {
        let Meaning::Moment(Moment { calendar, time: None, .. }) = last.meaning else { return None };
        let at = last.end;
        let hyphen = self.is_hyphen(at);
        let Sense::Number { value, digits: digits @ 1..=2 } = self.sense(at + 1) else { return None };
        let counts = self.is_amount(at + 1)
            || matches!(
                self.sense(at + 2),
                Sense::Month(_) | Sense::Unit(_) | Sense::Units(_) | Sense::Hyphen
            )
            || (self.is_tight(at + 2) && matches!(self.sense(at + 2), Sense::Colon | Sense::Slash));
        let joined = hyphen
            || matches!(self.sense(at), Sense::To | Sense::And | Sense::Or) && self.ends_clause(at + 2);
        if counts || !joined {
            return None;
        }
        let calendar = match calendar {
            Calendar::Year(Year::Stated(year)) if hyphen && digits == 2 && year > 1000 => {
                let end = year / 100 * 100 + value as i32;
                (end > year).then_some(Calendar::Year(Year::Stated(end)))?
            }
            Calendar::Day { day, month: Some(month), year, pull }
                if value > u32::from(day) && value <= 31 =>
            {
                Calendar::Day { day: value as u8, month: Some(month), year, pull }
            }
            _ => return None,
        };
        Some(Found { first: at + 1, end: at + 2, meaning: Meaning::Moment(Moment::of(calendar)) })
    }
}
