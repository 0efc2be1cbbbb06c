//! *Extract again* over many captures: cancelled on the way, gone on with, taken back.

use crate::desk::Desk;
use crate::identity::read_by_an_older_extractor;
use serde_json::json;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::channel;
use std::sync::{Arc, Mutex};
use variorum_app::contract::jobs::{AppEvent, JobState, JobView};

const PAGES: u32 = 150;

/// A library of pages each of which an older extractor read otherwise.
fn read_otherwise() -> Desk {
    let desk = Desk::new();
    let files: Vec<_> = (0..PAGES)
        .map(|at| {
            let page = format!(
                "<html><head><title>Ferry {at} leaves</title><link rel=canonical href=\"https://www.kestrel.example/{at}\"></head><body>\
                 <article><h1>Ferry {at} leaves</h1><p>Ferry {at} left the harbour of Lorne before noon, the port authority said.</p>\
                 <p>Its crew had been on strike for {at} days, and nobody waved when it left the quay.</p></article></body></html>"
            );
            desk.file(&format!("{at}.html"), page)
        })
        .collect();
    for item in desk.import(&files) {
        read_by_an_older_extractor(&desk, item["version_ids"][0].as_str().unwrap());
    }
    assert_eq!(outdated(&desk), PAGES);
    desk
}

fn outdated(desk: &Desk) -> u32 {
    serde_json::from_value(desk.call("extraction_state", json!({}))["outdated"].clone()).unwrap()
}

/// Runs the job and cancels it as soon as it tells that something was read; how it ended.
fn cancelled_on_the_way(desk: &Desk) -> JobView {
    let (sender, ended) = channel();
    let sender = Mutex::new(sender);
    let app = desk.app().clone();
    // Cancelling tells of the job as well.
    let is_asked = AtomicBool::new(false);
    desk.app().on_event(Arc::new(move |event| {
        let AppEvent::Job(view) = event else { return };
        // Names may still be looked for, as a job of their own.
        if view.title != "Extract again" {
            return;
        }
        if view.state != JobState::Running {
            let _ = sender.lock().unwrap().send(view.clone());
        } else if view.done > 0 && !is_asked.swap(true, Ordering::Relaxed) {
            app.call("job_cancel", json!({ "job": view.job })).unwrap();
        }
    }));
    desk.call("extract_again", json!({}));
    ended.recv().unwrap()
}

#[test]
fn extracting_again_that_is_cancelled_keeps_what_was_read_and_goes_on_when_asked_again() {
    let desk = read_otherwise();
    let view = cancelled_on_the_way(&desk);
    assert_eq!((view.state, view.error), (JobState::Cancelled, None));
    assert!(view.done < PAGES, "a batch is smaller than the whole");
    let reread = view.summary.reread;
    assert_eq!((reread, outdated(&desk)), (view.done, PAGES - view.done), "what was read counts");

    let desk = desk.reopened();
    let rest = desk.items(&desk.call("extract_again", json!({})));
    assert_eq!(rest.len(), (PAGES - reread) as usize, "nothing is read otherwise a second time");
    assert_eq!(outdated(&desk), 0);
    desk.call("undo", json!({}));
    assert_eq!(outdated(&desk), PAGES - reread);
    desk.call("undo", json!({}));
    assert_eq!(outdated(&desk), PAGES, "each run is one step");
}
