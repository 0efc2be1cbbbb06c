//! The library as a file: open, new, backup, recent ones; settings; undo and redo.

use crate::App;
use crate::contract::Empty;
use crate::contract::briefings::WrittenFile;
use crate::contract::error::{ErrorCode, WireError};
use crate::contract::library::{
    About, HistoryEntry, HistoryRequest, LibraryStatus, PathRequest, RecentLibraries, Settings, Undone,
};
use crate::state::Places;
use std::path::{Path, PathBuf};
use std::sync::PoisonError;
use variorum_store::table::{article, twin};
use variorum_store::{Library, history, undo_labels};

const RECENT: &str = "recent.json";
const SETTINGS: &str = "settings.json";
const KEPT: usize = 12;

/// The library that was open last, where it still exists.
pub(crate) fn last_library(places: &Places) -> Option<PathBuf> {
    recent(places).into_iter().next()
}

fn recent(places: &Places) -> Vec<PathBuf> {
    let listed: Vec<PathBuf> = read_json(&places.config.join(RECENT)).unwrap_or_default();
    listed.into_iter().filter(|path| path.is_file()).collect()
}

fn read_json<T: serde::de::DeserializeOwned>(path: &Path) -> Option<T> {
    serde_json::from_slice(&std::fs::read(path).ok()?).ok()
}

/// Writes whole or not at all.
fn write_json(path: &Path, value: &impl serde::Serialize) -> std::io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder)?;
    let part = path.with_extension("part");
    std::fs::write(&part, serde_json::to_vec_pretty(value)?)?;
    std::fs::rename(part, path)
}

fn status_of(library: &Library) -> Result<LibraryStatus, WireError> {
    let revision = library.revision()?;
    let path = library.path();
    let bytes = std::fs::metadata(path).map_or(0, |meta| meta.len());
    library
        .read(|db| {
            let (articles, versions, binned, needs_review) = article::counts(db)?;
            let (undo, redo) = undo_labels(db)?;
            Ok(LibraryStatus {
                path: path.display().to_string(),
                name: path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
                bytes,
                read_only: library.read_only().map(str::to_owned),
                articles,
                versions,
                needs_review,
                proposals: twin::count(db)?,
                binned,
                undo,
                redo,
                revision,
                program: env!("CARGO_PKG_VERSION").to_owned(),
            })
        })
        .map_err(WireError::from)
}

impl App {
    pub(crate) fn remember_library(&self) {
        let _guard = self.config_lock().lock().unwrap_or_else(PoisonError::into_inner);
        let path = self.library().path().to_owned();
        let mut paths = recent(self.places());
        paths.retain(|other| *other != path);
        paths.insert(0, path);
        paths.truncate(KEPT);
        // A config folder that cannot be written costs the list, nothing else.
        let _ = write_json(&self.places().config.join(RECENT), &paths);
    }

    pub(crate) fn library_status(&self, _: Empty) -> Result<LibraryStatus, WireError> {
        status_of(&self.library())
    }

    /// Takes up another library. One that cannot say how it stands is refused, and the open one stays.
    fn take_up(&self, path: &Path) -> Result<LibraryStatus, WireError> {
        let library = Library::open(path)?;
        let status = status_of(&library)?;
        self.set_library(library);
        Ok(status)
    }

    pub(crate) fn library_open(&self, request: PathRequest) -> Result<LibraryStatus, WireError> {
        let path = PathBuf::from(request.path);
        if !path.is_file() {
            return Err(WireError::new(
                ErrorCode::File,
                format!("there is no library {}; choose another file, or make a new library", path.display()),
            ));
        }
        self.no_job_runs()?;
        self.take_up(&path)
    }

    pub(crate) fn library_new(&self, request: PathRequest) -> Result<LibraryStatus, WireError> {
        let path = PathBuf::from(request.path);
        if path.exists() {
            return Err(WireError::new(
                ErrorCode::Conflict,
                format!("{} exists already; open it, or choose another name", path.display()),
            ));
        }
        self.no_job_runs()?;
        self.take_up(&path)
    }

    fn no_job_runs(&self) -> Result<(), WireError> {
        if self.jobs_board().any_running() {
            return Err(WireError::new(
                ErrorCode::Conflict,
                "an import is running; wait for it or cancel it, then switch the library",
            ));
        }
        Ok(())
    }

    pub(crate) fn library_backup(&self, request: PathRequest) -> Result<WrittenFile, WireError> {
        let bytes = self.library().backup(Path::new(&request.path))?;
        Ok(WrittenFile { path: request.path, bytes })
    }

    /// Ids of a table that begin with some letters: two at most are enough to tell that one is not unique.
    ///
    /// # Errors
    /// Those of the store.
    pub fn ids_beginning_with(&self, table: &'static str, prefix: &str) -> Result<Vec<String>, WireError> {
        Ok(self.library().read(|db| variorum_store::ids_beginning_with(db, table, prefix))?)
    }

    pub(crate) fn library_recent(&self, _: Empty) -> Result<RecentLibraries, WireError> {
        let paths = recent(self.places()).iter().map(|path| path.display().to_string()).collect();
        Ok(RecentLibraries { paths })
    }

    pub(crate) fn settings_get(&self, _: Empty) -> Result<Settings, WireError> {
        Ok(read_json(&self.places().config.join(SETTINGS)).unwrap_or_default())
    }

    pub(crate) fn settings_set(&self, request: Settings) -> Result<Settings, WireError> {
        let _guard = self.config_lock().lock().unwrap_or_else(PoisonError::into_inner);
        let settings = Settings { text_size: request.text_size.clamp(13.0, 24.0), ..request };
        write_json(&self.places().config.join(SETTINGS), &settings).map_err(|error| {
            WireError::new(ErrorCode::File, format!("the settings could not be stored: {error}"))
        })?;
        Ok(settings)
    }

    pub(crate) fn about(&self, _: Empty) -> Result<About, WireError> {
        Ok(About {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            notices: include_str!("../../../THIRD_PARTY.md").to_owned(),
        })
    }

    pub(crate) fn undo(&self, _: Empty) -> Result<Undone, WireError> {
        let label = self.library().undo()?;
        self.changed();
        self.derive_soon();
        Ok(Undone { label })
    }

    pub(crate) fn redo(&self, _: Empty) -> Result<Undone, WireError> {
        let label = self.library().redo()?;
        self.changed();
        self.derive_soon();
        Ok(Undone { label })
    }

    pub(crate) fn history(&self, request: HistoryRequest) -> Result<Vec<HistoryEntry>, WireError> {
        let rows = self.library().read(|db| history(db, request.limit.min(1_000)))?;
        Ok(rows
            .into_iter()
            .map(|row| HistoryEntry { key: row.key, label: row.label, at: row.at, undone: row.undone })
            .collect())
    }
}
