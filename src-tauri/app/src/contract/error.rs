//! Errors that cross the wire: a closed code, and a sentence for the analyst.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What kind of error; the window switches on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ErrorCode {
    /// What was asked for is not in the library.
    NotFound,
    /// The request does not fit the contract or breaks a rule; the sentence says which.
    Invalid,
    /// What was asked for clashes with what is there.
    Conflict,
    /// The library cannot be written: it is read-only.
    ReadOnly,
    /// The disk is full.
    DiskFull,
    /// The library file is damaged.
    Corrupt,
    /// The library was made by a newer program.
    NewerLibrary,
    /// Another program holds the library.
    InUse,
    /// A file could not be read or written.
    File,
    /// There is nothing to undo or redo.
    NothingToUndo,
    /// A fault of the program.
    Internal,
}

/// An error as the window gets it.
#[derive(Clone, Debug, Serialize, Deserialize, TS, thiserror::Error)]
#[error("{message}")]
pub struct WireError {
    /// What kind.
    pub code: ErrorCode,
    /// One or two sentences for the analyst, with what to do.
    pub message: String,
}

impl WireError {
    /// An error with its sentence.
    pub fn new(code: ErrorCode, message: impl Into<String>) -> Self {
        Self { code, message: message.into() }
    }
}
