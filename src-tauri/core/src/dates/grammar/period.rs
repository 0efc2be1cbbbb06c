//! Quarters, halves and the reporting periods of business news.

use super::super::lexicon::Sense;
use super::super::meaning::{Base, Calendar, Meaning, Moment, Pull, Unit, Year};
use super::{Read, Reader, longer};

impl Reader<'_> {
    /// `the third quarter of 1989`, `fourth-quarter`, `next year's first quarter`, `the year-ago quarter`, `the latest period`.
    pub(super) fn period(&self, at: usize) -> Read<Meaning> {
        longer(
            self.quarter(at).map(|(end, calendar)| (end, Meaning::Moment(Moment::of(calendar)))),
            self.reported(at),
        )
    }

    pub(super) fn quarter(&self, at: usize) -> Read<Calendar> {
        if let Some(read) = self.quarter_code(at) {
            return Some(read);
        }
        let the = self.skip(at, Sense::The);
        // `next year's first quarter`, `the 1988 third quarter`
        let (mut end, mut year) = match self.relative_year(at) {
            Some((end, year)) => (self.eat(end, Sense::Possessive)?, Some(year)),
            None => match self.sense(the) {
                Sense::Number { value: value @ 1000..=2999, digits: 4 } => {
                    (self.skip(the + 1, Sense::Possessive), Some(Year::Stated(value as i32)))
                }
                _ => (the, None),
            },
        };
        let pull = match self.sense(end) {
            Sense::Last if year.is_none() => Pull::Last,
            Sense::This if year.is_none() && the == at => Pull::This,
            Sense::Current if year.is_none() => Pull::This,
            Sense::Next if year.is_none() => Pull::Next,
            Sense::That if year.is_none() && self.sense(end + 1) == Sense::Unit(Unit::Quarter) => {
                Pull::Told(0)
            }
            _ => Pull::Free,
        };
        if pull != Pull::Free {
            end += 1;
        }
        if self.sense(end) == Sense::Fiscal {
            end = self.skip_hyphen(end + 1);
        }
        let number = match self.sense(end) {
            Sense::Ordinal(number @ 1..=4) => Some(number),
            Sense::SecondWord => Some(2),
            _ => None,
        };
        let hyphen = number.is_some() && self.is_hyphen(end + 1);
        if number.is_some() {
            end = self.skip_hyphen(end + 1);
        }
        if self.sense(end) == Sense::Half {
            return self.half(at, end + 1, number, year);
        }
        // `a quarter of the seats` is no time
        if self.sense(end) != Sense::Unit(Unit::Quarter)
            || (number.is_none() && pull == Pull::Free && year.is_none())
        {
            return None;
        }
        if hyphen && the > at && year.is_none() {
            return None;
        }
        end += 1;
        if year.is_none() && !hyphen {
            (end, year) = self.year_after_period(end);
        }
        Some((end, Calendar::Quarter { quarter: number, year, pull }))
    }

    /// `Q3 2031`, `H1`.
    fn quarter_code(&self, at: usize) -> Read<Calendar> {
        let code = self.word(at);
        if !matches!(code, "Q" | "H") || !self.is_tight(at + 1) {
            return None;
        }
        let Sense::Number { value: number @ 1..=4, digits: 1 } = self.sense(at + 1) else { return None };
        let (end, year) = self.year_after_period(at + 2);
        match code {
            "Q" => Some((end, Calendar::Quarter { quarter: Some(number as u8), year, pull: Pull::Free })),
            _ if number <= 2 => Some((end, Calendar::Half { half: number as u8, year })),
            _ => None,
        }
    }

    /// `the first half of 1989`; without a year it may be of a match, so one is asked for.
    fn half(&self, at: usize, end: usize, number: Option<u8>, year: Option<Year>) -> Read<Calendar> {
        let last = self.sense(self.skip(at, Sense::The)) == Sense::Last;
        let half = if last { 2 } else { number.filter(|number| *number <= 2)? };
        let (end, behind) = self.year_after_period(end);
        let year = year.or(behind)?;
        Some((end, Calendar::Half { half, year: Some(year) }))
    }

    /// `of 1984`, `1984`, `of this year`, `last year`, `of fiscal 1990`, `of the year`.
    fn year_after_period(&self, at: usize) -> (usize, Option<Year>) {
        let of = self.skip(at, Sense::Of);
        if let Some((end, year)) = self.relative_year(of) {
            return (end, Some(year));
        }
        if of > at && self.sense(of) == Sense::The && self.sense(of + 1) == Sense::Unit(Unit::Year) {
            return (of + 2, Some(Year::Shift(0, Base::Narrative)));
        }
        if matches!(self.sense(of), Sense::Number { .. } | Sense::Fiscal | Sense::Apostrophe)
            && let Some((end, Calendar::Year(year))) = self.calendar(of)
        {
            return (end, Some(year));
        }
        (at, None)
    }

    /// `the quarter`, `the latest period`, `the year-ago quarter`, `year-earlier`, `the 1988 period`.
    fn reported(&self, at: usize) -> Read<Meaning> {
        let the = self.skip(at, Sense::The);
        if self.sense(the) == Sense::Unit(Unit::Year)
            && self.is_hyphen(the + 1)
            && matches!(self.sense(the + 2), Sense::Ago | Sense::Earlier)
        {
            let noun = the + 3;
            let ordinal = match self.sense(noun) {
                Sense::Ordinal(1..=4) | Sense::SecondWord => self.skip_hyphen(noun + 1),
                _ => noun,
            };
            let held = matches!(self.sense(ordinal), Sense::Unit(Unit::Quarter) | Sense::Period);
            let end = if held { ordinal + 1 } else { noun };
            let meaning = if held && self.sense(end - 1) != Sense::Period {
                Meaning::QuarterBefore
            } else {
                Meaning::PeriodBefore(Base::Narrative)
            };
            return (held || the == at).then_some((end, meaning));
        }
        if the == at {
            return None;
        }
        match (self.sense(the), self.sense(the + 1)) {
            (Sense::Latest, Sense::Unit(Unit::Quarter) | Sense::Period) => {
                let latest = Calendar::Quarter { quarter: None, year: None, pull: Pull::Last };
                Some((the + 2, Meaning::Moment(Moment::of(latest))))
            }
            (Sense::Unit(Unit::Quarter), next) if next != Sense::Of && !self.is_hyphen(the + 1) => {
                Some((the + 1, Meaning::Period))
            }
            (Sense::Number { value: value @ 1000..=2999, digits: 4 }, Sense::Period) => {
                let year = Some(Year::Stated(value as i32));
                Some((
                    the + 2,
                    Meaning::Moment(Moment::of(Calendar::Quarter { quarter: None, year, pull: Pull::Free })),
                ))
            }
            _ => None,
        }
    }
}
