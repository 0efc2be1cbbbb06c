//! Times that point: `yesterday`, `last year`, `the following day`, `this weekend`.

use super::super::lexicon::Sense;
use super::super::meaning::{Base, Calendar, Pull, Season, Unit};
use super::{Read, Reader, longer};

/// Which of several, and from where they are counted.
#[derive(Clone, Copy)]
struct Pointer {
    by: i32,
    base: Base,
    pull: Pull,
}

impl Reader<'_> {
    pub(super) fn deictic(&self, at: usize) -> Read<Calendar> {
        match self.sense(at) {
            Sense::DayShift(by) => {
                return Some((
                    at + 1,
                    Calendar::Shift { unit: Unit::Day, by: by.into(), base: Base::Publication },
                ));
            }
            Sense::The if self.sense(at + 1) == Sense::Weekend => {
                return Some((at + 2, Calendar::Weekend { by: 0, base: Base::Publication }));
            }
            Sense::Weekend if self.before(at) != Sense::A => {
                return Some((at + 1, Calendar::Weekend { by: 0, base: Base::Publication }));
            }
            // `avant-hier`, `après-demain`
            Sense::Before | Sense::After if self.is_hyphen(at + 1) => {
                let Sense::DayShift(by) = self.sense(at + 2) else { return None };
                let by = i32::from(by) * 2;
                return Some((at + 3, Calendar::Shift { unit: Unit::Day, by, base: Base::Publication }));
            }
            _ => {}
        }
        if let Some(read) = self.neighbour(at) {
            return Some(read);
        }
        if let Some(read) = self.told_whole(at) {
            return Some(read);
        }
        if self.lexicon.vocabulary.noun_first
            && matches!(self.sense(at + 1), Sense::Last | Sense::Next)
            && let Some((_, pointer)) = self.pointer(at + 1)
            && let Some((_, calendar)) = self.pointed(at, pointer)
        {
            return Some((at + 2, calendar));
        }
        let (noun, pointer) = self.pointer(at)?;
        self.pointed(noun, pointer)
    }

    /// What the pointer points at.
    fn pointed(&self, noun: usize, pointer: Pointer) -> Read<Calendar> {
        let Pointer { by, base, pull } = pointer;
        match self.sense(noun) {
            Sense::Unit(Unit::Quarter) => None,
            Sense::Unit(unit) => Some((noun + 1, Calendar::Shift { unit, by, base })),
            Sense::Fiscal | Sense::Trading if self.sense(noun + 1) == Sense::Unit(Unit::Year) => {
                Some((noun + 2, Calendar::Shift { unit: Unit::Year, by, base }))
            }
            Sense::Weekend => Some((noun + 1, Calendar::Weekend { by, base })),
            Sense::Weekday(weekday) => match self.day(noun) {
                Some((end, calendar @ Calendar::Day { .. })) => Some((end, calendar)),
                _ => Some((noun + 1, Calendar::Weekday { weekday, pull })),
            },
            Sense::Month(_) => match longer(self.day(noun), self.month(noun)) {
                Some((end, Calendar::Day { day, month, year, .. })) => {
                    Some((end, Calendar::Day { day, month, year, pull }))
                }
                Some((end, Calendar::Month { month, year, .. })) => {
                    Some((end, Calendar::Month { month, year, pull }))
                }
                _ => match self.sense(noun) {
                    Sense::Month(month) => Some((noun + 1, Calendar::Month { month, year: None, pull })),
                    _ => None,
                },
            },
            Sense::HolidayHead => match self.named(noun)? {
                (end, Calendar::Holiday { holiday, year: None, .. }) => {
                    Some((end, Calendar::Holiday { holiday, year: None, pull }))
                }
                read => Some(read),
            },
            // `the fall of the city` is no season
            Sense::Season(Season::Autumn) if self.sense(noun + 1) == Sense::Of => None,
            Sense::Season(season) => Some((noun + 1, Calendar::Season { season, year: None, pull })),
            _ => None,
        }
    }

    /// `the day before`, `the week after`, where the clause ends and what is told goes before; `the day before yesterday`.
    fn neighbour(&self, at: usize) -> Read<Calendar> {
        let noun = self.eat(at, Sense::The)?;
        let Sense::Unit(unit) = self.sense(noun) else { return None };
        let by = match self.sense(noun + 1) {
            Sense::Before => -1,
            Sense::After => 1,
            _ => return None,
        };
        let end = noun + 2;
        match self.sense(end) {
            Sense::DayShift(day) if unit == Unit::Day => {
                let by = i32::from(day) + by;
                Some((end + 1, Calendar::Shift { unit, by, base: Base::Publication }))
            }
            _ => self.ends_clause(end).then_some((end, Calendar::Shift { unit, by, base: Base::Narrative })),
        }
    }

    /// `the year`, `the week`, `the fiscal year` after `for`, `of`, `in` or before a possessive: the one of the report.
    fn told_whole(&self, at: usize) -> Read<Calendar> {
        let noun = self.eat(at, Sense::The)?;
        let unit_at =
            if matches!(self.sense(noun), Sense::Fiscal | Sense::Trading) { noun + 1 } else { noun };
        let Sense::Unit(unit @ (Unit::Week | Unit::Month | Unit::Year)) = self.sense(unit_at) else {
            return None;
        };
        let end = unit_at + 1;
        let led = matches!(self.before(at), Sense::For | Sense::Of) && self.sense(end) != Sense::Of;
        (led && !self.is_reporting_year(end) || self.sense(end) == Sense::Possessive)
            .then_some((end, Calendar::Shift { unit, by: 0, base: Base::Publication }))
    }

    /// Whether `ended June 30` or `to June 30` follows: the year is then a length.
    pub(super) fn is_reporting_year(&self, end: usize) -> bool {
        matches!(self.word(end), "ended" | "ending" | "to" | "through")
    }

    /// `last`, `this past`, `the following`, `that same`; gives where the noun stands.
    fn pointer(&self, at: usize) -> Read<Pointer> {
        let publication = |by, pull| Pointer { by, base: Base::Publication, pull };
        let told = |by: i8| Pointer { by: by.into(), base: Base::Narrative, pull: Pull::Told(by) };
        let (first, second) = (self.sense(at), self.sense(at + 1));
        Some(match (first, second) {
            (Sense::This, Sense::Past) => (at + 2, publication(0, Pull::Last)),
            (Sense::This, Sense::Coming) => (at + 2, publication(0, Pull::Next)),
            (Sense::This | Sense::That | Sense::The, Sense::Same) => (at + 2, told(0)),
            (Sense::The, Sense::Following | Sense::Next) => (at + 2, told(1)),
            (Sense::The, Sense::Previous) => (at + 2, told(-1)),
            (Sense::The, Sense::Last) => (at + 2, publication(-1, Pull::Last)),
            (Sense::The, Sense::Coming) => (at + 2, publication(1, Pull::Next)),
            (Sense::The, Sense::Current) => (at + 2, publication(0, Pull::This)),
            (Sense::The, Sense::Latest) => (at + 2, publication(-1, Pull::Last)),
            (Sense::The, Sense::Season(_)) => (at + 1, publication(0, Pull::Free)),
            (Sense::This, _) => (at + 1, publication(0, Pull::This)),
            (Sense::That, _) => (at + 1, told(0)),
            (Sense::Last, _) => (at + 1, publication(-1, Pull::Last)),
            (Sense::Next | Sense::Coming, _) => (at + 1, publication(1, Pull::Next)),
            (Sense::Current, _) => (at + 1, publication(0, Pull::This)),
            _ => return None,
        })
    }
}
