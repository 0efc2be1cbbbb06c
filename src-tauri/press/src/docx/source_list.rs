//! The list of sources at the end of a DOCX, and the links that leave the document from there.

use super::picture::Pictures;
use super::runs::{Look, bookmark, paragraph, tab, words};
use super::xml::Xml;
use crate::bidi::{self, Direction};
use crate::sheet::{Sheet, Source};
use crate::wording;

const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// Addresses that the main part links to.
#[derive(Default)]
pub(super) struct Links {
    targets: Vec<String>,
}

impl Links {
    fn add(&mut self, target: &str) -> String {
        self.targets.push(target.to_owned());
        format!("rIdLink{}", self.targets.len())
    }

    /// `word/_rels/document.xml.rels`: the parts of the document, its pictures and its links.
    pub fn print(&self, pictures: &Pictures) -> String {
        Xml::part("Relationships", &[("xmlns", RELATIONSHIPS)], |xml| {
            for (id, kind, target) in [
                ("rIdStyles", "styles", "styles.xml"),
                ("rIdSettings", "settings", "settings.xml"),
                ("rIdFonts", "fontTable", "fontTable.xml"),
                ("rIdNumbering", "numbering", "numbering.xml"),
                ("rIdFootnotes", "footnotes", "footnotes.xml"),
                ("rIdHeader", "header", "header1.xml"),
                ("rIdFooter", "footer", "footer1.xml"),
            ] {
                xml.empty(
                    "Relationship",
                    &[("Id", id), ("Type", &format!("{OFFICE}/{kind}")), ("Target", target)],
                );
            }
            for (at, (target, _)) in pictures.files().iter().enumerate() {
                let kind = format!("{OFFICE}/image");
                xml.empty("Relationship", &[("Id", &Pictures::id(at)), ("Type", &kind), ("Target", target)]);
            }
            for (at, target) in self.targets.iter().enumerate() {
                let id = format!("rIdLink{}", at + 1);
                let kind = format!("{OFFICE}/hyperlink");
                xml.empty(
                    "Relationship",
                    &[("Id", &id), ("Type", &kind), ("Target", target), ("TargetMode", "External")],
                );
            }
        })
    }
}

/// Writes the heading, the key to the grades, and the sources; nothing where nothing is cited.
pub(super) fn print(xml: &mut Xml, sheet: &Sheet, links: &mut Links, (mark, id): (String, String)) {
    if sheet.sources.is_empty() {
        return;
    }
    paragraph(xml, "Heading1", [], |xml, base| {
        bookmark(xml, &mark, &id, |xml| words(xml, wording::SOURCES, Look::default(), base));
    });
    if let Some(key) = wording::grade_key(&sheet.sources) {
        paragraph(xml, "SourceKey", [], |xml, base| words(xml, &key, Look::default(), base));
    }
    for source in &sheet.sources {
        print_source(xml, source, links);
    }
}

fn print_source(xml: &mut Xml, source: &Source, links: &mut Links) {
    paragraph(xml, "Source", [], |xml, base| {
        words(xml, &format!("{}.", source.number), Look::default(), base);
        tab(xml);
        words(xml, &source.name, Look { bold: true, ..Look::default() }, bidi::base([source.name.as_str()]));
        words(xml, &format!(" ({})", source.grade), Look::default(), base);
        if !source.headline.is_empty() {
            words(xml, " ", Look::default(), base);
            let headline = source.headline.as_str();
            words(xml, headline, Look { italic: true, ..Look::default() }, bidi::base([headline]));
        }
    });
    if wording::is_cut(&source.words) {
        paragraph(xml, "SourceWords", [source.words.as_str()], |xml, base| {
            words(xml, &format!("“{}”", source.words), Look::default(), base);
        });
    }
    fact(xml, |xml| words(xml, &wording::source_facts(source).join(" · "), Look::default(), Direction::Ltr));
    if let Some(address) = &source.address {
        fact(xml, |xml| match &source.link {
            Some(link) => {
                let id = links.add(link);
                xml.element("w:hyperlink", &[("r:id", &id), ("w:history", "1")], |xml| {
                    words(xml, address, Look { style: Some("Hyperlink"), ..Look::default() }, Direction::Ltr);
                });
            }
            None => words(xml, address, Look::default(), Direction::Ltr),
        });
    }
    if !source.sha256.is_empty() {
        fact(xml, |xml| {
            words(xml, "SHA-256 of the text ", Look::default(), Direction::Ltr);
            words(xml, &source.sha256, Look { style: Some("Hash"), ..Look::default() }, Direction::Ltr);
        });
    }
}

fn fact(xml: &mut Xml, inside: impl FnOnce(&mut Xml)) {
    paragraph(xml, "SourceFact", [], |xml, _| inside(xml));
}
