//! Use cases of Variorum: what a window, a headless command or a test asks for, by the names of the wire contract. One module
//! a noun; long work runs as jobs with progress and cancellation.

mod annotations;
mod articles;
mod briefings;
mod carried;
mod changes;
pub mod contract;
mod derive;
mod errors;
mod exchange;
mod import;
mod jobs;
mod library;
mod passages;
mod sample;
mod search;
mod sources;
mod state;
mod stories;
mod tags;
mod timeline;
mod versions;

pub use carried::CarriedOn;
pub use exchange::texts_of_bundle;
pub use import::{ImportRequest, Progress, run_import};
pub use sample::SAMPLE;
pub use state::{App, Places};
