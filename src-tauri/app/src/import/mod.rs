//! Import: files, folders and pasted text become articles and versions. Reading (`read`) runs on several threads and touches
//! no library; deciding what is new and storing it (`place`) runs on one, in short transactions.

mod again;
mod ahead;
mod alike;
mod diffengine;
mod files;
mod mapping;
mod match_again;
mod place;
mod prepare;
mod repair;
mod run;
mod saved_page;
mod textless;

pub(crate) use diffengine::DiffengineReader;

use crate::App;
use crate::contract::Empty;
use crate::contract::error::{ErrorCode, WireError};
use crate::contract::jobs::{ImportPaths, ImportText, ImportedItem, JobRef};
use std::path::PathBuf;
use variorum_core::ids::{ArticleId, StoryId};
use variorum_core::import::Mapping;

pub(crate) use prepare::unpack;

pub use again::{AgainPart, AgainProgress, run_again};
pub use run::{Progress, run_import};

/// What is to be imported, and where to.
#[derive(Clone, Debug, Default)]
pub struct ImportRequest {
    /// Files and folders.
    pub paths: Vec<PathBuf>,
    /// Contents that are no files, each under a name.
    pub pasted: Vec<Pasted>,
    /// Put what is imported into this story.
    pub story_id: Option<StoryId>,
    /// It is a version of this article, whatever else speaks.
    pub article_id: Option<ArticleId>,
    /// What the fields of its tables are; known files are read again.
    pub mapping: Option<Mapping>,
}

/// A content that is no file.
#[derive(Clone, Debug)]
pub struct Pasted {
    /// A name whose ending tells the format.
    pub name: String,
    /// The bytes.
    pub bytes: Vec<u8>,
    /// Where they come from.
    pub url: Option<String>,
}

impl App {
    pub(crate) fn import_paths(&self, request: ImportPaths) -> Result<JobRef, WireError> {
        if request.paths.is_empty() {
            return Err(WireError::new(
                ErrorCode::Invalid,
                "there is nothing to import; choose files or a folder",
            ));
        }
        let title = match request.paths.as_slice() {
            [only] => format!("Import {}", files::short_name(only)),
            many => format!("Import {} files", many.len()),
        };
        let paths = request.paths.into_iter().map(PathBuf::from).collect();
        self.start_import(
            title,
            ImportRequest { paths, story_id: request.story_id, ..ImportRequest::default() },
        )
    }

    pub(crate) fn import_text(&self, request: ImportText) -> Result<JobRef, WireError> {
        let html =
            request.html.filter(|html| html.len() > request.text.len() && request.article_id.is_none());
        let (name, bytes) = match html {
            Some(html) => ("pasted text.html", html.into_bytes()),
            None => ("pasted text.txt", request.text.into_bytes()),
        };
        let pasted = Pasted { name: name.to_owned(), bytes, url: request.url };
        let import = ImportRequest {
            pasted: vec![pasted],
            story_id: request.story_id,
            article_id: request.article_id,
            ..ImportRequest::default()
        };
        self.start_import("Import pasted text".to_owned(), import)
    }

    pub(crate) fn import_sample(&self, _: Empty) -> Result<JobRef, WireError> {
        let story_id = self.sample_story()?;
        let import = ImportRequest {
            pasted: crate::sample::files(),
            story_id: Some(story_id),
            ..ImportRequest::default()
        };
        self.start_import_then("Import the sample story".to_owned(), import, |app| {
            // The story is there even where dressing it fails: only the example tags would be missing.
            let _ = app.dress_sample();
        })
    }

    pub(crate) fn start_import(&self, title: String, request: ImportRequest) -> Result<JobRef, WireError> {
        self.start_import_then(title, request, |_| {})
    }

    /// Runs an import on a thread of its own, as a job that reports and can be cancelled; `then` when it went through.
    fn start_import_then(
        &self,
        title: String,
        request: ImportRequest,
        then: impl FnOnce(&App) + Send + 'static,
    ) -> Result<JobRef, WireError> {
        if let Some(reason) = self.library().read_only() {
            return Err(WireError::new(ErrorCode::ReadOnly, format!("nothing can be imported: {reason}")));
        }
        let (job, handle) = self.jobs_board().start(title);
        let app = self.clone();
        std::thread::Builder::new()
            .name("import".into())
            .spawn(move || {
                let mut progress = JobProgress { app: &app, handle: &handle };
                let result = run_import(&app.library(), &request, &mut progress);
                if result.is_ok() && !handle.is_cancelled() {
                    then(&app);
                }
                let view = handle.finish(result.err().map(|error| error.message));
                app.emit(&crate::contract::jobs::AppEvent::Job(view));
                app.changed();
                app.derive_soon();
            })
            .map_err(|error| WireError::new(ErrorCode::Internal, error.to_string()))?;
        Ok(JobRef { job })
    }
}

/// Reports to the job board and, not too often, to the window.
struct JobProgress<'a> {
    app: &'a App,
    handle: &'a crate::jobs::JobHandle,
}

impl Progress for JobProgress<'_> {
    fn total(&mut self, files: usize) {
        self.handle.total(files);
    }

    fn ended(&mut self, items: Vec<ImportedItem>) {
        if let Some(view) = self.handle.ended(items) {
            self.app.emit(&crate::contract::jobs::AppEvent::Job(view));
        }
    }

    fn committed(&mut self) {
        self.app.changed();
    }

    fn cancelled(&self) -> bool {
        self.handle.is_cancelled()
    }
}
