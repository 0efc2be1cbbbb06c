//! An SVG of this program's own drawing to PNG. Fonts are those that are bundled, so that the same figure gives the same pixels
//! everywhere; nothing is loaded from outside.

use resvg::{tiny_skia, usvg};
use std::sync::Arc;

/// Why there are no pixels.
#[derive(Debug, thiserror::Error)]
pub enum RasterError {
    /// The document is no SVG.
    #[error("the figure could not be read: {0}")]
    Svg(#[from] usvg::Error),
    /// It is larger than a picture may be, or empty.
    #[error("the figure is {width} by {height} points, which is no size for a picture")]
    Size {
        /// Points.
        width: f32,
        /// Points.
        height: f32,
    },
    /// The picture could not be packed.
    #[error("the picture could not be packed: {0}")]
    Png(String),
}

/// Pixels to one unit of the figure.
const SCALE: f32 = 2.0;
/// Most pixels on a side.
const SIDE: f32 = 16_000.0;

/// The figure as the bytes of a PNG, two pixels to a unit.
///
/// # Errors
/// Where the document is no SVG, or too large for a picture.
pub fn png(svg: &str) -> Result<Vec<u8>, RasterError> {
    let mut fonts = usvg::fontdb::Database::new();
    for data in typst_assets::fonts() {
        fonts.load_font_data(data.to_vec());
    }
    fonts.set_sans_serif_family("Libertinus Serif");
    fonts.set_serif_family("Libertinus Serif");
    let options = usvg::Options { fontdb: Arc::new(fonts), ..usvg::Options::default() };
    let tree = usvg::Tree::from_str(svg, &options)?;
    let (width, height) = (tree.size().width() * SCALE, tree.size().height() * SCALE);
    let size = RasterError::Size { width, height };
    if width > SIDE || height > SIDE {
        return Err(size);
    }
    let Some(mut pixels) = tiny_skia::Pixmap::new(width.ceil() as u32, height.ceil() as u32) else {
        return Err(size);
    };
    resvg::render(&tree, tiny_skia::Transform::from_scale(SCALE, SCALE), &mut pixels.as_mut());
    pixels.encode_png().map_err(|error| RasterError::Png(error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_becomes_pixels_with_its_words_and_nonsense_is_refused() {
        let frame = |words: &str| {
            format!(
                "<svg xmlns='http://www.w3.org/2000/svg' width='120' height='40'><text x='4' y='20' font-family='sans-serif'>{words}</text></svg>"
            )
        };
        let (some, none) = (png(&frame("Lorne")).ok(), png(&frame("")).ok());
        assert!(some.as_ref().is_some_and(|bytes| bytes.starts_with(&[0x89, b'P', b'N', b'G'])));
        assert_ne!(some, none, "the bundled fonts draw words");
        assert!(png("no figure").is_err());
    }
}
