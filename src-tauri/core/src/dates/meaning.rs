//! What the words of an expression say before anything is resolved: the grammar ends here and the resolver begins.

use super::expression::Modifier;

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Fortnight,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
}

/// A season, as TIMEX3 abbreviates it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Season {
    Spring,
    Summer,
    Autumn,
    Winter,
}

/// A part of the day, as TIMEX3 abbreviates it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Morning,
    Afternoon,
    Evening,
    Night,
}

/// A day that has a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Holiday {
    /// The same month and day every year.
    Fixed(u8, u8),
    /// Days after Easter Sunday (western reckoning).
    Easter(i8),
    /// The nth weekday (1 is Monday) of a month; -1 is the last.
    Nth { nth: i8, weekday: u8, month: u8 },
    /// Tuesday after the first Monday of November.
    ElectionDay,
}

/// The three vague times of TIMEX3.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Vague {
    Past,
    Present,
    Future,
}

/// What an offset counts from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Base {
    Publication,
    Narrative,
}

/// A year as the words give it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Year {
    /// In full; years before Christ are negative (`-493` is 493 BC).
    Stated(i32),
    /// `'68`.
    Short(u8),
    /// `last year`, `that year`.
    Shift(i32, Base),
}

/// Which of the many Fridays, Junes or summers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pull {
    /// The words do not say: tense and habit decide.
    Free,
    Last,
    This,
    Next,
    /// Counted from the narrative date: the one before (-1), the same (0), the one after (1).
    Told(i8),
}

/// A calendar time, as far as the words give it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Calendar {
    Year(Year),
    /// First year of the decade; a bare `'60s` or `sixties` has a year below 100.
    Decade(i32),
    /// Ordinal number of the century; negative before Christ.
    Century(i32),
    Month {
        month: u8,
        year: Option<Year>,
        pull: Pull,
    },
    Day {
        day: u8,
        month: Option<u8>,
        year: Option<Year>,
        pull: Pull,
    },
    Weekday {
        weekday: u8,
        pull: Pull,
    },
    /// `Tuesday of last week`: a day of a week some weeks from that of publication.
    WeekdayOf {
        weekday: u8,
        weeks: i8,
    },
    Quarter {
        quarter: Option<u8>,
        year: Option<Year>,
        pull: Pull,
    },
    Half {
        half: u8,
        year: Option<Year>,
    },
    Season {
        season: Season,
        year: Option<Year>,
        pull: Pull,
    },
    Holiday {
        holiday: Holiday,
        year: Option<Year>,
        pull: Pull,
    },
    WeekOf {
        day: u8,
        month: u8,
        year: Option<Year>,
    },
    Weekend {
        by: i32,
        base: Base,
    },
    /// `today`, `last week`, `three years ago`.
    Shift {
        unit: Unit,
        by: i32,
        base: Base,
    },
    /// Nothing but a time of day: the day is that of the reference.
    Unsaid,
}

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TimeOfDay {
    Clock { hour: u8, minute: u8 },
    Part(Part),
}

/// A calendar time with what the words add to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Moment {
    pub calendar: Calendar,
    pub time: Option<TimeOfDay>,
    pub modifier: Option<Modifier>,
    /// Minutes east of UTC.
    pub offset: Option<i16>,
}

impl Moment {
    pub(super) fn of(calendar: Calendar) -> Self {
        Self { calendar, time: None, modifier: None, offset: None }
    }
}

/// How many units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Quantity {
    /// Tenths, so that `2 1/2` is 25.
    Tenths(u32),
    /// `a few`, `several`, a bare plural.
    Some,
}

/// A length of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Length {
    pub quantity: Quantity,
    pub unit: Unit,
    pub modifier: Option<Modifier>,
}

/// Times that recur.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cycle {
    /// `every two weeks`.
    Every { quantity: Quantity, unit: Unit },
    /// `Mondays`, `Tuesday nights`.
    Weekday(u8, Option<Part>),
    /// `weekends`.
    Weekend,
    /// `each July`.
    Month(u8),
    /// `every morning`.
    Part(Part),
    /// `every summer`.
    Season(Season),
}

/// What an expression says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    Moment(Moment),
    Length(Length),
    Cycle(Cycle),
    Vague(Vague),
    /// `a year earlier`, `the year-ago quarter`: the period last spoken of, a year before.
    PeriodBefore(Base),
    /// `the year-ago quarter`: as before, but a quarter in any case.
    QuarterBefore,
    /// `the period`, `the latest quarter`: the period last spoken of.
    Period,
}
