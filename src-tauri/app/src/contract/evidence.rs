//! What can be cited in a briefing: passages, events, changed facts and quotations of a story as one searchable list.

use super::scope::StoryScope;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use variorum_core::change::{FactKind, Weight};
use variorum_core::ids::{ArticleId, VersionId};

/// A kind of evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum EvidenceKind {
    /// What the analyst marked.
    Passage,
    /// Passages of the analyst's events, then dated sentences that nobody has accepted yet.
    Event,
    /// Changed facts that are more than cosmetic.
    Change,
    /// Quotations, once an article each.
    Quotation,
}

/// What to look for.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct EvidenceRequest {
    /// Whose.
    pub scope: StoryScope,
    /// Words that must all stand in a row, its note, speaker, source or headline; letters of English count alike in both cases.
    #[serde(default)]
    pub words: String,
    /// Of this kind only.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub kind: Option<EvidenceKind>,
    /// Rows to skip.
    #[serde(default)]
    pub offset: u32,
    /// Rows to send, at most 200.
    pub limit: u32,
}

/// A page of what can be cited: by kind in the order of [`EvidenceKind`], in each the newest first.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Evidence {
    /// Rows of the kind asked for, or of all.
    pub total: u32,
    /// How many rows of each kind fit the words, whichever kind is asked for.
    pub counts: Vec<EvidenceCount>,
    /// The page.
    pub rows: Vec<EvidenceRow>,
    /// Texts and ledgers that are still being read, whose quotations, dates and changes are missing so far.
    pub pending: u32,
}

/// How many rows of a kind fit.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct EvidenceCount {
    /// The kind.
    pub kind: EvidenceKind,
    /// How many.
    pub count: u32,
}

/// Something that can be cited.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct EvidenceRow {
    /// Unique among the rows.
    pub id: String,
    /// Its article.
    pub article_id: ArticleId,
    /// Headline of the article.
    pub headline: String,
    /// Name of the source.
    pub source: String,
    /// Best known time of the version; ISO 8601.
    pub time: Option<String>,
    /// The words.
    pub exact: String,
    /// Label of the version that they stand in.
    pub label: String,
    /// What a citation would be pinned to; `None` where the version was read anew and the words stand there no more.
    pub place: Option<EvidencePlace>,
    /// What else there is to say.
    pub told: EvidenceTold,
}

/// A passage that can be cited.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct EvidencePlace {
    /// The version.
    pub version_id: VersionId,
    /// Its label.
    pub label: String,
    /// Unicode scalar values into its text.
    pub start: u32,
    /// Unicode scalar values into its text.
    pub end: u32,
    /// The words: of a changed fact, the sentence around it.
    pub exact: String,
}

/// What a row tells beside its words.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum EvidenceTold {
    /// An annotation of the analyst's.
    Passage {
        /// Its note, Markdown; empty for none.
        note: String,
    },
    /// An event.
    Event {
        /// What happened.
        title: String,
        /// ISO 8601.
        from: String,
        /// ISO 8601, for an interval.
        to: Option<String>,
        /// Whether the texts suggest it and nobody has accepted it.
        suggested: bool,
        /// Whether the newest version of the article has the words; `None` where that is not known.
        standing: Option<bool>,
    },
    /// A changed fact.
    Change {
        /// What it is about.
        fact: FactKind,
        /// How much it matters.
        weight: Weight,
        /// Older value; `None` where it was added.
        was: Option<String>,
        /// Newer value; `None` where it was dropped.
        now: Option<String>,
        /// The older sentence, where the row's own words are the newer one.
        older: Option<EvidencePlace>,
    },
    /// A quotation.
    Quotation {
        /// Whom the text names as the speaker.
        speaker: Option<String>,
        /// The verb of saying.
        verb: Option<String>,
        /// Whether the newest version of the article has the words.
        standing: bool,
    },
}
