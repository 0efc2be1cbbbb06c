//! Places that the analyst sets on carried passages, what awaits the analyst, and what a new version touches.

use crate::desk::{Desk, annotate, page, version_ids};
use serde_json::{Value, json};
use variorum_app::contract::error::ErrorCode;

const OPEN: &str = "The council of Hallin voted late on Tuesday to close the old swing bridge to lorries from the first of May.";
const TOLL: &str = "Engineers counted eleven cracks in the northern pier and advised a limit of seven tonnes until it is mended.";
const TOLL_REWORDED: &str = "Engineers counted fourteen cracks in the northern pier and urged a limit of five tonnes until it is rebuilt.";
const SHOPS: &str =
    "Shopkeepers on the quay fear for their deliveries and want a ferry for vans while the works go on.";
const MAYOR: &str = "The mayor, Ilse Tarn, promised to publish the whole report of the surveyors before the end of the month.";

/// A library whose one article has a version for each list of paragraphs, oldest first.
fn article(versions: &[&[&str]]) -> (Desk, Vec<String>) {
    let desk = Desk::new();
    for (at, paragraphs) in versions.iter().enumerate() {
        let path = desk.file(&format!("v{at}.html"), page(paragraphs));
        desk.import(&[path]);
    }
    let ids = version_ids(&desk);
    assert_eq!(ids.len(), versions.len());
    (desk, ids)
}

fn on(desk: &Desk, version: &str, id: &Value) -> Value {
    let all = desk.call("version_annotations", json!({ "id": version }));
    all.as_array().unwrap().iter().find(|one| one["id"] == *id).unwrap().clone()
}

fn words(desk: &Desk, version: &str, start: &Value, end: &Value) -> String {
    let (start, end) = (start.as_u64().unwrap() as usize, end.as_u64().unwrap() as usize);
    desk.text(version).chars().skip(start).take(end - start).collect()
}

fn span(desk: &Desk, version: &str, exact: &str) -> (usize, usize) {
    let text = desk.text(version);
    let start = text[..text.find(exact).unwrap()].chars().count();
    (start, start + exact.chars().count())
}

#[test]
fn a_reworded_passage_asks_and_what_is_confirmed_is_not_asked_again_on_later_versions() {
    let (desk, ids) =
        article(&[&[OPEN, TOLL, SHOPS], &[OPEN, TOLL_REWORDED, SHOPS], &[OPEN, TOLL_REWORDED, SHOPS, MAYOR]]);
    let made = annotate(&desk, &ids[0], TOLL, json!(["bridge"]), "");
    let id = &made["id"];
    assert_eq!((made["by"].as_str(), made["asks"].as_bool()), (Some("home"), Some(false)));
    let reworded = on(&desk, &ids[1], id);
    assert_eq!((reworded["state"].as_str(), reworded["by"].as_str()), (Some("edited"), Some("program")));
    assert_eq!(reworded["asks"], true);
    assert_eq!(words(&desk, &ids[1], &reworded["asked_start"], &reworded["asked_end"]), TOLL_REWORDED);
    assert_eq!(on(&desk, &ids[2], id)["asks"], true);

    let here = json!({ "type": "here", "start": reworded["asked_start"], "end": reworded["asked_end"] });
    desk.call("annotation_place", json!({ "id": id, "version_id": ids[1], "ruling": here }));
    let confirmed = on(&desk, &ids[1], id);
    assert_eq!((confirmed["by"].as_str(), confirmed["asks"].as_bool()), (Some("analyst"), Some(false)));
    let later = on(&desk, &ids[2], id);
    assert_eq!((later["state"].as_str(), later["asks"].as_bool()), (Some("edited"), Some(false)), "{later}");
    assert_eq!(words(&desk, &ids[2], &later["start"], &later["end"]), TOLL_REWORDED);

    desk.call("undo", json!({}));
    assert_eq!(on(&desk, &ids[2], id)["asks"], true);
    let desk = desk.reopened();
    desk.call("redo", json!({}));
    assert_eq!(on(&desk, &ids[2], id)["asks"], false);
}

#[test]
fn a_passage_placed_by_the_analyst_is_carried_on_from_there_and_can_be_left_to_the_program_again() {
    let (desk, ids) = article(&[&[OPEN, TOLL, SHOPS], &[OPEN, SHOPS, MAYOR], &[MAYOR, OPEN, SHOPS]]);
    let made = annotate(&desk, &ids[0], TOLL, json!(["bridge"]), "");
    let id = &made["id"];
    assert_eq!(on(&desk, &ids[1], id)["state"], "gone");
    let promise = "promised to publish the whole report of the surveyors";
    let (start, end) = span(&desk, &ids[1], promise);
    let place = |ruling: Value| {
        desk.call("annotation_place", json!({ "id": id, "version_id": ids[1], "ruling": ruling }))
    };
    place(json!({ "type": "here", "start": start, "end": end }));
    let later = on(&desk, &ids[2], id);
    assert_eq!(words(&desk, &ids[2], &later["start"], &later["end"]), promise);
    assert_eq!((later["by"].as_str(), later["asks"].as_bool()), (Some("program"), Some(false)));
    place(json!({ "type": "open" }));
    assert_eq!(on(&desk, &ids[1], id)["state"], "gone");
    assert_eq!(on(&desk, &ids[2], id)["state"], "gone");
}

#[test]
fn words_that_the_analyst_did_not_take_for_the_passage_are_not_offered_again_but_the_same_words_return() {
    let (desk, ids) = article(&[
        &[OPEN, TOLL, SHOPS],
        &[OPEN, TOLL_REWORDED, SHOPS],
        &[OPEN, TOLL_REWORDED, SHOPS, MAYOR],
        &[MAYOR, OPEN, TOLL, SHOPS],
    ]);
    let made = annotate(&desk, &ids[0], TOLL, json!(["bridge"]), "");
    let id = &made["id"];
    let gone = json!({ "id": id, "version_id": ids[1], "ruling": { "type": "gone" } });
    desk.call("annotation_place", gone);
    for version in [&ids[1], &ids[2]] {
        let there = on(&desk, version, id);
        assert_eq!(
            (there["state"].as_str(), there["asks"].as_bool()),
            (Some("gone"), Some(false)),
            "{there}"
        );
        assert_eq!(there["start"], Value::Null);
    }
    let back = on(&desk, &ids[3], id);
    assert_eq!(words(&desk, &ids[3], &back["start"], &back["end"]), TOLL);
    assert_eq!(back["state"], "returned");
}

#[test]
fn a_new_version_tells_which_annotations_citations_and_briefings_it_touches() {
    let (desk, ids) = article(&[&[OPEN, TOLL, SHOPS]]);
    let toll = annotate(&desk, &ids[0], TOLL, json!(["bridge"]), "");
    annotate(&desk, &ids[0], "a ferry for vans", json!(["traffic"]), "");
    let briefing = desk.call("briefing_create", json!({ "title": "Swing bridge" }));
    for exact in ["eleven cracks", "voted late on Tuesday"] {
        let (start, end) = span(&desk, &ids[0], exact);
        let cite = json!({ "briefing_id": briefing["id"], "version_id": ids[0], "start": start, "end": end });
        desk.call("citation_create", cite);
    }
    let board = |desk: &Desk| desk.call("carry_board", json!({ "limit": 10 }));
    assert_eq!(board(&desk)["articles"], json!([]));
    desk.import(&[desk.file("next.html", page(&[OPEN, TOLL_REWORDED, SHOPS]))]);
    let newest = version_ids(&desk)[1].clone();
    let touched = desk.call("version_touches", json!({ "id": newest }));
    assert_eq!(touched["before"], "1");
    let ids_of =
        |list: &Value| list.as_array().unwrap().iter().map(|one| one["exact"].clone()).collect::<Vec<_>>();
    assert_eq!(ids_of(&touched["annotations"]), [json!(TOLL)]);
    assert_eq!(ids_of(&touched["citations"]), [json!("eleven cracks")]);
    assert_eq!(touched["citations"][0]["briefing"], "Swing bridge");
    let now = board(&desk);
    let count = &now["articles"][0];
    let counts: Vec<u64> = ["asks", "annotations", "citations", "briefings"]
        .iter()
        .map(|key| count[*key].as_u64().unwrap())
        .collect();
    assert_eq!(counts, [1, 1, 1, 1]);
    assert_eq!((now["asks"].as_u64(), now["rows"][0]["id"].clone()), (Some(1), toll["id"].clone()));
    assert_eq!(now["rows"][0]["words"], TOLL_REWORDED);
    // What is settled is no question any more, and the board is told of it.
    let ruling =
        json!({ "type": "here", "start": now["rows"][0]["asked_start"], "end": now["rows"][0]["asked_end"] });
    desk.call("annotation_place", json!({ "id": toll["id"], "version_id": newest, "ruling": ruling }));
    assert_eq!(board(&desk)["asks"], 0);
    desk.call("undo", json!({}));
    assert_eq!(board(&desk)["asks"], 1);
    assert_eq!(desk.call("version_touches", json!({ "id": ids[0] }))["before"], Value::Null);
}

#[test]
fn a_place_is_refused_where_it_can_be_none() {
    let (desk, ids) = article(&[&[OPEN, TOLL, SHOPS], &[OPEN, TOLL_REWORDED, SHOPS]]);
    let made = annotate(&desk, &ids[0], TOLL, json!(["bridge"]), "");
    let ask =
        |version: &str, ruling: Value| json!({ "id": made["id"], "version_id": version, "ruling": ruling });
    for (version, ruling) in [
        (&ids[0], json!({ "type": "gone" })),
        (&ids[1], json!({ "type": "here", "start": 5, "end": 5 })),
        (&ids[1], json!({ "type": "here", "start": 0, "end": 4_000_000 })),
        (&ids[1], json!({ "type": "here", "start": 1 })),
        (&ids[1], json!({ "type": "somewhere" })),
    ] {
        assert_eq!(desk.refuse("annotation_place", ask(version, ruling)).code, ErrorCode::Invalid);
    }
    let foreign =
        page(&["Quite another story about a lighthouse keeper who grows roses on a rock far out at sea."])
            .replace("/ferry", "/roses")
            .replace("Ferry crews end their strike", "Roses on a rock");
    desk.import(&[desk.file("other.html", foreign)]);
    let other = desk.articles().iter().find(|row| row["headline"] == "Roses on a rock").unwrap()["versions"]
        [0]["id"]
        .clone();
    let refused = desk.refuse("annotation_place", ask(other.as_str().unwrap(), json!({ "type": "gone" })));
    assert!(refused.message.contains("another article"), "{}", refused.message);
    // Deleting the annotation takes what was said of it along, and undo brings both back.
    desk.call("annotation_place", ask(&ids[1], json!({ "type": "gone" })));
    desk.call("annotation_delete", json!({ "id": made["id"] }));
    desk.call("undo", json!({}));
    assert_eq!(on(&desk, &ids[1], &made["id"])["by"], "analyst");
}
