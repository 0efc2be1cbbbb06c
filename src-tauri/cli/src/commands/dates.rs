//! `dates FILE`: expressions of time and their values.

use crate::files::raw_text;
use crate::output::{Failure, Outcome, print_json};
use clap::Args;
use serde::Serialize;
use std::path::PathBuf;
use variorum_core::dates::{Anchor, Expression, Language, find};
use variorum_core::text::{ScalarIndex, clean_block};
use variorum_core::time::Stated;

/// Arguments of the command.
#[derive(Args)]
pub struct DatesArgs {
    /// The text.
    pub file: PathBuf,
    /// Day or instant of publication, ISO 8601.
    #[arg(long)]
    pub published: String,
    /// Language of the text: en, de or fr.
    #[arg(long, default_value = "en")]
    pub language: String,
    /// The bytes are the text; offsets count its scalar values.
    #[arg(long)]
    pub raw: bool,
}

/// An expression with its words.
#[derive(Serialize)]
struct Row<'t> {
    #[serde(flatten)]
    expression: &'t Expression,
    text: &'t str,
}

/// Runs the command.
pub fn run(args: &DatesArgs) -> Outcome {
    let published = Stated::parse(&args.published).ok_or_else(|| {
        Failure::Usage(format!(
            "--published {}: write a day as 2031-03-14 or an instant as RFC 3339",
            args.published
        ))
    })?;
    let language = Language::from_code(&args.language)
        .ok_or_else(|| Failure::Usage(format!("--language {}: choose en, de or fr", args.language)))?;
    let mut text = raw_text(&args.file)?;
    if !args.raw {
        text = text.lines().map(clean_block).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n");
    }
    let found = find(&text, &Anchor { language, ..Anchor::new(published) });
    let index = ScalarIndex::new(&text);
    let rows: Vec<Row<'_>> =
        found.iter().map(|expression| Row { expression, text: index.slice(expression.span) }).collect();
    print_json(&rows)
}
