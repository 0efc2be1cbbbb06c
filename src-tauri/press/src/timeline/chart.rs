//! A timeline as a picture: lanes of events, plans and suggestions with their words, and the versions of each outlet as dots on
//! one axis. Drawn as SVG for paper: light, no script, nothing remote. Clock times stand in the sheet's zone.

use super::{Entry, EntryKind, Moment, Sheet};
use crate::figures::{Svg, escaped};
use crate::when::MONTHS;
use chrono::{Datelike, NaiveDate};
use std::fmt::Write;

const WIDTH: f64 = 1200.0;
const LEFT: f64 = 150.0;
const RIGHT: f64 = 24.0;
const TOP: f64 = 78.0;
const ROW: f64 = 22.0;
const PAD: f64 = 10.0;
/// Rows of a lane with words; what finds no free row is counted instead.
const ROWS: usize = 12;
const LETTER: f64 = 6.2;
const LABEL: f64 = 260.0;
const SIGN: f64 = 6.0;
const DAY: f64 = 86_400.0;
/// A few entries that make the stretch this many times longer stand at the rim instead.
const FAR: f64 = 3.0;

const INK: &str = "#1d1b18";
const SOFT: &str = "#6b665e";
const LINE: &str = "#dcd7cd";
const BLUE: &str = "#245a8d";
const AMBER: &str = "#8a5a00";
const BAND: &str = "#fbeed3";

/// The figure.
#[must_use]
pub fn svg(sheet: &Sheet) -> Svg {
    let axis = Axis::of(&sheet.entries);
    let mut body = String::new();
    let mut y = TOP;
    for (kind, name, hint) in [
        (EntryKind::Event, "Events", "accepted"),
        (EntryKind::Planned, "Planned", "said to come"),
        (EntryKind::Suggested, "Suggested", "from the texts"),
    ] {
        let own: Vec<&Entry> = sheet.entries.iter().filter(|entry| entry.kind == kind).collect();
        if !own.is_empty() {
            y = worded(&mut body, &axis, &own, (name, hint), y);
        }
    }
    for (outlet, own) in outlets(&sheet.entries) {
        y = dotted(&mut body, &axis, &outlet, &own, y);
    }
    let height = y + 20.0;
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{height}\" viewBox=\"0 0 {WIDTH} {height}\" role=\"img\" \
         font-family=\"Inter, Helvetica, Arial, 'Libertinus Serif', sans-serif\" font-size=\"12\">\n<title>{title}</title>\n\
         <rect width=\"{WIDTH}\" height=\"{height}\" fill=\"#fffefb\"/>\n\
         <text x=\"16\" y=\"28\" font-size=\"17\" font-weight=\"600\" fill=\"{INK}\">{title}</text>\n",
        title = escaped(&sheet.title)
    );
    put(
        &mut out,
        format_args!(
            "<text x=\"16\" y=\"46\" fill=\"{SOFT}\">Clock times in {}</text>\n",
            escaped(&sheet.zone)
        ),
    );
    ticks(&mut out, &axis, y);
    out.push_str(&body);
    out.push_str("</svg>\n");
    Svg { text: out, width: WIDTH as u32, height: height.ceil() as u32 }
}

fn put(out: &mut String, words: std::fmt::Arguments<'_>) {
    out.write_fmt(words).expect("writing to a String cannot fail");
}

/// Seconds since 1970 on the wall clock of the sheet.
fn wall(moment: Moment) -> f64 {
    let (year, month, day) = moment.day();
    let days =
        NaiveDate::from_ymd_opt(year, month, day).map_or(0.0, |day| f64::from(day.to_epoch_days()) * DAY);
    match moment {
        Moment::Day(_) => days,
        Moment::Clock(_, (hour, minute, second), _) => days + f64::from(hour * 3600 + minute * 60 + second),
    }
}

/// First and moment after the last of an entry.
fn ends(entry: &Entry) -> (f64, f64) {
    let last = entry.to.unwrap_or(entry.from);
    let end = wall(last) + if matches!(last, Moment::Day(_)) { DAY } else { 0.0 };
    (wall(entry.from), end)
}

struct Axis {
    from: f64,
    to: f64,
}

impl Axis {
    /// The stretch of all entries; single outliers far from the rest are drawn at the rim.
    fn of(entries: &[Entry]) -> Self {
        let mut at: Vec<f64> = entries.iter().map(|entry| ends(entry).0).collect();
        at.sort_by(f64::total_cmp);
        let few = if at.len() >= 12 { at.len() / 33 + 1 } else { 0 };
        let length = |cut: usize| match (at.get(cut), at.iter().rev().nth(cut)) {
            (Some(first), Some(last)) => (last - first).max(DAY),
            _ => DAY,
        };
        let cut = if length(0) > length(few) * FAR { few } else { 0 };
        let from = at.get(cut).copied().unwrap_or(0.0);
        let to = at.iter().rev().nth(cut).copied().unwrap_or(DAY).max(from) + DAY;
        let air = (to - from) * 0.03;
        Self { from: from - air, to: to + air }
    }

    fn x(&self, at: f64) -> f64 {
        let share = ((at - self.from) / (self.to - self.from)).clamp(0.0, 1.0);
        LEFT + share * (WIDTH - LEFT - RIGHT)
    }
}

/// Day, month or year lines, at most a dozen or so.
fn ticks(out: &mut String, axis: &Axis, bottom: f64) {
    let days = (axis.to - axis.from) / DAY;
    let mut day = (axis.from / DAY).ceil();
    let mut before: Option<NaiveDate> = None;
    while day * DAY < axis.to {
        let Some(at) = NaiveDate::from_epoch_days(day as i32) else { return };
        let (year, month, of_month) = (at.year(), at.month(), at.day());
        let due = match days {
            ..=14.0 => true,
            ..=62.0 => of_month % 7 == 1,
            ..=430.0 => of_month == 1,
            ..=2200.0 => of_month == 1 && month % 6 == 1,
            _ => of_month == 1 && month == 1 && (days < 5500.0 || year % 10 == 0),
        };
        if due {
            let x = axis.x(day * DAY);
            let new_year = before.is_none_or(|old| old.year() != year);
            let month_name = &MONTHS[at.month0() as usize][..3];
            let words = match (days > 430.0, new_year) {
                (false, true) => format!("{of_month} {month_name} {year}"),
                (false, false) => format!("{of_month} {month_name}"),
                (true, _) => format!("{month_name} {year}"),
            };
            put(
                out,
                format_args!(
                    "<path d=\"M{x:.1} {TOP}V{bottom:.1}\" stroke=\"{LINE}\"/><text x=\"{x:.1}\" y=\"{:.1}\" text-anchor=\"middle\" fill=\"{SOFT}\">{words}</text>\n",
                    TOP - 8.0
                ),
            );
            before = Some(at);
        }
        day += 1.0;
    }
    put(out, format_args!("<path d=\"M{LEFT} {TOP}H{}\" stroke=\"{SOFT}\"/>\n", WIDTH - RIGHT));
}

fn lane(out: &mut String, name: &str, hint: &str, y: f64, height: f64) {
    put(
        out,
        format_args!(
            "<text x=\"16\" y=\"{:.1}\" font-weight=\"600\" fill=\"{INK}\">{}</text><text x=\"16\" y=\"{:.1}\" font-size=\"11\" fill=\"{SOFT}\">{}</text>\
         <path d=\"M16 {:.1}H{}\" stroke=\"{LINE}\"/>\n",
            y + 18.0,
            escaped(&clipped(name, 20)),
            y + 32.0,
            escaped(hint),
            y + height,
            WIDTH - RIGHT
        ),
    );
}

/// A lane of signs with words; gives the bottom of the lane.
fn worded(out: &mut String, axis: &Axis, own: &[&Entry], (name, hint): (&str, &str), y: f64) -> f64 {
    let mut free = [f64::NEG_INFINITY; ROWS];
    let (mut used, mut left_out) = (0, 0);
    let mut signs = String::new();
    for entry in own {
        let (first, end) = ends(entry);
        let (x0, x1) = (axis.x(first), axis.x(end));
        let x = (x0 + x1) / 2.0;
        let words = (entry.title.chars().count() as f64 * LETTER).min(LABEL);
        // Words that would leave the picture stand to the left of their sign.
        let before = x + SIGN * 2.0 + words > WIDTH - RIGHT;
        let (begin, until) = if before {
            (x0.min(x - SIGN * 2.0 - words), x1)
        } else {
            (x0, (x + SIGN * 2.0 + words).max(x1))
        };
        let Some(row) = free.iter().position(|free| *free <= begin) else {
            left_out += 1;
            continue;
        };
        free[row] = until + 10.0;
        used = used.max(row + 1);
        sign(&mut signs, axis, entry, (x0, x1, x), y + PAD + row as f64 * ROW + ROW / 2.0, before);
    }
    let height = (used.max(1) as f64 * ROW + PAD * 2.0).max(44.0);
    let hint = if left_out > 0 { format!("{hint}, {left_out} more") } else { hint.to_owned() };
    lane(out, name, &hint, y, height);
    out.push_str(&signs);
    y + height
}

fn sign(out: &mut String, axis: &Axis, entry: &Entry, (x0, x1, x): (f64, f64, f64), y: f64, before: bool) {
    let hue = if entry.kind == EntryKind::Event {
        BLUE
    } else if entry.kind == EntryKind::Planned {
        AMBER
    } else {
        SOFT
    };
    if x1 - x0 > SIGN * 3.0 {
        let fill = if entry.other_dates.is_empty() { "#e7eef5" } else { BAND };
        let dash = if entry.confidence < 0.6 { " stroke-dasharray=\"4 3\"" } else { "" };
        put(
            out,
            format_args!(
                "<rect x=\"{x0:.1}\" y=\"{:.1}\" width=\"{:.1}\" height=\"12\" rx=\"6\" fill=\"{fill}\" stroke=\"{hue}\" stroke-width=\"0.7\"{dash}/>\n",
                y - 6.0,
                x1 - x0
            ),
        );
    }
    if let Some(reported) = entry.reported {
        let to = axis.x(wall(reported));
        if to - x > SIGN * 2.0 {
            put(
                out,
                format_args!(
                    "<path d=\"M{x:.1} {:.1}H{to:.1}v-4v8\" fill=\"none\" stroke=\"{SOFT}\" stroke-dasharray=\"1 3\"/>\n",
                    y + 8.0
                ),
            );
        }
    }
    match entry.kind {
        EntryKind::Planned => put(
            out,
            format_args!(
                "<path d=\"M{x:.1} {:.1}l6 6l-6 6l-6 -6z\" fill=\"#fffefb\" stroke=\"{hue}\" stroke-width=\"2\"/>\n",
                y - 6.0
            ),
        ),
        EntryKind::Suggested => put(
            out,
            format_args!(
                "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"5\" fill=\"#fffefb\" stroke=\"{hue}\" stroke-width=\"2\" stroke-dasharray=\"3 2\"/>\n"
            ),
        ),
        _ => put(out, format_args!("<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"5\" fill=\"{hue}\"/>\n")),
    }
    if entry.cancelled {
        put(
            out,
            format_args!("<path d=\"M{:.1} {y:.1}h18\" stroke=\"{INK}\" stroke-width=\"1.5\"/>\n", x - 9.0),
        );
    }
    let mut words = clipped(&entry.title, (LABEL / LETTER) as usize);
    if !entry.other_dates.is_empty() {
        words.push_str(" (dates differ)");
    }
    let (at, anchor) = if before { (x - SIGN * 2.0, "end") } else { (x + SIGN * 2.0, "start") };
    put(
        out,
        format_args!(
            "<text x=\"{at:.1}\" y=\"{:.1}\" text-anchor=\"{anchor}\" fill=\"{INK}\">{}</text>\n",
            y + 4.0,
            escaped(&words)
        ),
    );
}

/// Versions by outlet, those with the most first.
fn outlets(entries: &[Entry]) -> Vec<(String, Vec<&Entry>)> {
    let mut lanes: Vec<(String, Vec<&Entry>)> = Vec::new();
    for entry in entries.iter().filter(|entry| entry.kind == EntryKind::Version) {
        let name = entry.sources.first().cloned().unwrap_or_default();
        match lanes.iter_mut().find(|(known, _)| *known == name) {
            Some((_, own)) => own.push(entry),
            None => lanes.push((name, vec![entry])),
        }
    }
    lanes.sort_by_key(|(_, own)| std::cmp::Reverse(own.len()));
    lanes
}

fn dotted(out: &mut String, axis: &Axis, outlet: &str, own: &[&Entry], y: f64) -> f64 {
    let count = own.len();
    lane(out, outlet, &format!("{count} version{}", if count == 1 { "" } else { "s" }), y, 44.0);
    for entry in own {
        let (first, end) = ends(entry);
        let x = axis.x((first + end) / 2.0);
        put(
            out,
            format_args!(
                "<circle cx=\"{x:.1}\" cy=\"{:.1}\" r=\"4.5\" fill=\"#fffefb\" stroke=\"{SOFT}\" stroke-width=\"1.6\"/>\n",
                y + 22.0
            ),
        );
    }
    y + 44.0
}

fn clipped(text: &str, letters: usize) -> String {
    if text.chars().count() <= letters {
        return text.to_owned();
    }
    let mut cut: String = text.chars().take(letters.saturating_sub(1)).collect();
    cut.push('…');
    cut
}
