//! Lengths of time, and the moments that are counted by them (`three years ago`, `two days later`).

use super::super::expression::Modifier;
use super::super::lexicon::Sense;
use super::super::meaning::{Base, Calendar, Length, Meaning, Moment, Quantity, Unit, Vague};
use super::{Read, Reader};

impl Reader<'_> {
    /// A length, or a moment or rate that is counted by one.
    pub(super) fn length(&self, at: usize) -> Read<Meaning> {
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
        let end = self.of_period(at, end).unwrap_or_else(|| self.skip(end, Sense::Ahead));
        Some((end, Meaning::Length(length)))
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

    /// `vor drei Tagen`, `dans trois jours`: a length behind a word that counts it from now.
    pub(super) fn counted_from_now(&self, at: usize) -> Read<Meaning> {
        let vocabulary = self.lexicon.vocabulary;
        let led = |words: &[&str]| {
            let all = words.iter().enumerate().all(|(i, word)| self.word(at + i).eq_ignore_ascii_case(word));
            (all && !words.is_empty()).then_some(at + words.len())
        };
        let (start, sign) = match (led(vocabulary.ago), led(vocabulary.hence)) {
            (Some(start), _) => (start, -1),
            (None, Some(start)) => (start, 1),
            (None, None) => return None,
        };
        let (end, length, _) = self.plain_length(start)?;
        Some((end, count(length, sign, Base::Publication)))
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
    fn plain_length(&self, at: usize) -> Option<(usize, Length, bool)> {
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
            let mut end = self.more_counts(end);
            let mut hyphen = self.is_hyphen(end);
            end = self.skip_hyphen(end);
            end = self.skip(end, Sense::More);
            end = self.skip(end, Sense::Trading);
            let singular = matches!(self.sense(end), Sense::Unit(_)) && quantity != Quantity::Tenths(10);
            let (end, unit) = self.unit(end)?;
            hyphen |= singular;
            // the article of `the two-year war` belongs to the war
            if hyphen && matches!(self.sense(start), Sense::The | Sense::A) {
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
            _ => self.past_unit(at),
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
                        || (matches!(self.sense(at), Sense::Units(_)) && self.sense(at + 2) == Sense::Old));
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

    /// `half an hour`, `half a century`.
    fn half_unit(&self, at: usize) -> Read<Length> {
        if self.sense(at) != Sense::Half {
            return None;
        }
        let end = match self.sense(at + 1) {
            Sense::A => at + 2,
            Sense::Hyphen if self.is_hyphen(at + 1) => at + 2,
            _ => return None,
        };
        let (end, unit) = self.unit(end)?;
        Some((end, Length { quantity: Quantity::Tenths(5), unit, modifier: None }))
    }

    /// The rest of `two to three`, `12 or 18`.
    fn more_counts(&self, at: usize) -> usize {
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
            Sense::SecondWord => Some((at + 1, Unit::Second)),
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

    /// `ago`, `earlier`, `later`, `from now`, `before`.
    fn counted(&self, end: usize, length: Length) -> Read<Meaning> {
        let (end, sign, base) = match self.sense(end) {
            Sense::Ago => (end + 1, -1, Base::Publication),
            Sense::Earlier => (end + 1, -1, Base::Narrative),
            Sense::Later => (end + 1, 1, Base::Narrative),
            Sense::From if self.sense(end + 1) == Sense::Vague(Vague::Present) => {
                (end + 2, 1, Base::Publication)
            }
            Sense::Before | Sense::After if self.ends_clause(end + 1) => {
                (end + 1, if self.sense(end) == Sense::Before { -1 } else { 1 }, Base::Narrative)
            }
            _ => return None,
        };
        Some((end, count(length, sign, base)))
    }

    /// Whether nothing of the clause follows.
    pub(super) fn ends_clause(&self, at: usize) -> bool {
        at >= self.tokens.len() || matches!(self.sense(at), Sense::Dot | Sense::Comma | Sense::Break)
    }
}

/// The moment that lies a length away.
fn count(length: Length, sign: i32, base: Base) -> Meaning {
    match length.quantity {
        Quantity::Tenths(10) if length.unit == Unit::Year && sign < 0 => Meaning::PeriodBefore(base),
        Quantity::Tenths(tenths) => {
            let (unit, scale) = match length.unit {
                Unit::Fortnight => (Unit::Week, 2u32),
                Unit::Decade => (Unit::Year, 10),
                Unit::Century => (Unit::Year, 100),
                unit => (unit, 1),
            };
            let whole = tenths.saturating_mul(scale) / 10;
            let by = i32::try_from(whole).unwrap_or(i32::MAX).saturating_mul(sign);
            let calendar = Calendar::Shift { unit, by, base };
            Meaning::Moment(Moment { modifier: length.modifier, ..Moment::of(calendar) })
        }
        Quantity::Some if sign < 0 => Meaning::Vague(Vague::Past),
        Quantity::Some => Meaning::Vague(Vague::Future),
    }
}
