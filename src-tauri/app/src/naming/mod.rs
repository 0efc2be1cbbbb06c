//! Names in the library: found in the background, gathered into suggested entities, and what the analyst makes of them.

mod derive;
mod edit;
mod list;
mod meant;
mod page;
mod read;
mod roster;

pub(crate) use derive::{derive_names, pending};
pub use read::recogniser;
pub(crate) use read::utterances;
