//! Blocks and inlines of a briefing.

use super::{Confidence, Figure, Hypotheses, Likelihood};
use crate::ids::CitationId;
use serde::{Deserialize, Serialize};

/// A whole briefing.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct BriefingTree {
    /// Title of the document.
    pub title: String,
    /// Classification or handling line, printed in header and footer; empty for none.
    pub classification: String,
    /// Who wrote it; empty for none.
    pub author: String,
    /// The document, top to bottom.
    pub blocks: Vec<BriefBlock>,
}

impl BriefingTree {
    /// Every citation in the order of the text, as often as it stands there.
    #[must_use]
    pub fn citation_order(&self) -> Vec<CitationId> {
        let runs = self.blocks.iter().flat_map(BriefBlock::runs);
        runs.flatten()
            .filter_map(|inline| match inline {
                Inline::Citation { id } => Some(id.clone()),
                Inline::Text { .. } => None,
            })
            .collect()
    }
}

impl BriefBlock {
    /// The runs of text of a block, in order: one of a paragraph, several of a list or a table.
    #[must_use]
    pub fn runs(&self) -> Vec<&[Inline]> {
        match self {
            Self::BottomLine { text }
            | Self::Heading { text, .. }
            | Self::Paragraph { text }
            | Self::Quotation { text } => {
                vec![text]
            }
            Self::Judgement(judgement) => vec![&judgement.text],
            Self::List { items, .. } => items.iter().map(Vec::as_slice).collect(),
            Self::Table { rows } => rows.iter().flatten().map(Vec::as_slice).collect(),
            Self::Hypotheses(hypotheses) => hypotheses.runs(),
            Self::Figure(_) => Vec::new(),
        }
    }
}

/// One block of a briefing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub enum BriefBlock {
    /// The answer first.
    BottomLine {
        /// Its words.
        text: Vec<Inline>,
    },
    /// A heading, level 1 to 4 (the title stands above level 1).
    Heading {
        /// 1 to 4.
        level: u8,
        /// Its words.
        text: Vec<Inline>,
    },
    /// Running text.
    Paragraph {
        /// Its words.
        text: Vec<Inline>,
    },
    /// A list of points.
    List {
        /// Numbered rather than bulleted.
        ordered: bool,
        /// The points.
        items: Vec<Vec<Inline>>,
    },
    /// Somebody's words set off from the text.
    Quotation {
        /// The words, with their citation.
        text: Vec<Inline>,
    },
    /// A table; the first row is its head.
    Table {
        /// Rows of cells.
        rows: Vec<Vec<Vec<Inline>>>,
    },
    /// A judgement.
    Judgement(Judgement),
    /// Competing hypotheses against the evidence.
    Hypotheses(Hypotheses),
    /// A figure.
    Figure(Figure),
}

/// What the analyst concludes, how likely it is and, apart from that, how sure the analyst is of the ground.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct Judgement {
    /// The statement, with its citations.
    pub text: Vec<Inline>,
    /// How likely, in a word of ICD 203; none for a plain finding.
    pub likelihood: Option<Likelihood>,
    /// Confidence in the evidence, kept apart from likelihood.
    pub confidence: Option<Confidence>,
    /// What is taken for granted.
    pub assumptions: String,
    /// What would change it.
    pub would_change: String,
}

/// A run of text or a citation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub enum Inline {
    /// Words in one style.
    Text {
        /// The words.
        text: String,
        /// Strong.
        #[serde(default)]
        bold: bool,
        /// Emphasised.
        #[serde(default)]
        italic: bool,
    },
    /// A numbered reference to a passage; numbers follow the order in the text.
    Citation {
        /// Which citation of this briefing.
        id: CitationId,
    },
}
