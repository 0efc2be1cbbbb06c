//! Where and when a figure is said to belong: places and days in its clause, else in its sentence, else in the sentence before.
//! Two figures whose settings exclude one another tell of two events, however alike their words are. Read from words alone:
//! what kind of thing a name means is told by the preposition before it.

use crate::text::{Word, is_month};
use chrono::{Datelike, Days, NaiveDate};
use std::ops::Range;

/// Places and days around a figure. What is not named leaves everything open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Setting {
    /// Places, each as its words in small letters.
    places: Vec<Vec<String>>,
    /// Days of the clause, those on which something was said left out.
    days: Vec<Day>,
    /// Words in capitals of the sentence and its neighbours, in small letters.
    named: Vec<String>,
    /// Days of the sentence and its neighbours.
    near: Vec<Day>,
    /// Whether it is told of a night, which has two days.
    night: bool,
}

/// A day as the text names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Day {
    /// Days from Monday.
    Weekday(u8),
    /// Month and day of the month.
    Date(u8, u8),
}

/// The day of the week in that form, *Sunday* or *Sunday's*.
fn weekday(form: &str) -> Option<u8> {
    const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    let bare = form.trim_end_matches("'s");
    DAYS.iter().position(|day| *day == bare).and_then(|at| u8::try_from(at).ok())
}

fn month(form: &str) -> Option<u8> {
    const MONTHS: [&str; 12] =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let found = MONTHS.iter().position(|month| form.starts_with(month)).filter(|_| is_month(form));
    found.and_then(|at| u8::try_from(at + 1).ok())
}

/// One sentence in tokens and small letters.
#[derive(Clone, Copy)]
pub(super) struct Told<'l, 't> {
    pub words: &'l [Word<'t>],
    pub forms: &'l [String],
}

impl Told<'_, '_> {
    fn form(&self, at: usize) -> &str {
        self.forms.get(at).map_or("", String::as_str)
    }

    fn is_capital(&self, at: usize) -> bool {
        let form = self.form(at);
        self.words.get(at).is_some_and(|word| word.text.starts_with(char::is_uppercase))
            && weekday(form).is_none()
            && !is_month(form)
    }

    /// Names behind a preposition of place: *in Lorne*, *near the port of Lorne*, *the city of Lorne*.
    fn places(&self, within: Range<usize>) -> Vec<Vec<String>> {
        let mut found = Vec::new();
        for at in within.clone() {
            let placed = match self.form(at) {
                "in" | "at" | "near" | "off" | "outside" | "around" | "across" => true,
                "of" => at > 0 && is_kind_of_place(self.form(at - 1)),
                _ => false,
            };
            if !placed {
                continue;
            }
            let begins = |at: &usize| is_before_place(self.form(*at));
            let first = at + 1 + (at + 1..within.end).take_while(begins).count();
            let name: Vec<String> = (first..within.end)
                .take_while(|&at| self.is_capital(at))
                .map(|at| self.form(at).trim_end_matches("'s").to_owned())
                .collect();
            if !name.is_empty() {
                found.push(name);
            }
        }
        found
    }

    fn named(&self) -> impl Iterator<Item = String> + '_ {
        let capitals = (0..self.words.len()).filter(|&at| self.is_capital(at));
        capitals.map(|at| self.form(at).trim_end_matches("'s").to_owned())
    }

    /// Days in a stretch with the place of each.
    fn days(&self, within: Range<usize>) -> Vec<(usize, Day)> {
        let number = |at: usize| {
            let digits = self.form(at).trim_end_matches(|c: char| c.is_ascii_alphabetic());
            digits.parse::<u8>().ok().filter(|day| (1..=31).contains(day))
        };
        let day = |at: usize| {
            let form = self.form(at);
            let capital = self.words[at].text.starts_with(char::is_uppercase);
            if let Some(day) = weekday(form).filter(|_| capital) {
                return Some(Day::Weekday(day));
            }
            let month = month(form).filter(|_| capital)?;
            let day = at.checked_sub(1).and_then(number).or_else(|| number(at + 1))?;
            Some(Day::Date(month, day))
        };
        within.filter_map(|at| Some((at, day(at)?))).collect()
    }

    /// Whether the day at that place is the day of an utterance: *said on Sunday*, *told reporters on Sunday*.
    fn is_of_saying(&self, at: usize) -> bool {
        (at.saturating_sub(4)..at).any(|before| {
            matches!(
                self.form(before),
                "said"
                    | "says"
                    | "told"
                    | "reported"
                    | "announced"
                    | "added"
                    | "confirmed"
                    | "according"
                    | "wrote"
                    | "statement"
            )
        })
    }

    fn is_of_night(&self) -> bool {
        let night = ["night", "overnight", "midnight", "early", "dawn", "late"];
        self.forms.iter().any(|form| night.contains(&form.as_str()))
    }
}

fn is_kind_of_place(form: &str) -> bool {
    matches!(
        form,
        "city"
            | "town"
            | "village"
            | "port"
            | "province"
            | "region"
            | "district"
            | "capital"
            | "suburb"
            | "island"
            | "islands"
            | "north"
            | "south"
            | "east"
            | "west"
            | "coast"
    )
}

/// Words that stand between a preposition and the name of a place.
fn is_before_place(form: &str) -> bool {
    is_kind_of_place(form)
        || matches!(
            form,
            "the"
                | "of"
                | "northern"
                | "southern"
                | "eastern"
                | "western"
                | "central"
                | "nearby"
                | "coastal"
                | "neighbouring"
        )
}

impl Setting {
    /// The setting of a figure whose clause is a stretch of `own`, between two neighbouring sentences.
    pub(super) fn read(
        own: Told<'_, '_>,
        clause: Range<usize>,
        before: Option<Told<'_, '_>>,
        behind: Option<Told<'_, '_>>,
    ) -> Self {
        let whole = |told: &Told<'_, '_>| 0..told.words.len();
        let mut places = own.places(clause.clone());
        if places.is_empty() {
            places = own.places(whole(&own));
        }
        if places.is_empty() {
            places = before.map(|told| told.places(whole(&told))).unwrap_or_default();
        }
        let said = own.days(clause).into_iter().filter(|(at, _)| !own.is_of_saying(*at));
        let around = [before, Some(own), behind];
        let around = || around.iter().flatten();
        Self {
            places,
            days: said.map(|(_, day)| day).collect(),
            named: around().flat_map(Told::named).collect(),
            near: around().flat_map(|told| told.days(whole(told))).map(|(_, day)| day).collect(),
            night: own.is_of_night(),
        }
    }

    /// Whether two settings exclude one another: places of which neither text names the other's, or days that differ. `anchors`
    /// are the days on which the texts appeared, where known. Symmetric.
    #[must_use]
    pub fn is_apart(&self, other: &Self, anchors: (Option<NaiveDate>, Option<NaiveDate>)) -> bool {
        self.places_part(other) || self.days_part(other, anchors)
    }

    fn places_part(&self, other: &Self) -> bool {
        let told = |place: &Vec<String>, of: &Self| place.iter().all(|word| of.named.contains(word));
        !self.places.is_empty()
            && !other.places.is_empty()
            && !self.places.iter().any(|place| told(place, other))
            && !other.places.iter().any(|place| told(place, self))
    }

    fn days_part(&self, other: &Self, (mine, others): (Option<NaiveDate>, Option<NaiveDate>)) -> bool {
        let night = self.night || other.night;
        let differ = |a: &Day, b: &Day| differ((*a, mine), (*b, others), night);
        let every = |a: &[Day], b: &[Day]| a.iter().all(|x| b.iter().all(|y| differ(x, y)));
        !self.days.is_empty()
            && !other.days.is_empty()
            && every(&self.days, &other.near)
            && every(&self.near, &other.days)
    }
}

/// Whether two days are surely not one. A night belongs to two days.
fn differ((a, here): (Day, Option<NaiveDate>), (b, there): (Day, Option<NaiveDate>), night: bool) -> bool {
    let least = if night { 2 } else { 1 };
    match (on(a, here), on(b, there)) {
        (Some(x), Some(y)) => (x - y).num_days().abs() >= least,
        _ => match (a, b) {
            (Day::Weekday(x), Day::Weekday(y)) => {
                let way = i64::from(x.abs_diff(y));
                way.min(7 - way) >= least
            }
            (Day::Date(..), Day::Date(..)) => a != b,
            _ => false,
        },
    }
}

/// The day that a text of that day means: a weekday is the last one up to then, a date the nearest one.
fn on(day: Day, anchor: Option<NaiveDate>) -> Option<NaiveDate> {
    let anchor = anchor?;
    match day {
        Day::Weekday(day) => {
            let back = (7 + anchor.weekday().num_days_from_monday() - u32::from(day)) % 7;
            anchor.checked_sub_days(Days::new(u64::from(back)))
        }
        Day::Date(month, day) => (-1..=1)
            .filter_map(|by| NaiveDate::from_ymd_opt(anchor.year() + by, u32::from(month), u32::from(day)))
            .min_by_key(|date| (*date - anchor).num_days().abs()),
    }
}
