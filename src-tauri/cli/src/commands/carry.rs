//! `carry OLD NEW --passages FILE`: where passages of one text stand in another.

use crate::output::{Failure, Outcome};
use clap::Args;
use std::path::PathBuf;

/// Arguments of the command.
#[derive(Args)]
pub struct CarryArgs {
    /// The text that the passages belong to.
    pub old: PathBuf,
    /// The text to find them in.
    pub new: PathBuf,
    /// JSON: `[{"id","start","end"}]`.
    #[arg(long)]
    pub passages: PathBuf,
}

/// Runs the command.
pub fn run(args: &CarryArgs) -> Outcome {
    let _ = args;
    Err(Failure::Usage("placeholder".into()))
}
