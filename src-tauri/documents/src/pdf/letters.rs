//! Shapes of letters back to letters: a PDF says which glyphs it draws, and some glyphs are two letters or one form of one.

use unicode_normalization::UnicodeNormalization;

/// Ligatures and presentation forms of letters to the letters, fixed spaces to spaces. Nothing else of NFKC: it would make
/// three stops of an ellipsis and a plain 2 of a raised one, which the outlet did not write.
pub(super) fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\u{FB00}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFE}' => out.extend(std::iter::once(c).nfkc()),
            '\u{FFFE}' | '\u{FFFF}' => {}
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn ligatures_come_apart_and_typography_stays() {
        assert_eq!(super::plain("oﬃce ﬁnds “½”… x²"), "office finds “½”… x²");
    }
}
