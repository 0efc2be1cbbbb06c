//! Work that goes to others and comes back. What the formats look like is the business of the exchange crate, how two
//! libraries are merged that of the store; here files are opened, recognised and written.

mod bundle;
mod conflicts;
mod marks;
mod notebook;
mod recognise;

pub use bundle::texts_of_bundle;

use crate::App;
use crate::contract::Empty;
use crate::contract::error::{ErrorCode, WireError};
use crate::contract::exchange::{
    Count, ExchangeExport, ExchangeFormat, ExchangeKind, ExchangeReport, ExchangeReportRequest,
    ExchangeWritten,
};
use crate::contract::jobs::{ImportOutcome, ImportedItem};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use variorum_core::ids::StoryId;
use variorum_core::import::{Problem, ProblemCode};
use variorum_exchange::bundle::BundleError;
use variorum_store::{Library, StoreError, Tx, exchange};

pub(crate) use recognise::apart;

impl From<BundleError> for WireError {
    fn from(error: BundleError) -> Self {
        let code = match &error {
            BundleError::Newer(_) => ErrorCode::NewerLibrary,
            _ => ErrorCode::File,
        };
        Self::new(code, error.to_string())
    }
}

fn counts(by_noun: &BTreeMap<String, u32>) -> Vec<Count> {
    by_noun.iter().map(|(noun, count)| Count { noun: noun.clone(), count: *count }).collect()
}

/// Writes a file whole or not at all: a part file beside the target, then a rename.
fn write_whole<T>(
    path: &Path,
    write: impl FnOnce(std::fs::File) -> Result<T, WireError>,
) -> Result<(T, u64), WireError> {
    let part = path.with_extension("variorum-part");
    let failed = |error: std::io::Error| {
        let told = format!("{} could not be written ({error}); choose another folder", path.display());
        WireError::new(ErrorCode::File, told)
    };
    let result = std::fs::File::create(&part).map_err(failed).and_then(write).and_then(|value| {
        let bytes = std::fs::metadata(&part).map_err(failed)?.len();
        std::fs::rename(&part, path).map_err(failed)?;
        Ok((value, bytes))
    });
    if result.is_err() {
        let _ = std::fs::remove_file(&part);
    }
    result
}

impl App {
    pub(crate) fn exchange_export(&self, request: ExchangeExport) -> Result<ExchangeWritten, WireError> {
        let library = self.library();
        let path = PathBuf::from(&request.path);
        let same =
            |a: &Path, b: &Path| a.canonicalize().ok().is_some_and(|a| b.canonicalize().ok() == Some(a));
        if same(&path, library.path()) {
            let told = "the open library would be overwritten; choose another file";
            return Err(WireError::new(ErrorCode::Invalid, told));
        }
        let story = request.story_id.as_ref();
        let (counts, bytes) = match request.format {
            ExchangeFormat::Bundle => write_whole(&path, |file| bundle::write(&library, story, file))?,
            format => {
                let author = self.settings_get(Empty {})?.author;
                notebook::write(&library, story, format, &author, &path)?
            }
        };
        self.changed();
        Ok(ExchangeWritten { path: request.path, bytes, counts })
    }

    pub(crate) fn exchange_reports(&self, _: Empty) -> Result<Vec<ExchangeReport>, WireError> {
        let rows = self.library().read(exchange::reports)?;
        Ok(rows.into_iter().filter_map(read_report).collect())
    }

    pub(crate) fn exchange_report(
        &self,
        request: ExchangeReportRequest,
    ) -> Result<ExchangeReport, WireError> {
        let row = self.library().read(|db| exchange::report(db, &request.id))?;
        read_report(row).ok_or_else(|| WireError::new(ErrorCode::Internal, "the report cannot be read"))
    }
}

fn read_report((id, json, at): (String, String, String)) -> Option<ExchangeReport> {
    let report: ExchangeReport = serde_json::from_str(&json).ok()?;
    Some(ExchangeReport { id, at, ..report })
}

fn store_report(tx: &Tx<'_>, report: &ExchangeReport) -> Result<(), StoreError> {
    exchange::store_report(tx, &serde_json::to_string(report)?)?;
    Ok(())
}

/// Takes in one file of others; what became of it is one item of the import.
pub(crate) fn take_in(
    library: &Library,
    path: &Path,
    kind: ExchangeKind,
    story: Option<&StoryId>,
) -> ImportedItem {
    let result = match kind {
        ExchangeKind::Bundle => bundle::take_in(library, path, story),
        _ => marks::take_in(library, path, kind),
    };
    let shown = path.display().to_string();
    match result {
        Ok(report) => item(shown, &report),
        Err(error) => {
            let code = match error.code {
                ErrorCode::NewerLibrary => ProblemCode::UnsupportedFormat,
                _ => ProblemCode::Malformed,
            };
            let mut message = error.message;
            if let Some(first) = message.get(..1) {
                message = first.to_uppercase() + &message[1..];
            }
            ImportedItem {
                path: shown,
                item: None,
                outcome: ImportOutcome::Failed,
                article_id: None,
                version_ids: Vec::new(),
                needs_review: 0,
                problems: vec![Problem::new(code, format!("{}.", message.trim_end_matches('.')))],
            }
        }
    }
}

fn item(path: String, report: &ExchangeReport) -> ImportedItem {
    let nothing = report.added.is_empty() && report.updated.is_empty() && report.conflicts == 0;
    let mut problems: Vec<Problem> =
        report.problems.iter().take(5).map(|told| Problem::new(ProblemCode::PartSkipped, told)).collect();
    if report.conflicts > 0 {
        let told = format!(
            "{} differences are kept with both values; the exchange report shows them.",
            report.conflicts
        );
        problems.push(Problem::new(ProblemCode::PartSkipped, told));
    }
    if !report.unplaced.is_empty() {
        let told = format!(
            "{} annotations have no place here; the exchange report lists them.",
            report.unplaced.len()
        );
        problems.push(Problem::new(ProblemCode::PartSkipped, told));
    }
    ImportedItem {
        path,
        item: Some(report.title.clone()),
        outcome: if nothing { ImportOutcome::Known } else { ImportOutcome::Imported },
        article_id: None,
        version_ids: Vec::new(),
        needs_review: 0,
        problems,
    }
}
