//! `split-columns FILE...`: both versions of a News Sniffer page.

use crate::output::{Failure, Outcome};
use clap::Args;
use std::path::PathBuf;

/// Arguments of the command.
#[derive(Args)]
pub struct SplitColumnsArgs {
    /// The page, then other pages of the same article.
    #[arg(required = true)]
    pub files: Vec<PathBuf>,
}

/// Runs the command.
pub fn run(args: &SplitColumnsArgs) -> Outcome {
    let _ = args;
    Err(Failure::Usage("placeholder".into()))
}
