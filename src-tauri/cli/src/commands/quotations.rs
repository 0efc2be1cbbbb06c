//! `quotations FILE`: what is quoted and who says it.

use crate::files::raw_text;
use crate::output::{Outcome, print_json};
use clap::Args;
use serde::Serialize;
use std::path::PathBuf;
use variorum_core::quotations::{DoubledApostrophes, Kind, Quotation, find_with};
use variorum_core::text::{ScalarIndex, Span, clean_block};

/// Arguments of the command.
#[derive(Args)]
pub struct QuotationsArgs {
    /// The text.
    pub file: PathBuf,
    /// The bytes are the text; offsets count its scalar values.
    #[arg(long)]
    pub raw: bool,
    /// Take doubled apostrophes for quotation marks, as newspaper archives write them.
    #[arg(long)]
    pub doubled_apostrophes: bool,
}

#[derive(Serialize)]
struct Row<'t> {
    #[serde(flatten)]
    span: Span,
    text: &'t str,
    kind: Kind,
    utterance: u32,
    speaker: Option<SpeakerRow<'t>>,
    verb: Option<&'t str>,
    addressee: Option<&'t str>,
    when: Option<&'t str>,
    occasion: Option<&'t str>,
}

#[derive(Serialize)]
struct SpeakerRow<'t> {
    #[serde(flatten)]
    span: Span,
    text: &'t str,
    entity_name: Option<String>,
}

/// Runs the command.
pub fn run(args: &QuotationsArgs) -> Outcome {
    let mut text = raw_text(&args.file)?;
    if !args.raw {
        let blocks: Vec<String> = text.lines().map(clean_block).filter(|block| !block.is_empty()).collect();
        text = blocks.join("\n");
    }
    let doubled =
        if args.doubled_apostrophes { DoubledApostrophes::AsMarks } else { DoubledApostrophes::AsWritten };
    let index = ScalarIndex::new(&text);
    let rows: Vec<Row> = find_with(&text, &[], doubled).into_iter().map(|found| row(&index, found)).collect();
    print_json(&rows)
}

fn row<'t>(index: &ScalarIndex<'t>, found: Quotation) -> Row<'t> {
    let words = |span: Span| index.slice(span);
    Row {
        span: found.span,
        text: words(found.span),
        kind: found.kind,
        utterance: found.utterance,
        speaker: found.speaker.map(|speaker| SpeakerRow {
            span: speaker.span,
            text: words(speaker.span),
            entity_name: speaker.entity_name,
        }),
        verb: found.verb.map(words),
        addressee: found.addressee.map(words),
        when: found.when.map(words),
        occasion: found.occasion.map(words),
    }
}
