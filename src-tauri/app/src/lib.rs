//! Use cases of Variorum, jobs with progress and cancellation, and the wire contract.

pub mod contract;
