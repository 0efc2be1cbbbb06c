//! The entity recogniser and its model: persons, organisations and places in English text, offline. Grouping mentions into
//! entities is the core's matter; so is what a mention is.

mod hash;
mod matrix;
mod network;
mod steps;
mod tokens;
mod weights;

use network::Network;
use steps::{Label, Steps};
use tokens::Tokenizer;
use variorum_core::naming::{Mention, NameKind};
use variorum_core::text::ScalarIndex;
use weights::Weights;

static MODEL: &[u8] = include_bytes!("../model/english.bin");

/// Finds names in text.
pub struct Recogniser {
    tokenizer: Tokenizer,
    network: Network,
    steps: Steps,
}

impl Recogniser {
    /// Unpacks the model that is part of the program.
    #[must_use]
    pub fn new() -> Self {
        let weights = Weights::open(MODEL);
        Self {
            tokenizer: Tokenizer::read(&weights),
            network: Network::read(&weights),
            steps: Steps::read(&weights),
        }
    }

    /// The names in `text`, in order, without overlap.
    #[must_use]
    pub fn mentions(&self, text: &str) -> Vec<Mention> {
        let index = ScalarIndex::new(text);
        let lines = self.tokenizer.lines(text);
        let words = self.network.read_words(text, &lines);
        let mut mentions = Vec::new();
        for (line, words) in lines.iter().zip(&words) {
            for found in self.steps.walk(&self.network, words, line.len()) {
                let kind = match found.label {
                    Label::Person => NameKind::Person,
                    Label::Organisation => NameKind::Organisation,
                    Label::Polity | Label::Landscape | Label::Structure => NameKind::Place,
                    Label::Thing | Label::Group => NameKind::Other,
                    Label::Measure => continue,
                };
                let mut first = found.first;
                if first + 1 < found.end && matches!(line[first].norm.as_ref(), "the" | "a" | "an") {
                    first += 1;
                }
                let mut end = found.end;
                if first + 1 < end && line[end - 1].norm.starts_with('\'') {
                    end -= 1;
                }
                let span = index.span(line[first].start..line[end - 1].end);
                mentions.push(Mention { span, kind, roles: Vec::new() });
            }
        }
        mentions
    }
}

impl Default for Recogniser {
    fn default() -> Self {
        Self::new()
    }
}
