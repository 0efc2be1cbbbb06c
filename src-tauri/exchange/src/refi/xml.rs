//! A small tree of XML elements: written with everything escaped, read within bounds. Knows no entities but the five of XML
//! and characters by number, so nothing can swell or reach out.

use super::RefiError;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

/// Elements below each other.
const DEPTH: usize = 64;
/// Elements in all.
const MOST: usize = 2_000_000;

/// An element.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Element {
    pub name: String,
    pub attributes: Vec<(String, String)>,
    pub children: Vec<Element>,
    pub text: String,
}

impl Element {
    pub fn new(name: &str) -> Self {
        Self { name: name.to_owned(), ..Self::default() }
    }

    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.attributes.push((name.to_owned(), value.to_owned()));
        self
    }

    pub fn text(mut self, words: &str) -> Self {
        words.clone_into(&mut self.text);
        self
    }

    pub fn child(mut self, child: Element) -> Self {
        self.children.push(child);
        self
    }

    /// An attribute; empty where it is missing.
    pub fn get(&self, name: &str) -> &str {
        self.attributes.iter().find(|(of, _)| of == name).map_or("", |(_, value)| value)
    }

    pub fn first(&self, name: &str) -> Option<&Element> {
        self.children.iter().find(|child| child.name == name)
    }

    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Element> {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// The element as a document.
    pub fn document(&self) -> Vec<u8> {
        let mut out = String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        self.write(&mut out, 0);
        out.into_bytes()
    }

    fn write(&self, out: &mut String, depth: usize) {
        let indent = "  ".repeat(depth);
        out.push_str(&indent);
        out.push('<');
        out.push_str(&self.name);
        for (name, value) in &self.attributes {
            out.push(' ');
            out.push_str(name);
            out.push_str("=\"");
            escape(value, out);
            out.push('"');
        }
        if self.children.is_empty() && self.text.is_empty() {
            out.push_str("/>\n");
            return;
        }
        out.push('>');
        if self.children.is_empty() {
            escape(&self.text, out);
        } else {
            out.push('\n');
            for child in &self.children {
                child.write(out, depth + 1);
            }
            out.push_str(&indent);
        }
        out.push_str("</");
        out.push_str(&self.name);
        out.push_str(">\n");
    }
}

/// Characters that XML cannot carry fall away; line breaks are written by number, so that attributes keep them.
fn escape(words: &str, out: &mut String) {
    for c in words.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' => out.push_str("&#10;"),
            '\r' => out.push_str("&#13;"),
            '\t' => out.push_str("&#9;"),
            '\u{0}'..='\u{1f}' | '\u{FFFE}' | '\u{FFFF}' => {}
            other => out.push(other),
        }
    }
}

/// Reads a document; names lose their prefix.
pub(super) fn parse(xml: &str) -> Result<Element, RefiError> {
    let broken = |error: &dyn std::fmt::Display| RefiError::Xml(error.to_string());
    let mut reader = Reader::from_str(xml.trim_start_matches('\u{FEFF}'));
    let mut stack = vec![Element::default()];
    let mut count = 0;
    loop {
        match reader.read_event().map_err(|error| broken(&error))? {
            Event::Start(start) => {
                count += 1;
                if stack.len() > DEPTH || count > MOST {
                    return Err(RefiError::TooLarge("too many elements".into()));
                }
                stack.push(element(&start)?);
            }
            Event::Empty(start) => {
                count += 1;
                let empty = element(&start)?;
                push(&mut stack, empty);
            }
            Event::End(_) => {
                let Some(done) = stack.pop().filter(|_| !stack.is_empty()) else {
                    return Err(RefiError::Xml("an element ends that did not begin".into()));
                };
                push(&mut stack, done);
            }
            Event::Text(text) => add(&mut stack, &text.xml10_content()),
            Event::CData(text) => add(&mut stack, &text.xml10_content()),
            Event::GeneralRef(reference) => {
                let letter = reference.resolve_char_ref().map_err(|error| broken(&error))?;
                let named = || quick_xml::escape::resolve_predefined_entity(&reference);
                match (letter, named()) {
                    (Some(letter), _) => add(&mut stack, letter.encode_utf8(&mut [0; 4])),
                    (None, Some(words)) => add(&mut stack, words),
                    (None, None) => return Err(RefiError::Xml("it names an entity of its own".into())),
                }
            }
            Event::Eof => break,
            _ => {}
        }
    }
    let mut top = stack.pop().filter(|_| stack.is_empty());
    top.as_mut().and_then(|top| top.children.pop()).ok_or_else(|| RefiError::Xml("it ends too soon".into()))
}

fn push(stack: &mut [Element], done: Element) {
    if let Some(top) = stack.last_mut() {
        top.children.push(done);
    }
}

fn add(stack: &mut [Element], words: &str) {
    if let Some(top) = stack.last_mut() {
        top.text.push_str(words);
    }
}

fn element(start: &BytesStart<'_>) -> Result<Element, RefiError> {
    let name = start.local_name();
    let mut out = Element::new(name.as_ref());
    for attribute in start.attributes() {
        let attribute = attribute.map_err(|error| RefiError::Xml(error.to_string()))?;
        let value = attribute
            .normalized_value(XmlVersion::Implicit1_0)
            .map_err(|error| RefiError::Xml(error.to_string()))?;
        out.attributes.push((attribute.key.local_name().as_ref().to_owned(), value.into_owned()));
    }
    Ok(out)
}
