//! Use cases of Variorum: what a window, a headless command or a test asks for, by the names of the wire contract. One module
//! a noun; long work runs as jobs with progress and cancellation.

mod annotations;
mod articles;
mod briefings;
mod carried;
mod changes;
mod compare;
pub mod contract;
mod derive;
mod derive_events;
mod documents;
mod errors;
mod events;
mod exchange;
mod import;
mod jobs;
mod ledger;
mod library;
mod lives;
mod mentions_of;
mod naming;
mod passages;
mod reading;
mod sample;
mod search;
mod sources;
mod state;
mod stories;
mod suggested;
mod tags;
mod timeline;
mod timeline_export;
mod versions;
mod writing;

pub use carried::CarriedOn;
pub use compare::{Entry, named_text};
pub use exchange::texts_of_bundle;
pub use import::{ImportRequest, Progress, run_import};
pub use naming::recogniser;
pub use reading::{read, reader_process};
pub use sample::SAMPLE;
pub use state::{App, Places};
