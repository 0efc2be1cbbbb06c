//! The life of each sentence of a version: which version brought its words, every rewording, disappearance and return.

use super::articles::VersionTime;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use variorum_core::change::Weight;
use variorum_core::change::history::Turn;
use variorum_core::ids::VersionId;

/// Sentences of a version with their lives.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SentenceLives {
    /// The version.
    pub version_id: VersionId,
    /// All versions of its article outside the bin, oldest first; other fields name them by their place here.
    pub versions: Vec<LifeVersion>,
    /// Its sentences, in order.
    pub sentences: Vec<SentenceLife>,
    /// Whether a comparison was cut short: some sentences may count as new that are not.
    pub truncated: bool,
}

/// A version, as far as lives name it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct LifeVersion {
    /// The version.
    pub id: VersionId,
    /// Its label.
    pub label: String,
    /// Its best known time.
    pub time: Option<VersionTime>,
}

/// A sentence of the version that was asked for, and what became of it over the versions.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SentenceLife {
    /// Unicode scalar values into the text of the version.
    pub start: u32,
    /// Unicode scalar values into the text of the version.
    pub end: u32,
    /// The version that brought these words.
    pub brought: u32,
    /// What happened to it, oldest first; versions in which nothing happened are left out.
    pub turns: Vec<LifeTurn>,
}

/// One turn of a life.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct LifeTurn {
    /// The version that shows it.
    pub version: u32,
    /// What happened.
    pub turn: Turn,
    /// How much it matters, where the words changed.
    pub weight: Option<Weight>,
    /// Its words in that version; `None` where it was gone.
    pub words: Option<LifeWords>,
}

/// Words of a sentence in one version.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct LifeWords {
    /// Unicode scalar values into the text of that version.
    pub start: u32,
    /// Unicode scalar values into the text of that version.
    pub end: u32,
    /// The words.
    pub text: String,
}
