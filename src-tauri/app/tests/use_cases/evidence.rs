//! What can be cited beside a briefing: one list over passages, events, changed facts and quotations.

use crate::desk::{Desk, annotate, page, version_ids};
use crate::identity::read_by_an_older_extractor;
use serde_json::{Value, json};
use variorum_app::contract::error::ErrorCode;

const STRIKE: &str =
    "Ferry crews in Lorne ended their strike on Friday after nine days without a crossing to the islands.";
const SEVEN: &str = "Seven boats left the harbour on 12 March 2031, the port authority said in the evening.";
const NINE: &str = "Nine boats left the harbour on 12 March 2031, the port authority said in the evening.";
const CALM: &str = "“The crossing is safe for everybody on board,” said Ines Calder, the transport minister.";
const UNION: &str = "The union said that a vote of its members would be held next week in the town hall.";

/// Two versions of one article: a figure changed, a quotation stayed.
fn story() -> Desk {
    let desk = Desk::new();
    for (name, paragraphs) in
        [("a.html", [STRIKE, SEVEN, CALM, UNION]), ("b.html", [STRIKE, NINE, CALM, UNION])]
    {
        let path = desk.file(name, page(&paragraphs));
        desk.import(&[path]);
    }
    desk.app().derive_now().unwrap();
    desk
}

fn evidence(desk: &Desk, more: Value) -> Value {
    let mut request = json!({ "scope": {}, "limit": 100 });
    for (key, value) in more.as_object().unwrap() {
        request[key] = value.clone();
    }
    desk.call("evidence", request)
}

fn rows(desk: &Desk, more: Value) -> Vec<Value> {
    evidence(desk, more)["rows"].as_array().unwrap().clone()
}

fn count(desk: &Desk, kind: &str, more: Value) -> u64 {
    let found = evidence(desk, more);
    let one = found["counts"].as_array().unwrap().iter().find(|one| one["kind"] == kind).unwrap();
    one["count"].as_u64().unwrap()
}

/// The words that a place really holds.
fn standing(desk: &Desk, place: &Value) -> String {
    let at = |key: &str| usize::try_from(place[key].as_u64().unwrap()).unwrap();
    let text = desk.text(place["version_id"].as_str().unwrap());
    text.chars().skip(at("start")).take(at("end") - at("start")).collect()
}

#[test]
fn every_kind_stands_in_one_list_and_is_cited_with_the_very_words() {
    let desk = story();
    let old = version_ids(&desk)[0].clone();
    annotate(&desk, &old, "a vote of its members", json!(["union"]), "Ask for the day.");
    let found = evidence(&desk, json!({}));
    assert_eq!(found["pending"], 0);
    let kinds: Vec<&str> =
        found["rows"].as_array().unwrap().iter().map(|row| row["told"]["kind"].as_str().unwrap()).collect();
    for kind in ["passage", "event", "change", "quotation"] {
        assert!(kinds.contains(&kind), "{kind} in {kinds:?}");
    }
    assert_eq!(found["total"].as_u64().unwrap() as usize, kinds.len());
    let briefing = desk.call("briefing_create", json!({ "title": "Crossings" }))["id"].clone();
    for row in found["rows"].as_array().unwrap() {
        let place = &row["place"];
        assert_eq!(standing(&desk, place), place["exact"].as_str().unwrap(), "{row:#}");
        let made = desk.call(
            "citation_create",
            json!({ "briefing_id": briefing, "version_id": place["version_id"], "start": place["start"], "end": place["end"] }),
        );
        assert_eq!((&made["exact"], &made["label"]), (&place["exact"], &row["label"]));
    }
}

#[test]
fn a_changed_fact_brings_the_sentences_around_both_values() {
    let desk = story();
    let changes = rows(&desk, json!({ "kind": "change", "words": "seven" }));
    let row = changes.iter().find(|row| row["told"]["fact"] == "number").expect("the figure changed");
    assert_eq!((&row["told"]["was"], &row["told"]["now"]), (&json!("Seven"), &json!("Nine")));
    assert_eq!((&row["place"]["exact"], &row["place"]["label"]), (&json!(NINE), &json!("2")));
    assert_eq!(
        (&row["told"]["older"]["exact"], &row["told"]["older"]["label"]),
        (&json!(SEVEN), &json!("1"))
    );
}

#[test]
fn a_quotation_is_one_row_of_the_newest_version_that_has_it_and_says_when_it_was_dropped() {
    let desk = story();
    let quoted = || rows(&desk, json!({ "kind": "quotation" }));
    assert_eq!(quoted().len(), 1);
    let row = &quoted()[0];
    assert_eq!((&row["label"], &row["told"]["standing"]), (&json!("2"), &json!(true)));
    assert!(row["told"]["speaker"].as_str().unwrap().contains("Calder"), "{row:#}");
    desk.import(&[desk.file("c.html", page(&[STRIKE, NINE, UNION]))]);
    desk.app().derive_now().unwrap();
    let row = &quoted()[0];
    assert_eq!((&row["label"], &row["told"]["standing"]), (&json!("2"), &json!(false)));
}

#[test]
fn a_dated_sentence_is_a_suggestion_until_an_event_takes_it_and_goes_when_dismissed() {
    let desk = story();
    let events = || rows(&desk, json!({ "kind": "event" }));
    let suggested = events();
    let row = suggested.iter().find(|row| row["exact"] == NINE).expect("the dated sentence");
    assert_eq!((&row["told"]["suggested"], &row["told"]["from"]), (&json!(true), &json!("2031-03-12")));
    desk.call(
        "event_save",
        json!({ "title": "Boats sail", "from": "2031-03-12", "passages": [row["place"]] }),
    );
    let now = events();
    assert_eq!(now.len(), suggested.len(), "the passage of the event is there, the suggestion is not");
    assert_eq!(
        (&now[0]["told"]["title"], &now[0]["told"]["suggested"], &now[0]["exact"]),
        (&json!("Boats sail"), &json!(false), &json!(NINE))
    );
    desk.call("undo", json!({}));
    let timeline = desk.call("timeline", json!({}));
    let items = timeline["items"].as_array().unwrap();
    for item in items.iter().filter(|item| item["kind"] == "suggested") {
        let marks: Vec<&Value> = item["passages"].as_array().unwrap().iter().map(|at| &at["mark"]).collect();
        desk.call("event_dismiss", json!({ "title": item["label"], "marks": marks }));
    }
    assert!(events().iter().all(|row| row["exact"] != NINE), "what was dismissed is not offered");
}

#[test]
fn words_narrow_every_kind_and_all_must_fit() {
    let desk = story();
    let old = version_ids(&desk)[0].clone();
    annotate(&desk, &old, "a vote of its members", json!([]), "Ask for the day.");
    assert_eq!(count(&desk, "passage", json!({ "words": "VOTE ask" })), 1);
    assert_eq!(count(&desk, "passage", json!({ "words": "vote minister" })), 0);
    assert_eq!(count(&desk, "quotation", json!({ "words": "calder kestrel" })), 1);
    assert_eq!(
        count(&desk, "quotation", json!({ "words": "calder", "kind": "passage" })),
        1,
        "counts are of all kinds"
    );
    for hostile in ["'", "%", "\" OR 1=1 --", "_", "\u{0}"] {
        assert_eq!(count(&desk, "change", json!({ "words": hostile })), 0, "{hostile:?}");
    }
    assert_eq!(evidence(&desk, json!({ "scope": { "story_id": "none" } }))["total"], 0);
    assert_eq!(evidence(&desk, json!({ "scope": { "article_id": "none" } }))["total"], 0);
    let bad = desk.refuse("evidence", json!({ "scope": {}, "limit": 10, "kind": "rumour" }));
    assert_eq!(bad.code, ErrorCode::Invalid);
}

#[test]
fn pages_put_together_are_the_whole_list() {
    let desk = story();
    let old = version_ids(&desk)[0].clone();
    for words in ["Ferry crews", "nine days", "the islands"] {
        annotate(&desk, &old, words, json!([]), "");
    }
    let ids =
        |rows: &[Value]| rows.iter().map(|row| row["id"].as_str().unwrap().to_owned()).collect::<Vec<_>>();
    let whole = ids(&rows(&desk, json!({})));
    let mut unique = whole.clone();
    unique.sort_unstable();
    unique.dedup();
    assert_eq!(unique.len(), whole.len(), "ids are unique");
    for size in 1..4_usize {
        let mut pages = Vec::new();
        for offset in (0..whole.len()).step_by(size) {
            pages.extend(ids(&rows(&desk, json!({ "offset": offset, "limit": size }))));
        }
        assert_eq!(pages, whole, "pages of {size}");
    }
    assert_eq!(rows(&desk, json!({ "offset": 1_000 })), Vec::<Value>::new());
}

#[test]
fn what_lies_in_the_bin_is_no_evidence() {
    let desk = story();
    let article = desk.articles()[0]["id"].clone();
    desk.call("article_mark", json!({ "ids": [article], "mark": "bin" }));
    assert_eq!(evidence(&desk, json!({}))["total"], 0);
}

#[test]
fn a_passage_of_an_earlier_reading_is_placed_by_its_words_or_not_at_all() {
    let desk = Desk::new();
    desk.import(&[desk.file("a.html", page(&[STRIKE, SEVEN, UNION]))]);
    let id = version_ids(&desk)[0].clone();
    annotate(&desk, &id, "a vote of its members", json!([]), "");
    // Stands twice once the noise is there.
    annotate(&desk, &id, "the islands", json!([]), "");
    read_by_an_older_extractor(&desk, &id);
    let passages = rows(&desk, json!({ "kind": "passage" }));
    let of = |words: &str| passages.iter().find(|row| row["exact"] == words).unwrap();
    let vote = of("a vote of its members");
    assert_eq!(standing(&desk, &vote["place"]), "a vote of its members");
    assert_eq!(of("the islands")["place"], Value::Null);
}
