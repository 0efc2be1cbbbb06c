//! Documents that leave: what is in them, what is held back, and what stops one.

use crate::desk::{Desk, annotate, page, version_ids};
use crate::{FIRST, SECOND};
use serde_json::{Value, json};
use std::path::PathBuf;
use variorum_app::contract::error::ErrorCode;
use variorum_core::briefing::{BriefingDocument, HeldText, Verdict, verify};

const WORDS: &str = "Seven boats left the harbour before noon";

/// A briefing that cites words of the first of two versions, which the second changed.
fn briefing(desk: &Desk) -> (String, String) {
    let first = desk.file("a.html", page(FIRST));
    let second = desk.file("b.html", page(SECOND));
    desk.import(&[first]);
    desk.import(&[second]);
    let version = version_ids(desk)[0].clone();
    let made = desk.call("briefing_create", json!({ "title": "Crossings" }));
    let text = desk.text(&version);
    let start = text[..text.find(WORDS).unwrap()].chars().count();
    let citation = desk.call(
        "citation_create",
        json!({ "briefing_id": made["id"], "version_id": version, "start": start, "end": start + WORDS.chars().count() }),
    );
    let mut tree = made["tree"].clone();
    tree["blocks"] = json!([{ "type": "paragraph", "text": [{ "type": "text", "text": "Boats sail." }, { "type": "citation", "id": citation["id"] }] }]);
    desk.call("briefing_save", json!({ "id": made["id"], "tree": tree, "base": made["updated_at"] }));
    (made["id"].as_str().unwrap().to_owned(), version)
}

fn export(desk: &Desk, id: &str, format: &str, appendix: &str) -> Vec<u8> {
    let path = desk.folder().join(format!("out.{format}"));
    desk.call("briefing_export", json!({ "id": id, "format": format, "appendix": appendix, "path": path }));
    std::fs::read(path).unwrap()
}

fn document(desk: &Desk, id: &str, appendix: &str) -> BriefingDocument {
    serde_json::from_slice(&export(desk, id, "json", appendix)).unwrap()
}

#[test]
fn every_quotation_of_an_exported_manifest_holds_against_the_library() {
    let desk = Desk::new();
    let (id, version) = briefing(&desk);
    let manifest = document(&desk, &id, "none").manifest;
    assert_eq!(manifest.citations.len(), 1);
    let text = desk.text(&version);
    let sha256 = manifest.citations[0].sha256.clone();
    let held = |_: &_| Ok::<_, ()>(Some(vec![HeldText { sha256: sha256.clone(), text: text.clone() }]));
    assert_eq!(verify(&manifest, held).unwrap()[0].verdict, Verdict::Holds);
}

#[test]
fn the_appendix_shows_the_context_of_a_citation_and_what_became_of_it() {
    let desk = Desk::new();
    let (id, _) = briefing(&desk);
    assert!(document(&desk, &id, "none").appendix.is_empty());
    let appendix = document(&desk, &id, "passages").appendix;
    assert!(appendix[0].before.contains("nine days without a crossing"));
    assert!(appendix[0].after.contains("the port authority said"));
    let since = &appendix[0].since[0];
    assert_eq!(since.state, "edited");
    assert!(since.now.contains("Nine boats left the harbour"), "{since:?}");
    assert!(appendix[0].notes.is_empty());
}

#[test]
fn private_tags_and_notes_never_leave_in_any_format() {
    let desk = Desk::new();
    let (id, version) = briefing(&desk);
    annotate(&desk, &version, "Seven boats", json!(["counts"]), "Counted from the pier.");
    annotate(&desk, &version, "the harbour", json!(["guarded/informant"]), "Told by the harbour master.");
    let lone = annotate(&desk, &version, "before noon", json!([]), "Do not tell anyone.");
    let tags = desk.call("tags", json!({}));
    let guarded = tags.as_array().unwrap().iter().find(|tag| tag["path"] == "guarded").unwrap()["id"].clone();
    desk.call("private_set", json!({ "what": { "type": "tag", "id": guarded }, "private": true }));
    desk.call("private_set", json!({ "what": { "type": "annotation", "id": lone["id"] }, "private": true }));
    let leaving = desk.call("briefing_leaving", json!({ "id": id, "format": "html", "appendix": "notes" }));
    assert_eq!(leaving["withheld"], 2);
    assert_eq!(leaving["notes"], json!(["counts: Counted from the pier."]));
    for format in ["md", "html", "json"] {
        let out = String::from_utf8(export(&desk, &id, format, "notes")).unwrap();
        assert!(out.contains("Counted from the pier"), "{format}");
        for secret in ["harbour master", "informant", "guarded", "Do not tell"] {
            assert!(!out.contains(secret), "{secret} in {format}");
        }
    }
    desk.call("undo", json!({}));
    let marks = desk.call("private_marks", json!({}));
    assert_eq!(
        (marks["tags"].as_array().unwrap().len(), marks["annotations"].as_array().unwrap().len()),
        (1, 0)
    );
}

#[test]
fn a_look_is_kept_and_undone_and_a_bad_logo_is_refused() {
    let desk = Desk::new();
    let (id, _) = briefing(&desk);
    let set = |accent: &str, logo: Value| json!({ "id": id, "accent": accent, "logo": logo });
    let keep = json!({ "type": "keep" });
    assert_eq!(desk.refuse("briefing_look_set", set("red; } body {", keep.clone())).code, ErrorCode::Invalid);
    let file = |path: PathBuf| json!({ "type": "file", "path": path });
    let text = desk.file("logo.png", "not a picture");
    assert_eq!(desk.refuse("briefing_look_set", set("#7a1f3d", file(text))).code, ErrorCode::Invalid);
    let gone = desk.folder().join("gone.png");
    assert_eq!(desk.refuse("briefing_look_set", set("#7a1f3d", file(gone))).code, ErrorCode::File);
    let png = desk.file("dot.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01");
    assert_eq!(desk.call("briefing_look_set", set("#7A1F3D", file(png)))["logo"]["width"], 1);
    let desk = desk.reopened();
    assert_eq!(desk.call("briefing_look", json!({ "id": id }))["accent"], "#7a1f3d");
    let page = String::from_utf8(export(&desk, &id, "html", "none")).unwrap();
    assert!(page.contains("--accent: #7a1f3d") && page.contains("data:image/png;base64,"));
    desk.call("undo", json!({}));
    assert_eq!(desk.call("briefing_look", json!({ "id": id }))["accent"], "#2b5c8a");
}

#[test]
fn a_folder_that_cannot_be_written_leaves_no_part_of_a_file() {
    let desk = Desk::new();
    let (id, _) = briefing(&desk);
    let taken = desk.folder().join("taken");
    std::fs::create_dir(&taken).unwrap();
    for format in ["pdf", "docx", "json"] {
        let request = json!({ "id": id, "format": format, "path": taken });
        assert_eq!(desk.refuse("briefing_export", request).code, ErrorCode::File);
        let nowhere = json!({ "id": id, "format": format, "path": desk.folder().join("none/b.out") });
        assert_eq!(desk.refuse("briefing_export", nowhere).code, ErrorCode::File);
    }
    let left = std::fs::read_dir(desk.folder())
        .unwrap()
        .flatten()
        .filter(|entry| entry.file_name().to_string_lossy().contains("part"));
    assert_eq!(left.count(), 0);
}

#[test]
fn figures_are_made_from_the_story_and_printed() {
    let desk = Desk::new();
    let (id, _) = briefing(&desk);
    let figure = desk.call("briefing_figure", json!({ "figure": "version_strip" }));
    assert_eq!(figure["drawing"]["rows"][0]["versions"].as_array().unwrap().len(), 2);
    let view = desk.call("briefing", json!({ "id": id }));
    let mut tree = view["tree"].clone();
    let mut block = figure.clone();
    block["type"] = json!("figure");
    tree["blocks"].as_array_mut().unwrap().push(block);
    desk.call("briefing_save", json!({ "id": id, "tree": tree, "base": view["updated_at"] }));
    let page = String::from_utf8(export(&desk, &id, "html", "none")).unwrap();
    assert!(page.contains("<svg") && page.contains("Kestrel Daily"));
    assert!(export(&desk, &id, "pdf", "none").starts_with(b"%PDF"));
    assert_eq!(desk.call("briefing_leaving", json!({ "id": id, "format": "pdf" }))["figures"], 1);
}
