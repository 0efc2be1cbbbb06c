//! Footnotes, header and footer of a DOCX.

use super::runs::{Look, field, paragraph, tab, words};
use super::xml::{NAMESPACES, Xml};
use crate::bidi;
use crate::sheet::{Sheet, Source};
use crate::wording;

/// `word/footnotes.xml`: the two separators that Word asks for, then a note for every cited passage.
pub(super) fn footnotes(sheet: &Sheet) -> String {
    Xml::part("w:footnotes", &NAMESPACES, |xml| {
        separator(xml, "-1", "separator");
        separator(xml, "0", "continuationSeparator");
        for source in &sheet.sources {
            note(xml, source);
        }
    })
}

fn separator(xml: &mut Xml, id: &str, kind: &str) {
    xml.element("w:footnote", &[("w:type", kind), ("w:id", id)], |xml| {
        xml.element("w:p", &[], |xml| {
            xml.element("w:pPr", &[], |xml| {
                xml.empty("w:spacing", &[("w:after", "0"), ("w:line", "240"), ("w:lineRule", "auto")])
            });
            xml.element("w:r", &[], |xml| xml.empty(&format!("w:{kind}"), &[]));
        });
    });
}

fn note(xml: &mut Xml, source: &Source) {
    xml.element("w:footnote", &[("w:id", &source.number.to_string())], |xml| {
        paragraph(xml, "FootnoteText", [], |xml, base| {
            xml.element("w:r", &[], |xml| {
                xml.element("w:rPr", &[], |xml| xml.value("w:rStyle", "FootnoteReference"));
                xml.empty("w:footnoteRef", &[]);
            });
            words(xml, &format!(" {}", wording::note(source)), Look::default(), base);
            if !source.words.is_empty() {
                let quoted = wording::note_words(&source.words);
                words(xml, ": “", Look::default(), base);
                words(xml, &quoted, Look::default(), bidi::base([quoted.as_str()]));
                words(xml, "”", Look::default(), base);
            }
        });
    });
}

/// `word/header1.xml`: the classification.
pub(super) fn header(sheet: &Sheet) -> String {
    Xml::part("w:hdr", &NAMESPACES, |xml| marking(xml, sheet, "Header"))
}

/// `word/footer1.xml`: title, page of pages, and the classification.
pub(super) fn footer(sheet: &Sheet) -> String {
    Xml::part("w:ftr", &NAMESPACES, |xml| {
        paragraph(xml, "Footer", [], |xml, base| {
            words(xml, &short(&sheet.title), Look::default(), base);
            tab(xml);
            words(xml, "Page ", Look::default(), base);
            field(xml, "PAGE", "1", None);
            words(xml, " of ", Look::default(), base);
            field(xml, "NUMPAGES", "1", None);
        });
        if !sheet.classification.is_empty() {
            marking(xml, sheet, "Marking");
        }
    })
}

fn marking(xml: &mut Xml, sheet: &Sheet, style: &str) {
    let text = sheet.classification.as_str();
    paragraph(xml, style, [text], |xml, base| words(xml, text, Look::default(), base));
}

/// A title that fits beside the page number.
fn short(title: &str) -> String {
    match title.char_indices().nth(70) {
        Some((cut, _)) => format!("{} …", title[..cut].trim_end()),
        None => title.to_owned(),
    }
}
