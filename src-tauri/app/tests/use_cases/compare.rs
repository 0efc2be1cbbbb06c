//! Accounts side by side, the quote ledger, the range board, families and copies, through the door that the window uses.

use super::desk::Desk;
use serde_json::{Value, json};
use std::path::PathBuf;
use variorum_app::contract::error::ErrorCode;

fn page(desk: &Desk, file: &str, outlet: &str, headline: &str, day: &str, paragraphs: &[&str]) -> PathBuf {
    let body: String = paragraphs.iter().map(|words| format!("<p>{words}</p>\n")).collect();
    let slug = headline.to_lowercase().replace(' ', "-");
    let host = outlet.to_lowercase().replace(' ', "");
    let html = format!(
        "<!doctype html><html lang=en><head><title>{headline}</title>\
         <link rel=canonical href=\"https://www.{host}.example/2031/{slug}\">\
         <meta property=\"og:site_name\" content=\"{outlet}\">\
         <meta property=\"article:published_time\" content=\"{day}T07:10:00Z\"></head>\
         <body><article><h1>{headline}</h1>{body}</article></body></html>"
    );
    desk.file(file, html)
}

const DISPATCH: [&str; 3] = [
    "Rescue workers searched the harbour of Lorne through the night after the old ferry struck the breakwater without any warning to the crew.",
    "The coastguard said that nine people were injured when the ferry struck the breakwater of Lorne, two of them in a serious condition after hours in the cold water.",
    "The operator has not said why the work on the radar was put off until the summer, and its chief executive would not speak to reporters.",
];
const QUOTED: &str = "“We were told every day and every night that the radar was safe,” Mayor Ruth Okoye told reporters at the quay in Lorne on Friday.";
const REQUOTED: &str = "“We were told every day and night that the radar was safe,” Mayor Ruth Okoye said at the town hall on Friday after the meeting.";
const OTHER: &str = "A doctor at the hospital said that eleven people were injured when the ferry struck the breakwater of Lorne, most of them members of the crew.";

/// A wire, a paper that carries it, and a paper with its own report.
fn story() -> Desk {
    let desk = Desk::new();
    let wire = page(
        &desk,
        "w.html",
        "Ostby Wire",
        "Ferry strikes breakwater",
        "2031-03-13",
        &[DISPATCH[0], DISPATCH[1], DISPATCH[2], QUOTED],
    );
    let carried = page(
        &desk,
        "c.html",
        "Kestrel Daily",
        "Ferry hits harbour wall",
        "2031-03-14",
        &[
            DISPATCH[0],
            DISPATCH[1],
            DISPATCH[2],
            "Kestrel readers on the islands wrote to us about the crossing, which many of them take to school and to work.",
        ],
    );
    let own = page(
        &desk,
        "o.html",
        "Vireo",
        "Mayor asks about the radar",
        "2031-03-15",
        &[
            REQUOTED,
            OTHER,
            "Fishermen had warned of the fog since the early evening, and two boats turned back before the ferry sailed from the islands.",
        ],
    );
    desk.import(&[wire, carried, own]);
    desk
}

fn article(desk: &Desk, source: &str) -> String {
    let rows = desk.articles();
    let row = rows.iter().find(|row| row["source"]["name"] == source).expect("the source has an article");
    row["id"].as_str().unwrap().to_owned()
}

#[test]
fn sides_share_passages_and_differ_in_figures_and_words() {
    let desk = story();
    let view = desk.call(
        "side_by_side",
        json!({ "article_ids": [article(&desk, "Ostby Wire"), article(&desk, "Vireo")] }),
    );
    assert_eq!(view["sides"], json!(["Ostby Wire", "Vireo"]));
    let conflict = &view["figures"][0];
    assert_eq!(conflict["verdict"], "conflict", "nine and eleven: {}", view["figures"]);
    let remark = &view["remarks"][0];
    assert_eq!(
        (remark["kind"].as_str(), remark["variants"][1]["changes"].as_array().unwrap().is_empty()),
        (Some("other_words"), false)
    );
    assert!(
        view["headline"]["differences"][0].as_str().unwrap().starts_with("Figures conflict"),
        "{}",
        view["headline"]
    );
    // What is shown can be read in its place.
    for text in view["texts"].as_array().unwrap() {
        let whole: Vec<char> = desk.text(text["version_id"].as_str().unwrap()).chars().collect();
        for sentence in text["sentences"].as_array().unwrap() {
            let at = |key: &str| sentence[key].as_u64().unwrap() as usize;
            assert_eq!(whole[at("start")..at("end")].iter().collect::<String>(), sentence["exact"]);
        }
    }
}

#[test]
fn a_story_as_of_a_day_has_what_could_be_read_then() {
    let desk = story();
    let at = |time: Value| desk.call("side_by_side", json!({ "as_of": time }));
    let early = at(json!("2031-03-13"));
    assert_eq!((early["texts"].as_array().unwrap().len(), early["not_yet"].as_u64()), (1, Some(2)));
    assert_eq!(at(json!("2031-03-14"))["texts"].as_array().unwrap().len(), 2);
    let now = at(Value::Null);
    assert_eq!(now["texts"].as_array().unwrap().len(), 3);
    assert_eq!(now["times"].as_array().unwrap().len(), 3);
    assert_eq!(desk.refuse("side_by_side", json!({ "as_of": "last Tuesday" })).code, ErrorCode::Invalid);
}

#[test]
fn carried_copies_are_one_origin_and_are_offered_beside_the_article() {
    let desk = story();
    let families = desk.call("text_families", json!({}));
    assert_eq!((families["reports"].as_u64(), families["origins"].as_u64()), (Some(3), Some(2)));
    let names: Vec<&str> = families["families"][0]["members"]
        .as_array()
        .unwrap()
        .iter()
        .map(|m| m["source"]["name"].as_str().unwrap())
        .collect();
    assert_eq!(names, ["Ostby Wire", "Kestrel Daily"], "oldest first");
    let copies = desk.call("article_copies", json!({ "id": article(&desk, "Kestrel Daily") }));
    assert_eq!(copies.as_array().unwrap().len(), 1);
    assert_eq!(
        (copies[0]["source"]["name"].as_str(), copies[0]["same_paragraphs"].as_u64()),
        (Some("Ostby Wire"), Some(3))
    );
    assert_eq!(desk.call("article_copies", json!({ "id": article(&desk, "Vireo") })), json!([]));
    let shared = desk.call("side_by_side", json!({}))["shared"][0].clone();
    assert_eq!(shared["origins"], 1, "two outlets, one origin");
}

#[test]
fn the_ledger_has_each_remark_once_with_its_wordings_and_first_place() {
    let desk = story();
    let ledger = desk.call("quote_ledger", json!({}));
    let remark = &ledger["remarks"][0];
    assert_eq!(remark["sources"], 2);
    let wordings = remark["wordings"].as_array().unwrap();
    assert_eq!(wordings.len(), 2, "{remark}");
    assert_eq!(wordings[0]["places"][0]["source"], "Ostby Wire", "the earlier day comes first");
    assert_eq!(remark["verbs"], json!(["told", "said"]));
    let deleted: Vec<&str> = wordings[1]["changes"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|change| change["kind"] == "deleted")
        .filter_map(|change| change["words"].as_str())
        .collect();
    assert_eq!(deleted, ["every"]);
    let place = &wordings[0]["places"][0];
    let text: Vec<char> = desk.text(place["version_id"].as_str().unwrap()).chars().collect();
    let at = |key: &str| place[key].as_u64().unwrap() as usize;
    assert_eq!(text[at("start")..at("end")].iter().collect::<String>(), place["exact"]);
}

#[test]
fn the_quote_ledger_is_the_same_before_and_after_the_texts_were_read_in_the_background() {
    let desk = story();
    let found = desk.call("quote_ledger", json!({}));
    desk.app().derive_now().unwrap();
    assert_eq!(desk.call("quote_ledger", json!({})), found);
}

#[test]
fn the_range_board_marks_counts_that_exclude_one_another() {
    let desk = story();
    let board = desk.call("range_board", json!({}));
    let quantity = &board["quantities"][0];
    assert_eq!(quantity["name"], "People hurt");
    assert!(quantity["conflicts"].as_u64().unwrap() >= 1, "{quantity}");
    let own = quantity["points"].as_array().unwrap().iter().find(|point| point["source"] == "Vireo").unwrap();
    assert_eq!(own["value"], 11.0);
    assert!(!own["conflicts"].as_array().unwrap().is_empty());
}

#[test]
fn nothing_in_the_library_is_no_fault() {
    let desk = Desk::new();
    assert_eq!(desk.call("side_by_side", json!({}))["sides"], json!([]));
    assert_eq!(desk.call("text_families", json!({}))["reports"], 0);
    assert_eq!(desk.call("quote_ledger", json!({}))["remarks"], json!([]));
    assert_eq!(desk.call("range_board", json!({}))["quantities"], json!([]));
    assert_eq!(desk.refuse("side_by_side", json!({ "version_ids": ["nowhere"] })).code, ErrorCode::NotFound);
    assert_eq!(desk.call("article_copies", json!({ "id": "nowhere" })), json!([]));
}
