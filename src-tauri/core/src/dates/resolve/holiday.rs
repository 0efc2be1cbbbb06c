//! The day of a named day in a given year.

use super::super::meaning::Holiday;
use super::dated::date;
use chrono::{Datelike, Days, NaiveDate, Weekday};

/// The day in `year`; `None` where the calendar has none.
pub(super) fn day(holiday: Holiday, year: i32) -> Option<NaiveDate> {
    match holiday {
        Holiday::Fixed(month, day) => date(year, month, day),
        Holiday::Easter(after) => {
            let easter = easter(year)?;
            if after < 0 {
                easter.checked_sub_days(Days::new(after.unsigned_abs().into()))
            } else {
                easter.checked_add_days(Days::new(after.unsigned_abs().into()))
            }
        }
        Holiday::Nth { nth, weekday, month } => {
            let weekday = Weekday::try_from(weekday - 1).ok()?;
            if nth > 0 {
                return NaiveDate::from_weekday_of_month_opt(year, month.into(), weekday, nth.unsigned_abs());
            }
            (1..=5).rev().find_map(|n| NaiveDate::from_weekday_of_month_opt(year, month.into(), weekday, n))
        }
        Holiday::ElectionDay => NaiveDate::from_weekday_of_month_opt(year, 11, Weekday::Mon, 1)
            .and_then(|monday| monday.succ_opt()),
    }
}

/// Easter Sunday by the anonymous Gregorian algorithm (Nature, 20 April 1876; Meeus, Astronomical Algorithms, chapter 8).
fn easter(year: i32) -> Option<NaiveDate> {
    let a = year.rem_euclid(19);
    let (b, c) = (year.div_euclid(100), year.rem_euclid(100));
    let (d, e) = (b.div_euclid(4), b.rem_euclid(4));
    let f = (b + 8).div_euclid(25);
    let g = (b - f + 1).div_euclid(3);
    let h = (19 * a + b - d - g + 15).rem_euclid(30);
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k).rem_euclid(7);
    let m = (a + 11 * h + 22 * l).div_euclid(451);
    let n = h + l - 7 * m + 114;
    let date = NaiveDate::from_ymd_opt(year, (n / 31) as u32, (n % 31 + 1) as u32)?;
    debug_assert_eq!(date.weekday(), Weekday::Sun);
    Some(date)
}
