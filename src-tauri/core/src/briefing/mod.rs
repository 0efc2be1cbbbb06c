//! The briefing as a documented tree of blocks. What is stored, edited, checked and exported is this tree; Markdown, HTML,
//! DOCX, PDF and JSON are ways to print it.

mod document;
mod dossier;
mod figure;
mod grades;
mod look;
mod manifest;
mod tree;

pub use document::{BriefingDocument, DOCUMENT_FORMAT};
pub use dossier::{ChangeSince, CitedContext, CitedPassage, Dossier, NoteOnPassage};
pub use figure::{Drawing, Figure, RangeMark, RosterEntry, StripRow, StripVersion, TimelineMark};
pub use grades::{Confidence, Credibility, Likelihood, Reliability};
pub use look::{Accent, LARGEST_LOGO, Logo, Look, PictureKind, WIDEST_LOGO};
pub use manifest::{Evidence, Finding, HeldText, MANIFEST_FORMAT, Manifest, Verdict, verify};
pub use tree::{BriefBlock, BriefingTree, Inline, Judgement};
