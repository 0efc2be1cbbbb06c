//! Times that have names: seasons, holidays, decades, centuries, and the week or weekend of a day.

use super::super::lexicon::Sense;
use super::super::meaning::{Calendar, Holiday, Pull, Unit, Year};
use super::{Read, Reader, longer};

impl Reader<'_> {
    pub(super) fn named(&self, at: usize) -> Read<Calendar> {
        match self.sense(at) {
            Sense::Season(_) => self.season(at),
            Sense::HolidayHead => self.holiday(at),
            Sense::Tens(_) | Sense::DecadeWord(_) | Sense::Apostrophe => self.decade(at),
            Sense::Ordinal(_) => longer(self.century(at), self.nth_weekday(at)),
            Sense::SecondWord | Sense::Last => self.nth_weekday(at),
            Sense::The => longer(self.behind_article(at), self.nth_weekday(at + 1)),
            _ => None,
        }
    }

    /// What takes its article along: `the 1990s`, `the 20th century`, `the winter of 1994`, `the week of March 6`.
    fn behind_article(&self, at: usize) -> Read<Calendar> {
        match self.sense(at + 1) {
            Sense::Tens(_) | Sense::DecadeWord(_) | Sense::Apostrophe => self.decade(at + 1),
            Sense::Ordinal(_) => self.century(at + 1),
            Sense::Season(season) => {
                let (end, year) = self.year_of(at + 2)?;
                Some((end, Calendar::Season { season, year: Some(year), pull: Pull::Free }))
            }
            Sense::Unit(Unit::Week) => {
                let of = self.eat(at + 2, Sense::Of)?;
                match self.day(of)? {
                    (end, Calendar::Day { day, month: Some(month), year, .. }) => {
                        Some((end, Calendar::WeekOf { day, month, year }))
                    }
                    _ => None,
                }
            }
            _ => None,
        }
    }

    /// `first Monday in May`, `last Friday of March 2030`.
    fn nth_weekday(&self, at: usize) -> Read<Calendar> {
        let nth = match self.sense(at) {
            Sense::Ordinal(nth @ 1..=5) => nth as i8,
            Sense::SecondWord => 2,
            Sense::Last => -1,
            _ => return None,
        };
        let (Sense::Weekday(weekday), Sense::In | Sense::Of) = (self.sense(at + 1), self.sense(at + 2))
        else {
            return None;
        };
        let (end, Calendar::Month { month, year, pull }) = self.month(at + 3)? else { return None };
        Some((end, Calendar::Holiday { holiday: Holiday::Nth { nth, weekday, month }, year, pull }))
    }

    /// `of 1994`, `1994`, `of that year`, `last year`.
    fn year_of(&self, at: usize) -> Read<Year> {
        match self.calendar_year(self.skip(self.skip(at, Sense::Comma), Sense::Of)) {
            Some(read) => Some(read),
            None => self.relative_year(self.skip(at, Sense::Of)),
        }
    }

    /// A stated year.
    fn calendar_year(&self, at: usize) -> Read<Year> {
        if !matches!(self.sense(at), Sense::Number { .. } | Sense::Cardinal(_) | Sense::Apostrophe) {
            return None;
        }
        match self.calendar(at)? {
            (end, Calendar::Year(year)) => Some((end, year)),
            _ => None,
        }
    }

    /// `summer 2010`, `spring of 1920`; a bare season only where its neighbours show that no leap or fall is meant.
    fn season(&self, at: usize) -> Read<Calendar> {
        let Sense::Season(season) = self.sense(at) else { return None };
        if let Some((end, year)) = self.year_of(at + 1) {
            return Some((end, Calendar::Season { season, year: Some(year), pull: Pull::Free }));
        }
        let word = self.word(at).to_ascii_lowercase();
        let clear = matches!(word.as_str(), "summer" | "winter" | "autumn");
        let led = matches!(
            self.before(at),
            Sense::In | Sense::By | Sense::From | Sense::Early | Sense::Late | Sense::Mid | Sense::Of
        );
        (clear || led).then_some((at + 1, Calendar::Season { season, year: None, pull: Pull::Free }))
    }

    fn holiday(&self, at: usize) -> Read<Calendar> {
        let named = |name: &str| -> Option<usize> {
            let mut end = at;
            for part in name.split(' ') {
                let fits = if part == "'s" {
                    self.sense(end) == Sense::Possessive
                } else {
                    self.word(end).eq_ignore_ascii_case(part)
                };
                if !fits {
                    return None;
                }
                end += 1;
            }
            Some(end)
        };
        let longest = self
            .lexicon
            .vocabulary
            .holidays
            .iter()
            .filter_map(|&(name, holiday)| Some((named(name)?, holiday)));
        let (end, holiday): (usize, Holiday) = longest.max_by_key(|&(end, _)| end)?;
        let (end, year) = match self.year_of(end) {
            Some((end, year)) => (end, Some(year)),
            None => (end, None),
        };
        Some((end, Calendar::Holiday { holiday, year, pull: Pull::Free }))
    }

    /// Whether an apostrophe is the second mark of `''60 Minutes''`, and leaves out no century.
    pub(super) fn opens_quotation(&self, at: usize) -> bool {
        self.before(at) == Sense::Apostrophe && self.is_tight(at)
    }

    /// `1990s`, `'60s`, `nineties`.
    fn decade(&self, at: usize) -> Read<Calendar> {
        let tens = self.skip(at, Sense::Apostrophe);
        if tens > at && self.opens_quotation(at) {
            return None;
        }
        let (end, first) = match self.sense(tens) {
            Sense::Tens(value @ (0..=90 | 1000..=2990)) if value > 90 || value % 10 == 0 => {
                (tens + 1, value as i32)
            }
            Sense::DecadeWord(value) => (tens + 1, value.into()),
            Sense::Tens(value @ 100..=990) if self.sense(tens + 1) == Sense::BeforeChrist => {
                return Some((tens + 2, Calendar::Decade(-(value as i32))));
            }
            _ => return None,
        };
        // `in his 60s` is an age, `the 60s` and `'60s` are years
        let years = first > 100 || tens > at || self.before(at) == Sense::The;
        years.then_some((end, Calendar::Decade(first)))
    }

    /// `20th century`, `fourth-century`, `5th century BC`.
    fn century(&self, at: usize) -> Read<Calendar> {
        let Sense::Ordinal(number) = self.sense(at) else { return None };
        let unit = self.skip_hyphen(at + 1);
        if self.sense(unit) != Sense::Unit(Unit::Century) {
            return None;
        }
        let number = i32::from(number);
        Some(match self.sense(unit + 1) {
            Sense::BeforeChrist => (unit + 2, Calendar::Century(-number)),
            Sense::AnnoDomini => (unit + 2, Calendar::Century(number)),
            _ => (unit + 1, Calendar::Century(number)),
        })
    }
}
