//! `split-columns FILE...`: both versions of a News Sniffer page, copied or as HTML.

use crate::files;
use crate::output::{Failure, Outcome, print_json};
use clap::Args;
use std::path::{Path, PathBuf};
use variorum_core::newssniffer::{self, Page};
use variorum_readers::newssniffer::read_page;

/// Arguments of the command.
#[derive(Args)]
pub struct SplitColumnsArgs {
    /// The page, then other pages of the same article.
    #[arg(required = true)]
    pub files: Vec<PathBuf>,
}

/// Prints the first page with its rows split; the others are evidence.
pub fn run(args: &SplitColumnsArgs) -> Outcome {
    let mut pages = args.files.iter().map(|file| page(file));
    let first = pages.next().ok_or_else(|| Failure::Usage("name a file".into()))??;
    let others: Vec<Page> = pages.collect::<Result<_, _>>()?;
    print_json(&newssniffer::recover_with(first, &others, &[]))
}

/// The rows of one file, not yet split.
fn page(file: &Path) -> Result<Page, Failure> {
    let bytes = files::bytes(file)?;
    read_page(&bytes).map_err(|problem| Failure::Input(format!("{}: {problem}", file.display())))
}
