//! Text as Variorum knows it: spans, normal form, blocks. Sentences and words build on these; storage does not belong here.

mod block;
mod index;
mod normal;
mod span;

pub use block::{Block, BlockKind, ReadingText, TextHash};
pub use index::ScalarIndex;
pub use normal::{clean_block, clean_line, fold_typography};
pub use span::Span;
