//! One file a command.

pub mod carry;
pub mod dates;
pub mod diff;
pub mod entities;
pub mod extract;
pub mod quotations;
pub mod split_columns;
