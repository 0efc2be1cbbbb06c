//! Imports and other work that takes a while: started by a command, followed by events, cancelled by a command.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use variorum_core::ids::{ArticleId, StoryId, VersionId};
use variorum_core::import::Problem;

/// Import files and folders.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ImportPaths {
    /// Files and folders, full paths.
    pub paths: Vec<String>,
    /// Put what is imported into this story.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub story_id: Option<StoryId>,
}

/// Import pasted text.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ImportText {
    /// Plain text of the clipboard.
    pub text: String,
    /// HTML of the clipboard, where it had some.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub html: Option<String>,
    /// Where it comes from.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub url: Option<String>,
    /// Put it into this story.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub story_id: Option<StoryId>,
    /// It is a new version of this article.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub article_id: Option<ArticleId>,
}

/// A job that was started.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct JobRef {
    /// Number of the job in this run of the program.
    pub job: u32,
}

/// Where a job stands.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct JobView {
    /// Number of the job in this run of the program.
    pub job: u32,
    /// What sort of work it is.
    pub kind: JobKind,
    /// What it does, in words.
    pub title: String,
    /// State.
    pub state: JobState,
    /// Files in all; grows while folders are read.
    pub total: u32,
    /// Files ended.
    pub done: u32,
    /// The file at hand.
    pub current: Option<String>,
    /// Counts of outcomes.
    pub summary: ImportSummary,
    /// Files a second, over the last seconds.
    pub rate: f32,
    /// Estimate of the time left, in seconds.
    pub seconds_left: Option<f32>,
    /// Why the job as a whole failed.
    pub error: Option<String>,
}

/// What sort of work a job is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum JobKind {
    /// An import that the analyst asked for; counts files.
    Import,
    /// Work that the program does of itself; counts texts.
    Background,
}

/// State of a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum JobState {
    /// At work.
    Running,
    /// Ended.
    Done,
    /// Ended by the analyst; what was done is kept.
    Cancelled,
    /// Ended by an error that concerns the whole job.
    Failed,
}

/// How many files (or articles in files) ended how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportSummary {
    /// New articles.
    pub imported: u32,
    /// New versions of known articles.
    pub new_versions: u32,
    /// Nothing new.
    pub known: u32,
    /// No article, but something that was noted.
    pub noted: u32,
    /// New readings of known versions, from bytes that were kept.
    pub reread: u32,
    /// Failed.
    pub failed: u32,
    /// Not begun when the job was cancelled.
    pub cancelled: u32,
    /// Rows that await review.
    pub needs_review: u32,
}

impl ImportSummary {
    /// Counts one item.
    pub fn add(&mut self, item: &ImportedItem) {
        let count = match item.outcome {
            ImportOutcome::Imported => &mut self.imported,
            ImportOutcome::NewVersion => &mut self.new_versions,
            ImportOutcome::Known => &mut self.known,
            ImportOutcome::Noted => &mut self.noted,
            ImportOutcome::Reread => &mut self.reread,
            ImportOutcome::Failed => &mut self.failed,
            ImportOutcome::Cancelled => &mut self.cancelled,
        };
        *count += 1;
        self.needs_review += item.needs_review;
    }
}

/// How one article of one file ended.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ImportedItem {
    /// The file, or `pasted text`.
    pub path: String,
    /// The article inside the file, where it holds several.
    pub item: Option<String>,
    /// How it ended.
    pub outcome: ImportOutcome,
    /// The article.
    pub article_id: Option<ArticleId>,
    /// Its versions as the file shows them, oldest first.
    pub version_ids: Vec<VersionId>,
    /// Rows that await review.
    pub needs_review: u32,
    /// What was wrong, and what to do.
    pub problems: Vec<Problem>,
}

/// How one article of one file ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ImportOutcome {
    /// A new article.
    Imported,
    /// A new version of a known article.
    NewVersion,
    /// Nothing new.
    Known,
    /// No article, but something that was noted: a source, the times of versions. The problems say what to do for the text.
    Noted,
    /// The kept bytes gave another text than before: a new reading of the same version.
    Reread,
    /// Not imported; the problems say why.
    Failed,
    /// The job was cancelled before.
    Cancelled,
}

/// Which items of a job to show.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct JobItemsRequest {
    /// The job.
    pub job: u32,
    /// Skip this many.
    pub offset: u32,
    /// At most this many.
    pub limit: u32,
}

/// Items of a job, in the order in which they ended.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct JobItems {
    /// All there are by now.
    pub total: u32,
    /// The part asked for.
    pub items: Vec<ImportedItem>,
}

/// What the program tells the window without being asked.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum AppEvent {
    /// A job moved on.
    Job(JobView),
    /// The library was written; views whose revision is older are stale.
    Changed {
        /// Revision of the library.
        #[ts(type = "number")]
        revision: i64,
    },
    /// Files are held over the window (`Some`) or have left it (`None`): how many.
    DragOver {
        /// How many files.
        files: Option<u32>,
        /// Pointer, in CSS pixels of the window.
        x: f64,
        /// Pointer, in CSS pixels of the window.
        y: f64,
    },
    /// Files were dropped on the window.
    Dropped {
        /// Their paths.
        paths: Vec<String>,
        /// Pointer, in CSS pixels of the window.
        x: f64,
        /// Pointer, in CSS pixels of the window.
        y: f64,
    },
    /// An entry of the window's menu was chosen.
    Menu {
        /// Name of the action.
        action: String,
    },
}
