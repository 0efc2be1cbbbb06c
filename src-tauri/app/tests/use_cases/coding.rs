//! Tagging many passages at once, splitting tags, counting them, and what leaves as a report; notes while they are typed and
//! what they link to.

use crate::desk::{Desk, annotate, page, version_ids};
use serde_json::{Value, json};
use variorum_app::contract::error::ErrorCode;

const ONE: &[&str] = &[
    "The water board of Sellick shut the upper sluice on Monday after a fisher saw it move by itself in the night.",
    "Nobody knows why the upper sluice moved, the board said, and it asked the maker of the motor for help.",
    "A farmer below the weir said the meadows had been under water twice since the Upper Sluice was mended.",
];
const OTHER: &[&str] = &[
    "Sellick's meadows were dry again on Wednesday, a day after the upper sluice was locked with a chain.",
    "=2+3 is what a visitor had written on the lock keeper's board, and nobody has wiped it off so far.",
];

fn other_page() -> String {
    page(OTHER)
        .replace("Kestrel Daily", "Weir Gazette")
        .replace("www.kestrel.example/2031/ferry", "gazette.example/sluice")
        .replace("Ferry crews end their strike", "Meadows dry again")
}

fn desk() -> Desk {
    let desk = Desk::new();
    desk.import(&[desk.file("one.html", page(ONE)), desk.file("other.html", other_page())]);
    assert_eq!(desk.articles().len(), 2);
    desk
}

fn article<'a>(rows: &'a [Value], source: &str) -> &'a Value {
    rows.iter().find(|row| row["source"]["name"] == source).unwrap()
}

fn exacts(list: &Value) -> Vec<String> {
    list.as_array().unwrap().iter().map(|one| one["exact"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn every_place_of_a_phrase_is_offered_and_the_chosen_ones_are_tagged_as_one_action() {
    let desk = desk();
    let rows = desk.articles();
    let mine = &article(&rows, "Kestrel Daily")["id"];
    let places = desk.call("phrase_places", json!({ "words": "UPPER sluice", "article_id": mine }));
    assert_eq!(exacts(&places["rows"]), ["upper sluice", "upper sluice", "Upper Sluice"]);
    assert_eq!((places["more"].as_bool(), places["sources"].as_u64()), (Some(false), Some(1)));
    let beside = desk.call("phrase_places", json!({ "words": "upper sluice", "beside": mine }));
    assert_eq!(beside["rows"][0]["source"], "Weir Gazette");
    assert_eq!(beside["rows"].as_array().unwrap().len(), 1);

    let first = &places["rows"][0];
    let made = desk.call(
        "annotation_create",
        json!({ "version_id": first["version_id"], "start": first["start"], "end": first["end"], "note": "Which one?" }),
    );
    let passages: Vec<Value> = places["rows"].as_array().unwrap()[..2]
        .iter()
        .map(|row| json!({ "version_id": row["version_id"], "start": row["start"], "end": row["end"] }))
        .collect();
    let done = desk.call("annotate_many", json!({ "passages": passages, "tags": ["works/sluice"] }));
    assert_eq!((done["made"].as_u64(), done["joined"].as_u64()), (Some(1), Some(1)));
    let all = desk.call("annotations", json!({ "limit": 10 }));
    assert_eq!(all["total"], 2);
    assert!(all["rows"].as_array().unwrap().iter().all(|row| row["tag_ids"].as_array().unwrap().len() == 1));
    let again = desk.call("phrase_places", json!({ "words": "upper sluice", "article_id": mine }));
    assert_eq!(again["rows"][0]["tag_ids"].as_array().unwrap().len(), 1);
    assert_eq!(again["rows"][2]["tag_ids"], json!([]));
    desk.call("undo", json!({}));
    let all = desk.call("annotations", json!({ "limit": 10 }));
    assert_eq!((all["total"].as_u64(), all["rows"][0]["id"].clone()), (Some(1), made["id"].clone()));
    assert_eq!(all["rows"][0]["note"], "Which one?");
    assert_eq!(desk.call("tags", json!({})), json!([]));
}

#[test]
fn what_cannot_be_tagged_at_once_is_refused_and_nothing_is_tagged() {
    let desk = desk();
    let id = version_ids(&desk)[0].clone();
    let good = json!({ "version_id": id, "start": 0, "end": 5 });
    for request in [
        json!({ "passages": [], "tags": ["a"] }),
        json!({ "passages": [good], "tags": [] }),
        json!({ "passages": [good, { "version_id": id, "start": 9_000, "end": 9_001 }], "tags": ["a"] }),
        json!({ "passages": [good], "tags": [" / "] }),
    ] {
        assert_eq!(desk.refuse("annotate_many", request).code, ErrorCode::Invalid);
    }
    assert_eq!(desk.refuse("phrase_places", json!({ "words": " … ! " })).code, ErrorCode::Invalid);
    assert_eq!(desk.call("phrase_places", json!({ "words": "\" OR text:* (" }))["rows"], json!([]));
    assert_eq!(desk.call("annotations", json!({ "limit": 10 }))["total"], 0);
}

#[test]
fn a_tag_is_split_in_one_action_that_can_be_undone() {
    let desk = desk();
    let id = version_ids(&desk)[0].clone();
    let tagged: Vec<Value> = ["Monday", "fisher", "motor"]
        .iter()
        .filter(|words| desk.text(&id).contains(**words))
        .map(|words| annotate(&desk, &id, words, json!(["works/cause"]), ""))
        .collect();
    let tag = |path: &str| -> Option<Value> {
        let tags = desk.call("tags", json!({}));
        tags.as_array().unwrap().iter().find(|tag| tag["path"] == path).cloned()
    };
    // Whichever article comes first, it has something to tag.
    let tagged = if tagged.is_empty() {
        vec![annotate(&desk, &id, "meadows", json!(["works/cause"]), "")]
    } else {
        tagged
    };
    let from = tag("works/cause").unwrap();
    let ask = |name: &str, ids: &[&Value]| json!({ "id": from["id"], "name": name, "annotation_ids": ids.iter().map(|one| one["id"].clone()).collect::<Vec<_>>() });
    desk.call("tag_split", ask("motor", &[&tagged[0]]));
    let new = tag("works/motor").unwrap();
    assert_eq!((new["count"].as_u64(), new["colour"].clone()), (Some(1), from["colour"].clone()));
    assert_eq!(tag("works/cause").unwrap()["count"].as_u64(), Some(tagged.len() as u64 - 1));
    desk.call("undo", json!({}));
    assert!(tag("works/motor").is_none());
    assert_eq!(tag("works/cause").unwrap()["count"].as_u64(), Some(tagged.len() as u64));
    for request in [ask("Cause", &[&tagged[0]]), ask(" ", &[&tagged[0]]), ask("motor", &[])] {
        assert_eq!(desk.refuse("tag_split", request).code, ErrorCode::Invalid);
    }
    assert!(tag("works/motor").is_none(), "a refused split leaves no tag behind");
}

#[test]
fn the_matrix_counts_by_source_by_version_by_time_and_beside_other_tags() {
    let desk = desk();
    let rows = desk.articles();
    let (kestrel, gazette) = (article(&rows, "Kestrel Daily"), article(&rows, "Weir Gazette"));
    let first = kestrel["versions"][0]["id"].as_str().unwrap();
    let second = gazette["versions"][0]["id"].as_str().unwrap();
    annotate(&desk, first, "the upper sluice on Monday", json!(["works/sluice"]), "");
    annotate(&desk, first, "upper sluice on", json!(["doubt"]), "");
    annotate(&desk, first, "a fisher", json!(["works", "people"]), "");
    annotate(&desk, second, "upper sluice", json!(["works/sluice"]), "");
    let path = |id: &Value| -> String {
        let tags = desk.call("tags", json!({}));
        let found = tags.as_array().unwrap().iter().find(|tag| tag["id"] == *id).unwrap()["path"].clone();
        found.as_str().unwrap().to_owned()
    };
    let matrix = |by: &str| {
        desk.call("tag_matrix", json!({ "by": by, "article_id": if by == "versions" { kestrel["id"].clone() } else { Value::Null } }))
    };
    let shown = |matrix: &Value| -> Vec<(String, u64, Vec<u64>)> {
        let rows = matrix["rows"].as_array().unwrap();
        let counts =
            |row: &Value| row["counts"].as_array().unwrap().iter().map(|n| n.as_u64().unwrap()).collect();
        rows.iter().map(|row| (path(&row["tag_id"]), row["total"].as_u64().unwrap(), counts(row))).collect()
    };
    let row = |name: &str, total: u64, counts: &[u64]| (name.to_owned(), total, counts.to_vec());
    let by_source = matrix("sources");
    assert_eq!(
        shown(&by_source),
        [
            row("doubt", 1, &[1, 0]),
            row("people", 1, &[1, 0]),
            row("works", 3, &[2, 1]),
            row("works/sluice", 2, &[1, 1])
        ]
    );
    let labels: Vec<&str> = by_source["columns"]
        .as_array()
        .unwrap()
        .iter()
        .map(|column| column["label"].as_str().unwrap())
        .collect();
    assert_eq!(labels, ["Kestrel Daily", "Weir Gazette"]);
    let works = by_source["rows"][2]["tag_id"].clone();
    let ask =
        json!({ "matrix": { "by": "sources" }, "tag_id": works, "column": by_source["columns"][0]["key"] });
    let cell = desk.call("tag_cell", ask);
    let behind = desk.call("annotations", json!({ "ids": cell, "limit": 10 }));
    let mut words = exacts(&behind["rows"]);
    words.sort();
    assert_eq!(words, ["a fisher", "the upper sluice on Monday"]);
    assert_eq!(shown(&matrix("time"))[2], row("works", 3, &[3]));
    let tags = matrix("tags");
    let heads: Vec<&str> =
        tags["columns"].as_array().unwrap().iter().map(|column| column["label"].as_str().unwrap()).collect();
    assert_eq!(heads, ["doubt", "people", "works", "works/sluice"]);
    assert_eq!(shown(&tags)[0], row("doubt", 1, &[0, 0, 1, 1]), "an overlap counts, for the tags above too");
    assert_eq!(
        shown(&tags)[3],
        row("works/sluice", 2, &[1, 0, 0, 0]),
        "a tag beside itself or its own is no news"
    );
    // A version that lost the passages counts none of them.
    desk.import(&[desk.file("next.html", page(&[ONE[1], ONE[2]]))]);
    let works = shown(&matrix("versions")).into_iter().find(|row| row.0 == "works").unwrap();
    assert_eq!(works, row("works", 2, &[2, 0]));
    assert_eq!(desk.refuse("tag_matrix", json!({ "by": "versions" })).code, ErrorCode::Invalid);
}

#[test]
fn a_report_of_a_tag_has_every_passage_but_nothing_private_and_no_formula() {
    let desk = desk();
    let rows = desk.articles();
    let first = article(&rows, "Kestrel Daily")["versions"][0]["id"].as_str().unwrap();
    let second = article(&rows, "Weir Gazette")["versions"][0]["id"].as_str().unwrap();
    let entity = desk.call("annotations", json!({ "limit": 1 }))["total"].clone();
    assert_eq!(entity, 0);
    annotate(
        &desk,
        first,
        "it asked the maker of the motor for help",
        json!(["works"]),
        "Ask [the maker](variorum:entity/0190-x) too.",
    );
    annotate(&desk, second, "=2+3 is what a visitor had written", json!(["works/odd", "fun"]), "");
    let hidden = annotate(&desk, second, "locked with a chain", json!(["works"]), "From my own source.");
    let what = json!({ "type": "annotation", "id": hidden["id"] });
    desk.call("private_set", json!({ "what": what, "private": true }));
    let tags = desk.call("tags", json!({}));
    let tag =
        |path: &str| tags.as_array().unwrap().iter().find(|tag| tag["path"] == path).unwrap()["id"].clone();
    let write = |format: &str| -> Vec<u8> {
        let path = desk.folder().join(format!("report.{format}"));
        desk.call("tag_report", json!({ "tag_id": tag("works"), "format": format, "path": path }));
        std::fs::read(path).unwrap()
    };
    let md = String::from_utf8(write("md")).unwrap();
    for words in [
        "Passages tagged works",
        "2 passages from 2 sources",
        "Weir Gazette",
        "maker of the motor",
        "Ask the maker too",
        "works/odd",
    ] {
        assert!(md.contains(words), "{words} in {md}");
    }
    assert!(!md.contains("variorum:") && !md.contains("chain") && !md.contains("own source"), "{md}");
    let csv = String::from_utf8(write("csv")).unwrap();
    assert_eq!(csv.lines().count(), 3, "{csv}");
    assert!(csv.contains("\"'=2+3 is what a visitor had written\"") && !csv.contains("chain"), "{csv}");
    assert!(write("docx").starts_with(b"PK"));
    desk.call("private_set", json!({ "what": { "type": "tag", "id": tag("works") }, "private": true }));
    let path = desk.folder().join("no.md");
    let refused =
        desk.refuse("tag_report", json!({ "tag_id": tag("works/odd"), "format": "md", "path": path }));
    assert_eq!(refused.code, ErrorCode::Invalid);
    assert!(!path.exists());
}

#[test]
fn every_letter_of_a_note_is_kept_at_once_and_typing_is_one_step_of_undo() {
    let desk = desk();
    let id = version_ids(&desk)[0].clone();
    let made = annotate(&desk, &id, "sluice", json!(["works"]), "");
    for typed in ["W", "Wh", "Why", "Why?"] {
        desk.call("note_typed", json!({ "id": made["id"], "note": typed }));
    }
    // As after a crash: nothing but what was written is known.
    let desk = desk.reopened();
    let note = |desk: &Desk| desk.call("annotations", json!({ "limit": 1 }))["rows"][0]["note"].clone();
    assert_eq!(note(&desk), "Why?");
    desk.call("undo", json!({}));
    assert_eq!(note(&desk), "");
    assert_eq!(desk.refuse("note_typed", json!({ "id": "nobody", "note": "x" })).code, ErrorCode::NotFound);
}

#[test]
fn a_note_links_to_passages_entities_and_articles_and_knows_what_is_still_there() {
    let desk = desk();
    let id = version_ids(&desk)[0].clone();
    let made = annotate(&desk, &id, "upper sluice", json!(["works"]), "The sluice in doubt");
    let found = desk.call("link_targets", json!({ "query": "sluice" }));
    let kinds: Vec<&str> =
        found.as_array().unwrap().iter().map(|one| one["kind"].as_str().unwrap()).collect();
    assert!(kinds.contains(&"annotation"), "{found}");
    let link = format!("annotation/{}", made["id"].as_str().unwrap());
    let known = desk.call("link_targets", json!({ "links": [link, "entity/none", "nonsense", "star/1"] }));
    assert_eq!(known.as_array().unwrap().len(), 1);
    assert_eq!(known[0]["passage"]["exact"], "upper sluice");
    desk.call("annotation_delete", json!({ "id": made["id"] }));
    assert_eq!(desk.call("link_targets", json!({ "links": [link] })), json!([]));
}
