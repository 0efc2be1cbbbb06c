//! Tells accounts of long ago from news of the day.

use super::super::grammar::Found;
use super::super::meaning::{Base, Calendar, Meaning, Moment, Year};
use chrono::{Datelike, NaiveDate};

/// Whether a text tells of the past: it names many past years and hardly ever points at the day of publication.
pub(super) fn is_narrative(found: &[Found], today: NaiveDate) -> bool {
    let (mut years, mut pointing) = (0usize, 0usize);
    for expression in found {
        let Meaning::Moment(Moment { calendar, .. }) = expression.meaning else { continue };
        match calendar {
            Calendar::Year(year)
            | Calendar::Month { year: Some(year), .. }
            | Calendar::Day { year: Some(year), .. }
            | Calendar::Season { year: Some(year), .. } => match year {
                Year::Stated(year) => years += usize::from(year < today.year() - 1),
                Year::Shift(_, Base::Publication) => pointing += 1,
                _ => {}
            },
            Calendar::Weekday { .. } | Calendar::Shift { base: Base::Publication, .. } => pointing += 1,
            _ => {}
        }
    }
    years >= 6 && years >= pointing * 4
}
