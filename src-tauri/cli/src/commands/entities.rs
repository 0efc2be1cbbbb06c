//! `entities FILE`: named entities of a text, their mentions and aliases; without a file, those of a library.

use super::library_entities::{self, Asked};
use crate::files::{bytes, raw_text};
use crate::library::Choice;
use crate::output::{Failure, Outcome, print_json};
use clap::{Args, ValueEnum};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};
use variorum_app::contract::entities::EntityState;
use variorum_app::recogniser;
use variorum_core::naming::{Grouping, Mention, NameKind, group, roles_beside};
use variorum_core::text::{ScalarIndex, Span, clean_block};

/// Arguments of the command.
#[derive(Args)]
pub struct EntitiesArgs {
    /// A file with a text; or the name of a story, or the beginning of the id of an article or version. Without it, all
    /// entities of the library.
    pub what: Option<PathBuf>,
    /// The bytes are the text; offsets count its scalar values. Without it each line is brought to normal form first.
    #[arg(long)]
    pub raw: bool,
    /// Group these mentions (`[{"start","end","type"}]`) instead of finding them.
    #[arg(long)]
    pub mentions: Option<PathBuf>,
    /// Of a library: only this kind.
    #[arg(long, value_enum)]
    pub kind: Option<Kind>,
    /// Of a library: only this state; without it accepted and suggested ones.
    #[arg(long, value_enum)]
    pub state: Option<State>,
    /// Of a library: at most this many, up to 500.
    #[arg(long, default_value_t = 100)]
    pub limit: u32,
}

/// What an entity is.
#[derive(Clone, Copy, ValueEnum)]
pub enum Kind {
    Person,
    Organisation,
    Place,
    Other,
}

/// What the analyst made of an entity.
#[derive(Clone, Copy, ValueEnum)]
pub enum State {
    Accepted,
    Suggested,
    Rejected,
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
pub fn run(args: &EntitiesArgs, library: &Choice) -> Outcome {
    match &args.what {
        Some(path) if args.raw || args.mentions.is_some() || path.is_file() => of_file(args, path),
        what => library_entities::run(
            &Asked {
                of: what.as_deref().and_then(Path::to_str),
                kind: args.kind.map(|kind| match kind {
                    Kind::Person => NameKind::Person,
                    Kind::Organisation => NameKind::Organisation,
                    Kind::Place => NameKind::Place,
                    Kind::Other => NameKind::Other,
                }),
                state: args.state.map(|state| match state {
                    State::Accepted => EntityState::Accepted,
                    State::Suggested => EntityState::Suggested,
                    State::Rejected => EntityState::Rejected,
                }),
                limit: args.limit,
            },
            library,
        ),
    }
}

fn of_file(args: &EntitiesArgs, path: &Path) -> Outcome {
    let mut text = raw_text(path)?;
    if !args.raw {
        text = text.lines().map(clean_block).collect::<Vec<_>>().join("\n");
    }
    let mentions = match &args.mentions {
        Some(path) => given(path, &text)?,
        None => recogniser().mentions(&text),
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
