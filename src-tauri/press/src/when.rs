//! Times as a reader of a briefing wants them. What is no RFC 3339 time or ISO 8601 day is left as it stands.

/// A day, perhaps with a time of day and its offset from UTC, taken apart but not converted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment<'a> {
    /// Year, 0 to 9999.
    pub year: u16,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day, 1 to 31; not checked against the month.
    pub day: u8,
    /// Hour, minute and second, with the offset as written ("Z", "+02:00", or empty where none is given).
    pub time: Option<(u8, u8, u8, &'a str)>,
}

/// Names of the months.
pub(crate) const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

impl<'a> Moment<'a> {
    /// Reads `2026-11-20`, `2026-11-20T14:05Z`, `2026-11-20T14:05:09.5+02:00` and the like.
    #[must_use]
    pub fn read(text: &'a str) -> Option<Self> {
        let (day, rest) = text.split_at_checked(10)?;
        let day = day.as_bytes();
        if day[4] != b'-' || day[7] != b'-' {
            return None;
        }
        let [year, month, day] = [number(&day[..4])?, number(&day[5..7])?, number(&day[8..])?];
        if !(1..=12).contains(&month) || !(1..=31).contains(&day) {
            return None;
        }
        let time = match rest.strip_prefix(['T', 't', ' ']) {
            Some(clock) => Some(time_of_day(clock)?),
            None if rest.is_empty() => None,
            None => return None,
        };
        Some(Self { year, month: u8::try_from(month).ok()?, day: u8::try_from(day).ok()?, time })
    }

    /// The day alone, "20 November 2026".
    #[must_use]
    pub fn day(&self) -> String {
        format!("{} {} {}", self.day, MONTHS[usize::from(self.month) - 1], self.year)
    }

    /// The day and, where known, the time: "20 November 2026, 14:05 UTC+02:00".
    #[must_use]
    pub fn in_full(&self) -> String {
        let day = self.day();
        match self.time {
            None => day,
            Some((hour, minute, _, "Z" | "z" | "+00:00")) => format!("{day}, {hour:02}:{minute:02} UTC"),
            Some((hour, minute, _, "")) => format!("{day}, {hour:02}:{minute:02}"),
            Some((hour, minute, _, offset)) => format!("{day}, {hour:02}:{minute:02} UTC{offset}"),
        }
    }
}

/// A time of the dossier for print: in words where it can be read, else as it stands.
#[must_use]
pub fn spoken(text: &str) -> String {
    Moment::read(text.trim()).map_or_else(|| text.trim().to_owned(), |moment| moment.in_full())
}

/// An offset from UTC ("+02:00", "Z") as a share of a day; none counts as UTC.
#[must_use]
pub(crate) fn offset_days(offset: &str) -> f64 {
    let part =
        |from: usize| offset.get(from..from + 2).and_then(|digits| digits.parse::<f64>().ok()).unwrap_or(0.0);
    let days = part(1) / 24.0 + part(4) / 1_440.0;
    if offset.starts_with('-') { -days } else { days }
}

fn number(digits: &[u8]) -> Option<u16> {
    digits.iter().try_fold(0u16, |sum, digit| {
        digit.is_ascii_digit().then(|| sum.wrapping_mul(10).wrapping_add(u16::from(digit - b'0')))
    })
}

fn time_of_day(clock: &str) -> Option<(u8, u8, u8, &str)> {
    let two =
        |from: usize| -> Option<u8> { u8::try_from(number(clock.as_bytes().get(from..from + 2)?)?).ok() };
    let (hour, minute) = (two(0)?, two(3)?);
    if clock.as_bytes()[2] != b':' || hour > 23 || minute > 59 {
        return None;
    }
    let mut rest = clock.get(5..)?;
    let mut second = 0;
    if rest.starts_with(':') {
        second = two(6).filter(|second| *second < 61)?;
        rest = clock.get(8..)?;
        if let Some(fraction) = rest.strip_prefix('.') {
            rest = fraction.trim_start_matches(|c: char| c.is_ascii_digit());
        }
    }
    let offset = match rest.as_bytes() {
        [] | [b'Z' | b'z'] => true,
        [b'+' | b'-', h @ .., b':', m1, m2] => {
            number(h).is_some() && h.len() == 2 && number(&[*m1, *m2]).is_some()
        }
        _ => false,
    };
    offset.then_some((hour, minute, second, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_spoken_with_their_own_offset() {
        assert_eq!(spoken("2026-11-20"), "20 November 2026");
        assert_eq!(spoken("2026-11-20T14:05:09Z"), "20 November 2026, 14:05 UTC");
        assert_eq!(spoken("2026-03-02T04:05:09.25+02:00"), "2 March 2026, 04:05 UTC+02:00");
        assert_eq!(spoken("2026-03-02T04:05"), "2 March 2026, 04:05");
    }

    #[test]
    fn what_is_no_time_is_printed_as_it_stands() {
        for text in
            ["", "soon", "2026-13-01", "2026-11-20T", "2026-11-20T14", "2026-11-20T14:05+2", "２０２６-11-20"]
        {
            assert_eq!(spoken(text), text);
        }
    }
}
