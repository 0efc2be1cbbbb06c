//! Lengths of time. The moments that are counted by them are in `counted`.

use super::super::expression::Modifier;
use super::super::lexicon::Sense;
use super::super::meaning::{Calendar, Length, Meaning, Quantity, Unit};
use super::{Read, Reader};

impl Reader<'_> {
    /// A length, or a moment or rate that is counted by one.
    pub(super) fn length(&self, at: usize) -> Read<Meaning> {
        let start = at;
        let (at, modifier) =
            self.approximation(at).map_or((at, None), |(end, modifier)| (end, Some(modifier)));
        let (mut end, mut length, hyphen) = self.attributive(at).or_else(|| self.plain_length(at))?;
        length.modifier = modifier.or(length.modifier);
        if hyphen {
            return self.after_hyphen(end, length);
        }
        if self.is_age(end) {
            return None;
        }
        if self.sense(end) == Sense::Or && self.sense(end + 1) == Sense::So {
            end += 2;
            length.modifier = Some(Modifier::Approx);
        }
        if let Some(read) = self.counted(end, length) {
            return Some(read);
        }
        if at > start && self.sense(start) == Sense::Approx(Modifier::MoreThan) && !self.compares(start) {
            return None;
        }
        let end = self.of_period(at, end).unwrap_or_else(|| self.skip(end, Sense::Ahead));
        Some((end, Meaning::Length(length)))
    }

    /// Whether `over` means `more than`: it does in `over a week` and `for over three weeks`, not in `spread over three weeks`
    /// nor in `over a three-week period`.
    fn compares(&self, at: usize) -> bool {
        let one = self.sense(at + 1) == Sense::A && matches!(self.sense(at + 2), Sense::Unit(_));
        one || matches!(
            self.before(at),
            Sense::For | Sense::After | Sense::In | Sense::Of | Sense::By | Sense::Before
        )
    }

    /// The rest of `the first two months of 1939`.
    fn of_period(&self, at: usize, end: usize) -> Option<usize> {
        let first = self.skip(at, Sense::The);
        if !matches!(self.sense(first), Sense::Ordinal(1) | Sense::Last) {
            return None;
        }
        match self.calendar(self.eat(end, Sense::Of)?)? {
            (end, Calendar::Year(_) | Calendar::Month { year: Some(_), .. }) => Some(end),
            _ => None,
        }
    }

    /// `about`, `more than`, `at least`, `up to`, `no more than`.
    pub(super) fn approximation(&self, at: usize) -> Read<Modifier> {
        let senses = [self.sense(at), self.sense(at + 1), self.sense(at + 2)];
        match senses {
            // `over the past year` is no comparison, `over a year` is
            [Sense::Approx(Modifier::MoreThan), Sense::The, _] => None,
            [Sense::Approx(modifier), ..] => Some((at + 1, modifier)),
            [Sense::No, Sense::More, Sense::Than] => Some((at + 3, Modifier::EqualOrLess)),
            [Sense::No, Sense::Less, Sense::Than] => Some((at + 3, Modifier::EqualOrMore)),
            [Sense::More, Sense::Than, _] => Some((at + 2, Modifier::MoreThan)),
            [Sense::Less, Sense::Than, _] => Some((at + 2, Modifier::LessThan)),
            [Sense::At, Sense::Least, _] => Some((at + 2, Modifier::EqualOrMore)),
            [Sense::At, Sense::Most, _] | [Sense::Up, Sense::To, _] => Some((at + 2, Modifier::EqualOrLess)),
            _ => None,
        }
    }

    /// `[the last|first|next] two [full] years`, `a year and a half`, `half a century`, `10-year`; the flag says whether
    /// number and unit are joined by a hyphen.
    pub(super) fn plain_length(&self, at: usize) -> Option<(usize, Length, bool)> {
        if let Some(read) = self.half_unit(at) {
            return Some((read.0, read.1, false));
        }
        let start = at;
        let head = self.length_head(at);
        let at = head.unwrap_or(at);
        // `another month`, `another two years`
        let another = head.is_none() && self.sense(at) == Sense::More;
        let at = if another { at + 1 } else { at };
        // `the year` alone is no length; `the past year`, `the years` are.
        if let Some((end, quantity)) = self.quantity(at) {
            let (end, quantity) = self.half_before_unit(end, quantity);
            let mut end = self.more_counts(end);
            let mut hyphen = self.is_hyphen(end);
            end = self.skip_hyphen(end);
            end = self.skip(end, Sense::More);
            end = self.skip(self.skip(end, Sense::Trading), Sense::Long);
            let singular = matches!(self.sense(end), Sense::Unit(_)) && quantity != Quantity::Tenths(10);
            let (end, unit) = self.unit(end)?;
            // `some day` is no length
            if singular && !hyphen && quantity == Quantity::Some {
                return None;
            }
            hyphen |= singular;
            // the article of `the two-year war` belongs to the war
            if hyphen && matches!(self.sense(start), Sense::The | Sense::A | Sense::This | Sense::That) {
                return None;
            }
            // `three-quarters of the seats`
            if unit == Unit::Quarter && hyphen && !singular {
                return None;
            }
            let (end, quantity) = self.and_a_half(end, quantity);
            return Some((end, Length { quantity, unit, modifier: None }, hyphen));
        }
        let one = Quantity::Tenths(10);
        match self.sense(at) {
            Sense::A if start == at => {
                let end = self.skip(self.skip(at + 1, Sense::More), Sense::Trading);
                let (end, unit) = self.unit(end).filter(|_| matches!(self.sense(end), Sense::Unit(_)))?;
                let attributive = self.is_hyphen(end)
                    && matches!(self.sense(end + 1), Sense::Long | Sense::Ago | Sense::Earlier);
                if attributive
                    || unit == Unit::Quarter && !matches!(self.sense(end), Sense::Ago | Sense::Earlier)
                {
                    return None;
                }
                let (end, quantity) = self.and_a_half(end, one);
                Some((end, Length { quantity, unit, modifier: None }, false))
            }
            Sense::Unit(unit) if another => {
                Some((at + 1, Length { quantity: one, unit, modifier: None }, false))
            }
            // bare `seconds` and `quarters` are boxing and shares more often than time
            Sense::Units(unit) if (unit != Unit::Second && unit != Unit::Quarter) || head.is_some() => {
                let mut end = at + 1;
                if matches!(self.sense(end), Sense::And | Sense::Or)
                    && let Sense::Units(_) = self.sense(end + 1)
                {
                    end += 2;
                }
                Some((end, Length { quantity: Quantity::Some, unit, modifier: None }, false))
            }
            _ => self.past_unit(at).or_else(|| self.reporting_year(start)),
        }
    }

    /// `a three-year period`, `day-long`, `years-old`.
    fn attributive(&self, at: usize) -> Option<(usize, Length, bool)> {
        match self.sense(at) {
            Sense::A => {
                let (end, length, hyphen) = self.plain_length(at + 1)?;
                let period = hyphen && self.sense(end) == Sense::Period;
                period.then_some((end, length, true))
            }
            Sense::Unit(unit) | Sense::Units(unit) => {
                let fits = self.is_hyphen(at + 1)
                    && (self.sense(at + 2) == Sense::Long
                        || (self.sense(at + 2) == Sense::Old
                            && (matches!(self.sense(at), Sense::Units(_))
                                || self.sense(at + 3) == Sense::Thing)));
                let quantity = match self.sense(at) {
                    Sense::Unit(_) => Quantity::Tenths(10),
                    _ => Quantity::Some,
                };
                fits.then_some((at + 3, Length { quantity, unit, modifier: None }, true))
            }
            _ => None,
        }
    }

    /// `[the] past year`: the one that ends now.
    fn past_unit(&self, at: usize) -> Option<(usize, Length, bool)> {
        if self.before(at) != Sense::Past {
            return None;
        }
        let Sense::Unit(unit) = self.sense(at) else { return None };
        Some((at + 1, Length { quantity: Quantity::Tenths(10), unit, modifier: None }, false))
    }

    /// `the year` of `the year ended June 30`, `the fiscal year ending in March`.
    fn reporting_year(&self, at: usize) -> Option<(usize, Length, bool)> {
        let noun = self.skip(self.eat(at, Sense::The)?, Sense::Fiscal);
        let end = self.eat(noun, Sense::Unit(Unit::Year))?;
        let length = Length { quantity: Quantity::Tenths(10), unit: Unit::Year, modifier: None };
        self.is_reporting_year(end).then_some((end, length, false))
    }

    /// What may stand before the number: `the`, `the last`, `the first`, `each of the past`, `past`.
    fn length_head(&self, at: usize) -> Option<usize> {
        let mut end = at;
        if self.sense(end) == Sense::Each && self.sense(end + 1) == Sense::Of {
            end += 2;
        }
        if matches!(self.sense(end), Sense::The | Sense::This | Sense::That) {
            end += 1;
        }
        match self.sense(end) {
            Sense::Last | Sense::Next | Sense::Past | Sense::Coming | Sense::Following | Sense::Previous => {
                end += 1
            }
            Sense::Ordinal(1) | Sense::Same | Sense::Latest if end > at => end += 1,
            Sense::Early | Sense::Late if end > at && matches!(self.sense(end + 1), Sense::Units(_)) => {
                end += 1
            }
            _ => {}
        }
        (end > at).then_some(end)
    }

    /// `half an hour`, `half a century`, `a half hour`.
    fn half_unit(&self, at: usize) -> Read<Length> {
        let after = self.eat(self.skip(at, Sense::A), Sense::Half)?;
        let end = match self.sense(after) {
            Sense::A if self.sense(at) == Sense::Half => after + 1,
            Sense::Hyphen if self.is_hyphen(after) => after + 1,
            Sense::Unit(Unit::Hour) => after,
            _ => return None,
        };
        let (end, unit) = self.unit(end)?;
        Some((end, Length { quantity: Quantity::Tenths(5), unit, modifier: None }))
    }

    /// The rest of `two to three`, `12 or 18`.
    pub(super) fn more_counts(&self, at: usize) -> usize {
        let joined = match self.sense(at) {
            Sense::To | Sense::Or | Sense::And => true,
            Sense::Hyphen => self.is_hyphen(at),
            _ => false,
        };
        match self.quantity(at + 1) {
            Some((end, _)) if joined && self.unit(self.skip_hyphen(end)).is_some() => end,
            _ => at,
        }
    }

    /// The rest of `two and a half hours`, `one-and-a-half`.
    fn half_before_unit(&self, at: usize, quantity: Quantity) -> (usize, Quantity) {
        let and = self.skip_hyphen(at);
        let (Sense::And, Quantity::Tenths(tenths)) = (self.sense(and), quantity) else {
            return (at, quantity);
        };
        let half = self.skip_hyphen(self.skip(self.skip_hyphen(and + 1), Sense::A));
        match self.eat(half, Sense::Half) {
            Some(end) if self.unit(self.skip_hyphen(end)).is_some() => {
                (end, Quantity::Tenths(tenths.saturating_add(5)))
            }
            _ => (at, quantity),
        }
    }

    fn and_a_half(&self, at: usize, quantity: Quantity) -> (usize, Quantity) {
        if let ([Sense::And, Sense::A, Sense::Half], Quantity::Tenths(tenths)) =
            ([self.sense(at), self.sense(at + 1), self.sense(at + 2)], quantity)
        {
            return (at + 3, Quantity::Tenths(tenths.saturating_add(5)));
        }
        (at, quantity)
    }

    /// A unit, singular or plural.
    pub(super) fn unit(&self, at: usize) -> Read<Unit> {
        match self.sense(at) {
            Sense::Unit(unit) | Sense::Units(unit) => Some((at + 1, unit)),
            // but `two second-half goals`
            Sense::SecondWord if !self.is_hyphen(at + 1) => Some((at + 1, Unit::Second)),
            _ => None,
        }
    }

    /// `10-year`, `three-year-old war`, `day-long`; an age is no expression of time.
    fn after_hyphen(&self, end: usize, length: Length) -> Read<Meaning> {
        let read = |end| Some((end, Meaning::Length(length)));
        if self.is_hyphen(end) {
            return match self.sense(end + 1) {
                Sense::Long => read(end + 2),
                Sense::Old if self.sense(end + 2) == Sense::Thing => read(end + 2),
                Sense::Old => None,
                _ => read(end),
            };
        }
        match self.sense(end) {
            Sense::Old => (self.sense(end + 1) == Sense::Thing).then_some((end + 1, Meaning::Length(length))),
            Sense::Period => read(end + 1),
            _ => read(end),
        }
    }

    /// Whether `old` or `of age` follows.
    fn is_age(&self, end: usize) -> bool {
        let at = self.skip_hyphen(end);
        self.sense(at) == Sense::Old
            || (self.sense(end) == Sense::Of && self.word(end + 1).eq_ignore_ascii_case("age"))
    }

    /// Whether nothing of the clause follows.
    pub(super) fn ends_clause(&self, at: usize) -> bool {
        at >= self.tokens.len() || matches!(self.sense(at), Sense::Dot | Sense::Comma | Sense::Break)
    }
}
