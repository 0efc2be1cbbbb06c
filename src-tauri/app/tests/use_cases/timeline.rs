//! The timeline through the one door: suggested events are accepted, joined, split, dismissed and undone, and never mixed with
//! what the analyst made; exports are what other programs read.

use crate::desk::Desk;
use serde_json::{Value, json};
use variorum_app::contract::error::ErrorCode;

const COLLISION: &str =
    "Two ferries collided off Cape Ansel on Tuesday, injuring nine people, the coastguard said.";

/// A report of an invented outlet.
fn report(desk: &Desk, outlet: &str, published: &str, paragraphs: &[&str]) {
    let body: String = paragraphs.iter().map(|words| format!("<p>{words}</p>\n")).collect();
    let host = outlet.to_lowercase().replace(' ', "-");
    let page = format!(
        "<!doctype html><html lang=en><head><title>Ferries in the strait</title>\
         <link rel=canonical href=\"https://www.{host}.example/2031/ferries\">\
         <meta property=\"og:site_name\" content=\"{outlet}\">\
         <meta property=\"article:published_time\" content=\"{published}\"></head>\
         <body><article><h1>Ferries in the strait</h1>{body}\
         <p>Harbour staff spoke of a long night, and of the fog that had been lying over the strait for most of the week.</p>\
         <p>The strait is among the busiest of the coast, with ferries, trawlers and tankers crossing each other at all hours.</p>\
         </article></body></html>"
    );
    desk.import(&[desk.file(&format!("{host}-{}.html", published.replace(':', "")), page)]);
    desk.app().derive_now().unwrap();
}

fn items(desk: &Desk, kind: &str) -> Vec<Value> {
    let all = desk.call("timeline", json!({}))["items"].as_array().unwrap().clone();
    all.into_iter().filter(|item| item["kind"] == kind).collect()
}

fn suggested(desk: &Desk, words: &str) -> Option<Value> {
    items(desk, "suggested").into_iter().find(|item| item["label"].as_str().unwrap().contains(words))
}

fn accept(desk: &Desk, item: &Value) -> Value {
    desk.call(
        "event_save",
        json!({ "title": item["label"], "from": item["from"], "to": item["to"], "passages": item["passages"] }),
    )
}

#[test]
fn an_event_of_two_outlets_is_suggested_once_accepted_once_and_undone() {
    let desk = Desk::new();
    report(&desk, "Meridian", "2031-03-12T08:00:00Z", &[COLLISION]);
    report(
        &desk,
        "Harbour Post",
        "2031-03-12T10:00:00Z",
        &[
            "Nine people were injured on Tuesday when two ferries collided near Cape Ansel, the coastguard said.",
        ],
    );
    let found = suggested(&desk, "collided").unwrap();
    assert_eq!(found["from"], "2031-03-11", "a day is a day");
    assert_eq!(found["passages"].as_array().unwrap().len(), 2);
    assert_eq!(found["reported"], "2031-03-12T08:00:00Z");
    assert_eq!(items(&desk, "event").len(), 0, "nothing is accepted by itself");
    let made = accept(&desk, &found);
    assert!(suggested(&desk, "collided").is_none());
    let events = items(&desk, "event");
    assert_eq!(events[0]["event_id"], made["event_id"]);
    assert_eq!(events[0]["passages"].as_array().unwrap().len(), 2);
    // The next version says the same words: nothing new is suggested. New words are, for that event.
    report(
        &desk,
        "Meridian",
        "2031-03-12T12:00:00Z",
        &[COLLISION, "A tug was sent for in the morning, and the port stayed closed to all traffic."],
    );
    assert!(suggested(&desk, "collided").is_none());
    report(
        &desk,
        "Kestrel Daily",
        "2031-03-12T13:00:00Z",
        &["Two ferries collided off Cape Ansel on Tuesday, injuring at least nine people."],
    );
    assert_eq!(suggested(&desk, "collided").unwrap()["event_id"], made["event_id"]);
    desk.call("undo", json!({}));
    assert_eq!(suggested(&desk, "collided").unwrap()["event_id"], Value::Null);
    assert_eq!(items(&desk, "event").len(), 0);
}

#[test]
fn outlets_that_differ_on_the_day_are_shown_as_a_conflict_also_once_accepted() {
    let desk = Desk::new();
    report(&desk, "Meridian", "2031-03-14T08:00:00Z", &[COLLISION]);
    report(
        &desk,
        "Harbour Post",
        "2031-03-14T10:00:00Z",
        &["Two ferries collided off Cape Ansel on Wednesday, injuring nine people, the coastguard said."],
    );
    let found = suggested(&desk, "collided").unwrap();
    assert_eq!(found["conflict"], true);
    let days: Vec<&Value> = found["said"].as_array().unwrap().iter().map(|date| &date["from"]).collect();
    assert_eq!(days, ["2031-03-11", "2031-03-12"]);
    accept(&desk, &found);
    assert_eq!(items(&desk, "event")[0]["conflict"], true);
}

#[test]
fn a_dismissed_suggestion_stays_away_from_later_versions_until_it_is_taken_back() {
    let desk = Desk::new();
    report(&desk, "Meridian", "2031-03-12T08:00:00Z", &[COLLISION]);
    let found = suggested(&desk, "collided").unwrap();
    let marks: Vec<&Value> = found["passages"].as_array().unwrap().iter().map(|at| &at["mark"]).collect();
    desk.call("event_dismiss", json!({ "title": found["label"], "marks": marks }));
    assert!(suggested(&desk, "collided").is_none());
    report(
        &desk,
        "Meridian",
        "2031-03-12T12:00:00Z",
        &[COLLISION, "A tug was sent for in the morning, and the port stayed closed to all traffic."],
    );
    assert!(suggested(&desk, "collided").is_none(), "another version of the same sentence");
    assert_eq!(desk.call("timeline", json!({}))["dismissed"], 1);
    desk.call("undo", json!({}));
    assert!(suggested(&desk, "collided").is_some());
    desk.call("redo", json!({}));
    desk.call("event_restore", json!({}));
    assert!(suggested(&desk, "collided").is_some());
}

#[test]
fn events_are_joined_and_split_with_their_passages_and_notes() {
    let desk = Desk::new();
    report(
        &desk,
        "Meridian",
        "2031-03-12T08:00:00Z",
        &[COLLISION, "The port of Lorne closed to all traffic on Tuesday evening after a storm warning."],
    );
    let first = accept(&desk, &suggested(&desk, "collided").unwrap());
    let second = accept(&desk, &suggested(&desk, "closed").unwrap());
    desk.call("event_save", json!({ "id": second["event_id"], "title": "Port closed", "from": "2031-03-11", "note": "Ask the port." }));
    assert_eq!(
        items(&desk, "event")[1]["passages"].as_array().unwrap().len(),
        1,
        "passages stay where none are given"
    );
    desk.call("event_join", json!({ "ids": [first["event_id"], second["event_id"]] }));
    let joined = items(&desk, "event");
    assert_eq!(joined.len(), 1);
    assert_eq!(joined[0]["note"], "Ask the port.");
    let passages = joined[0]["passages"].as_array().unwrap().clone();
    assert_eq!(passages.len(), 2);
    let all: Vec<&Value> = passages.iter().map(|at| &at["id"]).collect();
    desk.refuse("event_split", json!({ "id": first["event_id"], "title": "All", "passages": all }));
    desk.call(
        "event_split",
        json!({ "id": first["event_id"], "title": "Port closed again", "passages": [all[1]] }),
    );
    assert_eq!(items(&desk, "event").len(), 2);
    desk.call("undo", json!({}));
    desk.call("undo", json!({}));
    assert_eq!(items(&desk, "event").len(), 2, "as before the join");
    desk.refuse("event_join", json!({ "ids": [first["event_id"], first["event_id"]] }));
    desk.refuse("event_dismiss", json!({ "title": "x", "marks": [] }));
}

#[test]
fn passages_of_a_changed_event_are_those_given_and_never_doubled() {
    let desk = Desk::new();
    report(&desk, "Meridian", "2031-03-12T08:00:00Z", &[COLLISION]);
    let made = accept(&desk, &suggested(&desk, "collided").unwrap());
    let again = json!({ "id": made["event_id"], "title": "Collision", "from": "2031-03-11", "passages": made["passages"] });
    let changed = desk.call("event_save", again);
    assert_eq!(
        changed["passages"][0]["id"], made["passages"][0]["id"],
        "the same row, pinned to the same reading"
    );
    assert_eq!(changed["passages"].as_array().unwrap().len(), 1);
    let none = desk.call(
        "event_save",
        json!({ "id": made["event_id"], "title": "Collision", "from": "2031-03-11", "passages": [] }),
    );
    assert_eq!(none["passages"].as_array().unwrap().len(), 0);
    for bad in ["soon", "2031-02-30", "2031-03-11T25:00:00Z"] {
        desk.refuse("event_save", json!({ "title": "Collision", "from": bad }));
    }
}

#[test]
fn a_plan_is_suggested_as_planned_and_called_off_by_a_later_report() {
    let desk = Desk::new();
    report(
        &desk,
        "Meridian",
        "2031-03-10T08:00:00Z",
        &["The three delegations will meet in Tavel on 17 March for talks on fishing rights."],
    );
    assert_eq!(suggested(&desk, "delegations").unwrap()["outlook"], "planned");
    report(
        &desk,
        "Harbour Post",
        "2031-03-15T10:00:00Z",
        &["The talks of the three delegations on fishing rights in Tavel on 17 March were called off."],
    );
    let found = suggested(&desk, "delegations").unwrap();
    assert_eq!(found["outlook"], "cancelled");
    let stances: Vec<&Value> = found["passages"].as_array().unwrap().iter().map(|at| &at["stance"]).collect();
    assert_eq!(stances, ["planned", "cancelled"]);
}

#[test]
fn a_name_gets_a_lane_of_its_mentions_and_tags_reach_the_events_that_they_touch() {
    let desk = Desk::new();
    report(&desk, "Meridian", "2031-03-12T08:00:00Z", &[COLLISION]);
    let asked = desk.call("timeline", json!({ "mentions_of": "Cape Ansel" }));
    let mentions: Vec<&Value> =
        asked["items"].as_array().unwrap().iter().filter(|item| item["kind"] == "mention").collect();
    assert_eq!(mentions.len(), 1);
    let version = mentions[0]["passages"][0]["version_id"].as_str().unwrap().to_owned();
    crate::desk::annotate(&desk, &version, "nine people", json!(["casualties"]), "Ten by now?");
    let tagged = suggested(&desk, "collided").unwrap();
    assert_eq!(tagged["tags"].as_array().unwrap().len(), 1);
    assert_eq!(items(&desk, "note")[0]["label"], "Ten by now?");
}

#[test]
fn every_format_is_written_and_only_what_was_known_by_a_time() {
    let desk = Desk::new();
    report(&desk, "Meridian", "2031-03-12T08:00:00Z", &[COLLISION]);
    accept(&desk, &suggested(&desk, "collided").unwrap());
    let write = |format: &str, as_of: Value| {
        let path = desk.folder().join(format!("t.{format}"));
        desk.call("timeline_export", json!({ "format": format, "path": path, "as_of": as_of }));
        std::fs::read(path).unwrap()
    };
    let text = |format: &str, as_of: Value| String::from_utf8(write(format, as_of)).unwrap();
    assert!(text("ics", Value::Null).contains("DTSTART;VALUE=DATE:20310311"));
    assert!(text("csv", Value::Null).contains("event,2031-03-11,,\"Two ferries collided"));
    assert!(text("svg", Value::Null).contains("Two ferries collided"));
    assert!(serde_json::from_str::<Value>(&text("timelinejs", Value::Null)).unwrap()["events"][0]["text"]["headline"].is_string());
    assert!(write("png", Value::Null).starts_with(&[0x89, b'P', b'N', b'G']));
    let earlier: Value = serde_json::from_str(&text("json", json!("2031-03-12T07:59:00Z"))).unwrap();
    assert_eq!(earlier["items"], json!([]));
    desk.refuse(
        "timeline_export",
        json!({ "format": "csv", "path": desk.folder().join("t"), "as_of": "then" }),
    );
}

#[test]
fn a_story_is_told_in_its_own_zone_where_it_has_one() {
    let desk = Desk::new();
    let story = desk.call("story_create", json!({ "name": "Ferries" }))["id"].clone();
    let refused = desk.refuse("story_update", json!({ "id": story, "zone": "Atlantis/Poseidonis" }));
    assert_eq!(refused.code, ErrorCode::Invalid);
    desk.call("story_update", json!({ "id": story, "zone": "Asia/Tokyo" }));
    let path = desk.folder().join("t.svg");
    let written = || {
        desk.call("timeline_export", json!({ "format": "svg", "path": path, "story_id": story }));
        std::fs::read_to_string(&path).unwrap()
    };
    assert!(written().contains("Clock times in Asia/Tokyo"));
    desk.call("undo", json!({}));
    assert!(!written().contains("Tokyo"));
}
