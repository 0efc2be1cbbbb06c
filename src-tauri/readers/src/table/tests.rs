//! Tables of invented articles as archives and scrapers write them.

use super::*;
use proptest::prelude::*;
use variorum_core::import::{FieldRole, Item};
use variorum_core::text::BlockKind;
use variorum_core::time::Stated;

fn read_with(name: &str, text: &str, mappings: &Mappings) -> Result<Harvest, Problem> {
    let input = Input { name, bytes: text.as_bytes(), url: None };
    let reader = TableReader { mappings };
    assert_eq!(reader.fit(&input), Fit::Likely, "{text}");
    reader.read(&input)
}

fn read(name: &str, text: &str) -> Result<Harvest, Problem> {
    read_with(name, text, &NO_MAPPINGS)
}

fn words(item: &Item) -> Vec<(BlockKind, &str)> {
    item.versions[0].blocks.iter().map(|(kind, words)| (*kind, words.as_str())).collect()
}

#[test]
fn known_names_need_no_mapping_in_any_delimiter() {
    for mark in [",", ";", "\t", "|"] {
        let text = ["url", "Title", "body", "date_published", "outlet"].join(mark)
            + "\n"
            + &[
                "https://kestrel.example/a",
                "Fog",
                "\"Fog held the ferry.\n\nNobody sailed.\"",
                "2031-03-14",
                "Kestrel",
            ]
            .join(mark);
        let item = read("t.csv", &text).unwrap().items.remove(0);
        assert_eq!(
            words(&item),
            [
                (BlockKind::Headline, "Fog"),
                (BlockKind::Paragraph, "Fog held the ferry."),
                (BlockKind::Paragraph, "Nobody sailed."),
            ]
        );
        assert_eq!(item.article.url.as_deref(), Some("https://kestrel.example/a"));
        assert_eq!(item.article.source.as_deref(), Some("Kestrel"));
        assert_eq!(item.versions[0].published.map(Stated::iso).as_deref(), Some("2031-03-14"));
    }
}

#[test]
fn json_is_read_as_an_array_inside_an_object_line_by_line_and_alone() {
    let one = r#"{"headline":"Fog","articleBody":"<p>Fog held the ferry.</p>","source":{"name":"Kestrel"},"author":[{"name":"I. Torval"},{"name":"O. Best"}]}"#;
    for text in [
        format!("[{one},{one}]"),
        format!("{{\"status\":\"ok\",\"data\":{{\"articles\":[{one},{one}]}}}}"),
        format!("{one}\n{one}\n"),
    ] {
        let found = read("t.json", &text).unwrap();
        assert_eq!(found.items.len(), 2, "{text}");
        let item = &found.items[0];
        assert_eq!(item.article.source.as_deref(), Some("Kestrel"));
        assert_eq!(words(item)[1], (BlockKind::Byline, "I. Torval, O. Best"));
        assert_eq!(words(item)[2], (BlockKind::Paragraph, "Fog held the ferry."));
    }
    assert_eq!(read("t.json", one).unwrap().items.len(), 1);
}

#[test]
fn lines_that_are_no_json_are_counted_and_the_others_read() {
    let found = read(
        "t.jsonl",
        "{\"title\":\"Fog\",\"text\":\"One.\"}\nnot json\n{\"title\":\"Rain\",\"text\":\"Two.\"}",
    )
    .unwrap();
    assert_eq!(found.items.len(), 2);
    assert_eq!(found.problems[0].code, ProblemCode::PartSkipped);
    assert!(found.problems[0].message.contains("line 2"));
}

#[test]
fn unknown_names_ask_for_a_mapping_and_take_one() {
    let text = "kop,brood,webadres\nMist,De boot bleef liggen.,https://ostby.example/1\n";
    let refused = read("t.csv", text).unwrap_err();
    assert_eq!(refused.code, ProblemCode::NeedsMapping);
    assert!(refused.message.contains("kop, brood, webadres"));
    let mapping: Mapping = "headline=kop,text=brood,url=webadres".parse().unwrap();
    let given = Mappings { given: Some(mapping.clone()), ..Mappings::default() };
    let item = read_with("t.csv", text, &given).unwrap().items.remove(0);
    assert_eq!(
        words(&item),
        [(BlockKind::Headline, "Mist"), (BlockKind::Paragraph, "De boot bleef liggen.")]
    );

    let key = Mapping::key(&["brood", "kop", "webadres"]);
    let remembered = Mappings { given: None, remembered: BTreeMap::from([(key, mapping)]) };
    assert!(read_with("t.csv", text, &remembered).is_ok());
    let more = "kop,brood,webadres,bron\nMist,De boot bleef liggen.,https://ostby.example/1,Ostby\n";
    assert!(read_with("t.csv", more, &remembered).is_ok(), "an answer holds where one field came to it");
    let other = "kop,tekst\nMist,De boot bleef liggen.\n";
    assert_eq!(read_with("t.csv", other, &given).unwrap_err().code, ProblemCode::NeedsMapping);
}

#[test]
fn a_preview_shows_the_first_rows_and_what_the_names_tell() {
    let input = Input { name: "t.csv", bytes: b"title,brood\nFog,One.\nRain,Two.\nSnow,Three.\n", url: None };
    let seen = preview(&input, &NO_MAPPINGS, 2).unwrap();
    assert_eq!(seen.fields, ["title", "brood"]);
    assert_eq!((seen.rows.len(), seen.total), (2, 3));
    assert_eq!(seen.guess.field(FieldRole::Headline), Some("title"));
    assert_eq!(seen.guess.field(FieldRole::Text), None);
}

#[test]
fn a_row_without_text_is_told_and_short_numbers_are_no_identifiers() {
    let found = read("t.csv", "id,title,text\n17,Fog,One.\n18,Rain,\n").unwrap();
    assert_eq!(found.items[0].article.guid, None);
    assert!(found.items[1].versions.is_empty());
    assert!(found.items[1].problems[0].message.contains("Row 2"));
}

#[test]
fn what_is_no_table_is_refused_with_a_sentence() {
    assert_eq!(read("t.json", "{\"a\": [1, 2").unwrap_err().code, ProblemCode::Malformed);
    assert_eq!(read("t.json", "[]").unwrap_err().code, ProblemCode::Empty);
    assert_eq!(read("t.csv", "title,text\n").unwrap_err().code, ProblemCode::Empty);
    let deep = "{\"a\":".repeat(5_000) + &"}".repeat(5_000);
    assert_eq!(read("t.json", &deep).unwrap_err().code, ProblemCode::Malformed);
    let noise = Input { name: "t.csv", bytes: &[0, 1, 2, 3, 0, 0], url: None };
    assert_eq!(TableReader::BY_NAMES.fit(&noise), Fit::No);
}

fn quoted(cell: &str) -> String {
    format!("\"{}\"", cell.replace('"', "\"\""))
}

proptest! {
    #[test]
    fn cells_come_back_as_they_were(title in "[a-zA-Z\"'|; ]{1,30}", text in "[a-zA-Z\"\n,;|\t. ]{1,60}") {
        let sheet = sheet(&Input {
            name: "t.csv",
            bytes: format!("title,text\n{},{}\n", quoted(&title), quoted(&text)).as_bytes(),
            url: None,
        });
        if !(title.trim().is_empty() && text.trim().is_empty()) {
            prop_assert_eq!(&sheet.unwrap().rows, &[[title, text]]);
        }
    }

    #[test]
    fn no_text_makes_it_panic(text in "([{}\\[\\]\",:;|\t\n]|title|text|\\PC){0,80}") {
        for name in ["t.csv", "t.json", "t.jsonl"] {
            let input = Input { name, bytes: text.as_bytes(), url: None };
            let _ = TableReader::BY_NAMES.read(&input);
            let _ = preview(&input, &NO_MAPPINGS, 3);
        }
    }
}
