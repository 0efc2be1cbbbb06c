//! `export --format F -o FILE [--story NAME]`: a story, annotations or the codebook in a form that others read.

use crate::library::{Choice, call};
use crate::output::{Failure, Outcome, print_json};
use clap::{Args, ValueEnum};
use std::path::PathBuf;
use variorum_app::contract::Empty;
use variorum_app::contract::exchange::{ExchangeExport, ExchangeFormat, ExchangeWritten};
use variorum_app::contract::stories::Stories;

/// Arguments of the command.
#[derive(Args)]
pub struct ExportArgs {
    /// In which form.
    #[arg(long, value_enum)]
    pub format: Format,
    /// The file.
    #[arg(short, long)]
    pub output: PathBuf,
    /// Of this story; of the whole library where none is named.
    #[arg(long)]
    pub story: Option<String>,
}

/// A form that others read.
#[derive(Clone, Copy, ValueEnum)]
pub enum Format {
    /// A story with everything that belongs to it, for another Variorum.
    Bundle,
    /// W3C Web Annotations, JSON-LD.
    W3c,
    /// REFI-QDA codebook.
    Qdc,
    /// REFI-QDA project.
    Qdpx,
    /// A table of annotations.
    Csv,
}

impl From<Format> for ExchangeFormat {
    fn from(format: Format) -> Self {
        match format {
            Format::Bundle => Self::Bundle,
            Format::W3c => Self::W3c,
            Format::Qdc => Self::Qdc,
            Format::Qdpx => Self::Qdpx,
            Format::Csv => Self::Csv,
        }
    }
}

/// Runs the command.
pub fn run(args: &ExportArgs, library: &Choice) -> Outcome {
    let app = library.open()?;
    let story_id = match &args.story {
        None => None,
        Some(name) => {
            let stories: Stories = call(&app, "stories", &Empty {})?;
            let found =
                stories.stories.into_iter().find(|story| story.name.eq_ignore_ascii_case(name.trim()));
            Some(found.ok_or_else(|| Failure::Usage(format!("there is no story {name}")))?.id)
        }
    };
    let path = std::path::absolute(&args.output).unwrap_or_else(|_| args.output.clone());
    let request = ExchangeExport { format: args.format.into(), path: path.display().to_string(), story_id };
    print_json(&call::<ExchangeWritten>(&app, "exchange_export", &request)?)
}
