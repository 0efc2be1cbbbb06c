//! The range board: what outlets say of one quantity, a row each, on an axis of amounts. A value that no other outlet's words
//! allow is marked with a sign as well as a colour.

use super::axis::{self, Span};
use super::text::fit;
use super::{Anchor, Canvas, Palette, Svg, Tone, WIDTH};
use crate::when::Moment;
use variorum_core::briefing::RangeMark;

/// Rows of one figure; what is beyond is told in words.
pub(super) const MOST_ROWS: usize = 30;
const LEFT: f64 = 190.0;
const RIGHT: f64 = WIDTH - 190.0;
const ROW: f64 = 28.0;
const TOP: f64 = 30.0;

/// Draws it.
pub(super) fn draw(quantity: &str, marks: &[RangeMark], palette: &Palette) -> Option<Svg> {
    if marks.is_empty() {
        return None;
    }
    let shown = &marks[..marks.len().min(MOST_ROWS)];
    let ends = shown.iter().flat_map(|mark| [mark.low, mark.high.unwrap_or(mark.low)]);
    let span = Span::over(ends, LEFT + 10.0, RIGHT - 18.0, 2.0)?;
    let bottom = TOP + shown.len() as f64 * ROW;
    let mut canvas = Canvas::new();
    let quiet = Tone { weight: 700, ..axis::note(palette, Anchor::Start) };
    canvas.words((0.0, 14.0), &fit(quantity, 9.5, LEFT - 30.0), quiet);
    span.draw_amounts(&mut canvas, 14.0, bottom - 4.0, palette);
    for (at, mark) in shown.iter().enumerate() {
        let middle = TOP + (at as f64 + 0.5) * ROW;
        draw_row(&mut canvas, mark, is_at_odds(mark, marks), middle, &span, palette);
    }
    let mut height = bottom + 18.0;
    if shown.iter().any(|mark| is_at_odds(mark, marks)) {
        canvas.words(
            (LEFT, height - 4.0),
            "≠ no other outlet’s words allow this value",
            axis::note(palette, Anchor::Start),
        );
        height += 4.0;
    }
    if marks.len() > shown.len() {
        let words = format!("and {} more", marks.len() - shown.len());
        canvas.words((0.0, height - 4.0), &words, axis::note(palette, Anchor::Start));
        height += 4.0;
    }
    Some(canvas.finish(height, palette))
}

/// Whether other outlets speak and none allows the value.
pub(super) fn is_at_odds(mark: &RangeMark, all: &[RangeMark]) -> bool {
    let mut others = all.iter().filter(|other| other.source != mark.source).peekable();
    others.peek().is_some()
        && others.all(|other| {
            mark.low > other.high.unwrap_or(f64::INFINITY) || other.low > mark.high.unwrap_or(f64::INFINITY)
        })
}

fn draw_row(canvas: &mut Canvas, mark: &RangeMark, odd: bool, middle: f64, span: &Span, palette: &Palette) {
    let colour = if odd { &palette.odds } else { &palette.accent };
    let strong = Tone { size: 11.0, weight: 700, colour: &palette.ink, anchor: Anchor::Start };
    canvas.words((0.0, middle - 1.0), &fit(&mark.source, 11.0, LEFT - 24.0), strong);
    if let Some(at) = &mark.at {
        let day = Moment::read(at.trim()).map_or_else(|| at.clone(), |moment| moment.day());
        canvas.words((0.0, middle + 10.0), &fit(&day, 9.0, LEFT - 20.0), axis::note(palette, Anchor::Start));
    }
    let low = span.place(mark.low);
    match mark.high {
        Some(high) if high > mark.low => {
            canvas.bar((low, middle - 4.0), (span.place(high) - low, 8.0), colour);
        }
        Some(_) => canvas.dot((low, middle), 4.6, colour, &palette.paper),
        None => {
            // "At least": a line without an end.
            let end = RIGHT - 10.0;
            canvas.line((low, middle), (end, middle), colour, 2.0);
            canvas.shape(&[(end + 7.0, middle), (end, middle - 4.0), (end, middle + 4.0)], colour);
            canvas.dot((low, middle), 4.6, colour, &palette.paper);
        }
    }
    let words = if odd { format!("≠ {}", mark.words) } else { mark.words.clone() };
    let tone = Tone {
        size: 10.0,
        colour: if odd { &palette.odds } else { &palette.ink },
        ..axis::note(palette, Anchor::Start)
    };
    canvas.words((RIGHT + 8.0, middle + 3.5), &fit(&words, 10.0, WIDTH - RIGHT - 12.0), tone);
}
