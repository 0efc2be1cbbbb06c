//! One import from beginning to end: readers on all cores but one, one writer, a commit at least each half second.

use super::prepare::{Content, Prepared, prepare};
use super::{ImportRequest, files, mapping, place};
use crate::contract::error::WireError;
use crate::contract::jobs::{ImportOutcome, ImportedItem};
use std::collections::HashSet;
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, sync_channel};
use std::time::{Duration, Instant};
use variorum_core::import::{Problem, ProblemCode};
use variorum_store::Library;

/// Files read ahead of the writer: bounds the memory of an import.
pub(super) const AHEAD: usize = 64;
/// What a content came to, or `None` at its end: an archive comes to many.
type Part = (usize, Option<Prepared>);

/// Files in one transaction at most.
const BATCH: usize = 256;
/// A transaction is committed after this time, full or not.
const COMMIT_AFTER: Duration = Duration::from_millis(500);

/// Who is told how an import goes, and may end it.
pub trait Progress {
    /// So many files in all.
    fn total(&mut self, files: usize);
    /// These have ended, and are safe in the library.
    fn ended(&mut self, items: Vec<ImportedItem>);
    /// The library was written.
    fn committed(&mut self);
    /// Whether to end here; what is stored stays.
    fn cancelled(&self) -> bool;
}

/// Imports; every file ends in exactly one call of [`Progress::ended`].
///
/// # Errors
/// What concerns the import as a whole, such as a full disk; files that were reported are stored all the same.
pub fn run_import(
    library: &Library,
    request: &ImportRequest,
    progress: &mut dyn Progress,
) -> Result<(), WireError> {
    let mut contents: Vec<Content> = request.pasted.iter().cloned().map(Content::Pasted).collect();
    let walked = {
        let stop = || progress.cancelled();
        files::walk(&request.paths, &stop)
    };
    let (walked, exchanged) = crate::exchange::apart(walked);
    contents.extend(walked.into_iter().map(Content::File));
    progress.total(contents.len());
    let mappings = library.read(|db| mapping::load_all(db, request.mapping.clone()))?;

    let next = AtomicUsize::new(0);
    let stop = AtomicBool::new(false);
    let readers = readers();
    let (sender, receiver) = sync_channel::<Part>(AHEAD);
    let mut done = vec![false; contents.len()];
    let result = std::thread::scope(|scope| {
        for _ in 0..readers {
            let sender = sender.clone();
            let (next, stop, contents, mappings) = (&next, &stop, &contents, &mappings);
            scope.spawn(move || {
                while !stop.load(Ordering::Relaxed) {
                    let at = next.fetch_add(1, Ordering::Relaxed);
                    let Some(content) = contents.get(at) else { break };
                    let mut whole = true;
                    prepare(content, mappings, &mut |prepared| {
                        whole &= !stop.load(Ordering::Relaxed) && sender.send((at, Some(prepared))).is_ok();
                        if whole { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
                    });
                    if whole && sender.send((at, None)).is_err() {
                        break;
                    }
                }
            });
        }
        drop(sender);
        let result = write_all(library, request, &receiver, &mut done, progress);
        stop.store(true, Ordering::Relaxed);
        settle(&receiver, &mut done);
        result
    });
    let left = contents.iter().zip(&done).filter(|(_, done)| !**done).map(|(content, _)| left_out(content));
    let left: Vec<ImportedItem> = left.collect();
    if !left.is_empty() {
        progress.ended(left);
    }
    result?;
    progress.total(contents.len() + exchanged.len());
    // After the articles, since what others wrote on them may have come along.
    for (path, kind) in exchanged {
        let item = if progress.cancelled() {
            left_out(&Content::File(path))
        } else {
            crate::exchange::take_in(library, &path, kind, request.story_id.as_ref())
        };
        progress.ended(vec![item]);
        progress.committed();
    }
    Ok(())
}

/// After an import was ended: lets the readers finish, and marks the files all of whose parts had been written by then.
fn settle(receiver: &Receiver<Part>, done: &mut [bool]) {
    let mut unwritten = HashSet::new();
    for (at, prepared) in receiver {
        match prepared {
            Some(_) => {
                unwritten.insert(at);
            }
            None => done[at] = !unwritten.contains(&at),
        }
    }
}

/// Threads that read: one core is left to the writer and the window.
pub(super) fn readers() -> usize {
    std::thread::available_parallelism().map_or(1, |cores| cores.get().saturating_sub(1).max(1))
}

fn write_all(
    library: &Library,
    request: &ImportRequest,
    receiver: &Receiver<Part>,
    done: &mut [bool],
    progress: &mut dyn Progress,
) -> Result<(), WireError> {
    let target = place::Target {
        story_id: request.story_id.as_ref(),
        article_id: request.article_id.as_ref(),
        known: if request.mapping.is_some() { place::Known::ReadAgain } else { place::Known::Left },
    };
    while !progress.cancelled() {
        let batch = collect(receiver);
        if batch.is_empty() {
            return Ok(());
        }
        let items = library.write(|tx| {
            let mut items = Vec::with_capacity(batch.len());
            for prepared in batch.iter().filter_map(|(_, prepared)| prepared.as_ref()) {
                items.extend(place::place(tx, prepared, target)?);
            }
            Ok(items)
        })?;
        for (at, _) in batch.iter().filter(|(_, prepared)| prepared.is_none()) {
            done[*at] = true;
        }
        progress.ended(items);
        progress.committed();
    }
    Ok(())
}

/// What has been read by now, waiting for the first; empty where there is nothing more.
pub(super) fn collect<Part>(receiver: &Receiver<Part>) -> Vec<Part> {
    let Ok(first) = receiver.recv() else { return Vec::new() };
    let until = Instant::now() + COMMIT_AFTER;
    let mut batch = vec![first];
    while batch.len() < BATCH {
        match receiver.recv_timeout(until.saturating_duration_since(Instant::now())) {
            Ok(next) => batch.push(next),
            Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => break,
        }
    }
    batch
}

fn left_out(content: &Content) -> ImportedItem {
    ImportedItem {
        path: content.path(),
        item: None,
        outcome: ImportOutcome::Cancelled,
        article_id: None,
        version_ids: Vec::new(),
        needs_review: 0,
        problems: vec![Problem::new(
            ProblemCode::Cancelled,
            "The import ended before this file; drop it again to import it.",
        )],
    }
}
