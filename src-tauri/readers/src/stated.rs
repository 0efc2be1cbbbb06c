//! Dates and times as pages write them, in metadata and in words, to [`Stated`]. A clock time without a zone is not an
//! instant: only its day is kept.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime};
use regex::{Captures, Regex, RegexBuilder};
use std::sync::LazyLock;
use variorum_core::time::Stated;

fn one(pattern: &str) -> Regex {
    RegexBuilder::new(&pattern.replace(r"\b", r"(?-u:\b)"))
        .case_insensitive(true)
        .build()
        .expect("the pattern is constant and tested")
}

/// Year first: `2031-03-14T18:42:07.123+0200`, `2031/03/14 18:42`, `20310314`.
static YEAR_FIRST: LazyLock<Regex> = LazyLock::new(|| {
    one(
        r"\b(?P<y>(?:19|20)\d\d)(?:[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})|(?P<m2>\d\d)(?P<d2>\d\d)(?:\d{6})?)(?:\D|$)",
    )
});
/// Day first with the month in words: `14 March 2031`, `14. März 2031`, `14 de marzo de 2031`.
static DAY_FIRST: LazyLock<Regex> = LazyLock::new(|| {
    one(
        r"\b(?P<d>\d{1,2})(?:st|nd|rd|th|º|er)?\.?[\s-]+(?:de |of )?(?P<name>\p{L}{3,12})\.?,?[\s-]+(?:de |del )?(?P<y>(?:19|20)\d\d)\b",
    )
});
/// Month in words first: `March 14, 2031`.
static MONTH_FIRST: LazyLock<Regex> = LazyLock::new(|| {
    one(
        r"\b(?P<name>\p{L}{3,9})\.?\s+(?P<d>\d{1,2})(?:st|nd|rd|th)?,?\s+(?:at [\d:]+ ?[ap]\.?m\.?,? )?(?:\d{1,2}:\d\d(?::\d\d)? (?:[A-Z]{3,4} )?)?(?P<y>(?:19|20)\d\d)\b",
    )
});
/// Clock time with an optional zone.
static CLOCK: LazyLock<Regex> = LazyLock::new(|| {
    one(
        r"(?P<h>\d{1,2})[:.](?P<min>\d\d)(?:[:.](?P<s>\d\d))?(?:[.,]\d+)?\s*(?P<half>[ap]\.?m\b\.?)?\s*(?:(?P<zone>z|utc|gmt|bst|est|edt|cst|cdt|mst|mdt|pst|pdt|et|cet|cest|msk|ist|jst|hkt|aest|aedt)\b|(?P<sign>[+-])(?P<oh>\d\d):?(?P<om>\d\d))?",
    )
});

/// Reads a date or an instant out of a metadata value or a line of text.
pub fn stated(text: &str) -> Option<Stated> {
    let text = text.trim();
    let text: &str = text.char_indices().nth(160).map_or(text, |(at, _)| &text[..at]);
    if let Some(found) = Stated::parse(text).filter(|found| plausible(found.day())) {
        return Some(found);
    }
    if let Some(found) = epoch(text) {
        return Some(found);
    }
    if let Ok(at) = DateTime::parse_from_rfc2822(text) {
        return Some(Stated::Instant(at)).filter(|found| plausible(found.day()));
    }
    let (day, rest) = day_in(text)?;
    Some(clock(&rest).map_or(Stated::Day(day), |(time, offset)| instant(day, time, offset)))
}

/// The day in an address: `/2031/03/14/` or `/2031-03-14` or `/2031/mar/14/`.
pub fn day_in_url(url: &str) -> Option<NaiveDate> {
    static NUMBERS: LazyLock<Regex> = LazyLock::new(|| {
        one(
            r"[/_-](?P<y>(?:19|20)\d\d)(?:[/_-](?P<m>\d\d?)[/_-](?P<d>\d\d?)|(?P<m2>\d\d)(?P<d2>\d\d))(?:[/_.?-]|$)",
        )
    });
    static WORDS: LazyLock<Regex> =
        LazyLock::new(|| one(r"/(?P<y>(?:19|20)\d\d)/(?P<name>[a-z]{3})/(?P<d>\d\d?)(?:/|$)"));
    let found = NUMBERS
        .captures(url)
        .and_then(|hit| numbers(&hit))
        .or_else(|| WORDS.captures(url).and_then(|hit| words(&hit)));
    found.filter(|day| plausible(*day))
}

fn day_in(text: &str) -> Option<(NaiveDate, String)> {
    for (pattern, read) in [
        (&*YEAR_FIRST, numbers as fn(&Captures<'_>) -> Option<NaiveDate>),
        (&*DAY_FIRST, words),
        (&*MONTH_FIRST, words),
    ] {
        for hit in pattern.captures_iter(text) {
            if let Some(day) = read(&hit).filter(|day| plausible(*day)) {
                let whole = hit.get(0).map_or(0..0, |found| found.range());
                let end = if pattern.as_str() == YEAR_FIRST.as_str() {
                    whole.end.saturating_sub(1).max(whole.start)
                } else {
                    whole.end
                };
                let end = text.floor_char_boundary(end);
                // A time may stand on either side, or between the day and the year.
                let around = format!("{} {}", &text[end..], &text[..whole.start]);
                let inner = &text[whole.clone()];
                return Some((
                    day,
                    if inner.contains(':') && pattern.as_str() == MONTH_FIRST.as_str() {
                        inner.to_owned()
                    } else {
                        around
                    },
                ));
            }
        }
    }
    None
}

fn numbers(hit: &Captures<'_>) -> Option<NaiveDate> {
    let number = |name: &str, or: &str| hit.name(name).or_else(|| hit.name(or))?.as_str().parse::<u32>().ok();
    NaiveDate::from_ymd_opt(hit.name("y")?.as_str().parse().ok()?, number("m", "m2")?, number("d", "d2")?)
}

fn words(hit: &Captures<'_>) -> Option<NaiveDate> {
    let month = month(hit.name("name")?.as_str())?;
    NaiveDate::from_ymd_opt(
        hit.name("y")?.as_str().parse().ok()?,
        month,
        hit.name("d")?.as_str().parse().ok()?,
    )
}

/// A month's number by its name or the beginning of it: English, German, French, Spanish, Portuguese, Italian, Dutch.
fn month(name: &str) -> Option<u32> {
    const BEGINNINGS: [(u32, &[&str]); 12] = [
        (1, &["jan", "ene", "gen", "jän"]),
        (2, &["feb", "fév", "fev"]),
        (3, &["mar", "mär", "maa", "mrt"]),
        (4, &["apr", "avr", "abr"]),
        (5, &["may", "mai", "mei", "mag"]),
        (6, &["jun", "juin", "giu"]),
        (7, &["jul", "juil", "lug"]),
        (8, &["aug", "aoû", "aou", "ago"]),
        (9, &["sep", "set"]),
        (10, &["oct", "okt", "out", "ott"]),
        (11, &["nov"]),
        (12, &["dec", "dez", "déc", "dic"]),
    ];
    let name = name.to_lowercase();
    let begins = |starts: &[&str]| starts.iter().any(|start| name.starts_with(start));
    BEGINNINGS.iter().find(|(_, starts)| begins(starts)).map(|(number, _)| *number)
}

fn clock(text: &str) -> Option<(NaiveTime, FixedOffset)> {
    let hit =
        CLOCK.captures_iter(text).find(|hit| hit.name("zone").is_some() || hit.name("sign").is_some())?;
    let number = |name: &str| hit.name(name).and_then(|found| found.as_str().parse::<u32>().ok());
    let hour = number("h")?;
    let hour = match hit.name("half").map(|half| half.as_str().to_ascii_lowercase()) {
        Some(half) if half.starts_with('p') && hour < 12 => hour + 12,
        Some(half) if half.starts_with('a') && hour == 12 => 0,
        _ => hour,
    };
    let minutes = match hit.name("zone") {
        Some(zone) => zone_minutes(&zone.as_str().to_ascii_lowercase())?,
        None => {
            let minutes = i32::try_from(number("oh")? * 60 + number("om")?).ok()?;
            if hit.name("sign")?.as_str() == "-" { -minutes } else { minutes }
        }
    };
    Some((
        NaiveTime::from_hms_opt(hour, number("min")?, number("s").unwrap_or(0))?,
        FixedOffset::east_opt(minutes * 60)?,
    ))
}

/// Minutes east of UTC. `et` is left out: it stands for two offsets.
fn zone_minutes(zone: &str) -> Option<i32> {
    Some(match zone {
        "z" | "utc" | "gmt" => 0,
        "bst" | "cet" => 60,
        "cest" => 120,
        "msk" => 180,
        "ist" => 330,
        "hkt" => 480,
        "jst" => 540,
        "aest" => 600,
        "aedt" => 660,
        "edt" => -240,
        "est" | "cdt" => -300,
        "cst" | "mdt" => -360,
        "mst" | "pdt" => -420,
        "pst" => -480,
        _ => return None,
    })
}

fn instant(day: NaiveDate, time: NaiveTime, offset: FixedOffset) -> Stated {
    match day.and_time(time).and_local_timezone(offset).single() {
        Some(at) => Stated::Instant(at),
        None => Stated::Day(day),
    }
}

/// Seconds or milliseconds since 1970.
fn epoch(text: &str) -> Option<Stated> {
    let number: i64 = text.parse().ok()?;
    let seconds = match text.len() {
        10 => number,
        13 => number / 1000,
        _ => return None,
    };
    let at = DateTime::from_timestamp(seconds, 0)?.fixed_offset();
    plausible(at.date_naive()).then_some(Stated::Instant(at))
}

/// Pages on the web are younger than 1990; a year after 2100 is a misread number.
fn plausible(day: NaiveDate) -> bool {
    use chrono::Datelike;
    (1990..=2100).contains(&day.year())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_common_form_of_a_date_is_read() {
        for (text, iso) in [
            ("2031-03-14T18:42:07+0200", "2031-03-14T18:42:07+02:00"),
            ("2031-03-14T18:42:07.123Z", "2031-03-14T18:42:07.123Z"),
            ("2031-03-14 18:42:07", "2031-03-14"),
            ("2031/03/14 18:42:07", "2031-03-14"),
            ("20310314", "2031-03-14"),
            ("20310314184207", "2031-03-14"),
            ("Fri, 14 Mar 2031 18:42:07 GMT", "2031-03-14T18:42:07Z"),
            ("Friday, 14 March 2031 18:42 GMT", "2031-03-14T18:42:00Z"),
            ("18:42 GMT, Friday, 14 March 2031", "2031-03-14T18:42:00Z"),
            ("March 14, 2031 at 6:42 p.m. EDT", "2031-03-14T18:42:00-04:00"),
            ("Fri Mar 14 18:42:07 EST 2031", "2031-03-14T18:42:07-05:00"),
            ("14 de marzo de 2031", "2031-03-14"),
            ("14. März 2031", "2031-03-14"),
            ("1930000000", "2031-02-27T23:06:40Z"),
        ] {
            assert_eq!(stated(text).map(Stated::iso).as_deref(), Some(iso), "{text}");
        }
        for text in ["", "soon", "Room 20310399", "14 Foo 2031", "31 February 2031"] {
            assert_eq!(stated(text), None, "{text}");
        }
    }

    #[test]
    fn addresses_tell_their_day() {
        let day = NaiveDate::from_ymd_opt(2031, 3, 14);
        assert_eq!(day_in_url("https://example.org/news/2031/03/14/ferry-strike"), day);
        assert_eq!(day_in_url("https://example.org/news/2031/mar/14/ferry-strike"), day);
        assert_eq!(day_in_url("https://example.org/ferry-20310314.html"), day);
        assert_eq!(day_in_url("https://example.org/news/20310399-ferry"), None);
    }
}
