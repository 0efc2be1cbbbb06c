//! The few colours of a figure, on white, and on the dark ground of a window at night.

use variorum_core::briefing::Accent;

/// Colours, as `#rrggbb`.
#[derive(Clone, Debug)]
pub struct Palette {
    /// What is shown.
    pub accent: String,
    /// What stands behind or beside it.
    pub tint: String,
    /// Words.
    pub ink: String,
    /// Words beside words.
    pub quiet: String,
    /// Rules.
    pub line: String,
    /// Ground.
    pub paper: String,
    /// What is at odds with the rest; never alone, always beside a sign.
    pub odds: String,
}

impl Palette {
    /// The palette of a document with this accent.
    #[must_use]
    pub fn new(accent: &Accent) -> Self {
        let own = |colour: &str| colour.to_owned();
        Self {
            accent: own(accent.as_str()),
            tint: own(accent.tint(28).as_str()),
            ink: own("#1f1d1a"),
            quiet: own("#57534a"),
            line: own("#cfc9ba"),
            paper: own("#ffffff"),
            odds: own("#a3341f"),
        }
    }

    /// The same on dark ground, for looking at a figure on a dark screen; nothing is printed so. The accent is made lighter, as
    /// web pages do.
    #[must_use]
    pub fn on_dark(accent: &Accent) -> Self {
        let own = |colour: &str| colour.to_owned();
        Self {
            accent: own(accent.tint(55).as_str()),
            tint: own("#4a5058"),
            ink: own("#e9e6df"),
            quiet: own("#b4b0a6"),
            line: own("#43474d"),
            paper: own("#232528"),
            odds: own("#f0998c"),
        }
    }
}
