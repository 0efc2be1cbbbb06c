//! The version strip: a row for each article, a dot for each version, larger where more of substance changed. Where a time is
//! missing, all rows go by order alone, since half an axis would mislead.

use super::axis::{self, Span, day_number};
use super::text::fit;
use super::{Anchor, Canvas, Palette, Svg, Tone, WIDTH};
use variorum_core::briefing::{StripRow, StripVersion};

/// Rows of one figure; what is beyond is told in words.
pub(super) const MOST_ROWS: usize = 24;
const LEFT: f64 = 214.0;
const RIGHT: f64 = WIDTH - 16.0;
const ROW: f64 = 36.0;
const TOP: f64 = 30.0;

/// Draws it.
pub(super) fn draw(rows: &[StripRow], palette: &Palette) -> Option<Svg> {
    let rows: Vec<&StripRow> = rows.iter().filter(|row| !row.versions.is_empty()).collect();
    if rows.is_empty() {
        return None;
    }
    let shown = &rows[..rows.len().min(MOST_ROWS)];
    let mut canvas = Canvas::new();
    let bottom = TOP + shown.len() as f64 * ROW;
    let time = span(shown);
    match &time {
        Some(span) => span.draw_days(&mut canvas, 14.0, bottom - 6.0, palette),
        None => canvas.words(
            (LEFT, 14.0),
            "In order; not every time is known",
            axis::note(palette, Anchor::Start),
        ),
    }
    for (at, row) in shown.iter().enumerate() {
        let middle = TOP + (at as f64 + 0.5) * ROW;
        draw_row(&mut canvas, row, middle, time.as_ref(), palette);
    }
    let mut height = bottom + 20.0;
    let key = [(4.2, "little of substance changed"), (8.0, "much changed")];
    let mut x = LEFT;
    for (radius, words) in key {
        canvas.dot((x + 8.0, height - 8.0), radius, &palette.accent, &palette.paper);
        canvas.words((x + 20.0, height - 5.0), words, axis::note(palette, Anchor::Start));
        x += super::width(words, 9.0) + 40.0;
    }
    if rows.len() > shown.len() {
        height += 18.0;
        let words = format!("and {} more articles", rows.len() - shown.len());
        canvas.words((0.0, height - 6.0), &words, axis::note(palette, Anchor::Start));
    }
    Some(canvas.finish(height + 4.0, palette))
}

/// The stretch of time, where every version has one.
fn span(rows: &[&StripRow]) -> Option<Span> {
    let times: Option<Vec<f64>> = rows
        .iter()
        .flat_map(|row| &row.versions)
        .map(|version| day_number(version.seen_at.as_deref()?))
        .collect();
    Span::over(times?, LEFT + 12.0, RIGHT - 12.0, 0.25)
}

fn draw_row(canvas: &mut Canvas, row: &StripRow, middle: f64, time: Option<&Span>, palette: &Palette) {
    let strong = Tone { size: 11.0, weight: 700, colour: &palette.ink, anchor: Anchor::Start };
    let room = LEFT - 14.0;
    canvas.words((0.0, middle - 2.0), &fit(&row.source, 11.0, room * 0.92), strong);
    canvas.words(
        (0.0, middle + 11.0),
        &fit(&row.headline, 9.5, room),
        Tone { size: 9.5, ..axis::note(palette, Anchor::Start) },
    );
    let places: Vec<f64> =
        row.versions.iter().enumerate().map(|(at, version)| place(row, at, version, time)).collect();
    let ends =
        (places.iter().copied().fold(f64::MAX, f64::min), places.iter().copied().fold(f64::MIN, f64::max));
    canvas.line((ends.0, middle), (ends.1, middle), &palette.tint, 3.0);
    let mut free_from = f64::MIN;
    for (at, (version, x)) in row.versions.iter().zip(&places).enumerate() {
        match (at, version.changed) {
            (0, _) | (_, None) => canvas.dot((*x, middle), 4.2, &palette.paper, &palette.accent),
            (_, Some(share)) => {
                let radius = 3.4 + 4.6 * (f64::from(share.min(100)) / 100.0).sqrt();
                canvas.dot((*x, middle), radius, &palette.accent, &palette.paper);
            }
        }
        // A label that would run into its neighbour is left out.
        let half = super::width(&version.label, 8.0) / 2.0;
        if x - half > free_from && version.label.chars().count() <= 8 {
            canvas.words(
                (*x, middle + 17.0),
                &version.label,
                Tone { size: 8.0, ..axis::note(palette, Anchor::Middle) },
            );
            free_from = x + half + 3.0;
        }
    }
}

fn place(row: &StripRow, at: usize, version: &StripVersion, time: Option<&Span>) -> f64 {
    match (time, version.seen_at.as_deref().and_then(day_number)) {
        (Some(span), Some(day)) => span.place(day),
        _ => {
            let (share, steps) = (at as f64, row.versions.len().saturating_sub(1).max(1) as f64);
            let step = ((RIGHT - LEFT - 24.0) / steps).min(42.0);
            LEFT + 12.0 + share * step
        }
    }
}
