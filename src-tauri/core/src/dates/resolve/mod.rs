//! Turns what the words say into TIMEX3 values and intervals, against the day of publication and the dates that the text sets.

mod calendar;
mod choose;
mod dated;
mod holiday;
mod length;
mod narrative;
mod shift;

use super::expression::{Anchor, Basis, Bound, Expression, Kind, Reference};
use super::grammar::{Found, Reader};
use super::meaning::{Base, Calendar, Meaning, Moment, Part, TimeOfDay, Vague};
use crate::text::{ScalarIndex, Span};
use chrono::NaiveDate;
use dated::Dated;

/// Tokens for which a report on a quarter goes on: about six sentences.
const REPORT: usize = 200;

/// Resolves the expressions of one text, in order.
pub(super) fn resolve(reader: &Reader<'_>, found: &[Found], anchor: &Anchor) -> Vec<Expression> {
    let index = ScalarIndex::new(reader.text);
    let today = anchor.day();
    let mut resolver = Resolver {
        reader,
        found,
        today,
        narrative: narrative::is_narrative(found, today),
        years: narrative::stated_years(found),
        told: None,
        day: None,
        quarter: None,
    };
    (0..found.len()).map(|at| resolver.expression(at, &index)).collect()
}

/// The date that the text last set, as far as it was told.
#[derive(Clone, Copy, Debug)]
struct Told {
    year: i32,
    month: Option<u8>,
    day: Option<u8>,
}

struct Resolver<'t> {
    reader: &'t Reader<'t>,
    found: &'t [Found],
    today: NaiveDate,
    /// Whether the text tells of long ago: what is missing is then taken from the dates told before.
    narrative: bool,
    told: Option<Told>,
    /// The last day told, where a month or year has been named since.
    day: Option<Told>,
    /// Every year that the text states, in order of size.
    years: Vec<i32>,
    /// Year and quarter last spoken of, and the token where.
    quarter: Option<(i32, u8, usize)>,
}

/// A value with its pedigree.
struct Answer {
    kind: Kind,
    value: String,
    bounds: Option<(Bound, Bound)>,
    basis: Basis,
    confidence: f32,
}

impl Answer {
    fn plain(kind: Kind, value: String, confidence: f32) -> Self {
        Self { kind, value, bounds: None, basis: Basis::Words, confidence }
    }
}

impl Resolver<'_> {
    fn expression(&mut self, at: usize, index: &ScalarIndex<'_>) -> Expression {
        let Found { first, end, meaning } = self.found[at];
        let told = match meaning {
            Meaning::Moment(Moment { calendar: Calendar::Shift { unit, .. }, .. }) if !self.narrative => {
                self.standpoint(unit).or(self.told)
            }
            _ => self.told,
        };
        let (answer, modifier, offset) = match meaning {
            Meaning::Moment(moment) => (self.moment(at, moment), moment.modifier, moment.offset),
            Meaning::Length(length) => {
                (Answer::plain(Kind::Duration, length::value(length), 0.9), length.modifier, None)
            }
            Meaning::Cycle(cycle) => (Answer::plain(Kind::Set, length::cycle(cycle), 0.85), None, None),
            Meaning::Vague(vague) => {
                (Answer::plain(Kind::Date, vague_value(vague).to_owned(), 0.8), None, None)
            }
            Meaning::Period => {
                let (year, quarter, basis) = self.period();
                (self.dated(Dated::Quarter { year, quarter }, basis, 0.6, None), None, None)
            }
            Meaning::PeriodBefore(base) => {
                let base = if self.compares_with_today(at) { Base::Publication } else { base };
                (self.year_before(first, base), None, None)
            }
            Meaning::QuarterBefore => {
                let (year, quarter, basis) = self.period();
                (self.dated(Dated::Quarter { year: year - 1, quarter }, basis, 0.65, None), None, None)
            }
        };
        let tokens = self.reader.tokens;
        let bytes = tokens[first].start as usize..tokens[end - 1].end as usize;
        let value = match answer.basis {
            Basis::Words => String::new(),
            Basis::Publication => self.today.to_string(),
            Basis::Narrative => told.map_or_else(String::new, |told| told.dated().value()),
        };
        Expression {
            span: Span::new(index.scalar(bytes.start), index.scalar(bytes.end)),
            kind: answer.kind,
            value: answer.value,
            from: answer.bounds.map(|(from, _)| from),
            to: answer.bounds.map(|(_, to)| to),
            reference: Reference { basis: answer.basis, value },
            confidence: answer.confidence,
            modifier,
            offset,
        }
    }

    fn moment(&mut self, at: usize, moment: Moment) -> Answer {
        let Found { first, .. } = self.found[at];
        let (dated, basis, confidence) = self.calendar(at, moment.calendar);
        self.remember(dated, first);
        let Some(time) = moment.time else {
            return self.dated(dated, basis, confidence, moment.modifier);
        };
        let day = dated.value();
        let (suffix, bounds) = time_of_day(time, dated);
        Answer { kind: Kind::Time, value: format!("{day}{suffix}"), bounds, basis, confidence }
    }

    fn dated(
        &self,
        dated: Dated,
        basis: Basis,
        confidence: f32,
        modifier: Option<super::expression::Modifier>,
    ) -> Answer {
        let bounds = dated.bounds(modifier);
        Answer { kind: Kind::Date, value: dated.value(), bounds, basis, confidence }
    }

    /// Keeps what the text has set.
    fn remember(&mut self, dated: Dated, token: usize) {
        match dated {
            Dated::Day { year, month, day } => {
                self.told = Some(Told { year, month: Some(month), day: Some(day) });
                self.day = self.told;
            }
            Dated::Month { year, month } => self.told = Some(Told { year, month: Some(month), day: None }),
            Dated::Year(year) | Dated::Season { year, .. }
                if !self.is_stray(year) && self.moves_on(token, year) =>
            {
                self.told = Some(Told { year, month: None, day: None });
            }
            // within a report an older quarter is compared with, and one that is not over is looked forward to
            Dated::Quarter { year, quarter }
                if self.quarter.is_none_or(|(reported, number, seen)| {
                    let over = (year, quarter) <= choose::quarter_before(self.today);
                    token - seen > REPORT || over && (year, quarter) >= (reported, number)
                }) =>
            {
                self.quarter = Some((year, quarter, token));
            }
            _ => {}
        }
    }

    /// Whether a bare year moves a narrative on: it opens a sentence, or lies close to where the narrative stands.
    fn moves_on(&self, token: usize, year: i32) -> bool {
        let opens = token < 3 || (token - 3..token).any(|at| self.reader.is_sentence_end(at));
        !self.narrative || opens || self.told.is_none_or(|told| told.month.is_none() || told.year == year - 1)
    }

    /// Whether a narrative names a year in passing: hardly another of its years is near.
    fn is_stray(&self, year: i32) -> bool {
        let near =
            self.years.partition_point(|&y| y <= year + 3) - self.years.partition_point(|&y| y < year - 3);
        self.narrative && near < 3
    }

    /// The quarter that is spoken of, else the last one that is over.
    fn period(&self) -> (i32, u8, Basis) {
        match self.quarter {
            Some((year, quarter, _)) => (year, quarter, Basis::Narrative),
            None => {
                let (year, quarter) = choose::quarter_before(self.today);
                (year, quarter, Basis::Publication)
            }
        }
    }

    /// `a year earlier`: in a report on a quarter, that quarter a year before; else the year before.
    fn year_before(&mut self, token: usize, base: Base) -> Answer {
        if let Some((year, quarter, seen)) = self.quarter
            && token - seen <= REPORT
        {
            let dated = Dated::Quarter { year: year - 1, quarter };
            self.quarter = Some((year, quarter, token));
            return self.dated(dated, Basis::Narrative, 0.6, None);
        }
        let (year, basis) = self.base_year(base);
        self.dated(Dated::Year(year.saturating_sub(1)), basis, 0.7, None)
    }
}

impl Told {
    fn dated(self) -> Dated {
        match (self.month, self.day) {
            (Some(month), Some(day)) => Dated::Day { year: self.year, month, day },
            (Some(month), None) => Dated::Month { year: self.year, month },
            _ => Dated::Year(self.year),
        }
    }
}

fn vague_value(vague: Vague) -> &'static str {
    match vague {
        Vague::Past => "PAST_REF",
        Vague::Present => "PRESENT_REF",
        Vague::Future => "FUTURE_REF",
    }
}

/// The TIMEX3 form of a time of day, and the minutes that it covers on its day. The hours of the parts of the day are
/// those of everyday English news: morning 5 to 12, afternoon to 18, evening to 22, night to 5.
fn time_of_day(time: TimeOfDay, dated: Dated) -> (String, Option<(Bound, Bound)>) {
    let (suffix, from, minutes) = match time {
        TimeOfDay::Clock { hour, minute } => {
            (format!("T{hour:02}:{minute:02}"), i64::from(hour) * 60 + i64::from(minute), 0)
        }
        TimeOfDay::Part(part) => {
            let (code, from, hours) = match part {
                Part::Morning => ("TMO", 5, 7),
                Part::Afternoon => ("TAF", 12, 6),
                Part::Evening => ("TEV", 18, 4),
                Part::Night => ("TNI", 22, 7),
            };
            (code.to_owned(), from * 60, hours * 60 - 1)
        }
    };
    let bounds = match dated {
        Dated::Day { .. } => dated.days().and_then(|(day, _)| {
            let start = day.and_hms_opt(0, 0, 0)?.checked_add_signed(chrono::TimeDelta::minutes(from))?;
            let end = start.checked_add_signed(chrono::TimeDelta::minutes(minutes))?;
            Some((Bound::Clock(start), Bound::Clock(end)))
        }),
        _ => None,
    };
    (suffix, bounds)
}

/// Whether a calendar time is told in full by its own words.
fn is_self_contained(calendar: Calendar) -> bool {
    use super::meaning::Year::Stated;
    matches!(
        calendar,
        Calendar::Year(Stated(_))
            | Calendar::Century(_)
            | Calendar::Month { year: Some(Stated(_)), .. }
            | Calendar::Day { year: Some(Stated(_)), month: Some(_), .. }
            | Calendar::Season { year: Some(Stated(_)), .. }
            | Calendar::Quarter { year: Some(Stated(_)), quarter: Some(_), .. }
            | Calendar::Half { year: Some(Stated(_)), .. }
            | Calendar::Holiday { year: Some(Stated(_)), .. }
            | Calendar::WeekOf { year: Some(Stated(_)), .. }
    ) || matches!(calendar, Calendar::Decade(first) if !(0..100).contains(&first))
}
