//! A story as one file: a zip with a manifest, rows as JSON lines (one file a noun) and the captures, each part with its
//! SHA-256. What the rows mean is for the store; whether the file is whole and within bounds is settled here.

mod read;
mod write;

pub use read::Bundle;
pub use write::Writer;

use serde::{Deserialize, Serialize};

/// The layout that this program writes, and the only one that it reads.
pub const FORMAT: u32 = 1;

/// First entry of the zip, stored as it is: tells a bundle by its bytes, as in EPUB and OpenDocument files.
const KIND_ENTRY: &str = "mimetype";
/// What it says.
const KIND: &str = "application/x-variorum-bundle+zip";
/// The entry that lists all others.
const MANIFEST: &str = "manifest.json";

/// Parts at most; a story of a hundred thousand captures is not a story.
const MOST_PARTS: usize = 100_000;
/// Bytes of one part of rows at most.
const LARGEST_ROWS: u64 = 512 * 1024 * 1024;
/// Bytes of one capture at most: what an import reads.
const LARGEST_CAPTURE: u64 = 96 * 1024 * 1024;
/// Bytes of the manifest at most.
const LARGEST_MANIFEST: u64 = 32 * 1024 * 1024;
/// Bytes of all parts at most.
const LARGEST_WHOLE: u64 = 8 * 1024 * 1024 * 1024;

/// What the manifest says.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Manifest {
    /// [`FORMAT`].
    pub format: u32,
    /// Schema of the library that the rows come from.
    pub schema: i64,
    /// Name of the story, or of the library.
    pub title: String,
    /// The program that made it.
    pub program: String,
    /// When, RFC 3339.
    pub made_at: String,
    /// Everything else in the file.
    pub parts: Vec<Part>,
}

/// One part of the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// `rows/NOUN.jsonl` or `captures/SHA256`.
    pub name: String,
    /// Size in bytes, unpacked.
    pub bytes: u64,
    /// SHA-256, lower-case hexadecimal.
    pub sha256: String,
    /// Rows in it; 0 for a capture.
    #[serde(default)]
    pub rows: u64,
}

/// Why a bundle is not read.
#[derive(Debug, thiserror::Error)]
pub enum BundleError {
    /// Not a bundle at all.
    #[error("this is not a Variorum bundle")]
    Foreign,
    /// Made by a newer program.
    #[error("the bundle was made by a newer Variorum (format {0}); import it with that version")]
    Newer(u32),
    /// A part is not what the manifest says.
    #[error("the bundle is damaged or was changed: {0}; ask for it again")]
    Altered(String),
    /// Over a bound.
    #[error("the bundle is larger than Variorum takes: {0}")]
    TooLarge(String),
    /// The zip itself is broken.
    #[error("the bundle cannot be unpacked ({0}); ask for it again")]
    Zip(#[from] zip::result::ZipError),
    /// Reading or writing failed.
    #[error("{0}")]
    Io(#[from] std::io::Error),
    /// A line is no JSON.
    #[error("the bundle is damaged: {0}")]
    Json(#[from] serde_json::Error),
}

/// Whether these first bytes of a file begin a bundle; a library, which has the same ending, begins otherwise.
#[must_use]
pub fn is_bundle(head: &[u8]) -> bool {
    const NAME_AT: usize = 30;
    let kind_at = NAME_AT + KIND_ENTRY.len();
    head.starts_with(b"PK\x03\x04")
        && head.get(NAME_AT..kind_at) == Some(KIND_ENTRY.as_bytes())
        && head.get(kind_at..kind_at + KIND.len()) == Some(KIND.as_bytes())
}

/// How many first bytes [`is_bundle`] needs.
pub const HEAD: usize = 96;

/// The name of the part that holds the rows of a noun.
fn rows_name(noun: &str) -> String {
    format!("rows/{noun}.jsonl")
}

fn capture_name(sha256: &str) -> String {
    format!("captures/{sha256}")
}

#[cfg(test)]
mod tests;
