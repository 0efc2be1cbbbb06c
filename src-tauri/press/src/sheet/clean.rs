//! Takes out of text what no document can carry or what would make printed words read other than they are stored. Escaping
//! for a format is the format's own business.

use super::Run;

/// What becomes of line breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Keep {
    /// They stay, as `\n`.
    Lines,
    /// They become spaces, as in headings and names.
    Words,
}

/// Text without control characters, noncharacters and overrides of direction (U+202D, U+202E, which print words
/// backwards). Every kind of line end becomes `\n` or a space, every tab a space; spaces stay as they are.
pub(super) fn stripped(text: &str, keep: Keep) -> String {
    let line_end = if keep == Keep::Lines { '\n' } else { ' ' };
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' if chars.peek() == Some(&'\n') => {}
            '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => out.push(line_end),
            '\t' => out.push(' '),
            '\u{202D}' | '\u{202E}' | '\u{FEFF}' => {}
            _ if c.is_control() || is_noncharacter(c) => {}
            _ => out.push(c),
        }
    }
    out
}

/// As [`stripped`], without white space at the ends.
pub(super) fn cleaned(text: &str, keep: Keep) -> String {
    stripped(text, keep).trim().to_owned()
}

/// Takes white space off both ends of a line of runs, and with it the runs that held nothing else.
pub(super) fn trim(runs: &mut Vec<Run>) {
    while let Some(Run::Text { text, .. }) = runs.last_mut() {
        text.truncate(text.trim_end().len());
        if !text.is_empty() {
            break;
        }
        runs.pop();
    }
    while let Some(Run::Text { text, .. }) = runs.first_mut() {
        text.drain(..text.len() - text.trim_start().len());
        if !text.is_empty() {
            break;
        }
        runs.remove(0);
    }
}

fn is_noncharacter(c: char) -> bool {
    let code = u32::from(c);
    (0xFDD0..=0xFDEF).contains(&code) || code & 0xFFFE == 0xFFFE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn controls_go_and_line_ends_become_one_kind() {
        assert_eq!(stripped("a\0b\u{1}c\r\nd\re\u{2028}f\u{FFFE}", Keep::Lines), "abc\nd\ne\nf");
        assert_eq!(stripped("a\r\nb\tc", Keep::Words), "a b c");
        assert_eq!(cleaned(" \u{202E}lairt\n", Keep::Lines), "lairt");
    }
}
