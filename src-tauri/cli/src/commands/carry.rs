//! `carry OLD NEW --passages FILE`: where passages of one text stand in another.

use crate::files::{bytes, raw_text};
use crate::output::{Failure, Outcome, print_json};
use clap::Args;
use serde::{Deserialize, Serialize};
use std::path::PathBuf;
use variorum_core::carry::{Carried, CarryState, carry};
use variorum_core::change::Side;
use variorum_core::text::Span;

/// Arguments of the command.
#[derive(Args)]
pub struct CarryArgs {
    /// The text that the passages belong to.
    pub old: PathBuf,
    /// The text to find them in.
    pub new: PathBuf,
    /// JSON: `[{"id","start","end"}]`.
    #[arg(long)]
    pub passages: PathBuf,
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
pub fn run(args: &CarryArgs) -> Outcome {
    let (old, new) = (raw_text(&args.old)?, raw_text(&args.new)?);
    let passages: Vec<Passage> = serde_json::from_slice(&bytes(&args.passages)?)
        .map_err(|error| Failure::Input(format!("{}: {error}", args.passages.display())))?;
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
