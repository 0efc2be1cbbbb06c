//! Dates in figures alone.

use super::super::lexicon::Sense;
use super::super::meaning::{Calendar, Pull, Year};
use super::{Read, Reader};

impl Reader<'_> {
    /// `2025-04-17`, `4/17/2025`, `17.04.2025`, `4/17/25`.
    pub(super) fn numeric(&self, at: usize) -> Read<Calendar> {
        let mark = self.sense(at + 1);
        if !matches!(mark, Sense::Hyphen | Sense::Slash | Sense::Dot)
            || self.sense(at + 3) != mark
            || (1..5).any(|step| !self.is_tight(at + step))
            || (self.is_tight(at) && matches!(self.before(at), Sense::Dot | Sense::Slash | Sense::Hyphen))
        {
            return None;
        }
        let [
            Sense::Number { value: a, digits: width },
            Sense::Number { value: b, digits: 1..=2 },
            Sense::Number { value: c, digits: last },
        ] = [self.sense(at), self.sense(at + 2), self.sense(at + 4)]
        else {
            return None;
        };
        let (year, month, day) = match (width, last) {
            (4, 1..=2) => (a, b, c),
            (1..=2, 2 | 4) if mark == Sense::Dot || self.lexicon.vocabulary.day_first || a > 12 => (c, b, a),
            (1..=2, 2 | 4) if mark == Sense::Slash => (c, a, b),
            _ => return None,
        };
        // `17.4.25` may number a chapter or a release, `4/17/25` hardly anything else
        let short = last == 2 && width <= 2;
        let fits = (1..=12).contains(&month)
            && (1..=31).contains(&day)
            && if short { mark == Sense::Slash } else { (1000..=2999).contains(&year) };
        let year = if short { Year::Short(year as u8) } else { Year::Stated(year as i32) };
        fits.then_some((
            at + 5,
            Calendar::Day { day: day as u8, month: Some(month as u8), year: Some(year), pull: Pull::Free },
        ))
    }
}
