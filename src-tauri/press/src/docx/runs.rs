//! Runs, references, fields and links inside a paragraph of a DOCX.

use super::xml::Xml;
use crate::bidi::{self, Direction};
use crate::sheet::Run;

/// How a run of words looks, beyond the style of its paragraph.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Look<'a> {
    /// A character style.
    pub style: Option<&'a str>,
    /// Strong.
    pub bold: bool,
    /// Emphasised.
    pub italic: bool,
}

/// Opens a paragraph of a style. `texts` are the words that decide its direction.
pub(super) fn paragraph<'a>(
    xml: &mut Xml,
    style: &str,
    texts: impl IntoIterator<Item = &'a str>,
    inside: impl FnOnce(&mut Xml, Direction),
) {
    let base = bidi::base(texts);
    xml.element("w:p", &[], |xml| {
        xml.element("w:pPr", &[], |xml| {
            xml.value("w:pStyle", style);
            direction_mark(xml, base);
        });
        inside(xml, base);
    });
}

/// The mark of a paragraph that runs from right to left.
pub(super) fn direction_mark(xml: &mut Xml, base: Direction) {
    if base == Direction::Rtl {
        xml.empty("w:bidi", &[]);
    }
}

/// The words of runs, for their direction.
pub(super) fn texts(runs: &[Run]) -> impl Iterator<Item = &str> {
    runs.iter().filter_map(|run| match run {
        Run::Text { text, .. } => Some(text.as_str()),
        _ => None,
    })
}

/// Writes the runs of a line.
pub(super) fn line(xml: &mut Xml, runs: &[Run], base: Direction) {
    for run in runs {
        match run {
            Run::Text { text, bold, italic } => {
                words(xml, text, Look { style: None, bold: *bold, italic: *italic }, base);
            }
            Run::Cite(number) => first_reference(xml, *number),
            Run::CiteAgain(number) => {
                let result = number.to_string();
                field(
                    xml,
                    &format!("NOTEREF {} \\f \\h", note_mark(*number)),
                    &result,
                    Some("FootnoteReference"),
                );
            }
            Run::Comma => {
                words(xml, ",", Look { style: Some("FootnoteReference"), ..Look::default() }, Direction::Ltr)
            }
        }
    }
}

/// Name of the bookmark around the first reference to a note; later references point at it.
fn note_mark(number: usize) -> String {
    format!("_RefNote{number}")
}

fn first_reference(xml: &mut Xml, number: usize) {
    let id = number.to_string();
    bookmark(xml, &note_mark(number), &id, |xml| {
        xml.element("w:r", &[], |xml| {
            xml.element("w:rPr", &[], |xml| xml.value("w:rStyle", "FootnoteReference"));
            xml.empty("w:footnoteReference", &[("w:id", &id)]);
        });
    });
}

/// A bookmark around what `inside` writes; `id` is unique in the document.
pub(super) fn bookmark(xml: &mut Xml, name: &str, id: &str, inside: impl FnOnce(&mut Xml)) {
    xml.empty("w:bookmarkStart", &[("w:id", id), ("w:name", name)]);
    inside(xml);
    xml.empty("w:bookmarkEnd", &[("w:id", id)]);
}

/// Words, cut into runs of one direction, with line breaks.
pub(super) fn words(xml: &mut Xml, text: &str, look: Look, base: Direction) {
    for (direction, piece) in bidi::pieces(text, base) {
        xml.element("w:r", &[], |xml| {
            properties(xml, look, direction);
            for (row, line) in piece.split('\n').enumerate() {
                if row > 0 {
                    xml.empty("w:br", &[]);
                }
                if !line.is_empty() {
                    xml.words("w:t", line);
                }
            }
        });
    }
}

/// A tab stop.
pub(super) fn tab(xml: &mut Xml) {
    xml.element("w:r", &[], |xml| xml.empty("w:tab", &[]));
}

/// A field that the word processor works out, with the result it shows until then.
pub(super) fn field(xml: &mut Xml, instruction: &str, result: &str, style: Option<&str>) {
    let look = Look { style, ..Look::default() };
    let mut piece = |inside: &mut dyn FnMut(&mut Xml)| {
        xml.element("w:r", &[], |xml| {
            properties(xml, look, Direction::Ltr);
            inside(xml);
        });
    };
    piece(&mut |xml| xml.empty("w:fldChar", &[("w:fldCharType", "begin")]));
    piece(&mut |xml| xml.words("w:instrText", &format!(" {instruction} ")));
    piece(&mut |xml| xml.empty("w:fldChar", &[("w:fldCharType", "separate")]));
    piece(&mut |xml| xml.words("w:t", result));
    piece(&mut |xml| xml.empty("w:fldChar", &[("w:fldCharType", "end")]));
}

fn properties(xml: &mut Xml, look: Look, direction: Direction) {
    if look.style.is_none() && !look.bold && !look.italic && direction == Direction::Ltr {
        return;
    }
    xml.element("w:rPr", &[], |xml| {
        if let Some(style) = look.style {
            xml.value("w:rStyle", style);
        }
        if look.bold {
            xml.empty("w:b", &[]);
            xml.empty("w:bCs", &[]);
        }
        if look.italic {
            xml.empty("w:i", &[]);
            xml.empty("w:iCs", &[]);
        }
        if direction == Direction::Rtl {
            xml.empty("w:rtl", &[]);
        }
    });
}
