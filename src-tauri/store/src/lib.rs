//! The library: one SQLite file, reached through rusqlite. One module a table under `table`, migrations beside the sources,
//! full-text search, and the log that undo and redo work from. No use case lives here.

mod clock;
mod error;
mod excerpt;
pub mod exchange;
pub mod foreign;
mod ids;
mod indexing;
mod library;
mod migrate;
pub mod search;
pub mod table;
mod undo;

pub use clock::{new_id, now};
pub use error::StoreError;
pub use ids::ids_beginning_with;
pub use library::{Library, Tx};
pub use migrate::SCHEMA;
pub use undo::{Action, HistoryRow, history, undo_labels};
