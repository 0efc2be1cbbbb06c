//! Text as Variorum knows it: spans, normal form, blocks, sentences and words. Storage does not belong here.

mod block;
mod index;
mod months;
mod normal;
mod sentences;
mod span;
mod words;

pub use block::{Block, BlockKind, ReadingText, TextHash};
pub use index::ScalarIndex;
pub use months::is_month;
pub use normal::{clean_block, clean_line, fold_typography};
pub use sentences::sentences;
pub use span::Span;
pub use words::{Word, WordKind, words};
