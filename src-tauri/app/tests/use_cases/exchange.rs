//! Two analysts exchange a story, both ways: nothing is lost, nothing is overwritten in silence, and the same file twice
//! changes nothing.

use crate::desk::{Desk, annotate, page, version_ids};
use crate::{FIRST, SECOND};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// A desk with two versions of an article in a story, a tag, a note and an event.
fn first_desk() -> (Desk, String) {
    let desk = Desk::new();
    desk.import(&[desk.file("a.html", page(FIRST)), desk.file("b.html", page(SECOND))]);
    let story = desk.call("story_create", json!({ "name": "Ferries" }))["id"].as_str().unwrap().to_owned();
    let article = desk.articles()[0]["id"].clone();
    desk.call("story_assign", json!({ "article_ids": [article], "add": [story], "remove": [] }));
    let versions = version_ids(&desk);
    annotate(&desk, &versions[0], "Seven boats", json!(["crossings/boats"]), "Count them again.");
    annotate(&desk, &versions[0], "the port authority", json!(["sources"]), "");
    (desk, story)
}

fn export(desk: &Desk, story: Option<&str>, name: &str) -> PathBuf {
    let path = desk.folder().join(name);
    desk.call("exchange_export", json!({ "format": "bundle", "path": path, "story_id": story }));
    path
}

fn story_id(desk: &Desk, name: &str) -> String {
    let stories = desk.call("stories", json!({}))["stories"].as_array().unwrap().clone();
    stories.iter().find(|story| story["name"] == name).unwrap()["id"].as_str().unwrap().to_owned()
}

fn notes(desk: &Desk) -> Vec<Value> {
    desk.call("annotations", json!({ "limit": 100 }))["rows"].as_array().unwrap().clone()
}

fn on<'a>(rows: &'a [Value], words: &str) -> &'a Value {
    rows.iter().find(|row| row["exact"] == words).unwrap()
}

fn write_note(desk: &Desk, words: &str, note: &str) {
    let id = on(&notes(desk), words)["id"].clone();
    desk.call("annotation_update", json!({ "id": id, "note": note }));
}

fn report(desk: &Desk) -> Value {
    desk.call("exchange_reports", json!({}))[0].clone()
}

/// Every row of every table that the analyst or an import made, without what each library keeps for itself.
fn everything(path: &Path) -> BTreeMap<String, Vec<String>> {
    let db = rusqlite::Connection::open(path).unwrap();
    let tables: Vec<String> = db
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let own = ["key", "unseen", "read_version_id", "content"];
    let stays = ["sqlite_", "derived_", "exchange_", "action", "setting"];
    let travels = |name: &&String| !name.contains("_fts") && !stays.iter().any(|stay| name.starts_with(stay));
    let mut out = BTreeMap::new();
    for table in tables.iter().filter(travels) {
        let mut statement = db.prepare(&format!("SELECT * FROM \"{table}\"")).unwrap();
        let names: Vec<String> = statement.column_names().iter().map(|name| (*name).to_owned()).collect();
        let mut rows: Vec<String> = statement
            .query_map([], |row| {
                let values = names.iter().enumerate().filter(|(_, name)| !own.contains(&name.as_str()));
                Ok(values
                    .map(|(at, name)| format!("{name}={:?}", row.get_ref(at).unwrap()))
                    .collect::<Vec<_>>()
                    .join(" "))
            })
            .unwrap()
            .map(Result::unwrap)
            .collect();
        rows.sort();
        out.insert(table.clone(), rows);
    }
    out
}

#[test]
fn a_story_arrives_whole_and_the_same_bundle_again_changes_nothing() {
    let (ours, story) = first_desk();
    let briefing = ours.call("briefing_create", json!({ "title": "Ferries", "story_id": story }));
    let version = version_ids(&ours)[0].clone();
    ours.call(
        "citation_create",
        json!({ "briefing_id": briefing["id"], "version_id": version, "start": 0, "end": 5 }),
    );
    let bundle = export(&ours, Some(&story), "ferries.variorum");
    let theirs = Desk::new();
    let item = &theirs.import(std::slice::from_ref(&bundle))[0];
    assert_eq!(
        (item["outcome"].as_str(), item["item"].as_str()),
        (Some("imported"), Some("Ferries")),
        "{item}"
    );
    let (here, there) = (ours.folder().join("l.variorum"), theirs.folder().join("l.variorum"));
    let arrived = everything(&there);
    assert_eq!(everything(&here), arrived);
    assert!(arrived.values().filter(|rows| !rows.is_empty()).count() >= 12, "every noun is in the story");
    assert_eq!(theirs.text(&version), ours.text(&version));
    assert_eq!(theirs.import(&[bundle])[0]["outcome"], "known");
    assert_eq!(everything(&there), arrived);
    let back = export(&theirs, Some(&story_id(&theirs, "Ferries")), "back.variorum");
    assert_eq!(ours.import(&[back])[0]["outcome"], "known");
}

#[test]
fn what_only_one_side_changed_arrives_and_what_both_changed_is_kept_twice() {
    let (ours, story) = first_desk();
    let theirs = Desk::new();
    theirs.import(&[export(&ours, Some(&story), "1.variorum")]);
    write_note(&theirs, "Seven boats", "Theirs: nine, not seven.");
    write_note(&theirs, "the port authority", "A good source.");
    annotate(&theirs, &version_ids(&theirs)[1], "A minister", json!(["sources/ministers"]), "Which one?");
    write_note(&ours, "Seven boats", "Ours: seven is right.");
    let back = export(&theirs, Some(&story), "2.variorum");
    ours.import(std::slice::from_ref(&back));
    let rows = notes(&ours);
    assert_eq!(on(&rows, "Seven boats")["note"], "Ours: seven is right.", "what was written here stays");
    assert_eq!(on(&rows, "the port authority")["note"], "A good source.");
    assert_eq!(on(&rows, "A minister")["note"], "Which one?");
    let conflicts = ours.call("conflicts", json!({}));
    assert_eq!(conflicts.as_array().unwrap().len(), 1);
    assert_eq!(conflicts[0]["here"], "Ours: seven is right.");
    assert_eq!(conflicts[0]["there"], "Theirs: nine, not seven.");
    assert_eq!(conflicts[0]["about"], "Note on annotation “Seven boats”");
    assert_eq!(report(&ours)["conflicts"], 1);
    assert_eq!(ours.import(&[back])[0]["outcome"], "known", "the difference is told once");

    // The other side sees it as well, and keeps its own words.
    theirs.import(&[export(&ours, Some(&story), "3.variorum")]);
    assert_eq!(on(&notes(&theirs), "Seven boats")["note"], "Theirs: nine, not seven.");
    assert_eq!(theirs.call("conflicts", json!({}))[0]["there"], "Ours: seven is right.");

    // Joined here, both sides' words go back as one note.
    let id = conflicts[0]["id"].clone();
    ours.call("conflict_settle", json!({ "id": id, "choice": "join" }));
    let joined = "Ours: seven is right.\n\nTheirs: nine, not seven.";
    assert_eq!(on(&notes(&ours), "Seven boats")["note"], joined);
    ours.call("undo", json!({}));
    assert_eq!(on(&notes(&ours), "Seven boats")["note"], "Ours: seven is right.");
    ours.call("redo", json!({}));
    theirs.import(&[export(&ours, Some(&story), "4.variorum")]);
    let there = theirs.call("conflicts", json!({}));
    let kept: Vec<&str> = there.as_array().unwrap().iter().filter_map(|row| row["here"].as_str()).collect();
    assert!(kept.contains(&"Theirs: nine, not seven."), "what was replaced is kept beside it: {there}");
}

#[test]
fn two_libraries_that_met_the_same_articles_on_their_own_become_one_story() {
    let (ours, story) = first_desk();
    let theirs = Desk::new();
    theirs.import(&[theirs.file("b.html", page(SECOND))]);
    annotate(&theirs, &version_ids(&theirs)[0], "Nine boats", json!(["crossings/boats"]), "Nine now.");
    theirs.import(&[export(&ours, Some(&story), "1.variorum")]);
    assert_eq!(theirs.articles().len(), 1, "one address is one article");
    assert_eq!(version_ids(&theirs).len(), 2, "one text is one version");
    let tags = theirs.call("tags", json!({}));
    let paths: Vec<&str> = tags.as_array().unwrap().iter().map(|tag| tag["path"].as_str().unwrap()).collect();
    assert_eq!(paths, ["crossings", "crossings/boats", "sources"]);
    assert_eq!(notes(&theirs).len(), 3);
    let first = theirs.text(&version_ids(&theirs)[0]);
    assert!(first.contains("Seven boats"), "the older text comes first");
    ours.import(&[export(&theirs, Some(&story_id(&theirs, "Ferries")), "2.variorum")]);
    assert_eq!((ours.articles().len(), version_ids(&ours).len(), notes(&ours).len()), (1, 2, 3));
    assert_eq!(ours.call("tags", json!({})).as_array().unwrap().len(), 3);
    assert_eq!(ours.call("conflicts", json!({})), json!([]));
}

#[test]
fn what_was_deleted_here_stays_deleted_unless_the_other_side_worked_on_it() {
    let (ours, story) = first_desk();
    let theirs = Desk::new();
    let bundle = export(&ours, Some(&story), "1.variorum");
    theirs.import(std::slice::from_ref(&bundle));
    let rows = notes(&theirs);
    for words in ["Seven boats", "the port authority"] {
        theirs.call("annotation_delete", json!({ "id": on(&rows, words)["id"] }));
    }
    theirs.import(&[bundle]);
    assert_eq!(notes(&theirs).len(), 0);
    write_note(&ours, "Seven boats", "Still open.");
    theirs.import(&[export(&ours, Some(&story), "2.variorum")]);
    let rows = notes(&theirs);
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0]["note"], "Still open.");
    assert_eq!(rows[0]["tag_ids"].as_array().unwrap().len(), 1, "its tag comes back with it");
}

#[test]
fn a_bundle_that_was_changed_on_the_way_is_refused_whole() {
    let (ours, story) = first_desk();
    let path = export(&ours, Some(&story), "1.variorum");
    let bytes = std::fs::read(&path).unwrap();
    let theirs = Desk::new();
    let cut = theirs.file("cut.variorum", &bytes[..bytes.len() / 2]);
    let mut altered = bytes.clone();
    // Inside the packed bytes of a capture: its name is 9 + 64 letters long.
    let at = bytes.windows(9).position(|name| name == b"captures/").unwrap() + 9 + 64 + 40;
    altered[at] ^= 0x55;
    let altered = theirs.file("altered.variorum", &altered);
    for path in [cut, altered] {
        let item = &theirs.import(&[path])[0];
        assert_eq!(item["outcome"], "failed");
        assert!(item["problems"][0]["message"].as_str().unwrap().contains("ask for it again"), "{item}");
    }
    assert_eq!(theirs.articles().len(), 0);
    let refused = theirs
        .refuse("exchange_export", json!({ "format": "bundle", "path": theirs.folder().join("l.variorum") }));
    assert_eq!(refused.code, variorum_app::contract::error::ErrorCode::Invalid);
}

#[test]
fn every_table_travels_or_is_named_as_staying() {
    let desk = Desk::new();
    let db = rusqlite::Connection::open(desk.folder().join("l.variorum")).unwrap();
    assert_eq!(variorum_store::exchange::left_behind(&db).unwrap(), Vec::<String>::new());
}

fn export_as(desk: &Desk, format: &str, name: &str) -> PathBuf {
    let path = desk.folder().join(name);
    desk.call("exchange_export", json!({ "format": format, "path": path }));
    path
}

fn marks(desk: &Desk) -> Vec<(String, String, usize)> {
    let rows = notes(desk);
    let of = |row: &Value, key: &str| row[key].as_str().unwrap().to_owned();
    let mut out: Vec<_> = rows
        .iter()
        .map(|row| (of(row, "exact"), of(row, "note"), row["tag_ids"].as_array().unwrap().len()))
        .collect();
    out.sort();
    out
}

#[test]
fn annotations_go_out_and_come_back_to_their_words_in_every_form() {
    let (ours, _) = first_desk();
    for (format, name) in [("w3c", "a.jsonld"), ("qdpx", "a.qdpx")] {
        let file = export_as(&ours, format, name);
        let theirs = Desk::new();
        theirs.import(&[theirs.file("a.html", page(FIRST)), theirs.file("b.html", page(SECOND))]);
        let item = &theirs.import(std::slice::from_ref(&file))[0];
        assert_eq!(item["outcome"], "imported", "{format}: {item}");
        assert_eq!(marks(&theirs), marks(&ours), "{format}");
        assert_eq!(theirs.import(std::slice::from_ref(&file))[0]["outcome"], "known", "{format}");
        assert_eq!(marks(&theirs), marks(&ours), "{format}: again");
        theirs.call("undo", json!({}));
        assert_eq!(marks(&theirs), [], "{format}: one import is one action");
        let stranger = Desk::new();
        stranger.import(&[file]);
        assert_eq!(report(&stranger)["unplaced"].as_array().unwrap().len(), 2, "{format}");
        assert_eq!(marks(&stranger), []);
    }
    let codebook = export_as(&ours, "qdc", "a.qdc");
    let theirs = Desk::new();
    assert_eq!(theirs.import(&[codebook])[0]["outcome"], "imported");
    assert_eq!(theirs.call("tags", json!({})).as_array().unwrap().len(), 3);
    let table = std::fs::read_to_string(export_as(&ours, "csv", "a.csv")).unwrap();
    assert_eq!(table.lines().count(), 3);
}

#[test]
fn a_hypothesis_export_is_put_on_its_words_and_never_on_a_look_alike() {
    let desk = Desk::new();
    desk.import(&[desk.file("a.html", page(FIRST))]);
    let row = |id: &str, exact: &str, prefix: &str, suffix: &str, uri: &str| {
        json!({ "id": id, "uri": uri, "text": format!("on {exact}"), "tags": ["h"], "created": "2031-03-14T09:00:00Z",
            "target": [{ "source": uri, "selector": [{ "type": "TextQuoteSelector", "exact": exact, "prefix": prefix, "suffix": suffix }] }] })
    };
    let here = "https://kestrel.example/2031/ferry?utm_source=mail#top";
    let rows = json!({ "total": 4, "rows": [
        row("1", "the  talks had\nbeen frank", "union said that ", " and that a vote", here),
        row("2", "the", "the mayor of ", " quiet town", here),
        row("3", "no such words", "", "", here),
        row("4", "Seven boats", "", "", "https://other.example/x"),
    ] });
    let file = desk.file("h.json", rows.to_string());
    desk.import(&[file]);
    assert_eq!(
        marks(&desk),
        [("the talks had been frank".into(), "on the  talks had\nbeen frank".into(), 1)]
    );
    let unplaced = report(&desk)["unplaced"].as_array().unwrap().clone();
    let words: Vec<&str> = unplaced.iter().map(|one| one["exact"].as_str().unwrap()).collect();
    assert_eq!(words, ["the", "no such words", "Seven boats"]);
    assert!(unplaced.iter().all(|one| !one["reason"].as_str().unwrap().is_empty()));
}

#[test]
fn quotations_are_checked_against_a_library_and_a_bundle() {
    let (ours, story) = first_desk();
    let bundle = export(&ours, Some(&story), "1.variorum");
    let version = variorum_core::ids::VersionId(version_ids(&ours)[0].clone());
    let held = ours.app().texts_of_version(&version).unwrap().unwrap();
    let texts = variorum_app::texts_of_bundle(&bundle).unwrap();
    assert_eq!(texts[&version.0][0].text, held[0].text);
    assert_eq!(texts[&version.0][0].sha256, held[0].sha256);
    let nobody = variorum_core::ids::VersionId("no such version".into());
    assert!(ours.app().texts_of_version(&nobody).unwrap().is_none());
    assert!(variorum_app::texts_of_bundle(&ours.file("x.variorum", "no bundle")).is_err());
}

#[test]
fn what_is_marked_private_never_leaves() {
    let (ours, story) = first_desk();
    let secret = on(&notes(&ours), "Seven boats")["id"].as_str().unwrap().to_owned();
    let db = rusqlite::Connection::open(ours.folder().join("l.variorum")).unwrap();
    db.execute_batch(
        "CREATE TABLE IF NOT EXISTS private (noun TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (noun, id))",
    )
    .unwrap();
    db.execute("INSERT INTO private(noun, id) VALUES ('annotation', ?1)", [&secret]).unwrap();
    let theirs = Desk::new();
    theirs.import(&[export(&ours, Some(&story), "1.variorum")]);
    let arrived = notes(&theirs);
    assert_eq!(
        arrived.iter().map(|row| row["exact"].as_str().unwrap()).collect::<Vec<_>>(),
        ["the port authority"]
    );
    for (format, name) in [("w3c", "a.jsonld"), ("csv", "a.csv")] {
        let bytes = std::fs::read(export_as(&ours, format, name)).unwrap();
        let words = String::from_utf8_lossy(&bytes);
        assert!(!words.contains("Count them again.") && !words.contains(&secret), "{format}");
    }
}

fn dismissed(desk: &Desk, briefing: &Value) -> BTreeMap<String, bool> {
    let lint = desk.call("briefing_lint", json!({ "id": briefing }));
    let points = lint["points"].as_array().unwrap().iter();
    points.map(|point| (point["rule"].as_str().unwrap().to_owned(), point["dismissed"] == true)).collect()
}

fn dismiss(desk: &Desk, briefing: &Value, rule: &str, away: bool) {
    let lint = desk.call("briefing_lint", json!({ "id": briefing }));
    let point = lint["points"].as_array().unwrap().iter().find(|point| point["rule"] == rule).unwrap();
    desk.call("lint_dismiss", json!({ "id": briefing, "mark": point["mark"], "dismissed": away }));
}

/// A briefing of the story with a judgement that cites nothing and a citation that stands nowhere.
fn pointed_at(desk: &Desk, story: &str) -> Value {
    let made = desk.call("briefing_create", json!({ "title": "Ferries", "story_id": story }));
    let mut tree = made["tree"].clone();
    tree["blocks"] = json!([
        { "type": "bottom_line", "text": [{ "type": "text", "text": "The ferries are back." }] },
        { "type": "judgement", "text": [{ "type": "text", "text": "Boats will sail." }], "likelihood": "likely",
          "confidence": "low", "assumptions": "", "would_change": "" },
    ]);
    desk.call("briefing_save", json!({ "id": made["id"], "tree": tree, "base": made["updated_at"] }));
    let version = version_ids(desk)[0].clone();
    desk.call(
        "citation_create",
        json!({ "briefing_id": made["id"], "version_id": version, "start": 0, "end": 5 }),
    );
    made["id"].clone()
}

#[test]
fn points_that_were_dismissed_stay_dismissed_in_the_other_library_and_back() {
    let (ours, story) = first_desk();
    let briefing = pointed_at(&ours, &story);
    assert!(!dismissed(&ours, &briefing)["unplaced"]);
    dismiss(&ours, &briefing, "unplaced", true);
    let bundle = export(&ours, Some(&story), "1.variorum");
    let fresh = Desk::new();
    fresh.import(std::slice::from_ref(&bundle));
    // Another library that met the article on its own: the ids of its versions are others.
    let met = Desk::new();
    met.import(&[met.file("b.html", page(SECOND))]);
    met.import(&[bundle]);
    for theirs in [&fresh, &met] {
        let there = dismissed(theirs, &briefing);
        assert_eq!((there["unplaced"], there["uncited"]), (true, false));
    }
    dismiss(&met, &briefing, "uncited", true);
    dismiss(&met, &briefing, "unplaced", false);
    ours.import(&[export(&met, Some(&story_id(&met, "Ferries")), "2.variorum")]);
    let here = dismissed(&ours, &briefing);
    assert_eq!(
        (here["unplaced"], here["uncited"]),
        (true, true),
        "what came is added, nothing is taken away"
    );
    assert_eq!(ours.call("conflicts", json!({})), json!([]));
}
