//! What a search for quotations takes and gives.

use crate::text::Span;
use serde::{Deserialize, Serialize};

/// How words are quoted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "contract", derive(ts_rs::TS), ts(rename = "QuotationKind"))]
pub enum Kind {
    /// Whole clauses between marks.
    Direct,
    /// Some words between marks inside the reporter's own sentence.
    Partial,
    /// Without marks: *she said that ...*.
    Reported,
}

/// How a speaker is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub enum SpeakerForm {
    /// By a name.
    Name,
    /// By *he*, *she*, *they*.
    Pronoun,
    /// By a description: *the spokesperson*, *officials*.
    Description,
}

/// Who says it, as the text has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct Speaker {
    /// Where the text names the speaker.
    pub span: Span,
    /// How it does so.
    pub form: SpeakerForm,
    /// The fullest name of the speaker in this text; `None` where a pronoun or a description could not be resolved.
    pub entity_name: Option<String>,
}

/// One stretch between marks, or one clause of reported speech.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct Quotation {
    /// The words, without their marks.
    pub span: Span,
    /// How they are quoted.
    pub kind: Kind,
    /// Number of the utterance, from 0; stretches of one utterance share it.
    pub utterance: u32,
    /// Who says it; `None` where the text does not tell.
    pub speaker: Option<Speaker>,
    /// The verb, or the noun or preposition in its place: *said*, *claim*, *according to*.
    pub verb: Option<Span>,
    /// To whom: *told **reporters***.
    pub addressee: Option<Span>,
    /// When it was said: ***on Monday***.
    pub when: Option<Span>,
    /// On what occasion or where: ***at a rally in Lorne***, ***in an interview***.
    pub occasion: Option<Span>,
}

/// A name that a recogniser or the analyst found in the text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NamedMention {
    /// Where it stands.
    pub span: Span,
    /// Name of the entity that it belongs to.
    pub entity_name: String,
}
