//! Which article is this, and how a text was read: extracting again, proposals, merging and splitting.

use crate::desk::{Desk, annotate, page, version_ids};
use crate::{FIRST, SECOND};
use serde_json::{Value, json};
use variorum_app::contract::error::ErrorCode;
use variorum_core::ids::VersionId;
use variorum_core::text::{BlockKind, ReadingText};
use variorum_store::table::reading::{self, NewReading, Review};
use variorum_store::table::version;

const SIGN_UP: &str = "Sign up to our evening letter and get the news of the islands in your inbox.";

/// Gives a version the text that an older extractor would have made of it: with a line that is no part of the article.
pub fn read_by_an_older_extractor(desk: &Desk, id: &str) {
    let id = VersionId(id.to_owned());
    desk.app()
        .library()
        .write(|tx| {
            let current = reading::get(tx, &version::get(tx, &id)?.reading_id)?;
            let parts = current.text.parts();
            let noisy = [&parts[..1], &[(BlockKind::Paragraph, SIGN_UP)], &parts[1..]].concat();
            let old = NewReading {
                text: ReadingText::compose(noisy),
                extractor: "html 0".to_owned(),
                review: Review::Sure,
                language: current.language,
            };
            let reading_id = reading::insert(tx, &id, &old)?;
            version::set_reading(tx, &id, &reading_id)
        })
        .unwrap();
}

fn extract_again(desk: &Desk) -> Vec<Value> {
    desk.items(&desk.call("extract_again", json!({})))
}

#[test]
fn a_better_extraction_is_a_new_reading_of_the_same_version_and_annotations_follow() {
    let desk = Desk::new();
    desk.import(&[desk.file("a.html", page(FIRST))]);
    let id = version_ids(&desk)[0].clone();
    let good = desk.text(&id);
    read_by_an_older_extractor(&desk, &id);
    assert!(desk.text(&id).contains(SIGN_UP));
    assert_eq!(desk.call("extraction_state", json!({})), json!({ "captures": 1, "outdated": 1 }));
    let made = annotate(&desk, &id, "Seven boats", json!(["boats"]), "Ask the port.");

    let items = extract_again(&desk);
    assert_eq!(items.len(), 1);
    assert_eq!(items[0]["outcome"], "reread");
    assert_eq!(items[0]["version_ids"], json!([id]));
    assert_eq!(desk.text(&id), good);
    assert_eq!(version_ids(&desk), std::slice::from_ref(&id), "no version is made");
    assert_eq!(desk.call("extraction_state", json!({}))["outdated"], 0);
    let note = &desk.call("version_annotations", json!({ "id": id }))[0];
    assert_eq!((&note["id"], &note["state"]), (&made["id"], &json!("in_place")));
    let start = usize::try_from(note["start"].as_u64().unwrap()).unwrap();
    assert_eq!(good.chars().skip(start).take(11).collect::<String>(), "Seven boats");

    let readings = desk.call("version_readings", json!({ "id": id }));
    let steps = readings.as_array().unwrap();
    assert_eq!(steps.len(), 3);
    assert_eq!((&steps[2]["lost"], &steps[2]["gained"]), (&json!([SIGN_UP]), &json!([])));
    assert_eq!(steps.iter().map(|step| step["current"] == true).collect::<Vec<_>>(), [false, false, true]);

    assert!(extract_again(&desk).is_empty(), "what reads as before is left alone");
    desk.call("undo", json!({}));
    assert!(desk.text(&id).contains(SIGN_UP), "one step takes all new readings back");
    desk.call("redo", json!({}));
    assert_eq!(desk.text(&id), good);
}

#[test]
fn a_better_extraction_is_never_a_change_by_the_outlet() {
    let desk = Desk::new();
    desk.import(&[desk.file("a.html", page(FIRST))]);
    desk.import(&[desk.file("b.html", page(SECOND))]);
    let ids = version_ids(&desk);
    let kinds = |desk: &Desk| {
        let compared = desk.call("compare", json!({ "a": ids[0], "b": ids[1] }));
        let links = compared["comparison"]["links"].as_array().unwrap().clone();
        links.iter().map(|link| link["kind"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let right = kinds(&desk);
    read_by_an_older_extractor(&desk, &ids[0]);
    assert!(kinds(&desk).contains(&"deleted".to_owned()), "the noise looked like a change");
    extract_again(&desk);
    assert_eq!(kinds(&desk), right);
}

#[test]
fn extracting_again_leaves_what_the_analyst_settled() {
    let desk = Desk::new();
    desk.import(&[desk.file("a.html", page(FIRST))]);
    let id = version_ids(&desk)[0].clone();
    read_by_an_older_extractor(&desk, &id);
    // The last paragraph, behind headline, noise and two others.
    desk.call("block_kind_set", json!({ "id": id, "block": 4, "kind": "correction_notice" }));
    extract_again(&desk);
    let view = desk.call("version", json!({ "id": id }));
    assert!(!view["text"].as_str().unwrap().contains(SIGN_UP));
    assert_eq!(view["blocks"][3]["kind"], "correction_notice");
    assert!(extract_again(&desk).is_empty());
}

#[test]
fn copied_pages_that_the_analyst_settled_stay_settled() {
    let desk = Desk::new();
    desk.items(&desk.call("import_sample", json!({})));
    assert!(extract_again(&desk).iter().all(|item| item["outcome"] != "failed"));
    let split = desk.call("splits", json!({}))[0].clone();
    let view = desk.call("split", json!({ "id": split["id"] }));
    let mut rows = view["rows"].as_array().unwrap().clone();
    rows.last_mut().unwrap()["new"] = Value::Null;
    desk.call("split_resolve", json!({ "id": split["id"], "rows": rows }));
    let article = desk.call("article", json!({ "id": split["article_id"] }));
    let newer = article["versions"][1]["id"].as_str().unwrap().to_owned();
    let settled = desk.text(&newer);
    extract_again(&desk);
    assert_eq!(desk.text(&newer), settled);
}

/// A page of the same outlet under an address and a headline of its own.
fn page_at(address: &str, headline: &str, paragraphs: &[&str]) -> String {
    page(paragraphs)
        .replace("https://www.kestrel.example/2031/ferry", address)
        .replace("Ferry crews end their strike", headline)
}

fn two_twins(desk: &Desk) -> (Value, Value) {
    let first = desk.file(
        "a.html",
        page_at("https://www.kestrel.example/2031/ferry", "Ferry crews end their strike", SECOND),
    );
    let moved = desk
        .file("b.html", page_at("https://www.kestrel.example/islands/77", "Ferry crews end strike", SECOND));
    let other = [
        "A lighthouse keeper on the outer island has been honoured for forty years of service by the harbour board.",
        "The ceremony was held in the rain, and the board gave her a brass clock that nobody could read in the dark.",
    ];
    let apart =
        desk.file("c.html", page_at("https://www.kestrel.example/2031/light", "Keeper honoured", &other));
    let items = desk.import(&[first, moved, apart]);
    assert!(items.iter().all(|item| item["outcome"] == "imported"));
    desk.app().derive_now().unwrap();
    let of = |name: &str| {
        let item = items.iter().find(|item| item["path"].as_str().unwrap().ends_with(name)).unwrap();
        item["article_id"].clone()
    };
    (of("a.html"), of("b.html"))
}

fn proposals(desk: &Desk) -> Vec<Value> {
    desk.app().derive_now().unwrap();
    let page = desk.call("proposals", json!({ "offset": 0, "limit": 50 }));
    let list = page["list"].as_array().unwrap().clone();
    assert_eq!(page["total"], list.len());
    list
}

#[test]
fn the_same_text_under_two_addresses_is_proposed_with_reasons_and_never_merged_unasked() {
    let desk = Desk::new();
    let (one, other) = two_twins(&desk);
    let found = proposals(&desk);
    assert_eq!(found.len(), 1, "the third article is like neither");
    let sides = [&found[0]["stays"]["id"], &found[0]["joins"]["id"]];
    assert!(sides.contains(&&one) && sides.contains(&&other));
    assert_eq!(found[0]["reasons"], json!(["the same text", "88 % of the headline", "two addresses"]));
    assert_eq!(desk.articles().len(), 3);
}

#[test]
fn a_dismissed_proposal_stays_away_until_it_is_undone() {
    let desk = Desk::new();
    let (one, other) = two_twins(&desk);
    desk.call("proposal_dismiss", json!({ "one": other, "other": one }));
    assert!(proposals(&desk).is_empty());
    let desk = desk.reopened();
    assert!(proposals(&desk).is_empty());
    desk.call("undo", json!({}));
    assert_eq!(proposals(&desk).len(), 1);
    let gone = json!({ "one": one, "other": "0190aaaa-0000-7000-8000-000000000000" });
    assert_eq!(desk.refuse("proposal_dismiss", gone).code, ErrorCode::NotFound);
}

#[test]
fn merged_articles_stay_one_when_the_other_address_comes_again_and_keep_both_notes() {
    let desk = Desk::new();
    let (one, other) = two_twins(&desk);
    desk.call("article_correct", json!({ "id": one, "note": "The first address." }));
    desk.call("article_correct", json!({ "id": other, "note": "Moved to the islands desk." }));
    desk.call("article_merge", json!({ "from": other, "into": one }));
    assert!(proposals(&desk).is_empty());
    let view = desk.call("article", json!({ "id": one }));
    assert_eq!(view["note"], "The first address.\n\nMoved to the islands desk.");
    let later = page_at(
        "https://www.kestrel.example/islands/77",
        "Ferry crews end strike",
        &[SECOND, &FIRST[1..2]].concat(),
    );
    let item = desk.import(&[desk.file("d.html", later)])[0].clone();
    assert_eq!((&item["outcome"], &item["article_id"]), (&json!("new_version"), &one));
    assert_eq!(desk.articles().len(), 2);
}

#[test]
fn a_merge_is_undone_with_notes_addresses_and_the_proposal() {
    let desk = Desk::new();
    let (one, other) = two_twins(&desk);
    desk.call("article_correct", json!({ "id": other, "note": "Moved." }));
    desk.call("article_merge", json!({ "from": other, "into": one }));
    desk.call("undo", json!({}));
    assert_eq!(desk.articles().len(), 3);
    assert_eq!(desk.call("article", json!({ "id": other }))["note"], "Moved.");
    assert_eq!(proposals(&desk).len(), 1);
    let later = page_at("https://www.kestrel.example/islands/77", "Ferry crews end strike", FIRST);
    assert_eq!(desk.import(&[desk.file("d.html", later)])[0]["article_id"], other);
}

#[test]
fn versions_are_split_off_with_their_annotations_and_come_back_with_undo() {
    let desk = Desk::new();
    desk.import(&[desk.file("a.html", page(FIRST))]);
    desk.import(&[desk.file("b.html", page(SECOND))]);
    desk.import(&[desk.file("c.html", page(&[SECOND[3], SECOND[1]]))]);
    let story = desk.call("story_create", json!({ "name": "Ferries" }))["id"].clone();
    let article = desk.articles()[0]["id"].clone();
    desk.call("story_assign", json!({ "article_ids": [article], "add": [story], "remove": [] }));
    let ids = version_ids(&desk);
    annotate(&desk, &ids[1], "Nine boats", json!(["boats"]), "");
    let new = desk.call("article_split", json!({ "id": article, "version_ids": [ids[1]] }));
    let labels = |id: &Value| {
        let view = desk.call("article", json!({ "id": id }));
        let versions = view["versions"].as_array().unwrap().clone();
        versions.iter().map(|one| (one["id"].clone(), one["label"].clone())).collect::<Vec<_>>()
    };
    assert_eq!(labels(&article), [(json!(ids[0]), json!("1")), (json!(ids[2]), json!("2"))]);
    assert_eq!(labels(&new), [(json!(ids[1]), json!("1"))]);
    let view = desk.call("article", json!({ "id": new }));
    assert_eq!((&view["url"], &view["story_ids"]), (&Value::Null, &json!([story])));
    assert_eq!(desk.call("version_annotations", json!({ "id": ids[1] })).as_array().unwrap().len(), 1);
    assert!(proposals(&desk).is_empty(), "what was just split is not proposed as one");
    desk.call("undo", json!({}));
    assert_eq!(labels(&article).len(), 3);
    assert_eq!(desk.articles().len(), 1);
}

#[test]
fn a_split_that_leaves_nothing_or_tears_a_page_is_refused() {
    let desk = Desk::new();
    desk.items(&desk.call("import_sample", json!({})));
    let split = desk.call("splits", json!({}))[0].clone();
    let article = split["article_id"].clone();
    let view = desk.call("article", json!({ "id": article }));
    let ids: Vec<Value> = view["versions"].as_array().unwrap().iter().map(|one| one["id"].clone()).collect();
    for wrong in [json!([]), json!(ids), json!([ids[0]]), json!(["0190aaaa-0000-7000-8000-000000000000"])] {
        let error = desk.refuse("article_split", json!({ "id": article, "version_ids": wrong }));
        assert_eq!(error.code, ErrorCode::Invalid, "{wrong}: {error}");
    }
}

/// A call that no extractor knows by its words.
const LETTER: &str =
    "News of the islands can be in your inbox every evening if you leave an address at the harbour office.";

const PIECES: [&[&str]; 4] = [
    FIRST,
    &[
        "A grey seal that had swum up the river as far as the mill was led back to the open sea by two fishermen and a dog.",
        "The miller had fed it herring for a week, which experts from the mainland called kind and not very wise.",
    ],
    &[
        "The island school will get a new roof this summer after parents collected signatures and the council found money.",
        "Lessons are to be held in the community hall until October, the head teacher wrote to the families on Monday.",
    ],
    &[
        "Wool prices rose again at the spring market, and several farmers said that they would shear early this year.",
        "Buyers from three countries had come by boat, and some of them slept in the market hall for want of beds.",
    ],
];

/// Four articles of one outlet that end with the same line, the first of them in two versions.
fn with_sign_up_lines(desk: &Desk) -> (Value, Vec<String>) {
    let mut article = Value::Null;
    for (at, piece) in PIECES.iter().enumerate() {
        let html = page_at(
            &format!("https://www.kestrel.example/2031/{at}"),
            &format!("Piece {at}"),
            &[*piece, &[LETTER][..]].concat(),
        );
        let item = desk.import(&[desk.file(&format!("{at}.html"), html)])[0].clone();
        if at == 0 {
            article = item["article_id"].clone();
        }
    }
    let without = page_at("https://www.kestrel.example/2031/0", "Piece 0", FIRST);
    desk.import(&[desk.file("later.html", without)]);
    desk.app().derive_now().unwrap();
    let view = desk.call("article", json!({ "id": article }));
    let ids = view["versions"].as_array().unwrap().iter().map(|one| one["id"].as_str().unwrap().to_owned());
    (article, ids.collect())
}

/// What became of the sentences between two versions, unchanged ones aside.
fn changes_between(desk: &Desk, a: &str, b: &str) -> Vec<Value> {
    let compared = desk.call("compare", json!({ "a": a, "b": b }));
    let links = compared["comparison"]["links"].as_array().unwrap().clone();
    links.into_iter().map(|link| link["kind"].clone()).filter(|kind| kind != "unchanged").collect()
}

#[test]
fn lines_that_an_outlet_repeats_are_shown_and_left_out_of_comparisons() {
    let desk = Desk::new();
    let (_, ids) = with_sign_up_lines(&desk);
    let [first, later] = ids.as_slice() else { panic!("two versions: {ids:?}") };
    let view = desk.call("version", json!({ "id": first }));
    assert!(view["text"].as_str().unwrap().contains(LETTER), "it is shown");
    let last = view["blocks"].as_array().unwrap().len() - 1;
    assert_eq!(view["boilerplate"], json!([last]));
    assert!(changes_between(&desk, first, later).is_empty());
    let article =
        desk.articles().into_iter().find(|row| row["versions"].as_array().unwrap().len() == 2).unwrap();
    assert_eq!(article["versions"][1]["substance"], 0.0);
}

#[test]
fn the_analyst_rules_that_a_line_is_text_and_takes_it_back() {
    let desk = Desk::new();
    let (_, ids) = with_sign_up_lines(&desk);
    let view = desk.call("version", json!({ "id": ids[0] }));
    let last = view["blocks"].as_array().unwrap().len() - 1;
    desk.call("boilerplate_rule", json!({ "version_id": ids[0], "block": last, "ruling": "text" }));
    assert_eq!(changes_between(&desk, &ids[0], &ids[1]), [json!("deleted")]);
    desk.call("undo", json!({}));
    assert!(changes_between(&desk, &ids[0], &ids[1]).is_empty());
    desk.app().derive_now().unwrap();
    let substance = |desk: &Desk| {
        let rows = desk.articles();
        let row = rows.iter().find(|row| row["versions"].as_array().unwrap().len() == 2).unwrap();
        row["versions"][1]["substance"].clone()
    };
    assert_eq!(substance(&desk), 0.0, "what is stored follows the ruling and its undoing");
    let wrong = json!({ "version_id": ids[0], "block": 99, "ruling": "text" });
    assert_eq!(desk.refuse("boilerplate_rule", wrong).code, ErrorCode::Invalid);
}

#[test]
fn a_split_that_an_import_rests_on_by_now_is_not_taken_back_and_says_so() {
    let desk = Desk::new();
    desk.import(&[desk.file("a.html", page(FIRST))]);
    desk.import(&[desk.file("b.html", page(SECOND))]);
    let article = desk.articles()[0]["id"].clone();
    let ids = version_ids(&desk);
    let new = desk.call("article_split", json!({ "id": article, "version_ids": [ids[1]] }));
    let pasted = format!("Ferries again\n\n{}\n\n{}\n", PIECES[1][0], PIECES[1][1]);
    let job = desk.call("import_text", json!({ "text": pasted, "article_id": new }));
    assert_eq!(desk.items(&job)[0]["outcome"], "new_version");
    let error = desk.refuse("undo", json!({}));
    assert_eq!(error.code, ErrorCode::Invalid, "{error}");
    assert_eq!(desk.call("article", json!({ "id": new }))["versions"].as_array().unwrap().len(), 2);
}
