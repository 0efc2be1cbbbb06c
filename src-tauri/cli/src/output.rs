//! Answers, failures and exit statuses.

use serde::Serialize;
use std::fmt;
use std::process::ExitCode;
use variorum_app::contract::error::{ErrorCode, WireError};

/// Why a command gave no answer.
#[derive(Debug)]
pub enum Failure {
    /// The command line asks for something that cannot be (status 2).
    Usage(String),
    /// A file could not be read or understood (status 3).
    Input(String),
    /// The library could not be opened (status 4).
    Library(String),
}

impl Failure {
    /// The exit status that stands for it.
    pub fn exit_code(&self) -> ExitCode {
        ExitCode::from(match self {
            Self::Usage(_) => 2,
            Self::Input(_) => 3,
            Self::Library(_) => 4,
        })
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage(message) | Self::Input(message) | Self::Library(message) => f.write_str(message),
        }
    }
}

impl From<WireError> for Failure {
    /// What a use case refuses: a wrong request is a matter of usage.
    fn from(error: WireError) -> Self {
        match error.code {
            ErrorCode::NotFound | ErrorCode::Invalid | ErrorCode::Conflict => Self::Usage(error.message),
            ErrorCode::Corrupt | ErrorCode::NewerLibrary | ErrorCode::ReadOnly | ErrorCode::DiskFull => {
                Self::Library(error.message)
            }
            _ => Self::Input(error.message),
        }
    }
}

/// What every command gives back.
pub type Outcome = Result<ExitCode, Failure>;

/// Prints one JSON value on a line of its own; a closed pipe is no error.
pub fn print_json(value: &impl Serialize) -> Outcome {
    use std::io::Write;
    let mut line = serde_json::to_vec(value).map_err(|error| Failure::Input(error.to_string()))?;
    line.push(b'\n');
    let _ = std::io::stdout().lock().write_all(&line);
    Ok(ExitCode::SUCCESS)
}

/// Prints text as it is.
pub fn print_text(text: &str) -> Outcome {
    use std::io::Write;
    let _ = std::io::stdout().lock().write_all(text.as_bytes());
    Ok(ExitCode::SUCCESS)
}
