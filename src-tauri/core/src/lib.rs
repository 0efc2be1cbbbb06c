//! Variorum's pure heart: text, the import trait, News Sniffer recovery, the change engine, anchoring, dates, quotations and
//! the grouping of names.
//!
//! Nothing here does IO, reads a clock or speaks SQL: the same input gives the same output. Offsets are everywhere Unicode
//! scalar values into a reading's normalised text ([`text::Span`]).

pub mod address;
pub mod boilerplate;
pub mod briefing;
pub mod carry;
pub mod change;
pub mod compare;
pub mod dates;
pub mod events;
pub mod figures;
pub mod ids;
pub mod import;
pub mod naming;
pub mod newssniffer;
pub mod quotations;
pub mod text;
pub mod time;
