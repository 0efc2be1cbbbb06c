//! iCalendar after RFC 5545: an entry a VEVENT. Days are DATE values with the exclusive end that the standard asks for, instants
//! are in UTC, and clock times whose zone nobody knows float.

use super::{CalendarDay, Entry, EntryKind, Moment, Sheet};

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
        Moment::Clock(_, _, Some(instant)) => {
            let (day, (hour, minute, second)) = utc(instant);
            format!(":{}T{hour:02}{minute:02}{second:02}Z", compact(day))
        }
        Moment::Clock(day, (hour, minute, second), None) => {
            format!(":{}T{hour:02}{minute:02}{second:02}", compact(day))
        }
    }
}

fn compact((year, month, day): CalendarDay) -> String {
    format!("{year:04}{month:02}{day:02}")
}

/// Days since 1970-01-01 of a day, and back (Howard Hinnant, *chrono-Compatible Low-Level Date Algorithms*).
fn days(year: i32, month: u32, day: u32) -> i64 {
    let year = i64::from(year) - i64::from(month <= 2);
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let shifted = i64::from((month + 9) % 12);
    let of_year = (153 * shifted + 2) / 5 + i64::from(day) - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

fn civil(days: i64) -> CalendarDay {
    let shifted = days + 719_468;
    let era = shifted.div_euclid(146_097);
    let of_era = shifted.rem_euclid(146_097);
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    let year = year + era * 400 + i64::from(month <= 2);
    (
        i32::try_from(year).unwrap_or_default(),
        u32::try_from(month).unwrap_or(1),
        u32::try_from(day).unwrap_or(1),
    )
}

fn next((year, month, day): CalendarDay) -> CalendarDay {
    civil(days(year, month, day) + 1)
}

fn utc(instant: i64) -> (CalendarDay, (i64, i64, i64)) {
    let second = instant.rem_euclid(86_400);
    (civil(instant.div_euclid(86_400)), (second / 3600, second / 60 % 60, second % 60))
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
    fn days_are_counted_over_months_leap_years_and_centuries() {
        assert_eq!(next((2028, 2, 28)), (2028, 2, 29));
        assert_eq!(next((2100, 2, 28)), (2100, 3, 1));
        assert_eq!(next((2031, 12, 31)), (2032, 1, 1));
        assert_eq!(utc(0), ((1970, 1, 1), (0, 0, 0)));
        for at in (-800_000..800_000).step_by(997) {
            let (year, month, day) = civil(at);
            assert_eq!(days(year, month, day), at);
        }
    }
}
