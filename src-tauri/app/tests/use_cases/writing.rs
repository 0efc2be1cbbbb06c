//! Writing with evidence: what the linter points at, what moved under a briefing, and what the analyst does about either.

use crate::desk::{Desk, page, version_ids};
use crate::{FIRST, SECOND};
use serde_json::{Value, json};
use variorum_app::contract::error::ErrorCode;

const SEVEN: &str = "Seven boats left the harbour before noon";

/// The same page of another outlet.
fn of_gazette(html: &str) -> String {
    html.replace("kestrel.example", "gazette.example").replace("Kestrel Daily", "Lorne Gazette")
}

fn cite(desk: &Desk, briefing: &Value, version: &str, words: &str) -> String {
    let text = desk.text(version);
    let start = text[..text.find(words).expect("the words stand in the text")].chars().count();
    let made = desk.call(
        "citation_create",
        json!({ "briefing_id": briefing, "version_id": version, "start": start, "end": start + words.chars().count() }),
    );
    made["id"].as_str().unwrap().to_owned()
}

fn write(desk: &Desk, briefing: &Value, blocks: Value) {
    let now = desk.call("briefing", json!({ "id": briefing }));
    let mut tree = now["tree"].clone();
    tree["blocks"] = blocks;
    desk.call("briefing_save", json!({ "id": briefing, "tree": tree, "base": now["updated_at"] }));
}

fn text(words: &str) -> Value {
    json!({ "type": "text", "text": words })
}

fn judgement(words: &str, cited: &[&str]) -> Value {
    let mut run = vec![text(words)];
    run.extend(cited.iter().map(|id| json!({ "type": "citation", "id": id })));
    json!({ "type": "judgement", "text": run, "likelihood": "likely", "confidence": "low", "assumptions": "", "would_change": "" })
}

fn line() -> Value {
    json!({ "type": "bottom_line", "text": [text("The ferries are back.")] })
}

/// A briefing whose judgement rests on words of the first of the given versions.
fn resting(desk: &Desk, versions: &[&[&str]]) -> (Value, String) {
    for (at, paragraphs) in versions.iter().enumerate() {
        let path = desk.file(&format!("{at}.html"), page(paragraphs));
        desk.import(&[path]);
    }
    let id = desk.call("briefing_create", json!({ "title": "Crossings" }))["id"].clone();
    let cited = cite(desk, &id, &version_ids(desk)[0], SEVEN);
    write(desk, &id, json!([line(), judgement("Boats will sail.", &[&cited])]));
    (id, cited)
}

fn moved(desk: &Desk, id: &Value) -> Vec<Value> {
    desk.call("briefing_moved", json!({ "id": id }))["items"].as_array().unwrap().clone()
}

fn rules(desk: &Desk, id: &Value) -> Vec<String> {
    let points = desk.call("briefing_lint", json!({ "id": id }))["points"].as_array().unwrap().clone();
    let shown = points.iter().filter(|point| point["dismissed"] == false);
    shown.map(|point| point["rule"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn what_moved_is_shown_word_by_word_and_noted_pinned_anew_or_left_alone() {
    let desk = Desk::new();
    let (id, cited) = resting(&desk, &[FIRST]);
    assert_eq!(moved(&desk, &id), Vec::<Value>::new());
    desk.import(&[desk.file("second.html", page(SECOND))]);
    let items = moved(&desk, &id);
    assert_eq!(items.len(), 1);
    let item = &items[0];
    assert_eq!(
        (&item["movement"], &item["blocks"], &item["noted"]),
        (&json!("changed"), &json!([1]), &json!(false))
    );
    assert_eq!(
        (&item["label"], &item["newest_label"], &item["since"]["label"]),
        (&json!("1"), &json!("2"), &json!("2"))
    );
    assert_eq!(item["pieces"][0], json!({ "kind": "deleted", "text": "Seven" }));
    assert_eq!(item["pieces"][1], json!({ "kind": "added", "text": "Nine" }));
    // Nothing changes by itself.
    assert_eq!(desk.call("briefing", json!({ "id": id }))["citations"][0]["exact"], SEVEN);

    desk.call("moved_note", json!({ "id": cited, "mark": item["mark"] }));
    let desk = desk.reopened();
    assert_eq!(moved(&desk, &id)[0]["noted"], true);
    // What moves again is news again.
    let third: Vec<String> = SECOND.iter().map(|words| words.replace("Nine boats", "Eleven boats")).collect();
    let third: Vec<&str> = third.iter().map(String::as_str).collect();
    desk.import(&[desk.file("third.html", page(&third))]);
    assert_eq!(moved(&desk, &id)[0]["noted"], false);
    desk.call("moved_note", json!({ "id": cited, "mark": moved(&desk, &id)[0]["mark"] }));
    desk.call("undo", json!({}));
    assert_eq!(moved(&desk, &id)[0]["noted"], false);

    let item = moved(&desk, &id)[0].clone();
    let spot = json!({ "id": cited, "version_id": item["newest_id"], "start": item["now"]["start"], "end": item["now"]["end"] });
    let pinned = desk.call("citation_repin", spot);
    assert!(pinned["exact"].as_str().unwrap().starts_with("Eleven boats"), "{pinned}");
    assert_eq!(moved(&desk, &id), Vec::<Value>::new());
    assert!(!rules(&desk, &id).contains(&"stale".to_owned()));
    desk.call("undo", json!({}));
    assert_eq!(desk.call("briefing", json!({ "id": id }))["citations"][0]["exact"], SEVEN);
    assert_eq!(moved(&desk, &id).len(), 1);
}

#[test]
fn a_dropped_passage_and_a_corrected_one_are_told_apart() {
    let desk = Desk::new();
    let (id, _) = resting(&desk, &[FIRST, &[FIRST[0], FIRST[2]]]);
    let items = moved(&desk, &id);
    assert_eq!((&items[0]["movement"], &items[0]["now"]), (&json!("dropped"), &Value::Null));
    assert!(rules(&desk, &id).contains(&"stale".to_owned()));

    let desk = Desk::new();
    let notice = "Correction: An earlier version of this article said that seven boats left the harbour. Nine boats left.";
    let corrected: Vec<&str> = SECOND.iter().copied().chain([notice]).collect();
    let (id, _) = resting(&desk, &[FIRST, &corrected]);
    desk.app().derive_now().unwrap();
    let items = moved(&desk, &id);
    assert_eq!(items[0]["movement"], "corrected", "{items:#?}");
    assert!(items[0]["notice"].as_str().unwrap().contains("seven boats left"));
    assert_eq!(items[0]["pieces"][1]["text"], "Nine");
}

#[test]
fn what_another_outlet_says_later_and_cannot_be_true_too_is_shown_beside_the_citation() {
    let desk = Desk::new();
    let (id, _) = resting(&desk, &[FIRST]);
    let rival: Vec<&str> = vec![
        "Ferry crews in Lorne went back to work on Friday, the union confirmed to this newspaper in the evening.",
        "Twelve boats left the harbour before noon, the port authority said, and the quays were full of people.",
    ];
    let html = of_gazette(&page(&rival)).replace("2031-03-14T07:10:00Z", "2031-03-14T19:40:00Z");
    desk.import(&[desk.file("rival.html", html)]);
    let items = moved(&desk, &id);
    assert_eq!(items.len(), 1, "{items:#?}");
    assert_eq!((&items[0]["movement"], &items[0]["since"]), (&json!("contradicted"), &Value::Null));
    assert_eq!(items[0]["rivals"][0]["source"], "Lorne Gazette");
    assert!(items[0]["rivals"][0]["sentence"].as_str().unwrap().starts_with("Twelve boats"));
}

#[test]
fn a_point_is_dismissed_over_a_restart_comes_back_with_other_words_and_is_undone() {
    let desk = Desk::new();
    let id = desk.call("briefing_create", json!({ "title": "Crossings" }))["id"].clone();
    write(&desk, &id, json!([line(), judgement("Boats will sail.", &[])]));
    let points = desk.call("briefing_lint", json!({ "id": id }))["points"].clone();
    assert_eq!((&points[0]["rule"], &points[0]["block"]), (&json!("uncited"), &json!(1)));
    assert!(points[0]["because"].as_str().unwrap().len() > 20);
    desk.call("lint_dismiss", json!({ "id": id, "mark": points[0]["mark"], "dismissed": true }));
    let desk = desk.reopened();
    assert_eq!(rules(&desk, &id), Vec::<String>::new());
    desk.call("undo", json!({}));
    assert_eq!(rules(&desk, &id), ["uncited"]);
    desk.call("redo", json!({}));
    write(&desk, &id, json!([line(), judgement("Boats will not sail.", &[])]));
    assert_eq!(rules(&desk, &id), ["uncited"]);
    desk.call("briefing_delete", json!({ "id": id }));
    assert_eq!(desk.refuse("briefing_lint", json!({ "id": id })).code, ErrorCode::NotFound);
}

#[test]
fn outlets_that_carry_one_dispatch_are_one_origin() {
    let desk = Desk::new();
    let own = desk.file("own.html", page(FIRST));
    let copy = desk.file("copy.html", of_gazette(&page(FIRST)));
    desk.import(&[own, copy]);
    let versions: Vec<String> = desk
        .articles()
        .iter()
        .map(|article| article["versions"][0]["id"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(versions.len(), 2);
    let id = desk.call("briefing_create", json!({ "title": "Crossings" }))["id"].clone();
    let cited: Vec<String> = versions.iter().map(|version| cite(&desk, &id, version, SEVEN)).collect();
    write(&desk, &id, json!([line(), judgement("Boats will sail.", &[&cited[0], &cited[1]])]));
    assert_eq!(rules(&desk, &id), ["one_origin"]);
}

#[test]
fn a_citation_is_pinned_to_its_own_article_alone() {
    let desk = Desk::new();
    let (_, cited) = resting(&desk, &[FIRST]);
    let other = desk.file(
        "other.html",
        of_gazette(&page(&["A poem about gulls and nothing else, in four lines, was read aloud."])),
    );
    desk.import(&[other]);
    let ids: Vec<String> = desk
        .articles()
        .iter()
        .map(|article| article["versions"][0]["id"].as_str().unwrap().to_owned())
        .collect();
    let refused: Vec<ErrorCode> = ids
        .iter()
        .filter_map(|version| {
            let spot = json!({ "id": cited, "version_id": version, "start": 0, "end": 9 });
            desk.app().call("citation_repin", spot).err().map(|error| error.code)
        })
        .collect();
    assert_eq!(refused, [ErrorCode::Invalid]);
    let nowhere =
        json!({ "id": cited, "version_id": version_ids(&desk)[0], "start": 900_000, "end": 900_009 });
    assert_eq!(desk.refuse("citation_repin", nowhere).code, ErrorCode::Invalid);
    assert_eq!(desk.refuse("moved_note", json!({ "id": "nobody", "mark": "x" })).code, ErrorCode::NotFound);
    assert_eq!(
        desk.refuse("lint_dismiss", json!({ "id": "nobody", "mark": "x", "dismissed": true })).code,
        ErrorCode::NotFound
    );
    assert_eq!(desk.refuse("briefing_moved", json!({ "id": "nobody" })).code, ErrorCode::NotFound);
}

#[test]
fn a_briefing_begins_from_a_bundled_template_or_from_an_edited_file_of_its_name() {
    let desk = Desk::new();
    let story = desk.call("story_create", json!({ "name": "Ferries" }))["id"].clone();
    let listed = desk.call("templates", json!({}));
    let ids: Vec<&str> =
        listed["templates"].as_array().unwrap().iter().map(|t| t["id"].as_str().unwrap()).collect();
    let bundled = [
        "situation-report",
        "key-judgements",
        "chronology",
        "whos-who",
        "what-changed-since",
        "source-assessment",
    ];
    assert_eq!(ids, bundled);
    for id in bundled {
        let made = desk.call("briefing_create", json!({ "title": "", "story_id": story, "template": id }));
        assert!(made["tree"]["title"].as_str().unwrap().starts_with("Ferries: "), "{id}");
        assert_eq!(made["tree"]["blocks"][0]["type"], "bottom_line", "{id}");
        assert!(
            !made["tree"].to_string().contains("{story}") && !made["tree"].to_string().contains("{date}"),
            "{id}"
        );
        // Bytes that the contract gives are bytes that it takes.
        let saved = json!({ "id": made["id"], "tree": made["tree"], "base": made["updated_at"] });
        assert_eq!(desk.call("briefing_save", saved)["updated_at"], made["updated_at"], "{id}");
    }
    let folder =
        std::path::PathBuf::from(desk.call("templates_unpack", json!({}))["folder"].as_str().unwrap());
    std::fs::write(folder.join("chronology.md"), "Name: Days\n= Ours\n").unwrap();
    std::fs::write(folder.join("zebra.md"), [0xff, b'#', b' ', b'A']).unwrap();
    std::fs::write(folder.join("notes.txt"), "no template").unwrap();
    let again = desk.call("templates_unpack", json!({}));
    let found = |id: &str| again["templates"].as_array().unwrap().iter().find(|t| t["id"] == id).cloned();
    assert_eq!(found("chronology").unwrap()["name"], "Days", "an edited file is not written over");
    assert_eq!(found("zebra").unwrap()["own"], true);
    assert_eq!(found("notes"), None);
    let made = desk.call("briefing_create", json!({ "title": "Own", "template": "chronology" }));
    assert_eq!(
        made["tree"]["blocks"],
        json!([{ "type": "bottom_line", "text": [{ "type": "text", "text": "Ours", "bold": false, "italic": false }] }])
    );
    for bad in ["../settings", "nobody", ""] {
        let refused = desk.refuse("briefing_create", json!({ "title": "", "template": bad }));
        assert_eq!(refused.code, ErrorCode::NotFound, "{bad}");
    }
}

#[test]
fn a_live_figure_says_what_came_and_what_went_and_changes_nothing_by_itself() {
    let desk = Desk::new();
    desk.import(&[desk.file("first.html", page(FIRST))]);
    let made = desk.call("briefing_figure", json!({ "figure": "version_strip" }));
    assert_eq!(made["made_of"]["figure"], "version_strip");
    let same = desk.call("figure_update", json!({ "figure": made }));
    assert_eq!((&same["came"], &same["went"]), (&json!([]), &json!([])));
    desk.import(&[desk.file("second.html", page(SECOND))]);
    let mut captioned = made.clone();
    captioned["caption"] = json!("Ferry crews");
    let updated = desk.call("figure_update", json!({ "figure": captioned }));
    assert_eq!(updated["figure"]["caption"], "Ferry crews");
    assert_eq!(updated["went"], json!([]));
    assert_eq!(updated["came"].as_array().unwrap().len(), 1, "{updated:#}");
    let still = json!({ "caption": "", "alt": "", "drawing": made["drawing"] });
    assert_eq!(desk.refuse("figure_update", json!({ "figure": still })).code, ErrorCode::Invalid);
    desk.app().derive_now().unwrap();
    for kind in ["timeline", "roster", "ledger", "range_board"] {
        let figure = desk.call("briefing_figure", json!({ "figure": kind }));
        let again = desk.call("figure_update", json!({ "figure": figure }));
        assert_eq!((&again["came"], &again["went"]), (&json!([]), &json!([])), "{kind}");
        assert_eq!(again["figure"]["drawing"], figure["drawing"], "{kind}");
    }
    let board = desk.call("briefing_figure", json!({ "figure": "range_board" }));
    assert!(board["drawing"]["marks"].to_string().contains("Nine boats"), "{board:#}");
}

#[test]
fn competing_hypotheses_are_printed_as_a_table_in_every_format() {
    let desk = Desk::new();
    let (id, cited) = resting(&desk, &[FIRST]);
    let cell = |words: &str| json!([text(words)]);
    let block = json!({
        "type": "hypotheses",
        "evidence": [[text("Boats left"), { "type": "citation", "id": cited }], [text("No alarm")]],
        "hypotheses": [
            { "text": cell("The strike is over"), "marks": ["strongly_for", "against"] },
            { "text": cell("It only rests"), "marks": ["strongly_against"] },
        ],
    });
    write(&desk, &id, json!([line(), block]));
    let stored = desk.call("briefing", json!({ "id": id }))["tree"]["blocks"][1].clone();
    assert_eq!(stored["hypotheses"][1]["marks"], json!(["strongly_against"]));
    for format in ["md", "html", "json", "docx", "pdf"] {
        let path = desk.folder().join(format!("out.{format}"));
        desk.call("briefing_export", json!({ "id": id, "format": format, "path": path }));
        let bytes = std::fs::read(path).unwrap();
        assert!(!bytes.is_empty(), "{format}");
        if format == "md" || format == "html" {
            let text = String::from_utf8(bytes).unwrap();
            for said in ["Hypothesis", "It only rests", "−−", "Against"] {
                assert!(text.contains(said), "{said} in {format}");
            }
        }
    }
    // A mark that the contract does not know is refused, not guessed.
    let mut tree = desk.call("briefing", json!({ "id": id }));
    tree["tree"]["blocks"][1]["hypotheses"][0]["marks"][0] = json!("perhaps");
    let refused =
        desk.refuse("briefing_save", json!({ "id": id, "tree": tree["tree"], "base": tree["updated_at"] }));
    assert_eq!(refused.code, ErrorCode::Invalid);
}
