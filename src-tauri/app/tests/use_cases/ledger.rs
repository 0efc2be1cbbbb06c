//! The ledger through the door that the window uses: what is derived, how it is filtered, and how it follows its articles.

use crate::desk::{Desk, page, version_ids};
use serde_json::{Value, json};

const STRIKE: &str =
    "Ferry crews in Lorne ended their strike on Friday after nine days without a crossing to the islands.";
const UNION: &str =
    "The union said that the talks had been frank and that a vote of its members would be held next week.";

fn story(boats: &str, minister: &str, last: &str) -> String {
    let boats = format!(
        "{boats} boats left the harbour before noon, the port authority said, and more were to follow."
    );
    let minister =
        format!("The transport minister {minister} that the crossing would be safe for everybody on board.");
    let all: Vec<&str> =
        [STRIKE, &boats, &minister, UNION, last].into_iter().filter(|p| !p.is_empty()).collect();
    page(&all)
}

/// A library with one article of as many versions as there are pages.
fn library(pages: &[String]) -> Desk {
    let desk = Desk::new();
    for (number, page) in pages.iter().enumerate() {
        let path = desk.file(&format!("{number}.html"), page);
        desk.import(&[path]);
    }
    desk.app().derive_now().unwrap();
    desk
}

fn ledger(desk: &Desk, more: Value) -> Value {
    let mut query = json!({ "scope": {}, "sort": "time", "way": "up" });
    for (key, value) in more.as_object().unwrap() {
        query[key] = value.clone();
    }
    desk.call("ledger", json!({ "query": query, "offset": 0, "limit": 100 }))
}

fn values(ledger: &Value) -> Vec<(String, Option<String>, Option<String>)> {
    let text = |side: &Value| side["text"].as_str().map(str::to_owned);
    let rows = ledger["rows"].as_array().unwrap();
    rows.iter()
        .map(|row| (row["kind"].as_str().unwrap().to_owned(), text(&row["old"]), text(&row["new"])))
        .collect()
}

#[test]
fn fact_changes_stand_in_the_ledger_with_both_passages() {
    let desk = library(&[story("Seven", "said", ""), story("Nine", "claimed", "")]);
    let found = ledger(&desk, json!({}));
    assert_eq!(found["pending"], 0);
    let ids = version_ids(&desk);
    let rows = found["rows"].as_array().unwrap();
    let number = rows.iter().find(|row| row["kind"] == "number").expect("the figure changed");
    for (side, version) in [("old", &ids[0]), ("new", &ids[1])] {
        let words = &number[side];
        assert_eq!(words["version_id"], **version);
        let text = desk.text(version);
        let (start, end) =
            (words["start"].as_u64().unwrap() as usize, words["end"].as_u64().unwrap() as usize);
        let cut: String = text.chars().skip(start).take(end - start).collect();
        assert_eq!(words["text"], *cut);
    }
    assert_eq!(number["weight"], "substantive");
    assert!(rows.iter().any(|row| row["kind"] == "saying_verb"));
}

#[test]
fn a_ledger_is_filtered_sorted_and_counted() {
    let desk = library(&[story("Seven", "said", ""), story("Nine", "claimed", "")]);
    let figures = ledger(&desk, json!({ "kinds": ["number"] }));
    assert_eq!(values(&figures).len(), 1);
    assert_eq!(figures["total"], 1);
    let counted: u64 =
        figures["counts"].as_array().unwrap().iter().map(|count| count["count"].as_u64().unwrap()).sum();
    assert!(counted >= 2, "counts are of the scope, whatever the filter");
    assert_eq!(values(&ledger(&desk, json!({ "words": "HARBOUR before" }))).len(), 1);
    assert!(values(&ledger(&desk, json!({ "words": "%" }))).is_empty(), "signs of a pattern are plain words");
    assert!(values(&ledger(&desk, json!({ "source_id": "nobody" }))).is_empty());
    let up = values(&ledger(&desk, json!({ "sort": "kind" })));
    let mut down = values(&ledger(&desk, json!({ "sort": "kind", "way": "down" })));
    down.reverse();
    assert_eq!(up, down);
    let other = ledger(&desk, json!({ "scope": { "story_id": "no story" } }));
    assert_eq!((other["total"].as_u64(), other["pending"].as_u64()), (Some(0), Some(0)));
}

#[test]
fn a_ledger_follows_versions_that_come_and_go() {
    let desk = library(&[story("Seven", "said", ""), story("Nine", "said", "")]);
    let before = values(&ledger(&desk, json!({ "kinds": ["number"] })));
    assert_eq!(before.len(), 1);
    let third = desk.file("third.html", story("Twelve", "said", ""));
    desk.import(&[third]);
    desk.app().derive_now().unwrap();
    assert_eq!(values(&ledger(&desk, json!({ "kinds": ["number"] }))).len(), 2);
    let middle = &version_ids(&desk)[1];
    desk.call("version_correct", json!({ "id": middle, "binned": true }));
    desk.app().derive_now().unwrap();
    let across = values(&ledger(&desk, json!({ "kinds": ["number"] })));
    assert_eq!(across.len(), 1, "the neighbours are now the first and the third");
    assert!(across[0].1.as_deref().is_some_and(|old| old.contains("Seven")), "{across:?}");
    assert!(across[0].2.as_deref().is_some_and(|new| new.contains("Twelve")), "{across:?}");
    desk.call("undo", json!({}));
    desk.app().derive_now().unwrap();
    assert_eq!(values(&ledger(&desk, json!({ "kinds": ["number"] }))).len(), 2);
}

fn states(desk: &Desk) -> (u64, u64, u64) {
    let audit = desk.call("corrections", json!({ "scope": {}, "offset": 0, "limit": 100 }));
    let count = |name: &str| audit[name].as_u64().unwrap();
    (count("explained"), count("silent"), count("uncaptured"))
}

#[test]
fn a_notice_is_paired_with_the_change_that_it_explains() {
    let notice = "This article was amended on 15 March 2031 to say that nine boats, not seven, left the harbour before noon.";
    let desk = library(&[story("Seven", "said", ""), story("Nine", "said", notice)]);
    assert_eq!(states(&desk), (1, 0, 0));
    let audit =
        desk.call("corrections", json!({ "scope": {}, "state": "explained", "offset": 0, "limit": 10 }));
    let row = &audit["rows"][0];
    assert!(row["old"]["text"].as_str().unwrap().starts_with("Seven boats"));
    assert!(row["new"]["text"].as_str().unwrap().starts_with("Nine boats"));
    assert_eq!(row["notice"]["text"], notice);
    let figure = ledger(&desk, json!({ "kinds": ["number"] }));
    assert_eq!(figure["rows"][0]["notice"], notice, "the fact names its notice too");
}

#[test]
fn silence_and_notices_without_a_change_are_told_apart() {
    let silent = library(&[story("Seven", "said", ""), story("Nine", "said", "")]);
    assert_eq!(states(&silent), (0, 1, 0));
    let notice =
        "This article was amended on 15 March 2031 to correct the spelling of the engineer Odalys Brandt.";
    let missed = library(&[story("Seven", "said", ""), story("Seven", "said", notice)]);
    assert_eq!(states(&missed), (0, 0, 1));
}

#[test]
fn a_ledger_is_written_whole_and_without_formulas() {
    let desk = library(&[story("Seven", "said", ""), story("Nine", "claimed", "")]);
    let query = json!({ "scope": {}, "sort": "time", "way": "up" });
    let path = desk.folder().join("ledger.csv");
    desk.call("ledger_export", json!({ "query": query, "format": "csv", "path": path }));
    let csv = std::fs::read_to_string(&path).unwrap();
    let rows = ledger(&desk, json!({}))["total"].as_u64().unwrap() as usize;
    assert_eq!(csv.lines().count(), rows + 1, "a head, and a line a change");
    assert!(csv.lines().all(|line| line.starts_with('"') && line.ends_with('"')));
    let path = desk.folder().join("audit.md");
    desk.call("corrections_export", json!({ "scope": {}, "format": "md", "path": path }));
    assert!(std::fs::read_to_string(&path).unwrap().starts_with("| Source | Headline | State |"));
    let error = desk
        .refuse("ledger_export", json!({ "query": query, "format": "csv", "path": "/no/such/folder/l.csv" }));
    assert!(error.message.contains("choose another folder"), "{}", error.message);
    let error = desk.refuse(
        "ledger",
        json!({ "query": { "scope": {}, "sort": "colour", "way": "up" }, "offset": 0, "limit": 1 }),
    );
    assert!(error.message.contains("colour"), "{}", error.message);
}
