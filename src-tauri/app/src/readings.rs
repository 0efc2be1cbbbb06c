//! The readings of a version: how its text was read over time, and reading kept bytes again as a job. What differs between two
//! readings of one version is the extractor's doing or the analyst's, never the outlet's.

use crate::App;
use crate::contract::Empty;
use crate::contract::error::{ErrorCode, WireError};
use crate::contract::identity::{ExtractAgain, ExtractionState, ReadingStep};
use crate::contract::jobs::{AppEvent, JobRef};
use crate::contract::versions::VersionRequest;
use crate::import::{AgainPart, AgainProgress, run_again};
use crate::jobs::JobHandle;
use crate::reading::extractors;
use std::collections::HashMap;
use variorum_core::text::{BlockKind, ReadingText};
use variorum_store::table::reading::DatedReading;
use variorum_store::table::{capture, reading, version};

/// Blocks that are told of one reading at most.
const MOST_BLOCKS: usize = 60;

/// Blocks that one text has and the other has not, and how many of the common ones are of another kind.
fn differences(before: &ReadingText, after: &ReadingText) -> (Vec<String>, Vec<String>, u32) {
    let mut open: HashMap<&str, Vec<BlockKind>> = HashMap::new();
    for (kind, words) in before.parts() {
        open.entry(words).or_default().push(kind);
    }
    let (mut gained, mut rekinded) = (Vec::new(), 0);
    for (kind, words) in after.parts() {
        match open.get_mut(words).and_then(Vec::pop) {
            Some(was) => rekinded += u32::from(was != kind),
            None => gained.push(words.to_owned()),
        }
    }
    let mut lost = Vec::new();
    for (_, words) in before.parts() {
        if open.get_mut(words).and_then(Vec::pop).is_some() {
            lost.push(words.to_owned());
        }
    }
    gained.truncate(MOST_BLOCKS);
    lost.truncate(MOST_BLOCKS);
    (gained, lost, rekinded)
}

fn step(before: Option<&DatedReading>, one: &DatedReading, is_current: bool) -> ReadingStep {
    let (gained, lost, rekinded) =
        before.map_or_else(Default::default, |before| differences(&before.row.text, &one.row.text));
    ReadingStep {
        id: one.row.id.clone(),
        extractor: one.row.extractor.clone(),
        at: one.at.clone(),
        words: one.row.words,
        current: is_current,
        gained,
        lost,
        rekinded,
    }
}

impl App {
    pub(crate) fn version_readings(&self, request: VersionRequest) -> Result<Vec<ReadingStep>, WireError> {
        let steps = self.library().read(|db| {
            let current = version::get(db, &request.id)?.reading_id;
            let readings = reading::of_version(db, &request.id)?;
            let before = std::iter::once(None).chain(readings.iter().map(Some));
            Ok(before.zip(&readings).map(|(before, one)| step(before, one, one.row.id == current)).collect())
        })?;
        Ok(steps)
    }

    pub(crate) fn extraction_state(&self, _: Empty) -> Result<ExtractionState, WireError> {
        Ok(self.library().read(|db| {
            Ok(ExtractionState {
                captures: u32::try_from(capture::witnessing(db, &[])?.len()).unwrap_or(u32::MAX),
                outdated: reading::not_by(db, &extractors())?,
            })
        })?)
    }

    pub(crate) fn extract_again(&self, request: ExtractAgain) -> Result<JobRef, WireError> {
        if let Some(reason) = self.library().read_only() {
            return Err(WireError::new(
                ErrorCode::ReadOnly,
                format!("nothing can be extracted again: {reason}"),
            ));
        }
        let (job, handle) = self.jobs_board().start("Extract again".to_owned());
        let app = self.clone();
        std::thread::Builder::new()
            .name("extract again".into())
            .spawn(move || {
                let mut progress = JobProgress { app: &app, handle: &handle };
                let result = run_again(&app.library(), &request.article_ids, &mut progress);
                let view = handle.finish(result.err().map(|error| error.message));
                app.emit(&AppEvent::Job(view));
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
    handle: &'a JobHandle,
}

impl AgainProgress for JobProgress<'_> {
    fn total(&mut self, captures: usize) {
        self.handle.total(captures);
    }

    fn ended(&mut self, part: AgainPart) {
        if let Some(view) = self.handle.read_again(part) {
            self.app.emit(&AppEvent::Job(view));
        }
    }

    fn cancelled(&self) -> bool {
        self.handle.is_cancelled()
    }
}
