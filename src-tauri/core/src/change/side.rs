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

    /// A reading without some of its blocks, given by their places in order: their sentences take no part.
    #[must_use]
    pub fn without(reading: &'t ReadingText, blocks: &[u32]) -> Self {
        let mut side = Self::reading(reading);
        if blocks.is_empty() {
            return side;
        }
        let out: Vec<Span> =
            blocks.iter().filter_map(|at| reading.blocks.get(*at as usize)).map(|block| block.span).collect();
        let stays: Vec<bool> =
            side.sentences.iter().map(|span| !out.iter().any(|block| block.overlaps(*span))).collect();
        let mut turn = stays.iter();
        side.sentences.retain(|_| *turn.next().unwrap_or(&true));
        let mut turn = stays.iter();
        side.kinds.retain(|_| *turn.next().unwrap_or(&true));
        side
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
    fn blocks_that_are_left_out_take_their_sentences_along() {
        let reading = ReadingText::compose([
            (BlockKind::Headline, "Ferry sinks"),
            (BlockKind::Paragraph, "Sign up now. It is free."),
            (BlockKind::Paragraph, "It sank."),
        ]);
        let side = Side::without(&reading, &[1]);
        assert_eq!(side.sentence_texts(), ["Ferry sinks", "It sank."]);
        assert_eq!(side.kinds, [Some(BlockKind::Headline), Some(BlockKind::Paragraph)]);
        assert_eq!(Side::without(&reading, &[]), Side::reading(&reading));
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
