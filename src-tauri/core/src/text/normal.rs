//! The normal form of text: NFC, one space for any run of white space, no control characters. What an outlet wrote is kept
//! to the letter otherwise; typography is folded for comparison only.

use unicode_normalization::UnicodeNormalization;

/// One block's text in normal form: NFC, white space and line breaks folded to single spaces, control characters, soft
/// hyphens and byte order marks removed, trimmed. Idempotent.
#[must_use]
pub fn clean_block(raw: &str) -> String {
    let mut out = String::with_capacity(raw.len());
    let mut gap = false;
    for c in raw.nfc() {
        if c.is_whitespace() || c == '\u{200B}' {
            gap = true;
        } else if c.is_control() || matches!(c, '\u{AD}' | '\u{FEFF}' | '\u{2060}') {
            // dropped: they carry no words, and would make equal sentences differ
        } else {
            if gap && !out.is_empty() {
                out.push(' ');
            }
            gap = false;
            out.push(c);
        }
    }
    // Removing a character can bring a base and its mark together.
    if out.is_ascii() { out } else { out.nfc().collect() }
}

/// A short text for a list row or a file name: normal form, at most `limit` scalar values, `…` where it was cut.
#[must_use]
pub fn clean_line(raw: &str, limit: usize) -> String {
    let line = clean_block(raw);
    if line.chars().count() <= limit {
        return line;
    }
    let mut cut: String = line.chars().take(limit.saturating_sub(1)).collect();
    cut.truncate(cut.trim_end().len());
    cut.push('…');
    cut
}

/// Folds typography that carries no meaning: curly to straight quotation marks, dashes to a hyphen, the ellipsis to three
/// stops, narrow and fixed spaces to a space. For comparison only, never stored as the text.
#[must_use]
pub fn fold_typography(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '‘' | '’' | '‚' | '‛' | '′' | '‹' | '›' => out.push('\''),
            '“' | '”' | '„' | '‟' | '″' | '«' | '»' => out.push('"'),
            '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' => out.push('-'),
            '…' => out.push_str("..."),
            '\u{A0}' | '\u{2007}' | '\u{202F}' | '\u{2009}' | '\u{200A}' => out.push(' '),
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn cleaning_is_idempotent(raw in "\\PC{0,80}[\\s\\u{ad}\\u{301}e]{0,6}\\PC{0,20}") {
            let once = clean_block(&raw);
            prop_assert_eq!(clean_block(&once), once);
        }
    }

    #[test]
    fn white_space_and_invisible_characters_fold() {
        assert_eq!(clean_block(" The\u{a0}har\u{ad}bour\r\n\topened\u{7}. "), "The harbour opened.");
        assert_eq!(clean_block("Cafe\u{301}"), "Café");
    }

    #[test]
    fn long_lines_are_cut_with_an_ellipsis() {
        assert_eq!(clean_line("Ferry talks resume", 10), "Ferry tal…");
        assert_eq!(clean_line("Ferry", 10), "Ferry");
    }
}
