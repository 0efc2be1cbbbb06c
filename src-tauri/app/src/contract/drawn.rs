//! A figure of a briefing as it will stand in the document, for looking at it while writing.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use variorum_core::briefing::Figure;
use variorum_core::ids::BriefingId;

/// On which ground a figure is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Ground {
    /// White, as on paper.
    Light,
    /// Dark, for a dark screen.
    Dark,
}

/// Asks for a figure as a drawing. Nothing is stored.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct FigureDraw {
    /// In whose look.
    pub briefing_id: BriefingId,
    /// The figure.
    pub figure: Figure,
    /// On which ground.
    pub ground: Ground,
}

/// A figure as a drawing.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct FigureDrawn {
    /// An SVG document of shapes and words alone, to be shown as a picture; `None` where there is nothing to show, and the document
    /// leaves the figure out.
    pub svg: Option<String>,
    /// Units across; a unit is a quarter of a millimetre on an A4 page.
    pub width: u32,
    /// Units down.
    pub height: u32,
    /// What it shows, for those who cannot see it: the figure's own words, else told from its data.
    pub alt: String,
}
