//! The timeline on paper: top to bottom, so that every label can be read, with the days at the left and intervals as bars.

use super::axis::{self, day_number};
use super::text::lines;
use super::{Anchor, Canvas, Palette, Svg, Tone, WIDTH};
use crate::when::Moment;
use variorum_core::briefing::TimelineMark;

/// Marks of one figure; what is beyond is told in words.
pub(super) const MOST_MARKS: usize = 40;
const RULE: f64 = 118.0;
const LEFT: f64 = 136.0;

/// Draws it.
pub(super) fn draw(marks: &[TimelineMark], palette: &Palette) -> Option<Svg> {
    if marks.is_empty() {
        return None;
    }
    let shown = &marks[..marks.len().min(MOST_MARKS)];
    let mut canvas = Canvas::new();
    let mut places = Vec::with_capacity(shown.len());
    let mut y = 16.0;
    let mut previous: Option<f64> = None;
    for mark in shown {
        let day = day_number(&mark.from);
        // A quiet stretch is shown as one, in bounds, so that the eye does not take three weeks for a day.
        if let (Some(before), Some(now)) = (previous, day) {
            y += (now - before).clamp(0.0, 30.0).sqrt() * 4.0;
        }
        previous = day.or(previous);
        let label = lines(&mark.label, 11.0, WIDTH - LEFT - 8.0, 2);
        places.push((y, label));
        y += 14.0
            * f64::from(u8::try_from(places.last().map_or(1, |place| place.1.len().max(1))).unwrap_or(2));
        y += if mark.source.is_empty() { 8.0 } else { 20.0 };
    }
    if let (Some(first), Some(last)) = (places.first(), places.last()) {
        canvas.line((RULE, first.0 - 4.0), (RULE, last.0 - 4.0), &palette.tint, 3.0);
    }
    for (mark, (y, label)) in shown.iter().zip(&places) {
        draw_mark(&mut canvas, mark, *y, label, palette);
    }
    if marks.len() > shown.len() {
        let words = format!("and {} more", marks.len() - shown.len());
        canvas.words((LEFT, y), &words, axis::note(palette, Anchor::Start));
        y += 14.0;
    }
    Some(canvas.finish(y, palette))
}

fn draw_mark(canvas: &mut Canvas, mark: &TimelineMark, y: f64, label: &[String], palette: &Palette) {
    let strong = Tone { size: 10.5, weight: 700, colour: &palette.ink, anchor: Anchor::End };
    canvas.words((RULE - 12.0, y), &day(&mark.from), strong);
    let hour = clock(&mark.from);
    match &mark.to {
        Some(to) => {
            canvas.words(
                (RULE - 12.0, y + 12.0),
                &format!("to {}", day(to)),
                axis::note(palette, Anchor::End),
            );
            canvas.bar((RULE - 4.0, y - 9.0), (8.0, 22.0), &palette.accent);
        }
        None => {
            if let Some(hour) = hour {
                canvas.words((RULE - 12.0, y + 12.0), &hour, axis::note(palette, Anchor::End));
            }
            canvas.dot((RULE, y - 4.0), 4.2, &palette.accent, &palette.paper);
        }
    }
    let mut below = y;
    for line in label {
        canvas.words(
            (LEFT, below),
            line,
            Tone { size: 11.0, weight: 400, colour: &palette.ink, anchor: Anchor::Start },
        );
        below += 14.0;
    }
    if !mark.source.is_empty() {
        let source = super::fit(&mark.source, 9.0, WIDTH - LEFT - 8.0);
        canvas.words((LEFT, below - 2.0), &source, axis::note(palette, Anchor::Start));
    }
}

/// "18 Nov 2026"; what is no day stands as it is, cut to its room.
fn day(text: &str) -> String {
    Moment::read(text.trim()).map_or_else(
        || super::fit(text, 10.0, RULE - 14.0),
        |moment| {
            format!(
                "{} {} {}",
                moment.day,
                &crate::when::MONTHS[usize::from(moment.month) - 1][..3],
                moment.year
            )
        },
    )
}

fn clock(text: &str) -> Option<String> {
    let (hour, minute, _, _) = Moment::read(text.trim())?.time?;
    Some(format!("{hour:02}:{minute:02}"))
}
