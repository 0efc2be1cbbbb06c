//! The main part of a DOCX: title, table of contents, blocks, sources, page. Styles say how it looks.

use super::numbering::Lists;
use super::runs::{self, Look, bookmark, line, paragraph, texts, words};
use super::xml::{NAMESPACES, Xml};
use super::{appendix, picture, source_list, table};
use crate::Rasterise;
use crate::bidi::Direction;
use crate::sheet::{Block, Judged, Run, Sheet, plain};
use crate::wording;

/// The main part and what it links to.
pub(super) struct Body {
    /// `word/document.xml`.
    pub document: String,
    /// Its relationships.
    pub links: source_list::Links,
    /// Its pictures.
    pub pictures: picture::Pictures,
}

/// Writes the main part.
pub(super) fn print(sheet: &Sheet, lists: &Lists, rasterise: Rasterise<'_>) -> Body {
    let mut links = source_list::Links::default();
    let mut pictures = picture::Pictures::default();
    let contents_at = sheet.contents_at();
    let document = Xml::part("w:document", &NAMESPACES, |xml| {
        xml.element("w:body", &[], |xml| {
            if let Some(logo) = &sheet.look.logo {
                picture::logo(xml, logo, &mut pictures);
            }
            front(xml, sheet);
            let mut headings = 0;
            for (at, block) in sheet.blocks.iter().enumerate() {
                if contents_at == Some(at) {
                    contents(xml, sheet);
                }
                match block {
                    Block::Heading(level, runs) => {
                        headings += 1;
                        heading(xml, sheet, headings, *level, runs);
                    }
                    Block::Figure(drawn) => picture::figure(xml, drawn, &mut pictures, rasterise),
                    _ => print_block(xml, block, lists.of_block(at)),
                }
            }
            source_list::print(xml, sheet, &mut links, heading_id(sheet, headings + 1));
            let after = headings + 1 + usize::from(!sheet.sources.is_empty());
            appendix::print(xml, sheet, heading_id(sheet, after));
            page(xml);
        });
    });
    Body { document, links, pictures }
}

fn front(xml: &mut Xml, sheet: &Sheet) {
    paragraph(xml, "Title", [sheet.title.as_str()], |xml, base| {
        words(xml, &sheet.title, Look::default(), base)
    });
    let imprint = sheet.imprint();
    if !imprint.is_empty() {
        paragraph(xml, "Imprint", [imprint.as_str()], |xml, base| {
            words(xml, &imprint, Look::default(), base)
        });
    }
}

/// Name of the bookmark of a heading, counted from 1; the list of sources has the last.
fn heading_mark(number: usize) -> String {
    format!("_Toc{number:06}")
}

/// Number of the bookmark of a heading: after those of the notes.
fn heading_id(sheet: &Sheet, number: usize) -> (String, String) {
    (heading_mark(number), (sheet.sources.len() + number).to_string())
}

fn heading(xml: &mut Xml, sheet: &Sheet, number: usize, level: u8, runs: &[Run]) {
    let (mark, id) = heading_id(sheet, number);
    paragraph(xml, &format!("Heading{level}"), texts(runs), |xml, base| {
        bookmark(xml, &mark, &id, |xml| line(xml, runs, base));
    });
}

/// A table of contents of links, without page numbers (switch `\n`): those are known only once the document is laid out,
/// and a field that asks to be renewed makes Word question the reader before it opens.
fn contents(xml: &mut Xml, sheet: &Sheet) {
    paragraph(xml, "ContentsHeading", [], |xml, base| words(xml, wording::CONTENTS, Look::default(), base));
    let sources = [(1, wording::SOURCES.to_owned())].into_iter().filter(|_| !sheet.sources.is_empty());
    let appendix = [(1, wording::APPENDIX.to_owned())].into_iter().filter(|_| !sheet.appendix.is_empty());
    let own = sheet.headings().map(|(level, runs)| (level, plain(runs)));
    let entries: Vec<_> = own.chain(sources).chain(appendix).collect();
    let last = entries.len();
    for (at, (level, text)) in entries.into_iter().enumerate() {
        let number = at + 1;
        paragraph(xml, &format!("TOC{level}"), [text.as_str()], |xml, base| {
            if number == 1 {
                field_mark(xml, "begin");
                xml.element("w:r", &[], |xml| xml.words("w:instrText", " TOC \\o \"1-4\" \\n \\h \\z "));
                field_mark(xml, "separate");
            }
            let link = [("w:anchor", heading_mark(number)), ("w:history", "1".to_owned())];
            let link: Vec<_> = link.iter().map(|(name, value)| (*name, value.as_str())).collect();
            xml.element("w:hyperlink", &link, |xml| words(xml, &text, Look::default(), base));
            if number == last {
                field_mark(xml, "end");
            }
        });
    }
}

fn field_mark(xml: &mut Xml, kind: &str) {
    xml.element("w:r", &[], |xml| xml.empty("w:fldChar", &[("w:fldCharType", kind)]));
}

fn print_block(xml: &mut Xml, block: &Block, list: usize) {
    match block {
        Block::BottomLine(runs) => {
            paragraph(xml, "BottomLineLabel", texts(runs), |xml, base| {
                words(xml, wording::BOTTOM_LINE, Look::default(), base);
            });
            print_line(xml, "BottomLine", runs);
        }
        Block::Heading(..) | Block::Figure(_) => {}
        Block::Paragraph(runs) => print_line(xml, "BodyText", runs),
        Block::Quotation(runs) => print_line(xml, "Quote", runs),
        Block::List(_, items) => items.iter().for_each(|item| list_item(xml, item, list)),
        Block::Table(content) => table::print(xml, content),
        Block::Judgement(judged) => judgement(xml, judged),
    }
}

fn print_line(xml: &mut Xml, style: &str, runs: &[Run]) {
    paragraph(xml, style, texts(runs), |xml, base| line(xml, runs, base));
}

fn list_item(xml: &mut Xml, item: &[Run], list: usize) {
    let base = crate::bidi::base(texts(item));
    xml.element("w:p", &[], |xml| {
        xml.element("w:pPr", &[], |xml| {
            xml.value("w:pStyle", "ListParagraph");
            xml.element("w:numPr", &[], |xml| {
                xml.value("w:ilvl", "0");
                xml.value("w:numId", &list.to_string());
            });
            runs::direction_mark(xml, base);
        });
        line(xml, item, base);
    });
}

/// A judgement: paragraphs of one frame, which word processors join.
fn judgement(xml: &mut Xml, judged: &Judged) {
    paragraph(xml, "JudgementLabel", texts(&judged.text), |xml, base| {
        words(xml, &wording::judgement_label(judged), Look::default(), base);
    });
    if !judged.text.is_empty() {
        print_line(xml, "Judgement", &judged.text);
    }
    for (label, text) in wording::judgement_lines(judged) {
        paragraph(xml, "JudgementLine", [text.as_str()], |xml, base| {
            words(
                xml,
                &format!("{label}: "),
                Look { style: Some("LineLabel"), ..Look::default() },
                Direction::Ltr,
            );
            words(xml, &text, Look::default(), base);
        });
    }
    xml.element("w:p", &[], |xml| xml.element("w:pPr", &[], |xml| xml.value("w:pStyle", "Gap")));
}

/// A4 upright, margins of 25 mm (1 mm is 56.7 twentieths of a point).
fn page(xml: &mut Xml) {
    xml.element("w:sectPr", &[], |xml| {
        xml.empty("w:headerReference", &[("w:type", "default"), ("r:id", "rIdHeader")]);
        xml.empty("w:footerReference", &[("w:type", "default"), ("r:id", "rIdFooter")]);
        xml.empty("w:pgSz", &[("w:w", "11906"), ("w:h", "16838")]);
        xml.empty(
            "w:pgMar",
            &[
                ("w:top", "1588"),
                ("w:right", "1418"),
                ("w:bottom", "1474"),
                ("w:left", "1418"),
                ("w:header", "709"),
                ("w:footer", "624"),
                ("w:gutter", "0"),
            ],
        );
    });
}
