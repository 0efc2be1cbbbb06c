//! Times of day: by the clock, and by their parts.

use super::super::expression::Modifier;
use super::super::lexicon::Sense;
use super::super::meaning::{Part, TimeOfDay, Unit};
use super::Reader;

impl Reader<'_> {
    /// A clock time, noon, midnight, `the morning`, `mid-afternoon`.
    pub(super) fn time_of_day(&self, at: usize) -> Option<(usize, TimeOfDay, Option<i16>, Option<Modifier>)> {
        match self.sense(at) {
            Sense::Noon => return Some((at + 1, clock(12, 0), None, None)),
            Sense::Midnight => return Some((at + 1, clock(24, 0), None, None)),
            _ => {}
        }
        if let Some((end, time, offset)) = self.clock(at) {
            return Some((end, time, offset, None));
        }
        let the = self.skip(at, Sense::The);
        let (inner, modifier) = match self.sense(the) {
            Sense::Mid => (self.skip_hyphen(the + 1), Some(Modifier::Mid)),
            Sense::Early => (the + 1, Some(Modifier::Start)),
            Sense::Late => (the + 1, Some(Modifier::End)),
            _ => (the, None),
        };
        // `the early hours`
        if modifier == Some(Modifier::Start) && self.sense(inner) == Sense::Units(Unit::Hour) {
            return Some((inner + 1, TimeOfDay::Part(Part::Morning), None, modifier));
        }
        let Sense::Part(part) = self.sense(inner) else { return None };
        Some((inner + 1, TimeOfDay::Part(part), None, modifier))
    }

    /// `10:35 a.m.`, `10 p.m. EST`, `1400 GMT`, `4 in the morning`, `14:30`, `five o'clock`, `10h30`.
    pub(super) fn clock(&self, at: usize) -> Option<(usize, TimeOfDay, Option<i16>)> {
        let (hour, digits) = match self.sense(at) {
            Sense::Number { value, digits } => (value, digits),
            Sense::Cardinal(value @ 1..=12) => (u32::from(value), 0),
            _ => return None,
        };
        let mut end = at + 1;
        let (mut hour, mut minute, mut sure) = (hour, 0, false);
        if digits <= 2
            && matches!(self.sense(end), Sense::Colon | Sense::Dot)
            && self.is_tight(end)
            && self.is_tight(end + 1)
            && let Sense::Number { value: value @ 0..=59, digits: 2 } = self.sense(end + 1)
        {
            sure = self.sense(end) == Sense::Colon && hour <= 24;
            minute = value;
            end += 2;
        } else if digits == 4 && hour <= 2400 && matches!(self.sense(end), Sense::Zone(_)) {
            (hour, minute, sure) = (hour / 100, hour % 100, true);
        }
        if self.sense(end) == Sense::HourMark && self.is_tight(end) {
            sure = true;
            end += 1;
            if let (Sense::Number { value: value @ 0..=59, digits: 2 }, true) =
                (self.sense(end), self.is_tight(end))
            {
                minute = value;
                end += 1;
            }
        }
        let time = |hour: u32| clock(hour as u8, minute as u8);
        if hour > 24 || minute > 59 {
            return None;
        }
        if self.sense(end) == Sense::OClock {
            sure = true;
            end += 1;
        }
        match self.sense(end) {
            Sense::Meridiem(half) if (1..=12).contains(&hour) => {
                let (end, offset) = self.zone(end + 1);
                return Some((end, time(hour % 12 + u32::from(half)), offset));
            }
            Sense::In if self.sense(end + 1) == Sense::The && hour <= 12 => {
                if let Sense::Part(part) = self.sense(end + 2) {
                    let later = matches!(part, Part::Afternoon | Part::Evening | Part::Night) && hour < 12;
                    return Some((end + 3, time(if later { hour + 12 } else { hour }), None));
                }
            }
            Sense::At if self.sense(end + 1) == Sense::Part(Part::Night) && hour <= 12 => {
                return Some((end + 2, time(if (6..12).contains(&hour) { hour + 12 } else { hour }), None));
            }
            _ => {}
        }
        let (end, offset) = self.zone(end);
        (sure || (offset.is_some() && digits > 0)).then(|| (end, time(hour), offset))
    }

    fn zone(&self, at: usize) -> (usize, Option<i16>) {
        match self.sense(at) {
            Sense::Zone(minutes) => (at + 1, Some(minutes)),
            _ => (at, None),
        }
    }
}

pub(super) fn clock(hour: u8, minute: u8) -> TimeOfDay {
    TimeOfDay::Clock { hour, minute }
}
