//! What can go wrong with a library, sorted by what the analyst can do about it.

use rusqlite::ErrorCode;

/// Why the library did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// It is not there.
    #[error("{0} is not in the library")]
    NotFound(&'static str),
    /// The request breaks a rule; the sentence says which.
    #[error("{0}")]
    Invalid(String),
    /// Nothing to undo or redo.
    #[error("there is nothing to {0}")]
    NothingTo(&'static str),
    /// The file cannot be opened.
    #[error("the library {path} cannot be opened: {reason}")]
    Open {
        /// The file.
        path: String,
        /// In words.
        reason: String,
    },
    /// A newer program made it.
    #[error(
        "this library was written by a newer Variorum (schema {found}, this program knows {known}); open it with that version"
    )]
    Newer {
        /// Schema of the file.
        found: i64,
        /// Newest schema this program knows.
        known: i64,
    },
    /// The file is damaged.
    #[error("the library is damaged ({0}); open a backup, or copy the file and try `sqlite3 FILE .recover`")]
    Corrupt(String),
    /// It cannot be written.
    #[error("the library is read-only; copy it to a folder that you may write, and open the copy")]
    ReadOnly,
    /// No room.
    #[error("the disk is full; make room and try again: nothing was lost")]
    DiskFull,
    /// Another program is writing.
    #[error("another program is writing to the library; try again in a moment")]
    Busy,
    /// Anything else of SQLite.
    #[error("the library gave an error: {0}")]
    Sqlite(rusqlite::Error),
    /// A file operation failed.
    #[error("{0}")]
    Io(#[from] std::io::Error),
    /// Stored JSON does not fit.
    #[error("a stored row cannot be read: {0}")]
    Json(#[from] serde_json::Error),
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::ReadOnly) => Self::ReadOnly,
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy,
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Self::Corrupt(error.to_string()),
            _ => Self::Sqlite(error),
        }
    }
}
