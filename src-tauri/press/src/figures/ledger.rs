//! The ledger: which facts changed, by whom and when, older words above newer ones.

use super::axis;
use super::text::fit;
use super::{Anchor, Canvas, Palette, Svg, Tone, WIDTH};
use crate::when;
use variorum_core::briefing::LedgerMark;

/// Rows of one figure; what is beyond is told in words.
pub(super) const MOST_ROWS: usize = 30;
const WORDS: f64 = 190.0;
const ROW: f64 = 32.0;
const TOP: f64 = 26.0;

/// Draws it.
pub(super) fn draw(rows: &[LedgerMark], palette: &Palette) -> Option<Svg> {
    if rows.is_empty() {
        return None;
    }
    let shown = &rows[..rows.len().min(MOST_ROWS)];
    let mut canvas = Canvas::new();
    let note = axis::note(palette, Anchor::Start);
    for (x, words) in [(0.0, "Who and when"), (WORDS, "Was, and is now")] {
        canvas.words((x, 12.0), words, Tone { weight: 700, ..note });
    }
    canvas.line((0.0, 18.0), (WIDTH, 18.0), &palette.line, 1.0);
    let mut middle = TOP + ROW / 2.0;
    for mark in shown {
        let strong = Tone { size: 11.0, weight: 700, colour: &palette.ink, anchor: Anchor::Start };
        canvas.words((0.0, middle - 2.0), &fit(&mark.source, 11.0, WORDS - 12.0), strong);
        let time = mark.at.as_deref().map(when::spoken).unwrap_or_default();
        let facts =
            if time.is_empty() { mark.versions.clone() } else { format!("{}, {time}", mark.versions) };
        canvas.words((0.0, middle + 10.0), &fit(&facts, 9.0, WORDS - 12.0), note);
        let room = WIDTH - WORDS;
        let was = if mark.was.is_empty() { "(not said before)" } else { &mark.was };
        let now = if mark.now.is_empty() { "(dropped)" } else { &mark.now };
        canvas.words((WORDS, middle - 2.0), &fit(was, 10.0, room), Tone { size: 10.0, ..note });
        let newer = Tone { size: 10.5, weight: 700, colour: &palette.ink, anchor: Anchor::Start };
        canvas.words((WORDS, middle + 10.0), &fit(now, 10.5, room), newer);
        middle += ROW;
    }
    let mut height = middle - ROW / 2.0 + 4.0;
    if rows.len() > shown.len() {
        height += 14.0;
        canvas.words((0.0, height - 4.0), &format!("and {} more", rows.len() - shown.len()), note);
    }
    Some(canvas.finish(height, palette))
}
