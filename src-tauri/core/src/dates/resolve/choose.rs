//! Which of the many: the Friday, the June, the 3rd of May that is meant, by the direction of the words.

use super::super::meaning::Pull;
use super::super::tense::{Direction, Hold, Tense};
use super::dated::date;
use chrono::{Datelike, Days, NaiveDate};

/// The weekday (1 is Monday) that is meant from `today`. Without a tense to go by it is the last one, today included: news
/// tells what happened.
pub(super) fn weekday(weekday: u8, pull: Pull, direction: Direction, today: NaiveDate) -> Option<NaiveDate> {
    let now = today.weekday().number_from_monday();
    let back = (now + 7 - u32::from(weekday)) % 7;
    let ahead = (u32::from(weekday) + 7 - now) % 7;
    let week = |days: u32| if days == 0 { 7 } else { days };
    let days = match pull {
        Pull::Last => -i64::from(week(back)),
        Pull::Next => i64::from(week(ahead)),
        Pull::This => i64::from(ahead),
        Pull::Told(by) if by < 0 => -i64::from(week(back)),
        Pull::Told(0) => -i64::from(back),
        Pull::Told(_) => i64::from(week(ahead)),
        Pull::Free if matches!(direction, Direction::Ahead | Direction::Present) => i64::from(ahead),
        Pull::Free => -i64::from(back),
    };
    shift_days(today, days)
}

/// The year of a month, season or day that begins in month `month` (and on day `day`, where one is known).
/// A tense that is `firm` is never overruled.
pub(super) fn year(month: u8, day: Option<u8>, pull: Pull, tense: Tense, today: NaiveDate) -> i32 {
    let overruled = |year: i32| tense.hold == Hold::Loose && is_near(year, month, day, today);
    let year = today.year();
    let here = (today.month() as u8, today.day() as u8);
    let there = (month, day.unwrap_or(here.1));
    let (past, coming) =
        (if there > here { year - 1 } else { year }, if there < here { year + 1 } else { year });
    match pull {
        Pull::Last if there == here => year - 1,
        Pull::Last => past,
        Pull::Next if there == here => year + 1,
        Pull::Next => coming,
        Pull::This => year,
        Pull::Told(by) => year + i32::from(by),
        Pull::Free => match tense.direction {
            Direction::Back if overruled(coming) => coming,
            Direction::Back => past,
            Direction::Ahead if overruled(past) => past,
            Direction::Ahead => coming,
            Direction::Present | Direction::Unclear => nearest(month, day, today),
        },
    }
}

/// Whether a day lies so near that the tense around it must speak of something else (`the board set 3 May as the day`): read
/// by the tense, it would be three quarters of a year away.
fn is_near(year: i32, month: u8, day: Option<u8>, today: NaiveDate) -> bool {
    const QUARTER: i64 = 92;
    let there = date(year, month, day.unwrap_or(1).min(28));
    there.is_some_and(|there| (1..QUARTER).contains(&(there - today).num_days().abs()))
}

/// The year in which a month or day lies nearest to today; the past may lie twice as far away, since news looks back.
fn nearest(month: u8, day: Option<u8>, today: NaiveDate) -> i32 {
    let distance = |year: i32| {
        let there = date(year, month, day.unwrap_or(15).min(28)).unwrap_or(today);
        let days = (there - today).num_days();
        if days > 0 { days * 2 } else { -days }
    };
    let year = today.year();
    [year, year - 1, year + 1].into_iter().min_by_key(|&year| distance(year)).unwrap_or(year)
}

/// The quarter before the one of a day.
pub(super) fn quarter_before(today: NaiveDate) -> (i32, u8) {
    match quarter_of(today) {
        1 => (today.year() - 1, 4),
        quarter => (today.year(), quarter - 1),
    }
}

/// The quarter of a day.
pub(super) fn quarter_of(day: NaiveDate) -> u8 {
    day.month0() as u8 / 3 + 1
}

/// A day some days away; `None` beyond the calendar.
pub(super) fn shift_days(day: NaiveDate, by: i64) -> Option<NaiveDate> {
    let days = Days::new(by.unsigned_abs());
    if by < 0 { day.checked_sub_days(days) } else { day.checked_add_days(days) }
}

/// A year some years away; there is no year 0.
pub(super) fn shift_year(year: i32, by: i32) -> i32 {
    let counted = if year < 0 { year + 1 } else { year }.saturating_add(by);
    if counted <= 0 { counted.saturating_sub(1) } else { counted }
}
