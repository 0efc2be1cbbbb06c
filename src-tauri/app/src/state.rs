//! What runs behind a window: the open library, its jobs, and the place that events go to.

use crate::carrying::Memory;
use crate::contract::error::WireError;
use crate::contract::jobs::AppEvent;
use crate::jobs::Jobs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use variorum_store::Library;

/// Where the program keeps what is its own; given by the shell, so that tests and the headless command choose theirs.
#[derive(Clone, Debug)]
pub struct Places {
    /// Folder of settings and of the list of recent libraries.
    pub config: PathBuf,
    /// The library that is opened where none is named.
    pub default_library: PathBuf,
}

/// Gets every event; called from any thread.
pub type EventSink = Arc<dyn Fn(&AppEvent) + Send + Sync>;

/// The program behind a window. Cheap to clone: all clones are one.
#[derive(Clone)]
pub struct App {
    inner: Arc<Inner>,
}

struct Inner {
    places: Places,
    library: RwLock<Arc<Library>>,
    events: RwLock<EventSink>,
    jobs: Jobs,
    deriving: AtomicBool,
    derive_again: AtomicBool,
    config: Mutex<()>,
    carrying: Memory,
}

impl App {
    /// Opens the library `path`, or the one that was open last, or the default one.
    ///
    /// # Errors
    /// Those of [`Library::open`].
    pub fn open(places: Places, path: Option<PathBuf>) -> Result<Self, WireError> {
        let path =
            path.or_else(|| crate::library::last_library(&places)).unwrap_or(places.default_library.clone());
        let library = Library::open(&path)?;
        let app = Self {
            inner: Arc::new(Inner {
                places,
                library: RwLock::new(Arc::new(library)),
                events: RwLock::new(Arc::new(|_| {})),
                jobs: Jobs::default(),
                deriving: AtomicBool::new(false),
                derive_again: AtomicBool::new(false),
                config: Mutex::new(()),
                carrying: Memory::default(),
            }),
        };
        app.remember_library();
        Ok(app)
    }

    /// Where events go from now on.
    pub fn on_event(&self, sink: EventSink) {
        *self.inner.events.write().unwrap_or_else(PoisonError::into_inner) = sink;
    }

    /// Sends an event.
    pub fn emit(&self, event: &AppEvent) {
        let sink = self.inner.events.read().unwrap_or_else(PoisonError::into_inner).clone();
        sink(event);
    }

    /// Says that the library was written.
    pub(crate) fn changed(&self) {
        if let Ok(revision) = self.library().revision() {
            self.emit(&AppEvent::Changed { revision });
        }
    }

    /// The open library; stays open for who holds it, also while another is opened.
    #[must_use]
    pub fn library(&self) -> Arc<Library> {
        self.inner.library.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(crate) fn set_library(&self, library: Library) {
        *self.inner.library.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(library);
        self.remember_library();
        self.changed();
    }

    pub(crate) fn places(&self) -> &Places {
        &self.inner.places
    }

    pub(crate) fn jobs_board(&self) -> &Jobs {
        &self.inner.jobs
    }

    /// What was worked out of carried passages.
    pub(crate) fn carrying_memory(&self) -> &Memory {
        &self.inner.carrying
    }

    /// Held while a file of the config folder is read and written back.
    pub(crate) fn config_lock(&self) -> &Mutex<()> {
        &self.inner.config
    }

    /// Whether the caller is to run the derivation now; a request that comes while it runs makes it look again.
    pub(crate) fn begin_deriving(&self) -> bool {
        self.inner.derive_again.store(true, Ordering::SeqCst);
        !self.inner.deriving.swap(true, Ordering::SeqCst)
    }

    /// Whether there was a request since the last look; if not, the derivation has ended.
    pub(crate) fn derive_once_more(&self) -> bool {
        if self.inner.derive_again.swap(false, Ordering::SeqCst) {
            return true;
        }
        self.inner.deriving.store(false, Ordering::SeqCst);
        false
    }
}
