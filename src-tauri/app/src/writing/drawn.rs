//! Draws a figure for the window with the very code that draws it for documents.

use crate::App;
use crate::contract::drawn::{FigureDraw, FigureDrawn, Ground};
use crate::contract::error::WireError;
use crate::documents;
use variorum_core::briefing::Figure;
use variorum_press::figures::{self, Palette};

impl App {
    pub(crate) fn figure_draw(&self, request: FigureDraw) -> Result<FigureDrawn, WireError> {
        let look = self.library().read(|db| documents::chosen(db, &request.briefing_id))?;
        let palette = match request.ground {
            Ground::Light => Palette::new(&look.accent),
            Ground::Dark => Palette::on_dark(&look.accent),
        };
        let Figure { alt, drawing, .. } = request.figure;
        let alt = if alt.trim().is_empty() { figures::described(&drawing) } else { alt };
        Ok(match figures::draw(&drawing, &palette) {
            Some(svg) => FigureDrawn { svg: Some(svg.text), width: svg.width, height: svg.height, alt },
            None => FigureDrawn { svg: None, width: 0, height: 0, alt },
        })
    }
}
