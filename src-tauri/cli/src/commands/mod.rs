//! One file a command.

pub mod annotate;
pub mod articles;
pub mod brief;
pub mod carry;
pub mod compare;
pub mod dates;
pub mod diff;
pub mod entities;
pub mod export;
pub mod extract;
pub mod extract_again;
pub mod history;
pub mod import;
mod library_entities;
pub mod proposals;
pub mod quotations;
pub mod sample;
pub mod search;
pub mod show;
pub mod split_columns;
pub mod timeline;
pub mod verify;
pub mod versions;
