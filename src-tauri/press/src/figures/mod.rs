//! Figures drawn to SVG, so that a document made without a window has them too. One file a kind of figure; what they share is
//! the canvas, the axes, the measure of text and the palette. The SVG holds shapes and words alone: no script, no style
//! sheet, no link, nothing from outside.

mod axis;
mod canvas;
mod ledger;
mod palette;
mod range_board;
mod roster;
mod text;
mod timeline;
mod version_strip;
mod words;

pub use axis::{Span, day_number};
pub(crate) use canvas::escaped;
pub use canvas::{Anchor, Canvas, Tone};
pub use palette::Palette;
pub use text::{fit, width};
pub use words::{described, rows};

use variorum_core::briefing::Drawing;

/// Width of every figure, in its own units; a unit is a quarter of a millimetre on an A4 page.
pub const WIDTH: f64 = 640.0;

/// A drawn figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Svg {
    /// The document, one `svg` element.
    pub text: String,
    /// Units across.
    pub width: u32,
    /// Units down.
    pub height: u32,
}

/// Draws a figure; `None` where there is nothing to show.
#[must_use]
pub fn draw(drawing: &Drawing, palette: &Palette) -> Option<Svg> {
    match drawing {
        Drawing::VersionStrip { rows } => version_strip::draw(rows, palette),
        Drawing::Timeline { marks } => timeline::draw(marks, palette),
        Drawing::RangeBoard { quantity, marks } => range_board::draw(quantity, marks, palette),
        Drawing::Ledger { rows } => ledger::draw(rows, palette),
        Drawing::Roster { people } => roster::draw(people, palette),
    }
}

#[cfg(test)]
mod tests;
