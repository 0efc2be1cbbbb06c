//! Every bound that reading holds to, in one place: how large files may be, how much archives may unfold to, how deep and how
//! many things may be, and what a reader process may use up. What lies beyond ends in a refusal or in a note that only the
//! beginning was read; docs/IMPORT.md lists these numbers for whoever imports. What a reader looks at to know its format, or how
//! long a headline may be, is no bound and stands with the reader.

mod meter;

pub use meter::Meter;
use meter::defines_entities;

use std::time::Duration;
use variorum_core::import::{Problem, ProblemCode};

/// Bytes of the largest file that is read at all. News is small; what is larger is no article.
pub const FILE_BYTES: u64 = 96 << 20;
/// Folders below each other.
pub const FOLDERS: usize = 32;

/// Bytes of one page, text, feed, table or message.
pub const TEXT_BYTES: usize = 32 << 20;
/// Bytes of rich text: pictures inside make it large, words do not.
pub const RICH_TEXT_BYTES: usize = 64 << 20;
/// Bytes of a News Sniffer page.
pub const COPIED_PAGE_BYTES: usize = 16 << 20;
/// Bytes of a NewsDiffs page.
pub const NEWSDIFFS_BYTES: usize = 8 << 20;
/// Bytes of a list of feeds.
pub const OPML_BYTES: usize = 4 << 20;
/// Bytes of a saved link.
pub const LINK_BYTES: usize = 64 << 10;
/// Bytes of a database of another program.
pub const DATABASE_BYTES: usize = 64 << 20;

/// Items of a feed, messages of a mailbox, pages of a web archive.
pub const ITEMS: usize = 20_000;
/// Feeds of a list.
pub const FEEDS: usize = 5_000;
/// Rows of a table, records of a web archive.
pub const ROWS: usize = 200_000;
/// Fields of a table.
pub const FIELDS: usize = 300;
/// Rows of a News Sniffer page.
pub const COPIED_ROWS: usize = 20_000;
/// Nodes of an HTML page; what comes after is left out.
pub const NODES: usize = 400_000;
/// HTML elements inside each other; deeper ones are read as if they stood in the one at that depth.
pub const NESTING: usize = 300;
/// Pages of a PDF.
pub const PDF_PAGES: usize = 3_000;
/// Chapters of a book.
pub const CHAPTERS: usize = 5_000;
/// Paragraphs, headings and list items of an ODT.
pub const PARTS: usize = 60_000;
/// Groups of rich text inside each other.
pub const GROUPS: usize = 500;
/// Messages inside each other.
pub const FORWARDED: usize = 4;

/// Private memory of a reader process, in bytes: its share of what an import may need over idle.
pub const READER_MEMORY: u64 = 256 << 20;
/// Seconds of computing of a reader process.
pub const READER_SECONDS: u64 = 4;
/// However little it computes, a reader process ends after this time; a busy machine may need more than it computes.
pub const READER_PATIENCE: Duration = Duration::from_secs(60);
/// Bytes of what a reader process answers: text of ten thousand pages.
pub const READER_ANSWER: u64 = 64 << 20;

/// What unfolds, for the advice in a refusal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// An archive of files.
    Archive,
    /// A document that is an archive by its format.
    Document,
}

/// How much an archive may unfold to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// What it is.
    pub kind: Kind,
    /// Files inside, of all archives inside it together.
    pub entries: u32,
    /// Bytes of one file inside, unpacked.
    pub entry_bytes: u64,
    /// Bytes of all files inside together, unpacked.
    pub total_bytes: u64,
    /// How many times larger than packed one file may be, once it is larger than [`Bounds::free_bytes`]: text packs to a tenth,
    /// a bomb to a thousandth.
    pub ratio: u64,
    /// Bytes up to which the ratio of one file does not matter: a page of spaces packs to nothing and harms nobody.
    pub free_bytes: u64,
    /// Archives inside each other.
    pub depth: u8,
}

impl Bounds {
    /// For an archive of articles: as much as one drop of files reasonably holds.
    pub const ARCHIVE: Self = Self {
        kind: Kind::Archive,
        entries: 20_000,
        entry_bytes: 64 << 20,
        total_bytes: 1 << 30,
        ratio: 200,
        free_bytes: 4 << 20,
        depth: 3,
    };

    /// For a document that is an archive by its format (DOCX, ODT, EPUB): one document with its pictures.
    pub const DOCUMENT: Self = Self {
        kind: Kind::Document,
        entries: 10_000,
        entry_bytes: 48 << 20,
        total_bytes: 160 << 20,
        ratio: 150,
        free_bytes: 8 << 20,
        depth: 1,
    };

    /// For a web archive, which is read as it unfolds: one page of it is never larger than [`TEXT_BYTES`].
    pub const WEB_ARCHIVE: Self = Self {
        kind: Kind::Archive,
        entries: 200_000,
        entry_bytes: TEXT_BYTES as u64,
        total_bytes: 2 << 30,
        ratio: 150,
        free_bytes: 8 << 20,
        depth: 1,
    };

    /// How much something may unfold to that takes up so many bytes, as far as its ratio goes.
    #[must_use]
    pub fn by_ratio(&self, packed: u64) -> u64 {
        packed.saturating_mul(self.ratio).max(self.free_bytes)
    }

    /// The refusal of something that unfolds to too much; `what` says to what.
    #[must_use]
    pub fn refusal(&self, what: &str) -> Problem {
        Problem::new(
            ProblemCode::Bomb,
            match self.kind {
                Kind::Archive => format!(
                    "The archive was not unpacked any further: {what}. If you trust it, unpack it yourself and drop the folder."
                ),
                Kind::Document => format!(
                    "The file was refused: {what}. If you trust it, open it in its own program and save its text."
                ),
            },
        )
    }
}

/// Refuses XML that defines entities of its own: no reader follows such definitions, and what is left without them is no text.
///
/// # Errors
/// [`ProblemCode::Bomb`].
pub fn refuse_entities(xml: &[u8]) -> Result<(), Problem> {
    if defines_entities(xml) {
        return Err(
            Bounds::DOCUMENT.refusal("its XML defines entities of its own, which documents have no need of")
        );
    }
    Ok(())
}
