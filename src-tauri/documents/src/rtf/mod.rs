//! Rich text (RTF): paragraphs, headings and list items in the character sets of their fonts, and the properties of the
//! document. By hand: the readers there are lose paragraphs or read every byte as Latin-1.

mod charset;
mod scan;
mod state;

use variorum_core::import::{Extractor, Fit, Harvest, Input, Problem, ProblemCode, Reader};
use variorum_readers::bounds::RICH_TEXT_BYTES;

/// Reads rich text.
pub(crate) struct RtfReader;

impl Reader for RtfReader {
    fn extractor(&self) -> Extractor {
        Extractor { name: "rtf", version: 1 }
    }

    fn fit(&self, input: &Input<'_>) -> Fit {
        if input.bytes.trim_ascii_start().starts_with(b"{\\rtf") { Fit::Certain } else { Fit::No }
    }

    fn read(&self, input: &Input<'_>) -> Result<Harvest, Problem> {
        if input.bytes.len() > RICH_TEXT_BYTES {
            return Err(Problem::new(
                ProblemCode::TooLarge,
                "The document is larger than 64 MB. Save it without pictures and import that file.",
            ));
        }
        let mut state = state::State::default();
        for event in scan::Scanner::new(input.bytes) {
            state.take(event);
        }
        Ok(state.finish().harvest(input.url))
    }
}
