//! iCalendar after RFC 5545: an entry a VEVENT. Days are DATE values with the exclusive end that the standard asks for, instants
//! are in UTC, and clock times whose zone nobody knows float.

use super::{CalendarDay, Entry, EntryKind, Moment, Sheet};
use chrono::{DateTime, Datelike, NaiveDate};

/// Octets of a line before it is folded.
const LINE: usize = 73;

/// The timeline as an iCalendar file.
#[must_use]
pub fn ics(sheet: &Sheet) -> String {
    let mut out = String::new();
    for line in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Variorum//Timeline//EN", "CALSCALE:GREGORIAN"] {
        push(&mut out, line);
    }
    push(&mut out, &format!("X-WR-CALNAME:{}", escaped(&sheet.title)));
    for entry in &sheet.entries {
        event(&mut out, entry, &sheet.stamp);
    }
    push(&mut out, "END:VCALENDAR");
    out
}

fn event(out: &mut String, entry: &Entry, stamp: &str) {
    push(out, "BEGIN:VEVENT");
    push(out, &format!("UID:{}@variorum", escaped(&entry.id.replace(' ', "-"))));
    push(out, &format!("DTSTAMP:{stamp}"));
    push(out, &format!("DTSTART{}", value(entry.from)));
    match (entry.from, entry.to) {
        (Moment::Day(first), last) => {
            push(out, &format!("DTEND;VALUE=DATE:{}", compact(next(last.map_or(first, Moment::day)))));
        }
        (Moment::Clock(..), Some(last @ Moment::Clock(..))) => push(out, &format!("DTEND{}", value(last))),
        (Moment::Clock(..), _) => {}
    }
    push(out, &format!("SUMMARY:{}", escaped(&entry.title)));
    let mut words: Vec<String> =
        entry.passages.iter().map(|(source, words)| format!("{source}: “{words}”")).collect();
    words.extend(entry.other_dates.iter().map(|date| format!("Also dated {date}")));
    words.extend((!entry.note.is_empty()).then(|| entry.note.clone()));
    if !words.is_empty() {
        push(out, &format!("DESCRIPTION:{}", escaped(&words.join("\n"))));
    }
    let status = match entry.kind {
        _ if entry.cancelled => "CANCELLED",
        EntryKind::Event | EntryKind::Version | EntryKind::Note => "CONFIRMED",
        EntryKind::Planned | EntryKind::Suggested | EntryKind::Date => "TENTATIVE",
    };
    push(out, &format!("STATUS:{status}"));
    push(out, &format!("CATEGORIES:{}", entry.kind.name()));
    push(out, "TRANSP:TRANSPARENT");
    push(out, "END:VEVENT");
}

fn value(moment: Moment) -> String {
    match moment {
        Moment::Day(day) => format!(";VALUE=DATE:{}", compact(day)),
        Moment::Clock(_, _, Some(instant)) => DateTime::from_timestamp(instant, 0)
            .map_or_else(String::new, |at| at.format(":%Y%m%dT%H%M%SZ").to_string()),
        Moment::Clock(day, (hour, minute, second), None) => {
            format!(":{}T{hour:02}{minute:02}{second:02}", compact(day))
        }
    }
}

fn compact((year, month, day): CalendarDay) -> String {
    format!("{year:04}{month:02}{day:02}")
}

/// The day after, as the exclusive end of a whole day; the day itself at the end of the calendar.
fn next(day @ (year, month, of_month): CalendarDay) -> CalendarDay {
    NaiveDate::from_ymd_opt(year, month, of_month)
        .and_then(|day| day.succ_opt())
        .map_or(day, |next| (next.year(), next.month(), next.day()))
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// A line, folded at character boundaries.
fn push(out: &mut String, line: &str) {
    let mut used = 0;
    for c in line.chars() {
        if used + c.len_utf8() > LINE {
            out.push_str("\r\n ");
            used = 1;
        }
        out.push(c);
        used += c.len_utf8();
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_whole_day_ends_on_the_next_over_months_years_and_leap_days() {
        assert_eq!(next((2031, 5, 14)), (2031, 5, 15));
        assert_eq!(next((2031, 12, 31)), (2032, 1, 1));
        assert_eq!(next((2032, 2, 28)), (2032, 2, 29));
    }

    #[test]
    fn a_known_instant_is_told_in_utc_and_another_clock_as_it_stands() {
        let clock = |instant| Moment::Clock((1970, 1, 2), (1, 0, 0), instant);
        assert_eq!(value(clock(Some(86_400))), ":19700102T000000Z");
        assert_eq!(value(clock(None)), ":19700102T010000");
        assert_eq!(value(Moment::Day((1970, 1, 2))), ";VALUE=DATE:19700102");
    }
}
