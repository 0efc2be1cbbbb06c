//! What can be wrong with imported material, in a closed list of codes.

use serde::{Deserialize, Serialize};

/// Closed list of what can be wrong with a file or a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub enum ProblemCode {
    /// Nothing in it.
    Empty,
    /// Bytes of no known text format.
    Binary,
    /// A format that Variorum does not read.
    UnsupportedFormat,
    /// It ends in the middle.
    Truncated,
    /// Some bytes did not fit the encoding and were replaced.
    Encoding,
    /// Over the size that is read.
    TooLarge,
    /// Over a bound on depth, count or ratio.
    Bomb,
    /// The file could not be opened or read.
    Unreadable,
    /// The format's own rules are broken.
    Malformed,
    /// No main text was found.
    NoText,
    /// A cookie wall, a paywall stub or an error page.
    NotAnArticle,
    /// A split between two versions that the page does not settle.
    UncertainSplit,
    /// Part of the file was not understood and left out.
    PartSkipped,
    /// A table whose field names are not known; the analyst says which field is which.
    NeedsMapping,
    /// A link to a page, not the page.
    LinkOnly,
    /// It lists versions, and holds no text of them.
    ListedOnly,
    /// It names a source, and holds no article of it.
    SourceOnly,
    /// A feed that holds a summary of the article, not the article.
    SummaryOnly,
    /// The job was cancelled before this file.
    Cancelled,
}

/// Something that went wrong, with a sentence for the analyst that says what to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct Problem {
    /// What kind.
    pub code: ProblemCode,
    /// One or two sentences for the analyst.
    pub message: String,
}

impl Problem {
    /// A problem with its sentence.
    pub fn new(code: ProblemCode, message: impl Into<String>) -> Self {
        Self { code, message: message.into() }
    }
}

impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Problem {}
