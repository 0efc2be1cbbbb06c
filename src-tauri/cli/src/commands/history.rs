//! `history ARTICLE`: the life of each sentence over all versions of an article.

use crate::library::{Choice, Noun, call, resolve};
use crate::output::{Outcome, print_json};
use clap::Args;
use serde_json::json;
use variorum_app::contract::articles::{ArticleRequest, ArticleView};
use variorum_app::contract::versions::{VersionRequest, VersionView};
use variorum_core::change::history::history;
use variorum_core::change::{Options, Side};
use variorum_core::ids::ArticleId;
use variorum_core::text::ReadingText;

/// Arguments of the command.
#[derive(Args)]
pub struct HistoryArgs {
    /// The article: its id or a unique beginning of it.
    pub article: String,
}

/// Runs the command.
pub fn run(args: &HistoryArgs, library: &Choice) -> Outcome {
    let app = library.open()?;
    let id = ArticleId(resolve(&app, Noun::Article, &args.article)?);
    let article: ArticleView = call(&app, "article", &ArticleRequest { id })?;
    let mut texts = Vec::new();
    for version in &article.versions {
        let view: VersionView = call(&app, "version", &VersionRequest { id: version.id.clone() })?;
        texts.push(ReadingText { text: view.text, blocks: view.blocks });
    }
    let sides: Vec<Side<'_>> = texts.iter().map(Side::reading).collect();
    let found = history(&sides, &Options::default());
    let versions: Vec<_> =
        article.versions.iter().map(|version| json!({"id": version.id, "label": version.label})).collect();
    print_json(&json!({
        "article_id": article.id,
        "versions": versions,
        "lives": found.lives,
        "editions": found.editions,
        "truncated": found.truncated,
    }))
}
