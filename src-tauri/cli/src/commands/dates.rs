//! `dates FILE`: expressions of time and their values.

use crate::output::{Failure, Outcome};
use clap::Args;
use std::path::PathBuf;

/// Arguments of the command.
#[derive(Args)]
pub struct DatesArgs {
    /// The text.
    pub file: PathBuf,
    /// Day or instant of publication, ISO 8601.
    #[arg(long)]
    pub published: String,
    /// The bytes are the text; offsets count its scalar values.
    #[arg(long)]
    pub raw: bool,
}

/// Runs the command.
pub fn run(args: &DatesArgs) -> Outcome {
    let _ = args;
    Err(Failure::Usage("placeholder".into()))
}
