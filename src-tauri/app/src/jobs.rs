//! The board of jobs: what runs, how far it is, and how each file ended.

use crate::App;
use crate::contract::Empty;
use crate::contract::error::{ErrorCode, WireError};
use crate::contract::jobs::{
    AppEvent, ImportSummary, ImportedItem, JobItems, JobItemsRequest, JobKind, JobRef, JobState, JobView,
};
use crate::import::AgainPart;
use std::collections::HashSet;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// The window is told this often at most.
const TELL_EVERY: Duration = Duration::from_millis(120);
/// Jobs that are remembered.
const KEPT: usize = 20;

/// Jobs of this run of the program.
#[derive(Default)]
pub(crate) struct Jobs {
    jobs: Mutex<Vec<Arc<JobHandle>>>,
}

/// One job: written by its thread, read by the board.
pub(crate) struct JobHandle {
    job: u32,
    kind: JobKind,
    title: String,
    begun: Instant,
    cancelled: AtomicBool,
    told: Mutex<Option<Instant>>,
    state: Mutex<Progressed>,
}

struct Progressed {
    state: JobState,
    total: usize,
    done: usize,
    current: Option<String>,
    summary: ImportSummary,
    items: Vec<ImportedItem>,
    /// Files that have ended, or begun to: an archive's articles end over several batches.
    paths: HashSet<String>,
    error: Option<String>,
    ended: Option<Instant>,
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Jobs {
    /// Puts an import on the board.
    pub(crate) fn start(&self, title: String) -> (u32, Arc<JobHandle>) {
        self.begin(JobKind::Import, title)
    }

    /// Puts work on the board that the program does of itself, and that nobody has to wait for.
    pub(crate) fn start_background(&self, title: String) -> (u32, Arc<JobHandle>) {
        self.begin(JobKind::Background, title)
    }

    fn begin(&self, kind: JobKind, title: String) -> (u32, Arc<JobHandle>) {
        let mut jobs = lock(&self.jobs);
        let job = jobs.last().map_or(1, |last| last.job + 1);
        let handle = Arc::new(JobHandle {
            job,
            kind,
            title,
            begun: Instant::now(),
            cancelled: AtomicBool::new(false),
            told: Mutex::new(None),
            state: Mutex::new(Progressed {
                state: JobState::Running,
                total: 0,
                done: 0,
                current: None,
                summary: ImportSummary::default(),
                items: Vec::new(),
                paths: HashSet::new(),
                error: None,
                ended: None,
            }),
        });
        jobs.push(handle.clone());
        if jobs.len() > KEPT
            && let Some(oldest) = jobs.iter().position(|job| lock(&job.state).state != JobState::Running)
        {
            jobs.remove(oldest);
        }
        (job, handle)
    }

    /// Whether an import runs; work in the background ends where it is when the library is closed, and goes on when it is
    /// opened again.
    pub(crate) fn any_running(&self) -> bool {
        let imports = |job: &&Arc<JobHandle>| job.kind == JobKind::Import;
        lock(&self.jobs).iter().filter(imports).any(|job| lock(&job.state).state == JobState::Running)
    }

    fn find(&self, job: u32) -> Result<Arc<JobHandle>, WireError> {
        let jobs = lock(&self.jobs);
        let found = jobs.iter().find(|handle| handle.job == job).cloned();
        found.ok_or_else(|| WireError::new(ErrorCode::NotFound, format!("there is no job {job}")))
    }
}

impl JobHandle {
    pub(crate) fn total(&self, files: usize) {
        lock(&self.state).total = files;
    }

    pub(crate) fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }

    /// Takes in how files ended; gives a view where it is time to tell.
    pub(crate) fn ended(&self, items: Vec<ImportedItem>) -> Option<JobView> {
        {
            let mut state = lock(&self.state);
            let mut last_path = None;
            for item in items {
                state.summary.add(&item);
                // Several articles of one file are one file.
                if last_path.as_ref() != Some(&item.path) {
                    state.done += usize::from(state.paths.insert(item.path.clone()));
                    last_path = Some(item.path.clone());
                }
                state.items.push(item);
            }
            state.current = last_path;
        }
        self.is_due().then(|| self.view())
    }

    /// Takes in how captures that were read again ended; gives a view where it is time to tell.
    pub(crate) fn read_again(&self, part: AgainPart) -> Option<JobView> {
        {
            let mut state = lock(&self.state);
            state.done += part.captures;
            state.summary.known += part.unchanged;
            for item in part.items {
                state.summary.add(&item);
                state.current = Some(item.path.clone());
                state.items.push(item);
            }
        }
        self.is_due().then(|| self.view())
    }

    /// Counts what is done of work without files; whether it is time to tell.
    pub(crate) fn advance(&self, done: usize) -> bool {
        lock(&self.state).done += done;
        self.is_due()
    }

    fn is_due(&self) -> bool {
        let mut told = lock(&self.told);
        let due = told.is_none_or(|at| at.elapsed() >= TELL_EVERY);
        if due {
            *told = Some(Instant::now());
        }
        due
    }

    pub(crate) fn finish(&self, error: Option<String>) -> JobView {
        {
            let mut state = lock(&self.state);
            state.state = match (&error, self.is_cancelled()) {
                (Some(_), _) => JobState::Failed,
                (None, true) => JobState::Cancelled,
                (None, false) => JobState::Done,
            };
            state.error = error;
            state.current = None;
            state.ended = Some(Instant::now());
        }
        self.view()
    }

    fn view(&self) -> JobView {
        let state = lock(&self.state);
        let until = state.ended.unwrap_or_else(Instant::now);
        let seconds = until.duration_since(self.begun).as_secs_f32().max(0.001);
        let rate = state.done as f32 / seconds;
        let left = state.total.saturating_sub(state.done);
        let small = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        JobView {
            job: self.job,
            kind: self.kind,
            title: self.title.clone(),
            state: state.state,
            total: small(state.total),
            done: small(state.done),
            current: state.current.clone(),
            summary: state.summary,
            rate,
            seconds_left: (state.state == JobState::Running && state.done > 0).then(|| left as f32 / rate),
            error: state.error.clone(),
        }
    }
}

impl App {
    /// Tells the window how a job stands.
    pub(crate) fn tell_job(&self, job: &JobHandle) {
        self.emit(&AppEvent::Job(job.view()));
    }

    pub(crate) fn jobs(&self, _: Empty) -> Result<Vec<JobView>, WireError> {
        Ok(lock(&self.jobs_board().jobs).iter().rev().map(|job| job.view()).collect())
    }

    pub(crate) fn job_items(&self, request: JobItemsRequest) -> Result<JobItems, WireError> {
        let handle = self.jobs_board().find(request.job)?;
        let state = lock(&handle.state);
        let items =
            state.items.iter().skip(request.offset as usize).take(request.limit as usize).cloned().collect();
        Ok(JobItems { total: u32::try_from(state.items.len()).unwrap_or(u32::MAX), items })
    }

    pub(crate) fn job_cancel(&self, request: JobRef) -> Result<Empty, WireError> {
        let handle = self.jobs_board().find(request.job)?;
        handle.cancelled.store(true, Ordering::Relaxed);
        self.emit(&AppEvent::Job(handle.view()));
        Ok(Empty {})
    }
}
