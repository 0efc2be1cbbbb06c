//! The briefing as a documented tree of blocks. What is stored, edited, checked and exported is this tree; Markdown, HTML,
//! DOCX, PDF and JSON are ways to print it.

mod document;
mod dossier;
mod figure;
mod grades;
mod hypotheses;
pub mod lint;
mod look;
mod manifest;
mod moved;
mod template;
mod tree;

pub use document::{BriefingDocument, DOCUMENT_FORMAT};
pub use dossier::{ChangeSince, CitedContext, CitedPassage, Dossier, NoteOnPassage};
pub use figure::{
    Drawing, Figure, FigureKind, LedgerMark, MadeOf, RangeMark, RosterEntry, StripRow, StripVersion,
    TimelineMark,
};
pub use grades::{Confidence, Credibility, Likelihood, Reliability};
pub use hypotheses::{Consistency, Hypotheses, Hypothesis};
pub use look::{Accent, LARGEST_LOGO, Logo, Look, PictureKind, WIDEST_LOGO};
pub use manifest::{Evidence, Finding, HeldText, MANIFEST_FORMAT, Manifest, Verdict, verify};
pub use moved::{Movement, Piece, PieceKind, word_by_word};
pub use template::{Part as TemplatePart, Template, read_template};
pub use tree::{BriefBlock, BriefingTree, Inline, Judgement};
