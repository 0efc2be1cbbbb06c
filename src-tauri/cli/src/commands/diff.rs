//! `diff A B`: the sentence alignment of two texts.

use crate::output::{Failure, Outcome};
use clap::Args;
use std::path::PathBuf;

/// Arguments of the command.
#[derive(Args)]
pub struct DiffArgs {
    /// Older text.
    pub a: PathBuf,
    /// Newer text.
    pub b: PathBuf,
    /// Every line is one sentence; no segmentation, no normalisation.
    #[arg(long)]
    pub lines: bool,
}

/// Runs the command.
pub fn run(args: &DiffArgs) -> Outcome {
    let _ = args;
    Err(Failure::Usage("placeholder".into()))
}
