//! `extract FILE`: what a reader finds in one file.

use crate::output::{Failure, Outcome};
use clap::Args;
use std::path::PathBuf;

/// Arguments of the command.
#[derive(Args)]
pub struct ExtractArgs {
    /// The file.
    pub file: PathBuf,
    /// The address that the file was saved from.
    #[arg(long)]
    pub url: Option<String>,
}

/// Runs the command.
pub fn run(args: &ExtractArgs) -> Outcome {
    let _ = args;
    Err(Failure::Usage("placeholder".into()))
}
