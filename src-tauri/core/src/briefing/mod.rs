//! The briefing as a documented tree of blocks. What is stored, edited, checked and exported is this tree; Markdown, HTML and
//! DOCX are ways to print it.

mod dossier;
mod grades;
mod manifest;
mod tree;

pub use dossier::{CitedPassage, Dossier};
pub use grades::{Confidence, Credibility, Likelihood, Reliability};
pub use manifest::{Evidence, Finding, HeldText, MANIFEST_FORMAT, Manifest, Verdict, verify};
pub use tree::{BriefBlock, BriefingTree, Inline, Judgement};
