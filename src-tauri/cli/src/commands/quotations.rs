//! `quotations FILE`: what is quoted and who says it.

use crate::output::{Failure, Outcome};
use clap::Args;
use std::path::PathBuf;

/// Arguments of the command.
#[derive(Args)]
pub struct QuotationsArgs {
    /// The text.
    pub file: PathBuf,
    /// The bytes are the text; offsets count its scalar values.
    #[arg(long)]
    pub raw: bool,
}

/// Runs the command.
pub fn run(args: &QuotationsArgs) -> Outcome {
    let _ = args;
    Err(Failure::Usage("placeholder".into()))
}
