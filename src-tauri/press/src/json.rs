//! The briefing as JSON: for programs, and for the check of its quotations.

use variorum_core::briefing::{BriefingDocument, Dossier};

/// Writes the whole document, indented, with a line end behind it.
pub(crate) fn print(dossier: &Dossier) -> String {
    let document = BriefingDocument::from(dossier);
    serde_json::to_string_pretty(&document)
        .expect("its keys are strings and its numbers are written as null where not finite")
        + "\n"
}
