//! An open library: one writer, a few readers, and the ways in.

use crate::undo::{self, Action};
use crate::{StoreError, indexing, migrate};
use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior};
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// A write in progress.
pub type Tx<'a> = Transaction<'a>;

const IDLE_READERS: usize = 4;
/// Memory for pages of the writer, in KiB.
const WRITER_KIB: i64 = 32 * 1024;
/// Pages in the write-ahead log (16 MB) from which on they are moved to the library's file: pages that several transactions
/// change move once.
const CHECKPOINT_PAGES: i64 = 4_000;
/// Statements that a connection keeps prepared.
const STATEMENTS: usize = 256;

/// One SQLite file in WAL mode: one connection writes, others read beside it. Several programs on one file are harmless:
/// SQLite orders their writes, and [`Library::revision`] counts those of the others too.
pub struct Library {
    path: PathBuf,
    read_only: Option<String>,
    writer: Mutex<Connection>,
    readers: Mutex<Vec<Connection>>,
    monitor: Mutex<Connection>,
}

impl Library {
    /// Opens a library, made where there is no file, and brings it to the newest schema.
    ///
    /// # Errors
    /// [`StoreError::Open`], `Newer`, `Corrupt`, `DiskFull`. A file that may only be read opens read-only.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        if let Some(folder) =
            path.parent().filter(|folder| !folder.as_os_str().is_empty() && !folder.exists())
        {
            std::fs::create_dir_all(folder).map_err(|error| open_error(path, &error))?;
        }
        if path.is_dir() {
            return Err(StoreError::Open {
                path: path.display().to_string(),
                reason: "it is a folder; choose a file".into(),
            });
        }
        if !looks_like_a_database(path) {
            return Err(StoreError::Open {
                path: path.display().to_string(),
                reason: "it is no Variorum library, or its beginning is damaged; choose another file, or open a backup"
                    .into(),
            });
        }
        let read_only = why_read_only(path);
        let mut writer = connect(path, read_only.is_some())?;
        migrate::recognise(&writer, path)?;
        if read_only.is_none() {
            writer.pragma_update(None, "journal_mode", "WAL")?;
            // Room for what an import changes in one transaction; beyond it pages go to the file more than once.
            writer.pragma_update(None, "cache_size", -WRITER_KIB)?;
            writer.pragma_update(None, "wal_autocheckpoint", CHECKPOINT_PAGES)?;
            migrate::migrate(&mut writer, path)?;
            undo::prepare(&writer)?;
        } else {
            let found: i64 = writer.query_row("PRAGMA user_version", [], |row| row.get(0))?;
            if found < migrate::SCHEMA {
                return Err(StoreError::ReadOnly);
            }
        }
        let monitor = connect(path, read_only.is_some())?;
        Ok(Self {
            path: path.to_owned(),
            read_only,
            writer: Mutex::new(writer),
            readers: Mutex::new(Vec::new()),
            monitor: Mutex::new(monitor),
        })
    }

    /// The file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Why it can only be read, where that is so.
    #[must_use]
    pub fn read_only(&self) -> Option<&str> {
        self.read_only.as_deref()
    }

    /// A number that differs after any write, by this program or another.
    ///
    /// # Errors
    /// Those of SQLite.
    pub fn revision(&self) -> Result<i64, StoreError> {
        Ok(lock(&self.monitor).query_row("PRAGMA data_version", [], |row| row.get(0))?)
    }

    /// Reads; sees the last committed state.
    ///
    /// # Errors
    /// Those of `work`.
    pub fn read<T>(&self, work: impl FnOnce(&Connection) -> Result<T, StoreError>) -> Result<T, StoreError> {
        let idle = lock(&self.readers).pop();
        let reader = match idle {
            Some(reader) => reader,
            None => connect(&self.path, true)?,
        };
        let result = work(&reader);
        let mut readers = lock(&self.readers);
        if readers.len() < IDLE_READERS {
            readers.push(reader);
        }
        result
    }

    /// One write of the program itself (import, derived data), in one transaction; not part of undo.
    ///
    /// # Errors
    /// Those of `work`; then nothing is written.
    pub fn write<T>(&self, work: impl FnOnce(&Tx<'_>) -> Result<T, StoreError>) -> Result<T, StoreError> {
        let mut writer = self.writer()?;
        let tx = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let value = work(&tx)?;
        indexing::index_new(&tx)?;
        tx.commit()?;
        Ok(value)
    }

    /// Something that the analyst does: one transaction, logged for undo.
    ///
    /// # Errors
    /// Those of `work`; then nothing is written or logged.
    pub fn act<T>(
        &self,
        action: &Action<'_>,
        work: impl FnOnce(&Tx<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let mut writer = self.writer()?;
        let tx = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let key = undo::begin(&tx, action)?;
        let value = work(&tx)?;
        undo::end(&tx, key)?;
        indexing::index_new(&tx)?;
        tx.commit()?;
        Ok(value)
    }

    /// Takes back the last action that is done; gives its label.
    ///
    /// # Errors
    /// [`StoreError::NothingTo`].
    pub fn undo(&self) -> Result<String, StoreError> {
        let mut writer = self.writer()?;
        let tx = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let label = undo::undo(&tx)?;
        tx.commit().map_err(rested_on)?;
        Ok(label)
    }

    /// Does the last undone action again; gives its label.
    ///
    /// # Errors
    /// [`StoreError::NothingTo`].
    pub fn redo(&self) -> Result<String, StoreError> {
        let mut writer = self.writer()?;
        let tx = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let label = undo::redo(&tx)?;
        tx.commit().map_err(rested_on)?;
        Ok(label)
    }

    /// Writes a whole and consistent copy to `to`, which must not exist or be an older backup; never half a file.
    ///
    /// # Errors
    /// [`StoreError::Invalid`] for the library's own path; otherwise those of writing.
    pub fn backup(&self, to: &Path) -> Result<u64, StoreError> {
        let same =
            |a: &Path, b: &Path| a.canonicalize().ok().is_some_and(|a| b.canonicalize().ok() == Some(a));
        if same(to, &self.path) {
            return Err(StoreError::Invalid(
                "a library cannot be backed up onto itself; choose another file".into(),
            ));
        }
        let part = to.with_extension("variorum-part");
        let _ = std::fs::remove_file(&part);
        let copied = self.read(|db| Ok(db.execute("VACUUM INTO ?1", [part.to_string_lossy()])?));
        if let Err(error) = copied {
            let _ = std::fs::remove_file(&part);
            return Err(error);
        }
        std::fs::rename(&part, to)?;
        Ok(std::fs::metadata(to)?.len())
    }

    fn writer(&self) -> Result<MutexGuard<'_, Connection>, StoreError> {
        if self.read_only.is_some() {
            return Err(StoreError::ReadOnly);
        }
        Ok(lock(&self.writer))
    }
}

/// What an import added to something since keeps that from being taken back; the transaction is rolled back.
fn rested_on(error: rusqlite::Error) -> StoreError {
    match error.sqlite_error_code() {
        Some(rusqlite::ErrorCode::ConstraintViolation) => StoreError::Invalid(
            "something that was imported since rests on it, so it stays; correct it by hand instead"
                .to_owned(),
        ),
        _ => error.into(),
    }
}

/// A panic while the lock was held rolled its transaction back; the connection is sound.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn open_error(path: &Path, error: &dyn std::fmt::Display) -> StoreError {
    StoreError::Open { path: path.display().to_string(), reason: error.to_string() }
}

/// Whether a file is empty, not there, or begins as every SQLite file does; one that cannot be read is left to SQLite.
fn looks_like_a_database(path: &Path) -> bool {
    const BEGINNING: &[u8; 16] = b"SQLite format 3\0";
    let mut head = Vec::with_capacity(BEGINNING.len());
    let read = File::open(path).and_then(|file| file.take(BEGINNING.len() as u64).read_to_end(&mut head));
    read.is_err() || head.is_empty() || head == BEGINNING
}

fn why_read_only(path: &Path) -> Option<String> {
    if !path.exists() {
        return None;
    }
    let writable = std::fs::OpenOptions::new().write(true).open(path).is_ok();
    (!writable).then(|| "the file may only be read".to_owned())
}

fn connect(path: &Path, read_only: bool) -> Result<Connection, StoreError> {
    let mut flags = OpenFlags::SQLITE_OPEN_NO_MUTEX;
    flags |= if read_only {
        OpenFlags::SQLITE_OPEN_READ_ONLY
    } else {
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE
    };
    let db = Connection::open_with_flags(path, flags).map_err(|error| open_error(path, &error))?;
    db.busy_timeout(Duration::from_secs(5))?;
    db.pragma_update(None, "foreign_keys", "ON")?;
    db.pragma_update(None, "synchronous", "NORMAL")?;
    db.pragma_update(None, "temp_store", "MEMORY")?;
    db.pragma_update(None, "mmap_size", 268_435_456_i64)?;
    db.set_prepared_statement_cache_capacity(STATEMENTS);
    Ok(db)
}
