//! `annotate VERSION --start N --end N [--tag T] [--note TEXT]`: a tag or a note on a passage.

use crate::library::{Choice, Noun, call, resolve};
use crate::output::{Failure, Outcome, print_json};
use clap::Args;
use variorum_app::contract::annotations::{AnnotationCreate, AnnotationView};
use variorum_core::ids::VersionId;

/// Arguments of the command.
#[derive(Args)]
pub struct AnnotateArgs {
    /// The version: its id or a unique beginning of it.
    pub version: String,
    /// First scalar value of the passage.
    #[arg(long)]
    pub start: u32,
    /// First scalar value after it.
    #[arg(long)]
    pub end: u32,
    /// Path of a tag, such as casualties/toll; may stand several times.
    #[arg(long = "tag")]
    pub tags: Vec<String>,
    /// A note, Markdown.
    #[arg(long, default_value = "")]
    pub note: String,
}

/// Runs the command.
pub fn run(args: &AnnotateArgs, library: &Choice) -> Outcome {
    if args.tags.is_empty() && args.note.trim().is_empty() {
        return Err(Failure::Usage("annotate needs --tag or --note".into()));
    }
    let app = library.open()?;
    let version_id = VersionId(resolve(&app, Noun::Version, &args.version)?);
    let request = AnnotationCreate {
        version_id,
        start: args.start,
        end: args.end,
        tags: args.tags.clone(),
        note: args.note.clone(),
        entity: None,
    };
    print_json(&call::<AnnotationView>(&app, "annotation_create", &request)?)
}
