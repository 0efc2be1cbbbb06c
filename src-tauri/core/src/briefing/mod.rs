//! The briefing as a documented tree of blocks. What is stored, edited, checked and exported is this tree; Markdown, HTML and
//! DOCX are ways to print it.

mod dossier;
mod grades;
mod tree;

pub use dossier::{CitedPassage, Dossier};
pub use grades::{Confidence, Credibility, Likelihood, Reliability};
pub use tree::{BriefBlock, BriefingTree, Inline, Judgement};
