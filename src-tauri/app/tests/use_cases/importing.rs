//! Imports that are cut short, and documents that come with them.

use crate::desk::Desk;
use serde_json::json;
use std::path::PathBuf;
use variorum_app::contract::jobs::{ImportOutcome, ImportedItem};
use variorum_app::{ImportRequest, Progress, run_import};

const WORDS: &str = "Ferry crews in the port of Lorne went back to work on Friday, nine days after they had walked out over pay.";

fn many(desk: &Desk, count: usize) -> PathBuf {
    let folder = desk.folder().join("many");
    std::fs::create_dir(&folder).unwrap();
    for at in 0..count {
        let text =
            format!("Ferry number {at} leaves\n\n{WORDS} It was boat {at} of that week.\n\nNobody waved.\n");
        std::fs::write(folder.join(format!("{at:04}.txt")), text).unwrap();
    }
    folder
}

/// Cancels as soon as something is safe in the library.
#[derive(Default)]
struct Impatient {
    items: Vec<ImportedItem>,
}

impl Progress for Impatient {
    fn total(&mut self, _: usize) {}

    fn ended(&mut self, items: Vec<ImportedItem>) {
        self.items.extend(items);
    }

    fn committed(&mut self) {}

    fn cancelled(&self) -> bool {
        !self.items.is_empty()
    }
}

#[test]
fn an_import_that_is_cancelled_keeps_what_is_done_and_tells_each_file_that_is_not() {
    let desk = Desk::new();
    let folder = many(&desk, 700);
    let request = ImportRequest { paths: vec![folder.clone()], ..ImportRequest::default() };
    let mut progress = Impatient::default();
    run_import(&desk.app().library(), &request, &mut progress).unwrap();
    let count = |outcome| progress.items.iter().filter(|item| item.outcome == outcome).count();
    let (imported, cancelled) = (count(ImportOutcome::Imported), count(ImportOutcome::Cancelled));
    assert_eq!(imported + cancelled, 700, "each file ends once");
    assert!(imported > 0 && cancelled > 0, "a batch is smaller than the whole");
    let request = ImportRequest { paths: vec![folder], ..ImportRequest::default() };
    let mut again = Patient::default();
    run_import(&desk.app().library(), &request, &mut again).unwrap();
    assert_eq!(
        (again.known, again.imported),
        (imported, cancelled),
        "what was told is there, the rest comes now"
    );
}

#[derive(Default)]
struct Patient {
    known: usize,
    imported: usize,
}

impl Progress for Patient {
    fn total(&mut self, _: usize) {}

    fn ended(&mut self, items: Vec<ImportedItem>) {
        for item in items {
            self.known += usize::from(item.outcome == ImportOutcome::Known);
            self.imported += usize::from(item.outcome == ImportOutcome::Imported);
        }
    }

    fn committed(&mut self) {}

    fn cancelled(&self) -> bool {
        false
    }
}

#[test]
fn a_job_that_is_cancelled_through_the_board_ends_and_the_library_goes_on() {
    let desk = Desk::new();
    let folder = many(&desk, 400);
    let reply = desk.call("import_paths", json!({ "paths": [folder] }));
    desk.call("job_cancel", json!({ "job": reply["job"] }));
    let items = desk.items(&reply);
    assert!(items.len() <= 400, "no file ends twice");
    assert!(items.iter().all(|item| item["outcome"] == "imported" || item["outcome"] == "cancelled"));
    let after = desk.file("after.txt", format!("Another ferry\n\n{WORDS}\n\n{WORDS}\n"));
    assert_eq!(desk.import(&[after])[0]["outcome"], "imported");
}

#[test]
fn a_mailbox_becomes_an_article_a_message_and_the_same_again_changes_nothing() {
    let desk = Desk::new();
    let mail = |at: u32| {
        format!(
            "From news@courier.example Fri Mar 14 18:42:00 2031\nFrom: Lorne Courier <news@courier.example>\nTo: you@desk.example\nSubject: Ferry number {at}\nDate: Fri, 14 Mar 2031 18:42:00 +0200\nMessage-ID: <{at}@courier.example>\n\n{WORDS} It was boat {at} of that week.\n\n"
        )
    };
    let inbox = desk.file("inbox.mbox", [mail(1), mail(2), mail(3)].concat());
    let items = desk.import(std::slice::from_ref(&inbox));
    let named: Vec<_> = items
        .iter()
        .map(|item| (item["item"].as_str().unwrap(), item["outcome"].as_str().unwrap()))
        .collect();
    assert_eq!(
        named,
        [("Ferry number 1", "imported"), ("Ferry number 2", "imported"), ("Ferry number 3", "imported")]
    );
    assert_eq!(desk.articles()[0]["source"]["name"], "Lorne Courier");
    assert!(desk.import(&[inbox]).iter().all(|item| item["outcome"] == "known"));
}
