//! The structure that the standard asks for, and the way there and back.

use super::*;
use crate::notebook::{Code, Mark, Text};
use proptest::prelude::*;
use variorum_core::text::{ScalarIndex, Span};

const WORDS: &str = "Seven boats left the harbour.\nÄrzte “warned” 👩‍⚕️ the mayor & the <press>.";

fn mark(id: u32, start: usize, end: usize, note: &str) -> Mark {
    let span = Span::new(start, end);
    let index = ScalarIndex::new(WORDS);
    Mark {
        id: crate::notebook::derived_id(&["mark", &id.to_string()]),
        version_id: crate::notebook::derived_id(&["text"]),
        sha256: variorum_core::text::TextHash::of(WORDS.as_bytes()).0,
        exact: index.slice(span).to_owned(),
        prefix: index.slice(Span::new(start.saturating_sub(32), start)).to_owned(),
        suffix: index.slice(Span::new(end, end + 32)).to_owned(),
        span: Some(span),
        tags: vec!["boats/count".into(), "harbour".into()],
        note: note.into(),
        created_at: "2031-03-14T08:00:00.000Z".into(),
        updated_at: "2031-03-15T08:00:00.000Z".into(),
        ..Mark::default()
    }
}

fn code(path: &str, colour: u8) -> Code {
    let id = crate::notebook::derived_id(&["tag", path]);
    Code { id, path: path.into(), colour: Some(colour), description: "Use it & <mark> it.".into() }
}

fn notebook(note: &str) -> Notebook {
    let text = Text {
        id: crate::notebook::derived_id(&["text"]),
        headline: "Ferries".into(),
        text: WORDS.into(),
        ..Text::default()
    };
    let named = Mark {
        tags: Vec::new(),
        entity: Some(("Lorne/Harbour".into(), "place".into())),
        ..mark(2, 21, 28, "")
    };
    Notebook {
        title: "Ferries".into(),
        codes: vec![code("boats", 1), code("boats/count", 4), code("harbour", 8)],
        texts: vec![text.hashed()],
        marks: vec![mark(1, 0, 11, note), named],
        problems: Vec::new(),
    }
}

#[test]
fn a_codebook_comes_back_with_paths_colours_and_descriptions() {
    let book = notebook("");
    let xml = String::from_utf8(write_codebook(&book)).unwrap();
    assert!(is_codebook(&xml));
    assert_eq!(read_codebook(&xml).unwrap().codes, book.codes);
}

/// From the standard: required attributes of Code are guid, name and isCodable; of Project name; the children of Project
/// stand in the order Users, CodeBook, Sources, Notes; a colour is # and six hexadecimal digits; ids are GUIDs.
#[test]
fn a_project_has_the_structure_of_the_standard() {
    let bytes = write_project(&notebook("Count them."), "An analyst", "2031-03-16T08:00:00Z").unwrap();
    assert!(is_project(&bytes));
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes.as_slice())).unwrap();
    let mut xml = String::new();
    std::io::Read::read_to_string(&mut zip.by_name(PROJECT_ENTRY).unwrap(), &mut xml).unwrap();
    assert!(xml.contains("xmlns=\"urn:QDA-XML:project:1.0\""));
    let root = parse(&xml).unwrap();
    let order: Vec<&str> = root.children.iter().map(|child| child.name.as_str()).collect();
    assert_eq!(order, ["Users", "CodeBook", "Sources", "Notes"]);
    assert!(
        !root.get("name").is_empty()
            && root.get("creatingUserGUID") == root.children[0].children[0].get("guid")
    );
    let guid = |of: &Element| {
        let parts: Vec<usize> = of.get("guid").split('-').map(str::len).collect();
        parts == [8, 4, 4, 4, 12] && of.get("guid").chars().all(|c| c == '-' || c.is_ascii_hexdigit())
    };
    let mut open: Vec<&Element> = vec![&root];
    while let Some(element) = open.pop() {
        open.extend(&element.children);
        match element.name.as_str() {
            "Code" => {
                assert!(
                    guid(element) && !element.get("name").is_empty() && element.get("isCodable") == "true"
                );
            }
            "TextSource" => {
                assert!(guid(element));
                let path = element.get("plainTextPath").strip_prefix("internal://").unwrap();
                assert!(zip.index_for_name(&format!("sources/{path}")).is_some());
            }
            "PlainTextSelection" => {
                let at = |name: &str| element.get(name).parse::<usize>().unwrap();
                assert!(guid(element) && at("startPosition") < at("endPosition"));
            }
            "Coding" => assert!(guid(element) && element.first("CodeRef").is_some()),
            "Note" | "User" => assert!(guid(element)),
            _ => {}
        }
    }
}

proptest! {
    #[test]
    fn a_project_comes_back_with_nothing_lost(start in 0..70_usize, len in 1..20_usize, note in "[ -~äß\\n]{0,40}") {
        let end = (start + len).min(WORDS.chars().count());
        prop_assume!(start < end);
        let note = note.trim().to_owned();
        let mut book = notebook(&note);
        book.marks[0] = mark(1, start, end, &note);
        let read = read_project(&write_project(&book, "An analyst", "2031-03-16T08:00:00Z").unwrap()).unwrap();
        prop_assert_eq!(&read.marks, &book.marks);
        prop_assert_eq!(&read.codes, &book.codes);
        prop_assert_eq!(&read.texts[0].text, WORDS);
        prop_assert_eq!(read.problems, Vec::<String>::new());
    }

    #[test]
    fn no_text_makes_the_reader_panic(xml in "[<>&;#a-z/=\"' !\\[\\]-]{0,80}") {
        let _ = read_codebook(&xml);
        let _ = read_codebook(&format!("<CodeBook><Codes>{xml}</Codes></CodeBook>"));
    }
}

#[test]
fn what_is_foreign_or_made_to_harm_is_refused() {
    assert!(matches!(read_codebook("<html/>"), Err(RefiError::Foreign)));
    assert!(matches!(read_codebook("<CodeBook><Codes>"), Err(RefiError::Xml(_))));
    let bomb = "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><CodeBook><Codes>&a;</Codes></CodeBook>";
    assert!(matches!(read_codebook(bomb), Err(RefiError::Xml(_))));
    let deep = "<a>".repeat(200);
    assert!(matches!(read_codebook(&deep), Err(RefiError::TooLarge(_))));
    assert!(read_project(b"PK\x03\x04").is_err());
}
