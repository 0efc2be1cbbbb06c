//! The marks that end, open and close sentences, by Unicode's Sentence_Break property.

/// A terminator, weakest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Mark {
    /// A full stop or an ellipsis (ATerm): ambiguous with abbreviations.
    Stop,
    /// `!`, `?` and their kin in scripts that write spaces (STerm).
    Strong,
    /// A terminator of a script that writes no space after it.
    Ideographic,
}

impl Mark {
    /// The terminator that `c` is. STerm as of Unicode 16, living scripts.
    pub(super) fn of(c: char) -> Option<Self> {
        if c.is_ascii() {
            return match c {
                '.' => Some(Self::Stop),
                '!' | '?' => Some(Self::Strong),
                _ => None,
            };
        }
        match c {
            '…' | '\u{2024}' | '\u{FE52}' => Some(Self::Stop),
            '\u{3002}' | '\u{FF0E}' | '\u{FF01}' | '\u{FF1F}' | '\u{FF61}' | '\u{FE12}' | '\u{FE15}'
            | '\u{FE16}' => Some(Self::Ideographic),
            '\u{203C}'
            | '\u{203D}'
            | '\u{2047}'..='\u{2049}'
            | '\u{2E2E}'
            | '\u{2E3C}'
            | '\u{FE56}'
            | '\u{FE57}'
            | '\u{0589}'
            | '\u{061D}'..='\u{061F}'
            | '\u{06D4}'
            | '\u{0700}'..='\u{0702}'
            | '\u{07F9}'
            | '\u{0837}'
            | '\u{0839}'
            | '\u{083D}'
            | '\u{083E}'
            | '\u{0964}'
            | '\u{0965}'
            | '\u{104A}'
            | '\u{104B}'
            | '\u{1362}'
            | '\u{1367}'
            | '\u{1368}'
            | '\u{166E}'
            | '\u{1735}'
            | '\u{1736}'
            | '\u{17D4}'
            | '\u{17D5}'
            | '\u{1803}'
            | '\u{1809}'
            | '\u{1944}'
            | '\u{1945}'
            | '\u{1AA8}'..='\u{1AAB}'
            | '\u{1B5A}'
            | '\u{1B5B}'
            | '\u{1B5E}'
            | '\u{1B5F}'
            | '\u{1C3B}'
            | '\u{1C3C}'
            | '\u{1C7E}'
            | '\u{1C7F}'
            | '\u{A4FF}'
            | '\u{A60E}'
            | '\u{A60F}'
            | '\u{A6F3}'
            | '\u{A6F7}'
            | '\u{A876}'
            | '\u{A877}'
            | '\u{A8CE}'
            | '\u{A8CF}'
            | '\u{A92F}'
            | '\u{A9C8}'
            | '\u{A9C9}'
            | '\u{AA5D}'..='\u{AA5F}'
            | '\u{AAF0}'
            | '\u{AAF1}'
            | '\u{ABEB}' => Some(Self::Strong),
            _ => None,
        }
    }
}

/// Quotation marks of any kind, opening or closing.
pub(super) fn is_quote(c: char) -> bool {
    matches!(c, '"' | '\'' | '‘'..='‟' | '«' | '»' | '‹' | '›' | '「'..='』' | '〝'..='〟' | '＂' | '＇')
}

/// Marks that may close a sentence directly behind its terminator.
pub(super) fn closes(c: char) -> bool {
    matches!(
        c,
        ')' | ']'
            | '}'
            | '"'
            | '\''
            | '”'
            | '’'
            | '“'
            | '»'
            | '«'
            | '›'
            | '‹'
            | '」'
            | '』'
            | '）'
            | '］'
            | '】'
            | '》'
            | '〉'
            | '〟'
    )
}

/// Marks that may open a sentence before its first letter.
pub(super) fn opens(c: char) -> bool {
    matches!(
        c,
        '(' | '['
            | '"'
            | '\''
            | '“'
            | '‘'
            | '„'
            | '‚'
            | '«'
            | '»'
            | '‹'
            | '›'
            | '¿'
            | '¡'
            | '「'
            | '『'
            | '（'
    )
}

/// Marks of list points.
pub(super) fn is_bullet(c: char) -> bool {
    matches!(c, '•' | '‣' | '▪' | '●' | '■' | '◦' | '⁃' | '►' | '▶')
}
