//! Names of the library: found in the background, gathered, and what the analyst makes of them.

use crate::desk::{Desk, page, version_ids};
use serde_json::{Value, json};
use variorum_app::contract::error::ErrorCode;
use variorum_core::ids::VersionId;
use variorum_store::table::{mention, version};

const FIRST: &[&str] = &[
    "Foreign Minister Anna Reid met Tom Hall, the head of the harbour board, in Oslo on Friday.",
    "Anna Reid said that the talks about the ferries had been frank and would go on for another week.",
    "Seven boats left the harbour before noon and more were to follow in the evening, the board said.",
];

const SECOND: &[&str] = &[
    "Reid said that the talks about the ferries had been frank and would go on for another week or two.",
    "Seven boats left the harbour before noon and more were to follow in the evening, the board said.",
    "Ines Okafor, a spokeswoman for the crews, welcomed the talks and hoped for a vote of the members.",
];

/// A desk with an article of two versions whose names have been found.
fn desk() -> Desk {
    let desk = Desk::new();
    let paths = [desk.file("1.html", page(FIRST)), desk.file("2.html", page(SECOND))];
    for path in paths {
        desk.import(&[path]);
    }
    desk.app().derive_now().unwrap();
    desk
}

/// Words and entity's name of each mention of a version.
fn mentions(desk: &Desk, version_id: &str) -> Vec<(String, String)> {
    let text: Vec<char> = desk.text(version_id).chars().collect();
    let rows = desk.app().library().read(|db| {
        let row = version::get(db, &VersionId(version_id.to_owned()))?;
        mention::of_reading(db, &row.reading_id)
    });
    let words = |row: &mention::MentionRow| text[row.span.start..row.span.end].iter().collect();
    rows.unwrap().iter().map(|row| (words(row), row.name.clone())).collect()
}

fn pair(words: &str, name: &str) -> (String, String) {
    (words.to_owned(), name.to_owned())
}

#[test]
fn mentions_of_a_reading_are_found_and_a_bare_surname_is_known_by_the_other_version() {
    let desk = desk();
    let ids = version_ids(&desk);
    let first = mentions(&desk, &ids[0]);
    assert!(first.contains(&pair("Anna Reid", "Anna Reid")), "{first:?}");
    assert!(first.contains(&pair("Tom Hall", "Tom Hall")), "{first:?}");
    let second = mentions(&desk, &ids[1]);
    assert!(second.contains(&pair("Reid", "Anna Reid")), "{second:?}");
}

#[test]
fn names_are_found_once_and_again_for_a_text_that_was_corrected() {
    let desk = desk();
    let ids = version_ids(&desk);
    let before = mentions(&desk, &ids[0]);
    desk.app().derive_now().unwrap();
    assert_eq!(mentions(&desk, &ids[0]), before);
    desk.call("block_kind_set", json!({ "id": ids[0], "block": 1, "kind": "caption" }));
    desk.app().derive_now().unwrap();
    assert_eq!(mentions(&desk, &ids[0]), before, "the new reading has the mentions of the old one");
}

fn rows(desk: &Desk, request: Value) -> Vec<Value> {
    let mut request = request;
    request["limit"] = json!(100);
    desk.call("entities", request)["rows"].as_array().unwrap().clone()
}

fn named(desk: &Desk, name: &str) -> Value {
    let all = rows(desk, json!({ "query": name }));
    all.into_iter().find(|row| row["name"] == name).unwrap_or_else(|| panic!("{name} is listed"))
}

#[test]
fn a_suggestion_is_accepted_with_its_names_and_the_deed_is_undone() {
    let desk = desk();
    let reid = named(&desk, "Anna Reid");
    assert_eq!(reid["state"], "suggested");
    assert_eq!(reid["articles"], 1);
    let id = desk.call("entity_accept", json!({ "entity": reid["entity"] }));
    assert_eq!(id["type"], "accepted");
    assert_eq!(named(&desk, "Anna Reid")["state"], "accepted");
    let page = desk.call("entity", json!({ "entity": id }));
    assert_eq!(page["names"][0]["name"], "Anna Reid");
    assert!(page["names"][0]["forms"].as_array().unwrap().contains(&json!("Reid")), "{page}");
    assert_eq!(page["roles"][0]["words"], "Foreign Minister");
    assert_eq!(page["versions"], 2);
    // The suggestion's own reference leads to what it became.
    let followed = desk.call("entity", json!({ "entity": reid["entity"] }));
    assert_eq!(followed["state"], "accepted");
    desk.call("undo", json!({}));
    assert_eq!(named(&desk, "Anna Reid")["state"], "suggested");
    desk.call("redo", json!({}));
    assert_eq!(named(&desk, "Anna Reid")["state"], "accepted");
}

#[test]
fn a_rejected_suggestion_stays_rejected_when_more_texts_name_it() {
    let desk = desk();
    let hall = named(&desk, "Tom Hall");
    desk.call("entity_reject", json!({ "entity": hall["entity"] }));
    assert!(rows(&desk, json!({ "query": "Tom Hall" })).is_empty());
    let third = desk.file("3.html", page(&[FIRST[0], FIRST[1], FIRST[2], "Tom Hall left Oslo on Saturday."]));
    desk.import(&[third]);
    desk.app().derive_now().unwrap();
    assert!(rows(&desk, json!({ "query": "Tom Hall" })).is_empty());
    let rejected = rows(&desk, json!({ "state": "rejected" }));
    assert_eq!(rejected.len(), 1);
    desk.call("entity_restore", json!({ "entity": rejected[0]["entity"] }));
    assert_eq!(named(&desk, "Tom Hall")["state"], "suggested");
}

#[test]
fn entities_are_renamed_merged_split_and_given_names_and_every_deed_is_undone() {
    let desk = desk();
    let reid = desk.call("entity_accept", json!({ "entity": named(&desk, "Anna Reid")["entity"] }));
    desk.call(
        "entity_update",
        json!({ "entity": reid, "name": "Anna B. Reid", "kind": "other", "note": "Asked **twice**." }),
    );
    let page = desk.call("entity", json!({ "entity": reid }));
    assert_eq!((page["name"].as_str(), page["kind"].as_str()), (Some("Anna B. Reid"), Some("other")));
    assert_eq!(page["note"], "Asked **twice**.");
    let hall = named(&desk, "Tom Hall");
    desk.call("entity_merge", json!({ "from": hall["entity"], "into": reid }));
    let both = desk.call("entity", json!({ "entity": reid }));
    assert_eq!(both["names"].as_array().unwrap().len(), 2);
    assert!(rows(&desk, json!({ "query": "Tom Hall" })).iter().all(|row| row["name"] == "Anna B. Reid"));
    let name = both["names"].as_array().unwrap().iter().find(|name| name["name"] == "Tom Hall").unwrap();
    let split = json!([{ "kind": name["kind"], "key": name["key"] }]);
    let apart = desk.call("entity_split", json!({ "entity": reid, "names": split }));
    assert_eq!(desk.call("entity", json!({ "entity": apart }))["name"], "Tom Hall");
    assert_eq!(desk.call("entity", json!({ "entity": reid }))["names"].as_array().unwrap().len(), 1);
    desk.call("entity_alias_add", json!({ "entity": reid, "name": "The Envoy" }));
    assert_eq!(desk.call("entity", json!({ "entity": reid }))["names"].as_array().unwrap().len(), 2);
    assert_eq!(
        desk.refuse("entity_alias_add", json!({ "entity": apart, "name": "The Envoy" })).code,
        ErrorCode::Invalid
    );
    for _ in 0..5 {
        desk.call("undo", json!({}));
    }
    let before = named(&desk, "Anna Reid");
    assert_eq!(before["state"], "suggested");
    assert_eq!(named(&desk, "Tom Hall")["state"], "suggested");
}

#[test]
fn a_mark_by_hand_and_a_name_that_was_found_are_one_entity() {
    let desk = desk();
    let ids = version_ids(&desk);
    let text = desk.text(&ids[0]);
    let start = text.find("Anna Reid").unwrap();
    desk.call(
        "annotation_create",
        json!({ "version_id": ids[0], "start": start, "end": start + 9, "entity": "person" }),
    );
    let row = named(&desk, "Anna Reid");
    assert_eq!(row["state"], "accepted");
    let page = desk.call("entity", json!({ "entity": row["entity"] }));
    assert_eq!(page["marks"][0]["exact"], "Anna Reid");
    assert_eq!(page["versions"], 2, "the names that were found count as well");
    desk.call("entity_delete", json!({ "entity": row["entity"] }));
    assert_eq!(named(&desk, "Anna Reid")["state"], "suggested");
    assert_eq!(desk.refuse("entity", json!({ "entity": row["entity"] })).code, ErrorCode::NotFound);
}

#[test]
fn mentions_are_listed_once_an_article_with_their_place() {
    let desk = desk();
    let reid = named(&desk, "Anna Reid")["entity"].clone();
    let page = desk.call("entity_mentions", json!({ "entity": reid, "limit": 50 }));
    let rows = page["rows"].as_array().unwrap();
    assert_eq!(page["total"].as_u64().unwrap() as usize, rows.len());
    assert_eq!(rows.len(), 3, "{rows:#?}");
    for row in rows {
        let text: Vec<char> = desk.text(row["version_id"].as_str().unwrap()).chars().collect();
        let (start, end) = (row["start"].as_u64().unwrap() as usize, row["end"].as_u64().unwrap() as usize);
        assert!(text[start..end].iter().collect::<String>().ends_with("Reid"));
    }
    assert_eq!(rows[0]["current"], false);
    assert_eq!(rows[2]["current"], true);
}

#[test]
fn what_an_entity_says_is_listed_with_its_verb_and_place_under_whatever_name_it_goes_by() {
    let desk = Desk::new();
    let first = [
        FIRST[0],
        "“We will not close the harbour before the spring,” Reid said after the meeting.",
        FIRST[2],
    ];
    let second = [
        FIRST[0],
        "“We will not close the harbour before the summer,” Reid said after the meeting.",
        FIRST[2],
    ];
    for (name, text) in [("1.html", first), ("2.html", second)] {
        let path = desk.file(name, page(&text));
        desk.import(&[path]);
    }
    desk.app().derive_now().unwrap();
    let entity = desk.call("entity_accept", json!({ "entity": named(&desk, "Anna Reid")["entity"] }));
    let said = desk.call("entity_mentions", json!({ "entity": entity, "what": "quoted", "limit": 50 }));
    assert_eq!(said["total"], 2, "{said:#}");
    let row = &said["rows"][0];
    assert_eq!((row["verb"].as_str(), row["current"].as_bool()), (Some("said"), Some(false)));
    let text: Vec<char> = desk.text(row["version_id"].as_str().unwrap()).chars().collect();
    let at = |key: &str| row[key].as_u64().unwrap() as usize;
    assert_eq!(text[at("start")..at("end")].iter().collect::<String>(), row["sentence"]);
    assert_eq!(said["rows"][1]["current"], true);
    let hall = named(&desk, "Tom Hall")["entity"].clone();
    assert_eq!(
        desk.call("entity_mentions", json!({ "entity": hall, "what": "quoted", "limit": 50 }))["total"],
        0
    );
}

#[test]
fn a_roster_says_who_joined_who_left_and_how_often_each_is_named() {
    let desk = desk();
    let article = desk.articles()[0]["id"].clone();
    let roster = desk.call("roster", json!({ "scope": { "type": "article", "id": article }, "limit": 100 }));
    assert_eq!(roster["columns"].as_array().unwrap().len(), 2);
    let name =
        |at: &Value| roster["rows"][at.as_u64().unwrap() as usize]["name"].as_str().unwrap().to_owned();
    let step = &roster["steps"][0];
    assert_eq!(step["joined"].as_array().unwrap().iter().map(name).collect::<Vec<_>>(), ["Ines Okafor"]);
    assert_eq!(step["left"].as_array().unwrap().iter().map(name).collect::<Vec<_>>(), ["Tom Hall"]);
    assert_eq!(step["renamed"], json!([]), "a surname alone is no other name");
    let outlets = desk.call("roster", json!({ "scope": { "type": "library" }, "limit": 100 }));
    assert_eq!(outlets["columns"][0]["label"], "Kestrel Daily");
    assert_eq!(outlets["total"], 3);
}

#[test]
fn names_that_were_ruled_apart_are_neither_joined_nor_proposed() {
    let desk = Desk::new();
    let first =
        desk.file("1.txt", "Lorne talks\n\nAndrii Sybiha met the crews in Oslo on Friday, the board said.");
    let second = desk.file(
        "2.txt",
        "Oslo talks end\n\nAndriy Sybiga left Oslo on Sunday after the talks, officials said.",
    );
    desk.import(&[first, second]);
    desk.app().derive_now().unwrap();
    let row = rows(&desk, json!({ "query": "Syb" }));
    assert_eq!(row.len(), 1, "two spellings of a full name are one suggestion: {row:#?}");
    let view = desk.call("entity", json!({ "entity": row[0]["entity"] }));
    let name = &view["names"][1];
    desk.call(
        "entity_split",
        json!({ "entity": row[0]["entity"], "names": [{ "kind": name["kind"], "key": name["key"] }] }),
    );
    desk.app().derive_now().unwrap();
    let two = rows(&desk, json!({ "query": "Syb" }));
    assert_eq!(two.len(), 2);
    assert!(two.iter().all(|row| row["may_be"].as_array().unwrap().is_empty()));
    desk.call("entity_merge", json!({ "from": two[0]["entity"], "into": two[1]["entity"] }));
    assert_eq!(rows(&desk, json!({ "query": "Syb" })).len(), 1);
}

#[test]
fn what_is_not_there_or_makes_no_sense_is_refused_with_a_sentence() {
    let desk = desk();
    let nobody = json!({ "type": "suggested", "kind": "person", "key": "nobody at all" });
    for command in ["entity", "entity_accept", "entity_reject", "entity_delete"] {
        assert_eq!(desk.refuse(command, json!({ "entity": nobody })).code, ErrorCode::NotFound, "{command}");
    }
    let reid = named(&desk, "Anna Reid")["entity"].clone();
    for (command, request) in [
        ("entity_update", json!({ "entity": reid, "name": "  " })),
        ("entity_merge", json!({ "from": reid, "into": reid })),
        ("entity_split", json!({ "entity": reid, "names": [] })),
        ("entity_alias_add", json!({ "entity": reid, "name": "President" })),
        ("entity_delete", json!({ "entity": reid })),
    ] {
        assert_eq!(desk.refuse(command, request).code, ErrorCode::Invalid, "{command}");
    }
    assert_eq!(named(&desk, "Anna Reid")["state"], "suggested", "what was refused accepted nothing");
}
