//! `carry VERSION --start N --end N`: where a passage stands on every version of its article.
//! `carry OLD NEW --passages FILE`: where passages of one text stand in another.

use crate::files::{bytes, raw_text};
use crate::library::{Choice, Noun, resolve};
use crate::output::{Failure, Outcome, print_json};
use clap::Args;
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};
use variorum_core::carry::{Carried, CarryState, carry};
use variorum_core::change::Side;
use variorum_core::ids::VersionId;
use variorum_core::text::Span;

/// Arguments of the command.
#[derive(Args)]
pub struct CarryArgs {
    /// The text that the passages belong to, or the id of a version.
    pub old: PathBuf,
    /// The text to find them in.
    #[arg(requires = "passages", required_unless_present = "start")]
    pub new: Option<PathBuf>,
    /// JSON: `[{"id","start","end"}]`.
    #[arg(long)]
    pub passages: Option<PathBuf>,
    /// First scalar value of the passage of a version.
    #[arg(long, requires = "end", conflicts_with = "new")]
    pub start: Option<u32>,
    /// First scalar value after it.
    #[arg(long, requires = "start")]
    pub end: Option<u32>,
}

/// A passage of the older text, in scalar values.
#[derive(Deserialize)]
struct Passage {
    /// Whatever names it; given back as it came.
    id: serde_json::Value,
    start: usize,
    end: usize,
}

/// Where it stands in the newer text.
#[derive(Serialize)]
struct Row<'p> {
    id: &'p serde_json::Value,
    state: CarryState,
    start: Option<usize>,
    end: Option<usize>,
    parts: Vec<[usize; 2]>,
    similarity: f32,
}

/// Runs the command.
pub fn run(args: &CarryArgs, library: &Choice) -> Outcome {
    match (&args.new, &args.passages, args.start.zip(args.end)) {
        (Some(new), Some(passages), _) => files(&args.old, new, passages),
        (_, _, Some((start, end))) => {
            let app = library.open()?;
            let id = VersionId(resolve(&app, Noun::Version, &args.old.to_string_lossy())?);
            print_json(&app.carried(&id, start, end)?)
        }
        _ => Err(Failure::Usage("carry needs NEW and --passages, or --start and --end".into())),
    }
}

fn files(old: &Path, new: &Path, passages: &Path) -> Outcome {
    let (old, new) = (raw_text(old)?, raw_text(new)?);
    let passages: Vec<Passage> = serde_json::from_slice(&bytes(passages)?)
        .map_err(|error| Failure::Input(format!("{}: {error}", passages.display())))?;
    let spans: Vec<Span> = passages.iter().map(|passage| Span::new(passage.start, passage.end)).collect();
    let answers = carry(&Side::plain(&old), &Side::plain(&new), None, &spans);
    let rows: Vec<Row<'_>> =
        passages.iter().zip(answers).map(|(passage, carried)| row(passage, &carried)).collect();
    print_json(&rows)
}

fn row<'p>(passage: &'p Passage, carried: &Carried) -> Row<'p> {
    Row {
        id: &passage.id,
        state: carried.state,
        start: carried.span.map(|span| span.start),
        end: carried.span.map(|span| span.end),
        parts: carried.parts.iter().map(|part| [part.start, part.end]).collect(),
        similarity: carried.similarity,
    }
}
