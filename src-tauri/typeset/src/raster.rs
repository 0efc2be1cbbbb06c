//! Drawn figures to pixels, for formats that carry no SVG.

use crate::fonts;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};
use std::sync::Arc;
use variorum_press::figures::Svg;

/// Pixels for one unit of a figure: 200 to the inch on a page of A4.
const SCALE: f32 = 2.0;
/// No picture has more pixels than this in one direction.
const MOST: u32 = 12_000;

/// Turns figures into pictures; it holds the fonts that they need.
pub struct Rasteriser {
    options: Options<'static>,
}

/// A rasteriser with the fonts for these figures.
#[must_use]
pub fn rasteriser<'a>(figures: impl IntoIterator<Item = &'a Svg>) -> Rasteriser {
    let text: String = figures.into_iter().map(|svg| svg.text.as_str()).collect();
    let mut database = fontdb::Database::new();
    for face in fonts::holding(text.chars()).faces {
        database.load_font_data(face.data().to_vec());
    }
    let options = Options {
        fontdb: Arc::new(database),
        font_family: "Libertinus Serif".to_owned(),
        ..Options::default()
    };
    Rasteriser { options }
}

impl Rasteriser {
    /// A figure as a PNG file; `None` where it is no SVG or too large.
    #[must_use]
    pub fn png(&self, svg: &Svg) -> Option<Vec<u8>> {
        let tree = Tree::from_str(&svg.text, &self.options).ok()?;
        let size = tree.size().to_int_size().scale_by(SCALE)?;
        if size.width() > MOST || size.height() > MOST {
            return None;
        }
        let mut pixels = Pixmap::new(size.width(), size.height())?;
        resvg::render(&tree, Transform::from_scale(SCALE, SCALE), &mut pixels.as_mut());
        pixels.encode_png().ok()
    }
}
