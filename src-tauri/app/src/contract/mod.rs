//! The wire contract, declared once: every command with its request and reply. The router (`App::call`), the TypeScript
//! declarations and the contract test all come from the list in `commands.rs`.

pub mod annotations;
pub mod articles;
pub mod briefings;
pub mod carrying;
pub mod changes;
pub mod coding;
pub mod commands;
pub mod compare;
pub mod documents;
pub mod drawn;
pub mod entities;
pub mod entity_edits;
pub mod error;
pub mod events;
pub mod evidence;
pub mod exchange;
pub mod identity;
pub mod jobs;
pub mod ledger;
pub mod library;
pub mod lives;
pub mod mapping;
pub mod roster;
pub mod scope;
pub mod search;
pub mod sources;
pub mod stories;
pub mod timeline;
mod typescript;
pub mod versions;
pub mod writing;

pub use typescript::typescript;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request or reply without content.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize, TS)]
pub struct Empty {}
