//! What a comparison says: links between sentences, words inside them, typed facts, all as spans. Finding them is for the
//! other modules.

use crate::text::{BlockKind, Span};
use serde::{Deserialize, Serialize};

/// Version of the engine, stored with every comparison: another number means another answer is possible.
pub const ENGINE_VERSION: u32 = 3;

/// What happened to the sentences of a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub enum ChangeKind {
    /// Same letters, same order.
    Unchanged,
    /// Reworded in place.
    Edited,
    /// Only in the newer text.
    Added,
    /// Only in the older text.
    Deleted,
    /// Same letters at another place.
    Moved,
    /// Reworded and at another place.
    MovedEdited,
    /// One older sentence became several.
    Split,
    /// Several older sentences became one.
    Merged,
}

impl ChangeKind {
    /// Every kind, lightest first.
    pub const ALL: [ChangeKind; 8] = [
        Self::Unchanged,
        Self::Moved,
        Self::Edited,
        Self::MovedEdited,
        Self::Split,
        Self::Merged,
        Self::Added,
        Self::Deleted,
    ];

    /// The kind of the same link with the sides swapped.
    #[must_use]
    pub fn mirrored(self) -> Self {
        match self {
            Self::Added => Self::Deleted,
            Self::Deleted => Self::Added,
            Self::Split => Self::Merged,
            Self::Merged => Self::Split,
            same => same,
        }
    }
}

/// How much a change matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub enum Weight {
    /// Not even said otherwise: punctuation, spacing, typography, spelling.
    Cosmetic,
    /// The same information, said otherwise.
    Wording,
    /// A reader of one side could assert, date, count, place, name or attribute something that the other side does not give.
    Substantive,
}

impl Weight {
    /// Every weight, heaviest first.
    pub const ALL: [Self; 3] = [Self::Substantive, Self::Wording, Self::Cosmetic];

    /// The stored and printed word for it.
    #[must_use]
    pub fn token(self) -> &'static str {
        match self {
            Self::Substantive => "substantive",
            Self::Wording => "wording",
            Self::Cosmetic => "cosmetic",
        }
    }
}

/// What happens to a stretch of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub enum Op {
    /// The same letters on both sides.
    Equal,
    /// Only in the older text; `b` is the empty span where it would stand.
    Delete,
    /// Only in the newer text; `a` is the empty span where it would stand.
    Insert,
}

/// A stretch of words inside a link. In their order the ops tile the sentences of both sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct WordOp {
    /// What happens.
    pub op: Op,
    /// Stretch of the older text.
    #[serde(with = "pair")]
    #[cfg_attr(feature = "contract", ts(type = "[number, number]"))]
    pub a: Span,
    /// Stretch of the newer text.
    #[serde(with = "pair")]
    #[cfg_attr(feature = "contract", ts(type = "[number, number]"))]
    pub b: Span,
}

/// Writes a span as `[start, end]`.
mod pair {
    use crate::text::Span;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub fn serialize<S: Serializer>(span: &Span, serializer: S) -> Result<S::Ok, S::Error> {
        [span.start, span.end].serialize(serializer)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Span, D::Error> {
        let [start, end] = <[usize; 2]>::deserialize(deserializer)?;
        Ok(Span::new(start, end))
    }
}

/// Sentences that belong together. Every sentence of both sides stands in exactly one link; one side has at most one
/// sentence where the other has several.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct Link {
    /// Sentences of the older side, by their place in [`Comparison::sentences_old`]; empty where added.
    pub a: Vec<u32>,
    /// Sentences of the newer side; empty where deleted.
    pub b: Vec<u32>,
    /// What happened.
    pub kind: ChangeKind,
    /// Weighted share of common words, 0 to 1 (Dice coefficient over inverse document frequencies).
    pub similarity: f32,
    /// How likely it is that these sentences belong together, 0 to 1, where they differ: an estimate that was
    /// fitted to drafts aligned by hand. `None` where the letters are the same or one side stands alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "contract", ts(optional = nullable))]
    pub trust: Option<f32>,
    /// How much it matters; `None` where the letters are the same.
    pub weight: Option<Weight>,
    /// Words of an edited link; empty where nothing or everything differs.
    pub words: Vec<WordOp>,
}

/// What a typed change inside a link is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub enum FactKind {
    /// A figure with its unit and what it counts.
    Number,
    /// A date, time or duration.
    Date,
    /// A name of a person, organisation or thing.
    Name,
    /// An office, title or description of a person.
    Role,
    /// A place.
    Place,
    /// Words in quotation marks.
    Quotation,
    /// The verb of an attribution.
    SayingVerb,
    /// Certainty, obligation, allegation or strength.
    Modality,
    /// A denial.
    Negation,
    /// The headline or the standfirst.
    Headline,
    /// A correction notice.
    Notice,
}

impl FactKind {
    /// Every kind, in the order in which lists offer them.
    pub const ALL: [Self; 11] = [
        Self::Number,
        Self::Date,
        Self::Name,
        Self::Role,
        Self::Place,
        Self::Quotation,
        Self::SayingVerb,
        Self::Modality,
        Self::Negation,
        Self::Headline,
        Self::Notice,
    ];

    /// The stored and printed word for it.
    #[must_use]
    pub fn token(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Date => "date",
            Self::Name => "name",
            Self::Role => "role",
            Self::Place => "place",
            Self::Quotation => "quotation",
            Self::SayingVerb => "saying_verb",
            Self::Modality => "modality",
            Self::Negation => "negation",
            Self::Headline => "headline",
            Self::Notice => "notice",
        }
    }
}

/// A passage of one side of a fact change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct Fact {
    /// Where it stands in its side's text.
    #[serde(flatten)]
    #[cfg_attr(feature = "contract", ts(flatten))]
    pub span: Span,
    /// Its words.
    pub text: String,
}

/// What became of a quotation that stands on both sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub enum QuotationTurn {
    /// Other words between the marks.
    Reworded,
    /// The words stayed, the marks went.
    Unquoted,
    /// The words stayed, another speaker is given.
    Reattributed,
}

/// A typed change, with what it was and what it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct FactChange {
    /// What it is about.
    pub kind: FactKind,
    /// Older value; `None` where it was added.
    pub old: Option<Fact>,
    /// Newer value; `None` where it was dropped.
    pub new: Option<Fact>,
    /// How much it matters.
    pub weight: Weight,
    /// Why it has that weight, as a sentence fragment for the analyst.
    pub reason: String,
    /// The link in whose sentences it stands.
    pub link: u32,
    /// What became of a quotation that stands on both sides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "contract", ts(optional = nullable))]
    pub turn: Option<QuotationTurn>,
}

/// Everything that one comparison found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct Comparison {
    /// Sentences of the older side, in order.
    pub sentences_old: Vec<Span>,
    /// Sentences of the newer side, in order.
    pub sentences_new: Vec<Span>,
    /// What block each older sentence stands in, where that is known.
    pub kinds_old: Vec<Option<BlockKind>>,
    /// What block each newer sentence stands in, where that is known.
    pub kinds_new: Vec<Option<BlockKind>>,
    /// The links, in the order in which a reader of the newer text meets them; deletions stand where the words were.
    pub links: Vec<Link>,
    /// Typed changes, in the order of the links.
    pub facts: Vec<FactChange>,
    /// Whether the budget ran out: the answer is valid but coarser than it could be.
    pub truncated: bool,
    /// [`ENGINE_VERSION`] of the engine that answered.
    pub engine: u32,
}
