//! What a comparison of accounts takes and gives. Numbers of texts and sides count from 0 in the order that was given.

use super::families::Family;
use crate::figures::{Figure, Verdict};
use crate::quotations::ledger::{Truncation, WordChange};
use crate::text::{BlockKind, ReadingText, ScalarIndex, Span};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Version of the engine; another number means that another answer is possible.
pub const ENGINE_VERSION: u32 = 1;

/// One text of one side. A side is an article, or everything that a source published on the story.
pub struct Account<'t> {
    /// The side that it belongs to.
    pub side: usize,
    /// Who published it.
    pub outlet: &'t str,
    /// Its words.
    pub reading: &'t ReadingText,
    /// The day that it appeared, where known: remarks of one day may be renderings of one another.
    pub day: Option<NaiveDate>,
    /// The persons that it names.
    pub persons: &'t [PersonMention],
}

/// A place where a text names a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonMention {
    /// Where.
    pub span: Span,
    /// The fullest name of the person in the text.
    pub name: String,
    /// The role that stands beside the name.
    pub role: Option<String>,
}

/// A span of one of the texts, with its words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS), ts(rename = "ComparedPassage"))]
pub struct Passage {
    /// Number of the text.
    pub text: u32,
    /// Where its words stand.
    #[serde(flatten)]
    #[cfg_attr(feature = "contract", ts(flatten))]
    pub span: Span,
    /// The words.
    pub exact: String,
}

impl Passage {
    pub(super) fn of(text: usize, span: Span, index: &ScalarIndex<'_>) -> Self {
        Self { text: text as u32, span, exact: index.slice(span).to_owned() }
    }
}

/// A sentence of a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS), ts(rename = "ComparedSentence"))]
pub struct Sentence {
    /// Where it stands.
    #[serde(flatten)]
    #[cfg_attr(feature = "contract", ts(flatten))]
    pub span: Span,
    /// The block that it stands in.
    pub kind: BlockKind,
    /// Number of its paragraph, from 1; 0 for headline, standfirst and captions.
    pub paragraph: u32,
    /// Its words.
    pub exact: String,
    /// The shared passage that it belongs to, by its place in [`SideBySide::shared`].
    pub shared: Option<u32>,
}

/// How alike the words of a shared passage are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "contract", derive(ts_rs::TS), ts(rename = "PassageLikeness"))]
pub enum Likeness {
    /// The same words, typography aside.
    Literal,
    /// The same information in other words.
    Reworded,
}

/// A sentence of a shared passage, with the stretches that another text has too.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct SharedPassage {
    /// The sentence.
    #[serde(flatten)]
    #[cfg_attr(feature = "contract", ts(flatten))]
    pub passage: Passage,
    /// Number of its paragraph, from 1; 0 for headline, standfirst and captions.
    pub paragraph: u32,
    /// Stretches in common with another text of the group.
    pub common: Vec<Span>,
}

/// A passage that two sides or more have.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct Shared {
    /// How alike.
    pub likeness: Likeness,
    /// Similarity of the least alike pair that was joined, 0 to 1.
    pub similarity: f32,
    /// The sentences, by text.
    pub passages: Vec<SharedPassage>,
}

/// A quantity and the figures that the texts give for it.
#[derive(Clone, Debug, PartialEq)]
pub struct FigureRow {
    /// The gravest verdict between two sides.
    pub verdict: Verdict,
    /// How many sides state it.
    pub sides: u32,
    /// Where it is stated; a number that a text repeats stands once.
    pub members: Vec<(Passage, Figure)>,
    /// The sentence around each.
    pub around: Vec<String>,
}

/// A person in one of the texts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS), ts(rename = "ComparedPersonHere"))]
pub struct PersonHere {
    /// First mention.
    #[serde(flatten)]
    #[cfg_attr(feature = "contract", ts(flatten))]
    pub first: Passage,
    /// The name as this text has it at its fullest.
    pub name: String,
    /// The first role that stands beside it.
    pub role: Option<String>,
    /// How often it is mentioned.
    pub mentions: u32,
}

/// A person and the texts that name them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS), ts(rename = "ComparedPerson"))]
pub struct PersonRow {
    /// The fullest name.
    pub name: String,
    /// One entry for each text that names the person, in their order.
    pub texts: Vec<PersonHere>,
}

/// How a remark stands on the sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub enum RemarkKind {
    /// Two sides quote it in other words.
    OtherWords,
    /// Remarks that may be one, rendered from another language or under another speaker: proposed, not joined.
    MaybeOne,
    /// Two sides quote it in the same words.
    SameWords,
    /// One side alone quotes it.
    OneSide,
}

/// A wording of a remark in one text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct RemarkVariant {
    /// The quoted words, from the first mark to the last.
    #[serde(flatten)]
    #[cfg_attr(feature = "contract", ts(flatten))]
    pub passage: Passage,
    /// The words between the marks alone.
    pub words: String,
    /// Who says it.
    pub speaker: Option<String>,
    /// The verb of saying.
    pub verb: Option<String>,
    /// How it differs from the first variant, word by word; empty for that one.
    pub changes: Vec<WordChange>,
    /// Whether it leaves out an end of the first variant.
    pub truncation: Truncation,
}

/// A remark and how the texts quote it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct Remark {
    /// How it stands on the sides.
    pub kind: RemarkKind,
    /// The speaker, where known.
    pub speaker: Option<String>,
    /// The wordings, by text.
    pub variants: Vec<RemarkVariant>,
}

/// A shared passage that one text puts much higher than another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct Shift {
    /// The shared passage.
    pub shared: u32,
    /// The text that puts it high.
    pub high_text: u32,
    /// The paragraph there, from 1; 0 for headline and standfirst.
    pub high_paragraph: u32,
    /// The text that puts it low.
    pub low_text: u32,
    /// The paragraph there.
    pub low_paragraph: u32,
}

/// Everything that one comparison of accounts found.
#[derive(Clone, Debug, PartialEq)]
pub struct SideBySide {
    /// The sentences of each text.
    pub sentences: Vec<Vec<Sentence>>,
    /// Shared passages in the order of the first text.
    pub shared: Vec<Shared>,
    /// Figures by quantity.
    pub figures: Vec<FigureRow>,
    /// Persons, those that most sides name first.
    pub persons: Vec<PersonRow>,
    /// Remarks, those in other words first.
    pub remarks: Vec<Remark>,
    /// What is put higher here than there, the widest gap first.
    pub shifts: Vec<Shift>,
    /// Texts that are copies of one another; every text is in exactly one family.
    pub families: Vec<Family>,
    /// [`ENGINE_VERSION`].
    pub engine: u32,
}
