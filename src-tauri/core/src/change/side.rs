//! One side of a comparison: a text and where its sentences stand. Knows nothing of the other side.

use crate::text::{BlockKind, ReadingText, ScalarIndex, Span, sentences};

/// A text cut into sentences.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side<'t> {
    pub(super) text: &'t str,
    pub(super) sentences: Vec<Span>,
    pub(super) kinds: Vec<Option<BlockKind>>,
}

impl<'t> Side<'t> {
    /// Every line of a raw text is one sentence, empty ones too; a line break at the very end opens no further line.
    #[must_use]
    pub fn lines(text: &'t str) -> Self {
        let mut spans = Vec::new();
        let mut start = 0;
        let mut at = 0;
        for c in text.chars() {
            at += 1;
            if c == '\n' {
                spans.push(Span::new(start, at - 1));
                start = at;
            }
        }
        if at > start {
            spans.push(Span::new(start, at));
        }
        Self { text, kinds: vec![None; spans.len()], sentences: spans }
    }

    /// A plain text; its sentences are found, its line breaks end paragraphs.
    #[must_use]
    pub fn plain(text: &'t str) -> Self {
        let spans = sentences(text);
        Self { text, kinds: vec![None; spans.len()], sentences: spans }
    }

    /// A reading: the blocks tell headline, standfirst and correction notices from the running text.
    #[must_use]
    pub fn reading(reading: &'t ReadingText) -> Self {
        let spans = sentences(&reading.text);
        let mut blocks = reading.blocks.iter().peekable();
        let kinds = spans
            .iter()
            .map(|span| {
                while blocks.next_if(|block| block.span.end <= span.start).is_some() {}
                blocks.peek().filter(|block| block.span.overlaps(*span)).map(|block| block.kind)
            })
            .collect();
        Self { text: &reading.text, sentences: spans, kinds }
    }

    /// The whole text.
    #[must_use]
    pub fn text(&self) -> &'t str {
        self.text
    }

    /// Where the sentences stand.
    #[must_use]
    pub fn sentences(&self) -> &[Span] {
        &self.sentences
    }

    /// The words of each sentence.
    #[must_use]
    pub fn sentence_texts(&self) -> Vec<&'t str> {
        let index = ScalarIndex::new(self.text);
        self.sentences.iter().map(|span| index.slice(*span)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_trailing_line_break_gives_no_further_line() {
        let side = Side::lines("Tide rose.\n\nIt fell.\n");
        assert_eq!(side.sentence_texts(), ["Tide rose.", "", "It fell."]);
        assert_eq!(Side::lines("Tide rose.").sentences.len(), 1);
        assert!(Side::lines("").sentences.is_empty());
    }

    #[test]
    fn blocks_give_sentences_their_kind() {
        let reading = ReadingText::compose([
            (BlockKind::Headline, "Ferry sinks"),
            (BlockKind::Paragraph, "It sank. Nobody died."),
        ]);
        let side = Side::reading(&reading);
        assert_eq!(
            side.kinds,
            [Some(BlockKind::Headline), Some(BlockKind::Paragraph), Some(BlockKind::Paragraph)]
        );
    }
}
