//! Annotations in the formats of others: what goes out is what the model asks for, and comes back as it was.

use crate::notebook::{Mark, Notebook, Text};
use crate::{hypothesis, table, w3c};
use proptest::prelude::*;
use serde_json::{Value, json};
use variorum_core::text::Span;

fn mark(exact: &str, note: &str, tags: Vec<String>) -> Mark {
    Mark {
        id: "0197f000-0000-7000-8000-000000000001".into(),
        version_id: "0197f000-0000-7000-8000-000000000002".into(),
        sha256: "ab".repeat(32),
        url: "https://www.kestrel.example/2031/ferry".into(),
        exact: exact.into(),
        prefix: "before ".into(),
        suffix: " after".into(),
        span: Some(Span::new(7, 7 + exact.chars().count())),
        tags,
        note: note.into(),
        entity: Some(("Lorne".into(), "place".into())),
        seen_at: "2031-03-14T08:00:00Z".into(),
        created_at: "2031-03-14T09:00:00.000Z".into(),
        updated_at: "2031-03-14T10:00:00.000Z".into(),
    }
}

proptest! {
    #[test]
    fn web_annotations_lose_nothing(exact in "\\PC{1,30}", note in "\\PC{0,40}", tags in prop::collection::vec("[a-z]{1,8}(/[a-z]{1,8})?", 0..4)) {
        let note = if note.trim().is_empty() { String::new() } else { note };
        let book = Notebook { title: "Ferries".into(), marks: vec![mark(&exact, &note, tags)], ..Notebook::default() };
        let value = w3c::write(&book, "0197f000-0000-7000-8000-000000000009");
        prop_assert!(w3c::is_w3c(&value));
        prop_assert_eq!(w3c::read(&value), book);
    }

    #[test]
    fn no_json_makes_a_reader_panic(words in "[\\[\\]{}\":,a-z0-9]{0,60}") {
        let value: Value = serde_json::from_str(&words).unwrap_or(Value::from(words));
        for value in [value.clone(), json!({ "rows": [value.clone()] }), json!({ "items": value, "type": ["Annotation"] })] {
            let _ = (w3c::read(&value), hypothesis::read(&value), w3c::is_w3c(&value), hypothesis::is_hypothesis(&value));
        }
    }
}

/// Web Annotation Data Model, 3.1: an annotation has one or more @context, exactly one id, a type that includes Annotation,
/// one or more targets; 4.2: a quote selector has exactly one exact, a position selector one start and one end, and a time
/// state a source date with a time zone.
#[test]
fn web_annotations_have_what_the_model_requires() {
    let book =
        Notebook { marks: vec![mark("Seven boats", "Count.", vec!["boats".into()])], ..Notebook::default() };
    let value = w3c::write(&book, "0197f000-0000-7000-8000-000000000009");
    assert_eq!(value["@context"][0], w3c::CONTEXT);
    assert_eq!((value["type"].as_str(), value["total"].as_u64()), (Some("AnnotationCollection"), Some(1)));
    let one = &value["first"]["items"][0];
    assert_eq!(one["@context"][0], w3c::CONTEXT);
    assert!(one["id"].as_str().unwrap().starts_with("urn:uuid:"));
    assert_eq!(one["type"], "Annotation");
    assert_eq!(one["target"]["type"], "SpecificResource");
    assert!(one["target"]["source"].is_string());
    let kinds: Vec<&str> =
        one["target"]["selector"].as_array().unwrap().iter().map(|of| of["type"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["TextQuoteSelector", "TextPositionSelector"]);
    assert_eq!(one["target"]["state"], json!({ "type": "TimeState", "sourceDate": "2031-03-14T08:00:00Z" }));
    for body in one["body"].as_array().unwrap() {
        assert!(body["type"] == "TextualBody" && body["value"].is_string() && body["purpose"].is_string());
    }
}

#[test]
fn annotations_of_other_programs_are_read() {
    let value = json!({
        "@context": "http://www.w3.org/ns/anno.jsonld", "id": "http://notes.example/1", "type": "Annotation",
        "motivation": "tagging", "body": { "type": "TextualBody", "value": "boats" },
        "target": { "source": { "id": "https://kestrel.example/f" }, "selector": {
            "type": "XPathSelector", "value": "/p", "refinedBy": { "type": "TextQuoteSelector", "exact": "Seven boats" } } }
    });
    let read = w3c::read(&value);
    assert_eq!(read.marks[0].tags, ["boats"]);
    assert_eq!(
        (read.marks[0].exact.as_str(), read.marks[0].url.as_str()),
        ("Seven boats", "https://kestrel.example/f")
    );
    assert_eq!(w3c::read(&json!([{ "type": "Person" }])).problems.len(), 1);
}

#[test]
fn a_hypothesis_export_is_read_and_replies_are_told() {
    let value = json!({ "total": 2, "rows": [
        { "id": "aB1", "uri": "https://kestrel.example/f", "text": "Count.", "tags": ["boats"], "created": "2031-03-14T08:00:00Z",
          "target": [{ "source": "https://kestrel.example/f", "selector": [
            { "type": "RangeSelector", "startContainer": "/p[1]" }, { "type": "TextPositionSelector", "start": 3, "end": 14 },
            { "type": "TextQuoteSelector", "exact": "Seven boats", "prefix": "", "suffix": " left" }] }] },
        { "id": "aB2", "uri": "https://kestrel.example/f", "text": "I agree.", "references": ["aB1"], "target": [] },
    ] });
    assert!(hypothesis::is_hypothesis(&value));
    let read = hypothesis::read(&value);
    assert_eq!(read.marks.len(), 1);
    assert_eq!(read.marks[0].span, None, "offsets into a page are not offsets into our text");
    assert_eq!(read.marks[0].suffix, " left");
    assert!(read.problems[0].contains("I agree."));
    assert!(!hypothesis::is_hypothesis(&json!({ "rows": [] })));
}

#[test]
fn cells_that_a_spreadsheet_would_run_are_guarded() {
    let mut marks: Vec<Mark> = ["=1+1", "+1", "-1", "@x", "\t=1", "  =cmd()", "plain"]
        .iter()
        .map(|words| mark(words, words, vec![]))
        .collect();
    marks[6].note = "two\r\nlines, \"quoted\"".into();
    let text =
        Text { id: marks[0].version_id.clone(), headline: "=HYPERLINK(\"x\")".into(), ..Text::default() };
    let book = Notebook { texts: vec![text], marks, ..Notebook::default() };
    let bytes = table::write(&book).unwrap();
    let mut reader = csv::Reader::from_reader(bytes.as_slice());
    assert_eq!(reader.headers().unwrap().iter().collect::<Vec<_>>(), table::COLUMNS);
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 7);
    for cell in rows.iter().flat_map(csv::StringRecord::iter) {
        assert!(!cell.trim_start().starts_with(['=', '+', '-', '@']), "{cell}");
    }
    assert_eq!(&rows[6][11], "two\r\nlines, \"quoted\"");
}
