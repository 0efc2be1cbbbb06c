//! Writes the elements of an SVG. Everything that comes from a library is escaped here; numbers are written with one digit
//! after the point, so that the same figure gives the same bytes everywhere.

use super::{Palette, Svg, WIDTH};
use std::fmt::Write;

/// Typefaces in the order of choice: the first is embedded where documents are typeset.
const FACES: &str = "Libertinus Serif, Source Serif 4, Noto Serif, Georgia, serif";

/// Where words stand to their point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// They begin there.
    Start,
    /// Their middle is there.
    Middle,
    /// They end there.
    End,
}

/// How words look.
#[derive(Clone, Copy, Debug)]
pub struct Tone<'a> {
    /// Height of the letters, in units.
    pub size: f64,
    /// Weight: 400 or 700.
    pub weight: u16,
    /// Colour.
    pub colour: &'a str,
    /// Where they stand.
    pub anchor: Anchor,
}

/// A figure being drawn. Units as in [`WIDTH`]; y grows downwards.
pub struct Canvas {
    body: String,
}

impl Default for Canvas {
    fn default() -> Self {
        Self::new()
    }
}

impl Canvas {
    /// An empty one.
    #[must_use]
    pub fn new() -> Self {
        Self { body: String::with_capacity(4 * 1024) }
    }

    /// A straight line.
    pub fn line(&mut self, from: (f64, f64), to: (f64, f64), colour: &str, thick: f64) {
        let _ = writeln!(
            self.body,
            "<line x1=\"{:.1}\" y1=\"{:.1}\" x2=\"{:.1}\" y2=\"{:.1}\" stroke=\"{}\" stroke-width=\"{thick:.1}\"/>",
            from.0,
            from.1,
            to.0,
            to.1,
            escaped(colour)
        );
    }

    /// A filled box with its upper left corner at a point.
    pub fn bar(&mut self, corner: (f64, f64), size: (f64, f64), colour: &str) {
        let _ = writeln!(
            self.body,
            "<rect x=\"{:.1}\" y=\"{:.1}\" width=\"{:.1}\" height=\"{:.1}\" rx=\"1.5\" fill=\"{}\"/>",
            corner.0,
            corner.1,
            size.0.max(0.0),
            size.1.max(0.0),
            escaped(colour)
        );
    }

    /// A dot with a rim.
    pub fn dot(&mut self, centre: (f64, f64), radius: f64, fill: &str, rim: &str) {
        let _ = writeln!(
            self.body,
            "<circle cx=\"{:.1}\" cy=\"{:.1}\" r=\"{radius:.1}\" fill=\"{}\" stroke=\"{}\" stroke-width=\"1.2\"/>",
            centre.0,
            centre.1,
            escaped(fill),
            escaped(rim)
        );
    }

    /// A shape through points, closed and filled.
    pub fn shape(&mut self, points: &[(f64, f64)], fill: &str) {
        let points: Vec<String> = points.iter().map(|(x, y)| format!("{x:.1},{y:.1}")).collect();
        let _ = writeln!(self.body, "<polygon points=\"{}\" fill=\"{}\"/>", points.join(" "), escaped(fill));
    }

    /// Words on a baseline.
    pub fn words(&mut self, at: (f64, f64), words: &str, tone: Tone<'_>) {
        let anchor = match tone.anchor {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        };
        let _ = writeln!(
            self.body,
            "<text x=\"{:.1}\" y=\"{:.1}\" font-size=\"{:.1}\" font-weight=\"{}\" fill=\"{}\" text-anchor=\"{anchor}\">{}</text>",
            at.0,
            at.1,
            tone.size,
            tone.weight,
            escaped(tone.colour),
            escaped(words)
        );
    }

    /// The document, `height` units high.
    #[must_use]
    pub fn finish(self, height: f64, palette: &Palette) -> Svg {
        let height = height.max(1.0).ceil();
        let text = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH:.0}\" height=\"{height:.0}\" viewBox=\"0 0 {WIDTH:.0} {height:.0}\" font-family=\"{FACES}\">\n\
             <rect width=\"{WIDTH:.0}\" height=\"{height:.0}\" fill=\"{}\"/>\n{}</svg>\n",
            escaped(&palette.paper),
            self.body
        );
        // Both are small whole numbers by construction: rows are bounded in every figure.
        let (width, height) = (WIDTH as u32, height as u32);
        Svg { text, width, height }
    }
}

/// Text safe in content and in quoted attributes, without what XML cannot carry.
pub(crate) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ if c.is_control() || matches!(c, '\u{FFFE}' | '\u{FFFF}' | '\u{202A}'..='\u{202E}') => {
                out.push(' ')
            }
            _ => out.push(c),
        }
    }
    out
}
