//! `entities FILE`: named entities, their mentions and aliases.

use crate::output::{Failure, Outcome};
use clap::Args;
use std::path::PathBuf;

/// Arguments of the command.
#[derive(Args)]
pub struct EntitiesArgs {
    /// The text.
    pub file: PathBuf,
    /// The bytes are the text; offsets count its scalar values.
    #[arg(long)]
    pub raw: bool,
    /// Group these mentions (`[{"start","end","type"}]`) instead of finding them.
    #[arg(long)]
    pub mentions: Option<PathBuf>,
}

/// Runs the command.
pub fn run(args: &EntitiesArgs) -> Outcome {
    let _ = args;
    Err(Failure::Usage("placeholder".into()))
}
