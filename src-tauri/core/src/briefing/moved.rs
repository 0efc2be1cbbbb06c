//! What befell a cited passage after it was cited, and how it differs word by word. Finding it in a library is for others.

use crate::text::words;
use serde::{Deserialize, Serialize};
use similar::{Algorithm, DiffOp, capture_diff_slices};

/// What befell a cited passage. The gravest comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub enum Movement {
    /// The newest version has it no more.
    Dropped,
    /// A correction notice speaks of it.
    Corrected,
    /// The newest version has other words.
    Changed,
    /// It may be there in other words; a reader should look.
    Unsure,
    /// It stands, and another source has since said what cannot be true beside it.
    Contradicted,
}

/// A stretch of a passage and what became of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS), ts(rename = "MovedPiece"))]
pub struct Piece {
    /// What became of it.
    pub kind: PieceKind,
    /// The words, with the white space before them.
    pub text: String,
}

/// What became of a stretch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "contract", derive(ts_rs::TS), ts(rename = "MovedPieceKind"))]
pub enum PieceKind {
    /// In both.
    Kept,
    /// In the older words alone.
    Deleted,
    /// In the newer words alone.
    Added,
}

/// Two passages word by word: kept and deleted stretches give the older one, kept and added ones the newer, but for white
/// space, which kept stretches have as in the newer.
#[must_use]
pub fn word_by_word(old: &str, new: &str) -> Vec<Piece> {
    let (a, b) = (tokens(old), tokens(new));
    let (p, q): (Vec<&str>, Vec<&str>) =
        (a.iter().map(|token| token.trim()).collect(), b.iter().map(|token| token.trim()).collect());
    let mut out: Vec<Piece> = Vec::new();
    let mut push = |kind: PieceKind, tokens: &[&str]| {
        if tokens.is_empty() {
            return;
        }
        match out.last_mut() {
            Some(last) if last.kind == kind => last.text.push_str(&tokens.concat()),
            _ => out.push(Piece { kind, text: tokens.concat() }),
        }
    };
    for op in capture_diff_slices(Algorithm::Patience, &p, &q) {
        match op {
            DiffOp::Equal { new_index, len, .. } => push(PieceKind::Kept, &b[new_index..new_index + len]),
            DiffOp::Delete { old_index, old_len, .. } => {
                push(PieceKind::Deleted, &a[old_index..old_index + old_len]);
            }
            DiffOp::Insert { new_index, new_len, .. } => {
                push(PieceKind::Added, &b[new_index..new_index + new_len]);
            }
            DiffOp::Replace { old_index, old_len, new_index, new_len } => {
                push(PieceKind::Deleted, &a[old_index..old_index + old_len]);
                push(PieceKind::Added, &b[new_index..new_index + new_len]);
            }
        }
    }
    out
}

/// The words of a text, each with the white space before it; the last has what stands at the end too.
fn tokens(text: &str) -> Vec<&str> {
    let mut ends: Vec<usize> = Vec::new();
    let mut from = 0;
    for word in words(text) {
        let Some(at) = text[from..].find(word.text) else { continue };
        from += at + word.text.len();
        ends.push(from);
    }
    if let Some(last) = ends.last_mut() {
        *last = text.len();
    }
    let mut start = 0;
    ends.into_iter().map(|end| &text[std::mem::replace(&mut start, end)..end]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn side(pieces: &[Piece], without: PieceKind) -> String {
        let kept = pieces.iter().filter(|piece| piece.kind != without);
        kept.flat_map(|piece| piece.text.split_whitespace()).collect()
    }

    proptest! {
        #[test]
        fn both_passages_can_be_read_from_the_pieces(old in "[a-c ,.“”é-]{0,40}", new in "[a-c ,.“”é-]{0,40}") {
            let pieces = word_by_word(&old, &new);
            prop_assert_eq!(side(&pieces, PieceKind::Added), old.split_whitespace().collect::<String>());
            prop_assert_eq!(side(&pieces, PieceKind::Deleted), new.split_whitespace().collect::<String>());
        }
    }

    #[test]
    fn only_the_words_that_changed_are_marked() {
        let pieces = word_by_word("Seven boats left before noon.", "Nine boats left before noon.");
        let told: Vec<(PieceKind, &str)> = pieces.iter().map(|p| (p.kind, p.text.as_str())).collect();
        let rest = (PieceKind::Kept, " boats left before noon.");
        assert_eq!(told, [(PieceKind::Deleted, "Seven"), (PieceKind::Added, "Nine"), rest]);
    }
}
