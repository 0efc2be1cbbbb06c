//! Use cases through the one door that the window uses, on a library in a temporary folder.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod again;
mod carrying;
mod changes;
mod coding;
mod collections;
mod compare;
mod desk;
mod documents;
mod evidence;
mod exchange;
mod identity;
mod importing;
mod ledger;
mod naming;
mod timeline;
mod writing;

use desk::{Desk, annotate, open, page, version_ids};
use serde_json::{Value, json};
use variorum_app::contract::error::ErrorCode;

const FIRST: &[&str] = &[
    "Ferry crews in Lorne ended their strike on Friday after nine days without a crossing to the islands.",
    "Seven boats left the harbour before noon, the port authority said, and more were to follow in the evening.",
    "The union said that the talks had been frank and that a vote of its members would be held next week.",
];

const SECOND: &[&str] = &[
    "Ferry crews in Lorne ended their strike on Friday after nine days without a crossing to the islands.",
    "Nine boats left the harbour before noon, the port authority said, and more were to follow in the evening.",
    "The union said that the talks had been frank and that a vote of its members would be held next week.",
    "A minister called the outcome a relief for everybody who lives on the islands and works in the town.",
];

#[test]
fn the_same_bytes_again_change_nothing_and_another_text_is_a_new_version() {
    let desk = Desk::new();
    let first = desk.file("a.html", page(FIRST));
    assert_eq!(desk.import(std::slice::from_ref(&first))[0]["outcome"], "imported");
    assert_eq!(desk.import(std::slice::from_ref(&first))[0]["outcome"], "known");
    let copy = desk.file("copy.html", page(FIRST) + "<!-- saved twice -->");
    assert_eq!(desk.import(&[copy])[0]["outcome"], "known");
    let second = desk.file("b.html", page(SECOND));
    assert_eq!(desk.import(&[second])[0]["outcome"], "new_version");
    let articles = desk.articles();
    assert_eq!(articles.len(), 1);
    assert_eq!(articles[0]["source"]["name"], "Kestrel Daily");
    let ids = version_ids(&desk);
    assert_eq!(ids.len(), 2);
    let seen = desk.call("version", json!({ "id": ids[0] }));
    assert_eq!(seen["sightings"].as_array().unwrap().len(), 2, "the copy is a sighting of the same version");
    let compared = desk.call("compare", json!({ "a": ids[0], "b": ids[1] }));
    let links = compared["comparison"]["links"].as_array().unwrap();
    let kinds: Vec<&str> = links.iter().filter_map(|link| link["kind"].as_str()).collect();
    assert_eq!(kinds, ["unchanged", "unchanged", "edited", "unchanged", "added"]);
}

#[test]
fn each_bad_file_ends_with_a_sentence_and_the_others_go_on() {
    let desk = Desk::new();
    let paths = vec![
        desk.file("empty.txt", ""),
        desk.file("noise.bin", [0_u8, 159, 146, 150, 0, 1, 2, 3, 255, 254, 0, 0, 7].repeat(100)),
        desk.folder().join("not there.txt"),
        desk.file("cut.html", &page(FIRST)[..420]),
        desk.file("good.html", page(FIRST)),
    ];
    let items = desk.import(&paths);
    assert_eq!(items.len(), paths.len());
    let item = |name: &str| items.iter().find(|item| item["path"].as_str().unwrap().ends_with(name)).unwrap();
    for name in ["empty.txt", "noise.bin", "not there.txt"] {
        assert_eq!(item(name)["outcome"], "failed", "{name}");
        let message = item(name)["problems"][0]["message"].as_str().unwrap();
        assert!(message.len() > 20, "{name} says what to do: {message}");
    }
    // The cut page is of the same article: either may come first.
    assert!(["imported", "new_version"].contains(&item("good.html")["outcome"].as_str().unwrap()));
}

#[test]
fn hostile_html_leaves_text_only() {
    let desk = Desk::new();
    let evil = "Crews went back to work <script>alert(1)</script><img src=https://evil.example/x onerror=alert(2)>\
                <a href=\"javascript:alert(3)\">here</a> on Friday after nine days without a crossing to the islands.";
    let path = desk.file("evil.html", page(&[evil, FIRST[1], FIRST[2]]));
    desk.import(&[path]);
    let text = desk.text(&version_ids(&desk)[0]);
    assert!(text.contains("Crews went back to work"));
    for trace in ["alert(", "evil.example", "javascript:", "<"] {
        assert!(!text.contains(trace), "{trace} in {text}");
    }
}

#[test]
fn what_the_analyst_did_is_undone_and_redone_over_a_restart() {
    let desk = Desk::new();
    desk.import(&[desk.file("a.html", page(FIRST))]);
    let id = version_ids(&desk)[0].clone();
    let made = annotate(&desk, &id, "Seven boats", json!(["traffic/boats"]), "Ask the port.");
    let on_version =
        |desk: &Desk| desk.call("version_annotations", json!({ "id": id })).as_array().unwrap().len();
    let desk = desk.reopened();
    assert_eq!(on_version(&desk), 1);
    desk.call("undo", json!({}));
    assert_eq!(on_version(&desk), 0);
    assert_eq!(
        desk.call("tags", json!({})).as_array().unwrap().len(),
        0,
        "the tag came with the action and goes with it"
    );
    let desk = desk.reopened();
    desk.call("redo", json!({}));
    let back = desk.call("version_annotations", json!({ "id": id }));
    assert_eq!(back[0]["id"], made["id"]);
    assert_eq!(back[0]["note"], "Ask the port.");
    assert_eq!(desk.call("tags", json!({})).as_array().unwrap().len(), 2);
    desk.call("undo", json!({}));
    assert_eq!(desk.refuse("undo", json!({})).code, ErrorCode::NothingToUndo);
}

#[test]
fn typing_a_note_is_undone_in_one_step() {
    let desk = Desk::new();
    desk.import(&[desk.file("a.html", page(FIRST))]);
    let id = version_ids(&desk)[0].clone();
    let made = annotate(&desk, &id, "Seven boats", json!(["boats"]), "");
    for typed in ["A", "As", "Ask", "Ask the port"] {
        desk.call("annotation_update", json!({ "id": made["id"], "note": typed }));
    }
    let note = |desk: &Desk| desk.call("version_annotations", json!({ "id": id }))[0]["note"].clone();
    assert_eq!(note(&desk), "Ask the port");
    desk.call("undo", json!({}));
    assert_eq!(note(&desk), "");
    desk.call("redo", json!({}));
    assert_eq!(note(&desk), "Ask the port");
}

#[test]
fn annotations_follow_their_words_and_are_never_put_in_a_wrong_place() {
    let desk = Desk::new();
    desk.import(&[desk.file("a.html", page(FIRST))]);
    let old = version_ids(&desk)[0].clone();
    annotate(&desk, &old, "the talks had been frank", json!(["talks"]), "");
    let closed = "Schools on the islands stay closed until Monday, the council said on its page.";
    desk.import(&[desk.file("b.html", page(&[FIRST[0], FIRST[1], closed]))]);
    desk.import(&[desk.file("c.html", page(&[SECOND[3], SECOND[0], SECOND[1], SECOND[2]]))]);
    let ids = version_ids(&desk);
    let gone = &desk.call("version_annotations", json!({ "id": ids[1] }))[0];
    assert_eq!(gone["start"], Value::Null, "{gone}");
    let back = &desk.call("version_annotations", json!({ "id": ids[2] }))[0];
    let offset = |key: &str| usize::try_from(back[key].as_u64().unwrap()).unwrap();
    let words: String =
        desk.text(&ids[2]).chars().skip(offset("start")).take(offset("end") - offset("start")).collect();
    assert_eq!(words, "the talks had been frank");
}

#[test]
fn stories_merge_and_come_apart_again() {
    let desk = Desk::new();
    desk.import(&[desk.file("a.html", page(FIRST))]);
    let article = desk.articles()[0]["id"].clone();
    let one = desk.call("story_create", json!({ "name": "Ferries" }))["id"].clone();
    let two = desk.call("story_create", json!({ "name": "Islands" }))["id"].clone();
    desk.call("story_assign", json!({ "article_ids": [article], "add": [one], "remove": [] }));
    desk.call("story_merge", json!({ "from": one, "into": two }));
    let count = |desk: &Desk, name: &str| {
        let stories = desk.call("stories", json!({}))["stories"].as_array().unwrap().clone();
        stories.iter().find(|story| story["name"] == name).map(|story| story["articles"].as_u64().unwrap())
    };
    assert_eq!((count(&desk, "Ferries"), count(&desk, "Islands")), (None, Some(1)));
    desk.call("undo", json!({}));
    assert_eq!((count(&desk, "Ferries"), count(&desk, "Islands")), (Some(1), Some(0)));
    assert_eq!(desk.refuse("story_create", json!({ "name": "ferries" })).code, ErrorCode::Invalid);
}

#[test]
fn a_divided_page_keeps_its_numbers_and_a_review_makes_new_readings() {
    let desk = Desk::new();
    let reply = desk.call("import_sample", json!({}));
    assert!(desk.items(&reply).iter().all(|item| item["outcome"] != "failed"));
    let split = desk.call("splits", json!({}))[0].clone();
    let view = desk.call("split", json!({ "id": split["id"] }));
    assert_eq!((view["label_a"].as_str(), view["label_b"].as_str()), (Some("2"), Some("3")));
    let article = desk.call("article", json!({ "id": split["article_id"] }));
    let newer = article["versions"][1]["id"].as_str().unwrap().to_owned();
    assert_eq!(article["versions"][1]["gap"], "about 5 hours later");
    let mut rows = view["rows"].as_array().unwrap().clone();
    rows.last_mut().unwrap()["new"] = Value::Null;
    desk.call("split_resolve", json!({ "id": split["id"], "rows": rows }));
    assert!(!desk.text(&newer).contains("all records of the control room"));
    assert_eq!(desk.call("splits", json!({})).as_array().unwrap().len(), 0);
    desk.call("undo", json!({}));
    assert!(desk.text(&newer).contains("all records of the control room"));
}

#[test]
fn the_sample_has_something_for_every_panel_and_its_briefing_is_exported() {
    let desk = Desk::new();
    desk.items(&desk.call("import_sample", json!({})));
    let briefing = desk.call("briefings", json!({}))[0].clone();
    assert_eq!(briefing["citations"], 6);
    for format in ["md", "html", "docx", "pdf", "json"] {
        let path = desk.folder().join(format!("b.{format}"));
        desk.call("briefing_export", json!({ "id": briefing["id"], "format": format, "path": path }));
        assert!(std::fs::metadata(path).unwrap().len() > 1_000);
    }
    let nowhere = desk.folder().join("no such folder/b.md");
    let refused =
        desk.refuse("briefing_export", json!({ "id": briefing["id"], "format": "md", "path": nowhere }));
    assert_eq!(refused.code, ErrorCode::File);
    desk.app().derive_now().unwrap();
    let moved = desk.call("briefing_moved", json!({ "id": briefing["id"] }))["items"].clone();
    let movements: Vec<&str> =
        moved.as_array().unwrap().iter().map(|item| item["movement"].as_str().unwrap()).collect();
    assert_eq!(movements, ["changed", "corrected"]);
    let evidence = desk.call("evidence", json!({ "scope": {}, "limit": 200 }));
    for count in evidence["counts"].as_array().unwrap() {
        assert!(count["count"].as_u64().unwrap() > 0, "{count}");
    }
    let items = desk.call("timeline", json!({}))["items"].as_array().unwrap().clone();
    for kind in ["version", "date", "event", "planned", "suggested"] {
        assert!(items.iter().any(|item| item["kind"] == kind), "{kind}");
    }
    let hits = desk.call("search", json!({ "query": "faulty sens", "limit": 20 }));
    assert!(hits["hits"].as_array().unwrap().iter().any(|hit| hit["kind"] == "version"));
}

#[test]
fn a_save_over_a_newer_one_is_a_conflict() {
    let desk = Desk::new();
    let made = desk.call("briefing_create", json!({ "title": "Ferries" }));
    let save = |title: &str| {
        let mut tree = made["tree"].clone();
        tree["title"] = json!(title);
        json!({ "id": made["id"], "tree": tree, "base": made["updated_at"] })
    };
    desk.call("briefing_save", save("One"));
    assert_eq!(desk.refuse("briefing_save", save("Two")).code, ErrorCode::Conflict);
    assert_eq!(desk.call("briefing", json!({ "id": made["id"] }))["tree"]["title"], "One");
}

#[test]
fn what_is_not_asked_rightly_is_refused_with_a_code() {
    let desk = Desk::new();
    assert_eq!(desk.refuse("no_such_command", json!({})).code, ErrorCode::Invalid);
    assert_eq!(desk.refuse("version", json!({ "id": "x" })).code, ErrorCode::NotFound);
    assert_eq!(desk.refuse("version", json!({})).code, ErrorCode::Invalid);
    assert_eq!(desk.refuse("library_open", json!({ "path": "/no/such/file" })).code, ErrorCode::File);
    assert_eq!(desk.refuse("import_paths", json!({ "paths": [] })).code, ErrorCode::Invalid);
}

#[test]
fn foreign_damaged_and_newer_files_are_not_opened() {
    let newer = tempfile::tempdir().unwrap();
    drop(open(newer.path()).unwrap());
    let path = newer.path().join("l.variorum");
    rusqlite::Connection::open(&path).unwrap().pragma_update(None, "user_version", 99).unwrap();
    let refused = open(newer.path()).err().unwrap();
    assert_eq!(refused.code, ErrorCode::NewerLibrary);
    assert!(refused.message.contains("newer Variorum"));

    let foreign = tempfile::tempdir().unwrap();
    let db = rusqlite::Connection::open(foreign.path().join("l.variorum")).unwrap();
    db.execute_batch("CREATE TABLE recipes (id INTEGER)").unwrap();
    drop(db);
    let before = std::fs::read(foreign.path().join("l.variorum")).unwrap();
    assert_eq!(open(foreign.path()).err().unwrap().code, ErrorCode::File);
    assert_eq!(std::fs::read(foreign.path().join("l.variorum")).unwrap(), before);

    let damaged = tempfile::tempdir().unwrap();
    std::fs::write(damaged.path().join("l.variorum"), b"not a database at all, just words".repeat(200))
        .unwrap();
    let refused = open(damaged.path()).err().unwrap();
    assert_eq!(refused.code, ErrorCode::File);
    assert!(refused.message.contains("no Variorum library"), "{}", refused.message);
}

#[test]
fn a_library_that_is_refused_leaves_the_open_one_where_it_is() {
    let desk = Desk::new();
    desk.import(&[desk.file("a.html", page(FIRST))]);
    let copy = desk.folder().join("copy.variorum");
    desk.call("library_backup", json!({ "path": copy }));
    let mut bytes = std::fs::read(&copy).unwrap();
    let end = bytes.len() - 4096;
    bytes[4096..end].fill(0x5a);
    let damaged = desk.file("damaged.variorum", bytes);
    assert_eq!(desk.refuse("library_open", json!({ "path": damaged })).code, ErrorCode::Corrupt);
    let words = desk.file("words.variorum", "only some words, and no library");
    assert_eq!(desk.refuse("library_open", json!({ "path": words })).code, ErrorCode::File);
    let status = desk.call("library_status", json!({}));
    assert_eq!((status["name"].as_str(), status["articles"].as_u64()), (Some("l.variorum"), Some(1)));
    assert!(!desk.call("library_recent", json!({}))["paths"].to_string().contains("damaged"));
}

#[test]
fn a_backup_is_a_whole_library_and_never_replaces_its_own_source() {
    let desk = Desk::new();
    desk.import(&[desk.file("a.html", page(FIRST))]);
    let copy = desk.folder().join("copy.variorum");
    desk.call("library_backup", json!({ "path": copy }));
    let own = desk.folder().join("l.variorum");
    assert_eq!(desk.refuse("library_backup", json!({ "path": own })).code, ErrorCode::Invalid);
    desk.call("library_open", json!({ "path": copy }));
    assert_eq!(desk.articles().len(), 1);
}

/// Libraries as each released schema wrote them; a new schema adds one.
const RELEASED: &[&[u8]] = &[include_bytes!("../fixtures/schema-1.variorum")];

#[test]
fn a_library_of_every_released_schema_opens_with_all_that_was_in_it() {
    for stored in RELEASED {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("l.variorum"), stored).unwrap();
        let app = open(folder.path()).unwrap();
        let status = app.call("library_status", json!({})).unwrap();
        assert_eq!((status["articles"].as_u64(), status["versions"].as_u64()), (Some(4), Some(8)));
        let notes = app.call("annotations", json!({ "limit": 50 })).unwrap();
        assert_eq!(notes["total"], 8);
        let hits = app.call("search", json!({ "query": "sensors", "limit": 5 })).unwrap();
        assert!(hits["total"].as_u64().unwrap() > 0);
        let undone = app.call("undo", json!({})).unwrap();
        assert!(undone["label"].as_str().unwrap().starts_with("Write"));
    }
}

#[test]
fn readings_and_captures_cannot_be_changed_or_deleted() {
    let desk = Desk::new();
    desk.import(&[desk.file("a.html", page(FIRST))]);
    let db = rusqlite::Connection::open(desk.folder().join("l.variorum")).unwrap();
    for sql in [
        "UPDATE reading SET text = 'x'",
        "DELETE FROM reading",
        "UPDATE capture SET bytes = 0",
        "DELETE FROM capture",
    ] {
        assert!(db.execute(sql, []).is_err(), "{sql}");
    }
}

#[test]
fn marking_the_same_words_again_joins_the_mark_that_is_there() {
    let desk = Desk::new();
    desk.import(&[desk.file("a.html", page(FIRST))]);
    let id = version_ids(&desk)[0].clone();
    let made = annotate(&desk, &id, "Seven boats", json!([]), "");
    let again = |tags: Value, note: &str| {
        desk.call(
            "annotation_create",
            json!({ "version_id": id, "start": made["home_start"], "end": made["home_end"], "entity": "organisation",
                    "tags": tags, "note": note }),
        )
    };
    let first = again(json!(["boats"]), "A fleet.");
    let second = again(json!(["traffic"]), "Of the port.");
    assert_eq!(first["id"], second["id"]);
    assert_eq!(second["tag_ids"].as_array().unwrap().len(), 2);
    assert_eq!(second["note"], "A fleet.\n\nOf the port.");
    assert_eq!(desk.call("version_annotations", json!({ "id": id })).as_array().unwrap().len(), 2);
}
