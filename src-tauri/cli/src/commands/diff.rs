//! `diff A B`: the sentence alignment of two texts.

use crate::files::raw_text;
use crate::library::{Choice, Noun, call, resolve};
use crate::output::{Outcome, print_json};
use clap::Args;
use serde_json::{Value, json};
use std::path::PathBuf;
use variorum_app::contract::changes::{CompareRequest, ComparisonView};
use variorum_core::change::{Comparison, Options, Side, compare};
use variorum_core::ids::VersionId;
use variorum_core::text::{ScalarIndex, Span};

/// Arguments of the command.
#[derive(Args)]
pub struct DiffArgs {
    /// Older side: the path of a text, or the id of a version.
    pub a: PathBuf,
    /// Newer side: the path of a text, or the id of a version.
    pub b: PathBuf,
    /// Every line is one sentence; no segmentation, no normalisation.
    #[arg(long)]
    pub lines: bool,
}

/// Runs the command.
pub fn run(args: &DiffArgs, library: &Choice) -> Outcome {
    if !args.lines && !args.a.exists() && !args.b.exists() {
        return versions(args, library);
    }
    let (old, new) = (raw_text(&args.a)?, raw_text(&args.b)?);
    let side = if args.lines { Side::lines } else { Side::plain };
    let comparison = compare(&side(&old), &side(&new), &Options::default());
    print_json(&answer(&comparison, &old, &new))
}

/// Compares two versions of the library.
fn versions(args: &DiffArgs, library: &Choice) -> Outcome {
    let app = library.open()?;
    let id = |path: &PathBuf| resolve(&app, Noun::Version, &path.to_string_lossy()).map(VersionId);
    let request = CompareRequest { a: id(&args.a)?, b: id(&args.b)? };
    let view: ComparisonView = call(&app, "compare", &request)?;
    print_json(&answer(&view.comparison, &view.a.text, &view.b.text))
}

/// The documented shape: links under `alignment`, sentences with their words.
fn answer(comparison: &Comparison, old: &str, new: &str) -> Value {
    json!({
        "sentences_a": sentences(&comparison.sentences_old, old),
        "sentences_b": sentences(&comparison.sentences_new, new),
        "alignment": comparison.links,
        "facts": comparison.facts,
        "truncated": comparison.truncated,
    })
}

fn sentences(spans: &[Span], text: &str) -> Vec<Value> {
    let index = ScalarIndex::new(text);
    spans
        .iter()
        .map(|span| json!({"start": span.start, "end": span.end, "text": index.slice(*span)}))
        .collect()
}
