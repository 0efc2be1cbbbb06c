//! Translation between scalar offsets (the program's unit) and byte offsets (Rust's), for one text.

use super::Span;

const STEP: usize = 64;

/// Byte offset of every 64th scalar value of a text, so that either direction is a lookup and a short walk.
/// Plain ASCII needs no table at all.
pub struct ScalarIndex<'t> {
    text: &'t str,
    /// Byte offset of scalar value `i * STEP`; empty for ASCII.
    marks: Vec<usize>,
    len: usize,
}

impl<'t> ScalarIndex<'t> {
    /// Reads through `text` once.
    #[must_use]
    pub fn new(text: &'t str) -> Self {
        if text.is_ascii() {
            return Self { text, marks: Vec::new(), len: text.len() };
        }
        let mut marks = Vec::with_capacity(text.len() / STEP + 1);
        let mut len = 0;
        for (byte, _) in text.char_indices() {
            if len % STEP == 0 {
                marks.push(byte);
            }
            len += 1;
        }
        Self { text, marks, len }
    }

    /// The text that is indexed.
    #[must_use]
    pub fn text(&self) -> &'t str {
        self.text
    }

    /// Length in scalar values.
    #[must_use]
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether the text is empty.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Byte offset of scalar value `at`; offsets past the end give the text's length in bytes.
    #[must_use]
    pub fn byte(&self, at: usize) -> usize {
        if at >= self.len {
            return self.text.len();
        }
        if self.marks.is_empty() {
            return at;
        }
        let mark = self.marks[at / STEP];
        let rest = &self.text[mark..];
        mark + rest.char_indices().nth(at % STEP).map_or(rest.len(), |(b, _)| b)
    }

    /// Scalar offset of byte offset `byte`, which must lie on a character boundary.
    #[must_use]
    pub fn scalar(&self, byte: usize) -> usize {
        if self.marks.is_empty() {
            return byte.min(self.len);
        }
        let slot = self.marks.partition_point(|&m| m <= byte).saturating_sub(1);
        slot * STEP + self.text[self.marks[slot]..byte.min(self.text.len())].chars().count()
    }

    /// The words of `span`; a span that reaches past the end is cut there.
    #[must_use]
    pub fn slice(&self, span: Span) -> &'t str {
        &self.text[self.byte(span.start)..self.byte(span.end)]
    }

    /// The span of a byte range.
    #[must_use]
    pub fn span(&self, bytes: std::ops::Range<usize>) -> Span {
        Span { start: self.scalar(bytes.start), end: self.scalar(bytes.end) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn bytes_and_scalars_are_inverse(text in "\\PC{0,300}") {
            let index = ScalarIndex::new(&text);
            prop_assert_eq!(index.len(), text.chars().count());
            for (scalar, (byte, _)) in text.char_indices().enumerate() {
                prop_assert_eq!(index.byte(scalar), byte);
                prop_assert_eq!(index.scalar(byte), scalar);
            }
            prop_assert_eq!(index.byte(index.len()), text.len());
            prop_assert_eq!(index.scalar(text.len()), index.len());
        }
    }

    #[test]
    fn a_span_past_the_end_is_cut() {
        let index = ScalarIndex::new("Küste");
        assert_eq!(index.slice(Span::new(1, 99)), "üste");
    }
}
