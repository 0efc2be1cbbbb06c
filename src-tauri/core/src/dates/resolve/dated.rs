//! Resolved calendar times: their TIMEX3 form and the days that they cover.

use super::super::expression::{Bound, Modifier};
use super::super::meaning::Season;
use chrono::{Datelike, Days, NaiveDate};

/// A calendar time in full. Years before Christ are negative (`-493` is 493 BC).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Dated {
    Day {
        year: i32,
        month: u8,
        day: u8,
    },
    /// ISO week.
    Week {
        year: i32,
        week: u8,
    },
    Weekend {
        year: i32,
        week: u8,
    },
    Month {
        year: i32,
        month: u8,
    },
    Quarter {
        year: i32,
        quarter: u8,
    },
    Half {
        year: i32,
        half: u8,
    },
    Season {
        year: i32,
        season: Season,
    },
    Year(i32),
    /// First year.
    Decade(i32),
    /// Ordinal number.
    Century(i32),
    /// A day that cannot be told.
    SomeDay,
}

impl Dated {
    pub(super) fn day(date: NaiveDate) -> Self {
        Self::Day { year: date.year(), month: date.month() as u8, day: date.day() as u8 }
    }

    pub(super) fn week(date: NaiveDate) -> Self {
        let week = date.iso_week();
        Self::Week { year: week.year(), week: week.week() as u8 }
    }

    /// The TIMEX3 value.
    pub(super) fn value(self) -> String {
        match self {
            Self::Day { year, month, day } => format!("{}-{month:02}-{day:02}", era(year)),
            Self::Week { year, week } => format!("{}-W{week:02}", era(year)),
            Self::Weekend { year, week } => format!("{}-W{week:02}-WE", era(year)),
            Self::Month { year, month } => format!("{}-{month:02}", era(year)),
            Self::Quarter { year, quarter } => format!("{}-Q{quarter}", era(year)),
            Self::Half { year, half } => format!("{}-H{half}", era(year)),
            Self::Season { year, season } => format!("{}-{}", era(year), season_code(season)),
            Self::Year(year) => era(year),
            Self::Decade(first) if first < 0 => format!("BC{:03}", -first / 10),
            Self::Decade(first) => format!("{:03}", first / 10),
            Self::Century(number) if number < 0 => format!("BC{:02}", -number - 1),
            Self::Century(number) => format!("{:02}", number - 1),
            Self::SomeDay => "XXXX-XX-XX".to_owned(),
        }
    }

    /// First and last day. Seasons are the meteorological ones of the northern half of the world, winter beginning in
    /// December of its year.
    pub(super) fn days(self) -> Option<(NaiveDate, NaiveDate)> {
        let months = |year: i32, first: u8, count: u32| {
            let from = date(year, first, 1)?;
            Some((from, from.checked_add_months(chrono::Months::new(count))?.pred_opt()?))
        };
        match self {
            Self::Day { year, month, day } => date(year, month, day).map(|day| (day, day)),
            Self::Week { year, week } => {
                let from = NaiveDate::from_isoywd_opt(year, week.into(), chrono::Weekday::Mon)?;
                Some((from, from.checked_add_days(Days::new(6))?))
            }
            Self::Weekend { year, week } => {
                let from = NaiveDate::from_isoywd_opt(year, week.into(), chrono::Weekday::Sat)?;
                Some((from, from.succ_opt()?))
            }
            Self::Month { year, month } => months(year, month, 1),
            Self::Quarter { year, quarter } => months(year, quarter * 3 - 2, 3),
            Self::Half { year, half } => months(year, half * 6 - 5, 6),
            Self::Season { year, season } => months(year, season_month(season), 3),
            Self::Year(year) => months(year, 1, 12),
            Self::Decade(first) if first < 0 => Some((date(first - 9, 1, 1)?, date(first, 12, 31)?)),
            Self::Decade(first) => months(first, 1, 120),
            Self::Century(number) if number < 0 => {
                Some((date(number * 100, 1, 1)?, date(number * 100 + 99, 12, 31)?))
            }
            Self::Century(number) => months(number * 100 - 99, 1, 1200),
            Self::SomeDay => None,
        }
    }

    /// The days that it may mean once `early`, `mid` or `late` has cut it to a third.
    pub(super) fn bounds(self, modifier: Option<Modifier>) -> Option<(Bound, Bound)> {
        let (from, to) = self.days()?;
        let third = (to - from).num_days() as u64 / 3;
        let cut = |from: NaiveDate, to: NaiveDate| Some((Bound::Day(from), Bound::Day(to)));
        match modifier {
            Some(Modifier::Start) => cut(from, from.checked_add_days(Days::new(third))?),
            Some(Modifier::Mid) => {
                cut(from.checked_add_days(Days::new(third))?, to.checked_sub_days(Days::new(third))?)
            }
            Some(Modifier::End) => cut(to.checked_sub_days(Days::new(third))?, to),
            _ => cut(from, to),
        }
    }
}

/// A date of the proleptic Gregorian calendar; `None` where there is no such day.
pub(super) fn date(year: i32, month: u8, day: u8) -> Option<NaiveDate> {
    // chrono counts a year 0; 1 BC is that year.
    let year = if year < 0 { year + 1 } else { year };
    NaiveDate::from_ymd_opt(year, month.into(), day.into())
}

fn era(year: i32) -> String {
    if year < 0 { format!("BC{:04}", -year) } else { format!("{year:04}") }
}

pub(super) fn season_code(season: Season) -> &'static str {
    match season {
        Season::Spring => "SP",
        Season::Summer => "SU",
        Season::Autumn => "FA",
        Season::Winter => "WI",
    }
}

fn season_month(season: Season) -> u8 {
    match season {
        Season::Spring => 3,
        Season::Summer => 6,
        Season::Autumn => 9,
        Season::Winter => 12,
    }
}
