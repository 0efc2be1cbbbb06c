//! A program without a window on a library of its own: what the tests of use cases work at.

use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tempfile::TempDir;
use variorum_app::contract::error::WireError;
use variorum_app::contract::jobs::{AppEvent, JobState};
use variorum_app::{App, Places};

pub struct Desk {
    app: App,
    ended: Receiver<u32>,
    folder: TempDir,
}

pub fn open(folder: &Path) -> Result<App, WireError> {
    let places = Places { config: folder.join("config"), default_library: folder.join("l.variorum") };
    App::open(places, Some(folder.join("l.variorum")))
}

fn listen(app: &App) -> Receiver<u32> {
    let (sender, ended) = channel();
    let sender = Mutex::new(sender);
    app.on_event(Arc::new(move |event| {
        if let AppEvent::Job(job) = event
            && job.state != JobState::Running
        {
            let _ = sender.lock().unwrap().send(job.job);
        }
    }));
    ended
}

impl Desk {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let app = open(folder.path()).unwrap();
        Self { ended: listen(&app), app, folder }
    }

    /// The same library after the program was ended and started again.
    pub fn reopened(self) -> Self {
        let Self { app, folder, .. } = self;
        drop(app);
        let app = open(folder.path()).unwrap();
        Self { ended: listen(&app), app, folder }
    }

    pub fn app(&self) -> &App {
        &self.app
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub fn call(&self, name: &str, request: Value) -> Value {
        self.app.call(name, request).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    pub fn refuse(&self, name: &str, request: Value) -> WireError {
        self.app.call(name, request).unwrap_err()
    }

    pub fn file(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::write(&path, content).unwrap();
        path
    }

    /// Imports, and waits for the end of the job.
    pub fn import(&self, paths: &[PathBuf]) -> Vec<Value> {
        let reply = self.call("import_paths", json!({ "paths": paths }));
        self.items(&reply)
    }

    /// The items of a job, once it has ended.
    pub fn items(&self, job: &Value) -> Vec<Value> {
        let job = job["job"].as_u64().unwrap();
        while u64::from(self.ended.recv_timeout(Duration::from_secs(60)).expect("the job ends")) != job {}
        let page = self.call("job_items", json!({ "job": job, "offset": 0, "limit": 500 }));
        page["items"].as_array().unwrap().clone()
    }

    pub fn articles(&self) -> Vec<Value> {
        let page = self.call("articles", json!({ "scope": { "type": "all" }, "limit": 100 }));
        page["rows"].as_array().unwrap().clone()
    }

    pub fn text(&self, version: &str) -> String {
        self.call("version", json!({ "id": version }))["text"].as_str().unwrap().to_owned()
    }
}

/// A saved page of an invented outlet.
pub fn page(paragraphs: &[&str]) -> String {
    let body: String = paragraphs.iter().map(|words| format!("<p>{words}</p>\n")).collect();
    format!(
        "<!doctype html><html lang=en><head><title>Ferry crews end their strike</title>\
         <link rel=canonical href=\"https://www.kestrel.example/2031/ferry\">\
         <meta property=\"og:site_name\" content=\"Kestrel Daily\">\
         <meta property=\"article:published_time\" content=\"2031-03-14T07:10:00Z\"></head>\
         <body><article><h1>Ferry crews end their strike</h1>{body}</article></body></html>"
    )
}

/// Versions of the first article, oldest first.
pub fn version_ids(desk: &Desk) -> Vec<String> {
    let article = &desk.articles()[0];
    let dots = article["versions"].as_array().unwrap();
    dots.iter().map(|dot| dot["id"].as_str().unwrap().to_owned()).collect()
}

/// Annotates the first place where the words stand.
pub fn annotate(desk: &Desk, version: &str, words: &str, tags: Value, note: &str) -> Value {
    let text = desk.text(version);
    let byte = text.find(words).expect("the words stand in the text");
    let start = text[..byte].chars().count();
    let end = start + words.chars().count();
    desk.call(
        "annotation_create",
        json!({ "version_id": version, "start": start, "end": end, "tags": tags, "note": note }),
    )
}
