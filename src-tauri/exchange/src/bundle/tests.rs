//! Bundles: what goes in comes out, and what is not as written is refused.

use super::*;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::io::{Cursor, Write};
use variorum_core::text::TextHash;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fn bundle(rows: &[Value], capture: &[u8]) -> Vec<u8> {
    let mut writer = Writer::new(Cursor::new(Vec::new())).unwrap();
    writer.rows("note", rows).unwrap();
    writer.capture(&TextHash::of(capture).0, capture).unwrap();
    let head = Manifest { schema: 2, title: "Merrow dam".into(), ..Manifest::default() };
    writer.finish(head).unwrap().into_inner()
}

/// A zip with these entries, as somebody might forge it.
fn forged(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn forged_with(part: &Value, content: &[u8]) -> Result<Vec<Value>, BundleError> {
    let manifest =
        json!({ "format": 1, "schema": 2, "title": "", "program": "", "made_at": "", "parts": [part] });
    let bytes = forged(&[("manifest.json", manifest.to_string().as_bytes()), ("rows/note.jsonl", content)]);
    Bundle::open(Cursor::new(bytes))?.rows("note")
}

proptest! {
    #[test]
    fn what_goes_in_comes_out(words in prop::collection::vec("\\PC{0,40}", 0..20), capture in prop::collection::vec(any::<u8>(), 0..400)) {
        let rows: Vec<Value> = words.iter().map(|words| json!({ "body": words })).collect();
        let bytes = bundle(&rows, &capture);
        prop_assert!(is_bundle(&bytes));
        prop_assert_eq!(&bytes, &bundle(&rows, &capture), "the same parts give the same bytes");
        let mut read = Bundle::open(Cursor::new(bytes)).unwrap();
        prop_assert_eq!(read.nouns(), ["note"]);
        prop_assert_eq!(read.rows::<Value>("note").unwrap(), rows);
        prop_assert_eq!(read.capture(&TextHash::of(&capture).0).unwrap(), capture);
        prop_assert_eq!(read.check().unwrap(), 2);
    }

    #[test]
    fn no_bytes_make_it_panic(mut at in 0..2_000_usize, to in any::<u8>()) {
        let mut bytes = bundle(&[json!({ "body": "nine people" })], b"<p>nine people</p>");
        at %= bytes.len();
        bytes[at] = to;
        if let Ok(mut read) = Bundle::open(Cursor::new(bytes)) {
            let _ = read.rows::<Value>("note");
            let _ = read.check();
        }
    }
}

#[test]
fn a_library_and_another_zip_are_no_bundle() {
    assert!(!is_bundle(b"SQLite format 3\0"));
    assert!(!is_bundle(&forged(&[("word/document.xml", b"<x/>")])));
    assert!(!is_bundle(b""));
    let foreign = Bundle::open(Cursor::new(forged(&[("word/document.xml", b"<x/>")])));
    assert!(matches!(foreign, Err(BundleError::Foreign)));
}

#[test]
fn a_part_that_is_not_as_listed_is_refused() {
    let content = b"{\"body\":\"nine people\"}\n";
    let part = |bytes: usize, sha256: String| json!({ "name": "rows/note.jsonl", "bytes": bytes, "sha256": sha256, "rows": 1 });
    let hash = TextHash::of(content).0;
    assert_eq!(forged_with(&part(content.len(), hash.clone()), content).unwrap().len(), 1);
    let refused = |result: Result<Vec<Value>, BundleError>| matches!(result, Err(BundleError::Altered(_)));
    assert!(refused(forged_with(&part(content.len(), "0".repeat(64)), content)));
    assert!(refused(forged_with(&part(3, hash.clone()), content)));
    assert!(refused(forged_with(&part(900, hash.clone()), content)));
    let large = forged_with(&part(usize::MAX / 4, hash), content);
    assert!(matches!(large, Err(BundleError::TooLarge(_))));
}

#[test]
fn a_part_that_swells_is_read_no_further_than_listed() {
    let swollen = vec![b' '; 4_000_000];
    let listed = json!({ "name": "rows/note.jsonl", "bytes": 10, "sha256": "0".repeat(64), "rows": 1 });
    assert!(matches!(forged_with(&listed, &swollen), Err(BundleError::Altered(_))));
}

#[test]
fn a_newer_format_says_so() {
    let manifest = json!({ "format": 9, "novelty": [] }).to_string();
    let bytes = forged(&[("manifest.json", manifest.as_bytes())]);
    assert!(matches!(Bundle::open(Cursor::new(bytes)), Err(BundleError::Newer(9))));
}
