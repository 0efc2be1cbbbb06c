//! Tells accounts of long ago from news of the day.

use super::super::grammar::Found;
use super::super::meaning::{Base, Calendar, Meaning, Moment, Year};
use chrono::{Datelike, NaiveDate};

/// Whether a text tells of the past: it names many past years and hardly ever points at the day of publication.
pub(super) fn is_narrative(found: &[Found], today: NaiveDate) -> bool {
    let (mut years, mut pointing) = (0usize, 0usize);
    for expression in found {
        let Meaning::Moment(Moment { calendar, .. }) = expression.meaning else { continue };
        match (year_of(calendar), calendar) {
            (Some(Year::Stated(year)), _) => years += usize::from(year < today.year() - 1),
            (Some(Year::Shift(_, Base::Publication)), _)
            | (None, Calendar::Weekday { .. } | Calendar::Shift { base: Base::Publication, .. }) => {
                pointing += 1
            }
            _ => {}
        }
    }
    years >= 6 && years >= pointing * 2
}

/// The years that the text states, sorted.
pub(super) fn stated_years(found: &[Found]) -> Vec<i32> {
    let mut years: Vec<i32> = found
        .iter()
        .filter_map(|expression| match expression.meaning {
            Meaning::Moment(Moment { calendar, .. }) => year_of(calendar),
            _ => None,
        })
        .filter_map(|year| match year {
            Year::Stated(year) => Some(year),
            _ => None,
        })
        .collect();
    years.sort_unstable();
    years
}

fn year_of(calendar: Calendar) -> Option<Year> {
    match calendar {
        Calendar::Year(year)
        | Calendar::Month { year: Some(year), .. }
        | Calendar::Day { year: Some(year), .. }
        | Calendar::Season { year: Some(year), .. } => Some(year),
        _ => None,
    }
}
