//! Resolves what counts from somewhere: `yesterday`, `three years ago`, `two days later`, and times of day that name no day.

use super::super::expression::Basis;
use super::super::grammar::Found;
use super::super::lexicon::Sense;
use super::super::meaning::{Base, Calendar, Meaning, Moment, Unit};
use super::calendar::Resolved;
use super::choose::{self, shift_days, shift_year};
use super::dated::{Dated, date};
use super::{Resolver, Told};
use chrono::{Datelike, Months, NaiveDate};

impl Resolver<'_> {
    /// `yesterday`, `last month`, `three years ago`, `two days later`.
    pub(super) fn shift(&self, unit: Unit, by: i32, base: Base) -> Resolved {
        let (from, basis) = match base {
            Base::Publication if !self.narrative || self.told.is_none() => {
                (self.publication(), Basis::Publication)
            }
            // news that has told no more than a year counts days and months from the last day told, else from its own
            _ if !self.narrative => match self.standpoint(unit) {
                Some(told) => (told, Basis::Narrative),
                None => (self.publication(), Basis::Publication),
            },
            _ => self.reference(),
        };
        let confidence = if base == Base::Publication { 0.9 } else { 0.65 };
        let dated = match unit {
            Unit::Second | Unit::Minute | Unit::Hour => from.date().map(Dated::day),
            Unit::Day => from.date().and_then(|day| shift_days(day, by.into())).map(Dated::day),
            Unit::Week | Unit::Fortnight => {
                from.some_date().and_then(|day| shift_days(day, i64::from(by) * 7)).map(Dated::week)
            }
            Unit::Month => from.month_start().and_then(|day| shift_months(day, by)).map(month_of),
            Unit::Quarter => {
                let day = from.month_start().and_then(|day| shift_months(day, by.saturating_mul(3)));
                day.map(|day| Dated::Quarter { year: day.year(), quarter: choose::quarter_of(day) })
            }
            Unit::Year => Some(Dated::Year(shift_year(from.year, by))),
            Unit::Decade => {
                Some(Dated::Decade(from.year.div_euclid(10).saturating_add(by).saturating_mul(10)))
            }
            Unit::Century => Some(Dated::Century(from.year.div_euclid(100).saturating_add(1 + by))),
        };
        match dated {
            Some(dated) => (dated, basis, confidence),
            None if unit == Unit::Month => (Dated::Year(from.year), basis, 0.3),
            None => (Dated::SomeDay, basis, 0.2),
        }
    }

    /// What the text has told finely enough to count such units from.
    pub(super) fn standpoint(&self, unit: Unit) -> Option<Told> {
        let told = self.told?;
        let day = || self.day.filter(|day| day.year.abs_diff(told.year) <= 1);
        if told.reaches(unit) { Some(told) } else { day() }
    }

    /// Whether an expression is what a figure of today is compared with: `up from a year earlier`, in a sentence that has
    /// named no date before.
    pub(super) fn compares_with_today(&self, at: usize) -> bool {
        let first = self.found[at].first;
        let compared = matches!(self.reader.before(first), Sense::From | Sense::Than)
            || first > 0 && self.reader.word(first - 1) == "with";
        let from = at.checked_sub(1).map_or(0, |before| self.found[before].end);
        compared
            && !self.narrative
            && (at == 0 || (from..first).any(|token| self.reader.is_sentence_end(token)))
    }

    /// The day of a time of day that names none.
    pub(super) fn unsaid(&mut self, at: usize) -> Resolved {
        let end = self.found[at].end;
        // `11 a.m. on 3 May`, `(1100 GMT) on 3 May`
        if let Some(&Found { first, meaning: Meaning::Moment(Moment { calendar, .. }), .. }) =
            self.found.get(at + 1)
            && (first == end + 1 || first == end + 2 && self.reader.word(end) == ")")
            && self.reader.sense(first - 1) == Sense::On
            && calendar != Calendar::Unsaid
        {
            return self.calendar(at + 1, calendar);
        }
        match self.told {
            Some(told) if told.day.is_some() => (told.dated(), Basis::Narrative, 0.6),
            Some(_) if self.narrative => (Dated::SomeDay, Basis::Narrative, 0.3),
            _ => (Dated::day(self.today), Basis::Publication, 0.6),
        }
    }
}

impl Told {
    /// Whether it is fine enough to count such units from.
    fn reaches(self, unit: Unit) -> bool {
        match unit {
            Unit::Second | Unit::Minute | Unit::Hour | Unit::Day => self.day.is_some(),
            Unit::Week | Unit::Fortnight | Unit::Month | Unit::Quarter => self.month.is_some(),
            Unit::Year | Unit::Decade | Unit::Century => true,
        }
    }

    pub(super) fn date(self) -> Option<NaiveDate> {
        date(self.year, self.month?, self.day?)
    }

    /// A day inside, for what is coarser than a day.
    fn some_date(self) -> Option<NaiveDate> {
        date(self.year, self.month?, self.day.unwrap_or(1))
    }

    fn month_start(self) -> Option<NaiveDate> {
        date(self.year, self.month?, 1)
    }
}

fn month_of(day: NaiveDate) -> Dated {
    let year = if day.year() <= 0 { day.year() - 1 } else { day.year() };
    Dated::Month { year, month: day.month() as u8 }
}

fn shift_months(day: NaiveDate, by: i32) -> Option<NaiveDate> {
    let months = Months::new(by.unsigned_abs());
    if by < 0 { day.checked_sub_months(months) } else { day.checked_add_months(months) }
}
