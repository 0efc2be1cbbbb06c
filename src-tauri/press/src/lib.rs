//! Prints a briefing as Markdown, self-contained HTML, DOCX and JSON, a comparison of two versions as HTML and Markdown, a
//! timeline as tables and calendars, and draws their figures. Reading, choosing and storing what is printed is done
//! elsewhere: a [`Dossier`] holds everything, its clock included, so the same dossier always gives the same bytes.
//!
//! A dossier is first made into a sheet (citations numbered, text cleaned, empty blocks dropped), from which each format
//! is written; `docs/BRIEFINGS.md` describes the tree and what each format makes of it.

mod bidi;
mod comparison;
mod docx;
pub mod figures;
mod html;
mod json;
mod links;
mod markdown;
mod picture;
pub mod sheet;
pub mod timeline;
pub mod when;
pub mod wording;

#[cfg(test)]
mod tests;

pub use bidi::{Direction, base as direction};
pub use comparison::{ComparedSide, ComparedTexts, comparison_html, comparison_markdown};
use sheet::Sheet;
use variorum_core::briefing::Dossier;

/// Why a document could not be made.
#[derive(Debug, thiserror::Error)]
pub enum PressError {
    /// The package of a DOCX could not be put together.
    #[error("the DOCX package could not be written: {0}")]
    Package(#[from] zip::result::ZipError),
    /// A part of a DOCX could not be written into its package.
    #[error("a part of the DOCX could not be written: {0}")]
    Part(#[from] std::io::Error),
}

/// The briefing as Markdown (CommonMark with the footnotes and tables of GitHub's dialect).
///
/// Text of the dossier is escaped, so that nothing in it acts as markup.
#[must_use]
pub fn markdown(dossier: &Dossier) -> String {
    markdown::print(&Sheet::new(dossier))
}

/// The briefing as one HTML page that needs nothing else: no scripts, nothing remote, light and dark, ready for paper.
#[must_use]
pub fn html(dossier: &Dossier) -> String {
    html::print(&Sheet::new(dossier))
}

/// The briefing as JSON: `core::briefing::BriefingDocument`, with the manifest by which its quotations are checked.
#[must_use]
pub fn json(dossier: &Dossier) -> String {
    json::print(dossier)
}

/// Turns a drawn figure into a PNG file; `None` where it cannot.
pub type Rasterise<'a> = &'a dyn Fn(&figures::Svg) -> Option<Vec<u8>>;

/// The briefing as an Office Open XML document (ECMA-376, transitional), the bytes of a `.docx` file. Figures stand in it as
/// the pictures that `rasterise` makes; one that it cannot make stands as a table of its data.
///
/// # Errors
/// When the package cannot be put together, which takes a part of more than 4 GiB.
pub fn docx(dossier: &Dossier, rasterise: Rasterise<'_>) -> Result<Vec<u8>, PressError> {
    docx::print(&Sheet::new(dossier), rasterise)
}
