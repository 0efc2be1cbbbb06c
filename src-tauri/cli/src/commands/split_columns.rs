//! `split-columns FILE...`: both versions of a News Sniffer page, copied or as HTML.

use crate::files;
use crate::output::{Failure, Outcome, print_json};
use clap::Args;
use std::path::PathBuf;
use variorum_core::newssniffer;

/// Arguments of the command.
#[derive(Args)]
pub struct SplitColumnsArgs {
    /// The page, then other pages of the same article.
    #[arg(required = true)]
    pub files: Vec<PathBuf>,
}

/// Runs the command.
pub fn run(args: &SplitColumnsArgs) -> Outcome {
    let texts: Vec<String> = args.files.iter().map(|f| files::raw_text(f)).collect::<Result<_, _>>()?;
    let others: Vec<&str> = texts[1..].iter().map(String::as_str).collect();
    let page = newssniffer::recover(&texts[0], &others).ok_or_else(|| Failure::Input("no".into()))?;
    print_json(&page)
}
