//! Resolves calendar times: fills in what the words leave out.

use super::super::expression::Basis;
use super::super::grammar::Found;
use super::super::lexicon::Sense;
use super::super::meaning::{Base, Calendar, Meaning, Moment, Pull, Season, Year};
use super::super::tense::{Direction, Hold, Tense};
use super::choose::{self, shift_days, shift_year};
use super::dated::{Dated, date};
use super::{Resolver, Told, holiday, is_self_contained};
use chrono::Datelike;

/// A calendar time, what it was resolved against, and how sure that is.
pub(super) type Resolved = (Dated, Basis, f32);

impl Resolver<'_> {
    pub(super) fn calendar(&mut self, at: usize, calendar: Calendar) -> Resolved {
        let (dated, basis, confidence) = match calendar {
            Calendar::Year(year) => {
                let (year, basis) = self.year(year);
                (Dated::Year(year), basis, 0.95)
            }
            Calendar::Decade(first) => (Dated::Decade(self.decade(first)), Basis::Words, 0.9),
            Calendar::Century(number) => (Dated::Century(number), Basis::Words, 0.95),
            Calendar::Month { month, year, pull } => {
                let (year, basis, confidence) = self.year_of(at, year, month, None, pull);
                (Dated::Month { year, month }, basis, confidence)
            }
            Calendar::Day { day, month: Some(month), year, pull } => {
                let (year, basis, confidence) = self.year_of(at, year, month, Some(day), pull);
                (Dated::Day { year, month, day }, basis, confidence)
            }
            Calendar::Day { day, month: None, .. } => self.day_of_month(day),
            Calendar::WeekOf { day, month, year } => {
                let (year, basis, confidence) = self.year_of(at, year, month, Some(day), Pull::Free);
                (date(year, month, day).map_or(Dated::SomeDay, Dated::week), basis, confidence)
            }
            Calendar::Weekday { weekday, pull } => self.weekday(at, weekday, pull),
            Calendar::WeekdayOf { weekday, weeks } => self.weekday_of(weekday, weeks),
            Calendar::Quarter { quarter, year, pull } => self.quarter(at, quarter, year, pull),
            Calendar::Half { half, year } => {
                let (year, basis) =
                    year.map_or((self.today.year(), Basis::Publication), |year| self.year(year));
                (Dated::Half { year, half }, basis, 0.85)
            }
            Calendar::Season { season, year, pull } => self.season(at, season, year, pull),
            Calendar::Holiday { holiday, year, pull } => self.holiday(at, holiday, year, pull),
            Calendar::Weekend { by, base } => self.weekend(at, by, base),
            Calendar::Shift { unit, by, base } => self.shift(unit, by, base),
            Calendar::Unsaid => self.unsaid(at),
        };
        (dated, if is_self_contained(calendar) { Basis::Words } else { basis }, confidence)
    }

    /// What the narrative stands at: the date last told, else the day of publication.
    pub(super) fn reference(&self) -> (Told, Basis) {
        match self.told {
            Some(told) => (told, Basis::Narrative),
            None => (self.publication(), Basis::Publication),
        }
    }

    pub(super) fn publication(&self) -> Told {
        let today = self.today;
        Told { year: today.year(), month: Some(today.month() as u8), day: Some(today.day() as u8) }
    }

    pub(super) fn base_year(&self, base: Base) -> (i32, Basis) {
        match base {
            Base::Publication if !self.narrative => (self.today.year(), Basis::Publication),
            _ => {
                let (told, basis) = self.reference();
                (told.year, basis)
            }
        }
    }

    fn year(&self, year: Year) -> (i32, Basis) {
        match year {
            Year::Stated(year) => (year, Basis::Words),
            Year::Short(short) => {
                let (near, basis) =
                    if self.narrative { self.reference() } else { (self.publication(), Basis::Publication) };
                // news looks back further than ahead, an account to both sides
                let ahead = if self.narrative { 50 } else { 20 };
                (near_year(i32::from(short), near.year, ahead), basis)
            }
            Year::Shift(by, base) => {
                let (year, basis) = self.base_year(base);
                (shift_year(year, by), basis)
            }
        }
    }

    fn decade(&self, first: i32) -> i32 {
        match first {
            // the decades of this century that are over or on and have no older namesake in the news
            0 | 10 if self.today.year() >= 2000 + first => 2000 + first,
            0..100 => 1900 + first,
            _ => first,
        }
    }

    /// The year of a month or day that may lack one.
    fn year_of(
        &self,
        at: usize,
        year: Option<Year>,
        month: u8,
        day: Option<u8>,
        pull: Pull,
    ) -> (i32, Basis, f32) {
        if let Some(year) = year {
            let (year, basis) = self.year(year);
            return (year, basis, 0.97);
        }
        if let Some(year) = self.partner_year(at) {
            return (year, Basis::Narrative, 0.9);
        }
        if let (true, Some(told)) = (self.narrative, self.told) {
            // an account that has reached November goes on to the February after
            let on = pull == Pull::Free && told.month.is_some_and(|reached| reached >= month + 8);
            return (shift_year(told.year, i32::from(on)), Basis::Narrative, 0.8);
        }
        let tense = self.date_tense(at);
        let told = matches!(tense.direction, Direction::Back | Direction::Ahead);
        let confidence = if told || pull != Pull::Free { 0.85 } else { 0.7 };
        (choose::year(month, day, pull, tense, self.today), Basis::Publication, confidence)
    }

    fn direction(&self, at: usize) -> Direction {
        let Found { first, end, .. } = self.found[at];
        self.reader.tense(first, end).direction
    }

    /// The tense for a month or a day of one: `by` looks ahead whatever the verb.
    fn date_tense(&self, at: usize) -> Tense {
        let Found { first, end, .. } = self.found[at];
        if self.reader.before(first) == Sense::By {
            return Tense { direction: Direction::Ahead, hold: Hold::Loose };
        }
        self.reader.tense(first, end)
    }

    /// The year stated right behind, where this and the next expression are two ends of a range: `1 to 9 May 1916`.
    fn partner_year(&self, at: usize) -> Option<i32> {
        let next = self.found.get(at + 1)?;
        if next.first.checked_sub(self.found[at].end)? != 1 || !self.reader.joins_range(self.found[at].end) {
            return None;
        }
        let Meaning::Moment(Moment { calendar, .. }) = next.meaning else { return None };
        match calendar {
            Calendar::Day { year: Some(Year::Stated(year)), .. }
            | Calendar::Month { year: Some(Year::Stated(year)), .. }
            | Calendar::Season { year: Some(Year::Stated(year)), .. } => Some(year),
            _ => None,
        }
    }

    /// `the 20th`: of the month last told.
    fn day_of_month(&self, day: u8) -> Resolved {
        let (told, basis) = self.reference();
        match told.month {
            Some(month) => (Dated::Day { year: told.year, month, day }, basis, 0.6),
            None => (Dated::SomeDay, basis, 0.3),
        }
    }

    fn weekday(&self, at: usize, weekday: u8, pull: Pull) -> Resolved {
        let told = self.told.and_then(Told::date);
        let (from, basis) = match (pull, told) {
            (Pull::Told(_), Some(told)) => (told, Basis::Narrative),
            (_, Some(told)) if self.narrative => (told, Basis::Narrative),
            _ => (self.today, Basis::Publication),
        };
        let event = self.reader.sense(self.found[at].end) == Sense::Possessive;
        let first = self.found[at].first;
        let direction = match (event, self.reader.before(first)) {
            // `ahead of Tuesday's vote`
            (true, Sense::Of) if first > 1 && self.reader.sense(first - 2) == Sense::Ahead => {
                Direction::Ahead
            }
            (true, _) => Direction::Back,
            // `called a strike for Tuesday`
            (false, Sense::For) => Direction::Ahead,
            (false, _) => self.direction(at),
        };
        let day = choose::weekday(weekday, pull, direction, from);
        (day.map_or(Dated::SomeDay, Dated::day), basis, if pull == Pull::Free { 0.85 } else { 0.8 })
    }

    fn weekday_of(&self, weekday: u8, weeks: i8) -> Resolved {
        let now = i64::from(self.today.weekday().number_from_monday());
        let day = shift_days(self.today, i64::from(weeks) * 7 + i64::from(weekday) - now);
        (day.map_or(Dated::SomeDay, Dated::day), Basis::Publication, 0.9)
    }

    fn quarter(&mut self, at: usize, quarter: Option<u8>, year: Option<Year>, pull: Pull) -> Resolved {
        if let Some(year) = year {
            let (year, basis) = self.year(year);
            let quarter = quarter.or(self.quarter.map(|(_, quarter, _)| quarter));
            return match quarter {
                Some(quarter) => (Dated::Quarter { year, quarter }, basis, 0.9),
                None => (Dated::Year(year), basis, 0.6),
            };
        }
        let today = self.today;
        let now = choose::quarter_of(today);
        let Some(quarter) = quarter else {
            let (year, quarter) = match pull {
                Pull::Last => choose::quarter_before(today),
                Pull::Next => (today.year() + i32::from(now == 4), now % 4 + 1),
                Pull::Told(_) => {
                    let (year, quarter, basis) = self.period();
                    return (Dated::Quarter { year, quarter }, basis, 0.7);
                }
                _ => (today.year(), now),
            };
            return (Dated::Quarter { year, quarter }, Basis::Publication, 0.85);
        };
        let ahead = self.direction(at) == Direction::Ahead;
        let year = match (pull, ahead) {
            (Pull::This, _) => today.year(),
            // the quarter that has just ended is still to be reported on
            (_, true) if quarter + 1 < now => today.year() + 1,
            (_, false) if quarter > now => today.year() - 1,
            _ => today.year(),
        };
        (Dated::Quarter { year, quarter }, Basis::Publication, 0.75)
    }

    fn season(&self, at: usize, season: Season, year: Option<Year>, pull: Pull) -> Resolved {
        let month = match season {
            Season::Spring => 3,
            Season::Summer => 6,
            Season::Autumn => 9,
            Season::Winter => 12,
        };
        let (year, basis, confidence) = match (pull, self.told) {
            (Pull::Told(by), Some(told)) => (shift_year(told.year, by.into()), Basis::Narrative, 0.7),
            // the summer before this one, while it lasts
            (Pull::Last, _)
                if !self.narrative && (0..3).contains(&(self.today.month() as i32 - month as i32)) =>
            {
                (self.today.year() - 1, Basis::Publication, 0.8)
            }
            (Pull::This, None) => (self.today.year(), Basis::Publication, 0.8),
            (Pull::This, Some(_)) if !self.narrative => (self.today.year(), Basis::Publication, 0.8),
            _ => self.year_of(at, year, month, None, pull),
        };
        (Dated::Season { year, season }, basis, confidence)
    }

    fn holiday(
        &self,
        at: usize,
        named: super::super::meaning::Holiday,
        year: Option<Year>,
        pull: Pull,
    ) -> Resolved {
        let this = holiday::day(named, self.today.year()).unwrap_or(self.today);
        let (year, basis, confidence) =
            self.year_of(at, year, this.month() as u8, Some(this.day() as u8), pull);
        (holiday::day(named, year).map_or(Dated::SomeDay, Dated::day), basis, confidence * 0.95)
    }

    /// The weekend of this week; in the first half of the week a report that looks back means the one before.
    fn weekend(&self, at: usize, by: i32, base: Base) -> Resolved {
        let (from, basis) = match (base, self.told.and_then(Told::date)) {
            (Base::Narrative, Some(told)) => (told, Basis::Narrative),
            _ => (self.today, Basis::Publication),
        };
        let early = from.weekday().number_from_monday() <= 4;
        let back = by == 0 && early && self.direction(at) == Direction::Back;
        let weeks = i64::from(by) - i64::from(back);
        let Some(day) = shift_days(from, weeks * 7) else { return (Dated::SomeDay, basis, 0.1) };
        let week = day.iso_week();
        (Dated::Weekend { year: week.year(), week: week.week() as u8 }, basis, 0.75)
    }
}

/// The year with these last two digits of the hundred that end `ahead` years after `near`.
fn near_year(short: i32, near: i32, ahead: i32) -> i32 {
    let last = near + ahead;
    last - (last - short).rem_euclid(100)
}
