//! `extract-again [ARTICLE...]`: the present extractors over the bytes that the library keeps. One line for each version with a new
//! reading and each capture that could not be read, then a summary.

use crate::library::{Choice, Noun, resolve};
use crate::output::{Outcome, print_json};
use clap::Args;
use serde_json::json;
use std::process::ExitCode;
use variorum_app::contract::jobs::ImportOutcome;
use variorum_app::{AgainPart, AgainProgress, run_again};
use variorum_core::ids::ArticleId;

/// Arguments of the command.
#[derive(Args)]
pub struct ExtractAgainArgs {
    /// Only captures of these articles; a unique beginning of an id is enough.
    pub articles: Vec<String>,
}

/// Runs the command.
pub fn run(args: &ExtractAgainArgs, library: &Choice) -> Outcome {
    let app = library.open()?;
    let articles: Vec<ArticleId> = args
        .articles
        .iter()
        .map(|prefix| resolve(&app, Noun::Article, prefix).map(ArticleId))
        .collect::<Result<_, _>>()?;
    let mut printer = Printer::default();
    let reread = run_again(&app.library(), &articles, &mut printer)?;
    let Printer { captures, unchanged, failed } = printer;
    print_json(&json!({ "summary": {
        "captures": captures, "reread": reread, "unchanged": unchanged, "failed": failed,
    } }))?;
    Ok(if failed > 0 { ExitCode::from(3) } else { ExitCode::SUCCESS })
}

/// Prints every item as soon as it counts.
#[derive(Default)]
struct Printer {
    captures: usize,
    unchanged: u32,
    failed: u32,
}

impl AgainProgress for Printer {
    fn total(&mut self, _: usize) {}

    fn ended(&mut self, part: AgainPart) {
        self.captures += part.captures;
        self.unchanged += part.unchanged;
        for item in part.items {
            self.failed += u32::from(item.outcome == ImportOutcome::Failed);
            // A closed pipe does not end the work.
            let _ = print_json(&item);
        }
    }

    fn cancelled(&self) -> bool {
        false
    }
}
