//! Word documents, DOCX and the older DOC, through `office_oxide`: headings, paragraphs, lists, tables by rows, text boxes and
//! notes, with deleted text of tracked changes left out. Headers, footers and comments are no part of the article.

use crate::draft::{Draft, Role};
use crate::package::Package;
use office_oxide::ir::{Element, InlineContent, List, Metadata, Table};
use office_oxide::limits::Limits;
use office_oxide::options::ParseOptions;
use office_oxide::{Document, DocumentFormat};
use std::io::Cursor;
use variorum_core::import::{Extractor, Fit, Harvest, Input, Problem, ProblemCode, Reader};
use variorum_core::time::Stated;
use variorum_readers::stated::stated;

/// Lists, tables and boxes inside each other; deeper ones are left out.
const DEPTH: usize = 24;
/// The mark of an OLE compound file, which older Office documents are.
const COMPOUND: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

/// Reads Word documents.
pub(crate) struct WordReader;

impl Reader for WordReader {
    fn extractor(&self) -> Extractor {
        Extractor { name: "word", version: 1 }
    }

    fn fit(&self, input: &Input<'_>) -> Fit {
        let name = input.name.to_ascii_lowercase();
        if input.bytes.starts_with(COMPOUND) {
            return if name.ends_with(".doc") || name.ends_with(".dot") { Fit::Certain } else { Fit::No };
        }
        if !input.bytes.starts_with(b"PK\x03\x04") {
            return if name.ends_with(".docx") { Fit::Likely } else { Fit::No };
        }
        // The list of entries stands at the end of a package.
        let end = &input.bytes[input.bytes.len().saturating_sub(64 * 1024)..];
        let named = [".docx", ".docm", ".dotx"].iter().any(|ending| name.ends_with(ending));
        let holds = end.windows(17).any(|window| window == b"word/document.xml");
        if named || holds { Fit::Certain } else { Fit::No }
    }

    fn read(&self, input: &Input<'_>) -> Result<Harvest, Problem> {
        let format =
            if input.bytes.starts_with(COMPOUND) { DocumentFormat::Doc } else { DocumentFormat::Docx };
        if format == DocumentFormat::Docx {
            Package::open(input.bytes)?;
        }
        let mut options = ParseOptions::default();
        options.limits = Limits::strict();
        let cursor = Cursor::new(input.bytes.to_vec());
        let document = Document::from_reader_with(cursor, format, &options).map_err(|_| {
            Problem::new(
                ProblemCode::Malformed,
                "The document is damaged or locked with a password. Open it in a word processor and save it again.",
            )
        })?;
        let read = document.to_ir();
        let mut draft = properties(&read.metadata);
        for section in &read.sections {
            elements(&section.elements, Role::Text, DEPTH, &mut draft.parts);
        }
        Ok(draft.harvest(input.url))
    }
}

fn properties(metadata: &Metadata) -> Draft {
    let time = |value: &Option<String>| value.as_deref().and_then(stated);
    let made = time(&metadata.created);
    let saved = time(&metadata.modified).or(made);
    Draft {
        title: metadata.title.clone(),
        made,
        saved: match saved {
            Some(Stated::Instant(at)) => Some(at.to_utc()),
            _ => None,
        },
        ..Draft::default()
    }
}

fn elements(from: &[Element], role: Role, depth: usize, parts: &mut Vec<(Role, String)>) {
    let Some(below) = depth.checked_sub(1) else { return };
    for element in from {
        match element {
            Element::Heading(heading) => {
                let role = if heading.level == 0 { Role::Title } else { Role::Heading };
                parts.push((role, words(&heading.content)));
            }
            Element::Paragraph(paragraph) => {
                let role = paragraph.style.as_deref().map_or(role, |style| styled(style, role));
                parts.push((role, words(&paragraph.content)));
            }
            Element::List(list) => items(list, below, parts),
            Element::Table(table) => rows(table, below, parts),
            Element::TextBox(text_box) => elements(&text_box.content, role, below, parts),
            // A note with an author is a reader's comment, not the document's own.
            Element::Footnote(note) | Element::Endnote(note) if note.author.is_none() => {
                elements(&note.content, Role::Text, below, parts);
            }
            _ => {}
        }
    }
}

/// The role that a paragraph's style gives it, by the names that Word and LibreOffice use.
fn styled(style: &str, role: Role) -> Role {
    let style: String = style.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_lowercase();
    match style.as_str() {
        "title" => Role::Title,
        "quote" | "intensequote" | "blocktext" | "quotations" => Role::Quotation,
        "caption" => Role::Caption,
        "listparagraph" | "listbullet" | "listnumber" => Role::Item,
        _ if style.starts_with("heading") => Role::Heading,
        _ => role,
    }
}

fn items(list: &List, depth: usize, parts: &mut Vec<(Role, String)>) {
    for item in &list.items {
        elements(&item.content, Role::Item, depth, parts);
        if let (Some(nested), Some(below)) = (&item.nested, depth.checked_sub(1)) {
            items(nested, below, parts);
        }
    }
}

/// A table of one cell a row frames text; any other is read by rows.
fn rows(table: &Table, depth: usize, parts: &mut Vec<(Role, String)>) {
    for row in &table.rows {
        if let [only] = row.cells.as_slice() {
            elements(&only.content, Role::Text, depth, parts);
            continue;
        }
        let mut cells = Vec::new();
        for cell in &row.cells {
            elements(&cell.content, Role::Text, depth, &mut cells);
        }
        let line: Vec<String> = cells.into_iter().map(|(_, words)| words).collect();
        parts.push((Role::Text, line.join(" ")));
    }
}

fn words(content: &[InlineContent]) -> String {
    let mut out = String::new();
    for part in content {
        match part {
            InlineContent::Text(span) => out.push_str(&span.text),
            InlineContent::LineBreak => out.push(' '),
            _ => {}
        }
    }
    out
}
