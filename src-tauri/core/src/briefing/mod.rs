//! The briefing as a documented tree of blocks. What is stored, edited, checked and exported is this tree; Markdown, HTML and
//! DOCX are ways to print it.

mod grades;
mod tree;

pub use grades::{Confidence, Credibility, Likelihood, Reliability};
pub use tree::{BriefBlock, BriefingTree, Inline, Judgement};
