//! Suggested events: what the sentences of many versions say happened, and on which day.
//!
//! Two steps, both pure. [`read`] takes the dated sentences of one reading as [`Statement`]s: what happened, when, who and where,
//! and whether it is told as done, to come, moved or called off. [`gather`] puts the statements of many versions and outlets
//! that tell of one event together, keeps every date that was said of it, and tells a plan from what became of it. Finding
//! dates and names is done elsewhere, and so is what the analyst accepts.

mod cues;
mod gather;
mod likeness;
mod names;
mod outlook;
mod sentence;
mod terms;

#[cfg(test)]
mod tests;

pub use gather::{Source, Suggestion, gather, told};
pub use names::{Named, Role};
pub use outlook::{DateSaid, Outlook};
pub use sentence::{Stance, Statement, read};
