//! Blocks, and the text of a reading that they make up.

use super::{ScalarIndex, Span, clean_block};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// What a block is in the make-up of a news article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub enum BlockKind {
    /// The title.
    Headline,
    /// The summary under the title.
    Standfirst,
    /// Who wrote it.
    Byline,
    /// Where and when it was filed.
    Dateline,
    /// Running text.
    Paragraph,
    /// A heading inside the running text.
    Subheading,
    /// Words under a picture.
    Caption,
    /// One point of a list.
    ListItem,
    /// Somebody's words set off from the text.
    BlockQuotation,
    /// The outlet's own word on a mistake or an amendment.
    CorrectionNotice,
    /// Agency and contributor lines.
    Credit,
}

impl BlockKind {
    /// Every kind, in the order in which they stand in an article.
    pub const ALL: [BlockKind; 11] = [
        BlockKind::Headline,
        BlockKind::Standfirst,
        BlockKind::Byline,
        BlockKind::Dateline,
        BlockKind::Paragraph,
        BlockKind::Subheading,
        BlockKind::Caption,
        BlockKind::ListItem,
        BlockKind::BlockQuotation,
        BlockKind::CorrectionNotice,
        BlockKind::Credit,
    ];

    /// Whether the block belongs to the main text: standfirst, paragraphs, subheadings, list items, block quotations.
    #[must_use]
    pub fn is_main(self) -> bool {
        matches!(
            self,
            Self::Standfirst | Self::Paragraph | Self::Subheading | Self::ListItem | Self::BlockQuotation
        )
    }

    /// The token that is stored and sent.
    #[must_use]
    pub fn token(self) -> &'static str {
        match self {
            Self::Headline => "headline",
            Self::Standfirst => "standfirst",
            Self::Byline => "byline",
            Self::Dateline => "dateline",
            Self::Paragraph => "paragraph",
            Self::Subheading => "subheading",
            Self::Caption => "caption",
            Self::ListItem => "list_item",
            Self::BlockQuotation => "block_quotation",
            Self::CorrectionNotice => "correction_notice",
            Self::Credit => "credit",
        }
    }

    /// The kind of a stored token.
    #[must_use]
    pub fn from_token(token: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.token() == token)
    }
}

/// One block of a reading and where its words stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Where its words stand in the reading's text.
    #[serde(flatten)]
    #[cfg_attr(feature = "contract", ts(flatten))]
    pub span: Span,
}

/// SHA-256 of a normalised text or of a capture's bytes, in lower-case hexadecimal.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct TextHash(pub String);

impl TextHash {
    /// The hash of some bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        use std::fmt::Write;
        let digest = Sha256::digest(bytes);
        let mut hex = String::with_capacity(64);
        for byte in digest {
            write!(hex, "{byte:02x}").expect("writing to a String cannot fail");
        }
        Self(hex)
    }
}

/// The text of a reading: normalised blocks joined by one line break, and where each stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadingText {
    /// The whole text: NFC, one `\n` between blocks.
    pub text: String,
    /// The blocks in order; their spans cover everything but the line breaks.
    pub blocks: Vec<Block>,
}

impl ReadingText {
    /// Puts blocks together in their order; each is brought to normal form, empty ones fall away.
    pub fn compose<S: AsRef<str>>(parts: impl IntoIterator<Item = (BlockKind, S)>) -> Self {
        let mut text = String::new();
        let mut blocks = Vec::new();
        let mut at = 0;
        for (kind, raw) in parts {
            let words = clean_block(raw.as_ref());
            if words.is_empty() {
                continue;
            }
            if !blocks.is_empty() {
                text.push('\n');
                at += 1;
            }
            let len = words.chars().count();
            blocks.push(Block { kind, span: Span::new(at, at + len) });
            at += len;
            text.push_str(&words);
        }
        Self { text, blocks }
    }

    /// The hash of the text.
    #[must_use]
    pub fn hash(&self) -> TextHash {
        TextHash::of(self.text.as_bytes())
    }

    /// The words of the first block of a kind.
    #[must_use]
    pub fn first(&self, kind: BlockKind) -> Option<String> {
        let block = self.blocks.iter().find(|block| block.kind == kind)?;
        Some(ScalarIndex::new(&self.text).slice(block.span).to_owned())
    }

    /// Each block with its words.
    #[must_use]
    pub fn parts(&self) -> Vec<(BlockKind, &str)> {
        let index = ScalarIndex::new(&self.text);
        self.blocks.iter().map(|block| (block.kind, index.slice(block.span))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_join_with_one_line_break_and_keep_their_place() {
        let reading = ReadingText::compose([
            (BlockKind::Headline, "Ferry  strike\nends"),
            (BlockKind::Standfirst, "   "),
            (BlockKind::Paragraph, "Crews in Lorne went back to work."),
        ]);
        assert_eq!(reading.text, "Ferry strike ends\nCrews in Lorne went back to work.");
        assert_eq!(
            reading.parts(),
            [
                (BlockKind::Headline, "Ferry strike ends"),
                (BlockKind::Paragraph, "Crews in Lorne went back to work.")
            ]
        );
        assert_eq!(ReadingText::compose(reading.parts()), reading);
    }

    #[test]
    fn tokens_are_stable_both_ways() {
        for kind in BlockKind::ALL {
            assert_eq!(BlockKind::from_token(kind.token()), Some(kind));
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.token());
        }
    }
}
