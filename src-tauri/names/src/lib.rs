//! The entity recogniser and its model: persons, organisations and places in English text, offline. Grouping mentions into
//! entities is the core's matter; so is what a mention is.
//!
//! A text is read in four steps: words as the model was trained on them (`tokens`), capitals undone where whole lines have
//! them (`recase`), the network's walk over each line (`network`, `steps`), and rules of general knowledge (`rules`).

mod hash;
mod lexicon;
mod matrix;
mod network;
mod page;
mod recase;
mod rules;
mod steps;
mod tokens;
mod weights;

use lexicon::Lexicon;
use network::Network;
use page::Page;
use steps::{Label, Steps};
use tokens::Tokenizer;
use variorum_core::naming::{Mention, NameKind, roles_beside};
use variorum_core::text::ScalarIndex;
use weights::Weights;

static MODEL: &[u8] = include_bytes!("../model/english.bin");

/// Finds names in text.
pub struct Recogniser {
    tokenizer: Tokenizer,
    network: Network,
    steps: Steps,
    lexicon: Lexicon,
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
            lexicon: Lexicon::read(),
        }
    }

    /// The names in `text`, in order, without overlap.
    #[must_use]
    pub fn mentions(&self, text: &str) -> Vec<Mention> {
        let mut lines = self.tokenizer.lines(text);
        recase::recase(&mut lines, &self.tokenizer, &self.lexicon);
        let words = self.network.read_words(&lines);
        let names = lines
            .iter()
            .zip(&words)
            .map(|(line, words)| self.steps.walk(&self.network, words, line.len()))
            .collect();
        let mut page = Page { lexicon: &self.lexicon, lines, names };
        rules::apply(&mut page);
        let index = ScalarIndex::new(text);
        let mut mentions = Vec::new();
        for (line, names) in page.lines.iter().zip(&page.names) {
            for name in names {
                let Some(kind) = kind(name.label) else { continue };
                let span = index.span(line[name.first].start..line[name.end - 1].end);
                let roles = if kind == NameKind::Person { roles_beside(&index, span) } else { Vec::new() };
                mentions.push(Mention { span, kind, roles });
            }
        }
        mentions
    }
}

/// What the program makes of the model's classes; numbers and dates are no names.
fn kind(label: Label) -> Option<NameKind> {
    match label {
        Label::Person => Some(NameKind::Person),
        Label::Organisation | Label::Team => Some(NameKind::Organisation),
        Label::Polity | Label::Landscape | Label::Structure => Some(NameKind::Place),
        Label::Thing | Label::Group => Some(NameKind::Other),
        Label::Measure => None,
    }
}

impl Default for Recogniser {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests;
