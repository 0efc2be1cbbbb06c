//! One file a command.

pub mod annotate;
pub mod articles;
pub mod brief;
pub mod carry;
pub mod dates;
pub mod diff;
pub mod entities;
pub mod export;
pub mod extract;
pub mod history;
pub mod import;
pub mod quotations;
pub mod sample;
pub mod search;
pub mod show;
pub mod split_columns;
pub mod verify;
pub mod versions;
