//! A calendar time with its modifier and its time of day.

use super::super::expression::Modifier;
use super::super::lexicon::Sense;
use super::super::meaning::{Base, Calendar, Moment, Part, TimeOfDay, Unit};
use super::clock::clock;
use super::{Read, Reader, longer};

impl Reader<'_> {
    /// `early next week`, `the end of 1990`, `late Friday night`, `10 p.m. Wednesday`, `the morning of 3 May`.
    pub(super) fn moment(&self, at: usize) -> Read<Moment> {
        let plain = longer(self.timed(at), self.modified(at));
        match self.sense(at) {
            Sense::Approx(modifier) if modifier != Modifier::MoreThan => {
                longer(plain, self.moment_after(at + 1, modifier))
            }
            _ => plain,
        }
    }

    fn moment_after(&self, at: usize, modifier: Modifier) -> Read<Moment> {
        let (end, mut moment) = longer(self.timed(at), self.modified(at))?;
        // `around Wednesday` goes round the event of that day
        let weekday = matches!(moment.calendar, Calendar::Weekday { .. } | Calendar::Weekend { .. });
        moment.modifier = moment.modifier.or(Some(modifier));
        (!weekday).then_some((end, moment))
    }

    /// A moment behind `early`, `the end of`, `mid-`.
    fn modified(&self, at: usize) -> Read<Moment> {
        let the = self.skip(at, Sense::The);
        let (inner, modifier) = match self.sense(the) {
            Sense::Early => (self.skip_hyphen(the + 1), Modifier::Start),
            Sense::Late => (self.skip_hyphen(the + 1), Modifier::End),
            Sense::Mid
                if the == at && self.is_hyphen(at + 1) && self.sense(at + 2) == Sense::Unit(Unit::Year) =>
            {
                let calendar = Calendar::Shift { unit: Unit::Year, by: 0, base: Base::Publication };
                return Some((at + 3, Moment { modifier: Some(Modifier::Mid), ..Moment::of(calendar) }));
            }
            Sense::Mid => (self.skip_hyphen(the + 1), Modifier::Mid),
            Sense::Earlier if the == at => (the + 1, Modifier::Start),
            Sense::Later if the == at => (the + 1, Modifier::End),
            Sense::Beginning => (self.eat(the + 1, Sense::Of)?, Modifier::Start),
            Sense::Middle => (self.eat(the + 1, Sense::Of)?, Modifier::Mid),
            Sense::End => (self.eat(the + 1, Sense::Of)?, Modifier::End),
            _ => return self.ending(at),
        };
        // `the early 1980s`, but not `the early Friday edition`
        let inner = if the == at { self.skip(inner, Sense::In) } else { inner };
        let quarter = self.quarter(inner).map(|(end, calendar)| (end, Moment::of(calendar)));
        let (end, mut moment) = longer(self.timed(inner), quarter).or_else(|| self.whole_unit(inner))?;
        if the > at
            && matches!(self.sense(the), Sense::Early | Sense::Late | Sense::Mid)
            && matches!(
                moment.calendar,
                Calendar::Weekday { .. } | Calendar::Day { .. } | Calendar::Month { year: None, .. }
            )
        {
            return None;
        }
        // `earlier` and `later` compare: they need a frame that holds the moment
        moment.modifier = Some(modifier);
        Some((end, moment))
    }

    /// `the year` inside `the end of the year`, `that day` inside `later that day`.
    fn whole_unit(&self, at: usize) -> Read<Moment> {
        let at = self.eat(at, Sense::The)?;
        let Sense::Unit(unit) = self.sense(at) else { return None };
        Some((at + 1, Moment::of(Calendar::Shift { unit, by: 0, base: Base::Narrative })))
    }

    /// `year end`, `year-end`, `month's end`.
    fn ending(&self, at: usize) -> Read<Moment> {
        let Sense::Unit(unit) = self.sense(at) else { return None };
        let mut end = self.skip(at + 1, Sense::Possessive);
        end = self.skip_hyphen(end);
        let end = self.eat(end, Sense::End)?;
        let calendar = Calendar::Shift { unit, by: 0, base: Base::Publication };
        Some((end, Moment { modifier: Some(Modifier::End), ..Moment::of(calendar) }))
    }

    /// A calendar time, with a time of day before or behind.
    fn timed(&self, at: usize) -> Read<Moment> {
        longer(longer(self.day_then_time(at), self.pointed_part(at)), self.time_then_day(at))
    }

    /// `last night`, `this morning`, `that afternoon`, `the next evening`, `tonight`.
    fn pointed_part(&self, at: usize) -> Read<Moment> {
        let day = |by, base| Calendar::Shift { unit: Unit::Day, by, base };
        let (noun, calendar) = match (self.sense(at), self.sense(at + 1)) {
            (Sense::Tonight, _) => {
                let time = Some(TimeOfDay::Part(Part::Night));
                return Some((at + 1, Moment { time, ..Moment::of(day(0, Base::Publication)) }));
            }
            (Sense::Overnight, _) => {
                let time = Some(TimeOfDay::Part(Part::Night));
                return Some((at + 1, Moment { time, ..Moment::of(day(-1, Base::Publication)) }));
            }
            // `the night before`, where the clause ends
            (Sense::The, Sense::Part(part))
                if self.sense(at + 2) == Sense::Before && self.ends_clause(at + 3) =>
            {
                let time = Some(TimeOfDay::Part(part));
                return Some((at + 3, Moment { time, ..Moment::of(day(-1, Base::Narrative)) }));
            }
            (Sense::Last, _) => (at + 1, day(-1, Base::Publication)),
            (Sense::This, _) => (at + 1, day(0, Base::Publication)),
            (Sense::That, Sense::Same) | (Sense::The, Sense::Same) => (at + 2, day(0, Base::Narrative)),
            (Sense::That, _) => (at + 1, day(0, Base::Narrative)),
            (Sense::The, Sense::Next | Sense::Following) => (at + 2, day(1, Base::Narrative)),
            (Sense::The, Sense::Previous) => (at + 2, day(-1, Base::Narrative)),
            _ => return None,
        };
        let Sense::Part(part) = self.sense(noun) else { return None };
        Some((noun + 1, Moment { time: Some(TimeOfDay::Part(part)), ..Moment::of(calendar) }))
    }

    fn day_then_time(&self, at: usize) -> Read<Moment> {
        let (end, calendar) = self.calendar(at)?;
        let mut moment = Moment::of(calendar);
        if !is_day(calendar) {
            return Some((self.beyond(end, &mut moment), moment));
        }
        if let Sense::Part(part) = self.sense(self.skip_hyphen(end)) {
            moment.time = Some(TimeOfDay::Part(part));
            return Some((self.skip_hyphen(end) + 1, moment));
        }
        match self.sense(end) {
            Sense::Early | Sense::Late if matches!(self.sense(end + 1), Sense::Part(_)) => {
                if let Sense::Part(part) = self.sense(end + 1) {
                    moment.time = Some(TimeOfDay::Part(part));
                }
                return Some((end + 2, moment));
            }
            Sense::Noon => return Some((end + 1, Moment { time: Some(clock(12, 0)), ..moment })),
            Sense::Midnight => return Some((end + 1, Moment { time: Some(clock(24, 0)), ..moment })),
            _ => {}
        }
        let clock_at = if self.sense(end) == Sense::At { end + 1 } else { end };
        if let Some((end, time, offset)) = self.clock(clock_at) {
            return Some((end, Moment { time: Some(time), offset, ..moment }));
        }
        Some((end, moment))
    }

    /// `and beyond`, `or later`.
    fn beyond(&self, end: usize, moment: &mut Moment) -> usize {
        let open = match (self.sense(end), self.sense(end + 1)) {
            (Sense::Or, Sense::Later) => true,
            (Sense::And, _) => self.word(end + 1).eq_ignore_ascii_case("beyond"),
            _ => false,
        };
        if open {
            moment.modifier = Some(Modifier::OnOrAfter);
            return end + 2;
        }
        end
    }

    fn time_then_day(&self, at: usize) -> Read<Moment> {
        let (end, time, offset, modifier) = self.time_of_day(at)?;
        let bare = Moment { time: Some(time), offset, modifier, ..Moment::of(Calendar::Unsaid) };
        let mut next = end;
        if matches!(self.sense(next), Sense::Comma | Sense::Of) {
            next += 1;
        }
        if let Some((end, calendar)) = self.calendar(next)
            && is_day(calendar)
        {
            // `the early hours of Monday morning`
            let part = matches!(self.sense(end), Sense::Part(_)) && time == TimeOfDay::Part(Part::Morning);
            return Some((end + usize::from(part), Moment { calendar, ..bare }));
        }
        if let Some(read) = self.time_of_pointed_part(end, bare) {
            return Some(read);
        }
        self.stands_alone(at, time, modifier).then_some((end, bare))
    }

    /// The rest of `8 o'clock last night`: the day of the part, at an hour of the part.
    fn time_of_pointed_part(&self, at: usize, bare: Moment) -> Read<Moment> {
        let Some(TimeOfDay::Clock { hour, minute }) = bare.time else { return None };
        let (end, Moment { calendar, time: Some(TimeOfDay::Part(part)), .. }) = self.pointed_part(at)? else {
            return None;
        };
        let said = at.checked_sub(1).is_some_and(|last| matches!(self.sense(last), Sense::Meridiem(_)));
        let later = part != Part::Morning && !said && hour < 12;
        // `3 a.m. last night` is of the day that this night ran into
        let calendar = match calendar {
            Calendar::Shift { unit, by, base } if part == Part::Night && !later && hour < 6 => {
                Calendar::Shift { unit, by: by + 1, base }
            }
            calendar => calendar,
        };
        Some((
            end,
            Moment { calendar, time: Some(clock(if later { hour + 12 } else { hour }, minute)), ..bare },
        ))
    }

    /// Whether a time of day without a day is an expression by itself: clock times are, `the morning` is, `morning` is not.
    fn stands_alone(&self, at: usize, time: TimeOfDay, modifier: Option<Modifier>) -> bool {
        match time {
            TimeOfDay::Clock { .. } => true,
            TimeOfDay::Part(_) => modifier.is_some() || self.sense(at) == Sense::The,
        }
    }
}

/// Whether a calendar time is fine enough to carry a time of day.
fn is_day(calendar: Calendar) -> bool {
    matches!(
        calendar,
        Calendar::Day { .. }
            | Calendar::Weekday { .. }
            | Calendar::WeekdayOf { .. }
            | Calendar::Holiday { .. }
            | Calendar::Shift { unit: Unit::Day, .. }
    )
}
