//! Times that recur: `every day`, `Mondays`, `twice a week`, `daily`.

use super::super::lexicon::Sense;
use super::super::meaning::{Cycle, Meaning, Quantity, Unit};
use super::{Read, Reader};

impl Reader<'_> {
    pub(super) fn cycle(&self, at: usize) -> Read<Meaning> {
        let (end, cycle) = match self.sense(at) {
            // the `quarterly` of a dividend is a kind, not a time
            Sense::Daily(Unit::Month | Unit::Quarter) if !self.ends_clause(at + 1) => return None,
            Sense::Daily(unit) => (at + 1, every(1, unit)),
            Sense::Each => self.each(at + 1)?,
            Sense::Per => match self.sense(at + 1) {
                Sense::Unit(unit) => (at + 2, every(1, unit)),
                _ => return None,
            },
            Sense::Weekends => (at + 1, Cycle::Weekend),
            Sense::Weekdays(weekday) => (at + 1, Cycle::Weekday(weekday, None)),
            Sense::Weekday(weekday) => match self.sense(at + 1) {
                Sense::Parts(part) => (at + 2, Cycle::Weekday(weekday, Some(part))),
                _ => return None,
            },
            Sense::A => match self.sense(at + 1) {
                Sense::Unit(unit) if self.is_rate(at) => (at + 2, every(1, unit)),
                _ => return None,
            },
            _ => return None,
        };
        Some((end, Meaning::Cycle(cycle)))
    }

    /// What follows `every`: `two weeks`, `other day`, `Monday night`, `July`.
    fn each(&self, at: usize) -> Read<Cycle> {
        match self.sense(at) {
            Sense::Unit(unit) => Some((at + 1, every(1, unit))),
            Sense::OtherWord => match self.sense(at + 1) {
                Sense::Unit(unit) => Some((at + 2, every(2, unit))),
                _ => None,
            },
            Sense::Weekday(weekday) => match self.sense(at + 1) {
                Sense::Part(part) => Some((at + 2, Cycle::Weekday(weekday, Some(part)))),
                _ => Some((at + 1, Cycle::Weekday(weekday, None))),
            },
            Sense::Weekend => Some((at + 1, Cycle::Weekend)),
            Sense::Month(month) => Some((at + 1, Cycle::Month(month))),
            Sense::Part(part) => Some((at + 1, Cycle::Part(part))),
            Sense::Season(season) => Some((at + 1, Cycle::Season(season))),
            Sense::Number { .. } | Sense::Cardinal(_) | Sense::Some | Sense::Couple => {
                match self.quantity(at)? {
                    (end, Quantity::Tenths(tenths)) if tenths >= 10 => {
                        let (end, unit) = self.unit(self.more_counts(end))?;
                        Some((end, every(tenths / 10, unit)))
                    }
                    (end, quantity @ Quantity::Some) => {
                        let (end, unit) = self.unit(self.more_counts(end))?;
                        Some((end, Cycle::Every { quantity, unit }))
                    }
                    _ => None,
                }
            }
            _ => None,
        }
    }

    /// Whether `a year` is a rate: a sum, a share or a count of times stands close before it.
    fn is_rate(&self, at: usize) -> bool {
        (1..=3).filter_map(|back| at.checked_sub(back)).any(|back| {
            matches!(
                self.sense(back),
                Sense::Number { .. } | Sense::Cardinal(_) | Sense::Percent | Sense::Scale(_) | Sense::Counted
            ) || ["times", "twice", "once"].iter().any(|word| self.word(back).eq_ignore_ascii_case(word))
        }) && !matches!(
            self.before(at),
            Sense::In
                | Sense::For
                | Sense::After
                | Sense::From
                | Sense::Than
                | Sense::Approx(_)
                | Sense::Dot
                | Sense::Comma
        ) && !matches!(
            self.sense(at + 2),
            Sense::Ago | Sense::Earlier | Sense::Later | Sense::Before | Sense::After
        )
    }
}

fn every(count: u32, unit: Unit) -> Cycle {
    Cycle::Every { quantity: Quantity::Tenths(count.saturating_mul(10)), unit }
}
