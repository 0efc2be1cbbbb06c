//! `extract FILE [--member NAME]`: what a reader finds in one file, or in one file of an archive.

use crate::files;
use crate::output::{Failure, Outcome, print_json};
use clap::Args;
use serde::Serialize;
use std::path::PathBuf;
use variorum_app::{Inside, read_inside};
use variorum_core::import::{Input, Item, Problem};
use variorum_core::text::{BlockKind, ReadingText};
use variorum_core::time::Stated;

/// Arguments of the command.
#[derive(Args)]
pub struct ExtractArgs {
    /// The file.
    pub file: PathBuf,
    /// Of an archive, the file inside to read, by its path; without it the first that is an article.
    #[arg(long, value_name = "NAME")]
    pub member: Option<String>,
    /// The address that the file was saved from.
    #[arg(long)]
    pub url: Option<String>,
}

#[derive(Serialize)]
struct Answer<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    member: Option<&'a str>,
    url: Option<&'a str>,
    source: Option<&'a str>,
    headline: Option<String>,
    standfirst: Option<String>,
    byline: Option<String>,
    published: Option<Stated>,
    updated: Option<Stated>,
    language: Option<&'a str>,
    blocks: Vec<BlockOut<'a>>,
    text: String,
    problems: Vec<&'a Problem>,
}

#[derive(Serialize)]
struct BlockOut<'a> {
    kind: BlockKind,
    text: &'a str,
    main: bool,
}

/// Runs the command.
pub fn run(args: &ExtractArgs) -> Outcome {
    let bytes = files::bytes(&args.file)?;
    let name = args.file.to_string_lossy();
    let input = Input { name: &name, bytes: &bytes, url: args.url.as_deref() };
    let Inside { member, harvest, .. } = read_inside(&input, args.member.as_deref())
        .map_err(|problem| Failure::Input(format!("{}: {problem}", args.file.display())))?;
    let none = Item::default();
    let item = harvest.items.first().unwrap_or(&none);
    let version = item.versions.last();
    let parts = version.map(|version| version.blocks.as_slice()).unwrap_or_default();
    let reading = ReadingText::compose(parts.iter().map(|(kind, text)| (*kind, text)));
    let blocks: Vec<BlockOut<'_>> = reading
        .parts()
        .into_iter()
        .map(|(kind, text)| BlockOut { kind, text, main: kind.is_main() })
        .collect();
    let text =
        blocks.iter().filter(|block| block.main).map(|block| block.text).collect::<Vec<_>>().join("\n");
    print_json(&Answer {
        member: member.as_deref(),
        url: item.article.url.as_deref().or(args.url.as_deref()),
        source: item.article.source.as_deref(),
        headline: reading.first(BlockKind::Headline),
        standfirst: reading.first(BlockKind::Standfirst),
        byline: reading.first(BlockKind::Byline),
        published: version.and_then(|version| version.published),
        updated: version.and_then(|version| version.updated),
        language: item.article.language.as_deref(),
        text,
        problems: item.problems.iter().chain(&harvest.problems).collect(),
        blocks,
    })
}
