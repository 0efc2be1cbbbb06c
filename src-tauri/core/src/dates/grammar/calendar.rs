//! Dates by the calendar: days, months, years, and everything coarser.

use super::super::lexicon::Sense;
use super::super::meaning::{Base, Calendar, Pull, Unit, Year};
use super::{Read, Reader, longer};

impl Reader<'_> {
    /// Any calendar time, without modifier and time of day.
    pub(super) fn calendar(&self, at: usize) -> Read<Calendar> {
        if let Sense::Number { .. } = self.sense(at) {
            return longer(self.numeric(at), longer(self.day(at), self.year(at)));
        }
        let dated = longer(self.day(at), longer(self.deictic(at), self.month(at)));
        longer(dated, longer(self.named(at), self.year(at)))
    }

    /// `Friday, Nov. 3, 1989`, `the 3rd of May`, `9 September 1914`, `March eighth`.
    pub(super) fn day(&self, at: usize) -> Read<Calendar> {
        let (start, weekday) = match self.sense(at) {
            Sense::Weekday(weekday) => {
                let end = self.skip_stop_before_date(at + 1);
                (self.skip(end, Sense::Comma), Some(weekday))
            }
            _ => (at, None),
        };
        let dated = longer(self.month_day(start), self.day_month(start));
        match (dated, weekday) {
            (Some(dated), _) => Some(dated),
            (None, Some(weekday)) if self.week_behind(at + 1).is_some() => {
                let (end, weeks) = self.week_behind(at + 1)?;
                Some((end, Calendar::WeekdayOf { weekday, weeks }))
            }
            (None, Some(weekday)) => Some((at + 1, Calendar::Weekday { weekday, pull: Pull::Free })),
            (None, None) => None,
        }
    }

    /// The rest of `Tuesday of last week`, `Monday next week`.
    fn week_behind(&self, at: usize) -> Read<i8> {
        let at = self.skip(at, Sense::Of);
        let weeks = match self.sense(at) {
            Sense::Last => -1,
            Sense::This => 0,
            Sense::Next => 1,
            _ => return None,
        };
        Some((self.eat(at + 1, Sense::Unit(Unit::Week))?, weeks))
    }

    /// Past the stop in `Wed. Nov. 8`.
    fn skip_stop_before_date(&self, at: usize) -> usize {
        let end = self.skip_stop(at);
        if end > at && matches!(self.sense(end), Sense::Month(_) | Sense::Comma) { end } else { at }
    }

    fn month_day(&self, at: usize) -> Read<Calendar> {
        let Sense::Month(month) = self.sense(at) else { return None };
        let end = self.skip_stop(at + 1);
        let (end, day) = self.day_number(self.skip(end, Sense::The))?;
        if self.unit(end).is_some()
            || (self.sense(end) == Sense::Colon
                && self.is_tight(end)
                && self.is_tight(end + 1)
                && matches!(self.sense(end + 1), Sense::Number { .. }))
        {
            return None;
        }
        let (end, year) = self.year_behind(end);
        Some((end, Calendar::Day { day, month: Some(month), year, pull: Pull::Free }))
    }

    pub(super) fn day_month(&self, at: usize) -> Read<Calendar> {
        let the = self.skip(at, Sense::The);
        let (end, day) = self.day_number(the)?;
        // German writes the stop of the ordinal.
        let stop = self.skip_stop(end);
        let next = self.skip(if matches!(self.sense(stop), Sense::Month(_)) { stop } else { end }, Sense::Of);
        if let Sense::Month(month) = self.sense(next) {
            let (end, year) = self.year_behind(self.stop_of_month(next + 1));
            return Some((end, Calendar::Day { day, month: Some(month), year, pull: Pull::Free }));
        }
        let told =
            matches!((self.sense(next), self.sense(next + 1)), (Sense::That, Sense::Unit(Unit::Month)));
        if told && next > end {
            return Some((next + 2, Calendar::Day { day, month: None, year: None, pull: Pull::Free }));
        }
        // `the 20th`, closed by a mark or a preposition, is a day; `the 20th meeting` is none.
        let numeric = self.word(the).starts_with(|c: char| c.is_ascii_digit());
        let closed = self.ends_clause(end) || matches!(self.sense(end), Sense::And | Sense::To | Sense::Of);
        let ordinal = matches!(self.sense(the), Sense::Ordinal(_));
        (the > at
            && ordinal
            && numeric
            && closed
            && self.sense(end) != Sense::Of
            && matches!(self.before(at), Sense::On | Sense::By | Sense::From))
        .then_some((end, Calendar::Day { day, month: None, year: None, pull: Pull::Free }))
    }

    /// Past the stop of `Sept.` where more of the date follows or the sentence goes on.
    fn stop_of_month(&self, at: usize) -> usize {
        let end = self.skip_stop(at);
        if end > at && matches!(self.sense(end), Sense::Number { .. } | Sense::Comma) { end } else { at }
    }

    /// A day of the month.
    fn day_number(&self, at: usize) -> Read<u8> {
        match self.sense(at) {
            Sense::Number { value: value @ 1..=31, digits: 1..=2 } => {
                let fraction = matches!(self.sense(at + 1), Sense::Dot | Sense::Comma | Sense::Colon)
                    && self.is_tight(at + 1)
                    && self.is_tight(at + 2)
                    && matches!(self.sense(at + 2), Sense::Number { .. });
                let money = self.before(at) == Sense::Currency || self.sense(at + 1) == Sense::Percent;
                (!fraction && !money).then_some((at + 1, value as u8))
            }
            Sense::Ordinal(day @ 1..=31) => Some((at + 1, day)),
            _ => None,
        }
    }

    /// Whether a number is money, a share or a count by its neighbours.
    pub(super) fn is_amount(&self, at: usize) -> bool {
        matches!(self.before(at), Sense::Currency)
            || (self.is_tight(at) && matches!(self.before(at), Sense::Dot | Sense::Comma | Sense::Colon))
            || matches!(self.sense(at + 1), Sense::Percent | Sense::Counted | Sense::Scale(_))
            || (self.is_hyphen(at + 1) && matches!(self.sense(at + 2), Sense::Counted))
    }

    /// The year behind a month or a day: `, 1989`, `of 1989`, `last year`, `of that year`, `480 BC`.
    fn year_behind(&self, at: usize) -> (usize, Option<Year>) {
        let comma = self.skip(at, Sense::Comma);
        let of = self.skip(comma, Sense::Of);
        if let Some((end, year)) = self.year_number(of) {
            return (end, Some(year));
        }
        if let Some((end, year)) = self.year_in_words(comma) {
            return (end, Some(Year::Stated(year)));
        }
        if let Some((end, year)) = self.relative_year(self.skip(at, Sense::Of)) {
            return (end, Some(year));
        }
        (at, None)
    }

    /// `last year`, `this year`, `that year`, `the same year`.
    pub(super) fn relative_year(&self, at: usize) -> Read<Year> {
        let (end, by, base) = match self.sense(at) {
            Sense::Last => (at + 1, -1, Base::Publication),
            Sense::This => (at + 1, 0, Base::Publication),
            Sense::Next => (at + 1, 1, Base::Publication),
            Sense::That => (self.skip(at + 1, Sense::Same), 0, Base::Narrative),
            Sense::The => match self.sense(at + 1) {
                Sense::Same => (at + 2, 0, Base::Narrative),
                Sense::Following | Sense::Next => (at + 2, 1, Base::Narrative),
                Sense::Previous => (at + 2, -1, Base::Narrative),
                Sense::Current => (at + 2, 0, Base::Publication),
                _ => return None,
            },
            _ => return None,
        };
        let end = self.skip(end, Sense::Fiscal);
        (self.sense(end) == Sense::Unit(Unit::Year)).then_some((end + 1, Year::Shift(by, base)))
    }

    /// A year in digits that cannot be much else: four digits, or a number before `BC`.
    fn year_number(&self, at: usize) -> Read<Year> {
        if self.sense(at) == Sense::Apostrophe
            && self.is_tight(at + 1)
            && !self.opens_quotation(at)
            && !matches!(self.sense(at + 2), Sense::Unit(_) | Sense::Units(_))
            && let Sense::Number { value, digits: 2 } = self.sense(at + 1)
        {
            return Some((at + 2, Year::Short(value as u8)));
        }
        let Sense::Number { value, digits } = self.sense(at) else { return None };
        if self.sense(at + 1) == Sense::BeforeChrist && digits <= 4 {
            return Some((at + 2, Year::Stated(-(value as i32))));
        }
        if self.sense(at + 1) == Sense::AnnoDomini && digits <= 4 {
            return Some((at + 2, Year::Stated(value as i32)));
        }
        let joined = self.is_tight(at + 1)
            && match self.sense(at + 1) {
                Sense::Dot | Sense::Comma | Sense::Colon => {
                    self.is_tight(at + 2) && matches!(self.sense(at + 2), Sense::Number { .. })
                }
                _ => self.word(at + 1).starts_with(char::is_alphanumeric),
            };
        let year = digits == 4 && (1000..=2999).contains(&value) && !joined && !self.is_amount(at);
        year.then_some((at + 1, Year::Stated(value as i32)))
    }

    /// `September 1939`, `June last year`, `July of that year`, `September`.
    pub(super) fn month(&self, at: usize) -> Read<Calendar> {
        let Sense::Month(month) = self.sense(at) else { return None };
        let bare = self.stop_of_month(at + 1);
        let (end, year) = self.year_behind(bare);
        if year.is_none() && !self.month_stands(at) {
            return None;
        }
        Some((if year.is_some() { end } else { at + 1 }, Calendar::Month { month, year, pull: Pull::Free }))
    }

    /// Whether a month without a year is one: `May` and `March` need a preposition or a modifier before them.
    fn month_stands(&self, at: usize) -> bool {
        let word = self.word(at);
        let vocabulary = self.lexicon.vocabulary;
        let is_one_of = |months: &[&str]| months.iter().any(|month| word.eq_ignore_ascii_case(month));
        if !is_one_of(vocabulary.wary_months) {
            // `Jan` without a stop may be a person's name
            return word.len() > 3 || is_one_of(vocabulary.short_months) || self.skip_stop(at + 1) > at + 1;
        }
        matches!(
            self.before(at),
            Sense::In
                | Sense::By
                | Sense::From
                | Sense::Of
                | Sense::To
                | Sense::Early
                | Sense::Late
                | Sense::Mid
                | Sense::Last
                | Sense::Next
                | Sense::This
                | Sense::Each
                | Sense::Approx(_)
                | Sense::For
                | Sense::Hyphen
                | Sense::Before
                | Sense::After
                | Sense::And
                | Sense::The
        ) || (self.is_hyphen(at + 1) && matches!(self.sense(at + 2), Sense::Month(_)))
    }

    /// `1939`, `the year 2000`, `fiscal 1989`, `'68`, `nineteen ninety-six`.
    pub(super) fn year(&self, at: usize) -> Read<Calendar> {
        let mut start = at;
        let the = self.skip(at, Sense::The);
        let year_word = self.sense(the) == Sense::Unit(Unit::Year);
        if year_word {
            start = the + 1;
        } else if self.sense(at) == Sense::Fiscal {
            start = at + 1;
            if self.sense(start) == Sense::Unit(Unit::Year) {
                start += 1;
            }
        }
        if let Some((end, year)) = self.year_in_words(start) {
            return Some((end, Calendar::Year(Year::Stated(year))));
        }
        let (end, year) = self.year_number(start)?;
        let plausible = match year {
            Year::Stated(1500..=2100) if start == at => !self.is_count_of_things(at),
            Year::Stated(1000..=2999) if start == at => {
                matches!(self.before(at), Sense::In | Sense::From | Sense::By | Sense::Before | Sense::After)
            }
            _ => true,
        };
        plausible.then_some((end, Calendar::Year(year)))
    }

    /// `some 2000 men`: a number that is told about or compared.
    fn is_count_of_things(&self, at: usize) -> bool {
        matches!(self.before(at), Sense::Than | Sense::Some | Sense::Least | Sense::Numbered)
            || (self.is_hyphen(at + 1) && matches!(self.sense(at + 2), Sense::Unit(_) | Sense::Units(_)))
            || matches!(self.sense(at + 1), Sense::Units(_))
    }
}
