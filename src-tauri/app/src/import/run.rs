//! One import from beginning to end: readers on all cores but one, one writer, a commit at least each second.

use super::ahead::{Room, Share};
use super::prepare::{Content, Prepared, prepare};
use super::{ImportRequest, files, mapping, place};
use crate::contract::error::WireError;
use crate::contract::jobs::{ImportOutcome, ImportedItem};
use std::collections::{HashSet, VecDeque};
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, sync_channel};
use std::time::{Duration, Instant};
use variorum_core::import::{Problem, ProblemCode};
use variorum_store::{Library, StoreError, Tx};

/// Parts that may wait for the writer: two transactions of them.
const AHEAD: usize = 2 * BATCH;
/// Bytes that may wait for the writer: bounds the memory of an import.
const AHEAD_BYTES: usize = 48 << 20;
/// What a content came to, with its share of the room; `None` at its end: an archive comes to many.
type Part<'r> = (usize, Option<(Prepared, Share<'r>)>);

/// Parts in one transaction at most; a file has two or more.
const BATCH: usize = 1_024;
/// How long a transaction is waited for to be full.
const FILLED_WITHIN: Duration = Duration::from_millis(400);
/// How long one is written; what is left of it goes into the next.
const WRITTEN_WITHIN: Duration = Duration::from_millis(400);

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
    let room = Room::new(AHEAD_BYTES);
    let (sender, receiver) = sync_channel::<Part<'_>>(AHEAD);
    let mut done = vec![false; contents.len()];
    let result = std::thread::scope(|scope| {
        for _ in 0..readers {
            let sender = sender.clone();
            let (next, stop, contents, mappings, room) = (&next, &stop, &contents, &mappings, &room);
            scope.spawn(move || {
                while !stop.load(Ordering::Relaxed) {
                    let at = next.fetch_add(1, Ordering::Relaxed);
                    let Some(content) = contents.get(at) else { break };
                    let mut whole = true;
                    prepare(content, mappings, &mut |prepared| {
                        let share = room.take(prepared.weight());
                        whole &= !stop.load(Ordering::Relaxed)
                            && sender.send((at, Some((prepared, share)))).is_ok();
                        if whole { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
                    });
                    if whole && sender.send((at, None)).is_err() {
                        break;
                    }
                }
            });
        }
        drop(sender);
        let mut writing = Writing { done: &mut done, waiting: VecDeque::new(), lost: HashSet::new() };
        let result = writing.write_all(library, request, &receiver, progress);
        stop.store(true, Ordering::Relaxed);
        writing.settle(&receiver);
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

/// Threads that read: one core is left to the writer and the window.
pub(super) fn readers() -> usize {
    std::thread::available_parallelism().map_or(1, |cores| cores.get().saturating_sub(1).max(1))
}

/// What has become of the contents.
struct Writing<'d, 'r> {
    /// Which have ended, by their place.
    done: &'d mut [bool],
    /// Read and not written yet.
    waiting: VecDeque<Part<'r>>,
    /// Contents of which a part was not written.
    lost: HashSet<usize>,
}

impl<'r> Writing<'_, 'r> {
    fn write_all(
        &mut self,
        library: &Library,
        request: &ImportRequest,
        receiver: &Receiver<Part<'r>>,
        progress: &mut dyn Progress,
    ) -> Result<(), WireError> {
        let target = place::Target {
            story_id: request.story_id.as_ref(),
            article_id: request.article_id.as_ref(),
            known: if request.mapping.is_some() { place::Known::ReadAgain } else { place::Known::Left },
        };
        while !progress.cancelled() {
            fill(&mut self.waiting, receiver, BATCH);
            if self.waiting.is_empty() {
                return Ok(());
            }
            let (mut taken, mut ended) = (Vec::new(), Vec::new());
            let written = library.write(|tx| self.write_some(tx, target, &mut taken, &mut ended));
            if written.is_err() {
                self.lost.extend(taken);
            }
            let items = written?;
            ended.into_iter().for_each(|at| self.done[at] = true);
            progress.ended(items);
            progress.committed();
        }
        Ok(())
    }

    /// Writes what waits, as much as one transaction may; notes whose parts it took, and which contents end in it.
    fn write_some(
        &mut self,
        tx: &Tx<'_>,
        target: place::Target<'_>,
        taken: &mut Vec<usize>,
        ended: &mut Vec<usize>,
    ) -> Result<Vec<ImportedItem>, StoreError> {
        let begun = Instant::now();
        let mut items = Vec::with_capacity(self.waiting.len());
        while begun.elapsed() < WRITTEN_WITHIN
            && let Some((at, part)) = self.waiting.pop_front()
        {
            match part {
                Some((prepared, _)) => {
                    taken.push(at);
                    items.extend(place::place(tx, &prepared, target)?);
                }
                None => ended.push(at),
            }
        }
        Ok(items)
    }

    /// After an import was ended: lets the readers finish, and marks the files all of whose parts had been written by then.
    fn settle(mut self, receiver: &Receiver<Part<'r>>) {
        for (at, part) in self.waiting.drain(..).chain(receiver) {
            match part {
                Some(_) => {
                    self.lost.insert(at);
                }
                None => self.done[at] = !self.lost.contains(&at),
            }
        }
    }
}

/// Takes what has been read by now, `most` at most, waiting for the first and a while for more; nothing comes where there is
/// nothing more.
pub(super) fn fill<Part>(waiting: &mut VecDeque<Part>, receiver: &Receiver<Part>, most: usize) {
    let until = Instant::now() + FILLED_WITHIN;
    if waiting.is_empty() {
        waiting.extend(receiver.recv());
    }
    while !waiting.is_empty() && waiting.len() < most {
        match receiver.recv_timeout(until.saturating_duration_since(Instant::now())) {
            Ok(next) => waiting.push_back(next),
            Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => break,
        }
    }
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
