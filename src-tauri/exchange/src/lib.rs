//! What other programs read and write: annotations, codebooks, stories. Bytes to plain types and back; no library is known
//! here, and no file is opened.

pub mod bundle;
pub mod hypothesis;
pub mod notebook;
pub mod refi;
pub mod table;
pub mod w3c;

#[cfg(test)]
mod tests;
