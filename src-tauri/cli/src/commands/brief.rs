//! `brief list`, `brief export ID --format md|html|docx|pdf|json [--appendix none|passages|notes] -o FILE`, `brief lint ID` and
//! `brief moved ID`.

use crate::library::{Choice, Noun, call, resolve};
use crate::output::{Outcome, print_json};
use clap::{Args, Subcommand, ValueEnum};
use std::path::PathBuf;
use variorum_app::contract::briefings::{
    BriefingExport, BriefingRequest, BriefingRow, BriefingsRequest, DocumentFormat, WrittenFile,
};
use variorum_app::contract::documents::Appendix;
use variorum_app::contract::writing::{BriefingMoved, Lint};
use variorum_core::ids::BriefingId;

/// Arguments of the command.
#[derive(Args)]
pub struct BriefArgs {
    #[command(subcommand)]
    pub what: What,
}

/// What to do with briefings.
#[derive(Subcommand)]
pub enum What {
    /// All briefings, newest first.
    List,
    /// Write one to a file.
    Export {
        /// The briefing: its id or a unique beginning of it.
        id: String,
        /// In which format.
        #[arg(long, value_enum)]
        format: Format,
        /// What is printed behind the sources: cited passages in context, with tags and notes that are not private.
        #[arg(long, value_enum, default_value_t = Behind::None)]
        appendix: Behind,
        /// The file.
        #[arg(short, long)]
        output: PathBuf,
    },
    /// What a careful colleague would point at: uncited judgements, one origin, misquotations and more. JSON in any case.
    Lint {
        /// The briefing: its id or a unique beginning of it.
        id: String,
        /// The points that were dismissed too.
        #[arg(long)]
        dismissed: bool,
        /// The default, for scripts that name it.
        #[arg(long)]
        json: bool,
    },
    /// What moved under it: cited passages that later versions have otherwise, and what contradicts them. JSON in any case.
    Moved {
        /// The briefing: its id or a unique beginning of it.
        id: String,
        /// The default, for scripts that name it.
        #[arg(long)]
        json: bool,
    },
}

/// A document format.
#[derive(Clone, Copy, ValueEnum)]
pub enum Format {
    /// Markdown.
    Md,
    /// Self-contained HTML.
    Html,
    /// Office Open XML.
    Docx,
    /// PDF.
    Pdf,
    /// JSON with a manifest.
    Json,
}

/// What is printed behind the sources.
#[derive(Clone, Copy, ValueEnum)]
pub enum Behind {
    /// Nothing.
    None,
    /// Cited passages in context.
    Passages,
    /// The same, with tags and notes.
    Notes,
}

impl From<Behind> for Appendix {
    fn from(behind: Behind) -> Self {
        match behind {
            Behind::None => Self::None,
            Behind::Passages => Self::Passages,
            Behind::Notes => Self::Notes,
        }
    }
}

impl From<Format> for DocumentFormat {
    fn from(format: Format) -> Self {
        match format {
            Format::Md => Self::Md,
            Format::Html => Self::Html,
            Format::Docx => Self::Docx,
            Format::Pdf => Self::Pdf,
            Format::Json => Self::Json,
        }
    }
}

/// Runs the command.
pub fn run(args: &BriefArgs, library: &Choice) -> Outcome {
    let app = match args.what {
        // Corrections are derived, so that what is missing is made first.
        What::Moved { .. } => library.open_derived()?,
        _ => library.open()?,
    };
    match &args.what {
        What::Lint { id, dismissed, .. } => {
            let id = BriefingId(resolve(&app, Noun::Briefing, id)?);
            let mut found: Lint = call(&app, "briefing_lint", &BriefingRequest { id })?;
            found.points.retain(|point| *dismissed || !point.dismissed);
            print_json(&found)
        }
        What::Moved { id, .. } => {
            let id = BriefingId(resolve(&app, Noun::Briefing, id)?);
            print_json(&call::<BriefingMoved>(&app, "briefing_moved", &BriefingRequest { id })?)
        }
        What::List => {
            print_json(&call::<Vec<BriefingRow>>(&app, "briefings", &BriefingsRequest { story_id: None })?)
        }
        What::Export { id, format, appendix, output } => {
            let id = BriefingId(resolve(&app, Noun::Briefing, id)?);
            let path = std::path::absolute(output).unwrap_or_else(|_| output.clone());
            let request = BriefingExport {
                id,
                format: (*format).into(),
                appendix: (*appendix).into(),
                path: path.display().to_string(),
            };
            print_json(&call::<WrittenFile>(&app, "briefing_export", &request)?)
        }
    }
}
