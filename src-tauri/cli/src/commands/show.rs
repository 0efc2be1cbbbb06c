//! `show VERSION`: a version with its blocks and text.

use crate::library::{Choice, Noun, call, resolve};
use crate::output::{Outcome, print_json};
use clap::Args;
use serde_json::{Value, json};
use variorum_app::contract::versions::{VersionRequest, VersionView};
use variorum_core::ids::VersionId;
use variorum_core::text::ScalarIndex;

/// Arguments of the command.
#[derive(Args)]
pub struct ShowArgs {
    /// The version: its id or a unique beginning of it.
    pub version: String,
}

/// Runs the command.
pub fn run(args: &ShowArgs, library: &Choice) -> Outcome {
    let app = library.open()?;
    let id = VersionId(resolve(&app, Noun::Version, &args.version)?);
    let view: VersionView = call(&app, "version", &VersionRequest { id })?;
    let index = ScalarIndex::new(&view.text);
    let blocks: Vec<Value> = view
        .blocks
        .iter()
        .map(|block| {
            json!({
                "kind": block.kind,
                "start": block.span.start,
                "end": block.span.end,
                "text": index.slice(block.span),
            })
        })
        .collect();
    print_json(&json!({
        "id": view.summary.id,
        "article_id": view.article_id,
        "label": view.summary.label,
        "headline": view.summary.headline,
        "blocks": blocks,
        "text": view.text,
        "published": view.summary.published,
        "updated": view.summary.updated,
        "seen_at": view.summary.seen_at,
        "gap": view.summary.gap,
        "sha256": view.sha256,
    }))
}
