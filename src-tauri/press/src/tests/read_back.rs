//! Reads printed documents back: DOCX with an XML parser, Markdown with a CommonMark one, HTML by its few fixed tags.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event as XmlEvent};
use std::collections::BTreeMap;
use std::io::{Cursor, Read};

/// The parts of a DOCX.
pub(super) struct Docx {
    parts: BTreeMap<String, String>,
}

impl Docx {
    /// Unpacks a document; every part must be well-formed.
    pub fn read(bytes: &[u8]) -> Self {
        let mut package = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        let mut parts = BTreeMap::new();
        for at in 0..package.len() {
            let mut part = package.by_index(at).unwrap();
            let name = part.name().unwrap().into_owned();
            let mut text = String::new();
            if !name.starts_with("word/media/") {
                part.read_to_string(&mut text).unwrap();
                parts.insert(name, text);
            }
        }
        let docx = Self { parts };
        for name in docx.parts.keys() {
            docx.events(name, |_| {});
        }
        docx
    }

    pub fn part(&self, name: &str) -> &str {
        &self.parts[name]
    }

    fn events(&self, part: &str, mut each: impl FnMut(XmlEvent<'_>)) {
        let mut reader = Reader::from_str(&self.parts[part]);
        let mut depth = 0;
        loop {
            let event = reader.read_event().unwrap_or_else(|error| panic!("{part}: {error}"));
            match &event {
                XmlEvent::Start(_) => depth += 1,
                XmlEvent::End(_) => depth -= 1,
                XmlEvent::Text(text) => {
                    assert!(text.chars().all(|c| c >= ' ' || c == '\n'), "{part}: a control character");
                }
                XmlEvent::Eof => break,
                _ => {}
            }
            each(event);
        }
        assert_eq!(depth, 0, "{part} is not closed");
    }

    /// Style and words of every paragraph; a first reference is `{n}`, words of fields included.
    fn styled(&self) -> Vec<(String, String)> {
        let (mut out, mut inside): (Vec<(String, String)>, bool) = (Vec::new(), false);
        self.events("word/document.xml", |event| match event {
            XmlEvent::Start(start) if start.name().as_ref() == "w:p" => out.push(Default::default()),
            XmlEvent::Start(start) if start.name().as_ref() == "w:t" => inside = true,
            XmlEvent::End(_) => inside = false,
            XmlEvent::Empty(start) => {
                let Some(last) = out.last_mut() else { return };
                match start.name().as_ref() {
                    "w:pStyle" => last.0 = attribute(&start, "w:val").unwrap(),
                    "w:footnoteReference" => last.1 += &format!("{{{}}}", attribute(&start, "w:id").unwrap()),
                    _ => {}
                }
            }
            XmlEvent::Text(text) if inside => {
                out.last_mut().unwrap().1 += &text;
            }
            XmlEvent::GeneralRef(name) if inside => {
                out.last_mut().unwrap().1 += &format!("&{};", &*name);
            }
            _ => {}
        });
        out
    }

    pub fn paragraphs(&self) -> Vec<String> {
        self.styled().into_iter().map(|(_, words)| words).collect()
    }

    pub fn headings(&self) -> Vec<String> {
        self.styled()
            .into_iter()
            .filter(|(style, _)| style.starts_with("Heading"))
            .map(|(_, words)| words)
            .collect()
    }

    /// Numbers of first and later references in the order of the text.
    pub fn citations(&self) -> Vec<usize> {
        let mut out = Vec::new();
        let mut instruction = false;
        self.events("word/document.xml", |event| match event {
            XmlEvent::Empty(start) if start.name().as_ref() == "w:footnoteReference" => {
                out.push(attribute(&start, "w:id").unwrap().parse().unwrap());
            }
            XmlEvent::Start(start) => instruction = start.name().as_ref() == "w:instrText",
            XmlEvent::Text(text) if instruction => {
                let text = &text;
                if let Some(rest) = text.trim().strip_prefix("NOTEREF _RefNote") {
                    out.push(rest.split(' ').next().unwrap().parse().unwrap());
                }
            }
            _ => {}
        });
        out
    }

    /// Values of an attribute on some elements, in every part but the styles.
    pub fn values_of(&self, elements: &[&str], name: &str) -> Vec<String> {
        let mut out = Vec::new();
        for part in
            self.parts.keys().filter(|part| part.starts_with("word/") && !part.ends_with("styles.xml"))
        {
            self.events(part, |event| {
                if let XmlEvent::Empty(start) | XmlEvent::Start(start) = event
                    && elements.iter().any(|element| *element == start.name().as_ref())
                {
                    out.extend(attribute(&start, name));
                }
            });
        }
        out
    }
}

fn attribute(start: &BytesStart<'_>, name: &str) -> Option<String> {
    let value = start.try_get_attribute(name).unwrap()?;
    Some(value.value.into_owned())
}

fn markdown_events(text: &str) -> Vec<Event<'_>> {
    Parser::new_ext(text, Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES).collect()
}

pub(super) fn markdown_headings(text: &str) -> Vec<String> {
    let (mut out, mut inside): (Vec<String>, bool) = (Vec::new(), false);
    for event in markdown_events(text) {
        match event {
            Event::Start(Tag::Heading { .. }) => {
                inside = true;
                out.push(String::new());
            }
            Event::End(TagEnd::Heading(_)) => inside = false,
            Event::Text(words) if inside => out.last_mut().unwrap().push_str(&words),
            _ => {}
        }
    }
    out
}

pub(super) fn markdown_citations(text: &str) -> Vec<usize> {
    let numbers = markdown_events(text).into_iter().filter_map(|event| match event {
        Event::FootnoteReference(name) => Some(name.parse().unwrap()),
        _ => None,
    });
    numbers.collect()
}

/// Whether a Markdown parser finds tags, links or code that no text of a briefing may turn into.
pub(super) fn markdown_acts(text: &str) -> bool {
    markdown_events(text).iter().any(|event| match event {
        Event::Html(_) => true,
        Event::InlineHtml(tag) => !["strong>", "em>"].iter().any(|end| tag.ends_with(end)),
        Event::Start(Tag::Link { dest_url, .. }) => !dest_url.starts_with("http"),
        Event::Code(_) | Event::Start(Tag::CodeBlock(_) | Tag::Image { .. }) => true,
        _ => false,
    })
}

pub(super) fn html_headings(page: &str) -> Vec<String> {
    let mut out = Vec::new();
    for piece in page.split("<h").skip(1).filter(|piece| piece.starts_with(|c: char| c.is_ascii_digit())) {
        let words = piece.split_once('>').unwrap().1.split("</h").next().unwrap();
        out.push(words.to_owned());
    }
    out
}

pub(super) fn html_citations(page: &str) -> Vec<usize> {
    let links = page.split("<sup class=\"cite\"><a").skip(1);
    links.map(|piece| piece.split(['>', '<']).nth(1).unwrap().parse().unwrap()).collect()
}
