//! Documents that leave the library: their look, what leaves with them, what never does, and figures for them.

use super::briefings::DocumentFormat;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use variorum_core::ids::{AnnotationId, BriefingId, TagId};

/// What is printed behind the sources.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Appendix {
    /// Nothing.
    #[default]
    None,
    /// The cited passages in context, with what became of them since.
    Passages,
    /// The same, with the analyst's tags and notes on them that are not private.
    Notes,
}

/// How a briefing looks.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct BriefingLook {
    /// `#rrggbb`.
    pub accent: String,
    /// The logo, where there is one.
    pub logo: Option<LogoView>,
}

/// A logo.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct LogoView {
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// Size in bytes.
    pub bytes: u32,
}

/// Sets the look of a briefing.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct BriefingLookSet {
    /// The briefing.
    pub id: BriefingId,
    /// `#rrggbb`.
    pub accent: String,
    /// What becomes of the logo.
    pub logo: LogoChange,
}

/// What becomes of a logo.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum LogoChange {
    /// It stays.
    Keep,
    /// There is none.
    Remove,
    /// It is taken from a PNG or JPEG file of at most 512 KB.
    File {
        /// Full path.
        path: String,
    },
}

/// Asks what would leave.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct LeavingRequest {
    /// The briefing.
    pub id: BriefingId,
    /// In which format.
    pub format: DocumentFormat,
    /// What is printed behind the sources.
    #[serde(default)]
    #[ts(as = "Option<Appendix>", optional)]
    pub appendix: Appendix,
}

/// What would leave, and what would stay.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Leaving {
    /// Title; "Untitled briefing" where there is none.
    pub title: String,
    /// Handling line; empty for none.
    pub classification: String,
    /// Author; empty for none.
    pub author: String,
    /// Citations used in the text.
    pub citations: u32,
    /// The outlets cited, by first use.
    pub sources: Vec<String>,
    /// Figures.
    pub figures: u32,
    /// Tables.
    pub tables: u32,
    /// Judgements.
    pub judgements: u32,
    /// Passages in the appendix.
    pub passages: u32,
    /// The analyst's tags and notes that leave, as they are printed.
    pub notes: Vec<String>,
    /// How many notes and tag marks on cited passages stay because they are private.
    pub withheld: u32,
    /// What the analyst should know before it leaves, in sentences.
    pub warnings: Vec<String>,
}

/// Marks a tag or an annotation as private, or takes the mark off.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PrivateSet {
    /// What.
    pub what: PrivateThing,
    /// Whether it is to be private.
    pub private: bool,
}

/// What can be private.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum PrivateThing {
    /// A tag, with the tags below it.
    Tag {
        /// Which.
        id: TagId,
    },
    /// An annotation.
    Annotation {
        /// Which.
        id: AnnotationId,
    },
}

/// What is private.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PrivateMarks {
    /// Tags; those below them are private too and not listed.
    pub tags: Vec<TagId>,
    /// Annotations.
    pub annotations: Vec<AnnotationId>,
}
