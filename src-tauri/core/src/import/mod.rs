//! The import trait: how a reader of a foreign format hands articles and versions to the rest of the program.
//!
//! Readers return what they got plus a list of problems; they fail only where nothing can be had. Which article a text
//! belongs to, and whether it is new, is not theirs to decide.

mod harvest;
mod mapping;
mod problem;

pub use harvest::{ArticleFacts, Harvest, Item, SplitRows, VersionRead};
pub use mapping::{FieldChoice, FieldRole, Mapping};
pub use problem::{Problem, ProblemCode};

/// Bytes handed to a reader, with what is known about them from outside.
#[derive(Clone, Copy, Debug)]
pub struct Input<'a> {
    /// File name (or a name for pasted text); its ending is a hint, no more.
    pub name: &'a str,
    /// The original bytes.
    pub bytes: &'a [u8],
    /// Where they came from, when the analyst or a container says so.
    pub url: Option<&'a str>,
}

/// How sure a reader is that bytes are of its format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// Not this format.
    No,
    /// Readable if nobody knows better.
    Fallback,
    /// By name or a weak sign.
    Likely,
    /// By a signature that no other format shares.
    Certain,
}

/// One foreign format. Adding a format means adding one implementation, its tests, and one line in the list of readers.
pub trait Reader: Sync {
    /// Name and version of the extractor, stored with every reading: a better extractor never looks like an edit.
    fn extractor(&self) -> Extractor;
    /// Looks at the name and the first bytes only.
    fn fit(&self, input: &Input<'_>) -> Fit;
    /// Reads everything.
    ///
    /// # Errors
    /// A [`Problem`] where nothing could be had, with a sentence that says what to do.
    fn read(&self, input: &Input<'_>) -> Result<Harvest, Problem>;
}

/// Who read a text: name and version of an extractor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Extractor {
    /// Short stable name, such as `html`.
    pub name: &'static str,
    /// Raised whenever the same bytes may give another text.
    pub version: u32,
}
