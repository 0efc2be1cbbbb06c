//! Comparisons as files, and lives of sentences, through the door that the window uses.

use crate::desk::{Desk, page, version_ids};
use serde_json::{Value, json};
use variorum_app::contract::error::ErrorCode;

const STRIKE: &str =
    "Ferry crews in Lorne ended their strike on Friday after nine days without a crossing to the islands.";
const SEVEN: &str =
    "Seven boats left the harbour before noon, the port authority said, and more were to follow.";
const NINE: &str =
    "Nine boats left the harbour before noon, the port authority said, and more were to follow.";
const UNION: &str = "The union said that the talks had been frank and that a vote would be held next week.";

fn library(versions: &[&[&str]]) -> Desk {
    let desk = Desk::new();
    for (number, paragraphs) in versions.iter().enumerate() {
        let path = desk.file(&format!("{number}.html"), page(paragraphs));
        desk.import(&[path]);
    }
    desk
}

fn life<'l>(lives: &'l Value, words: &str) -> &'l Value {
    let all = lives["sentences"].as_array().unwrap();
    let said = |life: &&Value| {
        life["turns"].as_array().unwrap().iter().any(|turn| turn["words"]["text"].as_str() == Some(words))
    };
    all.iter().find(said).unwrap_or_else(|| panic!("{words} has a life"))
}

fn turns(life: &Value) -> Vec<(u64, &str)> {
    let all = life["turns"].as_array().unwrap();
    all.iter().map(|turn| (turn["version"].as_u64().unwrap(), turn["turn"].as_str().unwrap())).collect()
}

#[test]
fn a_sentence_is_followed_through_rewording_going_and_returning() {
    let desk = library(&[
        &[STRIKE, SEVEN, UNION],
        &[STRIKE, NINE],
        &[STRIKE, NINE, UNION, "Trains were not affected."],
    ]);
    let ids = version_ids(&desk);
    let lives = desk.call("sentence_lives", json!({ "id": ids[2] }));
    assert_eq!(lives["versions"].as_array().unwrap().len(), 3);
    let boats = life(&lives, NINE);
    assert_eq!((boats["brought"].as_u64(), turns(boats)), (Some(1), vec![(0, "came"), (1, "reworded")]));
    assert_eq!(boats["turns"][0]["words"]["text"], SEVEN, "the first wording is known");
    let union = life(&lives, UNION);
    assert_eq!(turns(union), [(0, "came"), (1, "gone"), (2, "returned")]);
    assert_eq!(union["turns"][1]["words"], Value::Null);
    let text = desk.text(&ids[2]);
    for sentence in lives["sentences"].as_array().unwrap() {
        let (start, end) =
            (sentence["start"].as_u64().unwrap() as usize, sentence["end"].as_u64().unwrap() as usize);
        let cut: String = text.chars().skip(start).take(end - start).collect();
        assert!(!cut.is_empty() && cut.trim() == cut, "{cut:?}");
    }
    let error = desk.refuse("sentence_lives", json!({ "id": "no version" }));
    assert_eq!(error.code, ErrorCode::NotFound);
}

#[test]
fn a_comparison_is_written_as_a_page_and_as_markdown() {
    let desk = library(&[&[STRIKE, SEVEN], &[STRIKE, NINE, UNION]]);
    let ids = version_ids(&desk);
    let written = |format: &str| {
        let path = desk.folder().join(format!("out.{format}"));
        let request = json!({ "a": ids[0], "b": ids[1], "format": { "type": format }, "path": path });
        let file = desk.call("comparison_export", request);
        let text = std::fs::read_to_string(&path).unwrap();
        assert_eq!(file["bytes"].as_u64(), Some(text.len() as u64));
        text
    };
    let html = written("html");
    assert!(
        html.contains("<del>Seven</del>") && html.contains("<ins>Nine</ins>") && html.ends_with("</html>\n")
    );
    let markdown = written("md");
    assert!(
        markdown.contains("~~Seven~~ **Nine** boats") && markdown.contains("Kestrel Daily"),
        "{markdown}"
    );
}

#[test]
fn half_a_picture_is_refused_and_nothing_is_written() {
    let desk = library(&[&[STRIKE, SEVEN], &[STRIKE, NINE]]);
    let ids = version_ids(&desk);
    let path = desk.folder().join("out.png");
    // Signature, one byte of data, and the last chunk's name with its checksum.
    let whole = [b"\x89PNG\r\n\x1a\n".as_slice(), b"x", b"IEND\xae\x42\x60\x82"].concat();
    for (bytes, taken) in
        [(whole.as_slice(), true), (&whole[..whole.len() - 1], false), (b"GIF89a", false), (b"", false)]
    {
        let bytes = base64(bytes);
        let request =
            json!({ "a": ids[0], "b": ids[1], "format": { "type": "png", "bytes": bytes }, "path": path });
        if taken {
            desk.call("comparison_export", request);
            assert_eq!(std::fs::read(&path).unwrap(), whole);
            std::fs::remove_file(&path).unwrap();
        } else {
            assert!(desk.refuse("comparison_export", request).message.contains("HTML instead"));
            assert!(!path.exists());
        }
    }
}

/// RFC 4648, for the few bytes of a test.
fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::new();
    for three in bytes.chunks(3) {
        let word =
            three.iter().fold(0_u32, |word, byte| word << 8 | u32::from(*byte)) << (8 * (3 - three.len()));
        for at in 0..4 {
            let letter = LETTERS[(word >> (18 - 6 * at) & 63) as usize] as char;
            out.push(if at <= three.len() { letter } else { '=' });
        }
    }
    out
}
