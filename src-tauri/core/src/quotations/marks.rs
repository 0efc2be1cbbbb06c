//! Finds the stretches of a text that stand between quotation marks: straight, curly, French, German, single, TeX; unbalanced
//! marks and quotations that run over paragraphs. Whether a stretch is speech is decided elsewhere.

use super::singles::single_marks;
use crate::text::{ScalarIndex, Span};

/// What doubled apostrophes (`''so''`) mean in a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DoubledApostrophes {
    /// Two apostrophes. What the collections that detection is measured on take them for.
    #[default]
    AsWritten,
    /// A quotation mark, as in newspaper archives that know no typographic marks.
    AsMarks,
}

/// A stretch between marks, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stretch {
    /// Where the opening mark begins.
    pub outer_start: usize,
    /// After the closing mark.
    pub outer_end: usize,
    /// First byte of the words.
    pub start: usize,
    /// After the last byte of the words.
    pub end: usize,
    /// How it ends.
    pub close: Close,
    /// Whether single marks enclose it.
    pub single: bool,
}

/// How a stretch ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Close {
    /// With its mark.
    Marked,
    /// At the end of its paragraph; the next paragraph takes the quotation up.
    Continued,
    /// The closing mark is missing.
    Missing,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Family {
    Straight,
    Curly,
    Low,
    Guillemet,
    Doubled,
}

#[derive(Clone, Copy)]
struct Event {
    at: usize,
    len: usize,
    mark: char,
    /// White space, start of paragraph or an opening bracket or dash before it.
    free_left: bool,
    /// White space, end of paragraph or closing punctuation after it.
    free_right: bool,
    blank_left: bool,
}

/// What stands between double marks in a text, the marks aside, in its order: speech, titles and words held at arm's length.
#[must_use]
pub fn quoted_spans(text: &str) -> Vec<Span> {
    let index = ScalarIndex::new(text);
    let found = stretches(text, DoubledApostrophes::AsWritten);
    found.iter().filter(|one| !one.single).map(|one| index.span(one.start..one.end)).collect()
}

/// All stretches in the order of the text. Paragraphs end at a line break.
pub(super) fn stretches(text: &str, doubled: DoubledApostrophes) -> Vec<Stretch> {
    let mut found = Vec::new();
    let inward = inward_guillemets(text);
    // Where doubled apostrophes enclose words, single ones are quotations inside those.
    let singles = doubled == DoubledApostrophes::AsMarks || !encloses_with_doubled(text);
    let mut from = 0;
    let mut carried = false;
    for line in text.split_inclusive('\n') {
        let (start, end) = (from, from + line.trim_end().len());
        from += line.len();
        if start >= end {
            continue;
        }
        let first = found.len();
        carried = double_marks(text, start, end, doubled, inward, carried, &mut found);
        if singles {
            single_marks(text, start, end, first, &mut found);
        }
    }
    found.retain(|s| !is_nickname(text, s));
    mend_endings(text, &mut found);
    found
}

/// Whether a text writes »so«, as German books and Danish papers do: its first guillemet then points right after a blank.
fn inward_guillemets(text: &str) -> bool {
    text.find(['«', '»']).is_some_and(|at| text[at..].starts_with('»'))
}

fn encloses_with_doubled(text: &str) -> bool {
    text.match_indices("''").filter(|(at, _)| text[at + 2..].starts_with(char::is_alphabetic)).take(2).count()
        == 2
}

fn events(text: &str, start: usize, end: usize, doubled: DoubledApostrophes) -> Vec<Event> {
    let mut out = Vec::new();
    let line = &text[start..end];
    let tex = line.contains("``");
    let mut before: Option<char> = None;
    let mut chars = line.char_indices().peekable();
    while let Some((offset, c)) = chars.next() {
        let twice = chars.peek().is_some_and(|(_, next)| *next == c);
        let mut len = c.len_utf8();
        let mark = match c {
            '"' | '“' | '”' | '„' | '‟' | '«' | '»' => c,
            '`' if twice => '“',
            '\'' if twice && (tex || doubled == DoubledApostrophes::AsMarks) => '\'',
            _ => {
                before = Some(c);
                continue;
            }
        };
        if matches!(c, '`' | '\'') {
            len *= 2;
            chars.next();
        }
        let after = chars.peek().map(|(_, next)| *next);
        let blank_left = before.is_none_or(char::is_whitespace);
        out.push(Event {
            at: start + offset,
            len,
            mark,
            free_left: blank_left
                || before.is_some_and(|b| matches!(b, '(' | '[' | '—' | '–' | '-' | '―' | '/' | '‘' | '\'')),
            free_right: after.is_none_or(|a| {
                a.is_whitespace() || matches!(a, '.' | ',' | ';' | ':' | ')' | ']' | '?' | '!')
            }),
            blank_left,
        });
        before = Some(c);
    }
    out
}

/// One paragraph's double marks; gives whether a quotation is still open at its end.
fn double_marks(
    text: &str,
    start: usize,
    end: usize,
    doubled: DoubledApostrophes,
    inward: bool,
    carried: bool,
    out: &mut Vec<Stretch>,
) -> bool {
    let mut open: Option<(Event, Family)> = None;
    let events = events(text, start, end, doubled);
    for (i, &event) in events.iter().enumerate() {
        let family = match event.mark {
            '"' => Family::Straight,
            '„' | '‟' => Family::Low,
            '«' | '»' => Family::Guillemet,
            '\'' => Family::Doubled,
            _ => Family::Curly,
        };
        let Some((opening, opened)) = open else {
            if opens(text, event, family, inward, end) {
                open = Some((event, family));
            } else if carried && i == 0 && out.last().is_some_and(|s| s.close == Close::Missing) {
                // The mark that an earlier paragraph opened closes here, and no paragraph between repeated it.
                out.push(stretch(text, start, start, event.at, event.at + event.len, Close::Marked));
            }
            continue;
        };
        let reopens = match event.mark {
            '“' => opened != Family::Low,
            '„' => true,
            '«' => !inward,
            '»' => inward,
            '"' | '\'' => event.blank_left && !event.free_right,
            _ => false,
        };
        if reopens {
            if opened != family && opened != Family::Curly {
                // Other marks inside are a quotation within the quotation.
                continue;
            }
            out.push(stretch(text, opening.at, opening.at + opening.len, event.at, event.at, Close::Missing));
            open = Some((event, family));
        } else if closes(opened, family, event) {
            out.push(stretch(
                text,
                opening.at,
                opening.at + opening.len,
                event.at,
                event.at + event.len,
                Close::Marked,
            ));
            open = None;
        }
    }
    if let Some((opening, _)) = open {
        out.push(stretch(text, opening.at, opening.at + opening.len, end, end, Close::Missing));
    }
    open.is_some() || (carried && events.is_empty())
}

fn opens(text: &str, event: Event, family: Family, inward: bool, end: usize) -> bool {
    let rest = &text[event.at + event.len..end];
    let wordy = rest.chars().next().is_some_and(|c| !c.is_whitespace() && !matches!(c, ',' | ';' | ')'));
    let attribute = text[..event.at].ends_with('=');
    match (event.mark, family) {
        _ if attribute || rest.trim().is_empty() => false,
        ('“' | '„' | '‟', _) => true,
        ('«', _) => !inward,
        ('»', _) => inward,
        ('”' | '"' | '\'', _) => event.free_left && wordy,
        _ => false,
    }
}

fn closes(opened: Family, family: Family, event: Event) -> bool {
    match opened {
        Family::Guillemet => family == Family::Guillemet,
        Family::Low => matches!(family, Family::Curly | Family::Straight | Family::Low),
        // Editors mix straight and curly marks in one pair.
        Family::Straight | Family::Curly => {
            matches!(family, Family::Straight | Family::Doubled)
                || (family == Family::Curly && event.mark == '”')
        }
        Family::Doubled => matches!(family, Family::Doubled | Family::Straight),
    }
}

pub(super) fn stretch(
    text: &str,
    outer_start: usize,
    start: usize,
    end: usize,
    outer_end: usize,
    close: Close,
) -> Stretch {
    let words = &text[start..end];
    let start = start + (words.len() - words.trim_start().len());
    let end = (start + words.trim().len()).max(start);
    Stretch { outer_start, outer_end, start, end, close, single: false }
}

/// *Ann "Skip" Orr*: one capitalised word between two others.
fn is_nickname(text: &str, s: &Stretch) -> bool {
    let words = &text[s.start..s.end];
    let capital = |word: Option<&str>| word.is_some_and(|w| w.starts_with(char::is_uppercase));
    s.close == Close::Marked
        && capital(Some(words))
        && !words.contains(|c: char| c.is_whitespace() || c.is_ascii_punctuation())
        && text[s.outer_end..].starts_with(' ')
        && text[s.outer_end + 1..].starts_with(char::is_uppercase)
        && text[..s.outer_start].ends_with(' ')
        && capital(text[..s.outer_start].trim_end().rsplit(char::is_whitespace).next())
        && text[..s.outer_start].trim_end().ends_with(char::is_alphabetic)
}

/// A stretch without a closing mark goes on where the next paragraph opens with a mark; else it ends with its paragraph.
fn mend_endings(text: &str, found: &mut [Stretch]) {
    for i in 0..found.len() {
        if found[i].close != Close::Missing {
            continue;
        }
        let end = found[i].outer_end;
        let gap = found.get(i + 1).map(|next| &text[end.min(next.outer_start)..next.outer_start]);
        if gap.is_some_and(|gap| gap.contains('\n') && gap.trim().is_empty()) {
            found[i].close = Close::Continued;
        }
    }
}
