//! REFI-QDA: the exchange format of programs for qualitative analysis (ATLAS.ti, MAXQDA, NVivo, QualCoder, Taguette). A
//! codebook (`.qdc`) is one XML file; a project (`.qdpx`) a zip of an XML file and the texts. Element and attribute names,
//! and the order of elements, follow the standard's schemas, version 1.0 (Codebook) and 1.0 (Project), of qdasoftware.org.

mod codes;
mod project;
mod xml;

pub use project::{PROJECT_ENTRY, is_project, read_project, write_project};

use crate::notebook::Notebook;
use xml::{Element, parse};

/// Namespace of a codebook.
pub const CODEBOOK: &str = "urn:QDA-XML:codebook:1.0";
/// Namespace of a project.
pub const PROJECT: &str = "urn:QDA-XML:project:1.0";
/// What the files say made them.
const ORIGIN: &str = concat!("Variorum ", env!("CARGO_PKG_VERSION"));

/// Why a file is not read.
#[derive(Debug, thiserror::Error)]
pub enum RefiError {
    /// The XML is broken.
    #[error("the file is no sound XML: {0}")]
    Xml(String),
    /// It is another kind of XML.
    #[error("this is no REFI-QDA file")]
    Foreign,
    /// Over a bound.
    #[error("the file is larger than Variorum takes: {0}")]
    TooLarge(String),
    /// The zip is broken.
    #[error("the project cannot be unpacked: {0}")]
    Zip(#[from] zip::result::ZipError),
    /// Reading or writing failed.
    #[error("{0}")]
    Io(#[from] std::io::Error),
}

/// A codebook as `.qdc`.
#[must_use]
pub fn write_codebook(notebook: &Notebook) -> Vec<u8> {
    let root = Element::new("CodeBook")
        .with("xmlns", CODEBOOK)
        .with("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
        .with(
            "xsi:schemaLocation",
            "urn:QDA-XML:codebook:1.0 http://schema.qdasoftware.org/versions/Codebook/v1.0/Codebook.xsd",
        )
        .with("origin", ORIGIN)
        .child(codes::write(&notebook.codes));
    root.document()
}

/// Whether the text begins a codebook.
#[must_use]
pub fn is_codebook(head: &str) -> bool {
    head.contains("<CodeBook") && head.contains("urn:QDA-XML:codebook:")
}

/// The codes of a `.qdc`.
///
/// # Errors
/// [`RefiError`].
pub fn read_codebook(xml: &str) -> Result<Notebook, RefiError> {
    let root = parse(xml)?;
    if root.name != "CodeBook" {
        return Err(RefiError::Foreign);
    }
    let codes = root.first("Codes").map(codes::read).unwrap_or_default();
    Ok(Notebook { codes: codes.into_iter().map(|code| code.code).collect(), ..Notebook::default() })
}

#[cfg(test)]
mod tests;
