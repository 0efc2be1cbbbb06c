//! The roster: who is quoted and named, with bars for how often and the outlets that have them.

use super::axis;
use super::text::fit;
use super::{Anchor, Canvas, Palette, Svg, Tone, WIDTH};
use variorum_core::briefing::RosterEntry;

/// Rows of one figure; what is beyond is told in words.
pub(super) const MOST_ROWS: usize = 30;
const BARS: f64 = 250.0;
const BAR_ROOM: f64 = 150.0;
const OUTLETS: f64 = 440.0;
const ROW: f64 = 30.0;
const TOP: f64 = 26.0;

/// Draws it.
pub(super) fn draw(people: &[RosterEntry], palette: &Palette) -> Option<Svg> {
    let most = people.iter().map(|person| person.quoted.max(person.named)).max()?.max(1);
    let shown = &people[..people.len().min(MOST_ROWS)];
    let mut canvas = Canvas::new();
    let head = Tone { weight: 700, ..axis::note(palette, Anchor::Start) };
    for (x, words) in [(0.0, "Who"), (BARS, "Quoted and named"), (OUTLETS, "By")] {
        canvas.words((x, 12.0), words, head);
    }
    canvas.line((0.0, 18.0), (WIDTH, 18.0), &palette.line, 1.0);
    let mut middle = TOP + ROW / 2.0;
    for person in shown {
        let strong = Tone { size: 11.0, weight: 700, colour: &palette.ink, anchor: Anchor::Start };
        canvas.words((0.0, middle - 2.0), &fit(&person.name, 11.0, BARS - 30.0), strong);
        canvas.words(
            (0.0, middle + 10.0),
            &fit(&person.role, 9.0, BARS - 20.0),
            axis::note(palette, Anchor::Start),
        );
        for (y, count, colour) in
            [(middle - 9.0, person.quoted, &palette.accent), (middle + 2.0, person.named, &palette.tint)]
        {
            let long = BAR_ROOM * f64::from(count) / f64::from(most);
            canvas.bar((BARS, y), (long, 8.0), colour);
            canvas.words(
                (BARS + long + 5.0, y + 7.5),
                &count.to_string(),
                axis::note(palette, Anchor::Start),
            );
        }
        let outlets = fit(&person.sources.join(", "), 9.5, WIDTH - OUTLETS);
        canvas.words(
            (OUTLETS, middle + 3.0),
            &outlets,
            Tone { size: 9.5, ..axis::note(palette, Anchor::Start) },
        );
        middle += ROW;
    }
    let mut height = middle - ROW / 2.0 + 4.0;
    if people.len() > shown.len() {
        height += 14.0;
        let words = format!("and {} more", people.len() - shown.len());
        canvas.words((0.0, height - 4.0), &words, axis::note(palette, Anchor::Start));
    }
    Some(canvas.finish(height, palette))
}
