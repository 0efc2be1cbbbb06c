//! OpenDocument text (ODT): `content.xml` of the package, read as a stream: headings, paragraphs, lists, tables by rows.
//! Tracked deletions, annotations and notes are left out. By hand, since there is no well-kept reader.

use crate::draft::{Draft, Role};
use crate::package::Package;
use chrono::{DateTime, NaiveDateTime, Utc};
use quick_xml::Reader as Xml;
use quick_xml::events::{BytesStart, Event};
use std::collections::HashMap;
use variorum_core::import::{Extractor, Fit, Harvest, Input, Problem, ProblemCode, Reader};
use variorum_core::time::Stated;
use variorum_readers::bounds::PARTS;
use variorum_readers::stated::stated;

/// Reads OpenDocument texts.
pub(crate) struct OdtReader;

impl Reader for OdtReader {
    fn extractor(&self) -> Extractor {
        Extractor { name: "odt", version: 1 }
    }

    fn fit(&self, input: &Input<'_>) -> Fit {
        let name = input.name.to_ascii_lowercase();
        let named = name.ends_with(".odt") || name.ends_with(".ott");
        let head = &input.bytes[..input.bytes.len().min(128)];
        let marked = head.windows(39).any(|window| window == b"application/vnd.oasis.opendocument.text");
        match (input.bytes.starts_with(b"PK\x03\x04"), marked, named) {
            (true, true, _) | (true, _, true) => Fit::Certain,
            (false, _, true) => Fit::Likely,
            _ => Fit::No,
        }
    }

    fn read(&self, input: &Input<'_>) -> Result<Harvest, Problem> {
        let mut package = Package::open(input.bytes)?;
        let content = package.entry("content.xml").ok_or_else(|| {
            Problem::new(
                ProblemCode::Malformed,
                "The document has no text part; it is damaged or locked with a password. Save it again.",
            )
        })?;
        let mut draft = package.entry("meta.xml").map(|meta| properties(&meta)).unwrap_or_default();
        body(&content, &mut draft);
        Ok(draft.harvest(input.url))
    }
}

fn properties(xml: &[u8]) -> Draft {
    let mut draft = Draft::default();
    let xml = String::from_utf8_lossy(xml);
    let mut reader = Xml::from_str(&xml);
    let mut name = String::new();
    let mut value = String::new();
    let (mut made, mut saved) = (None, None);
    while let Ok(event) = reader.read_event() {
        match event {
            Event::Start(start) => {
                name = start.local_name().as_ref().to_owned();
                value.clear();
            }
            Event::End(_) => {
                let words = std::mem::take(&mut value);
                match name.as_str() {
                    "title" => draft.title = Some(words),
                    "language" => draft.language = Some(words),
                    "creation-date" => made = stated(&words).map(|at| (at, words)),
                    "date" => saved = Some(words),
                    _ => {}
                }
                name.clear();
            }
            Event::Eof => break,
            event => push_words(&event, &mut value),
        }
    }
    draft.saved =
        saved.or_else(|| made.as_ref().map(|(_, words)| words.clone())).and_then(|words| instant(&words));
    draft.made = made.map(|(at, _)| at);
    draft
}

/// OpenDocument states local time without a zone; taken as UTC it is wrong by hours at most, never by days.
fn instant(words: &str) -> Option<DateTime<Utc>> {
    if let Some(Stated::Instant(at)) = Stated::parse(words) {
        return Some(at.to_utc());
    }
    NaiveDateTime::parse_from_str(words.trim(), "%Y-%m-%dT%H:%M:%S%.f").ok().map(|at| at.and_utc())
}

/// Text, character references and CDATA of an event; entities of the document's own are not known and fall away.
fn push_words(event: &Event<'_>, out: &mut String) {
    match event {
        Event::Text(text) => out.push_str(text),
        Event::CData(text) => out.push_str(text),
        Event::GeneralRef(name) => match name.resolve_char_ref() {
            Ok(Some(c)) => out.push(c),
            _ => out.push_str(match name.as_ref() {
                "amp" => "&",
                "lt" => "<",
                "gt" => ">",
                "quot" => "\"",
                "apos" => "'",
                _ => "",
            }),
        },
        _ => {}
    }
}

fn attribute(start: &BytesStart<'_>, local: &str) -> Option<String> {
    let found =
        start.attributes().with_checks(false).flatten().find(|one| one.key.local_name().as_ref() == local)?;
    Some(found.value.into_owned())
}

#[derive(Default)]
struct Body {
    /// The parent of each automatic style: `P1` is a `Title` in disguise.
    parents: HashMap<String, String>,
    /// Paragraphs that are open: a text box puts one inside another.
    open: Vec<(Role, String)>,
    lists: usize,
    /// Cells of the table row that is open.
    row: Option<Vec<String>>,
    /// Elements below one that is left out.
    out: usize,
}

fn body(xml: &[u8], draft: &mut Draft) {
    let xml = String::from_utf8_lossy(xml);
    let mut reader = Xml::from_str(&xml);
    let mut state = Body::default();
    loop {
        match reader.read_event() {
            Ok(Event::Eof) => break,
            Ok(Event::Start(start)) => state.start(&start),
            Ok(Event::Empty(empty)) => state.empty(&empty),
            Ok(Event::End(end)) => {
                if let Some(part) = state.end(end.local_name().as_ref()) {
                    draft.parts.push(part);
                }
            }
            Ok(event) => {
                if let (0, Some((_, words))) = (state.out, state.open.last_mut()) {
                    push_words(&event, words);
                }
            }
            Err(_) => {
                draft.problems.push(Problem::new(
                    ProblemCode::Truncated,
                    "The document breaks off; what stood before is kept. Save it again if text is missing.",
                ));
                draft.parts.append(&mut state.open);
                break;
            }
        }
        if draft.parts.len() >= PARTS {
            draft.problems.push(Problem::new(
                ProblemCode::TooLarge,
                format!("The document has more than {PARTS} paragraphs; only its beginning was read."),
            ));
            break;
        }
    }
}

impl Body {
    fn start(&mut self, start: &BytesStart<'_>) {
        if self.out > 0 {
            self.out += 1;
            return;
        }
        match start.local_name().as_ref() {
            "tracked-changes" | "annotation" | "note" | "forms" => self.out = 1,
            "style" => self.style(start),
            "h" => self.open.push((self.role(start, Role::Heading), String::new())),
            "p" => {
                let role = if self.lists > 0 { Role::Item } else { Role::Text };
                self.open.push((self.role(start, role), String::new()));
            }
            "list" => self.lists += 1,
            "table-row" => self.row = Some(Vec::new()),
            _ => {}
        }
    }

    fn empty(&mut self, empty: &BytesStart<'_>) {
        if self.out > 0 {
            return;
        }
        match empty.local_name().as_ref() {
            "s" | "tab" | "line-break" => {
                if let Some((_, words)) = self.open.last_mut() {
                    words.push(' ');
                }
            }
            "style" => self.style(empty),
            _ => {}
        }
    }

    /// Ends an element; a part that is whole by that.
    fn end(&mut self, name: &str) -> Option<(Role, String)> {
        if self.out > 0 {
            self.out -= 1;
            return None;
        }
        match name {
            "p" | "h" => {
                let part = self.open.pop()?;
                match &mut self.row {
                    Some(cells) => cells.push(part.1),
                    None => return Some(part),
                }
                None
            }
            "s" | "tab" | "line-break" => {
                self.open.last_mut()?.1.push(' ');
                None
            }
            "list" => {
                self.lists = self.lists.saturating_sub(1);
                None
            }
            "table-row" => self.row.take().map(|cells| (Role::Text, cells.join(" "))),
            _ => None,
        }
    }

    fn style(&mut self, start: &BytesStart<'_>) {
        if let (Some(name), Some(parent)) = (attribute(start, "name"), attribute(start, "parent-style-name"))
        {
            self.parents.insert(name, parent);
        }
    }

    fn role(&self, start: &BytesStart<'_>, role: Role) -> Role {
        let Some(style) = attribute(start, "style-name") else { return role };
        match self.parents.get(&style).unwrap_or(&style).as_str() {
            "Title" => Role::Title,
            "Quotations" => Role::Quotation,
            "Caption" | "Illustration" | "Figure" => Role::Caption,
            _ => role,
        }
    }
}
