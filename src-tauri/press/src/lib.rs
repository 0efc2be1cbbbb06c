//! Prints a briefing: Markdown, self-contained HTML, DOCX.

use variorum_core::briefing::Dossier;

/// Markdown.
#[must_use]
pub fn markdown(dossier: &Dossier) -> String {
    dossier.tree.title.clone()
}

/// HTML.
#[must_use]
pub fn html(dossier: &Dossier) -> String {
    dossier.tree.title.clone()
}

/// DOCX.
///
/// # Errors
/// None yet.
pub fn docx(_: &Dossier) -> Result<Vec<u8>, std::io::Error> {
    Ok(Vec::new())
}
