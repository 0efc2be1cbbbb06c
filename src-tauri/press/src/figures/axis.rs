//! Axes: days and moments to a place between two ends, with ticks at steps that read well.

use super::{Anchor, Canvas, Palette, Tone};
use crate::when::{self, Moment};
use chrono::{Datelike, NaiveDate};

/// Minutes, hours and days as shares of a day, with the fewest of them between two ticks.
const STEPS: [f64; 14] = [
    1.0 / 24.0,
    3.0 / 24.0,
    6.0 / 24.0,
    0.5,
    1.0,
    2.0,
    7.0,
    14.0,
    30.0,
    90.0,
    182.0,
    365.0,
    1_826.0,
    3_652.0,
];

/// Days since 1970-01-01, with the time of day as a fraction, in UTC where an offset is known. `None` for what is no day.
#[must_use]
pub fn day_number(text: &str) -> Option<f64> {
    let moment = Moment::read(text.trim())?;
    let (hour, minute, second, offset) = moment.time.unwrap_or_default();
    let clock = f64::from(hour) / 24.0 + f64::from(minute) / 1_440.0 + f64::from(second) / 86_400.0;
    let day =
        NaiveDate::from_ymd_opt(i32::from(moment.year), u32::from(moment.month), u32::from(moment.day))?;
    Some(f64::from(day.to_epoch_days()) + clock - when::offset_days(offset))
}

/// A stretch of values drawn from `left` to `right`.
#[derive(Clone, Copy, Debug)]
pub struct Span {
    from: f64,
    to: f64,
    left: f64,
    right: f64,
}

impl Span {
    /// The stretch that holds all values; one value alone gets room on both sides. `None` without any.
    #[must_use]
    pub fn over(values: impl IntoIterator<Item = f64>, left: f64, right: f64, least: f64) -> Option<Self> {
        let mut ends: Option<(f64, f64)> = None;
        for value in values.into_iter().filter(|value| value.is_finite()) {
            ends = Some(ends.map_or((value, value), |(low, high)| (low.min(value), high.max(value))));
        }
        let (low, high) = ends?;
        // Numbers so large that a step would be lost in them get room after their size.
        let least = least.max((low.abs() + high.abs()) * 1e-6);
        let spare = ((least - (high - low)) / 2.0).max(0.0);
        Some(Self { from: low - spare, to: high + spare, left, right })
    }

    /// Where a value stands; those outside stand at the ends.
    #[must_use]
    pub fn place(&self, value: f64) -> f64 {
        let share = ((value - self.from) / (self.to - self.from)).clamp(0.0, 1.0);
        let share = if share.is_nan() { 0.0 } else { share };
        self.left + share * (self.right - self.left)
    }

    /// Draws an axis of days on a baseline, with lines down to `bottom`.
    pub fn draw_days(&self, canvas: &mut Canvas, top: f64, bottom: f64, palette: &Palette) {
        let room = ((self.right - self.left) / 62.0).max(1.0);
        let step = STEPS
            .into_iter()
            .find(|step| (self.to - self.from) / step <= room)
            .unwrap_or((self.to - self.from) / room);
        for at in self.ticks(step) {
            let x = self.place(at);
            canvas.line((x, top + 5.0), (x, bottom), &palette.line, 0.5);
            canvas.words((x, top), &tick(at, step), note(palette, Anchor::Middle));
        }
    }

    /// Draws an axis of amounts on a baseline, with lines down to `bottom`.
    pub fn draw_amounts(&self, canvas: &mut Canvas, top: f64, bottom: f64, palette: &Palette) {
        let raw = (self.to - self.from) / 6.0;
        let power = 10f64.powf(raw.log10().floor());
        let step = [1.0, 2.0, 5.0, 10.0]
            .into_iter()
            .map(|part| part * power)
            .find(|step| *step >= raw)
            .unwrap_or(raw);
        for at in self.ticks(step) {
            let x = self.place(at);
            canvas.line((x, top + 5.0), (x, bottom), &palette.line, 0.5);
            canvas.words((x, top), &amount(at), note(palette, Anchor::Middle));
        }
    }

    /// Multiples of a step inside the stretch; never more than can be told apart.
    fn ticks(&self, step: f64) -> impl Iterator<Item = f64> + use<> {
        let (first, to) = ((self.from / step).ceil() * step, self.to + step / 1e6);
        (0..16).map(move |at| first + f64::from(at) * step).take_while(move |at| *at <= to)
    }
}

/// Small words beside a figure.
pub(super) fn note(palette: &Palette, anchor: Anchor) -> Tone<'_> {
    Tone { size: 9.0, weight: 400, colour: &palette.quiet, anchor }
}

fn tick(at: f64, step: f64) -> String {
    let at = at + 1e-6;
    let Some(on) = NaiveDate::from_epoch_days(at.floor() as i32) else { return String::new() };
    let (day, short, year) = (on.day(), &when::MONTHS[on.month0() as usize][..3], on.year());
    if step < 1.0 {
        let hour = ((at - at.floor()) * 24.0).floor();
        return if hour < 0.5 { format!("{day} {short}") } else { format!("{day} {short} {hour:02.0}:00") };
    }
    if step < 300.0 { format!("{day} {short} {year}") } else { year.to_string() }
}

/// A number with a comma between thousands, without needless digits.
pub(super) fn amount(value: f64) -> String {
    let value = if value.abs() < 1e-9 { 0.0 } else { value };
    let text = format!("{value:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let (sign, digits) = whole.strip_prefix('-').map_or(("", whole), |digits| ("−", digits));
    let mut out = String::from(sign);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at) % 3 == 0 {
            out.push(',');
        }
        out.push(digit);
    }
    if part.is_empty() { out } else { format!("{out}.{part}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_count_from_1970_and_moments_in_utc() {
        assert_eq!(day_number("1970-01-01"), Some(0.0));
        assert_eq!(day_number("2000-03-01"), Some(11_017.0));
        let near = |text: &str, day: f64| day_number(text).is_some_and(|found| (found - day).abs() < 1e-9);
        assert!(near("1970-01-02T02:00:00+02:00", 1.0));
        assert!(near("1970-01-01T12:00Z", 0.5));
        assert_eq!(day_number("soon"), None);
    }

    #[test]
    fn amounts_are_grouped_and_short() {
        assert_eq!(amount(12_500.0), "12,500");
        assert_eq!((amount(0.5).as_str(), amount(-3.0).as_str()), ("0.5", "−3"));
    }
}
