//! `entities FILE`: named entities, their mentions and aliases.

use crate::files::{bytes, raw_text};
use crate::output::{Failure, Outcome, print_json};
use clap::Args;
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};
use variorum_core::naming::{Grouping, Mention, NameKind, group, roles_beside};
use variorum_core::text::{ScalarIndex, Span, clean_block};
use variorum_names::Recogniser;

/// Arguments of the command.
#[derive(Args)]
pub struct EntitiesArgs {
    /// The text.
    pub file: PathBuf,
    /// The bytes are the text; offsets count its scalar values. Without it each line is brought to normal form first.
    #[arg(long)]
    pub raw: bool,
    /// Group these mentions (`[{"start","end","type"}]`) instead of finding them.
    #[arg(long)]
    pub mentions: Option<PathBuf>,
}

#[derive(Deserialize)]
struct Given {
    #[serde(flatten)]
    span: Span,
    #[serde(rename = "type")]
    kind: NameKind,
}

#[derive(Serialize)]
struct Found<'t> {
    #[serde(flatten)]
    span: Span,
    text: &'t str,
    #[serde(rename = "type")]
    kind: NameKind,
    entity: usize,
    roles: &'t [Span],
}

#[derive(Serialize)]
struct Named<'t> {
    name: &'t str,
    #[serde(rename = "type")]
    kind: NameKind,
    aliases: &'t [String],
    roles: &'t [String],
}

#[derive(Serialize)]
struct Answer<'t> {
    mentions: Vec<Found<'t>>,
    entities: Vec<Named<'t>>,
}

/// Runs the command.
pub fn run(args: &EntitiesArgs) -> Outcome {
    let mut text = raw_text(&args.file)?;
    if !args.raw {
        text = text.lines().map(clean_block).collect::<Vec<_>>().join("\n");
    }
    let mentions = match &args.mentions {
        Some(path) => given(path, &text)?,
        None => Recogniser::new().mentions(&text),
    };
    print_json(&answer(&ScalarIndex::new(&text), &mentions, &group(&text, &mentions)))
}

fn given(path: &Path, text: &str) -> Result<Vec<Mention>, Failure> {
    let rows: Vec<Given> = serde_json::from_slice(&bytes(path)?)
        .map_err(|error| Failure::Input(format!("{}: {error}", path.display())))?;
    let len = text.chars().count();
    if let Some(row) = rows.iter().find(|row| row.span.start > row.span.end || row.span.end > len) {
        let Span { start, end } = row.span;
        return Err(Failure::Input(format!("{}: {start}..{end} is no stretch of the text", path.display())));
    }
    let index = ScalarIndex::new(text);
    let mention = |row: Given| {
        let roles = if row.kind == NameKind::Person { roles_beside(&index, row.span) } else { Vec::new() };
        Mention { span: row.span, kind: row.kind, roles }
    };
    Ok(rows.into_iter().map(mention).collect())
}

fn answer<'t>(index: &ScalarIndex<'t>, mentions: &'t [Mention], grouping: &'t Grouping) -> Answer<'t> {
    Answer {
        mentions: mentions
            .iter()
            .zip(&grouping.entity_of)
            .map(|(mention, &entity)| Found {
                span: mention.span,
                text: index.slice(mention.span),
                kind: mention.kind,
                entity,
                roles: &mention.roles,
            })
            .collect(),
        entities: grouping
            .entities
            .iter()
            .map(|entity| Named {
                name: &entity.name,
                kind: entity.kind,
                aliases: &entity.aliases,
                roles: &entity.roles,
            })
            .collect(),
    }
}
