//! `proposals` and `extract-again` on a library that the program itself made.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use serde_json::Value;
use std::path::Path;
use std::process::{Command, Output};
use tempfile::TempDir;

const BODY: [&str; 4] = [
    "The harbour of Lorne was closed on Tuesday after a crane fell onto the northern quay and blocked two berths.",
    "Nobody was hurt, the port authority said, but three ferries had to turn back to the islands before noon.",
    "Engineers from the mainland were expected in the evening, and the quay could reopen by the end of the week.",
    "A spokesman for the ferry company said that passengers would get their money back within fourteen days.",
];

fn run(folder: &TempDir, words: &[&str]) -> Output {
    let library = folder.path().join("l.variorum");
    Command::new(env!("CARGO_BIN_EXE_variorum-cli"))
        .arg("--library")
        .arg(library)
        .args(words)
        .output()
        .unwrap()
}

fn lines(out: &Output) -> Vec<Value> {
    let told = String::from_utf8(out.stdout.clone()).unwrap();
    told.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn page(folder: &Path, name: &str, headline: &str, body: &[&str]) -> String {
    let body: String = body.iter().map(|words| format!("<p>{words}</p>")).collect();
    let page = format!(
        "<html><head><title>{headline}</title><link rel=canonical href=\"https://www.lorne.example/{name}\">\
         <meta property=\"og:site_name\" content=\"Lorne Post\"></head><body><article><h1>{headline}</h1>{body}</article></body></html>"
    );
    let path = folder.join(format!("{name}.html"));
    std::fs::write(&path, page).unwrap();
    path.to_str().unwrap().to_owned()
}

fn made() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let one = page(folder.path(), "crane", "Crane falls in Lorne harbour", &BODY);
    let other = page(folder.path(), "quay", "Crane falls onto quay in Lorne harbour", &BODY);
    let third = page(
        folder.path(),
        "winter",
        "What the islands eat in winter",
        &[
            "Turnips, dried fish and seaweed stand on every table of the islands from November to March.",
            "The cooks of three inns told how their grandmothers kept fish under the roof for half a year.",
        ],
    );
    let out = run(&folder, &["import", &one, &other, &third]);
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    folder
}

#[test]
fn proposals_tells_two_articles_that_may_be_one_with_reasons_and_changes_nothing() {
    let folder = made();
    for _ in 0..2 {
        let answer = lines(&run(&folder, &["proposals"])).remove(0);
        let list = answer.as_array().unwrap();
        assert_eq!(list.len(), 1, "{answer}");
        let pair = &list[0];
        let headlines = [&pair["stays"]["headline"], &pair["joins"]["headline"]];
        assert!(headlines.contains(&&Value::from("Crane falls onto quay in Lorne harbour")), "{pair}");
        assert_eq!(
            (&pair["paragraphs"], &pair["source"]["name"]),
            (&Value::from(1.0), &Value::from("Lorne Post"))
        );
        let reasons = pair["reasons"].as_array().unwrap();
        assert!(
            reasons.contains(&Value::from("the same text"))
                && reasons.contains(&Value::from("two addresses"))
        );
    }
}

#[test]
fn extract_again_counts_what_reads_as_before_and_knows_only_articles_of_the_library() {
    let folder = made();
    let told = lines(&run(&folder, &["extract-again"]));
    let summary =
        serde_json::json!({ "summary": { "captures": 3, "reread": 0, "unchanged": 3, "failed": 0 } });
    assert_eq!(told, [summary]);
    let articles = lines(&run(&folder, &["articles"])).remove(0);
    let id = articles[0]["id"].as_str().unwrap().to_owned();
    let told = lines(&run(&folder, &["extract-again", &id]));
    assert_eq!(told[0]["summary"]["captures"], 1);
    assert_eq!(run(&folder, &["extract-again", "0000"]).status.code(), Some(2));
}
