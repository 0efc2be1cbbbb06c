//! The library that a command works on, opened only when it is needed, and ids that may be shortened.

use crate::output::Failure;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::path::PathBuf;
use variorum_app::{App, Places};

/// Which library, if the command line says.
pub struct Choice {
    path: Option<PathBuf>,
}

impl Choice {
    pub fn new(path: Option<PathBuf>) -> Self {
        Self { path }
    }

    /// Opens it.
    pub fn open(&self) -> Result<App, Failure> {
        let places = places();
        let path = self.path.clone().unwrap_or_else(|| places.default_library.clone());
        // A library that is named by hand keeps its list of recent ones beside itself, not in the analyst's own.
        let places = match &self.path {
            Some(path) => Places { config: path.with_extension("config"), ..places },
            None => places,
        };
        App::open(places, Some(path)).map_err(|error| Failure::Library(error.message))
    }

    /// Opens it and derives what earlier imports left to be derived, for answers that tell it.
    pub fn open_derived(&self) -> Result<App, Failure> {
        let app = self.open()?;
        app.derive_now().map_err(|error| Failure::Library(error.to_string()))?;
        Ok(app)
    }
}

/// Where the desktop program keeps its own, after the XDG base directory specification.
fn places() -> Places {
    let home = std::env::var_os("HOME").map(PathBuf::from).unwrap_or_default();
    let folder = |variable: &str, below: &str| {
        let base = std::env::var_os(variable).map_or_else(|| home.join(below), PathBuf::from);
        base.join("org.variorum.Variorum")
    };
    Places {
        config: folder("XDG_CONFIG_HOME", ".config"),
        default_library: folder("XDG_DATA_HOME", ".local/share").join("library.variorum"),
    }
}

/// Runs a command of the contract.
pub fn call<Reply: DeserializeOwned>(
    app: &App,
    name: &str,
    request: &impl Serialize,
) -> Result<Reply, Failure> {
    let request = serde_json::to_value(request).map_err(|error| Failure::Usage(error.to_string()))?;
    let reply = app.call(name, request)?;
    serde_json::from_value(reply).map_err(|error| Failure::Input(error.to_string()))
}

/// What an id names.
#[derive(Clone, Copy)]
pub enum Noun {
    Article,
    Version,
    Briefing,
}

/// The full id of a noun from a unique beginning of it.
pub fn resolve(app: &App, noun: Noun, prefix: &str) -> Result<String, Failure> {
    let (table, name) = match noun {
        Noun::Article => ("article", "article"),
        Noun::Version => ("version", "version"),
        Noun::Briefing => ("briefing", "briefing"),
    };
    let found = app.ids_beginning_with(table, prefix)?;
    match found.as_slice() {
        [only] => Ok(only.clone()),
        [] => Err(Failure::Usage(format!("there is no {name} {prefix}"))),
        many => Err(Failure::Usage(format!(
            "{prefix} is the beginning of {} {name}s; write more of it",
            many.len()
        ))),
    }
}
