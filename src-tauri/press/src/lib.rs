//! Prints a briefing as Markdown, self-contained HTML and DOCX, and a comparison of two versions as HTML and Markdown. Reading, choosing and storing what is printed is done
//! elsewhere: a [`Dossier`] holds everything, its clock included, so the same dossier always gives the same bytes.
//!
//! A dossier is first made into a sheet (citations numbered, text cleaned, empty blocks dropped), from which each format
//! is written; `docs/BRIEFINGS.md` describes the tree and what each format makes of it.

mod bidi;
mod comparison;
mod docx;
mod html;
mod links;
mod markdown;
mod sheet;
pub mod timeline;
mod when;
mod wording;

#[cfg(test)]
mod tests;

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

/// The briefing as an Office Open XML document (ECMA-376, transitional), the bytes of a `.docx` file.
///
/// # Errors
/// When the package cannot be put together, which takes a part of more than 4 GiB.
pub fn docx(dossier: &Dossier) -> Result<Vec<u8>, PressError> {
    docx::print(&Sheet::new(dossier))
}
